"""Markdown comes out in the shape of the plan pages."""

from __future__ import annotations

import markdown
from markdown.extensions import Extension

from planpage.guide.sections import GuideSections


def html_of(text: str) -> str:
    """Return ``text`` as MkDocs renders it, on one line."""
    extensions: list[str | Extension] = ["toc", "tables", "attr_list", GuideSections()]
    return markdown.markdown(text, extensions=extensions).replace("\n", "")


def test_each_heading_of_level_two_opens_a_part() -> None:
    """Heading and text are apart, so that the heading can hang at the left."""
    assert html_of("## One\n\nText\n\n### Inner\n\nMore\n\n## Two\n\nEnd") == (
        '<section class="part"><div class="head"><h2 id="one">One</h2></div>'
        '<div class="text"><p>Text</p><h3 id="inner">Inner</h3><p>More</p></div></section>'
        '<section class="part"><div class="head"><h2 id="two">Two</h2></div>'
        '<div class="text"><p>End</p></div></section>'
    )


def test_text_before_the_first_heading_has_a_part_without_one() -> None:
    """An empty section would be read out for nothing."""
    assert html_of("Text") == '<div class="part"><div class="text"><p>Text</p></div></div>'


def test_in_short_is_marked_by_its_heading() -> None:
    """The writer of a chapter needs no class."""
    assert '<section class="part short">' in html_of("## In short\n\n- One")


def test_a_table_has_headers_for_rows_and_columns_and_a_caption() -> None:
    """The caption is the nearest heading above."""
    assert html_of("## Who\n\n### Who comes\n\n| Who | Why |\n|---|:-:|\n| You | You *know* |") == (
        '<section class="part"><div class="head"><h2 id="who">Who</h2></div><div class="text">'
        '<h3 id="who-comes">Who comes</h3><table class="rows"><caption>Who comes</caption>'
        '<thead><tr><th scope="col">Who</th><th scope="col">Why</th></tr></thead><tbody><tr>'
        '<th scope="row">You</th><td>You <em>know</em></td></tr></tbody></table></div></section>'
    )


def test_a_first_row_that_says_nothing_is_dropped() -> None:
    """Markdown has to have one; a reader does not."""
    html = html_of("| | |\n|---|---|\n| a | b |")
    assert "<thead>" not in html
    assert '<th scope="row">a</th><td>b</td>' in html


def test_an_empty_cell_is_no_header() -> None:
    """A header without words would be read out as nothing."""
    html = html_of("| | Now |\n|---|---|\n| | b |")
    assert '<td></td><th scope="col">Now</th>' in html
    assert "<td></td><td>b</td>" in html


def test_in_a_wide_table_each_cell_says_its_column_to_the_eye() -> None:
    """Readers of the tree have the header, and hear it once."""
    html = html_of("| A | B | C |\n|---|---|---|\n| a | *b* | c |")
    assert '<table class="many">' in html
    assert '<td><span aria-hidden="true">B</span> <em>b</em></td>' in html


def test_a_table_with_nothing_in_it_is_one_to_write_in() -> None:
    """It gets lines and room on paper."""
    assert '<table class="many blank">' in html_of("| A | B | C |\n|---|---|---|\n| a | | |")


def test_points_are_not_paragraphs() -> None:
    """A loose list comes out as a tight one; two paragraphs in one point stay."""
    assert "<li>One</li><li>Two</li>" in html_of("- One\n\n- Two")
    assert "<li><p>One</p><p>More</p></li>" in html_of("- One\n\n    More").replace("> <", "><")


def test_a_list_of_links_is_rows_to_press() -> None:
    """What stands behind a link goes below it, without the full stop between."""
    html = html_of("1. [Review](5.md). Looking *back*.\n2. [Learn](6.md)")
    assert html == (
        '<div class="part"><div class="text"><ol class="links">'
        '<li><a href="5.md">Review</a><span>Looking <em>back</em>.</span></li>'
        '<li><a href="6.md">Learn</a></li></ol></div></div>'
    )


def test_a_list_with_a_link_inside_its_sentences_stays_a_list() -> None:
    """Only where every point begins with a link is it a way on."""
    assert "<ul><li>" in html_of("- [Review](5.md)\n- read [Learn](6.md)")


def test_a_page_from_a_to_z_begins_with_its_letters() -> None:
    """Six letters or more make a row of links."""
    text = "\n\n".join(f"## {letter}\n\nWord" for letter in "ABCDEF")
    html = html_of(text)
    assert html.startswith('<div class="part"><div class="text"><ul class="contents letters">')
    assert '<li><a class="go" href="#f">F</a></li></ul>' in html


def test_two_tables_below_one_heading_are_told_apart() -> None:
    """Who goes from table to table hears the captions alone."""
    html = html_of("## After\n\n| Who | What |\n|---|---|\n| A | b |\n\n| Day |\n|---|\n| Friday |")
    assert "<caption>After: Who, What</caption>" in html
    assert "<caption>After: Day</caption>" in html


def test_a_table_above_all_headings_is_about_its_columns() -> None:
    assert "<caption>Who, What</caption>" in html_of("| Who | What |\n|---|---|\n| A | b |")
