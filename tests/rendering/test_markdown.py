from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.rendering.markdown import is_foreign, make_markdown, render_blocks, render_inline

PIECES = ["a", "Bé", "1", "½", " ", "'", "’", "-", ".", ",", "(", ")", ":", ";", "/", "–", "=", "+"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick='x'>b</b>",
        "<!-- hidden -->",
        "&lt;script&gt;",
        "<svg/onload=alert(1)>",
    ],
)
def test_html_comes_out_as_text(text: str) -> None:
    """No tag of the writer's reaches the page."""
    for html in (render_inline(text), render_blocks(text, "x", {})):
        assert "<script" not in html
        assert "<img" not in html
        assert "<svg" not in html
        assert "<b " not in html
        assert "<!--" not in html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "http://example.org",
        "//example.org",
        "../../secret",
        "%2e%2e/secret",
        "\\\\example\\x",
    ],
)
def test_what_may_not_be_linked_is_not(address: str) -> None:
    """A link that is not allowed comes out as the text that it is."""
    for html in (render_inline(f"[go]({address})"), render_inline(f"<{address}>")):
        assert "<a " not in html
    assert "<img" not in render_blocks(f"![alt]({address})", "x", {})


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "mailto:a@example.org", "tel:01632960111", "#do", "a.html"]
)
def test_allowed_links(address: str) -> None:
    """https, mailto, tel, a place on the page and a page beside it may be linked."""
    assert render_inline(f"[go]({address})") == f'<a href="{address}">go</a>'


def test_pictures_only_from_beside_the_plan() -> None:
    """A picture from elsewhere is told by its words; in a short text every picture is."""
    pictures = {"tree.png": "data:image/png;base64,AA=="}
    shown = '<p><img src="data:image/png;base64,AA==" alt="A tree"></p>'
    assert render_blocks("![A tree](tree.png)", "x", pictures) == shown
    assert render_blocks("![A tree](other.png)", "x", pictures) == "<p>A tree</p>"
    assert render_blocks("![](tree.png)", "x", pictures) == ""
    assert render_blocks("![A tree](https://example.org/t.png)", "x", {}) == "<p>A tree</p>"
    assert render_inline("![A tree](tree.png)") == "A tree"


def test_headings_stand_below_their_part() -> None:
    """Headings begin at level three, skip none, and have ids that no other part has."""
    html = render_blocks("# A\n\n##### B\n\n## C", "do-story", {})
    assert '<h3 id="do-story-1">A</h3>' in html
    assert '<h4 id="do-story-2">B</h4>' in html
    assert '<h3 id="do-story-3">C</h3>' in html


def test_points_are_not_paragraphs() -> None:
    """A loose list is set as a tight one, and a second paragraph begins on a new line."""
    html = render_blocks("- a\n\n- b\n\n  c\n", "x", {})
    assert "<p>" not in html
    assert "b<br>\nc" in html


def test_table_heads_say_what_they_head() -> None:
    """Column heads have a scope."""
    assert '<th scope="col">a</th>' in render_blocks("| a | b |\n|---|---|\n| 1 | 2 |", "x", {})


def test_plain_text_needs_no_markdown() -> None:
    """A text without signs is itself; quotation marks are turned."""
    assert render_inline("a & b") == "a &amp; b"
    assert render_inline('Sam\'s "frog"') == "Sam’s “frog”"
    assert render_inline("*very* good") == "<em>very</em> good"


@pytest.mark.parametrize(
    ("text", "foreign"), [("Zoë", False), ("Łukasz 2", False), ("محمد", True), ("小明", True)]
)
def test_foreign_letters(text: str, foreign: bool) -> None:  # noqa: FBT001
    """Letters with marks are Latin; Arabic and Chinese ones are not."""
    assert is_foreign(text) is foreign


def test_deep_nesting_ends() -> None:
    """Thousands of brackets are text, not a crash; quotes in quotes without end are nothing."""
    assert render_inline("[" * 5000)
    assert render_blocks("> " * 2000 + "a", "x", {}) == ""


def test_a_table_has_a_caption_of_its_columns() -> None:
    """For who hears it: the heads of the columns, without marks."""
    html = render_blocks("| What | **When** |\n|---|---|\n| a | b |", "x", {})
    assert "<table>\n<caption>What, When</caption>" in html


def test_what_was_set_as_typed_can_break_on_a_phone() -> None:
    """Lines stay lines, and nothing in them is HTML."""
    assert render_blocks("```\na <b>\nc\n```", "x", {}) == "<p>a &lt;b&gt;<br>c</p>"


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_the_quick_way_for_plain_words_is_what_markdown_makes_of_them(text: str) -> None:
    line = " ".join(text.split())
    assert render_inline(line) == make_markdown().renderInline(line)


def test_an_apostrophe_becomes_a_curved_one() -> None:
    assert render_inline("He can't find Sam's") == "He can’t find Sam’s"
