"""What is the same for all plans of a school: ``plans/school.yml``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.choices import CheckLevel
from planpage.model.fields import Entry, Needed, Seen, named, several, text, value
from planpage.model.people import Contact
from planpage.model.values import Colour, Email, Language, LocalFile, Phone, Web


@dataclass(frozen=True, kw_only=True, slots=True)
class SchoolName(Entry):
    """The school itself."""

    MAIN: ClassVar[str] = "name"

    name: str = text(
        "the school's name",
        asks="What is the school called?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    web: Web | None = value("the school's web address")
    phone: Phone | None = value("the school's phone number")
    email: Email | None = value("the school's e-mail address")


@dataclass(frozen=True, kw_only=True, slots=True)
class Term(Entry):
    """One term of the school year."""

    MAIN: ClassVar[str] = "name"

    name: str = text(
        "what the term is called", asks="What is it called?", needed=Needed.READ, seen=Seen.NOBODY
    )
    starts: dt.date | None = value(
        "its first day", needed=Needed.READ, asks="When does it start?", seen=Seen.NOBODY
    )
    ends: dt.date | None = value(
        "its last day", needed=Needed.READ, asks="When does it end?", seen=Seen.NOBODY
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowed(Entry):
    """One finding that a school has looked at and lets stand."""

    MAIN: ClassVar[str] = "what"

    what: str = text(
        "the words of the finding that may stand",
        asks="Which words may stand?",
        needed=Needed.READ,
        seen=Seen.NOBODY,
    )
    because: str = text("why", asks="Why may it stand?", needed=Needed.READ, seen=Seen.NOBODY)


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckSetting(Entry):
    """How strict one check is at this school, and what it lets stand."""

    MAIN: ClassVar[str] = "level"

    level: CheckLevel | None = value("off, information, advice or error", seen=Seen.NOBODY)
    allow: tuple[Allowed, ...] = several("findings that may stand", seen=Seen.NOBODY)


@dataclass(frozen=True, kw_only=True, slots=True)
class School(Entry):
    """A school's settings."""

    planpage: int | None = value(
        "the version of this format: 1",
        such_as="1",
        asks="Which version of the format is it?",
        needed=Needed.READ,
        seen=Seen.NOBODY,
    )
    school: SchoolName | None = value(
        "the school",
        such_as="Hazel Bank Primary School",
        asks="What is the school called?",
        needed=Needed.READ,
        seen=Seen.SUMMARY,
    )
    example: bool | None = value(
        "true: every child in this folder is invented; only then are pages published unsealed",
        seen=Seen.SUMMARY,
    )
    plan_name: str = text(
        "what plans are called here: One Plan, SEN Support Plan …", needed=Needed.GOOD
    )
    cycle_name: str = text(
        "what the cycle is called here: One Planning, graduated approach …", needed=Needed.GOOD
    )
    contacts: tuple[Contact, ...] = several(
        "whom a family can ring, the SENCO first",
        asks="Whom can a family ring?",
        needed=Needed.PUBLISH,
        seen=Seen.SUMMARY,
    )
    sendiass: Contact | None = value(
        "the free advice service for families", needed=Needed.GOOD, seen=Seen.SUMMARY
    )
    disagreement_resolution: Contact | None = value(
        "the free service that helps when school and family do not agree", needed=Needed.GOOD
    )
    local_offer: Contact | None = value("the council's Local Offer", needed=Needed.GOOD)
    inclusion_team: Contact | None = value("the council's team that schools can ask")
    terms: tuple[Term, ...] = several(
        "the terms of the school year", needed=Needed.GOOD, seen=Seen.NOBODY
    )
    languages: tuple[Language, ...] = several(
        "languages that families of the school read", seen=Seen.NOBODY
    )
    colour: Colour | None = value("the school's colour, as # and six digits", seen=Seen.SUMMARY)
    logo: LocalFile | None = value("a picture beside school.yml", seen=Seen.SUMMARY)
    labels: Mapping[str, str] = named("other words for headings of the pages", seen=Seen.SUMMARY)
    checks: Mapping[str, CheckSetting] = named(
        "which checks are on, and how strict", seen=Seen.NOBODY
    )
    keep_years: int | None = value("for how many years plans are kept", seen=Seen.NOBODY)

    logo_image: str = ""
    """The logo itself, as a ``data:`` address; empty where there is none."""

    @property
    def is_example(self) -> bool:
        """Whether everyone in this folder is invented."""
        return self.example is True

    @property
    def name(self) -> str:
        """The school's name; empty where the file does not say."""
        return self.school.name if self.school else ""
