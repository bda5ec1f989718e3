"""Support: who, with what expertise, when, how long, how often, where."""

from __future__ import annotations

from planpage.checks.check import Check
from planpage.checks.support.clear_words import find_nobody_named, find_vague
from planpage.checks.support.given_plan import find_given_late
from planpage.checks.support.quantified import find_not_counted, find_not_quantified
from planpage.checks.support.sessions import find_missed, find_not_noted
from planpage.checks.support.teachers import (
    find_no_expertise,
    find_no_teacher,
    find_not_in_lessons,
)
from planpage.checks.support.training import find_training_late
from planpage.diagnostics import Severity

CHECKS: tuple[Check, ...] = (
    Check("support-vague", Severity.ADVICE, find_vague),
    Check("support-without-name", Severity.ADVICE, find_nobody_named),
    Check("support-not-quantified", Severity.ADVICE, find_not_quantified),
    Check("how-often-not-counted", Severity.ADVICE, find_not_counted),
    Check("support-no-expertise", Severity.ADVICE, find_no_expertise),
    Check("support-no-teacher", Severity.ADVICE, find_no_teacher),
    Check("support-not-in-lessons", Severity.ADVICE, find_not_in_lessons),
    Check("training-not-before-start", Severity.ADVICE, find_training_late),
    Check("plan-given-late", Severity.ADVICE, find_given_late),
    Check("sessions-missed", Severity.ADVICE, find_missed),
    Check("sessions-not-noted", Severity.ADVICE, find_not_noted),
)
"""In the order in which they run."""
