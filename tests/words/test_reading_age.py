"""The reading age is the Flesch–Kincaid grade plus five, and needs enough text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.words.markdown_blocks import split_blocks
from planpage.words.reading_age import Figures, compute_reading_age, measure_figures
from planpage.words.sentences import split_sentences


def measure(text: str) -> Figures:
    """Return the figures of a Markdown text."""
    return measure_figures(split_sentences(split_blocks(text, "a.md")))


@pytest.mark.parametrize(
    ("words", "sentences", "syllables", "age"),
    [
        # By hand: 0.39 x words a sentence + 11.8 x syllables a word - 15.59 + 5.
        (100, 10, 100, 5.11),
        (100, 10, 150, 11.01),
        (120, 8, 180, 12.96),
        (200, 8, 320, 18.04),
    ],
)
def test_the_formula(words: int, sentences: int, syllables: int, age: float) -> None:
    assert compute_reading_age(words, sentences, syllables) == pytest.approx(age, abs=0.005)


def test_the_figures_of_a_text() -> None:
    """Headings don't count, points and cells do."""
    figures = measure("## A heading of many words\n\nWe read. " * 1 + "\n\n- We sing a song\n\nWe.")
    assert (figures.words, figures.sentences, figures.longest) == (7, 3, 4)
    assert (figures.average, figures.reading_age) == (None, None)


def test_a_short_text_has_an_average_and_no_age() -> None:
    figures = measure("We read now. " * 10)
    assert (figures.average, figures.reading_age) == (3.0, None)


def test_an_easy_text_and_a_hard_one() -> None:
    """Two ways to say the same, years apart."""
    easy = measure("We look at what helps. Then we do more of it. You can ask us at any time. " * 6)
    hard = measure(
        "Following evaluation of effectiveness, successful interventions are subsequently "
        "implemented more consistently, and additional information is available on request. " * 6
    )
    assert easy.reading_age is not None
    assert hard.reading_age is not None
    assert easy.reading_age < 8
    assert hard.reading_age > 18


@given(st.integers(1, 500), st.integers(1, 50), st.integers(1, 900))
def test_more_words_a_sentence_and_more_syllables_never_make_it_easier(
    words: int, sentences: int, syllables: int
) -> None:
    age = compute_reading_age(words, sentences, syllables)
    assert compute_reading_age(words, sentences, syllables + 1) > age
    assert compute_reading_age(words, sentences + 1, syllables) < age
