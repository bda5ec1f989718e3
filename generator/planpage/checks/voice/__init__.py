"""Voice: what the child, the parents and staff say, and whether they agree."""

from __future__ import annotations

from planpage.checks.check import Check
from planpage.checks.voice import (
    agreement,
    beginnings,
    meeting_people,
    missing_voices,
    review_views,
)

CHECKS: tuple[Check, ...] = (
    *review_views.CHECKS,
    *missing_voices.CHECKS,
    *agreement.CHECKS,
    *beginnings.CHECKS,
    *meeting_people.CHECKS,
)
"""In the order in which they run."""
