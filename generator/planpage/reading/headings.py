"""Finds the headings of a Markdown text, but for those inside of lists and quotations."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MOST_SIGNS = 6
_NOT_PLAIN = re.compile(r"\n(?: +#|[ >]*(?:=+|-+) *(?:\n|\Z))")
_NOT_PLAIN_SIGNS = ("\t", "```", "~~~")
"""What makes a heading of other lines than those that begin with #, or none of one that does."""


class Heading(NamedTuple):
    """A heading: the ``line`` it begins on, and the first one ``below``, both counted from 0."""

    line: int
    below: int
    level: int
    title: str


def find_headings(text: str) -> tuple[Heading, ...]:
    """Return the headings of ``text`` in their order, as Markdown (CommonMark) has them.

    Most stories have none but lines that begin with #: these are read at once. The parser, which
    takes ten times as long, does the rest.
    """
    is_plain = not any(sign in text for sign in _NOT_PLAIN_SIGNS)
    if is_plain and not _NOT_PLAIN.search(f"\n{text}"):
        return tuple(_find_plain_headings(text))
    return tuple(_parse_headings(text))


def _find_plain_headings(text: str) -> Iterator[Heading]:
    for number, line in enumerate(text.split("\n")):
        if line[:1] != "#":
            continue
        behind = line.lstrip("#")
        level = len(line) - len(behind)
        if level > _MOST_SIGNS or behind[:1] not in {"", " "}:
            continue
        title = behind.rstrip(" ")
        # Signs at the end belong to the heading, if a space stands before them.
        cut = title.rstrip("#")
        yield Heading(number, number + 1, level, (cut if cut[-1:] == " " else title).strip())


def _parse_headings(text: str) -> Iterator[Heading]:
    for token, inline in itertools.pairwise(_block_parser().parse(text)):
        if token.type == "heading_open" and token.level == 0 and token.map is not None:
            line, below = token.map
            yield Heading(line, below, int(token.tag[1:]), inline.content)


@functools.cache
def _block_parser() -> MarkdownIt:
    """Return a parser that finds headings and leaves all inside them alone: that is enough here."""
    # Imported here, since most stories need no parser.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False})
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
