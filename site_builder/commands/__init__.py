"""The verbs of `voorbeelden`, one module each, in the order in which help lists them."""

from site_builder.commands import building, checking, new, serving, sharing
from site_builder.commands.command import Command

COMMANDS: tuple[Command, ...] = (new.COMMAND, building.COMMAND, serving.COMMAND, checking.COMMAND, sharing.COMMAND)
