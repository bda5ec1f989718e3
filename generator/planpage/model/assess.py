"""Assess: what matters to the child, what is hard, and how everyone knows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.choices import EvidenceSource, NeedArea, Stage, ViewHow
from planpage.model.fields import Entry, Needed, Seen, several, text, value
from planpage.model.values import Id, Language, Name, RoughDate


@dataclass(frozen=True, kw_only=True, slots=True)
class FirstTalk(Entry):
    """The early talk with parents and child (SEND Code of Practice 2015, 6.39)."""

    MAIN: ClassVar[str] = "date"

    date: dt.date | None = value("the day of the talk", asks="When was it?", needed=Needed.READ)
    with_: tuple[Name, ...] = several("who talked with each other")
    agreed: str = text("what was agreed")


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile(Entry):
    """The child as a person, first and in good words."""

    liked_about_me: tuple[str, ...] = several(
        "what people like about the child", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    important_to_me: tuple[str, ...] = several("what matters to the child", needed=Needed.GOOD)
    how_to_help_me: tuple[str, ...] = several("how to help the child", needed=Needed.GOOD)
    written_with: tuple[Name, ...] = several("who wrote this with the child")


@dataclass(frozen=True, kw_only=True, slots=True)
class Hope(Entry):
    """What the child or the family hopes for in the future."""

    MAIN: ClassVar[str] = "hope"

    who: tuple[Name, ...] = several("whose hope it is", seen=Seen.SUMMARY)
    hope: str = text(
        "the hope, in their words", asks="What is the hope?", needed=Needed.READ, seen=Seen.SUMMARY
    )
    plainly: str = text("the same in plain words for the family's page", seen=Seen.SUMMARY)
    lang: Language | None = value("the language it is written in, where it is not English")
    in_english: str = text("the same in English, where it is written in another language")


@dataclass(frozen=True, kw_only=True, slots=True)
class Need(Entry):
    """Something that is hard just now."""

    MAIN: ClassVar[str] = "need"

    id: Id | None = value("a short name, so that other entries can point to it")
    need: str = text(
        "what is hard just now", asks="What is hard?", needed=Needed.READ, seen=Seen.SUMMARY
    )
    plainly: str = text("the same in plain words for the family's page", seen=Seen.SUMMARY)
    area: NeedArea | None = value("one of the four broad areas of need", needed=Needed.GOOD)
    strength: str = text("what goes well in this, and can be built on")
    barrier: str = text("what gets in the way", needed=Needed.GOOD, seen=Seen.SUMMARY)
    since: RoughDate | None = value("since when it is known: a date, a month or words")
    changed: str = text("how what we know of it has changed since the last plan")

    @property
    def key(self) -> str:
        """By what other entries point to this one."""
        return self.id or self.need


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence(Entry):
    """Something that shows what is hard or what goes well."""

    MAIN: ClassVar[str] = "shows"

    source: EvidenceSource | None = value("where it comes from", needed=Needed.GOOD)
    who: tuple[Name, ...] = several("who found it out")
    date: RoughDate | None = value("when: a date, a month or words")
    shows: str = text("what it shows", asks="What does it show?", needed=Needed.READ)


@dataclass(frozen=True, kw_only=True, slots=True)
class View(Entry):
    """What somebody said. It is a quotation, and never put in other words."""

    MAIN: ClassVar[str] = "says"

    who: tuple[Name, ...] = several(
        "who says it", such_as="Sam", asks="Who says it?", needed=Needed.READ, seen=Seen.SUMMARY
    )
    says: str = text(
        "their own words",
        such_as="I like reading when it is quiet.",
        asks="What did they say?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    lang: Language | None = value("the language it is written in, where it is not English")
    in_english: str = text("the same in English, where they said it in another language")
    short: str = text("the part to quote on the family's page", seen=Seen.SUMMARY)
    how: ViewHow | None = value("how they gave it: talk, writing, drawing, film …")
    date: dt.date | None = value("when they gave it")
    stage: Stage | None = value("at which stage they gave it")


@dataclass(frozen=True, kw_only=True, slots=True)
class DifferingView(Entry):
    """Where people saw it differently."""

    MAIN: ClassVar[str] = "about"

    about: str = text(
        "where people saw it differently", asks="What was seen differently?", needed=Needed.READ
    )
    who: tuple[Name, ...] = several("who saw it differently")
    weighed: str = text("how that was weighed", needed=Needed.GOOD)


@dataclass(frozen=True, kw_only=True, slots=True)
class ParentDecision(Entry):
    """A decision of the parents, such as asking a specialist."""

    MAIN: ClassVar[str] = "what"

    date: dt.date | None = value("the day of the decision")
    what: str = text("what was decided", asks="What was decided?", needed=Needed.READ)
    who: tuple[Name, ...] = several("who decided")
