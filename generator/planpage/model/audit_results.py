"""What an audit of a built site showed: who looked, at what, in which state, and what they found.

The results say what was *shown*, never more: a checker that did not run stands in ``left_out``, and
the accessibility statement is written from nothing else than this.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One fault that one checker saw on one page.

    ``page`` is its address in the site (in a record: the kind of page, so that no child is named),
    ``tool`` the checker, ``rule`` that checker's own name for the fault, ``state`` how the page was
    shown (empty where nothing was shown), ``where`` the element or the line, ``says`` the fault in
    the checker's words.
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
    date: dt.date

    def covers(self, finding: Finding) -> bool:
        """Whether this exception is about ``finding``."""
        return (
            self.tool == finding.tool
            and self.rule == finding.rule
            and fnmatchcase(finding.page, self.page)
        )


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of page: how many pages of it there are, and how many a browser was shown."""

    name: str
    pages: int
    shown: int


@dataclass(frozen=True, slots=True)
class Checker:
    """A checker that ran. ``standard`` is what it held the pages to, ``pages`` how many it saw.

    ``states`` are how it was shown each page; empty where it read the file.
    """

    name: str
    version: str
    standard: str
    states: tuple[str, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class Engine:
    """A browser that pages were shown in: ``chromium``, ``firefox`` or ``webkit``."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class BrowserTest:
    """A test in a browser. ``rule`` is what it shows: a criterion of WCAG, or a bar of our own."""

    name: str
    title: str
    rule: str
    engines: tuple[str, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of the audit that did not run: ``asked`` says that a person wanted it so."""

    name: str
    asked: bool
    says: str


@dataclass(frozen=True, slots=True)
class AuditResults:
    """The results of one audit.

    ``planpage`` is the version of the program, ``templates`` the digest of the templates and styles
    that made the pages. ``findings`` are those that no exception covers; ``exempted`` are the
    exceptions that cover something, ``unused`` those that cover nothing and so have to go.
    ``people`` are sentences that somebody wrote into a record by hand, about what people tried.
    """

    day: dt.date
    planpage: str
    templates: str
    pages: int
    shapes: tuple[Shape, ...] = ()
    checkers: tuple[Checker, ...] = ()
    engines: tuple[Engine, ...] = ()
    tests: tuple[BrowserTest, ...] = ()
    findings: tuple[Finding, ...] = ()
    exempted: tuple[Exempted, ...] = ()
    unused: tuple[Exempted, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def has_faults(self) -> bool:
        """Whether somebody has something to put right."""
        return bool(self.findings or self.unused)

    @property
    def missing(self) -> tuple[LeftOut, ...]:
        """The parts that did not run although nobody asked for that."""
        return tuple(part for part in self.left_out if not part.asked)
