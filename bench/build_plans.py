"""Measures how long it takes to check, to render and to build many plans, and prints a table.

``python -m bench.build_plans 100 1000`` makes a school of 100 plans and one of 1,000 in a folder
that is taken away at the end. Each step runs in a process of its own, once, with nothing kept from
an earlier one.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.made_up_school import PLANS, TOP, make_school

DAY = "2026-11-22"
"""The day that the pages are made for: the example plans are right on it."""

LONGEST_SECONDS = 3600
HEAD = "step      plans   seconds   ms a plan   peak MiB"
ROW = "{step:<7} {plans:>7,} {seconds:>9.2f} {each:>11.2f} {peak:>10}"
MIB = 1024 * 1024


@dataclass(frozen=True)
class Measured:
    """What one step took. ``peak_mib`` is None on a system that doesn't tell it."""

    seconds: float
    peak_mib: float | None


def measure_check(folder: Path) -> float:
    """Return the seconds in which the plans below ``folder`` are read and checked."""
    import datetime as dt  # noqa: PLC0415 - as late as in the command

    from planpage.compile import check_plans  # noqa: PLC0415

    start = time.perf_counter()
    checked = check_plans(folder / PLANS, today=dt.date.fromisoformat(DAY))
    seconds = time.perf_counter() - start
    if checked.has_errors:
        raise SystemExit("the plans that were made up have something to put right")
    return seconds


def measure_render(folder: Path) -> float:
    """Return the seconds in which pages are made of plans that were checked before."""
    import datetime as dt  # noqa: PLC0415

    from planpage.compile import check_plans, read_words_explained, render_pages  # noqa: PLC0415
    from planpage.settings import GUIDES  # noqa: PLC0415

    today = dt.date.fromisoformat(DAY)
    checked = check_plans(folder / PLANS, today=today)
    start = time.perf_counter()
    glossary = read_words_explained(folder / GUIDES)
    for _page in render_pages(checked, today=today, glossary=glossary):
        pass
    return time.perf_counter() - start


def measure_build(folder: Path) -> float:
    """Return the seconds of ``planpage build``, from its imports to the finished site."""
    start = time.perf_counter()
    from planpage.cli import main  # noqa: PLC0415 - the import is part of what is measured

    ended = main(["-C", str(folder), "build", "--today", DAY], standalone_mode=False)
    seconds = time.perf_counter() - start
    if ended:
        raise SystemExit(f"planpage build ended with {ended}")
    return seconds


STEPS: Mapping[str, Callable[[Path], float]] = {
    "check": measure_check,
    "render": measure_render,
    "build": measure_build,
}


def find_peak() -> float | None:
    """Return the most memory that this process has had, in MiB; None where that isn't known."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 - Windows has none

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (MIB if sys.platform == "darwin" else MIB // 1024)


def run_step(step: str, folder: Path) -> Measured:
    """Measure one step in a new process. Raises CalledProcessError where it fails."""
    answer = subprocess.run(  # noqa: S603 - this very program
        [sys.executable, "-m", "bench.build_plans", "--step", step, str(folder)],
        check=True,
        cwd=TOP,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        timeout=LONGEST_SECONDS,
    )
    return Measured(**json.loads(answer.stdout.splitlines()[-1]))


def measure_school(plan_count: int) -> Iterator[str]:
    """Yield a row of the table for each step, with a school of ``plan_count`` plans."""
    with tempfile.TemporaryDirectory(prefix="planpage-bench-") as name:
        folder = Path(name)
        make_school(folder, plan_count)
        for step in STEPS:
            found = run_step(step, folder)
            yield ROW.format(
                step=step,
                plans=plan_count,
                seconds=found.seconds,
                each=found.seconds * 1000 / plan_count,
                peak="–" if found.peak_mib is None else f"{found.peak_mib:.0f}",
            )


def main() -> None:
    """Print the table, or with ``--step`` what one step took, as JSON."""
    parser = argparse.ArgumentParser(prog="bench.build_plans", description=__doc__)
    parser.add_argument("counts", nargs="*", metavar="PLANS", help="how many plans to make: 100")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        seconds = STEPS[asked.step](Path(asked.counts[0]))
        write_line(json.dumps({"seconds": seconds, "peak_mib": find_peak()}))
        return
    write_line(f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}")
    write_line(HEAD)
    try:
        for count in asked.counts or ["100"]:
            for row in measure_school(int(count)):
                write_line(row)
    except subprocess.CalledProcessError:
        raise SystemExit("This step did not come to its end: the lines above say why.") from None


def write_line(text: str) -> None:
    """Write one line, at once: a person waits for it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
