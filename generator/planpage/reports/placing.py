"""Where the lines go that a diagnostic says to write: instead of a line, above it, below it."""

from __future__ import annotations

import re
from enum import StrEnum

from planpage.diagnostics import Diagnostic

_DASH = re.compile(r" *- +(?=\S)")
_CLOSING = "---"


class Goes(StrEnum):
    """Where the lines to write go, by the line that is named."""

    NOWHERE = ""
    """There is nothing to write."""
    INSTEAD = "instead"
    ABOVE = "above"
    BELOW = "below"
    END = "end"
    """Above the closing line of hyphens: they are a field of the plan itself."""
    ELSEWHERE = "elsewhere"
    """Where the note says."""


def find_place(diagnostic: Diagnostic) -> Goes:
    """Return where the lines to write go, so that the file can be read with them.

    A new field goes above the first field of its entry. Only where a dash stands before that field
    does it go below, behind all that belongs to it. A new entry of a list goes above the first one.
    """
    if not diagnostic.write:
        return Goes.NOWHERE
    if diagnostic.replaces:
        return Goes.INSTEAD
    return Goes.ELSEWHERE if diagnostic.elsewhere else _find_side(diagnostic)


def _find_side(diagnostic: Diagnostic) -> Goes:
    """Return on which side of the line the lines go, by their indents and dashes."""
    column, is_entry = _measure_indent(diagnostic.write), bool(_DASH.match(diagnostic.write))
    line = diagnostic.line_text or " " * (diagnostic.at.column - 1)
    dash = _DASH.match(line)
    if dash and not is_entry and column == dash.end():
        return Goes.BELOW
    is_alike = bool(dash) == is_entry and column == _measure_indent(line)
    if is_alike or line.rstrip() == _CLOSING:
        return Goes.ABOVE
    return Goes.ELSEWHERE if column else Goes.END


def find_last_line(diagnostic: Diagnostic, goes: Goes) -> int:
    """Return the last line that is replaced, or the one below which lines go; else the only one."""
    count = {Goes.INSTEAD: diagnostic.replaces, Goes.BELOW: diagnostic.height}.get(goes, 1)
    return diagnostic.at.line + count - 1


def name_place(diagnostic: Diagnostic, goes: Goes) -> str:
    """Return what to do with the lines, in words."""
    line = diagnostic.at.line
    if not line or goes is Goes.NOWHERE:
        return "write"
    last = find_last_line(diagnostic, goes)
    return {
        Goes.INSTEAD: f"write instead of lines {line} to {last}"
        if last > line
        else "write instead",
        Goes.ABOVE: f"add above line {line}",
        Goes.BELOW: f"add below line {last}",
        Goes.END: f"add above the closing {_CLOSING}",
        Goes.ELSEWHERE: "add",
    }[goes]


def _measure_indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
