"""The order of an edition: the editor's, a foreword first, with pages that only go up, and a way on from each piece."""

from dataclasses import replace

from site_builder import addresses
from site_builder.model import Edition, EditionItem, EditionSection
from site_builder.pages.issues import FIRST_PAGE, Issue, issues, turns
from tests.sample_site import sample_edition, sample_site


def issue_of(*slugs: str, **changes: object) -> Issue:
    """The edition with these pieces in one section."""
    sections = (EditionSection("Stukken", tuple(EditionItem(slug=slug) for slug in slugs)),)
    return issue(replace(sample_edition(), **{"sections": sections, **changes}))  # type: ignore[arg-type]


def issue(edition: Edition) -> Issue:
    """An edition of the sample site."""
    return issues(replace(sample_site(), editions=(edition,)))[0]


def test_a_foreword_stands_before_every_other_piece_and_the_rest_keeps_the_editors_order() -> None:
    slugs = [line.piece.content.slug if line.piece else line.title for line in issue(sample_edition()).lines]
    assert slugs == [
        "Omslag",
        "artikel-voorwoord",
        "de-bakkerij",
        "landelijk",
        "artikel-interview-met-foto",
        "artikel-verslag",
        "de-jobcoach",
        "landelijk",
    ]


def test_pages_count_on_by_the_length_of_the_pieces_and_the_editors_page_goes_first() -> None:
    pages = [line.page for line in issue(sample_edition()).lines]
    assert pages[0] == 1
    assert pages[1] == FIRST_PAGE
    assert pages[5] == 20
    assert pages == sorted(pages)
    assert len(set(pages)) == len(pages)


def test_a_longer_piece_takes_more_pages() -> None:
    short, long = issue_of("de-bakkerij", "landelijk"), issue_of("de-bakkerij", "landelijk")
    story = next(line.piece.content for line in long.lines if line.piece)
    site = sample_site()
    stories = tuple(replace(one, body=replace(one.body, words=3000)) if one.slug == story.slug else one for one in site.stories)
    long = issues(replace(site, stories=stories, editions=(long.edition,)))[0]
    assert [line.page for line in short.lines] == [FIRST_PAGE, FIRST_PAGE + 1]
    assert [line.page for line in long.lines] == [FIRST_PAGE, FIRST_PAGE + 10]


def test_a_piece_that_is_named_twice_is_read_once() -> None:
    read = [line.piece.address for line in issue(sample_edition()).on_site if line.piece]
    assert len(read) == len(set(read)) == 6
    assert read[2] == addresses.story("landelijk")


def test_every_piece_leads_to_its_neighbours_in_the_edition() -> None:
    found = turns((issue(sample_edition()),))
    assert len(found) == 6
    first, second = found[addresses.article("artikel-voorwoord")], found[addresses.story("de-bakkerij")]
    assert first.previous is None
    assert first.next is not None
    assert first.next.href.endswith("verhalen/de-bakkerij/")
    assert second.previous is not None
    assert second.previous.href.endswith("artikelen/artikel-voorwoord/")
    assert found[addresses.episode("de-jobcoach")].next is None
    assert {turn.edition.text for turn in found.values()} == {"Magazine 2026"}


def test_a_piece_of_two_editions_goes_on_in_the_latest() -> None:
    older, newer = issue_of("de-bakkerij", slug="oud", title="Oud"), issue_of("de-bakkerij", "landelijk", title="Nieuw")
    assert turns((newer, older))[addresses.story("de-bakkerij")].edition.text == "Nieuw"


def test_an_edition_without_pieces_of_this_site_leads_nowhere() -> None:
    only_named = issue_of("bestaat-niet", sections=(EditionSection("Toen", (EditionItem(title="Omslag", kind="omslag", page=1),)),))
    assert [(line.title, line.kind, line.piece) for line in only_named.lines] == [("Omslag", "Omslag", None)]
    assert only_named.on_site == ()
    assert turns((only_named,)) == {}
