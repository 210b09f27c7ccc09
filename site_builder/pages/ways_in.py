"""Where a visitor can start on the home page: ways in for two kinds of people, a door at random, something to hear or to keep."""

from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import StoryForm
from site_builder.pages.publication import Publication
from site_builder.pages.views import Link, href


@dataclass(frozen=True, slots=True)
class WayIn:
    """Where a kind of visitor can start."""

    title: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Medium:
    """Something else than stories: the podcast or a brochure, by its newest piece."""

    kicker: str
    title: str
    text: str
    link: Link


def ways_in(publication: Publication) -> tuple[WayIn, ...]:
    """The ways in for employers and for people who look for work; a list without stories is not offered."""
    forms = {story.form for story in publication.stories}
    by_employers = Link("Lees hoe werkgevers het doen", href(addresses.teller(StoryForm.EMPLOYER.value)))
    by_employees = Link("Lees wat werknemers vertellen", href(addresses.teller(StoryForm.EMPLOYEE.value)))
    employers = [by_employers] if StoryForm.EMPLOYER in forms else []
    employees = [by_employees] if StoryForm.EMPLOYEE in forms else []
    return (
        WayIn(
            "Ik wil iemand aannemen",
            "Kijk hoe een ander het oploste: wat stond in de weg, en wat hielp? Misschien past het ook bij jou.",
            (*employers, Link("Het kan niet, want …", href(addresses.OBSTACLES)), Link("Kies jouw sector", href(addresses.SECTORS))),
        ),
        WayIn(
            "Ik zoek werk dat bij me past",
            "Lees hoe anderen hun plek vonden, wat ze vroegen en wat ze kregen. En vind hulp in jouw regio.",
            (*employees, Link("Bekijk wat hielp", href(addresses.ADJUSTMENTS)), Link("Kies jouw regio", href(addresses.REGIONS))),
        ),
    )


def door_of_the_day(publication: Publication) -> Link | None:
    """A way to one of the stories, another each day; the browser makes it a random one."""
    slugs = sorted(story.slug for story in publication.stories)
    if not slugs:
        return None
    # A prime that is no divisor of any number of stories we expect, so that days in a row lead to doors far apart.
    return Link("Open een willekeurige deur", href(addresses.story(slugs[publication.on.toordinal() * 7919 % len(slugs)])))


def media(publication: Publication) -> tuple[Medium, ...]:
    """The newest episode and the newest brochure, where there are any."""
    site = publication.site
    found = []
    if site.episodes:
        episode = max(site.episodes, key=lambda piece: (piece.day, piece.number))
        listen = Link("Luister of lees mee", href(addresses.episode(episode.slug)))
        found.append(Medium("Podcast", episode.title, episode.summary, listen))
    if site.brochures:
        brochure = max(site.brochures, key=lambda piece: (piece.day, piece.slug))
        found.append(
            Medium("Brochure", brochure.title, brochure.summary, Link("Bekijk de brochure", href(addresses.brochure(brochure.slug))))
        )
    return tuple(found)
