"""The files of readers: no name leads elsewhere, and no two readers share one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.letters.names import name_reader_file


@pytest.mark.parametrize(
    ("reader", "name"),
    [
        ("Mum", "sam-b-mum"),
        ("Mum and Dad", "sam-b-mum-and-dad"),
        ("Mr Reid", "sam-b-mr-reid"),
        ("Nan 2", "sam-b-nan-2"),
    ],
)
def test_a_usual_name_can_be_read_in_the_file(reader: str, name: str) -> None:
    assert name_reader_file("sam-b", reader) == name


@given(st.text(min_size=1))
def test_whatever_a_reader_is_called_the_file_stays_in_its_folder(reader: str) -> None:
    assert re.fullmatch(r"sam-b-[a-z0-9]+(-[a-z0-9]+)*", name_reader_file("sam-b", reader))


HOSTILE = ("../../site/index", "..\\..\\x", "/etc/passwd", "con", "a\x00b", "أمي", "MUM", "mum")


@given(st.sampled_from(HOSTILE), st.sampled_from((*HOSTILE, "Mum", "Mum and Dad")))
def test_two_readers_never_share_a_file(one: str, other: str) -> None:
    assert (name_reader_file("sam-b", one) == name_reader_file("sam-b", other)) == (one == other)
