"""`voorbeelden intrekken T-2026-014`: someone takes back a consent; all that the program can do about it, and the rest as a list."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from site_builder import reports
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command, day_of, project_folder
from site_builder.commands.telling import complain, say
from site_builder.consents.history import History, earlier_places, history_of
from site_builder.consents.mentions import Mention
from site_builder.consents.register import RegisterFaultError
from site_builder.consents.removal import Plan, Wish, mentions_left, perform, plan
from site_builder.model import Episode, Scope, Site
from site_builder.reading.names import nearest
from site_builder.reading.settings import read_settings
from site_builder.reading.site import read_site

MOST = 40
"""Commits that are shown one by one."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", metavar="NUMMER", help="het nummer van de toestemming, zoals T-2026-014")
    parser.add_argument("--verwijder", action="store_true", help="haal ook de bestanden weg: verhaal, foto's en opname")
    parser.add_argument("--zonder-adres", action="store_true", help="laat bij --verwijder ook het adres weg, als dat te veel zegt")
    parser.add_argument("--proef", action="store_true", help="laat alleen zien wat er zou gebeuren")


def _work(options: argparse.Namespace) -> int:
    root = project_folder(options)
    settings, _ = read_settings(root)
    site = read_site(root, settings).site
    if options.number not in site.consents:
        near = nearest(options.number, site.consents)
        complain(f"Het nummer `{options.number}` staat niet in het register." + (f" Bedoel je `{near}`?" if near else ""))
        return WRONG_USE
    try:
        planned = plan(site, root / settings.stories, Wish(options.number, day_of(options), options.verwijder, not options.zonder_adres))
    except RegisterFaultError:
        complain(
            f"De regel van `{options.number}` in lijsten/toestemmingen.yml is anders geschreven dan we kennen. Er is niets veranderd.\n"
            f"Zet er zelf bij: ingetrokken: {day_of(options).isoformat()}"
        )
        return PROBLEMS
    history = history_of((*planned.files, *earlier_places(site, planned.pieces, planned.files)), root)
    if not options.proef:
        perform(planned)
        planned = replace(planned, mentions=mentions_left(planned.pieces, root / settings.stories, planned.files))
    say("\n\n".join((*_done(planned, root, trial=options.proef), _history(history), _by_hand(planned, site, root, history))))
    if planned.stuck:
        complain(
            f"Publiceren lukt pas weer als je deze regels zelf hebt aangepast, want ze leiden naar niets:\n{_places(planned.stuck, root)}"
        )
    return PROBLEMS if planned.stuck else GOOD


def _done(planned: Plan, root: Path, *, trial: bool) -> list[str]:
    done, trying = f"Dit is er gebeurd met {planned.number}:", f"Dit zou er gebeuren met {planned.number} (proef, er is niets veranderd):"
    head = trying if trial else done
    rows = [f"  aangepast: {_shown(path, root)}" for path in planned.texts]
    rows += [f"  weggehaald: {_shown(path, root)}" for path in planned.gone]
    kept = [f"  {_shown(path, root)}" for path in planned.files if path not in planned.gone]
    parts = ["\n".join([head, *(rows or ["  niets: de toestemming was al ingetrokken"])])]
    if kept:
        parts.append("\n".join(["Deze bestanden horen erbij en staan er nog (weghalen: --verwijder):", *kept]))
    if not planned.pieces:
        parts.append("Bij dit nummer hoort geen verhaal, artikel of aflevering.")
    return parts


def _history(history: History | None) -> str:
    if history is None:
        return "Dit is geen git-map. Kijk zelf of er ergens oude versies staan."
    if not history.commits:
        return "In git staat hier niets van."
    rows = [f"  {commit.name[:12]}  {commit.day}" for commit in history.commits[:MOST]]
    more = [f"  … en nog {len(history.commits) - MOST}"] if len(history.commits) > MOST else []
    count = reports.plural(len(history.commits), "wijziging", "wijzigingen")
    reached = f"  te bereiken vanaf: {', '.join(history.refs)}"
    return "\n".join([f"In git staat het in {count} (commits), en in alles wat daarna kwam:", *rows, *more, reached])


def _by_hand(planned: Plan, site: Site, root: Path, history: History | None) -> str:
    """What only a person can do, in the order in which it is best done."""
    scopes = site.consents[planned.number].scopes
    steps = ["Bouw de site opnieuw en zet haar online. Tot dan is alles nog te lezen."]
    if planned.mentions:
        places = _places(planned.mentions, root)
        steps.append(f"Kijk deze regels na: daar wordt het verhaal genoemd, of iets wat net zo heet.\n{places}")
    if history and history.commits:
        steps.append(
            "Haal het uit de geschiedenis van git, als dat is beloofd: `git filter-repo --invert-paths --path …`. Iedereen met een kopie\n"
            "     moet daarna opnieuw klonen. Vraag GitHub om oude versies en pull requests op te ruimen, en vraag wie een fork heeft."
        )
    steps += [
        "Vraag zoekmachines om het adres te vergeten: Google Search Console (Verwijderingen) en Bing Webmaster Tools.",
        "Vraag het Internet Archive om de pagina weg te halen: zie de hulp op archive.org.",
        "Haal bij je host en bij een CDN de bewaarde kopieën weg.",
    ]
    if Scope.PDF in scopes:
        steps.append("Zoek uit wie de pdf kreeg of afdrukte. Een pdf die al is opgeslagen, halen wij niet terug.")
    if Scope.SOCIAL in scopes:
        steps.append("Haal berichten op sociale media weg, met de kaart.")
    if Scope.OPEN_DATA in scopes:
        steps.append("Vertel het wie de open data gebruikt: een rij is weg en hoort daar ook weg.")
    if any(isinstance(piece, Episode) for piece in planned.pieces) or Scope.VOICE in scopes:
        steps.append("Haal de aflevering weg in podcast-apps. Wie hem al ophaalde, houdt zijn kopie.")
    steps.append("Laat de mensen om wie het gaat weten wat er weg is, en wat niet weg kan.")
    return "\n".join(["Dit kan alleen een mens doen:", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))])


def _places(mentions: Iterable[Mention], root: Path) -> str:
    return "\n".join(f"     {_shown(mention.path, root)}, regel {mention.line}" for mention in mentions)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


COMMAND = Command("intrekken", "trek een toestemming in en haal weg wat erbij hoort", _add_options, _work)
