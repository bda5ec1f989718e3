"""A text that begins with a character to which YAML gives a meaning of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.reading.draft import Draft
from planpage.reading.faults.fault import (
    Fault,
    Scene,
    fill_text,
    find_text_end,
    join_text,
)
from planpage.reading.known_fields import is_known_name
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_traps import Trap
from planpage.reading.yaml_writing import quote

_BLOCK_START = re.compile(r"[|>][+-]?\Z")
_NO_COPIES = "Parts can't be named with & and repeated with *: write them out."
_NAMES = {
    "@": ("at-sign", "the sign @"),
    "`": ("backtick", "the mark `"),
    "*": ("star", "a star"),
    "&": ("ampersand", "the sign &"),
    "!": ("exclamation-mark", "an exclamation mark"),
    "%": ("percent-sign", "a percent sign"),
    "|": ("upright-bar", "an upright bar"),
    ">": ("greater-than-sign", "the sign >"),
    "?": ("question-mark", "a question mark and a space"),
    ",": ("comma", "a comma"),
    ":": ("colon", "a colon"),
    "#": ("hash", "the sign #"),
    "-": ("dash", "a dash and a space"),
    "]": ("bracket", "a bracket"),
    "}": ("bracket", "a brace"),
    "[": ("bracket", "a bracket"),
    "{": ("bracket", "a brace"),
}
_COPY = re.compile(r"[*&][\w-]+\Z")


def make_first_character_fault(draft: Draft, line: int, column: int, last_line: int = -1) -> Fault:
    """Return the fault of the text that begins at ``column``; in quotes it may begin with anything.

    The character there is one of ``_NAMES``.
    """
    text = join_text(draft, line, column, max(line, last_line))
    name, sign = _NAMES[text[0]]
    lines, meant = fill_text(draft, line, column, text, last_line)
    says = f"A text that begins with {sign} needs double quotes round it."
    if '"' in text:
        says = f"A text that begins with {sign} needs quotation marks round it."
    return Fault(
        f"text-begins-with-{name}",
        says,
        line,
        column,
        len(draft.lines[line].rstrip()) - column,
        write=draft.lines[line][:column] + quote(text),
        note=_NO_COPIES if _COPY.match(text) else "",
        replaces=max(last_line - line, 0) + 1,
        lines=lines,
        meant=meant,
    )


def detect_first_character(scene: Scene) -> Iterator[Fault]:
    """Find a text whose first character no text without quotes may begin with."""
    for number in scene.nearest:
        line = scene.line(number)
        first = line.value[:1]
        if not first or first not in _NAMES or first in "[{#-" or _BLOCK_START.match(line.value):
            continue
        if first == "*" and line.value[1:2] == " " and line.colon < 0:
            yield _make_star_for_dash(scene.draft, number)
        if first == ":" and line.value_start == line.indent:
            yield _make_no_field_name(scene.draft, number)
        elif first == "%" and line.value_start == 0:
            yield _make_percent_line(scene.draft, number)
        elif line.colon < 0 and is_known_name(dissect_line(line.value[1:]).field):
            yield make_sign_before_field(scene.draft, number)
        else:
            last = find_text_end(scene.draft, number)
            yield make_first_character_fault(scene.draft, number, line.value_start, last)


def make_sign_before_field(draft: Draft, number: int) -> Fault:
    """Return the fault of a line on which one sign stands before the name of a field."""
    line = dissect_line(draft.lines[number])
    return Fault(
        "sign-before-field",
        "There is a sign before the name of this field.",
        number,
        line.value_start,
        write=None,
        lines={number: line.head + line.value[1:].lstrip()},
        settles=number - 1,
    )


def detect_percent_line(scene: Scene) -> Iterator[Fault]:
    """Find a line further up that begins with a percent sign at the very left."""
    for number in range(scene.number, -1, -1):
        if scene.draft.lines[number].startswith("%"):
            yield _make_percent_line(scene.draft, number)
            return


def _make_percent_line(draft: Draft, number: int) -> Fault:
    return Fault(
        "line-begins-with-percent-sign",
        "A line can't begin with a percent sign.",
        number,
        0,
        len(draft.lines[number].rstrip()),
        note="Take the line away; if it goes on with the text above, begin it with two spaces.",
        lines={number: ""},
    )


def _make_no_field_name(draft: Draft, number: int) -> Fault:
    line = dissect_line(draft.lines[number])
    return Fault(
        "no-field-name",
        "There is no field before this colon.",
        number,
        line.indent,
        note="A line is: the name of a field, a colon, a space, the text.",
        lines={number: ""},
    )


def _make_star_for_dash(draft: Draft, number: int) -> Fault:
    line = dissect_line(draft.lines[number])
    column = line.value_start
    fixed = line.text[:column] + "-" + line.text[column + 1 :]
    return Fault(
        "star-for-dash",
        "Each entry of a list begins with a dash, not with a star.",
        number,
        column,
        write=None,
        lines={number: fixed},
    )


def tell_sign(draft: Draft, trap: Trap) -> Fault | None:
    """``*name``, ``&name`` or ``!name``: taken by YAML for a copy, a name or a kind of value."""
    line = dissect_line(draft.lines[trap.line])
    if draft.lines[trap.line][trap.column : trap.column + 1] not in ("*", "&", "!"):
        return None
    if trap.nodes:
        if trap.column != line.value_start:
            return _make_sign_before(draft, trap)
        return make_first_character_fault(draft, trap.line, trap.column, trap.end_line)
    return _make_sign_before(draft, trap)


def _make_sign_before(draft: Draft, trap: Trap) -> Fault:
    """``&name`` or ``!name`` before a field, a list or fields: it says nothing in a plan."""
    text = draft.lines[trap.line]
    word = text[trap.column :].split(" ", 1)[0]
    rest = text[trap.column + len(word) :].lstrip(" ")
    written = (text[: trap.column] + rest).rstrip()
    return Fault(
        "sign-without-meaning",
        f"A word that begins with {word[0]} means nothing here. Take it away.",
        trap.line,
        trap.column,
        len(word),
        write=written,
        note=_NO_COPIES if word[0] in "&*" else "",
    )


def tell_hash(draft: Draft, trap: Trap) -> Fault | None:
    """``where: #4 in the list``: YAML takes all of it for a note."""
    column = draft.lines[trap.line].index("#", trap.column)
    return make_first_character_fault(draft, trap.line, column)


def tell_block_digit(draft: Draft, trap: Trap) -> Fault | None:
    """``aim: >6``: YAML takes it for the sign that a text begins on the next line."""
    return make_first_character_fault(draft, trap.line, trap.column)


def tell_merge_sign(_draft: Draft, trap: Trap) -> Fault | None:
    """``<<: *other``: YAML's way to repeat fields."""
    return Fault(
        "sign-without-meaning",
        "The sign << means nothing here.",
        trap.line,
        trap.column,
        2,
        note=_NO_COPIES,
    )


def tell_no_field_name(draft: Draft, trap: Trap) -> Fault | None:
    """``: text``: the field's name is missing."""
    return _make_no_field_name(draft, trap.line)
