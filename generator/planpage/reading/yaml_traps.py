"""What YAML reads without a word, though whoever wrote it most likely meant another thing.

These looks are cheap, because every text of every file gets them; what to say of a trap is decided
in :mod:`planpage.reading.faults`, where there is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from planpage.reading.draft import Draft
from planpage.reading.nodes import Node
from planpage.reading.source_text import UNREADABLE

PRINTED_QUOTES = "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u00b4"
"""Quotation marks as in print, which a word processor puts in place of typed ones."""

BULLETS = "-+*\u2010\u2011\u2012\u2013\u2014\u2022\u00b7\u2023\u25aa\u25cf\u25e6"
"""What people and word processors put before the entries of a list."""

ODD_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f"
    "\u205f\u2060\u3000"
)
"""Spaces that look like the space bar's and are not."""

SUSPECT_STARTS = frozenset(PRINTED_QUOTES + BULLETS + ODD_SPACES)

_GLUED_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}:[^\s/:]")
_HASHTAG = re.compile(r" *(#[^\s#].*)")
_BLOCK_DIGIT = re.compile(r"[|>][+-]?\d")
_LOST = re.compile(r" +#")


@dataclass(frozen=True, slots=True)
class Trap:
    """A place that looks as if another thing was meant; ``kind`` names the look.

    Lines and columns count from 0, within the draft. ``nodes`` are the values it is about.
    """

    kind: str
    line: int
    column: int
    end_line: int
    end_column: int
    nodes: tuple[Node, ...] = ()


def look_at_field(draft: Draft, name: str, line: int, column: int) -> str:
    """Return the kind of trap that the name of a field looks like, or nothing."""
    if not name:
        return "no-field-name"
    if name == "<<":
        return "merge-sign"
    if draft.lines[line].startswith("? ", max(column - 2, 0)):
        return "question-mark"
    if name[0] in ODD_SPACES:
        return "odd-space"
    if name[0] in BULLETS and name[1:2] in {" ", "\u00a0"}:
        return "bullet"
    return "printed-quotes" if name[0] in PRINTED_QUOTES else ""


def look_at_quoted(draft: Draft, text: str, style: str, line: int, column: int) -> str:
    """Return the kind of trap that a text in quotation marks or a block (``|``) looks like."""
    if style in "|>":
        is_sign = not text.strip() and _BLOCK_DIGIT.match(draft.lines[line], column)
        return "block-digit" if is_sign else ""
    if style == '"' and not text.isprintable() and UNREADABLE.search(text):
        return "backslash"
    return ""


def look_at_text(draft: Draft, text: str, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Return the kind of trap that a text without quotes looks like, or nothing.

    ``start`` and ``end`` are its first line and column, and its last line and the column after it.
    """
    line, column = start
    last_line, last_column = end
    head = draft.lines[line][:column]
    if text[0] in SUSPECT_STARTS:
        kind = _look_at_start(text, on_own_line=not head.strip(" "))
        if kind:
            return kind
    if ":" in text and not head.strip(" -"):
        for number in range(line, last_line + 1):
            start_column = column if number == line else 0
            if _GLUED_FIELD.match(draft.lines[number][start_column:].lstrip(" ")):
                return "glued-field"
    if last_line > line:
        for number in range(line + 1, last_line + 1):
            if draft.lines[number].lstrip(" ").startswith("- "):
                return "joined-entry"
    return "lost-text" if _LOST.match(draft.lines[last_line], last_column) else ""


def _look_at_start(text: str, *, on_own_line: bool) -> str:
    first = text[0]
    if first in ODD_SPACES:
        return "odd-space"
    if first in PRINTED_QUOTES:
        return "printed-quotes" if strip_printed_quotes(text) else ""
    if on_own_line and len(text) > 1:
        if text[1] in " \u00a0":
            return "bullet"
        return "dash-without-space" if first in "-\u2013\u2014" and text[1] not in BULLETS else ""
    return ""


def look_after_nothing(draft: Draft, line: int, column: int) -> str:
    """Return the text after a field or a dash that YAML takes for a note: ``#4 in the list``."""
    found = _HASHTAG.match(draft.lines[line], column)
    return found.group(1).rstrip() if found else ""


def strip_printed_quotes(text: str) -> str:
    """Return what stands inside where all of ``text`` is in printed quotation marks, else nothing.

    A text that only begins and ends with two quotations is not all inside one.
    """
    pairs = {
        "\u201c": '\u201d\u201c"',
        "\u201d": '\u201d"',
        "\u201e": '\u201c\u201d"',
        "\u00ab": "\u00bb",
        "\u2018": "\u2019'",
        "\u2019": "\u2019'",
        "\u201a": "\u2018\u2019",
        "\u00b4": "\u00b4",
    }
    closing = pairs.get(text[:1], "")
    inner = text[1:-1]
    if len(text) < 3 or text[-1] not in closing or text[0] in inner:  # noqa: PLR2004 - marks and a text
        return ""
    if closing[0] != "\u2019" and any(mark in inner for mark in closing):
        return ""
    return inner
