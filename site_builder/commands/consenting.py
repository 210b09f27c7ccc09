"""`voorbeelden toestemming`: which consents are missing, withdrawn, over or soon over, and what depends on them."""

import argparse
import json

from site_builder import reports
from site_builder.commands.command import GOOD, PROBLEMS, Command, day_of, read_project
from site_builder.commands.telling import say
from site_builder.consents.standing import Standing, State, standings

QUIET = frozenset({State.GOOD, State.UNUSED})
ADVICE = {
    State.MISSING: "Zet het nummer in lijsten/toestemmingen.yml. Tot dan staat dit niet op de site.",
    State.WITHDRAWN: "Haal weg wat er nog staat: `voorbeelden intrekken {number} --verwijder`.",
    State.EXPIRED: "Vraag opnieuw toestemming, of haal het weg: `voorbeelden intrekken {number} --verwijder`.",
    State.NOT_YET: "Vanaf {given} staat het op de site.",
    State.EXPIRES_SOON: "Vraag op tijd of het mag blijven staan.",
}


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dagen", type=_days, default=60, help="wat binnen zoveel dagen afloopt, verloopt (anders: 60)")
    parser.add_argument("--alles", action="store_true", help="laat ook zien wat gewoon geldt of bij niets hoort")
    parser.add_argument("--formaat", choices=("tekst", "json"), default="tekst", dest="form", help="tekst of json")


def _work(options: argparse.Namespace) -> int:
    found = standings(read_project(options).site, day_of(options), options.dagen)
    shown = [row for row in found if options.alles or row.state not in QUIET]
    say(_as_json(shown) if options.form == "json" else _as_text(shown, len(found)))
    return PROBLEMS if any(row.state is State.MISSING for row in found) else GOOD


def _as_text(rows: list[Standing], every: int) -> str:
    if not rows:
        return f"Alles is in orde: {reports.plural(every, 'toestemming', 'toestemmingen')} nagekeken."
    parts = []
    for row in rows:
        advice = ADVICE.get(row.state, "").format(number=row.number, given=row.given) if row.pieces else ""
        uses = [f"    {piece.source.path}" for piece in row.pieces] or ["    (hoort bij geen verhaal, artikel of aflevering)"]
        parts += [f"{row.number} · {_words(row)}", *uses, *([f"    → {advice}"] if advice else []), ""]
    return "\n".join([*parts, f"{len(rows)} van {reports.plural(every, 'toestemming', 'toestemmingen')}"])


def _words(row: Standing) -> str:
    """How a consent stands, in words."""
    match row.state:
        case State.WITHDRAWN:
            return f"ingetrokken op {row.withdrawn}"
        case State.EXPIRED:
            return f"verlopen sinds {row.until}"
        case State.EXPIRES_SOON:
            return f"loopt over {reports.plural(row.days or 0, 'dag', 'dagen')} af, op {row.until}"
        case State.NOT_YET:
            return f"geldt vanaf {row.given}"
        case State.MISSING:
            return "staat niet in het register"
        case State.GOOD | State.UNUSED:
            lacking = f"; niet voor {', '.join(row.lacking)}" if row.lacking else ""
            return (f"geldt tot {row.until}" if row.until else "geldt zonder einddatum") + lacking


def _as_json(rows: list[Standing]) -> str:
    values = [
        {
            "nummer": row.number,
            "stand": str(row.state),
            "gegeven": row.given and row.given.isoformat(),
            "tot": row.until and row.until.isoformat(),
            "ingetrokken": row.withdrawn and row.withdrawn.isoformat(),
            "dagen": row.days,
            "niet_voor": [str(scope) for scope in row.lacking],
            "bestanden": [str(piece.source.path) for piece in row.pieces],
        }
        for row in rows
    ]
    return json.dumps(values, ensure_ascii=False, indent=2)


def _days(typed: str) -> int:
    if typed.isdigit() and int(typed) <= 3650:
        return int(typed)
    raise argparse.ArgumentTypeError(f"`{typed}` is geen aantal dagen; kies een getal, zoals 60")


COMMAND = Command("toestemming", "laat zien welke toestemmingen ontbreken, voorbij zijn of aflopen", _add_options, _work)
