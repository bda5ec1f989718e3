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
    element or the line, ``says`` the fault in the checker's words.
    """

    page: str
    tool: str
    rule: str
    state: str
    where: str
    says: str


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


def describe_findings(findings: list[Finding], most: int = 8) -> str:
    """Return the findings as lines for a terminal: each fault once, and below it where it is.

    A place is named once, with all states it was seen in; after ``most`` places the rest are only
    counted.
    """
    faults: dict[str, dict[str, list[str]]] = {}
    for one in findings:
        fault = f"{one.tool} {one.rule}: {one.says}"
        place = f"{one.page}: {one.where}"
        faults.setdefault(fault, {}).setdefault(place, []).append(one.state)
    lines = []
    for fault, places in faults.items():
        lines.append(f"\n{fault}")
        for place, states in list(places.items())[:most]:
            shown = "; ".join(filter(None, states))
            lines.append(f"    {place}{f' ({shown})' if shown else ''}")
        if len(places) > most:
            lines.append(f"    and in {len(places) - most} more places")
    return "\n".join(lines)
