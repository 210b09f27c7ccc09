"""The verbs of `voorbeelden`, one module each, in the order in which help lists them."""

from site_builder.commands import building, checking, interviewing, serving, sharing
from site_builder.commands.command import Command

COMMANDS: tuple[Command, ...] = (building.COMMAND, serving.COMMAND, checking.COMMAND, interviewing.COMMAND, sharing.COMMAND)
