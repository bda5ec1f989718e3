"""The web address, the folder of the plans, cloud drives and versions."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from planpage.doctor.cloud import find_cloud, name_cloud
from planpage.doctor.plans_folder import is_open_to_all
from planpage.doctor.versions import describe_versions, judge_packages, judge_python
from tests.doctor.doctor_school import find_all, make_school


@pytest.fixture(name="top")
def name_top(tmp_path: Path) -> Path:
    """Return where the school's folder is."""
    return tmp_path / "school"


@pytest.fixture(name="key_file")
def make_key_file(top: Path) -> Path:
    """Make the school, and return where its key file is."""
    return make_school(top)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("site_url: https://plans.hazel.example/", set()),
        ("site_url: 'https://plans.hazel.example/'  # ours", set()),
        ("site_url: http://plans.hazel.example/", {"not-https"}),
        ("site_url: plans.hazel.example", {"not-https"}),
        ("site_url: ", {"no-web-address"}),
        ("# site_url: https://plans.hazel.example/", {"no-web-address"}),
        ("site_name: The guide", {"no-web-address"}),
    ],
)
def test_the_address_of_the_site(top: Path, key_file: Path, line: str, names: set[str]) -> None:
    (top / "mkdocs.yml").write_text(f"site_name: a\n{line}\ndocs_dir: guides\n", encoding="utf-8")
    found = find_all(top, key_file)
    assert set(found) == names
    assert all("site_url: https://plans.our-school.example/" in one.do for one in found.values())


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (PureWindowsPath(r"C:\Users\bell\OneDrive - Hazel Bank\plans"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\bell\OneDrive\a\b"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\bell\iCloudDrive\a"), "iCloud Drive"),
        (PureWindowsPath(r"G:\My Drive\plans"), "Google Drive"),
        (PurePosixPath("/home/bell/Dropbox/plans"), "Dropbox"),
        (PurePosixPath("/home/bell/Dropbox (Hazel Bank)/plans"), "Dropbox"),
        (PurePosixPath("/home/bell/Nextcloud/plans"), "Nextcloud"),
        (
            PurePosixPath("/Users/bell/Library/Mobile Documents/com~apple~CloudDocs/plans"),
            "iCloud Drive",
        ),
        (PurePosixPath("/Users/bell/Library/CloudStorage/OneDrive-HazelBank/a"), "OneDrive"),
        (
            PurePosixPath("/Users/bell/Library/CloudStorage/GoogleDrive-a@b.example/a"),
            "Google Drive",
        ),
        (PurePosixPath("/Users/bell/Library/CloudStorage/Other/a"), "A cloud drive"),
        (PurePosixPath("/home/bell/Documents/our one drive/plans"), ""),
        (PureWindowsPath(r"C:\Users\bell\Documents\boxes\plans"), ""),
    ],
)
def test_folders_of_cloud_drives_are_known_by_name(
    folder: PurePosixPath | PureWindowsPath, name: str
) -> None:
    assert name_cloud(folder) == name


def test_cloud_drives_are_known_by_settings_and_marks(tmp_path: Path) -> None:
    path = tmp_path / "Work" / "plans" / "school.yml"
    assert not find_cloud(path, {})
    assert find_cloud(path, {"OneDriveCommercial": str(tmp_path / "Work")}) == "OneDrive"
    assert not find_cloud(path, {"OneDrive": str(tmp_path / "Wor")})
    (tmp_path / "Work").mkdir()
    (tmp_path / "Work" / ".stfolder").mkdir()
    assert find_cloud(path, {}) == "Syncthing"


def test_plans_in_a_cloud_drive_are_for_the_school_to_decide(tmp_path: Path) -> None:
    top = tmp_path / "Google Drive" / "school"
    key_file = make_school(top)
    moved = tmp_path / "own" / "keys.json"
    moved.parent.mkdir()
    key_file.rename(moved)
    found = find_all(top, moved)
    assert {name: one.is_wrong for name, one in found.items()} == {"plans-in-cloud-drive": False}
    assert "Does your agreement with the provider cover" in found["plans-in-cloud-drive"].do


def test_links_among_the_plans(top: Path, key_file: Path, tmp_path: Path) -> None:
    (top / "plans/sam-b/2025-autumn.md").symlink_to(tmp_path / "elsewhere.md")
    found = find_all(top, key_file)
    assert set(found) == {"links-in-plans"}
    assert "plans/sam-b/2025-autumn.md" in found["links-in-plans"].says


@pytest.fixture(name="open_folder")
def make_open_folder() -> Iterator[Path]:
    """Return a folder that everybody may look into; those of pytest let nobody else through."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_plans_that_everybody_on_the_computer_can_read(open_folder: Path) -> None:
    top = open_folder / "school"
    key_file = make_school(top)
    (top / "plans").chmod(0o755)
    found = find_all(top, key_file)
    assert {name: one.is_wrong for name, one in found.items()} == {"plans-open-to-others": False}
    open_folder.chmod(0o700)
    assert not is_open_to_all(top / "plans"), "the folder round it lets nobody in"


def test_a_python_is_told_when_its_repairs_have_ended() -> None:
    assert not list(judge_python((3, 11), dt.date(2027, 10, 31)))
    assert [one.name for one in judge_python((3, 11), dt.date(2027, 11, 1))] == ["python-too-old"]
    assert not list(judge_python((3, 99), dt.date(2060, 1, 1)))


@pytest.mark.parametrize(
    ("line", "own", "wrong"),
    [
        ("mkdocs<2,>=1.6.1", "1.6.1", []),
        ("mkdocs<2,>=1.6.1", "1.10", []),
        ("mkdocs<2,>=1.6.1", "2.0", ["mkdocs 2.0 (wanted: <2,>=1.6.1)"]),
        ("mkdocs (>=1.6.1,<2)", "1.6.0", ["mkdocs 1.6.0 (wanted: >=1.6.1,<2)"]),
        ("mkdocs>=1.6.1", "", ["mkdocs is missing"]),
        ("cryptography>=44", "44", []),
        ("cryptography>=44; python_version >= '3.11'", "50.0.2", []),
        ("click", "8.1", []),
    ],
)
def test_packages_are_held_to_what_is_wanted(line: str, own: str, wrong: list[str]) -> None:
    name = line.partition(" ")[0].partition("<")[0].partition(">")[0]
    assert list(judge_packages([line], {name: own})) == wrong


def test_the_versions_are_told_in_a_line() -> None:
    assert describe_versions().startswith("planpage ")
    assert "mkdocs-material " in describe_versions()
