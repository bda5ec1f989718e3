from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from planpage.doctor import examine_school
from planpage.doctor.backup import suggest_backup
from planpage.keys.key_file import read_keys, write_keys
from planpage.keys.life import mark_keys, note_backup
from planpage.keys.model import make_keys, make_reader_keys
from tests.doctor.doctor_school import TODAY, find_all, look, make_school, run_git


@pytest.fixture(name="top")
def name_top(tmp_path: Path) -> Path:
    """Return where the school's folder is."""
    return tmp_path / "school"


@pytest.fixture(name="key_file")
def make_key_file(top: Path) -> Path:
    """Make the school, and return where its key file is."""
    return make_school(top)


def test_where_all_is_well_nothing_is_found(top: Path, key_file: Path) -> None:
    assert find_all(top, key_file) == {}


def test_no_finding_holds_a_key_or_a_word(top: Path, key_file: Path) -> None:
    """Also where everything is wrong with it."""
    shutil.copy(key_file, key_file.with_name("keys (1).json"))
    key_file.chmod(0o644)
    inside = top / "plans" / "keys.json"
    shutil.copy(key_file, inside)
    run_git(top, "init", "--quiet")
    run_git(top, "add", "--all")
    keys = read_keys(key_file)
    told = repr([examine_school(look(top, path)) for path in (key_file, inside)])
    reader = keys.children["sam-b"].readers["Family"]
    secrets = [keys.site_key.hex(), keys.school_words, reader.words, reader.link.hex()]
    assert [one for one in secrets if one in told] == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_key_file_that_others_can_read(top: Path, key_file: Path) -> None:
    key_file.chmod(0o644)
    found = find_all(top, key_file)
    assert set(found) == {"key-file-open-to-others"}
    assert found["key-file-open-to-others"].do == f"Close it to them: chmod 600 '{key_file}'"


@pytest.mark.parametrize("folder", ["site", "plans"])
def test_a_key_file_in_a_folder_of_the_school(top: Path, key_file: Path, folder: str) -> None:
    inside = top / folder / "deep" / "keys.json"
    inside.parent.mkdir(parents=True)
    key_file.rename(inside)
    assert set(find_all(top, inside)) == {f"key-file-in-{folder}"}


def test_a_key_file_in_a_folder_of_git(top: Path, key_file: Path) -> None:
    """Told even where git leaves it out; worse where git keeps it."""
    own = key_file.parent
    run_git(own, "init", "--quiet")
    assert find_all(top, key_file)["key-file-in-git-folder"].is_wrong
    (own / ".gitignore").write_text("*.json\n", encoding="utf-8")
    assert not find_all(top, key_file)["key-file-in-git-folder"].is_wrong
    run_git(own, "add", "--force", "keys.json")
    assert set(find_all(top, key_file)) == {"key-file-kept-by-git"}


def test_a_key_file_in_a_cloud_drive(top: Path, tmp_path: Path, key_file: Path) -> None:
    cloud = tmp_path / "OneDrive - Hazel Bank" / "keys.json"
    cloud.parent.mkdir()
    key_file.rename(cloud)
    found = find_all(top, cloud)
    assert set(found) == {"key-file-in-cloud-drive"}
    assert found["key-file-in-cloud-drive"].says.startswith("OneDrive copies the key file")


def test_a_key_file_that_is_not_whole(top: Path, key_file: Path) -> None:
    key_file.write_bytes(key_file.read_bytes()[:100])
    found = find_all(top, key_file)
    assert set(found) == {"key-file-broken"}
    assert "planpage keys restore" in found["key-file-broken"].do


def test_older_keys_beside_it_are_named(top: Path, key_file: Path) -> None:
    """Those of another school are not: all schools of a person lie in one folder."""
    write_keys(key_file.with_name("other.json"), make_keys("Other School"))
    shutil.copy(key_file, key_file.with_name("keys (1).json"))
    key_file.with_name(".keys.json.abcdefgh").touch()
    found = find_all(top, key_file)
    assert set(found) == {"old-key-file-beside"}
    assert ": .keys.json.abcdefgh, keys (1).json (in" in found["old-key-file-beside"].says


def test_without_keys_it_says_so(top: Path, key_file: Path) -> None:
    key_file.unlink()
    found = find_all(top, key_file)
    assert {name: one.is_wrong for name, one in found.items()} == {"no-keys": False}


def test_a_school_that_changed_its_name_does_not_lose_its_keys(top: Path, key_file: Path) -> None:
    """The usual place goes by the school's name: new keys would make all letters useless."""
    found = find_all(top, key_file.with_name("hazel-bank-academy.json"))
    assert set(found) == {"keys-of-another-name"}
    assert "there is one for: Hazel Bank Primary School" in found["keys-of-another-name"].says


def test_a_backup_is_missing_made_and_too_old(top: Path, key_file: Path) -> None:
    def name_findings() -> list[str]:
        return [one.name for one in examine_school(look(top, key_file))]

    assert name_findings() == ["no-backup"]
    keys = read_keys(key_file)
    note_backup(keys, mark_keys(keys), TODAY)
    write_keys(key_file, keys)
    assert name_findings() == []
    keys.children["sam-b"].readers["Nan"] = make_reader_keys()
    write_keys(key_file, keys)
    assert name_findings() == ["backup-too-old"]


@pytest.mark.parametrize(
    ("system", "call"),
    [
        ("win32", "E:\\planpage-backup-2026-10-05.json (E: is your memory stick)"),
        (
            "darwin",
            "/Volumes/STICK/planpage-backup-2026-10-05.json (STICK is your memory stick)",
        ),
        ("linux", "/media/STICK/planpage-backup-2026-10-05.json (STICK is your memory stick)"),
    ],
)
def test_a_backup_goes_on_a_stick_in_a_file_that_names_its_day(
    monkeypatch: pytest.MonkeyPatch, system: str, call: str
) -> None:
    """So the same call, typed again on another day, meets no file that is there already."""
    monkeypatch.setattr("planpage.doctor.backup.sys.platform", system)
    assert suggest_backup(TODAY) == f"planpage keys backup {call}"
