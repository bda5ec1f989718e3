"""Bytes become text, whatever program wrote them, and what is wrong with them is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.reading.source_text import LARGEST, UNREADABLE, decode_source, replace_unreadable
from tests.reading.reading_layer import PATH


def name_faults(data: bytes) -> list[str]:
    """Return the names of what is told about ``data``."""
    return [one.name for one in decode_source(data, PATH)[1]]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_ends_and_a_byte_order_mark_are_fine(mark: bytes, end: str) -> None:
    data = mark + end.join(["---", "name: Zoë", "---", ""]).encode()
    assert decode_source(data, PATH) == ("---\nname: Zoë\n---\n", ())


def test_letters_of_windows_are_read_and_told_where_they_stand() -> None:
    text, told = decode_source("---\nname: Zoë\nis: “fine” – André\n".encode("cp1252"), PATH)
    assert text == "---\nname: Zoë\nis: “fine” – André\n"
    (one,) = told
    assert one.name == "not-utf-8"
    assert (one.at.line, one.at.column) == (2, 9)
    assert one.line_text == "name: Zoë"
    assert "File, Save as, Encoding: UTF-8" in one.note
    assert "ë" not in one.says_without_quotes


def test_one_wrong_letter_among_right_ones_leaves_these_as_they_are() -> None:
    text, told = decode_source("Zoë ".encode() + b"Andr\xe9", PATH)
    assert text == "Zoë André"
    assert told[0].at.column == len("Zoë André")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_letters_are_read_and_told(encoding: str) -> None:
    text, told = decode_source("---\nname: Sam\n---\n".encode(encoding), PATH)
    assert text == "---\nname: Sam\n---\n"
    assert [one.name for one in told] == ["not-utf-8"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty-file"),
        (b" \r\n\n \t", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        (b"PK\x03\x04 and so on", "not-plain-text"),
        (b"%PDF-1.7", "not-plain-text"),
        (b"{\\rtf1 Sam}", "not-plain-text"),
        (b"\0" * 100, "not-plain-text"),
        (b"\xff\x80\x81" * 100, "not-plain-text"),
        (b"x" * (LARGEST + 1), "file-too-large"),
    ],
)
def test_what_is_no_text_is_not_read_further(data: bytes, name: str) -> None:
    text, told = decode_source(data, PATH)
    assert text is None
    (one,) = told
    assert one.name == name
    assert one.at.line == 0
    assert one.note


def test_a_file_of_the_largest_size_is_read() -> None:
    assert name_faults(b"x" * LARGEST) == []


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("teaching\x0bassistant", "teaching assistant"),
        ("Sam\x07 likes\x00 it", "Sam likes it"),
        ("don\x92t", "don’t"),
        ("one\u2028two", "one two"),
        ("a\ufeffb", "ab"),
    ],
)
def test_characters_that_can_not_be_seen_are_told_with_the_line_without(
    written: str, whole: str
) -> None:
    text, told = decode_source(f"a: b\nsays: {written}\n".encode(), PATH)
    (one,) = told
    assert (one.name, one.at.line) == ("stray-character", 2)
    assert one.write == f"says: {whole}"
    assert text is not None
    assert len(text) == len(f"a: b\nsays: {written}\n")
    assert UNREADABLE.search(text) is None


def test_only_so_many_lines_with_such_characters_are_told() -> None:
    data = b"---\n" + b"a long line with one \x01 in it\n" * 100
    assert len(name_faults(data)) == 20


@given(st.binary(max_size=200))
def test_no_bytes_are_too_much(data: bytes) -> None:
    text, told = decode_source(data, PATH)
    assert text is not None or told
    if text is not None:
        assert UNREADABLE.search(text) is None
        assert "\r" not in text


@given(st.text(alphabet=st.characters(codec=None), max_size=100))
def test_replacing_keeps_every_column(text: str) -> None:
    replaced = replace_unreadable(text)
    assert len(replaced) == len(text)
    assert UNREADABLE.search(replaced) is None
