"""The program that measures speed still runs; how fast it finds planpage is not tested."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.made_up_school import SHAPES, make_school, read_threads

TOP = Path(__file__).parents[1]


def test_the_table_has_a_row_for_each_step() -> None:
    """With three plans of each shape: they are checked and built."""
    answer = subprocess.run(
        [sys.executable, "-m", "bench.build_plans", "3"],
        check=True,
        capture_output=True,
        cwd=TOP,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=300,
    )
    _machine, head, *rows = answer.stdout.splitlines()
    assert head.split()[:3] == ["step", "shape", "plans"]
    assert [row.split()[:3] for row in rows] == [
        ["check", "long", "3"],
        ["build", "long", "3"],
        ["check", "shorter", "3"],
        ["build", "shorter", "3"],
    ]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("count", [1, 3, 30])
def test_a_school_has_as_many_plans_as_are_asked_for(
    tmp_path: Path, count: int, shape: str
) -> None:
    make_school(tmp_path, count, shape)
    assert len(list(tmp_path.glob("plans/*/*.md"))) == count


def test_no_child_has_the_name_of_an_example(tmp_path: Path) -> None:
    """Each child of each example is somebody else."""
    make_school(tmp_path, sum(map(len, read_threads())))
    text = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("plans/*/*.md"))
    names = (path.name.split("-")[0].capitalize() for path in (TOP / "plans").iterdir())
    assert [name for name in names if f"name: {name}\n" in text] == []


def test_the_structure_check_has_a_row_for_each_kind_of_page(tmp_path: Path) -> None:
    """With one page of a plan: its row, and none for kinds that are not there."""
    (tmp_path / "sam-b").mkdir()
    (tmp_path / "sam-b" / "index.html").write_text("<h1>Sam’s plan</h1>", encoding="utf-8")
    answer = subprocess.run(
        [sys.executable, "-m", "bench.check_pages", str(tmp_path)],
        check=True,
        capture_output=True,
        cwd=TOP,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=60,
    )
    _machine, head, *rows = answer.stdout.splitlines()
    assert head.split()[:2] == ["pages", "number"]
    assert [row.split()[:3] for row in rows] == [["one", "page", "1"]]


def test_sealing_has_a_row_for_each_build_and_one_for_the_gate() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "bench.seal_pages", "3"],
        check=True,
        capture_output=True,
        cwd=TOP,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=60,
    )
    _machine, _head, *rows = answer.stdout.splitlines()
    assert [row.split()[:2] for row in rows] == [["clear", "3"], ["sealed", "3"], ["gate", "alone"]]
