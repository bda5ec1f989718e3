"""Lines that begin in the wrong column: too far in or too far out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from planpage.reading.draft import Draft
from planpage.reading.faults.fault import Fault, Scene
from planpage.reading.faults.levels import find_levels, list_columns
from planpage.reading.known_fields import is_field_of
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_writing import STEP

_MOST_LINES = 12


def detect_indent(scene: Scene) -> Iterator[Fault]:
    """Find a field or a dash that is not lined up with the others of its group."""
    draft, number = scene.draft, scene.number
    line = scene.line(number)
    if number in draft.told or (line.colon < 0 and not line.dashes):
        return
    yield from _move_line_above(scene, number)
    yield from _move_top(scene, number)
    note = ""
    levels = find_levels(draft, number)
    if not line.dashes and any(one.is_list and one.column == line.indent for one in levels):
        note = "If it is an entry of the list above, begin it with a dash and a space."
    for column in list_columns(draft, number, line):
        if column == line.indent:
            continue
        yield _make_indent_fault(draft, number, column, note)


def _move_line_above(scene: Scene, number: int) -> Iterator[Fault]:
    """Move the line above instead, where its field belongs to those of the line ``number``."""
    draft, above = scene.draft, scene.line_above(number)
    line, other = scene.line(number), scene.line(above)
    if above < 0 or above in draft.told or other.dashes or not other.field or line.dashes:
        return
    levels = find_levels(draft, above)
    owners = {one.column: one.owner for one in levels if not one.is_list}
    if line.indent not in owners or other.indent >= line.indent:
        return
    is_right_here = is_field_of(owners.get(other.indent, ""), other.field)
    if is_field_of(owners[line.indent], other.field) and not is_right_here:
        yield _make_indent_fault(draft, above, line.indent, "")


def _move_top(scene: Scene, number: int) -> Iterator[Fault]:
    """Move the first lines of all instead, where they are set in and the line ``number`` is not."""
    draft = scene.draft
    levels = find_levels(draft, number)
    line = scene.line(number)
    if not levels or levels[0].column <= line.indent or not is_field_of("", line.field):
        return
    first = next(n for n in range(number) if not scene.line(n).is_empty)
    if not is_field_of("", scene.line(first).field):
        return
    moved = {n: draft.lines[n][levels[0].column - line.indent :] for n in range(first, number)}
    if all(line.strip() for line in moved.values()) and len(moved) <= _MOST_LINES:
        yield dataclasses.replace(
            _make_indent_fault(draft, first, line.indent, ""), lines=moved, replaces=len(moved)
        )


def _make_indent_fault(draft: Draft, number: int, column: int, note: str) -> Fault:
    line = dissect_line(draft.lines[number])
    says = (
        f"This line begins in column {line.indent + 1}; "
        f"the lines that it belongs to begin in column {column + 1}."
    )
    # A line that was moved already has been told, and only moves on.
    is_moved = draft.lines[number].rstrip() != draft.written[number].rstrip()
    name = "" if is_moved else "not-lined-up"
    return _make_move(draft, number, column, name=name, says=says, note=note)


def detect_mixed_entries(scene: Scene) -> Iterator[Fault]:
    """Find a dash among fields, or fields below a list that belongs to none."""
    draft, number = scene.draft, scene.number
    line = scene.line(number)
    if number in draft.told or (line.colon < 0 and not line.dashes):
        return
    if line.dashes:
        fixed = " " * line.indent + line.text[line.start :] if line.colon >= 0 else ""
        yield Fault(
            "dash-among-fields",
            "This line begins with a dash, but it is among fields.",
            number,
            line.indent,
            write=None,
            note="A list stands below a field that has no text of its own.",
            lines={number: fixed},
        )
        return
    first = next(n for n in range(number + 1) if not scene.line(n).is_empty)
    if scene.line(first).dashes:
        yield Fault(
            "list-without-field",
            "This list belongs to no field.",
            first,
            scene.line(first).indent,
            note="Write the name of the field and a colon on the line above it.",
            lines=dict.fromkeys(range(first, number), ""),
        )


def detect_text_not_set_in(scene: Scene) -> Iterator[Fault]:
    """Find a text that goes on in a line that is not set in far enough."""
    draft = scene.draft
    for number in scene.nearest:
        line = scene.line(number)
        above = scene.line(scene.line_above(number))
        if line.is_empty or line.colon >= 0 or line.dashes or above.is_empty:
            continue
        column = above.indent
        if above.colon >= 0:
            column = above.start + STEP
        elif above.dashes:
            column = above.start
        if column <= line.indent:
            continue
        says = "A text that goes on in a new line must be set in further than its field."
        note = "If this is a field, its colon is missing."
        yield _make_move(draft, number, column, name="text-not-set-in", says=says, note=note)


def _make_move(  # noqa: PLR0913 - the parts of a fault
    draft: Draft, number: int, column: int, *, name: str, says: str, note: str
) -> Fault:
    """Return the fault of a line that belongs in ``column``, with the lines that move with it."""
    line = dissect_line(draft.lines[number])
    levels = find_levels(draft, number)
    is_place = any(level.column == line.indent for level in levels)
    moved = {}
    last = number
    for below in range(number, len(draft.lines)):
        text = draft.lines[below]
        indent = len(text) - len(text.lstrip(" "))
        if below > number and text.strip():
            if indent == line.start + column - line.indent and line.dashes and last == number:
                break  # it is lined up already with where the entry will begin
            if not _moves_with(draft, number, last, below, is_place=is_place):
                break
        if text.strip():
            moved[below] = " " * max(indent + column - line.indent, 0) + text.strip()
            last = below
    shown = last - number + 1
    if shown > _MOST_LINES:
        shown, note = 1, "Move the lines below it that are set in further by as many columns."
    return Fault(
        name,
        says,
        number,
        line.indent,
        len(line.text) - line.indent,
        write=None,
        note=note,
        replaces=shown,
        lines=moved,
    )


def _moves_with(draft: Draft, first: int, above: int, number: int, *, is_place: bool) -> bool:
    """Whether the line ``number`` stands as wrong as ``first`` does, or belongs to what does.

    ``above`` is the line before it, which moves; ``is_place`` is whether others stand rightly in
    the column of ``first``. A field below a text is not the text's: it stands
    where it stands for a reason of its own.
    """
    line, last, below = (dissect_line(draft.lines[n]) for n in (first, above, number))
    if not line.is_structure:
        # What stands below an empty line, or is a note of the writer's, is not the text's.
        is_next = number == above + 1 and not below.is_empty
        return is_next and below.indent >= line.indent and not below.is_structure
    if below.indent > last.indent and below.is_structure:
        return not last.value or bool(last.dashes)
    if below.indent == line.indent:
        return not is_place or bool(line.dashes and below.dashes)
    return below.indent > line.indent
