"""One page of text about to be measured: its sentences, and what stands in them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.words.placed_text import PlacedText
from planpage.words.reading_age import Figures, measure_figures
from planpage.words.sentences import Sentence, split_sentences
from planpage.words.word_lists import Hit, find_listed, leave_out_quoted, read_word_lists

_LONGEST_LINE = 160
_ARTICLE = re.compile(r"\b[Aa]n?\s+\Z")
_OWNER = re.compile(
    r"(?:\b(?:the|this|that|these|his|her|its|our|my|your|their)|['’]s?)\s+\Z", re.IGNORECASE
)
_CLAUSES = ("what ", "how ", "who ")
_NEVER_PASTED = ("of ", "in ", "by ")
"""How an explanation begins that can't stand where the word stood."""


@dataclass(frozen=True)
class Page:
    """The text of one file as its readers see it.

    ``lines`` are the lines of the file, for the messages; they may be left out. ``names``, in small
    letters, are the people in it. ``explained`` are terms that are explained elsewhere, one click
    away, as single words in small letters.
    """

    path: str
    texts: tuple[PlacedText, ...]
    lines: Sequence[str] = ()
    is_plan: bool = False
    names: frozenset[str] = frozenset()
    explained: frozenset[tuple[str, ...]] = field(default=frozenset())

    @functools.cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in the order of the page."""
        return split_sentences(self.texts)

    @functools.cached_property
    def figures(self) -> Figures:
        """The numbers of the page."""
        return measure_figures(self.sentences)

    @functools.cached_property
    def hits(self) -> tuple[tuple[Hit, ...], ...]:
        """The listed words of each sentence, in the order of the sentences.

        What stands in a quotation is another's, and left out.
        """
        lists = read_word_lists()
        return tuple(
            leave_out_quoted(find_listed(one.text, lists), one.text) for one in self.sentences
        )

    def tell(  # noqa: PLR0913 - one for each part of a message
        self, name: str, at: Position, says: str, *, write: str = "", note: str = "", bare: str = ""
    ) -> Diagnostic:
        """Make a diagnostic; ``bare`` is the headline without anything from the text.

        For a plan it is advice, which keeps no plan from its family. A chapter can wait until it is
        right: there it is an error.
        """
        return Diagnostic(
            name,
            Severity.ADVICE if self.is_plan else Severity.ERROR,
            at,
            says,
            write=write,
            note=note,
            line_text=self.line_at(at),
            says_without_quotes=bare,
        )

    def line_at(self, at: Position) -> str:
        """Return the line at ``at``, or nothing where lines were left out."""
        return self.lines[at.line - 1] if 0 < at.line <= len(self.lines) else ""

    def line_with(self, at: Position, written: str, instead: str) -> str:
        """Return the line at ``at`` with ``instead`` in place of ``written``.

        Nothing comes out where that would not make a right line: where ``written`` does not stand
        there word for word, where an "a" or "their" before it might not fit what takes its place,
        and where the line is a long paragraph, which nobody would paste for one word.
        """
        line = self.line_at(at)
        start, end = at.column - 1, at.column - 1 + at.width
        if line[start:end] != written or not instead or len(line) > _LONGEST_LINE:
            return ""
        if instead.startswith(_NEVER_PASTED):
            return ""
        if not instead.startswith(written):
            if _ARTICLE.search(line[:start]) or (
                _OWNER.search(line[:start]) and instead.startswith(_CLAUSES)
            ):
                return ""
            if written[:1].isupper() and not written[1:2].isupper():
                instead = instead[:1].upper() + instead[1:]
        return (line[:start] + instead + line[end:]).rstrip()


def join_words(words: Iterable[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
