"""The whole audit, over this repository's site and the pages of plans at the edges.

    python -m tests.accessibility.whole_site site [--record] [--every]

Ends with 1 where something was found, where not everything ran, or where the record that comes with
planpage (``site_templates/tested.json``) tells of other checkers, states, browsers, tests or kinds
of pages than were shown now. ``--record`` writes that record instead of comparing; it is written
where nothing was found and everything ran, and never otherwise.
"""

from __future__ import annotations

import argparse
import dataclasses
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from planpage.audit.exceptions import FILE, read_exceptions
from planpage.audit.recording import make_record, write_results
from planpage.audit.run import AuditRequest, audit_site
from planpage.audit.shapes import OTHER, SHAPES
from planpage.cli.audit_lines import describe_results
from planpage.model.audit_results import AuditResults
from planpage.reading.audit_results import read_audit_results
from planpage.rendering.audit_page import render_audit
from planpage.rendering.templates_digest import RECORD, digest_templates
from planpage.settings import read_today
from tests.tools.extreme_plans import list_longer_pages, render_extremes
from tests.tools.office_pages import render_office_pages

TOP = Path(__file__).parents[2]
RECORD_FILE = TOP / "site_templates" / RECORD
REPORT = TOP / "audit.html"


def audit_whole_site(site: Path, *, every: bool) -> AuditResults:
    """Audit a built site together with the pages at the edges, all of which are shown.

    Of the pages that stay at a school, one small and one large of each kind are.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "site")
        shutil.copytree(site, folder)
        edges = render_extremes()
        for page in (*edges, *render_office_pages()):
            path = folder / page.address
            if path.exists():
                raise FileExistsError(page.address)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.html, encoding="utf-8")
        asked = AuditRequest(
            folder=folder,
            day=read_today(),
            version=version("planpage"),
            templates=digest_templates(),
            exceptions=read_exceptions(TOP / FILE),
            every=every,
            also_show=[page.address for page in edges],
            longer=list_longer_pages(),
        )
        return audit_site(asked, lambda line: print(line, flush=True))


def list_missing_shapes(results: AuditResults) -> Iterator[str]:
    """Yield a sentence for each kind of page that was not seen, and one for pages of no kind."""
    seen = {shape.name for shape in results.shapes}
    for name in SHAPES:
        if name not in seen:
            yield f"The site has no page of this kind, so it was not tested: {name}"
    if OTHER in seen:
        yield "The site has pages of no known kind: add their kind to SHAPES in audit/shapes.py"


def list_differences(results: AuditResults, record: AuditResults) -> Iterator[str]:
    """Yield a sentence for each thing that the record says otherwise than it was shown now.

    Versions and the number of pages may differ from machine to machine, and from day to day.
    """
    for what, now, then in (
        ("checkers", _list_checkers(results), _list_checkers(record)),
        ("browsers", {one.name for one in results.engines}, {one.name for one in record.engines}),
        ("tests", _list_tests(results), _list_tests(record)),
        ("kinds of pages", _list_shapes(results), _list_shapes(record)),
        ("templates", {results.templates}, {record.templates}),
    ):
        if now != then:
            changed = ", ".join(sorted(map(str, now ^ then)))
            yield f"{RECORD} tells of other {what} than were shown: {changed}. Run: make record"


def _list_checkers(results: AuditResults) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(one.name, one.standard, one.states) for one in results.checkers}


def _list_tests(results: AuditResults) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(one.name, one.rule, tuple(sorted(one.engines))) for one in results.tests}


def _list_shapes(results: AuditResults) -> set[str]:
    return {shape.name for shape in results.shapes}


def write_record(results: AuditResults) -> None:
    """Write the record; what people wrote into the old one stays."""
    people: tuple[str, ...] = ()
    if RECORD_FILE.is_file():
        people = read_audit_results(RECORD_FILE.read_text(encoding="utf-8")).people
    record = dataclasses.replace(make_record(results), people=people)
    RECORD_FILE.write_text(write_results(record), encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    """Audit the site that is named; return 0, or 1 where something has to be put right."""
    parser = argparse.ArgumentParser(prog="whole_site", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("--record", action="store_true", help=f"write {RECORD} anew")
    parser.add_argument("--every", action="store_true", help="show every page to the browsers")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    results = audit_whole_site(options.site, every=options.every)
    print(describe_results(results, FILE))
    REPORT.write_text(render_audit(results), encoding="utf-8", newline="\n")
    print(f"{REPORT.name} tells it all; it took {time.monotonic() - started:.0f} s")
    wrong = list(list_missing_shapes(results))
    if results.has_faults or results.left_out or wrong:
        print("\n".join(wrong))
        return 1
    if options.record:
        write_record(results)
        print(f"{RECORD} is written anew: build the site again, so that its statement tells it.")
        return 0
    if RECORD_FILE.is_file():
        record = read_audit_results(RECORD_FILE.read_text(encoding="utf-8"))
        wrong = list(list_differences(results, record))
    else:
        wrong = [f"There is no {RECORD} yet. Run: make record"]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
