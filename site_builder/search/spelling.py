"""The words of the index by their first letter, for who makes a typing error: a visitor loads only the letters it takes."""

from collections.abc import Mapping

from site_builder.search.tokens import SIGNS


def by_letter(words: Mapping[str, int]) -> dict[str, str]:
    """By first letter or digit, the words that begin with it, one a line, those in most texts first."""
    found: dict[str, list[str]] = {sign: [] for sign in SIGNS}
    for word in sorted(words, key=lambda word: (-words[word], word)):
        found[word[0]].append(word)
    return {letter: "\n".join(of_letter) for letter, of_letter in found.items()}
