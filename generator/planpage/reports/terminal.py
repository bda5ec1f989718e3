"""Diagnostics for a person at a terminal: what is wrong, where to click, what to write instead."""

from __future__ import annotations

import os.path
import unicodedata
from collections.abc import Iterable

from planpage.diagnostics import Diagnostic, Severity
from planpage.reports.placing import Goes, find_place, name_place
from planpage.reports.quoting import leave_out_quotes

_TAB = 4
_WIDEST_LINE = 110
_LEAD = 40
"""Columns of a line too long to show that stand before the place meant."""

_LONGEST_PHRASE = 60
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_JOINERS = "\u200c\u200d"
_ORDER = {Severity.ERROR: 0, Severity.ADVICE: 1, Severity.INFORMATION: 2}


def write_terminal_report(
    diagnostics: Iterable[Diagnostic],
    *,
    quotes: bool = True,
    outcome: str = "Nothing was published.",
) -> str:
    """Return all messages, by file and place, and a last line that counts them.

    Without ``quotes``, nothing that was written in a plan is shown: neither the line, nor what to
    write instead, nor what a headline quotes. ``outcome`` is the sentence after the count where
    there are errors. Comes out with a line end; nothing at all comes out for no diagnostics.
    """
    found = sort_diagnostics(diagnostics)
    if not found:
        return ""
    messages = [write_message(one, quotes=quotes) for one in found]
    return "\n\n".join([*messages, write_last_line(found, outcome=outcome)]) + "\n"


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics by file and place, errors before advice where the place is one."""
    return sorted(
        diagnostics,
        key=lambda one: (one.at.path, one.at.line, one.at.column, _ORDER[one.severity], one.name),
    )


def write_message(diagnostic: Diagnostic, *, quotes: bool = True) -> str:
    """Return one message, without a line end."""
    shown = diagnostic if quotes else leave_out_quotes(diagnostic)
    at, goes = shown.at, find_place(shown)
    mark = "" if shown.is_error else f"{shown.severity.value}: "
    lines = [f"{mark}{shown.name}: {_show(shown.says)}"]
    if not at.line:
        lines.append(f" --> {_show(at.path)}")
        return "\n".join([*lines, *_write_advice(shown, goes, " ")])
    gutter = " " * len(str(at.line))
    lines.append(f"{gutter}--> {_show(at.path)}:{at.line}:{at.column}")
    if shown.line_text.strip():
        text, carets = _point_out(shown.line_text, at.column - 1, at.width)
        lines += [f"{gutter} |", f"{at.line} | {text}", f"{gutter} | {carets}"]
    return "\n".join([*lines, *_write_advice(shown, goes, gutter)])


def _write_advice(shown: Diagnostic, goes: Goes, gutter: str) -> list[str]:
    """Return the lines that say what to write, where it goes, and why."""
    lines = []
    lead = f"{gutter} = {name_place(shown, goes)}:"
    note = _show(shown.note)
    if shown.write:
        written = [_show(line, tab=" ") for line in shown.write.split("\n")]
        if len(written) == 1 and not _has_indent_to_show(shown, goes):
            lines.append(f"{lead} {written[0].strip()}")
            if note and len(note) <= _LONGEST_PHRASE and not note.endswith((".", "?", "!")):
                lines[-1] += f"   ({note})"
                note = ""
        else:
            # In the columns of the line above, so that an indent shows.
            lines.append(lead)
            lines += [f"{gutter}   {line}".rstrip() for line in written]
    if note:
        lines.append(f"{gutter} = note: {note}")
    return lines


def _has_indent_to_show(shown: Diagnostic, goes: Goes) -> bool:
    """Whether the line to write is set in, and not just as the line that it stands for."""
    if goes is not Goes.INSTEAD:
        return shown.write.startswith(" ")
    indents = [len(text) - len(text.lstrip(" ")) for text in (shown.write, shown.line_text)]
    return bool(indents[0]) and indents[0] != indents[1]


def _point_out(text: str, start: int, width: int) -> tuple[str, str]:
    """Return the line as a terminal shows it, and the carets below the place in it.

    Tabs become spaces, wide letters count for two, letters without a width for none. Of a line
    that is too long only the part round the place is shown.
    """
    shown: list[str] = []
    columns = [0]
    for letter in text.rstrip():
        piece = " " * (_TAB - columns[-1] % _TAB) if letter == "\t" else _show(letter)
        shown.append(piece)
        columns.append(columns[-1] + _measure(piece))
    start = min(start, len(shown))
    end = min(max(start + width, start + 1), max(len(shown), start + 1))
    first, last = 0, len(shown)
    if columns[-1] > _WIDEST_LINE:
        while columns[start] - columns[first] > _LEAD:
            first += 1
        while columns[last] - columns[first] > _WIDEST_LINE:
            last -= 1
    before = _ELLIPSIS if first else ""
    after = _ELLIPSIS if last < len(shown) else ""
    end = max(min(end, last), start + 1)
    end_column = columns[end] if end < len(columns) else columns[-1] + 1
    lead = columns[start] - columns[first] + len(before)
    carets = "^" * max(end_column - columns[start], 1)
    return f"{before}{''.join(shown[first:last])}{after}", " " * lead + carets


def _show(text: str, *, tab: str = "\t") -> str:
    """Return ``text`` with a sign in place of what would move a terminal's cursor, or hide."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        tab
        if letter == "\t"
        else "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") and letter not in _JOINERS
        else letter
        for letter in text
    )


def _measure(text: str) -> int:
    """Return how many columns ``text`` takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(letter) in ("Mn", "Me") or letter in _JOINERS
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )


def write_last_line(
    diagnostics: Iterable[Diagnostic], *, outcome: str = "Nothing was published."
) -> str:
    """Return the sentence that counts what there is to put right, and what did not happen."""
    found = list(diagnostics)
    errors = [one for one in found if one.is_error]
    if not errors:
        advice = sum(one.severity is Severity.ADVICE for one in found)
        return (
            f"Nothing to put right. {_count(advice, 'piece')} of advice."
            if advice
            else ("Nothing to put right.")
        )
    paths = {one.at.path for one in errors}
    are_plans = all(os.path.splitext(path)[1] == ".md" for path in paths)  # noqa: PTH122
    files = _count(len(paths), "plan" if are_plans else "file")
    return f"{_count(len(errors), 'thing')} to put right in {files}. {outcome}".rstrip()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
