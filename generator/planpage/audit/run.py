"""Runs an audit: every part that can run, over one folder of finished pages."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from planpage.audit import html_validate, nu, pa11y, structure
from planpage.audit.browser_tests import Examined, ShownSite, examine_pages, list_engines
from planpage.audit.equipment import Equipment, find_equipment
from planpage.audit.findings import sort_findings
from planpage.audit.node_packages import read_version
from planpage.audit.parts import PARTS
from planpage.audit.running import CheckerError
from planpage.audit.shapes import ON_ONE_SIDE, choose_pages, count_shapes, list_pages, name_shape
from planpage.audit.site_server import serve_folder
from planpage.model.audit_results import AuditResults, Checker, Exempted, Finding, LeftOut

Tell = Callable[[str], object]
"""Gets a line for the person who waits."""

NO_PAGES = "There is no page (.html) in {folder}."
PACKAGE_OF = {
    "html-validate": "html-validate",
    "nu": "vnu-jar",
    "axe": "axe-core",
    "htmlcs": "@pa11y/html_codesniffer",
}
"""The Node package whose version is that of a checker."""


class NoPagesError(Exception):
    """There is nothing to look at. The text is for a person."""


@dataclass(frozen=True, slots=True)
class AuditRequest:
    """What is to be looked at, and how.

    ``templates`` is the digest of the templates in use, ``version`` planpage's own. ``without`` are
    names of PARTS. ``every`` shows all pages to browsers; ``also_show`` are patterns of pages to
    show besides one small and one large page of each kind. Pages in ``longer`` may print on more
    than one side, whatever their kind.
    """

    folder: Path
    day: dt.date
    version: str
    templates: str
    exceptions: tuple[Exempted, ...] = ()
    without: Collection[str] = ()
    every: bool = False
    also_show: Collection[str] = ()
    longer: Collection[str] = ()


def audit_site(asked: AuditRequest, tell: Tell) -> AuditResults:
    """Run every part of the audit that can run; return what was shown and found.

    Raises :class:`NoPagesError` where the folder holds no page.
    """
    folder = asked.folder.resolve()
    pages = list_pages(folder)
    if not pages:
        raise NoPagesError(NO_PAGES.format(folder=asked.folder))
    shown = pages if asked.every else choose_shown(folder, pages, asked.also_show)
    audit = Audit(folder, pages, shown, find_equipment(asked.without, tell), asked.version, tell)
    checked = list(audit.check())
    examined, failed = audit.examine(asked.longer)
    findings = [one for part in checked for one in part.findings] + list(examined.findings)
    left, unused = sort_findings(findings, asked.exceptions)
    not_run = (*audit.equipment.left_out, *(one.failed for one in checked if one.failed), *failed)
    return AuditResults(
        day=asked.day,
        planpage=asked.version,
        templates=asked.templates,
        pages=len(pages),
        shapes=count_shapes(pages, shown),
        checkers=tuple(part.checker for part in checked if part.checker),
        engines=examined.engines,
        tests=examined.tests,
        findings=tuple(left),
        exempted=tuple(one for one in asked.exceptions if one not in unused),
        unused=tuple(unused),
        left_out=tuple(sorted(not_run, key=lambda one: list(PARTS).index(one.name))),
    )


def choose_shown(folder: Path, pages: list[str], also: Collection[str]) -> list[str]:
    """Return the pages that browsers are shown: two of each kind, and those that ``also`` names."""
    more = {page for page in pages if any(fnmatchcase(page, pattern) for pattern in also)}
    return sorted(more.union(choose_pages(folder, pages)))


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one checker: itself and what it found, or why it did not run."""

    checker: Checker | None = None
    findings: tuple[Finding, ...] = ()
    failed: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """One audit under way."""

    folder: Path
    pages: list[str]
    shown: list[str]
    equipment: Equipment
    version: str
    tell: Tell

    def check(self) -> Iterator[Checked]:
        """Run the checkers: those that read files over all pages, the others over those shown."""
        yield from self._run(
            ["planpage"], structure.STANDARD, lambda: structure.check_with_planpage(*self._files)
        )
        has, packages = self.equipment, self.equipment.packages
        if packages is None:
            return
        yield from self._run(
            ["html-validate"],
            html_validate.STANDARD,
            lambda: html_validate.check_with_html_validate(
                *self._files, node=has.node, packages=packages
            ),
        )
        yield from self._run(
            ["nu"],
            nu.STANDARD,
            lambda: nu.check_with_nu(*self._files, java=has.java, packages=packages),
        )
        runners = [name for name in pa11y.RUNNERS if has.runs(name)]
        setting = pa11y.Pa11y(has.node, packages, has.chromium, runners)
        yield from self._run(runners, "", lambda: self._show(setting), pa11y.STATES)

    def examine(self, longer: Collection[str]) -> tuple[Examined, list[LeftOut]]:
        """Run the tests in browsers over the pages that are shown."""
        engines = list_engines(self.equipment)
        if not engines:
            return Examined(), []
        started = time.monotonic()
        one_side = (
            page for page in self.shown if name_shape(page) in ON_ONE_SIDE and page not in longer
        )
        try:
            with serve_folder(self.folder) as base:
                site = ShownSite(self.folder, base, tuple(self.shown), tuple(one_side))
                examined = examine_pages(site, self.equipment)
        except CheckerError as error:
            return Examined(), [LeftOut(name, asked=False, says=str(error)) for name in engines]
        self._tell_done(" and ".join(PARTS[name].title for name in engines), self.shown, started)
        return examined, []

    @property
    def _files(self) -> tuple[Path, list[str]]:
        return self.folder, self.pages

    def _show(self, setting: pa11y.Pa11y) -> list[Finding]:
        with serve_folder(self.folder) as base:
            return pa11y.check_shown_pages(base, self.shown, setting)

    def _run(
        self,
        names: list[str],
        standard: str,
        check: Callable[[], list[Finding]],
        states: tuple[str, ...] = (),
    ) -> Iterator[Checked]:
        """Run the checkers ``names``, which one call runs together, unless they are left out."""
        names = [name for name in names if self.equipment.runs(name)]
        if not names:
            return
        started = time.monotonic()
        try:
            findings = check()
        except CheckerError as error:
            yield from (Checked(failed=LeftOut(one, asked=False, says=str(error))) for one in names)
            return
        seen = self.shown if states else self.pages
        for name in names:
            held_to = standard or pa11y.STANDARDS[name]
            checker = Checker(name, self._read_version(name), held_to, states, len(seen))
            yield Checked(checker, tuple(one for one in findings if one.tool == name))
        self._tell_done(" and ".join(PARTS[name].title for name in names), seen, started)

    def _read_version(self, name: str) -> str:
        packages = self.equipment.packages
        if name not in PACKAGE_OF or packages is None:
            return self.version
        return read_version(packages, PACKAGE_OF[name])

    def _tell_done(self, what: str, seen: list[str], started: float) -> None:
        number = f"{len(seen):,} page{'' if len(seen) == 1 else 's'}"
        seconds = round(time.monotonic() - started)
        self.tell(f"  {what}: {number}, {seconds} s")
