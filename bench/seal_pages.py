"""Measures how much sealing adds to the making of pages, where all keys exist; prints a table.

``python -m bench.seal_pages 1000`` reads and checks 1,000 made-up plans first, unmeasured.
Then each child's pages are made, and sealed for three readers and the school, on one core.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from bench.build_plans import DAY
from bench.made_up_school import make_school
from planpage.compile import check_plans, read_words_explained
from planpage.publishing.sealed_pages import ChildSeal, gather_parts, seal_pages
from planpage.rendering.pages import render_thread
from planpage.sealing import Lock, Part
from planpage.sealing.derive import derive, derive_address
from planpage.settings import GUIDES, PLANS

HEAD = "step      plans   children   CPU seconds   CPU ms a plan"
ROW = "{step:<8} {plans:>6,} {children:>10,} {cpu:>13.2f} {each:>15.2f}"
READERS = 3
_KEY = bytes(32)


def make_seal(child_id: str) -> ChildSeal:
    """Return what a child's page is sealed with, as from a key file that holds every key."""
    locks = [Lock(derive(_KEY, child_id, "school"), frozenset(Part))]
    locks += [
        Lock(derive(_KEY, child_id, n), frozenset(Part), derive(_KEY, child_id, "link", n))
        for n in range(READERS)
    ]
    return ChildSeal(derive_address(_KEY, child_id, 1), 1, derive(_KEY, child_id), tuple(locks))


def measure_sealing(plan_count: int) -> list[str]:
    """Return a row for the making of pages and one for their sealing."""
    today = dt.date.fromisoformat(DAY)
    with tempfile.TemporaryDirectory(prefix="planpage-bench-") as name:
        make_school(Path(name), plan_count)
        checked = check_plans(Path(name, PLANS), today=today)
        glossary = read_words_explained(Path(name, GUIDES))
    took = {"render": 0.0, "seal": 0.0}
    threads = [child.thread for child in checked.children if child.thread]
    for thread in threads:
        start = time.process_time()
        pages = render_thread(thread, checked.school, today, glossary)
        rendered = [*pages]
        middle = time.process_time()
        seal_pages(gather_parts(rendered), make_seal(thread.child_id), checked.school)
        took["render"] += middle - start
        took["seal"] += time.process_time() - middle
    return [
        ROW.format(
            step=step,
            plans=plan_count,
            children=len(threads),
            cpu=cpu,
            each=cpu * 1000 / plan_count,
        )
        for step, cpu in took.items()
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="bench.seal_pages", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=100, metavar="PLANS")
    asked = parser.parse_args()
    cores = f"{os.cpu_count()} cores"
    lines = [f"{cores}, {platform.system()}, Python {platform.python_version()}", HEAD]
    sys.stdout.write("\n".join([*lines, *measure_sealing(asked.count), ""]))


if __name__ == "__main__":
    main()
