"""What is late today: the review, the copy of its notes, the plan after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.written_lines import write_below
from planpage.model.choices import NextStep

_A_TERM = dt.timedelta(weeks=13)
_NEXT_PLAN = dt.timedelta(weeks=8)
"""Long enough for the summer holidays."""

_WEEK = dt.timedelta(days=7)


def find_overdue(case: Case) -> Iterator[Found]:
    """Find a review whose day has gone by, and of which nothing is written."""
    day = _find_missed_review(case)
    if day and not is_left_behind(case) and case.plan.review:
        yield Found(
            case.plan.review.place_of("date"),
            f"The review was due on {day}, and nothing says what was found.",
            note="write it under `reviewed`, or the new day under `review`",
        )


def find_stale(case: Case) -> Iterator[Found]:
    """Find a plan that nobody keeps up: no review for a term, or no new plan after a review."""
    plan = case.plan
    if plan.review and is_left_behind(case):
        yield Found(
            plan.review.place_of("date"),
            f"This plan was to be reviewed on {plan.review.date}. A family that reads it now "
            "reads an old plan.",
            note="meet and write `reviewed`, then start the next plan",
        )
    reviewed = plan.reviewed
    if (
        reviewed
        and reviewed.date
        and reviewed.next in {None, NextStep.ANOTHER_CYCLE}
        and plan is case.thread.newest
        and case.today - reviewed.date > _NEXT_PLAN
    ):
        yield Found(
            reviewed.place_of("date"),
            f"The last review was on {reviewed.date}, and there is no plan after it.",
            note="start the next plan, or write under `next` that everyday teaching is enough",
        )


def is_left_behind(case: Case) -> bool:
    """Whether the review has been overdue for a whole term."""
    day = _find_missed_review(case)
    return day is not None and case.today - day > _A_TERM


def _find_missed_review(case: Case) -> dt.date | None:
    """Return the day on which the review should have been; None where it is not overdue."""
    plan = case.plan
    if plan.draft or plan.reviewed or plan.review is None or plan.review.date is None:
        return None
    # A review before the start is an error of its own.
    starts = plan.starts or plan.review.date
    return plan.review.date if starts <= plan.review.date < case.today else None


def find_copy_late(case: Case) -> Iterator[Found]:
    """Find notes of a review that the family got after more than a week, or not at all."""
    reviewed = case.plan.reviewed
    if reviewed is None or reviewed.date is None:
        return
    given = reviewed.copy_given_on
    note = "the family should get the plan and the notes within about a week"
    if given:
        if given - reviewed.date > _WEEK:
            yield Found(
                reviewed.place_of("copy_given_on"),
                f"The meeting was on {reviewed.date}, and the family got the notes on {given}.",
                note=note,
            )
    elif not reviewed.has("copy_given_on") and case.today - reviewed.date > _WEEK:
        is_plain = reviewed.at == reviewed.place_of("date")
        yield Found(
            reviewed.at,
            f"The meeting was on {reviewed.date}, and nothing says that the family got the notes.",
            write="" if is_plain else write_below(reviewed, "copy_given_on: …"),
            note=note,
            replaces=1 if is_plain else 0,
        )
