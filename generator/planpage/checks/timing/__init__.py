"""Time: the dates of a cycle, of its meetings, and what is late."""

from __future__ import annotations

from planpage.checks.check import Check
from planpage.checks.timing.future import find_in_future
from planpage.checks.timing.impossible import (
    find_before_start,
    find_support_ended,
    find_support_late,
    find_wrong_order,
)
from planpage.checks.timing.overdue import find_copy_late, find_overdue, find_stale
from planpage.checks.timing.review_day import (
    find_free_day,
    find_short,
    find_short_notice,
    find_term_without,
    find_too_far,
    find_unusual,
)
from planpage.checks.timing.school_year import (
    find_ehcp_review,
    find_few_meetings,
    find_no_report,
)
from planpage.diagnostics import Severity

CHECKS: tuple[Check, ...] = (
    Check("before-plan-starts", Severity.ERROR, find_before_start),
    Check("support-ends-too-early", Severity.ERROR, find_support_ended),
    Check("support-starts-too-late", Severity.ERROR, find_support_late),
    Check("wrong-order", Severity.ERROR, find_wrong_order),
    Check("not-happened-yet", Severity.ERROR, find_in_future),
    Check("review-usual-time", Severity.INFORMATION, find_unusual),
    Check("review-too-far", Severity.ADVICE, find_too_far),
    Check("no-review-this-term", Severity.ADVICE, find_term_without),
    Check("review-on-free-day", Severity.ADVICE, find_free_day),
    Check("meeting-too-short", Severity.ADVICE, find_short),
    Check("invited-late", Severity.ADVICE, find_short_notice),
    Check("review-overdue", Severity.ADVICE, find_overdue),
    Check("plan-stale", Severity.ADVICE, find_stale),
    Check("copy-not-given", Severity.ADVICE, find_copy_late),
    Check("three-meetings", Severity.ADVICE, find_few_meetings),
    Check("report-not-sent", Severity.ADVICE, find_no_report),
    Check("ehcp-review-due", Severity.ADVICE, find_ehcp_review),
)
"""In the order in which they run."""
