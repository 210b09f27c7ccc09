"""Where leaks can be told (RFC 9116): an address that works, and a last day that has not passed."""

from datetime import timedelta
from pathlib import PurePosixPath

from site_builder.checks.content import Content
from site_builder.model import Reporting
from site_builder.problems import Level, Place, Problem

WARNED_BEFORE = timedelta(days=30)
LONGEST = timedelta(days=366)
"""RFC 9116, 2.5.5: less than a year ahead, so that nobody writes to an address that is long gone."""
SCHEMES = ("mailto:", "https://", "tel:")


def reachable_contact(content: Content) -> list[Problem]:
    """The contact is an e-mail address, a page on the web or a telephone number."""
    reporting = content.settings.reporting
    if reporting is None or reporting.contact.startswith(SCHEMES):
        return []
    message = f"`{reporting.contact}` bij `beveiliging` is geen adres waar iemand een lek kan melden."
    return [
        _problem(reporting, "beveiliging-contact", Level.ERROR, message, "Schrijf een e-mailadres, of een adres dat begint met `https://`.")
    ]


def contact_in_time(content: Content) -> list[Problem]:
    """The last day is there, is still to come, and is not far off. None of this may keep the stories from being published."""
    reporting = content.settings.reporting
    if reporting is None:
        return []
    hint = f"Kijk of het adres nog klopt en zet bij `tot` een dag binnen een jaar, bijvoorbeeld `{content.on + timedelta(days=330)}`."
    if reporting.until is None:
        message = "Bij `beveiliging` staat geen dag bij `tot`; security.txt komt er daarom niet."
        return [_problem(reporting, "beveiliging-tot", Level.ERROR, message, hint)]
    left = reporting.until - content.on
    if left < timedelta():
        message = f"security.txt is verlopen: `tot: {reporting.until}` is geweest. Het bestand staat niet meer op de site."
    elif left <= WARNED_BEFORE:
        message = f"security.txt verloopt bijna: `tot: {reporting.until}`. Daarna haalt de bouw het bestand van de site."
    elif left > LONGEST:
        message = f"`tot: {reporting.until}` bij `beveiliging` ligt meer dan een jaar vooruit."
    else:
        return []
    return [_problem(reporting, "beveiliging-tot", Level.NOTICE, message, hint)]


def _problem(reporting: Reporting, code: str, level: Level, message: str, hint: str) -> Problem:
    return Problem(Place(PurePosixPath("mkdocs.yml"), reporting.line), code, level, message, hint)
