"""A site → every text that a visitor reads, whatever its date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from site_builder.language.passages import Kind, Passage, passages_of
from site_builder.model import Article, ArticleForm, Body, Episode, Quote, Site, Source, Story, Term


@dataclass(frozen=True, slots=True)
class Text:
    """All that is read in one place; `name` is its file. Texts with the same `piece` tell the same thing and may share words."""

    name: str
    piece: str
    title: str
    passages: tuple[Passage, ...]
    source: Source | None = None
    """The editor's file, when its lines can be told; none for a list or a transcript."""

    @property
    def prose(self) -> tuple[str, ...]:
        """The passages that are made of sentences."""
        return tuple(passage.words for passage in self.passages if passage.kind is Kind.PROSE)


def texts_of(site: Site) -> list[Text]:
    """Every text of a site."""
    return [*texts_of_stories(site.stories), *other_texts(site)]


def texts_of_stories(stories: Iterable[Story]) -> list[Text]:
    """The text of every story, and apart from it the version in easy language."""
    return [text for story in sorted(stories, key=lambda story: story.slug) for text in _texts_of_story(story)]


def texts_with_lines(site: Site) -> list[Text]:
    """The texts that editors write in files of their own."""
    return [text for text in (*texts_of_stories(site.stories), *_texts_of_pieces(site)) if text.source]


def files_of(texts: Iterable[Text]) -> list[Text]:
    """The texts with those of one file taken together: an entry of a list is too short to measure by itself."""
    by_name: dict[str, list[Passage]] = {}
    for text in texts:
        by_name.setdefault(text.name, []).extend(text.passages)
    return [Text(name, name, "", tuple(passages)) for name, passages in by_name.items()]


def other_texts(site: Site) -> list[Text]:
    """What is read outside the stories: magazine, meetings and pages with the sentences in their keys, and the lists."""
    return [*_texts_of_pieces(site), *map(_transcript, site.episodes), *_texts_of_lists(site)]


def _texts_of_pieces(site: Site) -> list[Text]:
    return [
        *map(_text_of_article, site.articles),
        *(_text(piece.source, piece.title, piece.body, piece.sign_up) for piece in site.meetings),
        *(_text(piece.source, piece.title, piece.body, piece.motto, piece.colophon) for piece in site.editions),
        *(_text(piece.source, piece.title, piece.body, piece.summary) for piece in site.pages),
        *(_text(piece.source, piece.title, piece.body, piece.summary) for piece in site.episodes),
        *(_text(piece.source, piece.title, piece.body, piece.summary, *piece.reactions) for piece in site.brochures),
        *(_text(piece.source, piece.title, piece.body, piece.description) for piece in [site.series] if piece),
    ]


def _texts_of_story(story: Story) -> Iterator[Text]:
    pairs = [words for pair in story.obstacles for words in (pair.obstacle, pair.solution)]
    fields: tuple[str | Quote, ...] = (story.summary, story.quote, *pairs, story.not_worked, *(row.text for row in story.follow_ups))
    yield Text(str(story.source.path), story.slug, story.title, (*_typed(fields), *passages_of(story.body)), story.source)
    if story.simple and story.simple_source:
        yield Text(str(story.simple_source.path), story.slug, story.title, passages_of(story.simple), story.simple_source)


def _text_of_article(article: Article) -> Text:
    """An article; in an interview all of it is what people say."""
    quotes = [article.quote] if article.quote else []
    text = _text(article.source, article.title, article.body, article.summary, *quotes)
    if article.form is not ArticleForm.INTERVIEW:
        return text
    return replace(text, passages=tuple(replace(passage, quoted=True) for passage in text.passages))


def _text(source: Source, title: str, body: Body, *fields: str | Quote) -> Text:
    return Text(str(source.path), str(source.path), title, (*_typed(fields), *passages_of(body)), source)


def _transcript(episode: Episode) -> Text:
    name = str(episode.source.path.parent / episode.transcript.name)
    return Text(name, name, episode.title, tuple(_typed(cue.text for cue in episode.cues)))


def _typed(fields: Iterable[str | Quote]) -> Iterator[Passage]:
    for typed in fields:
        words = typed.text if isinstance(typed, Quote) else typed
        if words:
            yield Passage(words, quoted=isinstance(typed, Quote))


def _texts_of_lists(site: Site) -> Iterator[Text]:
    lists = site.lists
    named = {
        "sectoren": lists.sectors,
        "beperkingen": lists.impairments,
        "hulp": lists.adjustments,
        "regelingen": lists.instruments,
        "themas": lists.themes,
        "groottes": lists.sizes,
        "soorten": lists.employer_kinds,
        "kanten": lists.sides,
        "begrippen": lists.glossary,
    }
    for name, terms in named.items():
        for term in terms.values():
            yield _text_of_term(name, term)


def _text_of_term(name: str, term: Term) -> Text:
    passages = _typed((term.explanation, term.note, *term.next_steps))
    return Text(f"stories/lijsten/{name}.yml", f"{name}: {term.slug}", term.label, tuple(passages))
