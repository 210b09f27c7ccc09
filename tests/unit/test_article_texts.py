"""What the text of each kind of article becomes, and where the quote may stand."""

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from site_builder.model import Article, ArticleForm, Quote
from site_builder.pages.article_texts import article_text, blocks
from tests.sample_site import sample_articles, sample_lists

ARTICLES = {article.slug: article for article in sample_articles(sample_lists())}


def text_of(article: Article) -> tuple[str, str]:
    """The two parts of an article's text."""
    before, after = article_text(article, Markup(article.body.html))  # noqa: S704 - our own
    return str(before), str(after)


def test_a_paragraph_that_is_only_bold_is_a_question_and_what_follows_answers_it() -> None:
    html = "".join(text_of(ARTICLES["artikel-interview"]))
    assert html.count("<dt>") == html.count("<dd>") == 3
    assert '<dt><p><span class="visually-hidden">Vraag: </span>En daarna?</p></dt><dd><p>Iemand: dit is geen gast.</p>' in html
    assert "<p><strong>Vet</strong> midden in een antwoord.</p></dd>" in html


def test_a_heading_ends_an_answer_and_the_next_question_starts_a_new_list() -> None:
    html = "".join(text_of(ARTICLES["artikel-interview"]))
    assert '</dl>\n<h2 id="later">Later</h2>\n<p>Een jaar verder.</p>\n<dl class="exchanges">' in html


def test_only_the_names_of_guests_are_names_of_speakers() -> None:
    html = "".join(text_of(ARTICLES["artikel-interview-met-foto"]))
    assert '<p class="spoken"><b class="speaker">Ans:</b> Ik belde <em>Bo</em>.</p>' in html
    assert html.count('class="speaker"') == 3
    assert "class=" not in "".join(text_of(ARTICLES["artikel-interview"])).replace('class="visually-hidden"', "").replace(
        'class="exchanges"', ""
    ).replace('class="extern"', "")


def test_a_line_of_emphasis_under_a_heading_is_a_caption_and_nothing_else_is() -> None:
    html = "".join(text_of(ARTICLES["artikel-verslag"]))
    assert '<h2 id="de-loods">De loods</h2>\n<p class="prose-caption">Zeven uur, in de regen.</p>' in html
    assert html.count("prose-caption") == 1
    assert "<p><em>Nadruk zonder kop.</em></p>" in html


def words_of(html: str) -> list[str]:
    """The words that a reader of some HTML sees or hears."""
    return re.sub(r"<[^>]*>", " ", html).split()


@pytest.mark.parametrize("form", list(ArticleForm))
def test_no_word_is_lost_or_doubled(form: ArticleForm) -> None:
    article = ARTICLES[f"artikel-{form.value}-met-foto"]
    found = words_of("".join(text_of(article)).replace("Vraag: ", ""))
    assert found == words_of(article.body.html)


def test_a_quote_stands_before_a_heading_and_never_right_after_one() -> None:
    before, after = text_of(ARTICLES["artikel-verslag-met-foto"])
    assert after.startswith('<h2 id="de-kantine">')
    assert not before.endswith("</h2>")


def test_a_quote_never_stands_inside_a_list_or_between_a_question_and_its_answer() -> None:
    before, after = text_of(ARTICLES["artikel-interview-met-foto"])
    assert after
    for part in (before, after):
        assert part.count("<dl") == part.count("</dl>")
        assert part.count("<dt>") == part.count("<dd>")


@pytest.mark.parametrize("slug", ["artikel-voorwoord-met-foto", "artikel-column"])
def test_a_letter_and_a_text_without_a_quote_stay_whole(slug: str) -> None:
    assert text_of(ARTICLES[slug])[1] == ""


def test_a_very_short_text_stays_whole() -> None:
    column = replace(
        ARTICLES["artikel-column"], quote=Quote("Kort.", "Ans"), body=replace(ARTICLES["artikel-column"].body, html="<p>Kort.</p>")
    )
    assert text_of(column) == ("<p>Kort.</p>", "")


def test_blocks_are_those_that_are_not_inside_another() -> None:
    html = "<p>a</p>\n<ul>\n<li><p>b</p></li>\n</ul>\n<blockquote><p>c</p><p>d</p></blockquote><picture></picture>\n<hr>\n<p>e</p> los"
    found = list(blocks(html))
    assert found == [
        "<p>a</p>",
        "<ul>\n<li><p>b</p></li>\n</ul>",
        "<blockquote><p>c</p><p>d</p></blockquote>",
        "<picture></picture>\n<hr>\n<p>e</p>",
        "los",
    ]
