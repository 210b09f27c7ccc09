"""What an editor does with the hints that ask for more than typing what they say: a photo saved again, a sentence cut in two."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from tests.messages.bakery import REGISTER, RIGHT


@dataclass(frozen=True)
class Mended:
    """Lines by their number in the case, with what they become (nothing: taken away); and other files than the text."""

    lines: Mapping[int, str | None] = field(default_factory=dict)
    files: Mapping[str, Callable[[Path], object]] = field(default_factory=dict)
    register: str = REGISTER
    folder_is_gone: bool = False


def _saved_again(name: str, size: tuple[int, int] = (640, 480)) -> Mapping[str, Callable[[Path], object]]:
    """A photo under the name that the text gives."""
    return {name: lambda folder: Image.new("RGB", size, "#7a1f1f").save(folder / name)}


PLAIN = "Dan komt de vakman. Hij kneedt het deeg. Joris zet koffie. " * 12

MENDED: dict[str, Mended] = {
    "alt-repeats-the-title": Mended({13: "foto_alt: Een bakker met een plank brood in de bakkerij"}),
    "body-starting-text": Mended({13: "De oven gaat om vier uur aan."}),
    "body-empty": Mended({13: "Het verhaal."}),
    "body-picture-missing": Mended(files=_saved_again("oven.jpg")),
    "body-picture-other-kind": Mended({17: "Dan komt de vakman. ![Een bakker achter de toonbank](bakkerij.jpg)"}),
    "body-picture-truncated": Mended(files=_saved_again("kapot.jpg")),
    "consent-expired": Mended(register=REGISTER.replace("tot: 2026-01-01", "tot: 2030-01-01")),
    "consent-expires-soon": Mended(register=REGISTER.replace("tot: 2026-12-24", "tot: 2029-12-24")),
    "consent-withdrawn": Mended(folder_is_gone=True),
    "diptych-heading-twice": Mended({17: "## Na tienen"}),
    "diptych-without-headings": Mended({13: "## De werkgever\n\nDe oven gaat om vier uur aan.", 15: "## De werknemer"}),
    "file-empty": Mended({1: RIGHT}),
    "file-with-one-mark": Mended({1: RIGHT}),
    "front-matter-csv": Mended({1: RIGHT, 2: None}),
    "language-hard-text": Mended({29: None} | dict.fromkeys(range(19, 43), None) | {17: PLAIN}),
    "language-long-sentence": Mended(
        {17: "Dan komt de vakman, en die zet eerst zijn tas in de hoek. Hij pakt een schort en kijkt hoe het deeg erbij ligt."}
    ),
    "list-dash-without-space": Mended({8: "  - energie", 9: "  - nah"}),
    "list-too-long": Mended({7: "beperking: [energie]"}),
    "personal-citizen-number": Mended({17: "Dan komt de vakman."}),
    "personal-in-a-broken-story": Mended({5: "sector: winkel-handel", 17: "Dan komt de vakman."}),
    "photo-animated": Mended(files={"beweegt.gif": lambda folder: Image.new("P", (640, 480)).save(folder / "beweegt.gif")}),
    "photo-empty-file": Mended(files=_saved_again("leeg.jpg")),
    "photo-not-a-picture": Mended(files=_saved_again("tekst.jpg")),
    "photo-not-sent": Mended(files=_saved_again("winkel.jpg")),
    "photo-on-other-website": Mended({12: "foto: a.jpg"}, _saved_again("a.jpg")),
    "photo-other-kind": Mended({12: "foto: bakkerij.jpg"}),
    "photo-outside-folder": Mended({12: "foto: passwd.jpg"}, _saved_again("passwd.jpg")),
    "photo-too-heavy": Mended(files=_saved_again("zwaar.jpg")),
    "photo-too-many-pixels": Mended(files=_saved_again("reus.png")),
    "photo-too-narrow": Mended(files=_saved_again("strook.png", (40, 400))),
    "photo-truncated": Mended(files=_saved_again("kapot.jpg")),
    "related-by-title": Mended({12: None}),
    "related-unknown": Mended({12: None}),
    "sign-invisible": Mended({17: "Dan komt de vakman."}),
    "value-text-for-keys": Mended({7: "obstakels:\n  - obstakel: De dienst was te vroeg\n    oplossing: De dienst begint om tien uur"}),
    "yaml-no-closing-no-text": Mended({12: "---\nDe oven gaat om vier uur aan."}),
    "yaml-only-text": Mended({2: "\n".join(RIGHT.split("\n")[1:11])}),
}


def mended_text(case: str, text: str) -> str:
    """The text of a case with its lines mended."""
    changed = MENDED[case].lines
    lines = [changed.get(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return "\n".join(line for line in lines if line is not None)
