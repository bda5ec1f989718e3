"""At which stage of the cycle a plan is, and from which day what it says is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from planpage.model import Plan, Stage

CHAPTERS: Mapping[Stage, str] = {
    Stage.ASSESS: "2-assess.html",
    Stage.PLAN: "3-plan.html",
    Stage.DO: "4-do.html",
    Stage.REVIEW: "5-review.html",
    Stage.LEARN: "6-learn.html",
}
"""The chapter of the guide about each stage."""

YOUR_MEETING, MORE_HELP, NOT_AGREED = (
    "7-your-meeting.html",
    "8-more-help.html",
    "9-if-you-do-not-agree.html",
)
CONTENTS = "index.html"

LINKED_CHAPTERS = (CONTENTS, *CHAPTERS.values(), YOUR_MEETING, MORE_HELP, NOT_AGREED)
"""The pages of the guide that plan pages lead to."""


def find_stage(plan: Plan, today: dt.date) -> Stage:
    """Return the stage at which ``plan`` is on the day ``today``.

    What the plan says goes before what the calendar says: a plan with targets is past Assess, one
    with a review behind it is at Review, one with something learned is at Learn.
    """
    if plan.learned:
        return Stage.LEARN
    review = plan.review.date if plan.review else None
    if plan.reviewed or (review and today > review):
        return Stage.REVIEW
    if not plan.targets:
        return Stage.ASSESS
    return Stage.DO if plan.starts and today >= plan.starts else Stage.PLAN


def find_version(plan: Plan, today: dt.date) -> dt.date | None:
    """Return the last day, up to ``today``, on which something was written into ``plan``.

    Where nothing has a date, it is the first day of the plan.
    """
    return max((day for day in _list_days(plan) if day <= today), default=plan.starts)


def find_last_change(plan: Plan, today: dt.date) -> dt.date | None:
    """Return the day of the last change to ``plan`` up to ``today``; None where there was none."""
    days = (change.date for change in plan.changes if change.date)
    return max((day for day in days if day <= today), default=None)


def _list_days(plan: Plan) -> Iterator[dt.date]:
    several = (
        (it.date for it in plan.changes),
        (it.date for it in plan.updates),
        (it.date for it in plan.sessions),
        (it.date for it in plan.agreed),
        (it.date for it in plan.given_to),
        (it.read_on for it in plan.given_to),
        (it.date for it in plan.views),
        (it.date for it in plan.decisions),
    )
    singles = (
        plan.first_talk.date if plan.first_talk else None,
        plan.learned.date if plan.learned else None,
        plan.report_sent_on,
        plan.reviewed.date if plan.reviewed else None,
        plan.reviewed.copy_given_on if plan.reviewed else None,
    )
    yield from (day for days in (*several, singles) for day in days if day)
