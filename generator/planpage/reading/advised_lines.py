"""Holds what a check says to write to the lines of the file, which the check has not seen."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Sequence

from planpage.diagnostics import Diagnostic
from planpage.reading.written_line import WrittenLine, dissect_line

_QUOTED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_MOST_LINES = 400
"""Lines that are looked at for a closing quotation mark."""


def settle_lines(told: Diagnostic, lines: Sequence[str]) -> Diagnostic:
    """Return a message with its line as it is written, and where its own lines go.

    ``lines`` are those of the file that it is about. A field whose text goes on over several lines
    is replaced whole. Where the text stands on another line than the name of its field, there is no
    line to put in its place, and nothing is offered.
    """
    number = told.at.line
    if not 0 < number <= len(lines):
        return told
    line = lines[number - 1]
    if not told.write or told.elsewhere:
        return told.with_line(line)
    height = count_lines_of(lines, number)
    settled = told.with_line(line, height)
    if told.replaces != 1:
        return settled
    new, old = dissect_line(told.write.partition("\n")[0]), dissect_line(line)
    if new.field and not new.dashes and (old.dashes or not old.field):
        return dataclasses.replace(settled, write="")
    if height > 1 and new.field and new.field == old.field:
        return dataclasses.replace(settled, replaces=height)
    return settled


def count_lines_of(lines: Sequence[str], number: int) -> int:
    """Return on how many lines a field or a text stands that begins on line ``number``, from 1.

    What is set in deeper belongs to it, the entries of a list below its name, and all up to a
    closing quotation mark. Empty lines and notes for the writer behind it do not.
    """
    first = dissect_line(lines[number - 1])
    if first.value[:1] in _QUOTED:
        below = itertools.islice(lines, number, number + _MOST_LINES)
        quoted = _QUOTED[first.value[0]].match("\n".join([first.value, *below]))
        if quoted:
            return quoted[0].count("\n") + 1
    is_plain = first.dashes and not first.field
    depth = first.dashes[-1] if is_plain else first.start
    has_text = first.value and first.value[0] != "#"
    count = 1
    for distance, line in enumerate(itertools.islice(lines, number, None), 2):
        text = line.strip(" \t")
        if not text or (text[0] == "#" and not _is_block(first)):
            continue
        indent = len(line) - len(line.lstrip(" \t"))
        is_entry = indent == depth and f"{text} ".startswith("- ") and first.field and not has_text
        if indent <= depth and not is_entry:
            break
        count = distance
    return count


def _is_block(line: WrittenLine) -> bool:
    """Whether the text stands below, as it is (``|``): there a # is a sign like others."""
    return line.value[:1] in {"|", ">"}
