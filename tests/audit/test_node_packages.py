"""The checkers come from the checkout, or once from npm into the user's folder for caches."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import platformdirs
import pytest

from planpage.audit import node_packages
from planpage.audit.node_packages import (
    LISTS,
    MODULES,
    NO_NPM,
    NodePackagesError,
    find_lists,
    find_node_packages,
)

TOP = Path(__file__).parents[2]


@pytest.fixture
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the lists of an installed package, and an empty folder for caches beside them."""
    folder = tmp_path / "lists"
    folder.mkdir()
    for name in LISTS:
        (folder / name).write_text("{}", encoding="utf-8")
    monkeypatch.setattr(node_packages, "find_lists", lambda: folder)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "caches")
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    return folder


def play_npm(monkeypatch: pytest.MonkeyPatch, code: int = 0, says: str = "") -> list[Path]:
    """Play npm; return the folders in which it was called."""
    called: list[Path] = []

    def run(command: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        assert command[1:] == ["ci", "--no-progress", "--ignore-scripts"]
        assert {path.name for path in cwd.iterdir()} == set(LISTS)
        called.append(cwd)
        if not code:
            (cwd / MODULES).mkdir()
        return subprocess.CompletedProcess(command, code, "", says)

    monkeypatch.setattr(subprocess, "run", run)
    return called


def test_in_a_checkout_the_lists_stand_at_its_top() -> None:
    assert find_lists() == TOP
    assert all((TOP / name).is_file() for name in LISTS)


def test_what_lies_beside_the_lists_is_used(lists: Path) -> None:
    (lists / MODULES).mkdir()
    assert find_node_packages(pytest.fail) == lists


def test_they_are_fetched_once_and_one_line_is_told(
    lists: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del lists
    called, told = play_npm(monkeypatch), list[str]()
    place = find_node_packages(told.append)
    assert find_node_packages(told.append) == place
    assert (place / MODULES).is_dir()
    assert place.parent == tmp_path / "caches"
    assert (len(called), len(told)) == (1, 1)
    assert str(place) in told[0]


def test_another_lock_has_another_folder(lists: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_npm(monkeypatch)
    first = find_node_packages(lambda _: None)
    (lists / "package-lock.json").write_text("[]", encoding="utf-8")
    assert find_node_packages(lambda _: None) != first


def test_where_npm_fails_nothing_is_left_and_its_reason_is_told(
    lists: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del lists
    play_npm(monkeypatch, code=1, says="npm error network\nmore\n")
    with pytest.raises(NodePackagesError, match=r"npm error network\nIs this computer online"):
        find_node_packages(lambda _: None)
    assert list((tmp_path / "caches").iterdir()) == []


def test_without_npm_it_says_where_npm_comes_from(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del lists
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(NodePackagesError) as told:
        find_node_packages(lambda _: None)
    assert str(told.value) == NO_NPM
