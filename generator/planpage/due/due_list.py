"""Puts together what is due in a whole school."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planpage.due.cycle import find_due_in_newest
from planpage.due.item import DueItem, Kind
from planpage.due.keeping import find_past_keeping
from planpage.model.plan import Thread
from planpage.model.school import School


@dataclass(frozen=True, slots=True)
class DueChapter:
    """A chapter of the guide, and the day by which somebody has to read it again."""

    title: str
    path: str
    review_due: dt.date


def list_due(
    threads: Iterable[Thread],
    chapters: Iterable[DueChapter],
    school: School,
    today: dt.date,
    weeks: int,
) -> tuple[DueItem, ...]:
    """Return what is late, and what is due within ``weeks`` from ``today``, the first day first."""
    last = today + dt.timedelta(weeks=weeks)
    found = [
        *(item for thread in threads for item in _find_for_child(thread, school, today)),
        *_find_chapters(chapters),
    ]
    due = (item for item in found if item.day <= last)
    return tuple(sorted(due, key=lambda it: (it.day, it.child_id, it.kind, it.what)))


def _find_for_child(thread: Thread, school: School, today: dt.date) -> Iterator[DueItem]:
    yield from find_due_in_newest(thread, today)
    yield from find_past_keeping(thread, school.keep_years)


def _find_chapters(chapters: Iterable[DueChapter]) -> Iterator[DueItem]:
    for chapter in chapters:
        # The guide is public, so its titles may hang on a wall.
        what = f"Read the guide's page again: {chapter.title}"
        yield DueItem(chapter.review_due, Kind.CHAPTER, what, what, chapter.path)
