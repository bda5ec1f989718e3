"""The meeting that a plan looks forward to, and which of a child's reviews it is."""

from __future__ import annotations

from planpage.model.plan import Plan, Thread
from planpage.model.review import Meeting


def find_meeting_ahead(plan: Plan) -> Meeting | None:
    """Return the review at the plan's end; once that is written down, the one fixed after it."""
    meeting = plan.reviewed.next_meeting if plan.reviewed else plan.review
    return meeting if meeting and meeting.date else None


def number_meeting_ahead(plan: Plan, thread: Thread) -> int:
    """Return the number of the cycle that the meeting ahead ends.

    What was fixed at the review of cycle 1 is the review of cycle 2, though no plan for it may be
    there yet.
    """
    cycle = plan.cycle or thread.plans.index(plan) + 1
    return cycle + 1 if plan.reviewed else cycle
