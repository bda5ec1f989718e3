"""A packed text comes out as it was, and its size says no more than how many blocks it takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.sealing.padding import BLOCK, PackingError, pack_text, unpack_text


@given(st.text())
def test_every_text_comes_out_as_it_was(text: str) -> None:
    assert unpack_text(pack_text(text)) == text


@given(st.text())
def test_a_packed_text_is_a_whole_number_of_blocks(text: str) -> None:
    assert len(pack_text(text)) % BLOCK == 0
    assert pack_text(text) == pack_text(text)


def test_a_long_text_takes_more_blocks() -> None:
    text = "".join(chr(33 + n * n % 90) + str(n) for n in range(30_000))
    assert len(pack_text(text)) > BLOCK
    assert unpack_text(pack_text(text)) == text


@given(st.binary(max_size=200))
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(PackingError):
        unpack_text(data)


def test_a_text_that_would_fill_the_memory_is_refused() -> None:
    """Seventeen megabytes of one letter pack into a few blocks."""
    with pytest.raises(PackingError):
        unpack_text(pack_text("a" * 17 * 1024 * 1024))
