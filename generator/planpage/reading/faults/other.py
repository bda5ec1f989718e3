"""Faults that are none of the writer's texts: fields twice, limits, and what nobody knows."""

from __future__ import annotations

import re

from planpage.diagnostics import quote_text
from planpage.reading.draft import Draft, Stop
from planpage.reading.faults.fault import Fault, Scene
from planpage.reading.known_fields import is_known_name
from planpage.reading.nodes import Node, Scalar
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_run import DEEPEST
from planpage.reading.yaml_traps import Trap

_LONGEST_NAME = 64


def tell_repeated(draft: Draft, trap: Trap) -> Fault | None:
    """Tell the same field twice among the fields of one entry.

    The nodes are both fields, and the first two of this entry where there are more.
    """
    name, first, *before = trap.nodes
    if not isinstance(name, Scalar) or (before and _find_dash(draft, *before) >= 0):
        return None
    line = dissect_line(draft.lines[trap.line])
    write = ""
    note = "Put both texts into the first one, or take one away."
    dash = _find_dash(draft, name, first)
    if dash >= 0:
        write = line.text[:dash] + "- " + line.text[line.indent :]
        note = "If another entry of the list begins here, it needs a dash of its own."
    shown = f"`{name.text}`" if is_known_name(name.text) else quote_text(name.text)
    return Fault(
        "repeated-field",
        f"{shown} is written twice here, first on line {first.at.line}.",
        trap.line,
        trap.column,
        write=write,
        note=note,
        at=name.at,
    )


def _find_dash(draft: Draft, name: Node, first: Node) -> int:
    """Return the column of the dash that ``name`` lacks if a new entry begins with it, or -1."""
    line = dissect_line(draft.lines[name.at.line - draft.first_line])
    above = dissect_line(draft.lines[first.at.line - draft.first_line])
    is_entry = above.dashes and not line.dashes and line.indent == above.start
    return above.dashes[-1] if is_entry else -1


def tell_field_not_text(_draft: Draft, trap: Trap) -> Fault | None:
    """Tell a list or fields where the name of a field should be: ``[a]: b``."""
    return Fault(
        "field-name-not-a-word",
        "The name of a field is one word, without brackets.",
        trap.line,
        trap.column,
        at=trap.nodes[0].at,
        note="If this is a text, put it in double quotes.",
    )


def tell_question_mark(draft: Draft, trap: Trap) -> Fault | None:
    """``? name``: YAML's long way to begin a field."""
    line = dissect_line(draft.lines[trap.line])
    if line.text[line.start : line.start + 2] != "? ":
        return None
    return Fault(
        "text-begins-with-question-mark",
        "A line can't begin with a question mark and a space.",
        trap.line,
        line.start,
        write=None,
        lines={trap.line: line.text[: line.start] + line.text[line.start + 2 :]},
        note="A text that begins so needs double quotes round it.",
    )


def tell_dots(draft: Draft, trap: Trap) -> Fault | None:
    """Three dots on a line of their own end everything in YAML."""
    return _make_dividing_line(draft, trap, "...", "three-dots", "Three dots")


def tell_second_part(draft: Draft, trap: Trap) -> Fault | None:
    """Three hyphens in the middle of a file of fields."""
    return _make_dividing_line(draft, trap, "---", "hyphens-in-the-middle", "Three hyphens")


def _make_dividing_line(draft: Draft, trap: Trap, sign: str, name: str, what: str) -> Fault | None:
    if not draft.lines[trap.line].startswith(sign):
        return None
    return Fault(
        name,
        f"{what} at the start of a line would end the fields here. Take the line away.",
        trap.line,
        0,
        3,
        lines={trap.line: draft.lines[trap.line][3:].lstrip()},
        settles=trap.line,
    )


def tell_directive(draft: Draft, trap: Trap) -> Fault | None:
    """``%YAML 1.2``: a plan needs no such line."""
    return Fault(
        "line-begins-with-percent-sign",
        "A line can't begin with a percent sign.",
        trap.line,
        0,
        max(len(draft.lines[trap.line].rstrip()), 1),
        note="Take the line away.",
    )


def make_limit_fault(stop: Stop) -> Fault:
    """Tell the fields go beyond a limit of the format; they are not read any further."""
    if stop.limit == "deep":
        says = f"Lists and fields are set into each other more than {DEEPEST} times here."
        return Fault("too-deep", says, stop.line, stop.column)
    return Fault(
        "too-many-fields",
        "There are far more fields in this file than a plan has.",
        stop.line,
        stop.column,
        note="One file is one cycle of one child.",
    )


def make_unknown_fault(scene: Scene) -> Fault:
    """Tell what no detector knows: the line, and what most often is the reason."""
    number, column = scene.number, scene.stop.column
    token = scene.stop.token
    if token is not None and _opens_quote(scene.draft, *token):
        number, column = token
    line = scene.line(number)
    if line.colon > _LONGEST_NAME or re.match(r"\S{65}", line.text[line.start :]):
        return Fault(
            "field-name-too-long",
            "The name of a field is one short word.",
            number,
            line.start,
            note="If this is a text, put it in double quotes.",
            lines={number: ""},
        )
    if number != scene.stop.line and number != (token or (-1, -1))[0]:
        column = line.indent
    return Fault(
        "line-not-understood",
        "This line can't be read.",
        number,
        max(min(column, len(line.text) - 1), 0),
        note=(
            "Look at its colon, its quotation marks and the spaces at its start, and at those of "
            "the line above it."
        ),
        lines={number: ""},
    )


def _opens_quote(draft: Draft, line: int, column: int) -> bool:
    return line < len(draft.lines) and draft.lines[line][column : column + 1] in ("'", '"')


def make_too_many_fault(line: int) -> Fault:
    """So much is wrong that the rest is left for the next time."""
    return Fault(
        "too-many-faults",
        "There is so much to put right above that the rest has not been looked at yet.",
        line,
        0,
    )
