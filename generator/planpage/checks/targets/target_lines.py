"""Whole lines to paste into a target, made from its places: a check does not see the file."""

from __future__ import annotations

from planpage.checks.written_lines import is_on_one_line, write_into, write_main
from planpage.diagnostics import Position
from planpage.model.support import Outcome, Target


def write_target(outcome: Outcome, target: Target, text: str) -> str:
    """Return the line of a target's words with ``text`` in their place.

    Nothing comes out where these words do not stand on one line just as they are.
    """
    return write_main(outcome, "targets", target, _make_safe(text))


def write_field(
    outcome: Outcome, target: Target, name: str, text: str
) -> tuple[Position, str, int]:
    """Return a place, what to write there for a field, and how many lines it replaces.

    That is the field's own line where it was written, else a line more. Nothing is to be written
    where the text of the field goes on over several lines.
    """
    line = f"{' ' * (target.at.column - 1)}{name}: {text}"
    if name in target.blanks:
        return target.blanks[name], line, 1
    if not target.has(name):
        return (target.at, *write_fields(outcome, target, f"{name}: {text}"))
    at = target.place_of(name)
    is_one_line = is_on_one_line(at, str(getattr(target, name)))
    is_own_line = at.line != target.at.line and at.column == target.at.column + len(name) + 2
    return at, line if is_one_line and is_own_line else "", 1


def write_fields(outcome: Outcome, target: Target, *fields: str) -> tuple[str, int]:
    """Return lines that add ``fields`` to a target, and how many lines they replace.

    A target that is plain text becomes an entry with ``target:`` in front.
    """
    return write_into(outcome, "targets", target, *fields)


def _make_safe(text: str) -> str:
    """Return ``text`` so that YAML reads it as plain text."""
    return text.replace(": ", ", ").replace(" #", " ").strip(" :'\"")
