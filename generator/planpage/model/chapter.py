"""What a chapter of the guide says of itself, in the lines at its top."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.choices import Stage
from planpage.model.fields import Entry, Needed, several, text, value
from planpage.model.values import Web


@dataclass(frozen=True, kw_only=True, slots=True)
class Chapter(Entry):
    """The facts about one page of the guide. Its text may name the school: ``{{ school }}``."""

    title: str = text(
        "the chapter's heading", asks="What is the chapter called?", needed=Needed.READ
    )
    in_brief: str = text(
        "what the chapter is about, in one sentence",
        asks="What is it about, in one sentence?",
        needed=Needed.READ,
    )
    chapter: int | None = value("its number; left out for a page that is no chapter")
    stage: Stage | None = value("the stage of the cycle that it is about")
    written: dt.date | None = value("the day on which it was written")
    review_due: dt.date | None = value("the day by which somebody reads it again")


@dataclass(frozen=True, kw_only=True, slots=True)
class OutsideLink(Entry):
    """One address that leaves the site."""

    MAIN: ClassVar[str] = "address"

    address: Web | None = value("the web address", asks="Which address?", needed=Needed.READ)
    about: str = text("what is there")
    looked_at: dt.date | None = value("the day on which somebody last looked at it")


@dataclass(frozen=True, kw_only=True, slots=True)
class OutsideLinks(Entry):
    """The list of all addresses that leave the site."""

    links: tuple[OutsideLink, ...] = several("the addresses")
