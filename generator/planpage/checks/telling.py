"""Of which plans what is told, and how a finding becomes a message."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from planpage.checks.check import Found
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.plan import Thread

_MOST_LINES = 8


class WeighedCheck(Protocol):
    """What every check has, whether it looks at one plan or compares children."""

    @property
    def name(self) -> str:
        """Its stable name."""

    @property
    def severity(self) -> Severity:
        """Its weight where the school says nothing."""

    @property
    def can_be_wrong(self) -> bool:
        """Whether, though it is an error, a school may let one finding stand."""

    @property
    def is_error(self) -> bool:
        """Whether it keeps a site from being published, whatever the school's settings."""


def count_settled(thread: Thread) -> int:
    """Return how many plans of ``thread`` are past: all before the newest, and drafts after it."""
    drafts = 0
    for plan in reversed(thread.plans):
        if not plan.draft:
            break
        drafts += 1
    return max(len(thread.plans) - drafts - 1, 0)


def weigh_found(level: Severity, *, is_draft: bool) -> Severity:
    """Return how much a finding weighs: in a draft, what would be an error is advice."""
    return Severity.ADVICE if is_draft and level is Severity.ERROR else level


def tell_found(check: WeighedCheck, severity: Severity, found: Found) -> Diagnostic:
    """Return what ``check`` found as a message of that weight."""
    return Diagnostic(
        check.name,
        severity,
        found.at,
        found.says,
        write=found.write,
        note=found.note,
        says_without_quotes=found.says_without_quotes,
        replaces=found.replaces,
        elsewhere=found.elsewhere,
    )


def tell_lines(lines: Iterable[int]) -> str:
    """Return the sentence that it stands on ``lines`` too, behind a space; "" where there are none.

    No more than a few are named: who looks at these finds the others.
    """
    *some, last = [str(line) for line in sorted(lines)[:_MOST_LINES]] or [""]
    if some:
        return f" It stands on lines {', '.join(some)} and {last}, too."
    return f" It stands on line {last}, too." if last else ""
