"""Prints the figures of the shipped texts: `python -m tests.content`."""

from tests.content.shipped import shipped_site
from tests.content.tables import report

if __name__ == "__main__":
    print(report(shipped_site()), end="")
