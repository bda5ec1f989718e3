"""A build that is killed at any step leaves a whole site, at once or after the next build."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from planpage.publishing.folder_swap import open_staging
from tests.killed_process import Killed, RunKilled, run_killed
from tests.publishing.two_pages import read_site, write_last_site

BUILD = """
from pathlib import Path
from planpage.publishing import folder_swap
from tests.publishing.two_pages import build_new_site

def work(site, way):
    if way == "in two steps":
        folder_swap._exchange = lambda one, other: False
    build_new_site(Path(site))
"""


@pytest.fixture(name="build", scope="module")
def start_builder() -> Iterator[RunKilled]:
    """Return a function that builds a site, and is killed before a step."""
    with run_killed(BUILD) as run:
        yield run


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps two folders in one step")
def test_a_build_killed_at_any_step_leaves_a_whole_site(tmp_path: Path, build: RunKilled) -> None:
    """With a swap in one step the site is whole at every moment: the last one or the new one."""
    site = tmp_path / "site"
    write_last_site(site)
    step = 1
    seen = []
    while build(step, str(site), "in one step") is Killed:
        seen.append(read_site(site))
        assert seen[-1] in ({"last"}, {"new"})
        step += 1
    assert len(seen) > 8
    assert {"last"} in seen
    assert {"new"} in seen
    assert read_site(site) == {"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_build_killed_between_two_steps_is_put_right_by_the_next(
    tmp_path: Path, build: RunKilled
) -> None:
    """Without such a swap the site is whole again as soon as the next build begins."""
    step = 0
    was_missing = 0
    ended = None
    while ended is Killed:
        step += 1
        site = tmp_path / str(step) / "site"
        site.parent.mkdir()
        write_last_site(site)
        ended = build(step, str(site), "in two steps")
        was_missing += not site.exists()
        with open_staging(site):
            assert read_site(site) in ({"last"}, {"new"})
        assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert was_missing > 0
    assert read_site(site) == {"new"}
