"""One thing that is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of thing is due; the word is the one in JSON, and stays the same."""

    REVIEW = "review"
    OVERDUE_REVIEW = "overdue-review"
    INVITATION = "invitation"
    THINKING = "thinking-time"
    TRAINING = "training"
    COPY_OF_PLAN = "copy-of-plan"
    COPY_OF_NOTES = "copy-of-notes"
    CHILD_VIEW = "child-view"
    NEXT_PLAN = "next-plan"
    DRAFT = "draft"
    EHCP_REVIEW = "ehcp-review"
    CHAPTER = "chapter"
    KEEPING_TIME = "keeping-time"


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something to do by ``day``.

    ``child_id`` is the child's folder and ``name`` what the child is called; both are empty for
    what belongs to no child. ``what`` is for the SENCO's own screen: it may hold words of the plan,
    and so names. ``wall`` is for a page that others walk past: of a plan it holds days and times,
    and fixed words beside them. ``path`` is the file that it comes from.
    """

    day: dt.date
    kind: Kind
    what: str
    wall: str
    path: str
    child_id: str = ""
    name: str = ""

    def days_late(self, today: dt.date) -> int:
        """Return for how many days it has been late; 0 where it is not."""
        return max((today - self.day).days, 0)
