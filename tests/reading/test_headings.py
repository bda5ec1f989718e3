"""The headings of a story: what is found at once is what the parser finds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planpage.reading.headings import Heading, _find_plain_headings, _parse_headings, find_headings

SIGNS = ["#", "##", "## ", "- ", "1. ", "> ", "* ", "\\", "---", "===", "```", "~~~", "`", "|"]
SPACES = [" ", "  ", "    ", "\n", "\n\n", "\t", "\u00a0", "\x0b"]
WORDS = ["a", "Do", "[a]: b", '[a]: b "', "<div>"]
PIECES = st.sampled_from([*SIGNS, *SPACES, *WORDS])
TEXTS = st.lists(PIECES, max_size=25).map("".join)


@given(TEXTS)
@example("- a\n# b")
@example("> a\n## b\n> c")
@example('[a]: b "c\n## d\n"')
@example("## #")
@example("####### a")
@example("a\n---")
def test_a_quick_look_finds_what_the_parser_finds(text: str) -> None:
    assert find_headings(text) == tuple(_parse_headings(text))


@pytest.mark.parametrize(
    "text", ["## Assess\n\nSam.\n\n- A # sign\n- \\# two\n\n### Why ##\n\n## Plan\n", "No heading"]
)
def test_a_usual_story_is_not_parsed(text: str) -> None:
    assert find_headings(text) == tuple(_find_plain_headings(text))


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("## Assess", [Heading(0, 1, 2, "Assess")]),
        ("a\n\n###  Two words  ## ", [Heading(2, 3, 3, "Two words")]),
        ("#Assess", []),
        ("- # in a list", []),
        ("Assess\n======", [Heading(0, 2, 1, "Assess")]),
        ("```\n# code\n```", []),
    ],
)
def test_headings_are_found_as_markdown_has_them(text: str, headings: list[Heading]) -> None:
    assert list(find_headings(text)) == headings
