"""Takes the notes that a school wrote for itself out of a plan that somebody else gets."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"(?:^|\s)\s*#")
"""Where a note may begin: at a ``#`` that no letter stands before."""


class InseparableError(Exception):
    """What is a note and what is a text can't be told apart: the fields are not read as a whole."""


def leave_out_notes(data: bytes) -> bytes:
    """Return a plan's file without what stands behind ``#`` among its fields.

    A ``#`` in a text is no note: what is taken away is only what changes nothing of what is read.
    The stories below the fields stay as they are. Raises InseparableError where the fields have a
    fault.
    """
    from planpage.reading.front_matter import split_source
    from planpage.reading.source_text import decode_source

    text, wrong = decode_source(data, "")
    if text is None or wrong:
        raise InseparableError
    parts, wrong_parts = split_source(text, "")
    if parts is None or wrong_parts:
        raise InseparableError
    fields = parts.yaml_text.split("\n")
    if not any("#" in line for line in fields):
        return data
    lines, first = text.split("\n"), parts.first_line - 1
    kept = _drop_notes(fields)
    return "\n".join([*lines[:first], *kept, *lines[first + len(fields) :]]).encode()


def _drop_notes(fields: list[str]) -> list[str]:
    """Return the lines of the fields without notes. Nearly always all of them can go at once."""
    meant = _read(fields)
    if meant is None:
        raise InseparableError
    plain = [line for line in fields if not line.lstrip().startswith("#")]
    if not any("#" in line for line in plain) and _read(plain) == meant:
        return plain
    lines: list[str | None] = list(fields)
    for number, line in enumerate(fields):
        for shorter in _shorten(line):
            tried = [*lines[:number], shorter, *lines[number + 1 :]]
            if _read([one for one in tried if one is not None]) == meant:
                lines = tried
                break
    return [line for line in lines if line is not None]


def _shorten(line: str) -> Iterator[str | None]:
    """Yield what may be left of a line without its note, the shortest first; None for nothing."""
    for found in _MARK.finditer(line):
        before = line[: found.start()].rstrip()
        yield before or None


def _read(lines: list[str]) -> object:
    """Return what the fields hold, without its places; None where they have a fault."""
    from planpage.reading.yaml_events import read_nodes
    from planpage.starting.noted_yaml import unfold_node

    node, wrong = read_nodes("\n".join(lines), "", 1, lines)
    if node is None or any(one.is_error for one in wrong):
        return None
    return unfold_node(node)
