"""What a checker found, and the exceptions that a person agreed to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

EXCEPTIONS_FILE = Path(__file__).with_name("exceptions.yml")


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One fault that one checker saw on one page.

    ``page`` is its address in the site, ``tool`` the checker, ``rule`` that checker's own name for
    the fault, ``state`` how the page was shown (empty where nothing was shown), ``where`` the
    element or the line.
    """

    page: str
    tool: str
    rule: str
    state: str
    where: str
    says: str

    def __str__(self) -> str:
        """Return the finding as lines for a terminal."""
        shown = f" ({self.state})" if self.state else ""
        return f"{self.page}{shown}: {self.tool} {self.rule}\n    {self.says}\n    {self.where}"


@dataclass(frozen=True, slots=True)
class Exempted:
    """A finding that is allowed to stay: ``page`` may hold ``*``; the reason is for people."""

    tool: str
    rule: str
    page: str
    reason: str
    date: date

    def covers(self, finding: Finding) -> bool:
        """Whether this exception is about ``finding``."""
        return (
            self.tool == finding.tool
            and self.rule == finding.rule
            and fnmatchcase(finding.page, self.page)
        )


def read_exceptions(path: Path = EXCEPTIONS_FILE) -> list[Exempted]:
    """Read the exceptions; an entry that lacks a field, or has one too many, is a TypeError."""
    return [Exempted(**entry) for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []]


def sort_findings(
    findings: list[Finding], exceptions: list[Exempted]
) -> tuple[list[Finding], list[Exempted]]:
    """Return the findings that no exception covers, and the exceptions that cover nothing.

    Both are faults: an exception that is no longer needed has to go.
    """
    left = [one for one in findings if not any(entry.covers(one) for entry in exceptions)]
    unused = [entry for entry in exceptions if not any(entry.covers(one) for one in findings)]
    return sorted(set(left)), unused
