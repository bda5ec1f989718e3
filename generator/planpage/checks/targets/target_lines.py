"""Whole lines to paste into a target, made from its places: a check does not see the file."""

from __future__ import annotations

from planpage.diagnostics import Position
from planpage.model.support import Outcome, Target


def write_target(outcome: Outcome, target: Target, text: str) -> str:
    """Return the line of a target's words with ``text`` in their place.

    Nothing comes out where these words do not stand on one line just as they are.
    """
    at = target.place_of("target")
    if not _is_on_one_line(at, target.target):
        return ""
    if at == target.at:
        start, dash = _find_small_start(outcome, target)
        return f"{start}{dash}{_make_safe(text)}"
    if at.column != target.at.column + len("target: "):
        return ""
    dash = "- " if at.line == target.at.line and _is_listed(outcome, target) else ""
    return f"{' ' * (target.at.column - 1 - len(dash))}{dash}target: {_make_safe(text)}"


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
    is_one_line = _is_on_one_line(at, str(getattr(target, name)))
    is_own_line = at.line != target.at.line and at.column == target.at.column + len(name) + 2
    return at, line if is_one_line and is_own_line else "", 1


def write_fields(outcome: Outcome, target: Target, *fields: str) -> tuple[str, int]:
    """Return lines that add ``fields`` to a target, and how many lines they replace.

    A target that is plain text becomes an entry with ``target:`` in front.
    """
    indent = " " * (target.at.column - 1)
    if target.place_of("target") != target.at:
        return "\n".join(f"{indent}{field}" for field in fields), 0
    if not _is_on_one_line(target.at, target.target):
        return "", 1
    start, dash = _find_small_start(outcome, target)
    first = [f"{start}- target: {target.target}"]
    if dash != "- ":
        first = [f"{start}targets:", f"{start}  - target: {target.target}"]
        indent = f"{start}    "
    return "\n".join([*first, *(f"{indent}{field}" for field in fields)]), 1


def _find_small_start(outcome: Outcome, target: Target) -> tuple[str, str]:
    """Return the indent of a target that is plain text, and what stands before its words."""
    if _is_listed(outcome, target):
        return " " * (target.at.column - 3), "- "
    return " " * max(target.at.column - 1 - len("targets: "), 0), "targets: "


def _is_listed(outcome: Outcome, target: Target) -> bool:
    return outcome.place_of("targets").column == target.at.column - len("- ")


def _is_on_one_line(at: Position, text: str) -> bool:
    return bool(text) and at.line > 0 and at.width == len(text)


def _make_safe(text: str) -> str:
    """Return ``text`` so that YAML reads it as plain text."""
    return text.replace(": ", ", ").replace(" #", " ").strip(" :'\"")
