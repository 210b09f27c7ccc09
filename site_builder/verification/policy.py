"""What a browser may load: a strict policy on every page, nothing inside a page that it refuses, nothing from somebody else."""

from site_builder.problems import Problem
from site_builder.verification.addresses import Where
from site_builder.verification.files import PROGRAM
from site_builder.verification.finished import DESK, Finished, Page
from site_builder.verification.telling import fault

NEEDED = ("default-src", "script-src", "style-src", "base-uri", "object-src")
LOOSE = ("http", "data:", "blob:", "ws", "*")


def loose_policies(site: Finished) -> list[Problem]:
    """Every page has a Content Security Policy that allows our own files and no more (CSP 3)."""
    return [
        fault(address, "beleid-los", f"Het beveiligingsbeleid van deze pagina klopt niet: {reason}.", PROGRAM)
        for address, page in site.pages.items()
        if page.policy is not None
        for reason in (_desk_faults(page) if address.startswith(DESK) else policy_faults(page))
    ]


def policy_faults(page: Page) -> list[str]:
    """What is wrong with the policy of a page, and what that policy would refuse on the page itself."""
    rules = dict(part.strip().partition(" ")[::2] for part in (page.policy or "").split(";") if part.strip())
    found = [f"`{rule}` ontbreekt" for rule in NEEDED if rule not in rules]
    found += [f"`{rule}` staat `{word}` toe" for rule, value in rules.items() for word in value.split() if _is_loose(word)]
    return found + [f"er staat een `{what}` in de pagina zelf" for what in page.inline]


def _desk_faults(page: Page) -> list[str]:
    """The program for editors makes styles while it runs and talks to GitHub; scripts come from here only, as everywhere."""
    strict = all(rule in (page.policy or "") for rule in ("default-src 'none'", "script-src 'self';", "base-uri 'none'"))
    return [] if strict and not page.inline else ["scripts van elders kunnen er draaien"]


def _is_loose(word: str) -> bool:
    return "unsafe" in word or word.startswith(LOOSE)


def third_parties(site: Finished) -> list[Problem]:
    """Showing a page asks nothing of anyone else: no style sheet, script, picture, font or sound."""
    return [
        fault(address, "adres-van-derden", f"`{written}` wordt bij een ander opgehaald.", "Zet het bestand op de eigen site.")
        for address, page in site.pages.items()
        for written, target in sorted(page.resources, key=lambda row: row[0])
        if target.where is Where.ELSEWHERE
    ]
