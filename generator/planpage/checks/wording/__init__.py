"""Words: plain for a family, blaming nobody, written for this child."""

from __future__ import annotations

from planpage.checks.check import Check
from planpage.checks.wording import blame, blanks, plain_words, pronouns

CHECKS: tuple[Check, ...] = (
    *plain_words.CHECKS,
    *blame.CHECKS,
    *blanks.CHECKS,
    *pronouns.CHECKS,
)
"""In the order in which they run."""
