"""Takes Markdown apart into paragraphs, points of lists, cells of tables and headings, with places.

It knows what chapters and plans are written in, not all of Markdown: whatever it does not know is
text. Code between fences, comments and the addresses of links are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planpage.words.placed_text import Kind, Piece, PlacedText, place_pieces

_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|\Z)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\Z")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_POINT = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s+|\Z)")
_QUOTE = re.compile(r"\s*>+ ?")
_DEFINITION = re.compile(r" {0,3}:\s+")
_LINK_PLACE = re.compile(r" {0,3}\[[^\[\]]+\]:\s*\S")
_ATTRIBUTES = re.compile(r"\s*\{:[^{}]*\}\s*\Z")
_TABLE_LINE = re.compile(r":?-+:?\Z")
_CELL = re.compile(r"(?:[^|\\]|\\.|\\\Z)+")


def split_blocks(text: str, path: str, first_line: int = 1) -> tuple[PlacedText, ...]:
    """Return the blocks of ``text``, whose first line is ``first_line`` of the file ``path``."""
    splitter = _Splitter(path)
    for number, line in enumerate(text.split("\n"), start=first_line):
        splitter.read_line(Piece(line, number, 1))
    splitter.close()
    return tuple(splitter.blocks)


class _Splitter:
    """Reads line after line; what belongs together is held until the next block begins."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.blocks: list[PlacedText] = []
        self.held: list[Piece] = []
        self.kind = Kind.PROSE
        self.fence = ""
        self.in_comment = False
        self.in_table = False
        self.rows = 0

    def read_line(self, line: Piece) -> None:
        """Take in one line of the file."""
        line = _cut(line, 0)
        if self._skip(line.text):
            return
        quote = _QUOTE.match(line.text)
        if quote:
            line = _cut(line, quote.end())
        if not line.text.strip():
            self.close()
        elif self.in_table and "|" in line.text:
            self._add_row(line, Kind.CELL)
        elif self._is_under_held(line.text):
            self._end_held(line.text)
        else:
            self._read_text(line)

    def close(self) -> None:
        """End the block that is held, if there is one."""
        self.in_table = False
        if self.held:
            self._add(self.held, self.kind)
        self.held, self.kind = [], Kind.PROSE

    def _skip(self, text: str) -> bool:
        """Whether a line is not for people: code, a comment, the address of a link."""
        fence = _FENCE.match(text)
        if self.fence:
            if fence and fence["fence"].startswith(self.fence) and not text.strip(" `~"):
                self.fence = ""
            return True
        if self.in_comment:
            self.in_comment = "-->" not in text
            return True
        if fence:
            self.close()
            self.fence = fence["fence"]
            return True
        if "<!--" in text and "-->" not in text.partition("<!--")[2]:
            self.in_comment = True
            return not text.partition("<!--")[0].strip()
        return bool(_LINK_PLACE.match(text) or _ATTRIBUTES.match(text))

    def _is_under_held(self, text: str) -> bool:
        if not self.held:
            return False
        if "|" not in text:
            return bool(_UNDERLINE.match(text))
        cells = [cell.strip() for cell in text.strip().strip("|").split("|")]
        return all(_TABLE_LINE.match(cell) for cell in cells)

    def _end_held(self, text: str) -> None:
        """Make a heading, or the head of a table, of the line that is held."""
        if "|" not in text:
            self.kind = Kind.HEADING
            self.close()
            return
        head = self.held.pop()
        self.close()
        self._add_row(head, Kind.HEADING)
        self.in_table = True

    def _read_text(self, line: Piece) -> None:
        heading = _HEADING.match(line.text)
        point = _POINT.match(line.text)
        definition = _DEFINITION.match(line.text)
        if heading:
            self.close()
            self._add([_cut(line, heading.end(), _find_closing_signs(line.text))], Kind.HEADING)
        elif _RULE.match(line.text):
            self.close()
        elif point or definition:
            self.close()
            self.held = [_cut(line, (point or definition).end())]  # type: ignore[union-attr]
            self.kind = Kind.POINT if point else Kind.PROSE
        else:
            self.held.append(_cut(line, len(line.text) - len(line.text.lstrip())))

    def _add_row(self, line: Piece, kind: Kind) -> None:
        self.rows += 1
        for cell in _CELL.finditer(line.text):
            written = cell[0]
            start = cell.start() + len(written) - len(written.lstrip())
            self._add([_cut(line, start, cell.start() + len(written.rstrip()))], kind, self.rows)

    def _add(self, pieces: Sequence[Piece], kind: Kind, row: int = 0) -> None:
        block = place_pieces(pieces, self.path, kind, row)
        if block.text.strip():
            self.blocks.append(block)


def _find_closing_signs(heading: str) -> int:
    """Return where the signs begin that may close a heading: "## Help ##"."""
    plain = heading.rstrip("#")
    return len(plain) if plain.endswith((" ", "\t")) else len(heading)


def _cut(piece: Piece, start: int, end: int | None = None) -> Piece:
    """Return the letters of ``piece`` from ``start`` to ``end``."""
    return Piece(piece.text[start:end].rstrip(), piece.line, piece.column + start)
