"""Dashes of lists: without a space, of another kind, or where no list can begin."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.reading.draft import Draft
from planpage.reading.faults.fault import Fault, Scene, fill_text, join_text
from planpage.reading.faults.first_characters import make_first_character_fault
from planpage.reading.known_fields import holds_list
from planpage.reading.nodes import Scalar, Sequence
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_traps import BULLETS, Trap
from planpage.reading.yaml_writing import STEP, write_text

_PRINTED_DASHES = "\u2010\u2011\u2012\u2013\u2014"


def detect_bullet(scene: Scene) -> Iterator[Fault]:
    """``-item``, ``+ item`` or a printed dash, where a list goes on."""
    for number in scene.suspects:
        fault = _make_bullet_fault(scene.draft, number, sure=False)
        if fault is not None:
            yield fault


def tell_bullets(draft: Draft, trap: Trap) -> Fault | None:
    """``-item`` on a line of its own: YAML takes the dash for a part of the text."""
    return _make_bullet_fault(draft, trap.line, sure=True)


def _make_bullet_fault(draft: Draft, number: int, *, sure: bool) -> Fault | None:
    """Return the fault of a line and of those right below it that begin in the same way."""
    first = _find_bullet(draft.lines[number])
    if first is None:
        return None
    lines = {}
    last = number
    while last < len(draft.lines) and last not in draft.told:
        found = _find_bullet(draft.lines[last])
        if found is None or found[:2] != first[:2]:
            break
        lines[last] = found[2]
        last += 1
    column, bullet, _ = first
    if bullet == "-":
        name, says = "no-space-after-dash", "There must be a space after the dash of a list."
    elif bullet == "*":
        name, says = "star-for-dash", "Each entry of a list begins with a dash, not with a star."
    elif bullet in _PRINTED_DASHES:
        name = "printed-dash"
        says = "This dash is too long. Each entry of a list begins with a hyphen and a space."
    else:
        name, says = "bullet-for-dash", "Each entry of a list begins with a hyphen and a space."
    return Fault(
        name,
        says,
        number,
        column,
        write=None,
        note="If it is part of a text, put the text in double quotes." if bullet == "-" else "",
        replaces=len(lines),
        lines=lines,
        settles=number if sure else -1,
    )


def _find_bullet(text: str) -> tuple[int, str, str] | None:
    """Return the column of a wrong bullet that begins a line, the bullet, and the right line."""
    line = dissect_line(text)
    column = line.indent
    rest = line.text[column + 1 :]
    bullet = line.text[column : column + 1]
    if not bullet or bullet not in BULLETS or line.dashes or not rest.strip():
        return None
    has_space = rest[0] in " \u00a0"
    if (bullet in "+*\u2014" and not has_space) or (bullet == "-" and rest[0] == "-"):
        return None
    return column, bullet, line.text[:column] + "- " + rest.lstrip(" \u00a0")


def detect_dash_after_field(scene: Scene) -> Iterator[Fault]:
    """``needs: - Reading``: a list cannot begin on the line of its field."""
    draft = scene.draft
    for number in scene.nearest:
        line = scene.line(number)
        if line.colon >= 0 and line.value == "-":
            yield make_first_character_fault(draft, number, line.value_start)
        elif line.colon >= 0 and line.value.startswith("- "):
            last = number
            while scene.line(last + 1).dashes and scene.line(last + 1).indent >= line.indent:
                last += 1
            entries = [line.value, *draft.lines[number + 1 : last + 1]]
            yield _make_list_fault(
                draft,
                number,
                entries,
                name="list-after-field",
                says="A list begins on the line below its field.",
                note="If this is a text that begins with a dash, put it in double quotes.",
            )


def detect_missing_dash(scene: Scene) -> Iterator[Fault]:
    """Find fields where a list goes on below: the first entry lacks its dash."""
    draft, number = scene.draft, scene.number
    line = scene.line(number)
    if not line.dashes or number in draft.told:
        return
    first = number
    while first > 0 and (
        scene.line(first - 1).is_empty
        or scene.line(first - 1).indent > line.indent
        or (scene.line(first - 1).indent == line.indent and scene.line(first - 1).value)
    ):
        first -= 1
    parent = scene.line(first - 1)
    while scene.line(first).is_empty:
        first += 1
    entry = scene.line(first)
    if first >= number or entry.dashes or entry.colon < 0:
        return
    if parent.value or not holds_list(parent.field):
        return
    shift = line.indent + STEP - entry.indent
    moved = {
        below: " " * max(scene.line(below).indent + shift, 0) + draft.lines[below].strip()
        for below in range(first, number)
        if draft.lines[below].strip()
    }
    moved[first] = f"{' ' * line.indent}- {entry.text.strip()}"
    yield Fault(
        "dash-missing",
        "The first entry of a list begins here, but its dash is missing.",
        first,
        entry.indent,
        len(entry.text) - entry.indent,
        write=None,
        replaces=number - first,
        lines=moved,
    )


def tell_joined_entry(draft: Draft, trap: Trap) -> Fault | None:
    """Tell a line with a dash below a text: YAML joins the two into one text."""
    above = dissect_line(draft.lines[trap.line])
    below = range(trap.line + 1, trap.end_line + 1)
    first = next(n for n in below if dissect_line(draft.lines[n]).dashes)
    note = "If it is no list, put all of the text in double quotes."
    if above.colon < 0 and above.dashes:
        column = above.dashes[-1]
        line = dissect_line(draft.lines[first])
        return Fault(
            "entry-joined-to-text",
            "This line begins with a dash, but it is set in further than its list.",
            first,
            line.indent,
            write=None,
            note=note,
            lines={first: " " * column + line.text.lstrip()},
        )
    text = join_text(draft, trap.line, trap.column, first - 1)
    return _make_list_fault(
        draft,
        trap.line,
        [f"- {write_text(text)}", *draft.lines[first : trap.end_line + 1]],
        name="text-and-list",
        says="This field has a text, and a list below it. It can have only one of them.",
        note=note,
        last=trap.end_line,
    )


def _make_list_fault(  # noqa: PLR0913 - the parts of a fault
    draft: Draft,
    number: int,
    entries: list[str],
    *,
    name: str,
    says: str,
    note: str,
    last: int = -1,
) -> Fault:
    """Return the fault of a field on the line ``number`` that a list of ``entries`` should follow.

    Each entry is as written, with its dash; lines that belong to one stand after it.
    """
    line = dissect_line(draft.lines[number])
    last = last if last >= 0 else number + len(entries) - 1
    start = line.indent if line.colon < 0 else line.start + STEP
    written = [] if line.colon < 0 else [line.text[: line.colon + 1]]
    nodes = []
    is_simple = True
    at = draft.position(number, line.value_start, len(line.value))
    for entry in entries:
        parts = dissect_line(entry)
        text = parts.text[parts.start :]
        if parts.dashes and parts.colon < 0 and parts.value:
            written.append(" " * start + "- " + (text if text[0] in "\"'" else write_text(text)))
            nodes.append(Scalar(text, at))
        else:
            is_simple = False
            written.append(" " * (start if parts.dashes else start + STEP) + entry.strip())
    meant = Sequence(tuple(nodes), at) if is_simple else line.value
    lines, fillers = fill_text(draft, number, line.value_start, meant, last)
    return Fault(
        name,
        says,
        number,
        line.value_start,
        len(line.value),
        write="\n".join(written),
        note=note,
        replaces=last - number + 1,
        lines=lines,
        meant=fillers,
    )
