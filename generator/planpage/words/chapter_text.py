"""The texts of a chapter of the guide, or of any other Markdown file."""

from __future__ import annotations

import re

from planpage.words.markdown_blocks import split_blocks
from planpage.words.placed_text import Kind, Piece, PlacedText, place_pieces

_LINE = re.compile(r"-{3}\s*\Z")
_SHOWN = re.compile(r"(?P<field>title|in_brief):[ \t]+(?P<text>\S.*)")
_QUOTES = "\"'"


def list_chapter_texts(text: str, path: str) -> tuple[PlacedText, ...]:
    """Return what readers see of a chapter: its title, its one sentence, and its blocks.

    ``text`` is the whole file, with plain line ends; fields at its top are not needed.
    """
    lines = text.split("\n")
    body = _find_body(lines)
    shown = tuple(
        _place_field(line, number, path) for number, line in enumerate(lines[:body], start=1)
    )
    blocks = split_blocks("\n".join(lines[body:]), path, body + 1)
    return (*(field for field in shown if field), *blocks)


def _find_body(lines: list[str]) -> int:
    """Return the number of lines before the body: the fields, and the two lines of hyphens."""
    if not lines or not _LINE.match(lines[0]):
        return 0
    ends = (number for number, line in enumerate(lines[1:], start=2) if _LINE.match(line))
    return next(ends, 0)


def _place_field(line: str, number: int, path: str) -> PlacedText | None:
    match = _SHOWN.match(line.rstrip())
    if not match:
        return None
    written = match["text"]
    quoted = len(written) > 1 and written[0] in _QUOTES and written[-1] == written[0]
    start = match.start("text") + quoted
    kind = Kind.HEADING if match["field"] == "title" else Kind.PROSE
    piece = Piece(written[1:-1] if quoted else written, number, start + 1)
    return place_pieces((piece,), path, kind)
