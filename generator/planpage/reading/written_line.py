"""Takes one written line apart: indent, dashes, field, text. Only used once something is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COLON = re.compile(r":(?=[ \t]|\Z)")
_FIELD_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_NEVER_A_FIELD = frozenset("[]{}&*!|>%@`,#:-")
_LONGEST_FIELD_NAME = 64


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line as it was typed, with the columns of its parts, from 0.

    ``start`` is where the field or the text begins, after indent and dashes. ``field`` is empty
    where no ``name:`` stands there, and ``colon`` is then -1. ``value_start`` is where the text
    begins, ``value`` the text without spaces round it (empty where there is none).
    """

    text: str
    indent: int
    dashes: tuple[int, ...]
    start: int
    field: str
    colon: int
    value_start: int
    value: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here but spaces or a note for the writer."""
        return self.indent == len(self.text) or self.text[self.indent] == "#"

    @property
    def is_structure(self) -> bool:
        """Whether the line begins a field or an entry of a list."""
        return bool(self.dashes) or self.has_field_name

    @property
    def has_field_name(self) -> bool:
        """Whether what stands before the colon can be a field: one word."""
        return is_field_name(self.field)

    @property
    def head(self) -> str:
        """Everything before the text."""
        return self.text[: self.value_start]


def is_field_name(text: str) -> bool:
    """Whether ``text`` looks like a field: one word of letters, digits and underscores."""
    return len(text) <= _LONGEST_FIELD_NAME and _FIELD_NAME.match(text) is not None


def dissect_line(line: str) -> WrittenLine:
    """Take a line apart. Any text goes in; the time it takes grows with its length only."""
    text = line.rstrip()
    indent = len(text) - len(text.lstrip(" \t"))
    start = indent
    dashes = []
    while text[start : start + 1] == "-" and text[start + 1 : start + 2] in ("", " ", "\t"):
        dashes.append(start)
        start += 1
        start += len(text[start:]) - len(text[start:].lstrip(" \t"))
    colon = _find_colon(text, start)
    if colon < 0:
        field, value_start = "", start
    else:
        field = text[start:colon].rstrip().strip("\"'")
        after = text[colon + 1 :]
        value_start = colon + 1 + len(after) - len(after.lstrip(" \t"))
    return WrittenLine(
        text, indent, tuple(dashes), start, field, colon, value_start, text[value_start:]
    )


def _find_colon(text: str, start: int) -> int:
    """Return the column of the colon that ends a field name, or -1 where there is none."""
    first = text[start : start + 1]
    if first in ("", *_NEVER_A_FIELD) or text.startswith("? ", start):
        return -1
    if first in ('"', "'"):
        close = text.find(first, start + 1)
        rest = text[close + 1 :].lstrip(" ") if close > 0 else ""
        return len(text) - len(rest) if _COLON.match(rest) else -1
    found = _COLON.search(text, start)
    if found is None or " #" in text[start : found.start()]:
        return -1
    return found.start()
