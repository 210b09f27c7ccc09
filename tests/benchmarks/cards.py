"""What a card costs: `python -m tests.benchmarks.cards [STORIES]` makes that many stories' cards (100) and prints a table.

The quotes are those of the repository's own stories, from short to long; every fifth story has a photo. CPU and wall time are of a
whole `publish_cards`, planning, doors and writing included; a second run shows what is left when nothing changed.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from PIL import Image, ImageDraw

from site_builder.artifacts import Artifact
from site_builder.build import load
from site_builder.model import Photo, Settings, Site, Story
from site_builder.pictures.cards.cards import PublishedCards, publish_cards, story_cards
from tests.project import DAY

REPOSITORY = Path(__file__).parents[2]
FONTS = REPOSITORY / "theme" / "fonts"
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall and processor time, and the peak memory in bytes of one process."""

    wall: float
    processor: float
    memory: int


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stories, photos = _stories(count, folder)
        site = replace(_read(), stories=stories, articles=(), episodes=(), editions=(), brochures=(), meetings=(), pages=(), series=None)
        settings = Settings()

        def publish() -> PublishedCards:
            return publish_cards(site, settings, FONTS, folder / "kaarten", photos)

        first, second = _cost(publish), _cost(publish)
        changed = replace(site, stories=(replace(stories[0], number=999), *stories[1:]))
        third = _cost(lambda: publish_cards(changed, settings, FONTS, folder / "kaarten", photos))
        sizes = sorted(len(file.read()) for file in publish().artifacts)
        both = _cost(lambda: story_cards(stories[:20], settings, FONTS, folder / "vierkant", photos))
    print(f"{'':34} {'wall':>9} {'CPU':>9}")
    for words, cost, cards in (
        (f"{count} cards, nothing there yet", first, count + 1),
        ("again, nothing changed", second, 0),
        ("again, one story changed", third, 0),
        ("20 stories, both shapes", both, 40),
    ):
        print(f"{words:34} {cost.wall:7.2f} s {cost.processor:7.2f} s" + (f"   {_each(cost, cards)}" if cards else ""))
    print(f"{THOUSAND} stories, at this rate{'':11} {first.wall / count * THOUSAND:7.0f} s {first.processor / count * THOUSAND:7.0f} s")
    print(f"bytes: least {sizes[0]:,}, median {sizes[len(sizes) // 2]:,}, most {sizes[-1]:,}")
    print(f"peak memory of a process: {first.memory >> 20} MB")


def _each(cost: Cost, cards: int) -> str:
    return f"{cost.wall / cards * 1000:.0f} ms wall and {cost.processor / cards * 1000:.0f} ms CPU each"


def _cost(work: Callable[[], object]) -> Cost:
    gc.collect()
    wall, processor = time.perf_counter(), _processor()
    work()
    memory = max(getrusage(RUSAGE_SELF).ru_maxrss, getrusage(RUSAGE_CHILDREN).ru_maxrss) * 1024
    return Cost(time.perf_counter() - wall, _processor() - processor, memory)


def _processor() -> float:
    """Seconds that this process and the ones it waited for have worked."""
    return sum(used.ru_utime + used.ru_stime for used in (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)))


def _read() -> Site:
    from datetime import date  # noqa: PLC0415

    return load(REPOSITORY, date.fromisoformat(DAY)).site


def _stories(count: int, folder: Path) -> tuple[tuple[Story, ...], dict[Path, Artifact]]:
    """The repository's stories over and over, each with a number and so a door of its own."""
    real = _read().stories
    photos = {}
    stories = []
    for number in range(1, count + 1):
        story = replace(real[number % len(real)], number=number, slug=f"verhaal-{number}", may_share=True, photo=None)
        if number % 5 == 0:
            path = folder / f"{number}.jpg"
            _photo(number).save(path, quality=78)
            story = replace(story, photo=Photo(path, "Een foto"))
            photos[path] = Artifact(f"assets/fotos/{number:020}-1600.jpg", copy_of=path)
        stories.append(story)
    return tuple(stories), photos


def _photo(seed: int) -> Image.Image:
    """A picture with soft grounds, edges and grain, about as hard to encode as a photo."""
    ramp, noise = Image.linear_gradient("L").resize((1600, 1067)), Image.effect_noise((1600, 1067), 14)
    picture = Image.merge("RGB", (ramp, ramp.transpose(Image.Transpose.ROTATE_180), noise))
    pen = ImageDraw.Draw(picture)
    for place in range(150):
        x, y, size = (seed * 37 + place * 977) % 1600, (place * 613) % 1067, (place * 71) % 240
        pen.ellipse((x, y, x + size, y + size), fill=(place * 7 % 256, place * 29 % 256, seed * place % 256))
    return picture


if __name__ == "__main__":
    main()
