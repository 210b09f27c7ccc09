"""Work divided over processes gives what it would give in one, with the same objects."""

import os

import pytest

from site_builder import processes
from site_builder.processes import PartFailedError, in_parts, in_turns

SHARED = [object(), object()]


@pytest.fixture(autouse=True)
def _three_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "cores", lambda: 3)


def test_parts_come_back_in_order_from_several_processes() -> None:
    parts = in_parts(lambda part: (os.getpid(), list(part)), 10, 2)
    assert [item for _, items in parts for item in items] == list(range(10))
    assert len({process for process, _ in parts}) == 3


def test_dealt_parts_hold_every_item_once() -> None:
    parts = in_turns(list, 10, 2)
    assert parts == [[0, 3, 6, 9], [1, 4, 7], [2, 5, 8]]


def test_shared_objects_come_back_as_the_very_same() -> None:
    found = [item for part in in_parts(lambda part: [SHARED[index % 2] for index in part], 9, 1, SHARED) for item in part]
    assert all(item is SHARED[index % 2] for index, item in enumerate(found))


def test_a_part_that_fails_elsewhere_tells_what_went_wrong() -> None:
    with pytest.raises(PartFailedError, match="ZeroDivisionError"):
        in_parts(lambda part: [1 // (8 - index) for index in part], 9, 1)


def test_a_process_that_is_killed_is_noticed() -> None:
    own = os.getpid()
    with pytest.raises(PartFailedError, match="stopped before"):
        in_parts(lambda _: None if os.getpid() == own else os._exit(9), 9, 1)
