"""Do: what happened, what changed on the way, and how it is going."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.fields import Entry, Needed, Seen, several, text, value
from planpage.model.values import Name, Ref


@dataclass(frozen=True, kw_only=True, slots=True)
class Session(Entry):
    """How support went on a day, or since the last note."""

    MAIN: ClassVar[str] = "how_it_went"

    date: dt.date | None = value("the day, or the last day of the time meant", needed=Needed.GOOD)
    support: Ref | None = value("which support; may be left out where there is one")
    planned: int | None = value("how many times it was planned", seen=Seen.SUMMARY)
    given: int | None = value("how many times it was given", seen=Seen.SUMMARY)
    missed_because: str = text("why it was missed")
    how_it_went: str = text("how the child took to it", needed=Needed.GOOD)
    change_seen: str = text("what change was seen")
    noted_by: tuple[Name, ...] = several("who wrote it down")


@dataclass(frozen=True, kw_only=True, slots=True)
class Change(Entry):
    """A change to the plan while it runs."""

    MAIN: ClassVar[str] = "what"

    date: dt.date | None = value("the day of the change", needed=Needed.GOOD, seen=Seen.SUMMARY)
    what: str = text("what was changed", asks="What was changed?", needed=Needed.READ)
    why: str = text("why")
    told: tuple[Name, ...] = several("who was told")


@dataclass(frozen=True, kw_only=True, slots=True)
class Update(Entry):
    """How it is going, as told to the child, the family or the SENCO."""

    MAIN: ClassVar[str] = "what"

    date: dt.date | None = value("the day", needed=Needed.GOOD)
    who: tuple[Name, ...] = several("who was told")
    what: str = text("what was told", asks="What was told?", needed=Needed.READ)


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffHelp(Entry):
    """How those who give the support are helped themselves."""

    MAIN: ClassVar[str] = "what"

    what: str = text(
        "how they are helped", asks="How are they helped?", needed=Needed.READ, seen=Seen.STAFF
    )
    who: tuple[Name, ...] = several("who helps", seen=Seen.STAFF)
    when: str = text("when", seen=Seen.STAFF)
