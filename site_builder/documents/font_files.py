"""Embedded fonts without the moment at which they were made: that is the one thing that differs between two builds.

OpenType 1.9, `head` and "Organization of an OpenType font": a font counts up all its words, so whoever changes one counts again.
"""

import struct
from collections.abc import Iterator

ENTRY = struct.Struct(">4sIII")
"""Of the table directory: tag, checksum, place, length."""
DIRECTORY = 12
ADJUSTMENT, CREATED, MODIFIED = 8, 20, 28
"""Places in `head`."""
MAGIC = 0xB1B0AFBA


def without_moment(font: bytes) -> bytes:
    """The same TrueType font, changed for the last time when it was created."""
    for entry, place, length in _tables(font):
        if font[entry : entry + 4] != b"head":
            continue
        created = font[place + CREATED : place + MODIFIED]
        head = font[place : place + ADJUSTMENT] + bytes(4) + font[place + ADJUSTMENT + 4 : place + MODIFIED] + created
        head += font[place + MODIFIED + 8 : place + length]
        changed = bytearray(font)
        changed[place : place + length] = head
        struct.pack_into(">I", changed, entry + 4, _sum(head))
        struct.pack_into(">I", changed, place + ADJUSTMENT, (MAGIC - _sum(bytes(changed))) & 0xFFFFFFFF)
        return bytes(changed)
    return font


def _tables(font: bytes) -> Iterator[tuple[int, int, int]]:
    """Where the entry of each table stands, and where the table itself does and how long it is."""
    count = int.from_bytes(font[4:6])
    for entry in range(DIRECTORY, DIRECTORY + count * ENTRY.size, ENTRY.size):
        _, _, place, length = ENTRY.unpack_from(font, entry)
        yield entry, place, length


def _sum(table: bytes) -> int:
    """The sum of all words of four bytes."""
    padded = table + bytes(-len(table) % 4)
    return sum(int.from_bytes(padded[place : place + 4]) for place in range(0, len(padded), 4)) & 0xFFFFFFFF
