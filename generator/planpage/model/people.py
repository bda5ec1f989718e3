"""Who is in a plan: the child, the people round them, and who gets the plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.choices import Gets, PageFormat, Side
from planpage.model.fields import Entry, Needed, Seen, several, text, value
from planpage.model.values import Email, Language, Name, Phone, Web, Year


@dataclass(frozen=True, kw_only=True, slots=True)
class Child(Entry):
    """The child whose plan it is. There is no field for a surname or a date of birth."""

    MAIN: ClassVar[str] = "name"

    name: str = text(
        "what the child likes to be called, without a surname",
        such_as="Sam",
        asks="What does the child like to be called?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    year: Year | None = value(
        "the year of school: Nursery, Reception, Year 1 to Year 14, College",
        such_as="Year 3",
        asks="Which year is the child in?",
        needed=Needed.PUBLISH,
    )
    pronouns: str = text("she/her, he/him, they/them, or what the child likes", seen=Seen.SUMMARY)
    home_language: str = text("the language spoken at home, where it is not English")


@dataclass(frozen=True, kw_only=True, slots=True)
class Person(Entry):
    """Somebody who has a part in this plan, written down once."""

    MAIN: ClassVar[str] = "name"

    name: Name = text(
        "the name as the plan uses it", asks="What is this person called?", needed=Needed.READ
    )
    is_: Side | None = value("family, staff, or outside (from another service)")
    role: str = text("what they do, such as class teacher", seen=Seen.SUMMARY)
    phone: Phone | None = value("their phone number")
    email: Email | None = value("their e-mail address")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader(Entry):
    """Somebody who gets the plan. Each reader has a key of their own."""

    MAIN: ClassVar[str] = "who"

    who: Name = text(
        "who gets the plan", asks="Who gets the plan?", needed=Needed.READ, seen=Seen.STAFF
    )
    relation: str = text("who they are to the child, such as mother", seen=Seen.STAFF)
    gets: tuple[Gets, ...] = several("summary, full, own page or staff page", seen=Seen.STAFF)
    language: Language | None = value("the language they read best", seen=Seen.STAFF)
    format: PageFormat | None = value("phone, paper or large print", seen=Seen.STAFF)
    link: bool | None = value("no: never a code on their letter that opens it", seen=Seen.STAFF)
    until: dt.date | None = value("the last day on which they get it", seen=Seen.STAFF)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact(Entry):
    """Somebody to ring, or a service."""

    MAIN: ClassVar[str] = "name"

    name: str = text("who it is", asks="Who is to be rung?", needed=Needed.READ, seen=Seen.SUMMARY)
    role: str = text("what they do, such as SENCO", seen=Seen.SUMMARY)
    phone: Phone | None = value("the phone number", seen=Seen.SUMMARY)
    email: Email | None = value("the e-mail address")
    web: Web | None = value("the web address")
    hours: str = text("when they can be reached")


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement(Entry):
    """What somebody said to the plan: agreed, still thinking, or would rather have it otherwise."""

    MAIN: ClassVar[str] = "who"

    who: tuple[Name, ...] = several(
        "who agreed, or was asked", asks="Who agreed?", needed=Needed.READ, seen=Seen.SUMMARY
    )
    date: dt.date | None = value("the day on which they agreed")
    how: str = text("how they agreed: at the meeting, by phone, with a smiley card")
    thinking_until: dt.date | None = value(
        "they are still thinking, until this day", seen=Seen.SUMMARY
    )
    not_agreed: str = text("they do not agree: what they would rather", seen=Seen.SUMMARY)


@dataclass(frozen=True, kw_only=True, slots=True)
class GivenTo(Entry):
    """Who was given the plan, before it begins."""

    MAIN: ClassVar[str] = "who"

    who: tuple[Name, ...] = several(
        "who was given the plan", asks="Who was given the plan?", needed=Needed.READ
    )
    date: dt.date | None = value("the day on which they were given it", needed=Needed.GOOD)
    as_: str = text("in what form: paper, large print, link")
    read_on: dt.date | None = value("the day on which they said that they had read it")
