"""A packed text comes out as it was, and the sizes of a page say no more than how many blocks."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.sealing.padding import BLOCK, LEAST, STEP, PackingError, pack_texts, unpack_text

SHORT = "A few words."


def make_text(letters: int) -> str:
    """Return a text that gzip can't make shorter than half: the same one in every run."""
    return base64.b64encode(hashlib.shake_128(b"text").digest(letters * 3 // 4)).decode()


@given(st.lists(st.text(), max_size=3))
def test_every_text_comes_out_as_it_was(texts: list[str]) -> None:
    assert [unpack_text(packed) for packed in pack_texts(texts)] == texts


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_packed_texts_are_a_whole_number_of_blocks(texts: list[str]) -> None:
    packed = pack_texts(texts)
    assert sum(map(len, packed)) % BLOCK == 0
    assert all(len(one) % STEP == 0 for one in packed)
    assert pack_texts(texts) == packed


@given(st.text(max_size=2_000), st.text(max_size=2_000))
def test_all_usual_pages_have_the_same_size(first: str, last: str) -> None:
    assert [len(one) for one in pack_texts([first, last])] == [STEP, LEAST - STEP]


def test_the_last_text_has_the_room_that_the_first_leaves() -> None:
    """20 KB beside a few words: with 16 KB for each they would take three blocks, not two."""
    packed = pack_texts([SHORT, make_text(24_000)])
    assert BLOCK < int.from_bytes(packed[1][:4], "big") < LEAST - STEP
    assert [len(one) for one in packed] == [STEP, LEAST - STEP]


@pytest.mark.parametrize(
    ("letters", "sizes"),
    [
        ((10, 40_000), [STEP, 5 * STEP]),
        ((15_000, 10), [2 * STEP, 2 * STEP]),
        ((15_000, 24_000), [2 * STEP, 4 * STEP]),
        ((24_000, 40_000), [3 * STEP, 5 * STEP]),
    ],
)
def test_longer_texts_take_more_blocks(letters: tuple[int, int], sizes: list[int]) -> None:
    texts = [make_text(count) for count in letters]
    packed = pack_texts(texts)
    assert [len(one) for one in packed] == sizes
    assert [unpack_text(one) for one in packed] == texts


@given(st.binary(max_size=200))
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(PackingError):
        unpack_text(data)


def test_a_text_that_would_fill_the_memory_is_refused() -> None:
    """Seventeen megabytes of one letter pack into a few blocks."""
    with pytest.raises(PackingError):
        unpack_text(pack_texts(["a" * 17 * 1024 * 1024])[0])
