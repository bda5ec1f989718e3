"""What is due once or three times in a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.timing.overdue import is_left_behind
from planpage.model.choices import NextStep
from planpage.model.plan import Plan

_YEAR = dt.timedelta(days=365)
_MEETINGS = 3
_AHEAD = dt.timedelta(weeks=8)
_NUMBERS = ("No meeting", "One meeting", "Two meetings")


def find_few_meetings(case: Case) -> Iterator[Found]:
    """Find a year with fewer than three meetings (SEND Code of Practice 2015, 6.65)."""
    if not _has_year_to_judge(case):
        return
    since = case.today - _YEAR
    days = {day for plan in case.thread.plans for day in _list_meetings(plan)}
    count = sum(since < day <= case.today for day in days)
    if count < _MEETINGS:
        yield Found(
            case.plan.place_of("review"),
            f"{_NUMBERS[count]} with the family {'are' if count > 1 else 'is'} noted since "
            f"{since}.",
            note="schools should meet parents at least three times each year "
            "(SEND Code of Practice 2015, 6.65)",
        )


def _list_meetings(plan: Plan) -> Iterator[dt.date]:
    if plan.reviewed and plan.reviewed.date:
        yield plan.reviewed.date
    if plan.first_talk and plan.first_talk.date:
        yield plan.first_talk.date
    for agreed in plan.agreed:
        if agreed.date and "meeting" in agreed.how:
            yield agreed.date


def find_no_report(case: Case) -> Iterator[Found]:
    """Find a year without a report on progress to the family, which the law asks for."""
    if not _has_year_to_judge(case):
        return
    since = case.today - _YEAR
    sent = [plan.report_sent_on for plan in case.thread.plans]
    if not any(day and day > since for day in sent):
        yield Found(
            case.plan.at,
            f"No report to the family is noted since {since}.",
            write="report_sent_on: …",
            note="schools must report to parents on progress once a year; a school that notes "
            "this elsewhere can turn this advice off",
            replaces=0,
        )


def _has_year_to_judge(case: Case) -> bool:
    """Whether the child has had plans for a year, and still has one."""
    plan, first = case.plan, case.thread.plans[0].starts
    if plan is not case.thread.newest or plan.draft or first is None:
        return False
    # Of a plan that has ended, or that nobody keeps up, nothing more is due.
    has_ended = plan.reviewed is not None and plan.reviewed.next is NextStep.EVERYDAY
    return not has_ended and not is_left_behind(case) and case.today - first >= _YEAR


def find_ehcp_review(case: Case) -> Iterator[Found]:
    """Find the yearly review of an EHC plan that is due within eight weeks, or past.

    Children and Families Act 2014, section 44.
    """
    ehcp = case.plan.ehcp
    due = ehcp.annual_review_due if ehcp else None
    if ehcp is None or due is None or due > case.today + _AHEAD:
        return
    is_past = due < case.today
    yield Found(
        ehcp.place_of("annual_review_due"),
        f"The yearly review of the EHC plan {'was' if is_past else 'is'} due on {due}.",
        note="write the next day here once it has been held"
        if is_past
        else "the council must review it at least every twelve months; "
        "ask for reports and send invitations now",
    )
