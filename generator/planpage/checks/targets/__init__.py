"""Targets: specific, measurable, achievable, relevant, time-bound."""

from __future__ import annotations

from planpage.checks.check import Check
from planpage.checks.targets.checked import find_not_checked
from planpage.checks.targets.measured import find_not_measurable
from planpage.checks.targets.outcomes import find_not_relevant, find_too_many
from planpage.checks.targets.says_deed import find_not_specific, find_prohibitions
from planpage.checks.targets.starts import find_no_baseline
from planpage.checks.targets.time_bound import find_after_review, find_no_date
from planpage.diagnostics import Severity

CHECKS: tuple[Check, ...] = (
    Check("target-not-specific", Severity.ADVICE, find_not_specific),
    Check("target-a-prohibition", Severity.ADVICE, find_prohibitions),
    Check("target-not-measurable", Severity.ADVICE, find_not_measurable),
    Check("target-no-baseline", Severity.ADVICE, find_no_baseline),
    Check("target-not-relevant", Severity.ADVICE, find_not_relevant),
    Check("target-no-date", Severity.ADVICE, find_no_date),
    Check("target-after-review", Severity.ADVICE, find_after_review),
    Check("target-not-checked", Severity.ADVICE, find_not_checked),
    Check("too-many-targets", Severity.ADVICE, find_too_many),
)
"""In the order in which they run."""
