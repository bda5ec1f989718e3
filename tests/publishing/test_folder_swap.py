"""A new site takes the place of the last one, whole or not at all, whenever the build is killed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planpage.publishing import folder_swap
from planpage.publishing.build_lock import LOCK
from planpage.publishing.folder_swap import (
    NEW,
    OLD,
    name_work_folder,
    open_staging,
    restore_site,
    swap_folder,
)
from planpage.publishing.site_folder import MARKER, SiteFolderError, mark_site

BUILDER = """
import json, os, signal, sys
from pathlib import Path
from planpage.publishing import folder_swap

STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "ctypes.dlsym"}

def build(site, left, swaps_at_once):
    def kill_at_step(event, arguments):
        nonlocal left
        if event in STEPS:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    if not swaps_at_once:
        folder_swap._exchange = lambda one, other: False
    sys.addaudithook(kill_at_step)
    with folder_swap.open_staging(site) as staged:
        for name in ("index.html", "plan.html"):
            (staged / name).write_text("new", encoding="utf-8")
        folder_swap.swap_folder(staged, site)

for line in sys.stdin:
    site, step, swaps_at_once = json.loads(line)
    child = os.fork()
    if child == 0:
        build(Path(site), step, swaps_at_once)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Runs builds that kill themselves before their n-th step on the disk, n counted from 0."""

KilledBuild = Callable[[Path, int, bool], bool]


@pytest.fixture(name="run_killed_build", scope="module")
def start_builder() -> Iterator[KilledBuild]:
    """Return a function that builds ``site`` in a process which is killed before its ``step``.

    It returns whether the process came that far.
    """
    with subprocess.Popen(
        [sys.executable, "-c", BUILDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as builder:
        asked, answers = builder.stdin, builder.stdout
        assert asked
        assert answers

        def run(site: Path, step: int, swaps_at_once: bool) -> bool:  # noqa: FBT001
            asked.write(json.dumps([str(site), step, swaps_at_once]) + "\n")
            asked.flush()
            code = int(answers.readline())
            assert code in {0, -9}
            return code == -9

        yield run
        asked.close()


@pytest.fixture(name="site")
def make_site(tmp_path: Path) -> Path:
    """Make a last site of two pages."""
    site = tmp_path / "site"
    site.mkdir()
    mark_site(site)
    for name in ("index.html", "plan.html"):
        (site / name).write_text("last", encoding="utf-8")
    return site


@pytest.fixture(name="in_two_steps")
def forbid_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system be one that can't swap two folders at once."""
    monkeypatch.setattr(folder_swap, "_exchange", lambda _one, _other: False)


def read_site(site: Path) -> set[str]:
    """Return what the pages of a whole site say: all "last" or all "new"."""
    assert {path.name for path in site.iterdir()} == {MARKER, "index.html", "plan.html"}
    return {(site / name).read_text(encoding="utf-8") for name in ("index.html", "plan.html")}


def build(site: Path) -> None:
    """Build a new site of two pages, and put it in place."""
    with open_staging(site) as staged:
        for name in ("index.html", "plan.html"):
            (staged / name).write_text("new", encoding="utf-8")
        swap_folder(staged, site)


def test_the_first_site_is_moved_into_place(tmp_path: Path) -> None:
    """Where there is no site yet, the new one is there after the build, and nothing beside it."""
    build(tmp_path / "site")
    assert read_site(tmp_path / "site") == {"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    """A person may have made the folder for the site."""
    (tmp_path / "site").mkdir()
    build(tmp_path / "site")
    assert read_site(tmp_path / "site") == {"new"}


def test_the_last_site_is_gone_after_the_swap(site: Path) -> None:
    """No page of the last site is left, there or beside it."""
    (site / "withdrawn.html").write_text("last", encoding="utf-8")
    build(site)
    assert read_site(site) == {"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("in_two_steps")
def test_two_steps_come_to_the_same(site: Path) -> None:
    """Where the system can't swap folders, the last site steps aside first."""
    (site / "withdrawn.html").write_text("last", encoding="utf-8")
    build(site)
    assert read_site(site) == {"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_last_site(site: Path) -> None:
    """What was built aside goes, and the last site is untouched."""

    def fail() -> None:
        with open_staging(site) as staged:
            (staged / "index.html").write_text("new", encoding="utf-8")
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        fail()
    assert read_site(site) == {"last"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("in_two_steps")
def test_the_last_site_comes_back_where_the_new_one_cannot_move(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a file that is open in another program holds its folder."""
    move = Path.rename

    def refuse_new(path: Path, target: Path) -> Path:
        if path.name == NEW:
            raise PermissionError
        return move(path, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(SiteFolderError, match="The folder site can't be replaced"):
        build(site)
    assert read_site(site) == {"last"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps two folders in one step")
def test_a_build_killed_at_any_step_leaves_a_whole_site(
    site: Path, run_killed_build: KilledBuild
) -> None:
    """With a swap in one step the site is whole at every moment: the last one or the new one."""
    step = 0
    while run_killed_build(site, step, True):
        assert read_site(site) in ({"last"}, {"new"})
        step += 1
    assert step > 8
    assert read_site(site) == {"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_build_killed_between_two_steps_is_put_right_by_the_next(
    tmp_path: Path, run_killed_build: KilledBuild
) -> None:
    """Without such a swap the site is whole again as soon as the next build begins."""
    step = 0
    was_missing = 0
    killed = True
    while killed:
        site = tmp_path / str(step) / "site"
        site.parent.mkdir()
        build(site)
        for page in site.glob("*.html"):
            page.write_text("last", encoding="utf-8")
        killed = run_killed_build(site, step, False)
        was_missing += not site.exists()
        with open_staging(site):
            assert read_site(site) in ({"last"}, {"new"})
        assert [path.name for path in site.parent.iterdir()] == ["site"]
        step += 1
    assert was_missing > 0
    assert read_site(site) == {"new"}


def test_unfinished_work_of_a_dead_build_goes(site: Path) -> None:
    """What a killed build left beside the site is cleared by the next one."""
    work = name_work_folder(site)
    (work / NEW).mkdir(parents=True)
    (work / NEW / "half.html").write_text("half", encoding="utf-8")
    (work / LOCK).touch()
    with open_staging(site) as staged:
        assert {path.name for path in staged.iterdir()} == {MARKER}
    assert not work.exists()


def test_a_site_that_is_there_is_not_overwritten_by_an_older_one(site: Path) -> None:
    """A build killed after the swap left the older site aside: it goes, and the newer one stays."""
    aside = name_work_folder(site) / OLD
    aside.mkdir(parents=True)
    (aside / "index.html").write_text("older", encoding="utf-8")
    restore_site(site)
    assert read_site(site) == {"last"}
    assert not aside.exists()


def test_a_work_folder_of_somebody_else_is_refused(site: Path) -> None:
    """Only what carries our lock file is taken away."""
    work = name_work_folder(site)
    work.mkdir()
    (work / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SiteFolderError, match=r"\.site-work is there already"):
        build(site)
    assert (work / "mine.txt").exists()
    assert read_site(site) == {"last"}


def test_a_work_folder_that_is_a_link_is_refused(site: Path, tmp_path: Path) -> None:
    """A link would lead the new pages, and the clearing, to another place."""
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / NEW).mkdir(parents=True)
    (elsewhere / LOCK).touch()
    name_work_folder(site).symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(SiteFolderError, match="is there already"):
        build(site)
    assert (elsewhere / NEW).is_dir()


def test_a_link_in_the_last_site_is_not_followed_when_it_goes(site: Path, tmp_path: Path) -> None:
    """Taking the last site away takes the link away, and not what it leads to."""
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "letter.txt").touch()
    (site / "link").symlink_to(precious, target_is_directory=True)
    build(site)
    assert (precious / "letter.txt").exists()


def test_two_builds_at_once_are_refused(site: Path) -> None:
    """The second one says so, and takes nothing from the first."""
    with open_staging(site) as staged:
        with pytest.raises(SiteFolderError, match="Another planpage build is at work"):
            build(site)
        assert staged.is_dir()
    assert read_site(site) == {"last"}
