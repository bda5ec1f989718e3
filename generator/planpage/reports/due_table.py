"""What is due, as a table at a terminal and as JSON."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import Protocol

GAP = "  "
NARROWEST = 24
NOTHING = "Nothing is due until {day}."
LATE, COMING = "Late", "Until {day}"


class Due(Protocol):
    """One thing that is due, as a report needs it."""

    @property
    def day(self) -> dt.date:
        """By when."""

    @property
    def child_id(self) -> str:
        """The child's folder; empty for what belongs to no child."""

    @property
    def name(self) -> str:
        """What the child is called."""

    @property
    def kind(self) -> str:
        """What kind of thing it is, in the word that stays the same."""

    @property
    def what(self) -> str:
        """What to do."""

    @property
    def path(self) -> str:
        """The file that it comes from."""

    def days_late(self, today: dt.date) -> int:
        """For how many days it has been late."""


def write_due_table(items: Sequence[Due], today: dt.date, weeks: int) -> str:
    """Return what is due as lines for a terminal: first what is late, then what is coming."""
    last = tell_day(today + dt.timedelta(weeks=weeks))
    if not items:
        return NOTHING.format(day=last)
    late = [item for item in items if item.day < today]
    coming = [item for item in items if item.day >= today]
    widths = [max(len(row[n]) for row in map(_tell, items)) for n in range(2)]
    blocks = []
    for title, listed in ((LATE, late), (COMING.format(day=last), coming)):
        if listed:
            rows = (_write_row(item, widths, today) for item in listed)
            blocks.append("\n".join([title, *rows]))
    return "\n\n".join(blocks)


def _tell(item: Due) -> tuple[str, str]:
    return tell_day(item.day), item.child_id or "guide"


def _write_row(item: Due, widths: list[int], today: dt.date) -> str:
    cells = (cell.ljust(width) for cell, width in zip(_tell(item), widths, strict=True))
    head = GAP + GAP.join([*cells, ""])
    days = item.days_late(today)
    late = f" ({days} day{'' if days == 1 else 's'} late)" if days else ""
    room = max(shutil.get_terminal_size().columns - len(head), NARROWEST)
    return textwrap.fill(
        item.what + late,
        width=len(head) + room,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
        break_on_hyphens=False,
    )


def tell_day(day: dt.date) -> str:
    """Return a day as people write it, with its weekday: Friday 6 November 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def write_due_json(items: Iterable[Due], today: dt.date) -> str:
    """Return what is due as one JSON list, with a line end, in plain ASCII."""
    listed = [
        {
            "day": item.day.isoformat(),
            "days_late": item.days_late(today),
            "kind": str(item.kind),
            "child": item.child_id,
            "name": item.name,
            "what": item.what,
            "path": item.path,
        }
        for item in items
    ]
    return json.dumps(listed, indent=2) + "\n"
