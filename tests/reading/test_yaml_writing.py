"""What a message says to write is read as it is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.diagnostics import Position
from planpage.reading.nodes import Mapping, Scalar, Sequence
from planpage.reading.yaml_writing import quote, write_lines, write_text
from tests.reading.reading_layer import read_plain

AT = Position("")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Sam", "Sam"),
        ("I don't", "I don't"),
        ("a, b", "a, b"),
        ("a: b", '"a: b"'),
        ("but:", '"but:"'),
        ("a #1", '"a #1"'),
        ("- a", '"- a"'),
        ("@a", '"@a"'),
        ("", '""'),
        ('"no" he said', "'\"no\" he said'"),
        ('"I don\'t"', '"\\"I don\'t\\""'),
        ("“so”", '"“so”"'),
        ("\u200bso", '"\u200bso"'),
    ],
)
def test_a_text_gets_quotes_where_it_needs_them(text: str, written: str) -> None:
    assert write_text(text) == written


SEEN = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=("Cc", "Cs", "Zl", "Zp"),
        exclude_characters="\ufeff\ufffe\uffff",
    )
)


@given(SEEN)
def test_any_text_is_read_as_it_was(text: str) -> None:
    assert read_plain(f"says: {quote(text)}") == {"says": text}
    assert read_plain(f"says:\n  - {write_text(text)}") == {"says": [text]}


@given(st.text())
def test_any_text_at_all_can_be_written_on_one_line(text: str) -> None:
    assert "\n" not in write_text(text)
    read_plain(f"says: {write_text(text)}")


def test_lists_and_fields_get_lines_of_their_own() -> None:
    node = Mapping(
        (
            (Scalar("who", AT), Sequence((Scalar("Mum", AT), Scalar("Dad", AT)), AT)),
            (Scalar("says", AT), Scalar("so: yes", AT)),
            (Scalar("how", AT), Scalar("", AT)),
        ),
        AT,
    )
    assert write_lines(node, 2) == [
        "  who:",
        "    - Mum",
        "    - Dad",
        '  says: "so: yes"',
        "  how:",
    ]
    assert write_lines(Sequence((node,), AT), 0)[:3] == ["- who:", "    - Mum", "    - Dad"]
