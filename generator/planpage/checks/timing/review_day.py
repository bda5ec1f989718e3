"""The day of the review ahead: how far from the start, on which day, with what notice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.timing.school_terms import count_holidays, list_holidays, list_terms
from planpage.checks.written_lines import write_below
from planpage.model.plan import Plan
from planpage.model.review import Meeting

_USUAL_WEEKS = range(6, 10)
"""Six to eight, and one for the middle of a term: most schools do not list that holiday."""

_TOO_FAR = dt.timedelta(weeks=14)

_ENOUGH_TIME = dt.timedelta(weeks=6)
_NOTICE = dt.timedelta(weeks=2)
_SHORTEST_MEETING = 30
_SATURDAY = 5


def find_unusual(case: Case) -> Iterator[Found]:
    """Find a review outside the usual six to eight weeks of school, and up to fourteen weeks."""
    days = _measure(case.plan)
    if days is None or days > _TOO_FAR or case.plan.reviewed:
        return
    review, starts = case.plan.review, case.plan.starts
    if review is None or starts is None or review.date is None or review.early_because:
        return
    of_school = days.days - count_holidays(starts, review.date, case.school.terms)
    # From a Monday to the Friday of the sixth week are six weeks, in a school.
    weeks = round(of_school / 7)
    if weeks not in _USUAL_WEEKS:
        yield Found(
            review.place_of("date"),
            f"The review is {_say_weeks(weeks)} after the start. Six to eight weeks are usual.",
            note="half a term or a term is right too, where that is what you agreed",
        )


def _say_weeks(weeks: int) -> str:
    return {0: "a few days", 1: "a week of school"}.get(weeks, f"{weeks} weeks of school")


def find_too_far(case: Case) -> Iterator[Found]:
    """Find a review more than fourteen weeks after the start: longer than any term."""
    days, review = _measure(case.plan), case.plan.review
    if days and days > _TOO_FAR and review and not case.plan.reviewed:
        yield Found(
            review.place_of("date"),
            f"The review is {days.days // 7} weeks after the start.",
            note="a plan should be reviewed at least once a term; help that does not work should "
            "not go on for so long",
        )


def _measure(plan: Plan) -> dt.timedelta | None:
    """Return the time from the start of a plan to its review; None where a day is missing."""
    if plan.starts and plan.review and plan.review.date and plan.review.date >= plan.starts:
        return plan.review.date - plan.starts
    return None


def find_term_without(case: Case) -> Iterator[Found]:
    """Find a term of the school in which this plan should be reviewed, and is not.

    That is a term in which the plan has six weeks or more, with no review of this child's plans in
    it. Only by the terms in ``school.yml``.
    """
    plan = case.plan
    review = plan.review
    if plan.starts is None or review is None or review.date is None or plan.reviewed:
        return
    reviews = [day for one in case.thread.plans for day in _list_reviews(one)]
    for term in list_terms(case.school.terms):
        inside = min(term.last, review.date) - max(term.first, plan.starts)
        if inside >= _ENOUGH_TIME and not any(term.first <= day <= term.last for day in reviews):
            yield Found(
                review.place_of("date"),
                f"No review of this plan is in the term {term.name}, which ends on {term.last}.",
                note="a plan should be reviewed at least once a term",
            )


def _list_reviews(plan: Plan) -> Iterator[dt.date]:
    if plan.reviewed and plan.reviewed.date:
        yield plan.reviewed.date
    elif plan.review and plan.review.date:
        yield plan.review.date


def find_free_day(case: Case) -> Iterator[Found]:
    """Find a meeting ahead that is at a weekend, or in a holiday between the school's terms."""
    meeting = find_meeting_ahead(case.plan)
    if meeting is None or meeting.date is None:
        return
    day = meeting.date
    if day.weekday() >= _SATURDAY:
        words = "a Saturday" if day.weekday() == _SATURDAY else "a Sunday"
    elif any(one.first <= day <= one.last for one in list_holidays(case.school.terms)):
        words = "in the holidays"
    else:
        return
    yield Found(
        meeting.place_of("date"),
        f"The meeting is on {day}: that is {words}.",
        note="choose a school day, or leave it if you have agreed on this one",
    )


def find_short(case: Case) -> Iterator[Found]:
    """Find a meeting ahead that has less than half an hour."""
    meeting = find_meeting_ahead(case.plan)
    if meeting is None or meeting.minutes is None or meeting.early_because:
        return
    if meeting.minutes < _SHORTEST_MEETING:
        yield Found(
            meeting.place_of("minutes"),
            f"The meeting has {meeting.minutes} minutes.",
            note="there should be enough time for everyone to be heard; "
            "45 minutes to an hour is usual",
        )


def find_short_notice(case: Case) -> Iterator[Found]:
    """Find a meeting ahead to which the family was invited late, or is not invited yet."""
    meeting = find_meeting_ahead(case.plan)
    if case.plan.draft or meeting is None or meeting.date is None or meeting.early_because:
        return
    note = "families should have plenty of notice: two weeks or more"
    if meeting.invited_on:
        if dt.timedelta(0) <= meeting.date - meeting.invited_on < _NOTICE:
            yield Found(
                meeting.place_of("invited_on"),
                f"The family was invited on {meeting.invited_on} to a meeting on {meeting.date}.",
                note=f"{note}; ask whether the day suits them",
            )
    elif not meeting.has("invited_on") and case.today <= meeting.date < case.today + _NOTICE:
        is_plain = meeting.at == meeting.place_of("date")
        yield Found(
            meeting.at,
            f"The meeting is on {meeting.date}, and nothing says that the family is invited.",
            write="" if is_plain else write_below(meeting, "invited_on: …"),
            note=f"{note}; write the day under `review`, as `invited_on`",
            replaces=1 if is_plain else 0,
        )


def find_meeting_ahead(plan: Plan) -> Meeting | None:
    """Return the meeting that comes next by a plan: after the review, the one fixed there."""
    return plan.reviewed.next_meeting if plan.reviewed else plan.review
