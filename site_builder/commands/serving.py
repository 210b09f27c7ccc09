"""`voorbeelden bekijk`: the site on this computer while someone writes."""

import argparse

from site_builder.commands.command import Command, project_folder
from site_builder.commands.telling import complain, say


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--poort", metavar="NUMMER", type=_port, default=8000, help="poort op deze computer (anders: 8000)")


def _work(options: argparse.Namespace) -> int:
    from site_builder import serve  # noqa: PLC0415 - the server's libraries take longer to load than a small build takes

    root = project_folder(options)
    return serve.run(root, options.datum, options.poort, say, complain)


def _port(typed: str) -> int:
    if typed.isdigit() and 0 <= int(typed) <= 65535:
        return int(typed)
    raise argparse.ArgumentTypeError(f"`{typed}` is geen poortnummer; kies een getal tot en met 65535")


COMMAND = Command("bekijk", "bekijk de site terwijl je schrijft", _add_options, _work)
