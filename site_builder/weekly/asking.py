"""Is a page on somebody else's site still there? Asked politely: one request at a time of each host, with a pause, saying who asks.

Links come from strangers, so only public addresses are asked: a link must not make the machine that publishes look around in
the network where it stands.
"""

import http.client
import ipaddress
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urljoin, urlsplit

HOSTS_AT_ONCE = 4
PAUSE = 1.0
"""Seconds between two requests of one host."""
PATIENCE = 10.0
"""Seconds that an answer may take."""
HOPS = 5
"""Forwards that are followed."""
GONE = {404, 410}
ASK_AGAIN = {400, 403, 404, 405, 501}
"""Answers to HEAD after which GET may say something else."""


class Verdict(StrEnum):
    """What is known of a link, in the words of the report."""

    FINE = "goed"
    BROKEN = "bestaat niet meer"
    UNSURE = "niet te zeggen"
    """The host refused, was slow or did not answer: that says nothing of the page."""
    NOT_ASKED = "niet bekeken"


def is_public(host: str) -> bool:
    """Whether every address of a host is one on the public internet. Raises OSError when it has none."""
    found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    return all(ipaddress.ip_address(str(row[4][0]).partition("%")[0]).is_global for row in found)


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask. `deadline` is a moment of `time.monotonic` after which nothing is asked any more."""

    agent: str
    deadline: float
    pause: float = PAUSE
    may_ask: Callable[[str], bool] = is_public


def ask_all(addresses: Iterable[str], manners: Manners) -> Mapping[str, Verdict]:
    """The verdict of each address. Never raises for what others do."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        parts = pool.map(lambda host: _ask_host(hosts[host], manners), sorted(hosts))
        return {address: verdict for part in parts for address, verdict in part}


def _ask_host(addresses: list[str], manners: Manners) -> list[tuple[str, Verdict]]:
    found = []
    for number, address in enumerate(addresses):
        if number and time.monotonic() + manners.pause < manners.deadline:
            time.sleep(manners.pause)
        found.append((address, ask(address, manners)))
    return found


def ask(address: str, manners: Manners) -> Verdict:
    """The verdict of one address: HEAD first, and GET where a host does not know or like that."""
    try:
        status = _status("HEAD", address, manners)
        if status in ASK_AGAIN:
            status = _status("GET", address, manners)
    except (OSError, http.client.HTTPException, ValueError):  # no name, no answer, no certificate, no HTTP, no address
        return Verdict.UNSURE
    if status is None:
        return Verdict.NOT_ASKED
    return Verdict.BROKEN if status in GONE else Verdict.FINE if 200 <= status < 300 else Verdict.UNSURE


def _status(method: str, address: str, manners: Manners) -> int | None:
    """The final answer, after forwards; None when time is up or the address is not a public one."""
    for _ in range(HOPS):
        left = manners.deadline - time.monotonic()
        parts = urlsplit(address)
        if left <= 0 or parts.scheme not in {"http", "https"} or not parts.hostname or not manners.may_ask(parts.hostname):
            return None
        status, forward = _answer(method, address, min(PATIENCE, left), manners.agent)
        if not (300 <= status < 400 and forward):
            return status
        address = urljoin(address, forward)
    return 310


def _answer(method: str, address: str, patience: float, agent: str) -> tuple[int, str]:
    """The status, and where it forwards to. The body is not read."""
    parts = urlsplit(address)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=patience)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request(method, path, headers={"User-Agent": agent, "Accept": "*/*"})
        response = connection.getresponse()
        return response.status, response.getheader("Location", "")
    finally:
        connection.close()
