"""The verbs of `voorbeelden`, one module each, in the order in which help lists them."""

from site_builder.commands import (
    building,
    changing,
    checking,
    consenting,
    covering,
    from_form,
    importing,
    interviewing,
    new,
    publishing,
    renaming,
    schema,
    serving,
    sharing,
    weekly,
    withdrawing,
)
from site_builder.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    importing.COMMAND,
    from_form.COMMAND,
    building.COMMAND,
    serving.COMMAND,
    checking.COMMAND,
    changing.COMMAND,
    interviewing.COMMAND,
    sharing.COMMAND,
    consenting.COMMAND,
    withdrawing.COMMAND,
    covering.COMMAND,
    schema.COMMAND,
    renaming.COMMAND,
    publishing.COMMAND,
    weekly.COMMAND,
)
