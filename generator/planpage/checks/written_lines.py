"""Whole lines to paste into a plan, with the indent of the entry that they are for.

They are made from places, since a check does not see the file. Where a place does not tell what
the line looks like, nothing is offered.
"""

from __future__ import annotations

from collections.abc import Sequence

from planpage.diagnostics import Position
from planpage.model.fields import Entry, field_specs


def write_below(entry: Entry, *lines: str) -> str:
    """Return lines to add to ``entry``, set in as its fields are."""
    return "\n".join(" " * (entry.at.column - 1) + line for line in lines)


def write_instead(entry: Entry, field: str, text: str) -> str:
    """Return the line of a field with another text, to stand in place of the line as it is.

    Nothing comes out where that line begins with a dash, or holds the entry as plain text: what
    stands before the text is not known then.
    """
    if entry.place_of(field).line == entry.at.line:
        return ""
    return write_below(entry, f"{field}: {text}")


def write_into(
    parent: Entry, name: str, entry: Entry, *lines: str, words: str = ""
) -> tuple[str, int]:
    """Return lines that add ``lines`` to ``entry``, and how many lines of the file they replace.

    ``entry`` stands in the field ``name`` of ``parent``. Plain text in place of the entry becomes
    an entry, with ``words`` for its text if there are any, and with its main field in front.
    """
    if not is_small(entry):
        return write_below(entry, *lines), 0
    start = _find_start(parent, name, entry)
    if start is None:
        return "", 1
    first = f"{entry.MAIN}: {words or _read_main(entry)}"
    if is_listed(parent, name, entry):
        return _join(start, f"- {first}", *(f"  {line}" for line in lines)), 1
    if field_specs(type(parent))[name].many:
        return _join(start, f"{name}:", f"  - {first}", *(f"    {line}" for line in lines)), 1
    return _join(start, f"{name}:", f"  {first}", *(f"  {line}" for line in lines)), 1


def write_main(parent: Entry, name: str, entry: Entry, text: str) -> str:
    """Return the line of an entry's main field with ``text`` there, to stand in its place.

    Nothing comes out where its words do not stand on one line just as they are.
    """
    at = entry.place_of(entry.MAIN)
    if not is_on_one_line(at, _read_main(entry)):
        return ""
    is_in_list = is_listed(parent, name, entry)
    if is_small(entry):
        before = "- " if is_in_list else f"{name}: "
        return f"{' ' * max(entry.at.column - 1 - len(before), 0)}{before}{text}"
    if at.column != entry.at.column + len(f"{entry.MAIN}: "):
        return ""
    dash = "- " if at.line == entry.at.line and is_in_list else ""
    return f"{' ' * (entry.at.column - 1 - len(dash))}{dash}{entry.MAIN}: {text}"


def write_entries(parent: Entry, name: str, *lines: str) -> tuple[str, int]:
    """Return lines that add whole entries to a list, and how many lines of the file they replace.

    ``lines`` begin with the dash of an entry, or are set in below it. The only entry so far may
    stand without a dash: as plain text it goes into the list with them, and with lines of its own
    nothing comes out, since these would have to be moved.
    """
    column = max(parent.at.column, 1) - 1
    held: Sequence[Entry] = getattr(parent, name)
    if not held:
        return _join(" " * column, f"{name}:", *(f"  {line}" for line in lines)), 0
    only = held[0]
    if is_listed(parent, name, only):
        return _join(" " * (only.at.column - 3), *lines), 0
    start = _find_start(parent, name, only) if is_small(only) else None
    if start is None:
        return "", 1
    first = f"  - {only.MAIN}: {_read_main(only)}"
    return _join(start, f"{name}:", first, *(f"  {line}" for line in lines)), 1


def is_small(entry: Entry) -> bool:
    """Whether plain text stands in place of the whole entry."""
    return bool(entry.MAIN) and entry.place_of(entry.MAIN) == entry.at


def is_listed(parent: Entry, name: str, entry: Entry) -> bool:
    """Whether ``entry`` stands behind the dash of a list."""
    return parent.place_of(name).column == entry.at.column - len("- ")


def is_on_one_line(at: Position, text: str) -> bool:
    """Whether a text stands on one line just as it is, without quotation marks."""
    return bool(text) and at.line > 0 and at.width == len(text)


def _find_start(parent: Entry, name: str, entry: Entry) -> str | None:
    """Return the indent of the line of an entry that is plain text; None where it is not known."""
    if not is_on_one_line(entry.at, _read_main(entry)):
        return None
    if is_listed(parent, name, entry):
        return " " * (entry.at.column - 3)
    start = entry.at.column - 1 - len(f"{name}: ")
    return " " * start if start == max(parent.at.column, 1) - 1 else None


def _read_main(entry: Entry) -> str:
    held = getattr(entry, field_specs(type(entry))[entry.MAIN].attribute)
    return ", ".join(held) if isinstance(held, tuple) else str(held or "")


def _join(start: str, *lines: str) -> str:
    return "\n".join(start + line for line in lines)
