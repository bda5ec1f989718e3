"""What a chapter of the guide says of itself, in the lines at its top."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planpage.model.choices import Stage
from planpage.model.fields import Entry, Needed, text, value


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
