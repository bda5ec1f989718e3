"""Who may open what of a child's page, as the plan says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planpage.model.choices import Gets, PageFormat
from planpage.model.people import Reader
from planpage.sealing.envelope import SLOTS, Part

FAMILY = "Family"
"""Who gets the plan where it names no reader: one set of words for the home."""

MOST_READERS = SLOTS - 1
"""One slot is the school's own."""


@dataclass(frozen=True, slots=True)
class Entitled:
    """A reader, what they may open, and how they want to get it."""

    name: str
    parts: frozenset[Part]
    wants_link: bool = True
    format: PageFormat | None = None


def list_entitled(readers: Sequence[Reader], today: dt.date) -> tuple[Entitled, ...]:
    """Return who of a plan's ``readers`` may open what on the day ``today``, in their order.

    A reader who gets the summary opens the one page alone; the full plan and earlier cycles come
    with "full" (and with the staff page). Somebody listed twice gets what both say. Without
    ``readers`` there is one for the family, who gets everything.
    """
    found: dict[str, Entitled] = {}
    for reader in readers:
        if reader.until and reader.until < today:
            continue
        name, parts = str(reader.who), _find_parts(reader)
        before = found.get(name)
        found[name] = Entitled(
            name,
            parts | before.parts if before else parts,
            wants_link=_wants_link(reader),
            format=reader.format,
        )
    if not readers:
        return (Entitled(FAMILY, frozenset(Part)),)
    return tuple(found.values())


def find_name(names: Iterable[str], asked: str) -> str | None:
    """Return which of ``names`` is ``asked``, in large or small letters; None where none is.

    Of several that are alike it is only the one that is written just so.
    """
    alike = {name for name in names if name.casefold() == asked.casefold()}
    if asked in alike:
        return asked
    return alike.pop() if len(alike) == 1 else None


def _find_parts(reader: Reader) -> frozenset[Part]:
    sees_all = {Gets.FULL, Gets.STAFF} & set(reader.gets)
    return frozenset(Part) if sees_all else frozenset({Part.SUMMARY})


def _wants_link(reader: Reader) -> bool:
    """Whether the page gets a slot for a link: not for who has it on paper, unless they say so."""
    return reader.format is not PageFormat.PAPER if reader.link is None else reader.link
