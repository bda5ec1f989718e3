"""A plan: one cycle of one child; and a thread: all cycles of one child."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from planpage.model.assess import (
    DifferingView,
    Evidence,
    FirstTalk,
    Hope,
    Need,
    ParentDecision,
    Profile,
    View,
)
from planpage.model.beside import Behaviour, Ehcp
from planpage.model.choices import Level, Reason, Stage
from planpage.model.doing import Change, Session, StaffHelp, Update
from planpage.model.fields import Entry, Needed, Seen, several, value
from planpage.model.learn import Learned, SinceLastTime, Transition
from planpage.model.people import Agreement, Child, Contact, GivenTo, Person, Reader
from planpage.model.review import Meeting, Reviewed
from planpage.model.support import Action, Adjustment, Outcome, Support, Target, Training


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """The stories below the front matter, as Markdown.

    ``opening`` is what stands before the first heading, ``sections`` what stands under the heading
    of each stage. ``pictures`` are those shown in them, by name, as ``data:`` addresses.
    ``pieces`` are the same texts in the order of the file, each with the line on which it begins.
    """

    opening: str = ""
    sections: Mapping[Stage, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    pieces: tuple[tuple[int, str], ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan(Entry):
    """One cycle of one child: everything that one file says."""

    MAIN: ClassVar[str] = ""

    planpage: int | None = value(
        "the version of this format: 1",
        such_as="1",
        asks="Which version of the format is it?",
        needed=Needed.READ,
        seen=Seen.NOBODY,
    )
    child: Child | None = value(
        "the child", asks="Whose plan is it?", needed=Needed.READ, seen=Seen.SUMMARY
    )
    people: tuple[Person, ...] = several("who is who in this plan, once")
    cycle: int | None = value("the number of this cycle; counted from the folder if left out")
    starts: dt.date | None = value(
        "the first day of the plan",
        such_as="2026-09-14",
        asks="When does the plan start?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    review: Meeting | None = value(
        "the meeting ahead, at the end of the plan",
        such_as="2026-11-06",
        asks="When do you meet to look back?",
        needed=Needed.PUBLISH,
        seen=Seen.SUMMARY,
    )
    draft: bool | None = value("true: can be previewed, is never published", seen=Seen.NOBODY)
    reason: tuple[Reason, ...] = several("why there is a plan", needed=Needed.GOOD)
    first_talk: FirstTalk | None = value(
        "the early talk with parents and child", needed=Needed.GOOD
    )
    level: Level | None = value("universal, targeted, targeted plus or specialist")
    readers: tuple[Reader, ...] = several("who gets the plan", seen=Seen.STAFF)
    profile: Profile | None = value("the child as a person", needed=Needed.GOOD, seen=Seen.SUMMARY)
    hopes: tuple[Hope, ...] = several("hopes for the future", needed=Needed.GOOD, seen=Seen.SUMMARY)

    needs: tuple[Need, ...] = several(
        "what is hard just now",
        such_as="Sounding out long words",
        asks="What is hard just now?",
        needed=Needed.PUBLISH,
        seen=Seen.SUMMARY,
    )
    evidence: tuple[Evidence, ...] = several("how everyone knows", needed=Needed.GOOD)
    views: tuple[View, ...] = several(
        "what the child, the family and staff say",
        asks="What do the child and the family say?",
        needed=Needed.PUBLISH,
        seen=Seen.SUMMARY,
    )
    differing_views: tuple[DifferingView, ...] = several("where people saw it differently")
    decisions: tuple[ParentDecision, ...] = several("decisions of the parents")
    diagnosis: tuple[str, ...] = several(
        "never needed; shown only where diagnosis_shown is true", seen=Seen.NOBODY
    )
    diagnosis_shown: bool | None = value(
        "true: the family wants the diagnosis on the full plan", seen=Seen.NOBODY
    )

    outcomes: tuple[Outcome, ...] = several(
        "what matters and should be different",
        asks="What should be different?",
        needed=Needed.PUBLISH,
        seen=Seen.SUMMARY,
    )
    support: tuple[Support, ...] = several(
        "the help that the child gets",
        needed=Needed.GOOD,
        asks="What help does the child get?",
        seen=Seen.SUMMARY,
    )
    adjustments: tuple[Adjustment, ...] = several("changes to school life and rules")
    at_home: tuple[Action, ...] = several(
        "what the family can do at home", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    child_will: tuple[Action, ...] = several(
        "what the child does", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    training: tuple[Training, ...] = several("what staff learn first", seen=Seen.STAFF)
    agreed: tuple[Agreement, ...] = several(
        "who agreed, or is still thinking", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    given_to: tuple[GivenTo, ...] = several(
        "who was given the plan, before it begins", needed=Needed.GOOD
    )

    sessions: tuple[Session, ...] = several(
        "how the support went", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    changes: tuple[Change, ...] = several("changes while the plan runs", seen=Seen.SUMMARY)
    updates: tuple[Update, ...] = several("how it is going, as it was told")
    report_sent_on: dt.date | None = value("when the yearly report on progress went to the family")
    staff_help: tuple[StaffHelp, ...] = several(
        "how those who give the support are helped", seen=Seen.STAFF
    )

    reviewed: Reviewed | None = value("the meeting that was", seen=Seen.SUMMARY)
    learned: Learned | None = value(
        "what everyone learned", needed=Needed.REVIEW, seen=Seen.SUMMARY
    )
    since_last_time: tuple[SinceLastTime, ...] = several(
        "what this plan makes of what was learned", seen=Seen.SUMMARY
    )
    transition: Transition | None = value("a move to another class or school")

    behaviour: tuple[Behaviour, ...] = several("a behaviour plan; for staff unless for_family")
    ehcp: Ehcp | None = value("the child's EHC plan, where there is one")
    contacts: tuple[Contact, ...] = several(
        "whom to ring, before the school's own", seen=Seen.SUMMARY
    )

    child_id: str = ""
    """The folder's name."""
    cycle_id: str = ""
    """The file's name, without ``.md``."""
    body: Body = field(default_factory=Body)
    cast: tuple[Person, ...] = ()
    """Everybody whose name stands in the plan or the school's contacts, listed or not."""

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets of all outcomes, in the order of the file."""
        return tuple(target for outcome in self.outcomes for target in outcome.targets)

    def person(self, name: str) -> Person | None:
        """Return who ``name`` is, as the pages write it, or None where nobody is called that."""
        return next((person for person in self.cast if person.name == name), None)

    @property
    def name(self) -> str:
        """What the child likes to be called; empty where the file does not say."""
        return self.child.name if self.child else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    """All cycles of one child, oldest first; never empty."""

    child_id: str
    plans: tuple[Plan, ...]

    @property
    def newest(self) -> Plan:
        """The plan that the family reads now."""
        return self.plans[-1]
