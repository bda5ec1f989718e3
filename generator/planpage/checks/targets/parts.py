"""Splits the wording of a target into parts that are judged one by one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_TEXT = 1000
"""Letters of a text that are looked at: a target is a sentence, not a story."""

_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]|(?<!\w)[‘'](?=\w)[^’'\n]*(?<=[\w.?!])[’'](?!\w)")
_QUOTES = frozenset("\"'“”‘’")
_ENDS = re.compile(r"[;:.!?]+(?=\s|$)|\s[-–—]\s|\n")
_FIRST_PHRASE = re.compile(
    r"\s*(?:by|in|at|on|during|with|when|if|after|before|for|within|from|each|every|given|once|"
    r"while|whenever|using|following|through|over|as|throughout|where|until)\b[^,]*,",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|,")


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one part, as ``written`` and in small letters; a comma is a word too."""

    written: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """All words, in small letters, with a space between."""
        return " ".join(self.words)


@functools.lru_cache(maxsize=1024)
def split_parts(text: str) -> tuple[Part, ...]:
    """Return the sentences of ``text``, without what is quoted and without a phrase in front.

    "By 6 November, Dan will read" begins with "Dan". What stands behind a colon is a part too.
    """
    return tuple(_split(text))


def _split(text: str) -> Iterator[Part]:
    text = text[:LONGEST_TEXT]
    if not _QUOTES.isdisjoint(text):
        text = _QUOTED.sub(" this ", text)
    for part in _ENDS.split(text):
        first = _FIRST_PHRASE.match(part)
        rest = part[first.end() :] if first and part[first.end() :].strip() else part
        written = tuple(_WORD.findall(rest))
        if written:
            yield Part(written, tuple(make_plain(word) for word in written))


def make_plain(word: str) -> str:
    """Return a word as the groups of ``words.txt`` write it."""
    return word.replace("’", "'").lower()
