"""Measures how long the structure check takes over the pages of a site, and prints a table.

``python -m bench.check_pages site`` reads every page below the folder first, so that no disk is
measured. Each page is checked twenty times, and the quickest counts.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from planpage.page_structure import check_structure

ROUNDS = 20
HEAD = "pages                 number   KB a page   ms a page   slowest ms"
ROW = "{kind:<20} {number:>7,} {size:>11.1f} {mean:>11.2f} {slowest:>12.2f}"
KINDS = (("one page", "/index.html"), ("full plan", "/plan.html"), ("the guide and others", ""))
"""Kinds of pages by the ends of their addresses; the first that fits counts."""


def read_pages(site: Path) -> Mapping[str, list[str]]:
    """Return the pages below ``site`` by their kind."""
    pages: dict[str, list[str]] = {kind: [] for kind, _ending in KINDS}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        kind = next(kind for kind, ending in KINDS if address.endswith(ending))
        pages[kind].append(path.read_text(encoding="utf-8"))
    return pages


def measure_page(html: str) -> float:
    """Return the milliseconds in which a page is checked: the least of several."""
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        check_structure(html)
        took.append(time.perf_counter() - start)
    return min(took) * 1000


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="bench.check_pages", description=__doc__)
    parser.add_argument("site", type=Path, help="a folder of pages: site")
    asked = parser.parse_args()
    write_line(f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}")
    write_line(HEAD)
    for kind, pages in read_pages(asked.site).items():
        if not pages:
            continue
        took = [measure_page(html) for html in pages]
        size = statistics.fmean(len(html.encode()) for html in pages) / 1000
        slowest, mean = max(took), statistics.fmean(took)
        write_line(ROW.format(kind=kind, number=len(pages), size=size, mean=mean, slowest=slowest))


def write_line(text: str) -> None:
    """Write one line, at once: a person waits for it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
