"""Learn: what was found out, how the next plan uses it, and what goes with a child who moves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.fields import Entry, Needed, Seen, several, text, value
from planpage.model.values import Name


@dataclass(frozen=True, kw_only=True, slots=True)
class Learned(Entry):
    """What everyone learned in a cycle."""

    MAIN: ClassVar[str] = "works"

    date: dt.date | None = value("the day of the talk about it")
    with_: tuple[Name, ...] = several("who talked about it")
    works: tuple[str, ...] = several("what works", needed=Needed.REVIEW, seen=Seen.SUMMARY)
    does_not_work: tuple[str, ...] = several("what does not work", needed=Needed.GOOD)
    learns_best: tuple[str, ...] = several("how the child learns best", needed=Needed.GOOD)
    motivated_by: tuple[str, ...] = several("what the child likes to work for")
    next_cycle: tuple[str, ...] = several(
        "what the next plan has to take up", needed=Needed.REVIEW, seen=Seen.SUMMARY
    )
    every_lesson: tuple[str, ...] = several("what goes into every lesson, for good")

    @property
    def says_anything(self) -> bool:
        """Whether anything was learned, and not only talked about."""
        said = (self.works, self.does_not_work, self.learns_best, self.motivated_by)
        return any((*said, self.next_cycle, self.every_lesson))


@dataclass(frozen=True, kw_only=True, slots=True)
class SinceLastTime(Entry):
    """What was learned in the last cycle, and what this one makes of it."""

    MAIN: ClassVar[str] = "we_learned"

    we_learned: str = text(
        "an entry of the last plan's learned.next_cycle, by its exact text",
        asks="What was learned?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    plainly: str = text("the same in plain words for the family's page", seen=Seen.SUMMARY)
    so_now: str = text("what is done now because of it", needed=Needed.GOOD, seen=Seen.SUMMARY)
    not_now_because: str = text("why it is not taken up now")


@dataclass(frozen=True, kw_only=True, slots=True)
class Transition(Entry):
    """A move to another class or school. It never starts the thread anew."""

    from_: str = text("where the child comes from", asks="Where from?", needed=Needed.READ)
    to: str = text("where the child goes", asks="Where to?", needed=Needed.READ)
    date: dt.date | None = value("the day of the move")
    carried_over: tuple[str, ...] = several("what goes with the child", needed=Needed.GOOD)
