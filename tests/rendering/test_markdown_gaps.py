"""What would be announced and hold nothing is left out of a story; tables get headers by rows."""

from __future__ import annotations

import pytest

from planpage.rendering.markdown import render_blocks, render_inline


def render(text: str) -> str:
    return str(render_blocks(text, "x", {})).replace("\n", "")


@pytest.mark.parametrize(
    "text",
    ["- ", "#", ">", "1. \n2. ", "- \n  - \n", "```\n```", "&nbsp;", "> - ", "[](a.html)", "> ---"],
)
def test_a_mark_with_nothing_behind_it_is_nothing(text: str) -> None:
    assert render(text) == ""


def test_only_the_empty_point_goes() -> None:
    assert render("- One\n-\n- Two") == "<ul><li>One</li><li>Two</li></ul>"


def test_a_heading_that_goes_takes_no_number() -> None:
    assert render("###\n\n### Help") == '<h3 id="x-1">Help</h3>'


def test_a_link_without_words_is_no_link() -> None:
    assert render("See [](a.html) [this **help**](b.html)") == (
        '<p>See  <a href="b.html">this <strong>help</strong></a></p>'
    )


def test_a_short_text_of_signs_alone_is_shown_as_it_is() -> None:
    """It has been written for somebody, and an empty cell would say nothing at all."""
    assert render_inline("[](a.html)") == "[](a.html)"
    assert render_inline("&nbsp;") == "&amp;nbsp;"


def test_a_table_without_a_first_row_is_headed_by_rows() -> None:
    assert render("| | |\n|--|--|\n| Mon | swim |\n| | rest |\n") == (
        "<table><caption>Mon, rest</caption><tbody>"
        '<tr><th scope="row">Mon</th><td>swim</td></tr>'
        '<tr><td></td><th scope="row">rest</th></tr></tbody></table>'
    )


def test_an_empty_head_among_others_is_a_cell() -> None:
    assert render("| | Mon |\n|--|--|\n| Reading | Mum |\n") == (
        "<table><caption>Mon</caption><thead>"
        '<tr><td></td><th scope="col">Mon</th></tr></thead><tbody>'
        "<tr><td>Reading</td><td>Mum</td></tr></tbody></table>"
    )


def test_a_table_of_nothing_is_nothing() -> None:
    assert render("| | |\n|--|--|\n| | |\n") == ""
