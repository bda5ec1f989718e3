"""Fields below a text that is already an entry of its own, and two fields on one line."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.reading.draft import Draft
from planpage.reading.faults.fault import Fault, Scene, fill_text
from planpage.reading.faults.levels import find_levels, find_owner
from planpage.reading.known_fields import find_main_field, is_field_of
from planpage.reading.nodes import Mapping
from planpage.reading.written_line import WrittenLine, dissect_line
from planpage.reading.yaml_fold import fold_events
from planpage.reading.yaml_writing import STEP, write_text


def detect_fields_below_text(scene: Scene) -> Iterator[Fault]:
    """``review: 2026-11-06`` with ``time: 15:30`` below: the text needs a field of its own."""
    draft, number = scene.draft, scene.number
    line, above = scene.line(number), scene.line_above(number)
    if above < 0 or {above, number} & draft.told or line.colon < 0 or line.dashes:
        return
    entry = scene.line(above)
    owner = entry.field or find_owner(find_levels(draft, above + 1), entry.start)
    main = find_main_field(owner)
    if not entry.value or line.indent <= entry.indent or not main:
        return
    if not is_field_of(owner, line.field):
        return
    says = f"There are fields below this text, so the text needs its own field too: `{main}`."
    if entry.colon < 0:
        fixed = f"{entry.text[: entry.start]}{main}: {entry.value}"
        yield Fault(
            "fields-below-text",
            says,
            above,
            entry.start,
            len(entry.value),
            write=None,
            lines={above: fixed},
            settles=above,
        )
        return
    fault = _make_inner_fields_fault(
        draft, above, " " * line.indent + f"{main}: {entry.value}", "fields-below-text", says
    )
    if fault is not None:
        yield fault


def detect_two_fields(scene: Scene) -> Iterator[Fault]:
    """``child: name: Sam``: a field with fields of its own begins them on the next line."""
    draft, number = scene.draft, scene.stop.line
    if number >= len(draft.lines) or number in draft.told:
        return
    line = scene.line(number)
    inner = dissect_line(line.value)
    if line.colon < 0 or inner.colon < 0 or not is_field_of(line.field, inner.field):
        return
    below = next((n for n in range(number + 1, len(draft.lines)) if not scene.line(n).is_empty), 0)
    indent = line.start + STEP
    if below and scene.line(below).indent > line.indent and not scene.line(below).dashes:
        indent = scene.line(below).indent
    text = inner.value if not inner.value or inner.value[0] in "\"'|>" else write_text(inner.value)
    fault = _make_inner_fields_fault(
        draft,
        number,
        " " * indent + f"{inner.field}: {text}".rstrip(),
        "two-fields-on-a-line",
        f"The fields of `{line.field}` begin on the line below it.",
    )
    if fault is not None:
        yield fault


def _make_inner_fields_fault(
    draft: Draft, number: int, first: str, name: str, says: str
) -> Fault | None:
    """Return the fault of a line of which ``first`` has to be a line of its own.

    What is meant is read apart: ``first`` with the lines that are set in below it.
    """
    line = dissect_line(draft.lines[number])
    last = _find_last_inner(draft, number, line)
    others = dict.fromkeys(range(len(draft.lines)), "")
    for below in range(number + 1, last + 1):
        del others[below]
    apart = fold_events(draft.change({**others, number: first}, {}))
    if not isinstance(apart.root, Mapping):
        return None
    lines, meant = fill_text(draft, number, line.value_start, apart.root, last)
    return Fault(
        name,
        says,
        number,
        line.value_start,
        len(line.value),
        write=f"{line.text[: line.colon + 1]}\n{first}",
        lines=lines,
        meant=meant,
    )


def _find_last_inner(draft: Draft, number: int, line: WrittenLine) -> int:
    """Return the last line that is set in further than ``line``, from the one below it on."""
    last = number
    for below in range(number + 1, len(draft.lines)):
        inner = dissect_line(draft.lines[below])
        if not inner.is_empty and inner.indent <= line.start:
            break
        if not inner.is_empty:
            last = below
    return last
