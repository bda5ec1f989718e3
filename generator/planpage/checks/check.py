"""What a check is: a name, a weight, and a function that looks at one plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planpage.diagnostics import Position, Severity
from planpage.model.plan import Plan, Thread
from planpage.model.school import School


@dataclass(frozen=True, slots=True)
class Case:
    """One plan as a check sees it.

    ``before`` is the cycle before it, None in a first one. ``today`` is the day of the check: only
    checks of what is late may look at it.
    """

    plan: Plan
    before: Plan | None
    thread: Thread
    school: School
    today: dt.date


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found at one place; see :class:`planpage.diagnostics.Diagnostic`.

    ``about`` are the words of the plan that it is about, whole: what ``allow`` in ``school.yml``
    has to name, to let them stand. Where it is empty, that is ``says``.
    """

    at: Position
    says: str
    write: str = ""
    note: str = ""
    says_without_quotes: str = ""
    replaces: int = 1
    elsewhere: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    ``name`` is stable: the heading of its page in ``docs/checks`` and what ``school.yml`` calls it.
    ``severity`` is its weight where the school says nothing: an error can't be turned off.
    Only an error is told of earlier cycles; all else is about what can still be changed.
    ``can_be_wrong`` marks an error that works by likeness, so that a school may let one finding
    stand with a reason.
    """

    name: str
    severity: Severity
    find: Callable[[Case], Iterator[Found]]
    can_be_wrong: bool = False

    @property
    def is_error(self) -> bool:
        """Whether it keeps a site from being published, whatever the school's settings."""
        return self.severity is Severity.ERROR
