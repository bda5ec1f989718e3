"""What a check says to write is held to the file: whole texts are replaced, and none cut in two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.reading.advised_lines import count_lines_of, settle_lines


def settle(write: str, *lines: str, replaces: int = 1) -> Diagnostic:
    """Return a message about the first of ``lines`` once it has seen them."""
    told = Diagnostic(
        "a-name", Severity.ADVICE, Position("a.md", 1), "Says.", write=write, replaces=replaces
    )
    return settle_lines(told, lines)


def test_a_text_over_several_lines_is_replaced_whole() -> None:
    told = settle(
        "    how_often: …", "    how_often: regularly, when", "      possible", "    minutes: 5"
    )
    assert (told.write, told.replaces) == ("    how_often: …", 2)


@pytest.mark.parametrize("line", ["      - Mrs Jones", "      regularly"])
def test_where_the_name_of_the_field_stands_above_no_line_is_offered(line: str) -> None:
    assert settle("    overseen_by: Mrs Kay", line).write == ""


@pytest.mark.parametrize(
    ("write", "line"),
    [
        ("  - need: Reading\n    barrier: …", "  - Reading"),
        ("needs:\n  - need: Reading", "needs: Reading"),
        ("    by: 2026-11-06", "    by: 2025-11-06"),
        ("Sam reads.", "Sam utilises reading."),
    ],
)
def test_a_line_in_place_of_one_like_it_stays(write: str, line: str) -> None:
    told = settle(write, line, "")
    assert (told.write, told.replaces, told.line_text) == (write, 1, line)


def test_a_line_that_the_file_does_not_have_changes_nothing() -> None:
    told = Diagnostic("a-name", Severity.ADVICE, Position("a.md", 9), "Says.", write="a: b")
    assert settle_lines(told, ["a: c"]) == told


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["  - what: Reading", "    who: Mrs Jones"], 1),
        (["  - what: Reading", "      aloud", "    who: Mrs Jones"], 2),
        (["  - what: Reading", "", "      aloud", "", "    who: Mrs Jones"], 3),
        (["  - who:", "      - Mum", "      - Dad", "    says: Yes"], 3),
        (["  - who:", "    - Mum", "    - Dad", "    says: Yes"], 3),
        (["  - says: |", "      One", "      two", "  - who: Mum"], 3),
        (["  - what: Reading", "      # every day", "    who: Mrs Jones"], 1),
        (["  - Reading", "    aloud", "  - Counting"], 2),
        (["  - Reading"], 1),
        (["support:", "- what: Reading", "  who: Mrs Jones", "---"], 3),
        (["---", "A story"], 1),
        (['  - says: "I like', '    reading"', "    how: talk"], 2),
        (["  - says: 'I don''t", "    like it'", "    how: talk"], 2),
        (['  - says: "One \\"two', "# three", '  four"', "    how: talk"], 3),
        (['  - says: "One"', "    how: talk"], 1),
        (['  - says: "One', "    how: talk"], 1),
        (["  - says: |", "      I like", "      # reading", "    how: talk"], 3),
        (["  - who:  # both", "    - Sam", "    - Dad", "    says: Yes"], 3),
        (["  - who:", "    -", "      Sam", "    says: Yes"], 3),
    ],
)
def test_how_many_lines_belong_to_what_begins_on_one(lines: list[str], count: int) -> None:
    assert count_lines_of(["above", *lines], 2) == count


@given(st.lists(st.text(st.sampled_from(" -:#a"), max_size=8), min_size=1, max_size=8))
def test_there_are_never_more_lines_than_the_file_has(lines: list[str]) -> None:
    assert 1 <= count_lines_of(lines, 1) <= len(lines)
