"""Check a built site with axe, HTML_CodeSniffer, html-validate and the Nu HTML Checker.

    python -m tests.accessibility.check_site site [--every]

The checkers of files read every page. The checkers in a browser take seconds a page, so they see
the smallest and the largest page of each shape, or every page with ``--every``. Ends with 1 where
anything was found that ``exceptions.yml`` does not hold.
"""

from __future__ import annotations

import argparse
import sys
import time
from fnmatch import fnmatchcase
from pathlib import Path

from tests.accessibility.findings import (
    Finding,
    describe_findings,
    read_exceptions,
    sort_findings,
)
from tests.accessibility.shown_pages import COLOURS, RUNNERS, VIEWPORTS, check_shown_pages
from tests.accessibility.written_pages import check_with_html_validate, check_with_vnu
from tests.tools.site_server import serve_folder

# Every page of a site is of one of these shapes; `*` stands for one folder or one name.
SHAPES = {
    "contents": "index.html",
    "chapter": "[1-9]-*.html",
    "words explained": "words-explained.html",
    "about this site": "about-this-site.html",
    "booklet": "booklet.html",
    "form to fill in": "form-*.html",
    "not found": "404.html",
    "list of examples": "plans/index.html",
    "summary": "plans/*/index.html",
    "full plan": "plans/*/plan.html",
    "summary of an earlier cycle": "plans/*/*/index.html",
    "full plan of an earlier cycle": "plans/*/*/plan.html",
}


def list_pages(site: Path) -> list[str]:
    """Return the address of every page of the site, in order."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def is_shape(page: str, pattern: str) -> bool:
    """Whether the address fits the pattern, part by part: ``*`` never reaches past a slash."""
    parts, wanted = page.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


def sort_into_shapes(pages: list[str]) -> dict[str, list[str]]:
    """Return the pages of each shape; raise where a page has none, or a shape has no page."""
    shapes = {
        name: [page for page in pages if is_shape(page, pattern)]
        for name, pattern in SHAPES.items()
    }
    empty = [name for name, found in shapes.items() if not found]
    if empty:
        message = f"The site has no page of this shape, so it can't be checked: {', '.join(empty)}"
        raise LookupError(message)
    known = {page for found in shapes.values() for page in found}
    strange = [page for page in pages if page not in known]
    if strange:
        message = f"Add the shape of these pages to SHAPES in check_site.py: {', '.join(strange)}"
        raise LookupError(message)
    return shapes


def choose_pages(site: Path, pages: list[str]) -> list[str]:
    """Return the smallest and the largest page of each shape."""
    chosen: set[str] = set()
    for found in sort_into_shapes(pages).values():
        by_size = sorted(found, key=lambda page: ((site / page).stat().st_size, page))
        chosen |= {by_size[0], by_size[-1]}
    return sorted(chosen)


def check_pages(site: Path, pages: list[str], shown: list[str]) -> list[Finding]:
    """Run all checkers: those of files over ``pages``, those in a browser over ``shown``."""
    started = time.monotonic()
    findings = check_with_html_validate(site, pages)
    findings += check_with_vnu(site, pages)
    print(f"html-validate and vnu read {len(pages)} pages in {time.monotonic() - started:.0f} s")
    started = time.monotonic()
    with serve_folder(site) as base:
        findings += check_shown_pages(base, shown)
    print(
        f"{' and '.join(RUNNERS)} saw {len(shown)} pages, each on {' and '.join(VIEWPORTS)}, "
        f"{' and '.join(COLOURS)}, in {time.monotonic() - started:.0f} s",
    )
    return findings


def main(arguments: list[str]) -> int:
    """Check the site that is named; return 0, or 1 where something has to be put right."""
    parser = argparse.ArgumentParser(prog="check_site", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path, help="the folder of a built site")
    parser.add_argument("--every", action="store_true", help="show every page to the browser")
    options = parser.parse_args(arguments)
    site = options.site.resolve()
    pages = list_pages(site)
    try:
        shown = choose_pages(site, pages)
    except LookupError as fault:
        print(fault)
        return 1
    findings = check_pages(site, pages, pages if options.every else shown)
    left, unused = sort_findings(findings, read_exceptions())
    print(describe_findings(left))
    for entry in unused:
        print(f"exceptions.yml: nothing is found any more for {entry}: take it out.")
    print(f"{len(left)} findings on {len(pages)} pages; {len(set(findings)) - len(left)} allowed")
    return 1 if left or unused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
