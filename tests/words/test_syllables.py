"""Syllables are counted by rule, and the rules are measured by a table of words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.words.syllables import count_syllables


def read_words() -> Iterator[tuple[str, int]]:
    """Yield each word of the table with its number of syllables."""
    for line in (Path(__file__).parent / "syllables.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            number, _, words = line.partition(": ")
            yield from ((word, int(number)) for word in words.split())


WORDS = tuple(read_words())


def test_each_word_of_the_table() -> None:
    assert {word: count_syllables(word) for word, _ in WORDS} == dict(WORDS)


def test_the_table_has_more_than_three_hundred_words_and_none_twice() -> None:
    assert len(WORDS) == len(dict(WORDS)) > 300


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("2015", 1),
        ("6.65", 1),
        ("—", 1),
        ("", 1),
        ("one-page", 2),
        ("and/or", 2),
        ("SENCO", 2),
        ("TA", 2),
        ("www", 1),
        ("WWW", 9),
        ("Zażółć", 1),
        ("日本", 1),
    ],
)
def test_what_is_no_plain_word(word: str, number: int) -> None:
    """Numbers and signs count one, parts are added up, short names in capitals are spelt out."""
    assert count_syllables(word) == number


@given(st.text(max_size=40))
def test_any_text_has_at_least_one_and_no_more_than_it_has_letters(text: str) -> None:
    """W is the one letter with a name of three syllables."""
    assert 1 <= count_syllables(text) <= max(1, 3 * len(text))


@given(st.sampled_from([word for word, _ in WORDS if word.islower()]))
def test_a_capital_changes_nothing(word: str) -> None:
    assert count_syllables(word.capitalize()) == count_syllables(word)
