"""Records → the index of Pagefind (https://pagefind.app), made by its program in service mode; the only module that knows Pagefind.

The program gets the records one by one, so that their order is ours: over a folder it would take that of the disk. Then the
names of the records and of the pieces in the index become numbers: results come back as numbers, the list that everyone
downloads is half as large, and the fragments, which hold the words that we gave, need not be published.
"""

import gzip
import json
import os
import subprocess
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import cbor2
import pagefind_bin

from site_builder.search.records import Record

CHUNK = "2000"
"""Places of words in one piece of the index: some 3 KB, of which a visitor loads one or two for each word."""
VERSION = "1.5."
"""Of Pagefind: another one may write its index in another way."""
LANGUAGE = "nl"
SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
NO_WORDS = "zonderwoorden"
"""What a record without any word is found by: Pagefind leaves out a page without words, and then all later ones would shift."""


class IndexFailedError(Exception):
    """Pagefind did not make an index that we can read; the message says what it gave instead."""


def make_index(records: Sequence[Record], folder: Path) -> None:
    """Writes the files of the index to an empty folder. Raises IndexFailedError."""
    made = index_of(records)
    entry = json.loads(made[ENTRY])
    if not entry["version"].startswith(VERSION):
        raise IndexFailedError(f"Pagefind {entry['version']} instead of {VERSION}")
    meta = f"pagefind.{entry['languages'][LANGUAGE]['hash']}.pf_meta"
    listed, pieces = _with_numbers(made[meta], len(records))
    (folder / meta).write_bytes(listed)
    for name in (ENTRY, "pagefind.js", f"wasm.{LANGUAGE}.pagefind"):
        (folder / name).write_bytes(made[name])
    (folder / "index").mkdir()
    for number, piece in enumerate(pieces):
        (folder / "index" / f"{number}.pf_index").write_bytes(made[f"index/{piece}.pf_index"])


def index_of(records: Sequence[Record]) -> dict[str, bytes]:
    """The files as Pagefind makes them, by name. Raises IndexFailedError."""
    return _run(list(_messages(records)))


def _messages(records: Sequence[Record]) -> Iterator[bytes]:
    """What the program is told, as the packages of Pagefind tell it: JSON in base64, a comma after each.

    It hands the files over as its last answer. Written by itself they may be empty or cut off after it has said that they are
    there (https://github.com/Pagefind/pagefind/issues/1271).
    """
    yield _message(0, {"type": "NewIndex", "config": {"force_language": LANGUAGE}})
    for number, record in enumerate(records):
        file = {"type": "AddFile", "index_id": 0, "url": str(number), "file_path": None, "file_contents": page_of(record)}
        yield _message(number + 1, file)
    yield _message(len(records) + 1, {"type": "GetFiles", "index_id": 0})


def _message(number: int, payload: dict[str, object]) -> bytes:
    return b64encode(json.dumps({"message_id": number, "payload": payload}).encode("utf-8")) + b","


def page_of(record: Record) -> str:
    """The words of a record as a page for Pagefind: a paragraph for each weight."""
    groups = (f'<p data-pagefind-weight="{weight}">{" ".join(words)}</p>' for weight, words in record.groups if words)
    return f'<html lang="{LANGUAGE}"><body data-pagefind-body>{"".join(groups) or NO_WORDS}</body></html>'


def _run(messages: list[bytes]) -> dict[str, bytes]:
    """The files that the program gives as its last answer; it stops when its input ends, so that stays open until then."""
    command = [str(pagefind_bin.get_executable()), "--service"]
    environment = os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": CHUNK}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as program:  # noqa: S603 - our own
        writer = threading.Thread(target=_write, args=(program, messages))
        writer.start()
        try:
            answers = [_checked(answer) for answer in islice(_answers(program), len(messages))]
        finally:
            program.kill()
            writer.join()
    if len(answers) < len(messages):
        raise IndexFailedError(f"Pagefind stopped after {len(answers)} of {len(messages)} messages")
    return {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"] if not file["path"].startswith("fragment/")}


def _checked(answer: bytes) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads(b64decode(answer))["payload"]
    if payload["type"] == "Error":
        raise IndexFailedError(payload["message"])
    return payload


def _write(program: "subprocess.Popen[bytes]", messages: list[bytes]) -> None:
    assert program.stdin is not None  # noqa: S101 - it was asked for
    try:
        program.stdin.writelines(messages)
        program.stdin.flush()
    except BrokenPipeError:
        """The program has stopped; who reads its answers tells so."""


def _answers(program: "subprocess.Popen[bytes]") -> Iterator[bytes]:
    """What the program answers, one for each message. The last is some 5 KB a record, in many blocks."""
    assert program.stdout is not None  # noqa: S101 - it was asked for
    begun: list[bytes] = []
    while block := program.stdout.read1(1 << 16):  # type: ignore[attr-defined]  # a BufferedReader
        first, *further = block.split(b",")
        begun.append(first)
        for start in further:
            yield b"".join(begun)
            begun = [start]


def _with_numbers(packed: bytes, count: int) -> tuple[bytes, list[str]]:
    """The list of records and of the pieces of the index with numbers for names, and what the pieces are called in the original.

    Raises IndexFailedError when it does not look as Pagefind 1.5 writes it.
    """
    unpacked = gzip.decompress(packed)
    if not unpacked.startswith(SIGNATURE):
        raise IndexFailedError(f"{unpacked[: len(SIGNATURE)]!r} before the list of records instead of {SIGNATURE!r}")
    version, pages, chunks, *rest = cbor2.loads(unpacked.removeprefix(SIGNATURE))
    if len(pages) != count:
        raise IndexFailedError(f"{len(pages)} records in the index instead of {count}")
    numbered = [[str(number), words] for number, (_, words) in enumerate(pages)]
    pieces = [[first, last, str(number)] for number, (first, last, _) in enumerate(chunks)]
    renamed = gzip.compress(SIGNATURE + cbor2.dumps([version, numbered, pieces, *rest]), 9, mtime=0)
    return renamed, [name for _, _, name in chunks]
