"""The reading age of a text: at what age most people can read it with ease.

It is the Flesch–Kincaid grade level (J. P. Kincaid and others, *Derivation of New Readability
Formulas for Navy Enlisted Personnel*, 1975: 0.39 × words per sentence + 11.8 × syllables per word
− 15.59) plus 5, since children of grade 1 in the United States are 6 years old. It needs no list of
words, which others would own and which would grow old, and no network.

What it can't see: whether a short word is known ("diagnosis" and "tomorrow" look alike to it), and
whether the text makes sense. That is what the lists of words are for, and a reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planpage.words.sentences import (
    Sentence,
    count_all_syllables,
    count_words,
    is_running_text,
)

FEWEST_WORDS = 100
"""A shorter text has no reading age: one long word would change it by a year."""

FEWEST_SENTENCES = 5
"""Fewer have no average."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a text. ``average`` is in words a sentence, ``reading_age`` in years.

    Both are None where the text is too short. ``longest`` is the length of the longest sentence.
    """

    words: int
    sentences: int
    longest: int
    average: float | None
    reading_age: float | None


def measure_figures(sentences: Sequence[Sentence]) -> Figures:
    """Return the figures of ``sentences``; headings are left out."""
    counted = [one for one in sentences if is_running_text(one)]
    lengths = [count_words(one) for one in counted]
    total = sum(lengths)
    average = total / len(lengths) if len(lengths) >= FEWEST_SENTENCES else None
    age = None
    if average and total >= FEWEST_WORDS:
        syllables = sum(map(count_all_syllables, counted))
        age = compute_reading_age(total, len(lengths), syllables)
    return Figures(total, len(lengths), max(lengths, default=0), average, age)


def compute_reading_age(words: int, sentences: int, syllables: int) -> float:
    """Return the reading age in years; ``words`` and ``sentences`` are at least 1."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5
