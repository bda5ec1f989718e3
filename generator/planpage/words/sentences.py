"""Splits text into sentences, each with its place.

A point of a list, a cell of a table, a heading and the text of a field begin and end a sentence,
whether or not they have a full stop. A source in brackets, such as "(SEND Code of Practice 2015,
paragraph 6.65)", is for who wants to look it up: it is no part of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planpage.diagnostics import Position
from planpage.words.placed_text import Kind, PlacedText
from planpage.words.syllables import count_syllables

WORD = re.compile(r"\{\{[^{}\n]*\}\}|[^\W_]+(?:[&'’.,/:\-‑–@][^\W_]+)*")
"""A word, a number, or a name that the school fills in. One-to-one is one word."""

_NAME_START = "{{"
WORDS_IN_NAME, SYLLABLES_IN_NAME = 3, 5
"""What a name like ``{{ senco }}`` counts for: about as much as "Mrs Bell, SENCO"."""

_ONLY_NAMES = re.compile(r"(?:\s*\{\{[^{}\n]*\}\})+\s*\Z")
"""A drawing that stands in the text by its name is no sentence."""

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|\Z)")
_END_INSIDE = re.compile(r"[.!?…].*\S", re.DOTALL)
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(?P<first>\S)")
_NEVER_LAST = frozenset({"mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev"})
"""Short forms behind which a name comes: their full stop never ends a sentence."""
_SHORT_FORMS = frozenset({"eg", "e.g", "ie", "i.e", "vs", "no", "nos", "para", "paras", "approx"})
"""Short forms that are followed by a number or a small letter, unless they end a sentence."""

_BRACKETS = re.compile(r"\((?P<inside>[^()]*)\)")
_SOURCE_WORD = re.compile(
    r"\b(?:Act|Acts|Code|Regulations|Order|Schedule|[Pp]aras?|[Pp]aragraphs?|[Ss]ections?|"
    r"[Cc]hapters?|[Aa]rticles?)\b"
)
_MOST_WORDS_IN_SOURCE = 16


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``text`` as it stands, from ``start`` of its block, without sources.

    ``words`` are the words in it, in order.
    """

    text: str
    block: PlacedText
    start: int
    words: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The sentence on one line, to be quoted."""
        return " ".join(self.text.split())

    @property
    def at(self) -> Position:
        """The place of the sentence, as far as its first line."""
        return self.place(0, len(self.text))

    def place(self, start: int, end: int) -> Position:
        """Return the place of the letters from ``start`` to ``end`` of the sentence."""
        return self.block.places.find(self.start + start, self.start + end)


def split_sentences(blocks: Iterable[PlacedText]) -> tuple[Sentence, ...]:
    """Return the sentences of ``blocks`` in their order. What holds no word is left out."""
    return tuple(one for block in blocks for one in _split_block(block))


def count_words(sentence: Sentence) -> int:
    """Return how many words a sentence has; a name that the school fills in counts for three."""
    return len(sentence.words) + (WORDS_IN_NAME - 1) * _count_names(sentence)


def count_all_syllables(sentence: Sentence) -> int:
    """Return how many syllables the words of a sentence have together."""
    if not _count_names(sentence):
        return sum(map(count_syllables, sentence.words))
    return sum(
        SYLLABLES_IN_NAME if word.startswith(_NAME_START) else count_syllables(word)
        for word in sentence.words
    )


def _count_names(sentence: Sentence) -> int:
    """Return how many of the words are names that the school fills in: in a plan, none."""
    if _NAME_START not in sentence.text:
        return 0
    return sum(word.startswith(_NAME_START) for word in sentence.words)


def _split_block(block: PlacedText) -> Iterator[Sentence]:
    if block.kind is Kind.PROSE and _ONLY_NAMES.match(block.text):
        return
    text = blank_sources(block.text) if "(" in block.text else block.text
    if not _END_INSIDE.search(text):
        # Most texts of a plan are one sentence, or less.
        yield from _make_sentence(text, block, 0)
        return
    start = 0
    for end in [*_find_ends(text), len(text)]:
        yield from _make_sentence(text[start:end], block, start)
        start = end


def _make_sentence(piece: str, block: PlacedText, start: int) -> Iterator[Sentence]:
    words = WORD.findall(piece)
    if words:
        lead = len(piece) - len(piece.lstrip())
        yield Sentence(piece.strip(), block, start + lead, tuple(words))


def _find_ends(text: str) -> Iterator[int]:
    """Yield where a sentence ends inside ``text``."""
    for match in _END.finditer(text):
        following = _NEXT.match(text, match.end())
        if following and not _goes_on(text, match, following["first"]):
            yield match.end()


def _goes_on(text: str, end: re.Match[str], first: str) -> bool:
    """Whether the sentence goes on behind ``end``, with the letter ``first``."""
    if first.islower():
        return True
    if end[0][0] != "." or len(end[0].rstrip("\"'”’)]")) > 1:
        return False
    before = re.search(r"[^\s(\[\"'“‘]*\Z", text[max(0, end.start() - 20) : end.start()])
    word = before[0] if before else ""
    if len(word) == 1 and word.isupper() and word != "I":
        return first.isupper()
    name = word.lower()
    return name in _NEVER_LAST or (name in _SHORT_FORMS and not first.isupper())


def blank_sources(text: str) -> str:
    """Put spaces in place of sources in brackets, so that every other letter stays where it is.

    Of "(Equality Act 2010. This is the law.)" the second sentence is kept.
    """
    return _BRACKETS.sub(_blank_source, text)


def _blank_source(match: re.Match[str]) -> str:
    inside = match["inside"]
    end = re.search(r"\.(?=\s|\Z)", inside)
    first = inside[: end.end()] if end else inside
    is_source = (
        _SOURCE_WORD.search(first)
        and any(letter.isdigit() for letter in first)
        and len(WORD.findall(first)) <= _MOST_WORDS_IN_SOURCE
    )
    if not is_source:
        return match[0]
    return " " * (len(first) + 1) + inside[len(first) :] + " "


def is_running_text(sentence: Sentence) -> bool:
    """Whether a sentence counts for averages: a heading does not."""
    return sentence.block.kind is not Kind.HEADING
