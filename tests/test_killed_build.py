"""The command is killed in the midst of its work, and the site is whole all the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.school_site import make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

EARLIER = SMALLEST_PLAN.replace("starts: 2026-09-14", "starts: 2026-06-01").replace(
    "review: 2026-11-06", "review: 2026-07-10"
)

KILLED_BUILD = """
import os, signal, sys

left = int(sys.argv[2])
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir"}

def kill_at_step(event, arguments):
    global left
    if event in CHANGES or (event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

from planpage.cli import main
sys.addaudithook(kill_at_step)
try:
    main(["--folder", sys.argv[1], "build", "--today", "2026-10-01"])
finally:
    print("steps:", int(sys.argv[2]) - left)
"""
"""The whole command; it kills itself before it changes something on the disk for the n-th time."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps two folders in one step")
def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    """The command is killed in the midst of its work: the site is the last one or the new one."""
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", EARLIER))
    run_killed_build(top, 0)
    last = read_folder(top / "site")
    (top / "plans/ada").mkdir()
    (top / "plans/ada/2026-autumn.md").write_text(SMALLEST_PLAN, encoding="utf-8")
    shutil.copytree(top, tmp_path / "other")
    steps = run_killed_build(tmp_path / "other", 0)
    assert steps is not None
    new = read_folder(tmp_path / "other/site")
    assert new.keys() - last.keys() == {"plans/ada/index.html", "plans/ada/plan.html"}

    clearing = len(last)
    seen = []
    for step in (1, 4, steps // 3, steps - 2 * clearing, steps - clearing // 2, steps - 1):
        assert run_killed_build(top, step) is None, f"step {step} of {steps} was not reached"
        site = read_folder(top / "site")
        assert site in (last, new), f"killed at step {step} of {steps}, the site is not whole"
        seen.append(site == new)
    assert seen == [False, False, False, False, True, True]

    assert run_killed_build(top, 0) is not None
    assert read_folder(top / "site") == new
    assert not [path for path in top.iterdir() if path.name.startswith(".site")]


def run_killed_build(top: Path, step: int) -> int | None:
    """Run a build that is killed at ``step``; return how many there were, None where it was."""
    ended = subprocess.run(
        [sys.executable, "-B", "-c", KILLED_BUILD, str(top), str(step)],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "CI": ""},
    )
    if ended.returncode == -9:
        return None
    assert ended.returncode == 0, ended.stderr
    return int(ended.stdout.rpartition("steps: ")[2])
