"""Makes a project folder with N stories, and a Hugo project with the same stories beside it.

    python -m tests.benchmarks.generate N [--photos M] MAP

MAP/voorbeelden is for our command, MAP/hugo for Hugo.
"""

import argparse
import random
import shutil
from pathlib import Path

from PIL import Image

from tests.benchmarks import stories, twin
from tests.benchmarks.front_matter import front_matter
from tests.project import REPOSITORY

MKDOCS_YML = """\
site_name: 1000 voorbeelden
site_url: ""
docs_dir: stories
theme:
  name: material
  custom_dir: theme
plugins:
  - voorbeelden:
      zoeken: {search}
      pdf: nee
"""
CONSENT = "{gegeven: 2023-12-01, tot: 2035-12-01, voor: [naam, foto, beperking]}"


def generate(folder: Path, count: int, photos: int = 0) -> None:
    """Both projects, in a folder that is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    lists = stories.read_lists(REPOSITORY / "stories" / "lijsten")
    start_ours(folder / "voorbeelden", count)
    twin.start_hugo(folder / "hugo")
    for number in range(1, count + 1):
        example = stories.make(number, lists, count)
        write_ours(folder / "voorbeelden", example, number, with_photo=number <= photos)
        twin.write_hugo(folder / "hugo", example, number)


def start_ours(project: Path, count: int) -> None:
    """Everything of our project but the stories."""
    content = project / "stories"
    shutil.copytree(REPOSITORY / "stories" / "lijsten", content / "lijsten")
    stories.write_plain_pages(content / "paginas", title_key="titel")
    shutil.copytree(REPOSITORY / "theme", project / "theme")
    register = "".join(f"{stories.consent_number(number)}: {CONSENT}\n" for number in range(1, count + 1))
    (content / "lijsten" / "toestemmingen.yml").write_text(register, encoding="utf-8")
    write_settings(project, search=True)


def write_settings(project: Path, *, search: bool) -> None:
    """The settings of our project, with or without searching."""
    (project / "mkdocs.yml").write_text(MKDOCS_YML.format(search="ja" if search else "nee"), encoding="utf-8")


def write_ours(project: Path, example: stories.Example, number: int, *, with_photo: bool) -> None:
    """One story as an editor would: two of three as a bare file, the rest and those with a photo in a folder."""
    year = project / "stories" / "verhalen" / str(example.day.year)
    in_folder = with_photo or number % 3 == 0
    path = year / example.slug / "index.md" if in_folder else year / f"{example.slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = dict(example.keys)
    if with_photo:
        keys |= {"foto": "foto.jpg", "foto_alt": "Een geschilderde deur op een kier", "foto_maker": "Eigen foto"}
        photo(number).save(path.parent / "foto.jpg", quality=88)
    path.write_text(f"---\n{front_matter(keys)}---\n{example.text}", encoding="utf-8")


def photo(number: int) -> Image.Image:
    """A picture of 2400 × 1600 pixels with soft areas and grain, as costly to encode as a photo from a phone."""
    dice = random.Random(number)  # noqa: S311  not for secrets
    coarse = Image.frombytes("RGB", (24, 16), dice.randbytes(24 * 16 * 3)).resize((2400, 1600), Image.Resampling.BICUBIC)
    grain = Image.frombytes("RGB", (1200, 800), dice.randbytes(1200 * 800 * 3)).resize((2400, 1600))
    return Image.blend(coarse, grain, 0.08)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--photos", type=int, default=0, metavar="M")
    parser.add_argument("folder", type=Path, metavar="MAP")
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.count, arguments.photos)


if __name__ == "__main__":
    main()
