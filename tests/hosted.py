"""Reads a `_headers` file and applies it as Netlify and Cloudflare Pages do: every rule that matches, values of one header joined."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A pattern with its headers."""

    pattern: str
    headers: Mapping[str, str]

    def matches(self, path: str) -> bool:
        """Whether a path is the pattern's, in which `*` stands for anything."""
        return re.fullmatch(".*".join(map(re.escape, self.pattern.split("*"))), path) is not None


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a file; a ValueError for a line that hosts do not understand."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            found.append((line.strip(), {}))
            continue
        name, colon, value = line.strip().partition(": ")
        if not colon or not found:
            raise ValueError(line)
        found[-1][1][name] = value
    return tuple(Block(pattern, headers) for pattern, headers in found)


def headers_for(blocks: Sequence[Block], path: str) -> Mapping[str, str]:
    """What is sent with a path."""
    sent: dict[str, str] = {}
    for block in blocks:
        if block.matches(path):
            sent |= {name: f"{sent[name]}, {value}" if name in sent else value for name, value in block.headers.items()}
    return sent
