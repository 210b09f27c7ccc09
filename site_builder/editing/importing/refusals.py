"""A document that can't be imported: why, and the way out, in Dutch."""


class ImportRefusedError(Exception):
    """Nothing can be made of this document. `message` says why, `hint` what its owner can do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


SAVE_AGAIN = "Open het in Word of LibreOffice, kies Opslaan als → Word-document (.docx), en importeer dat bestand."


def broken() -> ImportRefusedError:
    """A file that says it is a Word document and can't be read as one."""
    return ImportRefusedError("Dit Word-bestand is beschadigd of niet af.", SAVE_AGAIN)


def suspicious(what: str) -> ImportRefusedError:
    """A file that no word processor makes, put together to do harm or broken beyond use; `what` is what was seen."""
    return ImportRefusedError(f"Dit bestand openen we niet: {what}.", "Vraag de maker om het opnieuw op te slaan in Word of LibreOffice.")


def too_large(what: str) -> ImportRefusedError:
    """A file that is more than a story can be."""
    return ImportRefusedError(f"Dit bestand is te groot: {what}.", "Deel het op, of haal er weg wat niet bij het verhaal hoort.")
