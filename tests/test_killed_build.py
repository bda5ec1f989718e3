"""The command is killed in the midst of its work, and the site is whole all the same."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from planpage.keys.key_file import read_keys
from planpage.sealing import OpenError, open_by_words
from planpage.sealing.envelope_json import read_envelope
from tests.guide.guide_site import make_guide_site
from tests.killed_process import Killed, RunKilled, run_killed
from tests.school_site import REAL_SCHOOL, make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

MOMENTS = 100
PROCESSES = 2
READERS = "readers:\n  - who: Mum\n    gets: full\n  - who: Dad\n    gets: summary\nsupport:\n"
PLAN = SMALLEST_PLAN.replace("support:\n", READERS)
WITH_NAN = PLAN.replace("  - who: Dad\n", "  - who: Nan\n  - who: Dad\n")
CHANGED = PLAN.replace("Sounding out long words", "Reading out long words")

BUILD = """
import contextlib, pathlib, sys, tempfile
import planpage.build, planpage.cli.keys, planpage.mkdocs_plugin, planpage.publishing.folder_swap
from planpage.cli import main

def work(top, command, swap="in one step"):
    if swap == "in two steps":
        planpage.publishing.folder_swap._exchange = lambda one, other: False
    words = ["--folder", top, *command.split(), "--keys", top + "/own/k.json"]
    main([*words, "--today", "2026-10-01"], standalone_mode=False)

from tests.guide.guide_site import make_guide_site
from tests.school_site import make_site
from tests.smallest_plan import SMALLEST_PLAN

with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(sys.stderr):
    # What is made once and kept is there for all runs: each is a copy of this process.
    top = make_guide_site(pathlib.Path(folder) / "school")
    make_site(top, ("sam-b/1.md", SMALLEST_PLAN), real_guide=False)
    work(str(top), "build")
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.fixture(name="build", scope="module")
def start_builder() -> Iterator[RunKilled]:
    """Return a function that runs a command of planpage, and is killed before a step."""
    with run_killed(BUILD) as run:
        yield run


@pytest.fixture(name="school", scope="module")
def make_school(tmp_path_factory: pytest.TempPathFactory, build: RunKilled) -> Path:
    """Return a real school whose site was built, with keys for a child that comes later."""
    top = make_guide_site(tmp_path_factory.mktemp("school") / "school")
    make_site(top, ("sam-b/1.md", PLAN), ("ada/1.md", PLAN), school=REAL_SCHOOL, real_guide=False)
    build(0, str(top), "keys new")
    shutil.rmtree(top / "plans/ada")
    build(0, str(top), "build")
    return top


def write_next_plans(top: Path) -> None:
    """Change what is published: a plan, and a child who comes."""
    make_site(
        top, ("sam-b/1.md", CHANGED), ("ada/1.md", PLAN), school=REAL_SCHOOL, real_guide=False
    )


def count_opened(top: Path, words: str) -> int:
    """Return how many of the published pages the words open."""
    count = 0
    for page in (top / "site/p").glob("*/index.html"):
        (envelope,) = re.findall(
            r'id="envelope">(.*?)</script>', page.read_text("utf-8"), re.DOTALL
        )
        try:
            count += bool(open_by_words(read_envelope(envelope), words).texts)
        except OpenError:
            continue
    return count


def put_back(saved: Path, top: Path) -> None:
    """Put back site and keys of ``saved`` into ``top``; what a killed build left stays there."""
    for name in ("site", "own"):
        shutil.rmtree(top / name, ignore_errors=True)
        shutil.copytree(saved / name, top / name)


def list_left_behind(top: Path) -> list[str]:
    """Return what a build leaves in the school's folder and beside the keys, if it is killed."""
    found = [*top.iterdir(), *(top / "own").iterdir()]
    return [path.name for path in found if path.name.startswith((".site", ".k.json"))]


def find_swap(steps: Iterable[str]) -> int:
    """Return the last step before two folders are swapped in one."""
    return next(number for number, step in enumerate(steps, 1) if "renameat2" in step)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps two folders in one step")
def test_a_build_killed_at_a_hundred_moments_leaves_a_whole_site(
    school: Path, tmp_path: Path, build: RunKilled
) -> None:
    """The site is the last one or the new one, to the byte; the families' words open it."""
    keys = read_keys(school / "own/k.json")
    words = keys.children["sam-b"].readers["Mum"].words
    whole = tmp_path / "whole"
    shutil.copytree(school, whole)
    last = read_folder(whole / "site")
    assert count_opened(whole, words) == 1
    write_next_plans(whole)
    build(0, str(whole), "build")
    new = read_folder(whole / "site")
    assert len([name for name in new if name.startswith("p/")]) == 2
    assert count_opened(whole, words) == 1
    count, swap = len(build.steps), find_swap(build.steps)
    assert count > MOMENTS

    def try_moments(number: int) -> int:
        """Kill at every second of the moments, each on top of what was left by the one before."""
        top = tmp_path / f"school-{number}"
        shutil.copytree(school, top)
        write_next_plans(top)
        moments = [1 + count * moment // MOMENTS for moment in range(MOMENTS)][number::PROCESSES]
        with run_killed(BUILD) as run:
            for tried, step in enumerate(moments):
                kill_and_look(run, step, top, then_build=tried % 10 == 9)
        return len(moments)

    def kill_and_look(run: RunKilled, step: int, top: Path, *, then_build: bool) -> bool:
        assert run(step, str(top), "build") is Killed, f"step {step} was not reached"
        site = read_folder(top / "site")
        assert site in (last, new), f"killed at step {step}, the site is not whole"
        assert read_keys(top / "own/k.json").children["sam-b"] == keys.children["sam-b"]
        if then_build:
            assert run(0, str(top), "build") is not Killed
            assert read_folder(top / "site") == new
            assert list_left_behind(top) == []
        put_back(school, top)
        return site == new

    with ThreadPoolExecutor(PROCESSES) as pool:
        assert sum(pool.map(try_moments, range(PROCESSES))) == MOMENTS
    # Now the swap itself, step by step, each from a clean start.
    put_back(school, whole)
    for step in (*range(swap - 3, swap + 4), count - 1, count):
        is_new = kill_and_look(build, step, whole, then_build=True)
        assert is_new == (step > swap), f"step {step}, and the swap comes after {swap}"


def test_where_folders_are_swapped_in_two_steps_the_next_build_puts_it_right(
    school: Path, tmp_path: Path, build: RunKilled
) -> None:
    """Killed between any two steps of the swap, the site is the last one or the new one again."""
    top, two = tmp_path / "school", "in two steps"
    shutil.copytree(school, top)
    write_next_plans(top)
    last = read_folder(top / "site")
    assert build(0, str(top), "build", two) is not Killed
    new = read_folder(top / "site")
    first = next(n for n, step in enumerate(build.steps, 1) if re.match(r"os.rename .*site ", step))
    missing = 0
    for step in (first, first + 1, first + 2, first + 3):
        put_back(school, top)
        assert build(step, str(top), "build", two) is Killed
        missing += not (top / "site").exists()
        assert not (top / "site").exists() or read_folder(top / "site") in (last, new)
        # The next build puts the site back before all else, even one that is killed soon after.
        assert build(12, str(top), "build", two) is Killed
        assert read_folder(top / "site") in (last, new)
        assert build(0, str(top), "build", two) is not Killed
        assert read_folder(top / "site") == new
        assert list_left_behind(top) == []
    assert missing == 1


def find_key_steps(steps: Iterable[str]) -> list[int]:
    """Return the steps in which the key file is written."""
    return [number for number, step in enumerate(steps, 1) if "/own" in step]


def test_killed_while_the_key_file_is_written_the_last_site_opens_with_its_words(
    school: Path, tmp_path: Path, build: RunKilled
) -> None:
    """A build only ever adds keys, and before the swap: words that were handed out stay good."""
    top = tmp_path / "school"
    shutil.copytree(school, top)
    before = read_keys(top / "own/k.json")
    handed_out = {name: one.words for name, one in before.children["sam-b"].readers.items()}
    last = read_folder(top / "site")
    make_site(top, ("sam-b/1.md", WITH_NAN), school=REAL_SCHOOL, real_guide=False)
    assert build(0, str(top), "build") is not Killed
    written = find_key_steps(build.steps)
    page = next(n for n, step in enumerate(build.steps, 1) if "/.site-work/new/p/" in step)
    assert page > written[-1]
    assert len(written) >= 4
    has_nan = []
    for step in (*written, page, page + 1):
        put_back(school, top)
        assert build(step, str(top), "build") is Killed
        keys = read_keys(top / "own/k.json")
        readers = {name: one.words for name, one in keys.children["sam-b"].readers.items()}
        assert readers.items() >= handed_out.items()
        assert keys.find_address("sam-b") == before.find_address("sam-b")
        assert read_folder(top / "site") == last
        has_nan.append("Nan" in readers)
    assert has_nan == sorted(has_nan)
    assert {False, True} == set(has_nan)
    # The keys of the new site are written, and the last site is live: see the words of the letters.
    assert [count_opened(top, words) for words in handed_out.values()] == [1, 1]
    assert count_opened(top, readers["Nan"]) == 0

    assert build(0, str(top), "build") is not Killed
    assert read_keys(top / "own/k.json").children["sam-b"].readers["Nan"].words == readers["Nan"]
    assert [count_opened(top, words) for words in readers.values()] == [1, 1, 1]
    assert list_left_behind(top) == []
