"""Measures how long it takes to check and to build many plans, and prints a table.

``python -m bench.build_plans 100 1000`` makes schools of 100 plans and of 1,000, in folders that
are taken away at the end. Each command runs once, from its start to its end, with nothing kept from
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
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.made_up_school import SHAPES, TOP, make_school

DAY = "2026-11-22"
"""The day that the pages are made for: the example plans are right on it."""

STEPS = ("check", "build")
LONGEST_SECONDS = 3600
HEAD = "step   shape      plans   seconds   CPU seconds   CPU ms a plan   peak MiB"
ROW = "{step:<6} {shape:<8} {plans:>7,} {wall:>9.2f} {cpu:>13} {each:>15} {peak:>10}"
MIB = 1024 * 1024


@dataclass(frozen=True)
class Measured:
    """What one command took: by the clock, and of all cores together.

    ``cpu`` and ``peak_mib``, the memory of its largest process, are None where the system does not
    tell them.
    """

    wall: float
    cpu: float | None
    peak_mib: float | None


def measure_command(step: str, folder: Path) -> Measured:
    """Run ``planpage check`` or ``planpage build`` in ``folder``, and tell what it took."""
    start = time.perf_counter()
    ended = subprocess.run(  # noqa: S603 - this very program
        [sys.executable, "-m", "planpage", "-C", str(folder), step, "--today", DAY],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        timeout=LONGEST_SECONDS,
    )
    wall = time.perf_counter() - start
    if ended.returncode:
        raise SystemExit(f"planpage {step} ended with {ended.returncode}")
    if sys.platform == "win32":
        return Measured(wall, None, None)
    import resource  # noqa: PLC0415 - Windows has none

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = used.ru_maxrss / (MIB if sys.platform == "darwin" else MIB // 1024)
    return Measured(wall, used.ru_utime + used.ru_stime, peak)


def run_step(step: str, folder: Path) -> Measured:
    """Measure one command from a process of its own, whose only child it is.

    Raises CalledProcessError where it fails.
    """
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


def measure_school(plan_count: int, shape: str) -> Iterator[str]:
    """Yield a row of the table for each command, with a school of ``plan_count`` plans."""
    with tempfile.TemporaryDirectory(prefix="planpage-bench-") as name:
        folder = Path(name)
        make_school(folder, plan_count, shape)
        for step in STEPS:
            found = run_step(step, folder)
            yield ROW.format(
                step=step,
                shape=shape,
                plans=plan_count,
                wall=found.wall,
                cpu=_write(found.cpu, ".2f"),
                each=_write(found.cpu and found.cpu * 1000 / plan_count, ".2f"),
                peak=_write(found.peak_mib, ".0f"),
            )


def _write(number: float | None, form: str) -> str:
    return "–" if number is None else format(number, form)


def main() -> None:
    """Print the table, or with ``--step`` what one command took, as JSON."""
    parser = argparse.ArgumentParser(prog="bench.build_plans", description=__doc__)
    parser.add_argument("counts", nargs="*", metavar="PLANS", help="how many plans to make: 100")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        write_line(json.dumps(vars(measure_command(asked.step, Path(asked.counts[0])))))
        return
    write_line(f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}")
    write_line(HEAD)
    try:
        for count in asked.counts or ["100"]:
            for shape in SHAPES:
                for row in measure_school(int(count), shape):
                    write_line(row)
    except subprocess.CalledProcessError:
        raise SystemExit("This step did not come to its end: the lines above say why.") from None


def write_line(text: str) -> None:
    """Write one line, at once: a person waits for it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
