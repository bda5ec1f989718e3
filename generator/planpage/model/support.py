"""Plan: what everyone wants to reach, and the help to get there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.choices import OutcomeArea, SupportKind
from planpage.model.fields import Entry, Needed, Seen, several, text, value
from planpage.model.values import HowOften, Id, Minutes, Name, Ref


@dataclass(frozen=True, kw_only=True, slots=True)
class Target(Entry):
    """A short-term step towards an outcome."""

    MAIN: ClassVar[str] = "target"

    id: Id | None = value("a short name, so that other entries can point to it")
    target: str = text(
        "what the child will do, that one can see",
        such_as="Read 60 words a minute",
        asks="What will the child do?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    plainly: str = text("the same in plain words for the family's page", seen=Seen.SUMMARY)
    now: str = text("where the child is now", needed=Needed.GOOD, seen=Seen.SUMMARY)
    aim: str = text("what is aimed for", needed=Needed.GOOD, seen=Seen.SUMMARY)
    by: dt.date | None = value("the day by which", needed=Needed.GOOD, seen=Seen.SUMMARY)
    success: str = text(
        "how everyone will know that it is reached", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    checked_by: tuple[Name, ...] = several("who checks")
    checked_when: str = text("when it is checked")
    achievable_because: str = text("why it can be reached in the time")

    @property
    def key(self) -> str:
        """By what other entries point to this one."""
        return self.id or self.target


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome(Entry):
    """What matters to the child and should be different in the end."""

    MAIN: ClassVar[str] = "outcome"

    id: Id | None = value("a short name, so that other entries can point to it")
    outcome: str = text(
        "what will be different",
        such_as="Sam reads a short book on his own.",
        asks="What should be different?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    plainly: str = text("the same in plain words for the family's page", seen=Seen.SUMMARY)
    matters: str = text("why it matters, and to whom", needed=Needed.GOOD)
    area: OutcomeArea | None = value("learning, development, behaviour or social")
    needs: tuple[Ref, ...] = several("which needs it belongs to")
    ehcp_outcome: Ref | None = value("the outcome of the EHC plan that it serves")
    targets: tuple[Target, ...] = several(
        "the steps towards it",
        needed=Needed.PUBLISH,
        such_as="Read 60 words a minute",
        asks="What are the steps towards it?",
        seen=Seen.SUMMARY,
    )

    @property
    def key(self) -> str:
        """By what other entries point to this one."""
        return self.id or self.outcome


@dataclass(frozen=True, kw_only=True, slots=True)
class Support(Entry):
    """One kind of help that the child gets."""

    MAIN: ClassVar[str] = "what"

    id: Id | None = value("a short name, so that other entries can point to it")
    what: str = text(
        "what the help is",
        such_as="Paired reading",
        asks="What is the help?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    plainly: str = text("the same in plain words for the family's page", seen=Seen.SUMMARY)
    helps: tuple[Ref, ...] = several(
        "the targets or outcomes that it helps; may be left out where there is one outcome"
    )
    kind: SupportKind | None = value("what kind of help it is", needed=Needed.GOOD)
    who: tuple[Name, ...] = several(
        "who gives it",
        such_as="Mrs Jones",
        asks="Who gives it?",
        needed=Needed.PUBLISH,
        seen=Seen.SUMMARY,
    )
    role: str = text("what that person does in school", needed=Needed.GOOD)
    expertise: str = text("what they have to know or be trained in", needed=Needed.GOOD)
    when: str = text("at what time of the day or week")
    how_often: HowOften | None = value(
        "how often: 4 times a week, every day, every maths lesson",
        such_as="4 times a week",
        asks="How often does it happen?",
        needed=Needed.PUBLISH,
        seen=Seen.SUMMARY,
    )
    minutes: Minutes | None = value(
        "how many minutes each time", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    weeks: int | None = value("for how many weeks")
    where: str = text("where it happens", needed=Needed.GOOD, seen=Seen.SUMMARY)
    in_class: bool | None = value("yes: in the classroom; no: outside it", needed=Needed.GOOD)
    group: int | None = value("how many children together")
    ratio: str = text("adults to children, such as 1:3")
    resources: tuple[str, ...] = several("what is needed for it")
    used_in_lessons: str = text("how what is learned is used in lessons", needed=Needed.GOOD)
    expected: str = text("what difference it should make", needed=Needed.GOOD)
    overseen_by: tuple[Name, ...] = several(
        "the teacher in charge of it", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    teacher_led: bool | None = value("yes: the teacher does it in lessons")
    starts: dt.date | None = value("when it starts, if not with the plan")
    ends: dt.date | None = value("when it ends, if not with the plan")
    cost: str = text("what it costs; never on a family's page", seen=Seen.STAFF)

    @property
    def key(self) -> str:
        """By what other entries point to this one."""
        return self.id or self.what


@dataclass(frozen=True, kw_only=True, slots=True)
class Adjustment(Entry):
    """A change to school life or rules (Equality Act 2010, section 20)."""

    MAIN: ClassVar[str] = "what"

    what: str = text("what is changed", asks="What is changed?", needed=Needed.READ)
    plainly: str = text("the same in plain words for the family's page")
    for_everyone: bool | None = value("yes: every child can have this")


@dataclass(frozen=True, kw_only=True, slots=True)
class Action(Entry):
    """One thing that the family or the child does."""

    MAIN: ClassVar[str] = "what"

    what: str = text("what they do", asks="What do they do?", needed=Needed.READ, seen=Seen.SUMMARY)
    plainly: str = text("the same in plain words for the family's page", seen=Seen.SUMMARY)


@dataclass(frozen=True, kw_only=True, slots=True)
class Training(Entry):
    """What staff have to learn before the help begins."""

    MAIN: ClassVar[str] = "topic"

    topic: str = text(
        "what it is about", asks="What is it about?", needed=Needed.READ, seen=Seen.STAFF
    )
    who: tuple[Name, ...] = several("who is trained", seen=Seen.STAFF)
    by: dt.date | None = value("the day by which", seen=Seen.STAFF)
    done_on: dt.date | None = value("the day on which it was done", seen=Seen.STAFF)
