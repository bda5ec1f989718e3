"""A line is taken apart into indent, dashes, field and text, in a time that its length bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.reading.written_line import dissect_line


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
