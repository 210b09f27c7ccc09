"""How many syllables a Dutch word has when it is said.

Counted by vowel sounds. The dictionary for hyphenation that we ship misses a syllable wherever a line may not be broken (`a-vond`);
the test holds both against words that were counted by hand.
"""

import re
from functools import lru_cache

_SILENT = re.compile(r"(?<=q)u|y(?=[aeou])|(?<=t)i(?=on)")
"""Letters that sound as a consonant: quiz, yoghurt, station."""
_SOUND = re.compile(
    r"aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu(?!m)|ui|ei|ij|au|ou|ai|[aeou]y|oa(?=ch)|ea(?=m)"  # one sound, several letters
    r"|ëi|ïe|[aeiouyàáâäèéêëìíîïòóôöùúûü]"
)
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=50_000)
def syllables_of(word: str) -> int:
    """Syllables of one word, at least 1. Each letter of an abbreviation in capitals is one, and so is each digit of a number."""
    spelled = len(_DIGIT.findall(word))
    if len(word) > 1 and word.isupper():
        return spelled + sum(letter.isalpha() for letter in word)
    return max(1, spelled + len(_SOUND.findall(_SILENT.sub("", word.lower()))))
