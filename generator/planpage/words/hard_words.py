"""Which words of a sentence are long and not known to everybody."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Sequence

from planpage.words.sentences import WORD
from planpage.words.syllables import count_syllables
from planpage.words.word_lists import read_familiar_words

LONG = 3
"""Syllables of a long word, without the endings of grammar: "follow" in "following" is short."""

MOST = 2
"""How many long words a sentence may hold: one or two can be guessed from the rest."""

_FEWEST_LETTERS = 5
"""Letters of the shortest word that can be hard."""

_ENDING = re.compile(r"(?:ing|ings|ed|es|s|ly|er|ers|est)\Z")
_OWNER = re.compile(r"['’]s?\Z")


def may_have_hard_words(words: Sequence[str]) -> bool:
    """Whether so many of a sentence's ``words`` are hard that it may hold too many: quick."""
    return sum(map(_is_long_and_hard, words)) > MOST


@functools.lru_cache(maxsize=20_000)
def _is_long_and_hard(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and _is_hard(_OWNER.sub("", word.lower()))


def list_hard_words(text: str, names: Collection[str] = ()) -> list[tuple[int, int]]:
    """Return where the hard words of the sentence ``text`` begin and end.

    A word with a capital inside the sentence is a name, and so are ``names``, in small letters:
    names are not hard, whatever their length. The same word is told once.
    """
    found: dict[str, tuple[int, int]] = {}
    for number, match in enumerate(WORD.finditer(text)):
        word = match[0]
        plain = word.lower()
        is_name = not word[0].isalpha() or (number and word[0].isupper()) or plain in names
        if len(word) >= _FEWEST_LETTERS and not is_name and _is_hard(_OWNER.sub("", plain)):
            found.setdefault(plain, match.span())
    return list(found.values())


@functools.lru_cache(maxsize=20_000)
def _is_hard(word: str) -> bool:
    """Whether any part of a word in small letters is hard: "well-being" has two parts."""
    return any(_is_hard_part(part) for part in re.split(r"[^a-z']+", word))


def _is_hard_part(word: str) -> bool:
    if count_syllables(word) < LONG:
        return False
    familiar = read_familiar_words()
    stem = _ENDING.sub("", word)
    forms = (word, stem, f"{stem}e", f"{stem.removesuffix('i')}y", stem[:-1], f"{word}s")
    return count_syllables(stem) >= LONG and familiar.isdisjoint(forms)
