"""Whole lines to paste into a plan, with the indent of the entry that they are for."""

from __future__ import annotations

from planpage.model.fields import Entry


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
