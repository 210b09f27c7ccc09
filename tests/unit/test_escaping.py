"""Our quick escaping must give what markupsafe gives."""

import markupsafe
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from site_builder.pages.escaping import escape


@given(st.text())
def test_any_text_is_escaped_as_markupsafe_does(text: str) -> None:
    assert escape(text) == str(markupsafe.escape(text))


@given(st.one_of(st.integers(), st.none(), st.booleans(), st.text().map(Markup)))
def test_any_other_value_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escape(value) == markupsafe.escape(value)


def test_the_five_signs_of_html_are_escaped() -> None:
    assert escape("<a href='x'>\"&\"</a>") == "&lt;a href=&#39;x&#39;&gt;&#34;&amp;&#34;&lt;/a&gt;"
