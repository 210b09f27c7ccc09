"""What an editor is told of a photo that can't be published: permanent code, message and hint."""

from typing import NamedTuple


class Complaint(NamedTuple):
    """Why a file can't be published as a photo, and what to do."""

    code: str
    message: str
    hint: str


class RefusedError(Exception):
    """A file that can't be published as a photo, with what to tell its editor."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.message)
        self.complaint = complaint


def empty(name: str) -> Complaint:
    """A file of 0 bytes."""
    return Complaint("foto-leeg", f"`{name}` is leeg (0 bytes).", "Sla de foto opnieuw op en zet haar er weer bij.")


def too_heavy(name: str, size: int, limit: int) -> Complaint:
    """A file with too many bytes."""
    million = 1_000_000
    return Complaint("foto-te-groot", f"`{name}` is {size // million} MB; hooguit {limit // million} MB kan.", "Sla de foto kleiner op.")


def too_many_pixels(name: str, size: tuple[int, int] | None, limit: int) -> Complaint:
    """A picture that would take too much memory; `size` when it is known."""
    found = f"is {size[0]} × {size[1]} beeldpunten" if size else "heeft te veel beeldpunten"
    return Complaint("foto-te-groot", f"`{name}` {found}.", f"Maak de foto kleiner dan {limit // 1_000_000} miljoen beeldpunten.")


def too_large_to_unfold(name: str) -> Complaint:
    """A JPEG in a form that takes more memory than its pixels do."""
    return Complaint("foto-te-groot", f"`{name}` kost te veel geheugen om te lezen.", "Sla de foto kleiner op, als gewone .jpg in RGB.")


def too_narrow(name: str, size: tuple[int, int]) -> Complaint:
    """A picture that is a strip."""
    return Complaint(
        "foto-te-smal",
        f"`{name}` is {size[0]} × {size[1]} beeldpunten: dat is een strook, geen foto.",
        "Snijd de foto bij tot de lange kant hooguit tien keer de korte kant is.",
    )


def moving(name: str) -> Complaint:
    """An animation."""
    return Complaint(
        "foto-beweegt",
        f"`{name}` is een bewegend plaatje.",
        "Kies een stilstaande foto: bewegend beeld leidt af en is niet voor iedereen te lezen.",
    )


def unreadable(name: str) -> Complaint:
    """No picture, or a broken one."""
    return Complaint(
        "foto-onleesbaar",
        f"`{name}` is geen foto die we kunnen lezen, of het bestand is beschadigd.",
        "Sla de foto opnieuw op als .jpg.",
    )


def heic_unreadable(name: str) -> Complaint:
    """A photo of an iPhone on a computer for which there is no HEIC reader."""
    return Complaint(
        "foto-heic",
        f"`{name}` is een HEIC-foto, en die kan deze computer niet lezen.",
        "Sla de foto op als .jpg. Op een iPhone: Instellingen, Camera, Structuren, Meest compatibel.",
    )


def not_made(name: str) -> Complaint:
    """A photo that was read, but of which the files for the site couldn't be made."""
    return Complaint(
        "foto-mislukt",
        f"Van `{name}` konden we geen foto’s voor de site maken.",
        "Sla de foto opnieuw op als .jpg. Blijft het misgaan, kijk dan of de schijf vol is.",
    )
