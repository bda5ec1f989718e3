"""What is due as a page for the wall of an office: initials in place of names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import School
from planpage.rendering.environment import render_page
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.wording import Words


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing that is due, as the wall may know it: ``who`` is empty for the guide."""

    day: dt.date
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class _Row:
    day: Markup
    who: Markup
    what: Markup


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    title: Markup
    rows: tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class DuePage:
    """What the page says."""

    title: str
    brief: str
    skip: str
    description: str
    groups: tuple[_Group, ...]
    short: str
    nothing: str
    foot: str


def shorten_name(child_id: str) -> str:
    """Return the initials of a child's folder: ``sam-b`` is S B."""
    return " ".join(part[0].upper() for part in child_id.split("-") if part)


def render_due_page(
    rows: Iterable[DueRow], school: School, today: dt.date, last: dt.date, *, missing: str = ""
) -> str:
    """Render what is late and what is due until ``last``, as on the day ``today``.

    ``missing`` is the sentence that says that not all may be here; it stands above the list.
    """
    words = Words(read_labels(), school.labels, "")
    say = words.say
    listed = tuple(rows)
    late = tuple(row for row in listed if row.day < today)
    coming = tuple(row for row in listed if row.day >= today)
    groups = (
        _make_group("late", say("due.late"), late, words),
        _make_group("coming", say("due.coming", day=words.date(last)), coming, words),
    )
    page = DuePage(
        title=say("due.title"),
        brief=Markup(" ").join([say("due.brief", day=words.date(today)), *filter(None, [missing])]),
        skip=say("due.skip"),
        description=say("due.description"),
        groups=tuple(group for group in groups if group.rows),
        short=say("due.short"),
        nothing=say("due.nothing", day=words.date(last)),
        foot=say("due.foot"),
    )
    return render_page(
        "due.html", page=page, styles=write_styles("guide", school.colour, page.title)
    )


def _make_group(name: str, title: Markup, rows: tuple[DueRow, ...], words: Words) -> _Group:
    everybody = words.say("due.everybody")
    return _Group(
        name,
        title,
        tuple(
            _Row(words.date(row.day), words.text(row.who) or everybody, words.text(row.what))
            for row in rows
        ),
    )
