"""Tells a field that is none here: its right name, its home, or that it is somebody's name."""

from __future__ import annotations

from planpage.diagnostics import quote_text
from planpage.model.fields import Entry, field_specs
from planpage.model.plan import Plan
from planpage.reading.field_names import RightField, name_right_field
from planpage.reading.findings import Findings
from planpage.reading.nodes import Mapping, Node, Scalar
from planpage.reading.person_names import is_somebody, may_be_somebody, says_who
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_writing import STEP, write_text

_MOST_LINES = 12


def tell_unknown_field(
    key: Scalar, held: Node, entry: Mapping, kind: type[Entry], findings: Findings
) -> tuple[str, ...]:
    """Tell that ``key`` with what it holds is no field of ``entry``; return those that were meant.

    They are empty where nobody can tell.
    """
    right = name_right_field(key.text, kind)
    shown = quote_text(key.text).strip('"')
    if isinstance(held, Scalar) and held.text and says_who(kind):
        is_sure = is_somebody(key.text, findings.names)
        if is_sure or (right == RightField() and may_be_somebody(key.text, kind)):
            _tell_person(key, held, entry, kind, findings)
            return ("who", kind.MAIN)
    write, note = "", ""
    meant: tuple[str, ...] = ()
    if right.lives_in or right.at_top:
        says, write, note = _say_home(key, right, entry, kind, findings)
    elif right.name:
        says = f"`{shown}` is not a field here. It is called `{right.name}`."
        meant = (right.name,)
        if any(name.text == right.name for name, _ in entry.pairs):
            note = f"`{right.name}` is written here already: put both into one, or take one away"
        else:
            write = findings.line_with(key.at, right.name)
    elif key.text[:1].isupper() or " " in key.text:
        # "- Note: he is tired" looks like a field to the parser, and is a text to who wrote it.
        says = f"`{shown}` is not a field here. If this is all one text, put it in double quotes."
        write = findings.line_quoted(key.at)
        meant = (kind.MAIN,)
    else:
        says = f"`{shown}` is not a field here."
        note = "the fields here are " + ", ".join(field_specs(kind))
    findings.add(
        "unknown-field",
        key.at,
        says,
        write=write,
        note=right.because or note,
        replaces=len(findings.lines_of_field(key.at)) if right.lives_in and write else 1,
        says_without_quotes="This is not a field here."
        + (f" The right one is `{right.name}`." if right.name and not right.lives_in else ""),
    )
    return meant


def _tell_person(
    key: Scalar, held: Scalar, entry: Mapping, kind: type[Entry], findings: Findings
) -> None:
    """Tell ``- Mum: He tries.``, with the two lines that say the same."""
    count = len(findings.lines_of_field(key.at))
    first = dissect_line(findings.line_at(entry.at.line))
    column = first.dashes[-1] if first.dashes else key.at.column - 1
    here = dissect_line(findings.line_at(key.at.line))
    head = here.text[: here.start] if here.dashes else f"{' ' * column}- "
    says = f"`who` says whose words these are, and `{kind.MAIN}` what they are."
    if kind.MAIN != "says":
        says = f"Who it is stands behind `who`, and the rest behind `{kind.MAIN}`."
    findings.add(
        "name-for-field",
        key.at,
        says,
        write=f"{head}who: {write_text(key.text)}\n"
        f"{' ' * len(head)}{kind.MAIN}: {write_text(' '.join(held.text.split()))}",
        note="if this is nobody's name, put all of the text in double quotes",
        replaces=count,
    )


def _say_home(
    key: Scalar, right: RightField, entry: Mapping, kind: type[Entry], findings: Findings
) -> tuple[str, str, str]:
    """Return what to say of a field that belongs elsewhere, what to write, and a note.

    What is to be written replaces all lines of the field.
    """
    shown = quote_text(key.text).strip('"')
    says = f"`{shown}` does not belong here."
    if right.at_top:
        where = "is a field of its own, at the very left"
        says += f" It {where}." if key.text == right.name else f" `{right.name}` {where}."
        return says, "", "write it under no other field"
    home = field_specs(Plan).get(right.lives_in)
    if key.text != right.name:
        says += f" It is called `{right.name}`, and belongs in `{right.lives_in}`."
    else:
        says += f" It belongs in `{right.lives_in}`."
    is_one = home is not None and not home.many
    note = f"write it under `{right.lives_in}`"
    if not is_one:
        note = f"write it under an entry of `{right.lives_in}`"
    write = ""
    if is_one and kind is Plan and all(name.text != right.lives_in for name, _ in entry.pairs):
        write = _write_under(key, right, findings)
    return says, write, note if not write else ""


def _write_under(key: Scalar, right: RightField, findings: Findings) -> str:
    """Return the lines of a field, set in below its home, which is not in the file yet."""
    lines = findings.lines_of_field(key.at)
    if len(lines) > _MOST_LINES:
        return ""
    first = findings.line_with(key.at, right.name)
    return "\n".join([f"{right.lives_in}:", *(" " * STEP + one for one in (first, *lines[1:]))])
