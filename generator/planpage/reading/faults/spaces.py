"""Tabs, and spaces that are not the space bar's, where lines begin or a text follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.reading.draft import Draft
from planpage.reading.faults.fault import Fault, Scene
from planpage.reading.faults.levels import list_columns
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_traps import ODD_SPACES, Trap
from planpage.reading.yaml_writing import STEP

_ODD_START = re.compile(rf"[ {ODD_SPACES}-]*[{ODD_SPACES}][ {ODD_SPACES}-]*")
_ODD_AFTER_COLON = re.compile(rf"([ -]*[A-Za-z][A-Za-z0-9_]{{0,63}}:)([ {ODD_SPACES}]+)")
_INVISIBLE = ("\u200b", "\u2060")


def detect_tab(scene: Scene) -> Iterator[Fault]:
    """Find a line that is set in with tabs, which show as another number of columns everywhere."""
    draft = scene.draft
    for number in scene.nearest:
        if "\t" not in draft.written[number]:
            continue
        fixed = expand_tabs(draft.written[number])
        indent = len(fixed) - len(fixed.lstrip(" "))
        for column in [*list_columns(draft, number, dissect_line(fixed)), indent]:
            yield _make_tab_fault(draft, number, " " * column + fixed.lstrip(" "))


def tell_tab(draft: Draft, trap: Trap) -> Fault | None:
    """Tell a tab before a text: at the start of the line, or after a dash or a colon."""
    if trap.line in draft.told:
        return None
    fault = _make_tab_fault(draft, trap.line, expand_tabs(draft.written[trap.line]))
    return fault if "\t" in draft.written[trap.line][: trap.column] else None


def expand_tabs(text: str) -> str:
    """Return a line with two spaces for each tab at its start, and one for each tab further on."""
    body = text.lstrip(" \t")
    start = text[: len(text) - len(body)]
    return start.replace("\t", " " * STEP) + body.replace("\t", " ")


def _make_tab_fault(draft: Draft, number: int, fixed: str) -> Fault:
    written = draft.written[number]
    column = written.index("\t")
    says = "There is a tab here. Use spaces instead: two for each step in."
    if written[:column].strip():
        says = "There is a tab here. Use a space instead."
    return Fault(
        "tab",
        says,
        number,
        column,
        write=None,
        lines={number: fixed},
    )


def detect_odd_space(scene: Scene) -> Iterator[Fault]:
    """No-break spaces and their like at the start of a line, or after a dash or a colon."""
    for number in scene.suspects:
        fault = _make_odd_space_fault(scene.draft, number)
        if fault is not None:
            yield fault


def tell_odd_space(draft: Draft, trap: Trap) -> Fault | None:
    """Tell the same where YAML takes the space for a letter."""
    return _make_odd_space_fault(draft, trap.line)


def _make_odd_space_fault(draft: Draft, number: int) -> Fault | None:
    text = draft.lines[number]
    fixed = text
    start = _ODD_START.match(text)
    if start:
        fixed = _plain(start.group()) + text[start.end() :]
    colon = _ODD_AFTER_COLON.match(fixed)
    if colon:
        fixed = colon.group(1) + " " + fixed[colon.end() :]
    column = next((n for n, letter in enumerate(text) if letter in ODD_SPACES), -1)
    if fixed == text or column < 0:
        return None
    return Fault(
        "odd-space",
        "The space here is not one that the space bar makes.",
        number,
        column,
        write=None,
        note="It comes from Word or a web page: type the spaces again.",
        lines={number: fixed},
        settles=number,
    )


def _plain(text: str) -> str:
    for letter in _INVISIBLE:
        text = text.replace(letter, "")
    return "".join(" " if letter in ODD_SPACES else letter for letter in text)
