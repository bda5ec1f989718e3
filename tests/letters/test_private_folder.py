"""What is private goes into a folder that no site and no repository takes along."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planpage.letters.private_folder import (
    PrivateFolderError,
    make_private_folder,
    refuse_public_place,
    write_private,
)
from planpage.publishing.site_folder import mark_site

OURS = b"<p>ours"


@pytest.mark.parametrize("place", ["site", "site/letters", "plans/sam-b", "guides/letters", "made"])
def test_a_place_that_is_published_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "made").mkdir()
    mark_site(tmp_path / "made")
    with pytest.raises(PrivateFolderError, match="Name another"):
        make_private_folder(tmp_path / place, tmp_path)
    assert not (tmp_path / "site").exists()


def test_a_way_round_to_the_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PrivateFolderError, match="a folder that is published"):
        refuse_public_place(tmp_path / "letters" / ".." / "site", tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few make links")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "letters").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PrivateFolderError, match="is a link to another place"):
        make_private_folder(tmp_path / "letters", tmp_path)
    (tmp_path / "a.html").symlink_to(tmp_path / "elsewhere" / "b.html")
    with pytest.raises(PrivateFolderError, match="planpage has not written it"):
        write_private(tmp_path / "a.html", "<p>ours", OURS)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the folder decides who may read")
def test_folder_and_file_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    make_private_folder(folder, tmp_path)
    write_private(folder / "a.html", "<p>ours", OURS)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "a.html").stat().st_mode & 0o777 == 0o600


def test_only_what_is_ours_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    write_private(path, "<p>ours 1", OURS)
    write_private(path, "<p>ours 2", OURS)
    assert path.read_text(encoding="utf-8") == "<p>ours 2"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(PrivateFolderError, match="planpage has not written it"):
        write_private(path, "<p>ours 3", OURS)
    assert path.read_text(encoding="utf-8") == "mine"
    assert [one.name for one in tmp_path.iterdir()] == ["a.html"]


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here to take it along")
def test_git_takes_nothing_of_it_along(tmp_path: Path) -> None:
    def run_git(*words: str) -> str:
        command = ["git", *words]
        return subprocess.run(
            command, check=True, cwd=tmp_path, capture_output=True, text=True
        ).stdout

    run_git("init", "--quiet")
    folder = tmp_path / "letters"
    make_private_folder(folder, tmp_path)
    write_private(folder / "a.html", "<p>ours", OURS)
    run_git("add", "--all")
    assert run_git("ls-files") == ""
    run_git("add", "--force", "letters/a.html")
    with pytest.raises(PrivateFolderError, match="git keeps"):
        write_private(folder / "a.html", "<p>ours", OURS)
