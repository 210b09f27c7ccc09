"""What would make people in stories less than themselves: the same name twice in one sector, pity, praise for being at work."""

import re
from collections import defaultdict
from collections.abc import Iterable

from site_builder.language.texts import Text
from site_builder.model import Story

UNWANTED = re.compile(
    r"\b(ondanks|inspirer\w*|held(?:en|in|haftige?)?|dapper\w*|medelijden|slachtoffers? van|normale mensen|achterstandsgroep\w*"
    r"|lijdt? aan|leed aan|kamp(?:t|en|te|ten) met|gekluisterd|gebonden aan (?:een|zijn|haar) rolstoel"
    r"|(?:minder|in)valide\w*|gehandicapte(?:n|r)?|autist(?:en)?)\b",
    re.IGNORECASE,
)


def unwanted_words(texts: Iterable[Text]) -> list[str]:
    """Each word that speaks of people with pity, awe or a label, with its file and some words around it."""
    return [
        f"{text.name}: …{passage.words[max(0, match.start() - 30) : match.end() + 30]}…"
        for text in texts
        for passage in text.passages
        for match in UNWANTED.finditer(passage.words)
    ]


def shared_names(stories: Iterable[Story]) -> list[str]:
    """The speakers with the same first name in one sector, with the stories they speak in."""
    speakers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for story in stories:
        name = story.quote.speaker.partition(",")[0]
        if name[:1].isupper():
            speakers[name, story.sector.slug].append(story.slug)
    return [f"{name} ({sector}): {', '.join(slugs)}" for (name, sector), slugs in sorted(speakers.items()) if len(slugs) > 1]
