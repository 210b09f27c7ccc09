"""Whether a sentence says what is done and hides who does it: a form of worden with a participle in the same clause."""

import re

_CLAUSE = re.compile(r"[,;:–()]")
_WORDEN = re.compile(r"\b(?:word|wordt|worden|werd|werden)\b", re.IGNORECASE)
_NO_PARTICIPLE = "geen|geld|geluid|gezicht|gebied|gewicht|gerecht|geduld|getal|gezond|gewend|bekend|beroemd|verliefd|verkouden|eruit|eraan"
"""Nouns and little words that begin and end like a participle."""
_PARTICIPLE = re.compile(
    rf"\b(?!(?:{_NO_PARTICIPLE})\b)(?:[a-zà-ÿ]{{0,12}}ge[a-zà-ÿ]{{2,20}}(?:d|t|en|aan)|(?:be|ver|ont|her|er)[a-zà-ÿ]{{2,20}}(?<!n)[dt])\b",
    re.IGNORECASE,
)


def passive_verb(sentence: str) -> str:
    """The form of worden and the participle, such as `wordt gebracht`; empty when the sentence says who does it."""
    if "ord" not in sentence and "erd" not in sentence:
        return ""
    for clause in _CLAUSE.split(sentence):
        helper, participle = _WORDEN.search(clause), _PARTICIPLE.search(clause)
        if helper and participle:
            return f"{helper[0].lower()} {participle[0].lower()}"
    return ""
