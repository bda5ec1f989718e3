"""Review: the meeting ahead, and the meeting that was."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.assess import View
from planpage.model.choices import AsPlanned, Decision, Difference, Joins, NextStep, Result
from planpage.model.fields import Entry, Needed, Seen, several, text, value
from planpage.model.values import Minutes, Name, Ref


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting(Entry):
    """A meeting ahead."""

    MAIN: ClassVar[str] = "date"

    date: dt.date | None = value(
        "the day",
        such_as="2026-11-06",
        asks="When do you meet?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    time: dt.time | None = value("the time, such as 3:30pm", needed=Needed.GOOD, seen=Seen.SUMMARY)
    minutes: Minutes | None = value(
        "how many minutes it takes", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    place: str = text("where", needed=Needed.GOOD, seen=Seen.SUMMARY)
    people: tuple[Name, ...] = several("who is asked to come")
    child_joins: Joins | None = value("how the child takes part: all of it, the start, another way")
    invited_on: dt.date | None = value(
        "the day on which the family was invited", needed=Needed.GOOD
    )
    early_because: str = text("why the meeting comes earlier than usual")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewedOutcome(Entry):
    """How far an outcome was reached."""

    MAIN: ClassVar[str] = "outcome"

    outcome: Ref | None = value("which outcome", asks="Which outcome?", needed=Needed.READ)
    result: Result | None = value("met, partly or not yet", needed=Needed.REVIEW)
    evidence: str = text("how everyone knows", needed=Needed.REVIEW)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewedTarget(Entry):
    """How far a target was reached."""

    MAIN: ClassVar[str] = "target"

    target: Ref | None = value(
        "which target", asks="Which target?", needed=Needed.READ, seen=Seen.SUMMARY
    )
    result: Result | None = value("met, partly or not yet", needed=Needed.REVIEW, seen=Seen.SUMMARY)
    evidence: str = text("how everyone knows", needed=Needed.REVIEW)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewedSupport(Entry):
    """What support was worth, and what happens with it."""

    MAIN: ClassVar[str] = "support"

    support: Ref | None = value("which support", asks="Which support?", needed=Needed.READ)
    as_planned: AsPlanned | None = value("whether it was given as planned: yes, partly, no")
    difference: Difference | None = value("how much difference it made: a lot, some, none yet")
    reaction: str = text("how the child reacted to it")
    decision: Decision | None = value(
        "continue, change a little, change a lot, stop", needed=Needed.REVIEW, seen=Seen.SUMMARY
    )
    change: str = text("what is changed")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewAction(Entry):
    """Something that somebody said they would do."""

    MAIN: ClassVar[str] = "does"

    who: tuple[Name, ...] = several("who does it", needed=Needed.REVIEW)
    does: str = text("what they do", asks="What is to be done?", needed=Needed.READ)
    by: dt.date | None = value("the day by which", needed=Needed.GOOD)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reviewed(Entry):
    """The meeting that was, and what everyone found (SEND Code of Practice 2015, 6.53 to 6.56)."""

    MAIN: ClassVar[str] = "date"

    date: dt.date | None = value(
        "the day of the meeting",
        such_as="2026-11-06",
        asks="When did you meet?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    minutes: Minutes | None = value("how many minutes it took")
    place: str = text("where")
    people: tuple[Name, ...] = several("who was there", needed=Needed.REVIEW)
    child_joins: Joins | None = value("how the child took part")
    led_by: tuple[Name, ...] = several("who led the talk", needed=Needed.GOOD)
    notes_by: tuple[Name, ...] = several("who took notes")
    advocate: tuple[Name, ...] = several("who came with the family")
    views: tuple[View, ...] = several("what each said, the child among them", needed=Needed.REVIEW)
    outcomes: tuple[ReviewedOutcome, ...] = several(
        "how far each outcome was reached", needed=Needed.REVIEW
    )
    targets: tuple[ReviewedTarget, ...] = several(
        "how far each target was reached", needed=Needed.REVIEW, seen=Seen.SUMMARY
    )
    support: tuple[ReviewedSupport, ...] = several(
        "what each support was worth", needed=Needed.REVIEW, seen=Seen.SUMMARY
    )
    working: tuple[str, ...] = several("what is working", needed=Needed.GOOD)
    not_working: tuple[str, ...] = several("what is not working", needed=Needed.GOOD)
    quality: str = text("how well the help was given")
    effectiveness: str = text("whether the help did what it was meant to")
    impact: str = text("what difference it made to the child")
    next: NextStep | None = value("what follows", needed=Needed.REVIEW)
    next_because: str = text("why that")
    actions: tuple[ReviewAction, ...] = several("who does what by when")
    next_meeting: Meeting | None = value(
        "the meeting after that", needed=Needed.REVIEW, seen=Seen.SUMMARY
    )
    copy_given_on: dt.date | None = value(
        "the day on which the family got the notes", needed=Needed.GOOD
    )
