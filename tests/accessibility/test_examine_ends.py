"""Nothing that the program for the browser tests starts outlives it, and a wrong job is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from planpage.audit.browser_tests import PROGRAM, list_engines
from planpage.audit.equipment import Equipment, find_equipment
from planpage.audit.parts import ENGINES, PARTS
from planpage.audit.site_server import serve_folder
from tests.accessibility.seeded_layout import GOOD_PAGE

LONGEST_SECONDS = 60

pytestmark = pytest.mark.browser


def write_job(folder: Path, equipment: Equipment, base: str) -> Path:
    """Write a job that keeps the program busy for long enough."""
    (folder / "good.html").write_text(GOOD_PAGE, encoding="utf-8")
    job = folder / "job.json"
    work = {
        "base": base,
        "folder": str(folder),
        "pages": ["good.html"] * 100,
        "one_side": [],
        "engines": list_engines(equipment),
        "modules": str(equipment.packages),
        "result": str(folder / "result.json"),
    }
    job.write_text(json.dumps(work), encoding="utf-8")
    return job


def list_left(folder: Path) -> list[str]:
    """Return the processes that keep their files in ``folder``, by what Linux tells of them."""
    left = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "environ").read_bytes() + (process / "cmdline").read_bytes()
            is_left = os.fsencode(folder) in told
        except OSError:
            continue
        if is_left and int(process.name) != os.getpid():
            left.append((process / "cmdline").read_text(errors="replace").replace("\0", " "))
    return left


def wait_until_none(folder: Path) -> list[str]:
    """Wait until nothing is left over, or for a minute; return what is left then."""
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        left = [*list_left(folder), *map(str, folder.glob("planpage-examine-*"))]
        if not left:
            break
        time.sleep(0.2)
    return left


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process was given")
@pytest.mark.parametrize("engine", ENGINES)
def test_browsers_end_with_the_program_even_when_it_is_killed(tmp_path: Path, engine: str) -> None:
    """A kill that can't be caught leaves no browser, no driver, no screen and no folder."""
    equipment = find_equipment(set(PARTS) - {engine}, print)
    # A browser makes sockets in this folder, and a socket's path has to be short.
    with tempfile.TemporaryDirectory() as name, serve_folder(tmp_path) as base:
        aside = Path(name)
        program = subprocess.Popen(
            [equipment.node, str(PROGRAM), str(write_job(tmp_path, equipment, base))],
            env={**os.environ, "TMPDIR": name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + LONGEST_SECONDS
        started = 0
        while started < 5 and time.monotonic() < end:
            time.sleep(0.1)
            started = len(list_left(aside))
        program.kill()
        program.wait()
        assert started >= 5
        assert wait_until_none(aside) == []


def test_a_job_that_cannot_be_done_ends_with_2_and_one_line(tmp_path: Path) -> None:
    """What went wrong is one line, and nothing is written."""
    equipment = find_equipment(set(PARTS) - {"chromium"}, print)
    job = write_job(tmp_path, equipment, "http://127.0.0.1:1")
    work = json.loads(job.read_text(encoding="utf-8"))
    work["engines"]["chromium"]["path"] = str(tmp_path / "none")
    job.write_text(json.dumps(work), encoding="utf-8")
    answer = subprocess.run(
        [equipment.node, str(PROGRAM), str(job)],
        check=False,
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
    )
    assert answer.returncode == 2
    assert answer.stderr.count("\n") == 1
    assert answer.stderr.startswith("The pages could not be shown to a browser: ")
    assert not (tmp_path / "result.json").exists()
