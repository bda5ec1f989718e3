"""Text after a `` #``, which YAML takes for a note and throws away."""

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
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_traps import Trap, strip_printed_quotes
from planpage.reading.yaml_writing import quote

_FACT = re.compile(r"[\d./:-]+(?: ?[ap]m)?\Z|(?:yes|no|true|false)\Z", re.IGNORECASE)
_SAYS = "Nothing after a space and a # is read, so the rest of this line is lost."
_NOTE = "Write a note to yourself on a line of its own that begins with #."


def tell_lost_text(draft: Draft, trap: Trap) -> Fault | None:
    """``where: library # the quiet corner``: only "library" is read."""
    text = draft.lines[trap.end_line].rstrip()
    column = text.index("#", trap.end_column)
    kept = join_text(draft, trap.line, trap.column, trap.end_line)
    head = draft.lines[trap.line][: trap.column]
    width = len(text) - column
    if trap.line == trap.end_line and _FACT.match(text[trap.column : trap.end_column]):
        line = dissect_line(text)
        fact = text[: trap.end_column]
        return Fault(
            "text-lost-after-hash",
            _SAYS,
            trap.end_line,
            column,
            width,
            write=f"{' ' * line.indent}{text[column:]}\n{fact}",
            note=_NOTE,
        )
    inner = strip_printed_quotes(kept)
    return Fault(
        "text-lost-after-hash",
        _SAYS,
        trap.line,
        column if trap.line == trap.end_line else trap.column,
        width if trap.line == trap.end_line else len(draft.lines[trap.line].rstrip()) - trap.column,
        write=head + quote(inner or kept),
        note=_NOTE,
        replaces=trap.end_line - trap.line + 1,
    )


def detect_lost_text(scene: Scene) -> Iterator[Fault]:
    """Find a text that goes on below a line that a `` #`` has ended."""
    draft, number = scene.draft, scene.number
    above = scene.line_above(number)
    here, line = scene.line(number), scene.line(above)
    if above < 0 or above in draft.told or here.colon >= 0 or here.dashes:
        return
    found = line.text.find(" #", line.value_start)
    if not line.value or found < 0:
        return
    number = max(number, find_text_end(draft, above))
    text = join_text(draft, above, line.value_start, number)
    lines, meant = fill_text(draft, above, line.value_start, text, number)
    yield Fault(
        "text-lost-after-hash",
        _SAYS,
        above,
        found + 1,
        len(line.text) - found - 1,
        write=line.head + quote(text),
        note=_NOTE,
        replaces=number - above + 1,
        lines=lines,
        meant=meant,
    )
