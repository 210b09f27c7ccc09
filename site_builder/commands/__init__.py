"""The verbs of `voorbeelden`, one module each, in the order in which help lists them."""

from site_builder.commands import building, checking, from_form, interviewing, new, publishing, renaming, schema, serving, sharing, weekly
from site_builder.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    from_form.COMMAND,
    building.COMMAND,
    serving.COMMAND,
    checking.COMMAND,
    interviewing.COMMAND,
    sharing.COMMAND,
    schema.COMMAND,
    renaming.COMMAND,
    publishing.COMMAND,
    weekly.COMMAND,
)
