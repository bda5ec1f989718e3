"""The thread: hopes, needs, support and outcomes tied together, and cycle tied to cycle."""

from __future__ import annotations

from planpage.checks.check import Check
from planpage.checks.threads import carrying, learning, review_results, ties

CHECKS: tuple[Check, ...] = (
    *learning.CHECKS,
    *ties.CHECKS,
    *review_results.CHECKS,
    *carrying.CHECKS,
)
"""In the order in which they run."""
