"""A line is taken apart into indent, dashes, field and text, in a time that its length bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.reading.written_line import count_lines_of, dissect_line


@pytest.mark.parametrize(
    ("line", "indent", "dashes", "field", "value"),
    [
        ("name: Sam", 0, 0, "name", "Sam"),
        ("  - who: Sam ", 2, 1, "who", "Sam"),
        ("  - - a", 2, 2, "", "a"),
        ("  -", 2, 1, "", ""),
        ("  -a", 2, 0, "", "-a"),
        ("needs:", 0, 0, "needs", ""),
        ('"name" : Sam', 0, 0, "name", "Sam"),
        ("says: a: b", 0, 0, "says", "a: b"),
        ("12:30", 0, 0, "", "12:30"),
        ("see # a: b", 0, 0, "", "see # a: b"),
        ("@a: b", 0, 0, "", "@a: b"),
        ("", 0, 0, "", ""),
    ],
)
def test_the_parts_of_a_line(line: str, indent: int, dashes: int, field: str, value: str) -> None:
    parts = dissect_line(line)
    assert (parts.indent, len(parts.dashes), parts.field, parts.value) == (
        indent,
        dashes,
        field,
        value,
    )


@given(st.text(st.sampled_from(" -:#\"'ab\t"), max_size=40))
def test_the_parts_make_up_the_line(line: str) -> None:
    parts = dissect_line(line)
    assert parts.head + parts.value == parts.text == line.rstrip()
    assert parts.indent <= parts.start <= parts.value_start
    assert parts.colon < 0 or parts.text[parts.colon] == ":"


@pytest.mark.parametrize("part", [" ", "- ", "-", ":", ": ", "a ", '"', "#", " #", "a:"])
def test_a_huge_line_is_taken_apart_too(part: str) -> None:
    line = part * 100_000
    parts = dissect_line(line)
    assert parts.head + parts.value == line.rstrip()


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
    ],
)
def test_how_many_lines_belong_to_what_begins_on_one(lines: list[str], count: int) -> None:
    assert count_lines_of(["above", *lines], 2) == count


@given(st.lists(st.text(st.sampled_from(" -:#a"), max_size=8), min_size=1, max_size=8))
def test_there_are_never_more_lines_than_the_file_has(lines: list[str]) -> None:
    assert 1 <= count_lines_of(lines, 1) <= len(lines)
