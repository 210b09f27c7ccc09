"""The address of a rule as a regular expression, for servers that see the file behind an address."""

import re

from site_builder import addresses
from site_builder.hosting.rules import EVERY, Rule


def pattern(rule: Rule, base_path: str) -> str:
    """What the path of a request must match, wherever the site lies; a home page may be asked for by its file."""
    if rule.address == EVERY.address:
        return f"^{re.escape(base_path)}"
    start = f"^{re.escape(base_path)}{re.escape(rule.address[1:])}"
    if rule.address == addresses.HOME:
        return f"{start}(index\\.html)?$"
    return start if rule.is_folder else f"{start}$"
