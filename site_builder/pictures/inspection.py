"""Is a file a picture that we can publish? Answered from its header and a full decode only when it is used."""

import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

LARGEST_PIXELS = 60_000_000
LARGEST_BYTES = 40_000_000


def complaint(path: Path) -> tuple[str, str, str] | None:
    """Code, message and hint when a file can't be published as a photo; None when it can."""
    try:
        size = path.stat().st_size
        if size == 0:
            return ("foto-leeg", f"`{path.name}` is leeg (0 bytes).", "Sla de foto opnieuw op en zet haar er weer bij.")
        if size > LARGEST_BYTES:
            return (
                "foto-te-groot",
                f"`{path.name}` is {size // 1_000_000} MB; hooguit 40 MB kan.",
                "Sla de foto kleiner op.",
            )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                return _of_picture(picture, path)
    except Image.DecompressionBombError:
        return (
            "foto-te-groot",
            f"`{path.name}` heeft te veel beeldpunten.",
            "Maak de foto kleiner dan 60 miljoen beeldpunten.",
        )
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return (
            "foto-onleesbaar",
            f"`{path.name}` is geen foto die we kunnen lezen, of het bestand is beschadigd.",
            "Sla de foto opnieuw op als .jpg.",
        )


def _of_picture(picture: Image.Image, path: Path) -> tuple[str, str, str] | None:
    width, height = picture.size
    if width * height > LARGEST_PIXELS:
        return (
            "foto-te-groot",
            f"`{path.name}` is {width} × {height} beeldpunten.",
            "Maak de foto kleiner dan 60 miljoen beeldpunten.",
        )
    if getattr(picture, "n_frames", 1) > 1 and picture.format != "MPO":
        return (
            "foto-beweegt",
            f"`{path.name}` is een bewegend plaatje.",
            "Kies een stilstaande foto: bewegend beeld leidt af en is niet voor iedereen te lezen.",
        )
    picture.load()
    return None
