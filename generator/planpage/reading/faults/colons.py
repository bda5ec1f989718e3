"""Colons: one too many in a text, one without its space, one that is missing."""

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
from planpage.reading.faults.levels import find_levels, find_owner
from planpage.reading.faults.quotes import make_printed_quotes_fault
from planpage.reading.known_fields import is_field, is_field_of, is_known_name
from planpage.reading.person_names import is_somebody
from planpage.reading.written_line import dissect_line, is_field_name
from planpage.reading.yaml_traps import Trap, strip_printed_quotes
from planpage.reading.yaml_writing import quote, write_text

_GLUED = re.compile(r"([A-Za-z][A-Za-z0-9_]{0,63}):(\S.*)")
_OTHER_COLON = re.compile(
    r"([A-Za-z][A-Za-z0-9_]{0,63})\s*(::+|[;=\uff1a\ufe55\u2236\ua789]|[,.\u2013\u2014-](?=\s))\s*(.*)"
)
_SURE_SIGNS = ":;=\uff1a\ufe55\u2236\ua789"
_WORDS = re.compile(r"([A-Za-z][A-Za-z0-9_]{0,63})(?:\s+(.*))?\Z")
_FEW_WORDS = 4
_GOES_ON = "If this line goes on with the text above, begin it with two more spaces."


def detect_colon_in_text(scene: Scene) -> Iterator[Fault]:
    """``says: Note: he is tired``: a second colon on a line."""
    draft, number = scene.draft, scene.stop.line
    if number >= len(draft.lines) or number in draft.told:
        return
    if scene.stop.token is not None or not draft.lines[number].startswith(":", scene.stop.column):
        return
    line = scene.line(number)
    # "- Mum: He said: no" is told where fields are read, with who said it; here it is only mended.
    is_name = bool(line.dashes) and not is_field(line.field) and is_somebody(line.field, ())
    first_line, column = number, line.value_start
    if line.colon >= scene.stop.column or line.colon < 0:
        # The colon stands on a line on which a text from above goes on.
        above = scene.line_above(number)
        if above < 0 or above in draft.told or line.has_field_name or not scene.line(above).value:
            return
        first_line, column = above, scene.line(above).value_start
    elif line.dashes and not line.has_field_name and not is_name:
        column = line.start
    if draft.lines[first_line][column : column + 1] in ("", "|", ">", "[", "{", '"', "'"):
        return
    last = max(number, find_text_end(draft, number))
    text = join_text(draft, first_line, column, last)
    if strip_printed_quotes(text):
        yield make_printed_quotes_fault(draft, first_line, column, last)
        return
    lines, meant = fill_text(draft, first_line, column, text, last)
    yield Fault(
        "" if is_name and first_line == number else "colon-in-text",
        "A text with a colon in it needs quotation marks round it.",
        first_line,
        scene.stop.column if first_line == number else column,
        width=1 if first_line == number else len(scene.line(first_line).text) - column,
        write=draft.lines[first_line][:column] + quote(text),
        replaces=last - first_line + 1,
        lines=lines,
        meant=meant,
    )


def detect_glued_colon(scene: Scene) -> Iterator[Fault]:
    """``name:Sam``: no space after the colon."""
    for number in scene.suspects:
        yield from _make_glued_faults(scene.draft, number)


def tell_glued_field(draft: Draft, trap: Trap) -> Fault | None:
    """``name:Sam`` where a text may stand: YAML takes all of it for the text."""
    for number in range(trap.line, trap.end_line + 1):
        for fault in _make_glued_faults(draft, number):
            return fault
    return None


def _make_glued_faults(draft: Draft, number: int) -> Iterator[Fault]:
    line = dissect_line(draft.lines[number])
    found = _GLUED.match(line.text, line.start)
    if line.colon >= 0 or found is None or not is_known_name(found.group(1)):
        return
    column = found.end(1)
    rest = found.group(2).lstrip()
    yield Fault(
        "no-space-after-colon",
        "There must be a space after the colon.",
        number,
        column,
        write=None,
        lines={number: f"{line.text[: column + 1]} {_write_rest(rest)}"},
        settles=number - 1,
    )


def _write_rest(text: str) -> str:
    """Return a text to follow a new colon; one that is in quotes already stays as it is."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text
    return write_text(text)


def detect_other_colon(scene: Scene) -> Iterator[Fault]:
    """``name; Sam`` or ``name = Sam``: another sign where the colon should be."""
    for number in scene.suspects:
        line = scene.line(number)
        found = _OTHER_COLON.match(line.text, line.start)
        if line.has_field_name or found is None:
            continue
        is_sure = found.group(2)[0] in _SURE_SIGNS and is_known_name(found.group(1))
        if not is_sure and not _fits_here(scene, number, found.group(1)):
            continue
        head = line.text[: found.end(1)] + ":"
        fixed = f"{head} {_write_rest(found.group(3))}" if found.group(3) else head
        yield Fault(
            "other-sign-for-colon",
            "There must be one colon after the name of a field.",
            number,
            found.start(2),
            write=None,
            lines={number: fixed},
            settles=number,
        )


def detect_missing_colon(scene: Scene) -> Iterator[Fault]:
    """``review 2026-11-06`` or ``needs``: a field without its colon."""
    for number in scene.suspects:
        line = scene.line(number)
        found = _WORDS.match(line.text, line.start)
        if line.colon >= 0 or found is None or not is_field_name(found.group(1)):
            continue
        name, text = found.group(1), found.group(2) or ""
        if not _is_likely_field(scene, number, name, text):
            continue
        head = line.text[: line.start] + name + ":"
        yield Fault(
            "colon-missing",
            f"The colon after `{name}` is missing.",
            number,
            line.start,
            len(name),
            write=None,
            note=_GOES_ON if text else "",
            lines={number: f"{head} {_write_rest(text)}" if text else head},
            settles=number,
        )


def _is_likely_field(scene: Scene, number: int, name: str, text: str) -> bool:
    """Whether a line without a colon begins with a field, and not with any word of a text."""
    if _fits_here(scene, number, name):
        return True
    return is_known_name(name) and len(text.split()) <= _FEW_WORDS and not text.endswith(".")


def _fits_here(scene: Scene, number: int, name: str) -> bool:
    """Whether ``name`` is a field of what the line ``number`` stands under."""
    levels = find_levels(scene.draft, number)
    return is_field_of(find_owner(levels, scene.line(number).start), name)
