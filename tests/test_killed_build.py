"""The command is killed in the midst of its work, and the site is whole all the same."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.killed_process import Killed, RunKilled, run_killed
from tests.school_site import make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

EARLIER = SMALLEST_PLAN.replace("starts: 2026-09-14", "starts: 2026-06-01").replace(
    "review: 2026-11-06", "review: 2026-07-10"
)

BUILD = """
import planpage.build, planpage.mkdocs_plugin
from planpage.cli import main

def work(top):
    main(["--folder", top, "build", "--today", "2026-10-01"], standalone_mode=False)
"""


@pytest.fixture(name="build")
def start_builder() -> Iterator[RunKilled]:
    """Return a function that runs the whole command, and is killed before a step."""
    with run_killed(BUILD) as run:
        yield run


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps two folders in one step")
def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path, build: RunKilled) -> None:
    """The command is killed in the midst of its work: the site is the last one or the new one."""
    top = make_site(tmp_path / "school", ("sam-b/2026-autumn.md", EARLIER))
    build(0, str(top))
    last = read_folder(top / "site")
    (top / "plans/ada").mkdir()
    (top / "plans/ada/2026-autumn.md").write_text(SMALLEST_PLAN, encoding="utf-8")
    shutil.copytree(top, tmp_path / "other")
    steps = build(0, str(tmp_path / "other"))
    assert steps is not Killed
    new = read_folder(tmp_path / "other/site")
    assert new.keys() - last.keys() == {"plans/ada/index.html", "plans/ada/plan.html"}

    clearing = len(last)
    seen = []
    for step in (1, 4, steps // 3, steps - 2 * clearing, steps - clearing // 2, steps - 1):
        assert build(step, str(top)) is Killed, f"step {step} of {steps} was not reached"
        site = read_folder(top / "site")
        assert site in (last, new), f"killed at step {step} of {steps}, the site is not whole"
        seen.append(site == new)
    assert seen == [False, False, False, False, True, True]

    assert build(0, str(top)) is not Killed
    assert read_folder(top / "site") == new
    assert not [path for path in top.iterdir() if path.name.startswith(".site")]
