"""In which columns lines may begin at a place in a file, and to which field they would belong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planpage.reading.draft import Draft
from planpage.reading.known_fields import is_field_of
from planpage.reading.written_line import WrittenLine, dissect_line
from planpage.reading.yaml_writing import STEP

BLOCK_START = re.compile(r"[|>][+-]?\d?[+-]?(?:\s+#.*)?\Z")
"""A text that stands on the lines below begins with one of these signs."""


@dataclass(frozen=True, slots=True)
class Level:
    """A column in which lines stand that belong together: fields, or the dashes of a list.

    ``owner`` is the field under which they stand, "" at the top; ``field`` the last field that
    stands in this column.
    """

    column: int
    is_list: bool
    owner: str
    field: str = ""


def find_levels(draft: Draft, upto: int) -> list[Level]:
    """Return the levels that are open above the line ``upto``, from the left to the right."""
    levels: list[Level] = []
    block_column = -1
    for number in range(_find_top(draft, upto), upto):
        line = dissect_line(draft.lines[number])
        if line.is_empty or (0 <= block_column < line.indent):
            continue
        block_column = line.indent if BLOCK_START.match(line.value) else -1
        for column in line.dashes:
            _enter_level(levels, column, is_list=True)
        if line.colon >= 0:
            _enter_level(levels, line.start, is_list=False, field=line.field)
    return levels


def _find_top(draft: Draft, upto: int) -> int:
    """Return the last line above with a field at the very left: before it nothing stays open."""
    for number in range(upto - 1, 0, -1):
        line = draft.lines[number]
        if line[:1].isalpha() and dissect_line(line).colon >= 0:
            return number
    return 0


def _enter_level(levels: list[Level], column: int, *, is_list: bool, field: str = "") -> None:
    while levels and (
        levels[-1].column > column
        # A list with its dashes right below their field ends at the next field.
        or (levels[-1].column == column and levels[-1].is_list and not is_list)
    ):
        levels.pop()
    owner = find_owner(levels, column)
    if levels and (levels[-1].column, levels[-1].is_list) == (column, is_list):
        owner = levels.pop().owner
    levels.append(Level(column, is_list, owner, field))


def find_owner(levels: list[Level], column: int) -> str:
    """Return the field under which a line that begins in ``column`` stands, or nothing."""
    fields = [level.field for level in levels if level.column < column and not level.is_list]
    return fields[-1] if fields else ""


def list_columns(draft: Draft, number: int, line: WrittenLine) -> list[int]:
    """Return the columns in which ``line`` may begin at this place, the likeliest first.

    Likeliest are those in which its field is one of the format; then the nearest. A tab at its
    start may have stood for two, four or eight columns.
    """
    levels = find_levels(draft, number)
    owners = {level.column: level.owner for level in levels if level.is_list == bool(line.dashes)}
    above = number - 1
    while above >= 0 and dissect_line(draft.lines[above]).is_empty:
        above -= 1
    parent = dissect_line(draft.lines[above]) if above >= 0 else line
    if parent.colon >= 0 and not parent.value and above >= 0:
        owners.setdefault(parent.start + STEP, parent.field)
    written = draft.written[number]
    tabs = written[: len(written) - len(written.lstrip())].count("\t")
    guesses = [line.indent + tabs * more for more in ((0, 2, 6) if tabs else (0,))]

    def rank(column: int) -> tuple[bool, int, int]:
        fits = bool(line.field) and is_field_of(owners[column], line.field)
        return (not fits, min(abs(column - guess) for guess in guesses), -column)

    return sorted(owners, key=rank)
