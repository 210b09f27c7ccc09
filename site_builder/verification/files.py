"""Every file by itself: well-formed, planned, ours."""

import re

from site_builder.problems import Problem
from site_builder.verification.finished import Finished
from site_builder.verification.telling import fault

ODD = re.compile(r"[\x00-\x1f\x7f\\:*?\"<>|]|(?:^|/)\.\.?(?:/|$)")
"""What no file name of a site has: signs that some system refuses, and steps out of the folder."""
PROGRAM = "Dit ligt aan het programma of het thema, niet aan een verhaal. Meld het aan wie de site onderhoudt."


def badly_formed(site: Finished) -> list[Problem]:
    """HTML, feeds and data can be read by whoever needs them."""
    return [
        fault(address, "bestand-vorm", f"{message[0].upper()}{message[1:]}.", PROGRAM)
        for address, page in site.pages.items()
        for message in page.faults
    ]


def empty_site(site: Finished) -> list[Problem]:
    """A site has a home page and a page for wrong addresses."""
    return [
        fault(address, "site-leeg", f"`{address}` ontbreekt.", PROGRAM)
        for address in ("index.html", "404.html")
        if address not in site.pages or not (site.folder / address).stat().st_size
    ]


def outside_the_site(site: Finished) -> list[Problem]:
    """Nothing in the folder leads out of it, and nothing lies there that was not built."""
    odd = [address for address in site.pages if ODD.search(address)]
    strange = [] if site.expected.planned is None else sorted(site.pages.keys() - set(site.expected.planned))
    lost = [] if site.expected.planned is None else sorted(set(site.expected.planned) - site.pages.keys())
    return [
        *(
            fault(address, "bestand-buiten", "Dit is geen gewoon bestand, maar een verwijzing naar elders.", PROGRAM)
            for address in site.foreign
        ),
        *(fault(address, "bestandsnaam", "Deze naam kan niet op elke host staan.", PROGRAM) for address in odd),
        *(fault(address, "bestand-vreemd", "Dit bestand hoort niet bij de site.", PROGRAM) for address in strange),
        *(fault(address, "bestand-kwijt", "Dit bestand is gemaakt, maar staat er niet.", PROGRAM) for address in lost),
    ]
