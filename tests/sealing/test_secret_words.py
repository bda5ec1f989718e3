"""Words are made by chance, fit a letter, and are understood however they are typed."""

from __future__ import annotations

import importlib.resources
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.sealing.secret_words import (
    FAMILY_WORDS,
    SCHOOL_WORDS,
    UNFIT_FILE,
    list_words,
    make_words,
    tidy_words,
)


def test_five_words_are_worth_64_bits_and_six_76() -> None:
    """How many there are to choose from decides how long it takes to try them all."""
    assert FAMILY_WORDS * math.log2(len(list_words())) > 64
    assert SCHOOL_WORDS * math.log2(len(list_words())) > 76


def test_every_word_is_plain_small_letters() -> None:
    assert all(word.isascii() and word.isalpha() and word.islower() for word in list_words())


def test_words_that_do_not_fit_a_letter_are_left_out() -> None:
    assert {"abacus", "daffodil"} <= set(list_words())
    assert not {"poison", "gory", "undead", "yo-yo"} & set(list_words())


def test_every_unfit_word_is_one_that_would_have_been_chosen() -> None:
    """A word that is spelled wrong in the list would keep nothing out."""
    listed = importlib.resources.files("xkcdpass").joinpath("static", "eff-long")
    unfit = [line for line in UNFIT_FILE.read_text(encoding="utf-8").split("\n") if line]
    words = [line for line in unfit if not line.startswith("#")]
    assert set(words) <= set(listed.read_text(encoding="utf-8").split())
    assert words == sorted(set(words))


def test_words_are_taken_by_chance() -> None:
    assert len({make_words(FAMILY_WORDS) for _ in range(50)}) == 50
    assert make_words(3, choose=lambda words: words[0]) == "abacus abacus abacus"


@pytest.mark.parametrize(
    "typed",
    [
        "Abacus daffodil",
        "ABACUS  DAFFODIL ",
        "abacus-daffodil",
        "abacus,daffodil.",
        "\tabacus\ndaffodil",
    ],
)
def test_case_hyphens_and_spaces_are_forgiven(typed: str) -> None:
    assert tidy_words(typed) == "abacus daffodil"


@given(st.text())
def test_tidy_words_stay_as_they_are(typed: str) -> None:
    assert tidy_words(tidy_words(typed)) == tidy_words(typed)
