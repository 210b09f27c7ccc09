"""Whose turn it is: everything that changes by itself on the site changes with the ISO week, on Monday."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

Item = TypeVar("Item")


def turn_of_the_week(items: Sequence[Item], on: date) -> Item | None:
    """One of the items; each week the next has its turn, so that none is skipped at the turn of a year. None when there are none."""
    return items[week_number(on) % len(items)] if items else None


def week_number(on: date) -> int:
    """The weeks since the calendar began: its first day was a Monday, as that of every ISO week is (ISO 8601)."""
    return (on.toordinal() - 1) // 7
