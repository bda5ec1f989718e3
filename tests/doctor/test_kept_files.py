from __future__ import annotations

from pathlib import Path

import pytest

from planpage.starting.starters import read_starter
from tests.doctor.doctor_school import find_all, make_school, run_git

PRIVATE = (
    "plans/sam-b/2026-autumn.md",
    "plans/sam-b/_notes.md",
    "plans/.calendar-secret",
    "letters/sam-b-mum.html",
    "print/sam-b.html",
    "files/a/school-page.html",
    "forms/sam-b-2026-autumn-meeting-notes.html",
    "due/what-is-due.html",
    "hand-over-sam-b/plans.json",
    "meetings.ics",
    "_meeting-notes.docx",
)


@pytest.fixture(name="top")
def name_top(tmp_path: Path) -> Path:
    """Return where the school's folder is."""
    return tmp_path / "school"


@pytest.fixture(name="key_file")
def make_key_file(top: Path) -> Path:
    """Make the school in a folder of git, and return where its key file is."""
    key_file = make_school(top)
    run_git(top, "init", "--quiet")
    return key_file


def cover(top: Path) -> None:
    """Write the .gitignore of a new school."""
    (top / ".gitignore").write_text(read_starter("gitignore.txt"), encoding="utf-8")


def write_file(top: Path, name: str) -> None:
    """Write a file where ``name`` says."""
    path = top / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a", encoding="utf-8")


def test_the_gitignore_of_a_new_school_covers_all(top: Path, key_file: Path) -> None:
    for name in PRIVATE[1:]:
        write_file(top, name)
    cover(top)
    run_git(top, "add", "--all")
    assert find_all(top, key_file) == {}


def test_without_a_gitignore_it_says_which_lines_to_write(top: Path, key_file: Path) -> None:
    found = find_all(top, key_file)["not-in-gitignore"]
    assert found.is_wrong, "there is a plan that the next git add would take"
    assert "/plans/*/  /plans/.calendar-secret  /letters/  /print/" in found.do


def test_what_is_not_there_yet_is_a_hint(top: Path, key_file: Path) -> None:
    lines = read_starter("gitignore.txt").replace("/letters/\n", "")
    (top / ".gitignore").write_text(lines, encoding="utf-8")
    found = find_all(top, key_file)["not-in-gitignore"]
    assert found.says == "git would keep letters with the next git add."
    assert not found.is_wrong


@pytest.mark.parametrize("name", PRIVATE)
def test_what_git_keeps_is_found(top: Path, key_file: Path, name: str) -> None:
    cover(top)
    write_file(top, name)
    run_git(top, "add", "--force", name)
    found = find_all(top, key_file)
    assert set(found) == {"private-files-kept-by-git"}
    assert found["private-files-kept-by-git"].says == f"git keeps {name}."


def test_settings_and_guide_may_be_kept(top: Path, key_file: Path) -> None:
    cover(top)
    for name in ("plans/school.yml", "plans/logo.svg", "guides/index.md", "mkdocs.yml"):
        write_file(top, name) if not (top / name).exists() else None
        run_git(top, "add", name)
    assert find_all(top, key_file) == {}


def test_where_it_is_sent_elsewhere_it_says_more(top: Path, key_file: Path) -> None:
    cover(top)
    run_git(top, "add", "--force", "plans/sam-b")
    before = find_all(top, key_file)["private-files-kept-by-git"]
    assert "git rm -r --cached plans/sam-b." in before.do
    assert "data protection lead" not in before.do
    run_git(top, "remote", "add", "origin", "https://git.example/a.git")
    found = find_all(top, key_file)["private-files-kept-by-git"]
    assert found.why.startswith("it has gone to wherever this folder is sent")
    assert "data protection lead" in found.do


def test_what_was_taken_out_is_still_in_the_history(top: Path, key_file: Path) -> None:
    cover(top)
    run_git(top, "add", "--force", "plans/sam-b")
    run_git(top, "commit", "--quiet", "-m", "a")
    run_git(top, "rm", "--quiet", "--cached", "-r", "plans/sam-b")
    found = find_all(top, key_file)
    assert set(found) == {"private-files-in-git-history"}
    assert "plans/sam-b/2026-autumn.md" in found["private-files-in-git-history"].says
    assert not found["private-files-in-git-history"].is_wrong
    run_git(top, "remote", "add", "origin", "https://git.example/a.git")
    assert find_all(top, key_file)["private-files-in-git-history"].is_wrong


def test_a_key_file_under_another_name_is_found(top: Path, key_file: Path) -> None:
    cover(top)
    (top / "old.json").write_bytes(key_file.read_bytes())
    run_git(top, "add", "old.json")
    assert set(find_all(top, key_file)) == {"keys-kept-by-git"}


def test_a_site_in_git_is_a_hint(top: Path, key_file: Path) -> None:
    cover(top)
    write_file(top, "site/p/a/index.html")
    run_git(top, "add", "--force", "site")
    found = find_all(top, key_file)
    assert {name: one.is_wrong for name, one in found.items()} == {"site-kept-by-git": False}
