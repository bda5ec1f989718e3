"""``planpage doctor``: looks, says what to do, and changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planpage.doctor.backup import suggest_backup
from tests.cli.conftest import Run
from tests.doctor.doctor_school import TODAY, make_school
from tests.school_site import make_site, read_folder
from tests.smallest_plan import SMALLEST_PLAN

DAY = ("--today", "2026-10-05")


@pytest.fixture(name="key_file")
def make_key_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a real school with a key file, and be in it."""
    del run
    key_file = make_school(tmp_path / "school")
    monkeypatch.setenv("PLANPAGE_KEYS", str(key_file))
    monkeypatch.chdir(tmp_path / "school")
    return key_file


def test_with_hints_alone_it_ends_with_0(run: Run, key_file: Path) -> None:
    del key_file
    result = run("doctor", *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    versions, _, rest = result.stdout.partition("\n")
    assert versions.startswith("planpage ")
    head, do, last = rest.partition("    Do: ")
    assert head == (
        "\n"
        "Worth knowing\n"
        "\n"
        "  no-backup: No backup of the keys has been made on this computer.\n"
        "    Why: without the key file, all families need new letters.\n"
    )
    assert (
        f"{do}{last}".split()
        == (
            "Do: Make one, and keep it in another place than this computer: "
            f"{suggest_backup(TODAY)} Nothing to put right. 1 hint."
        ).split()
    )
    assert last.endswith("\n\nNothing to put right. 1 hint.\n")


def test_with_something_to_put_right_it_ends_with_1_and_changes_nothing(
    run: Run, key_file: Path, tmp_path: Path
) -> None:
    Path("mkdocs.yml").write_text("site_url: http://plans.hazel.example/\n", encoding="utf-8")
    before = read_folder(tmp_path), key_file.stat()
    result = run("doctor", *DAY)
    assert result.exit_code == 1
    assert result.stdout.index("To put right") < result.stdout.index("Worth knowing")
    assert result.stdout.endswith("\n1 thing to put right. 1 hint.\n")
    assert read_folder(tmp_path) == before[0]
    assert (key_file.stat().st_mtime_ns, key_file.stat().st_mode) == (
        before[1].st_mtime_ns,
        before[1].st_mode,
    )


def test_as_json_it_is_a_list(run: Run, key_file: Path) -> None:
    key_file.write_text("nothing", encoding="utf-8")
    result = run("doctor", "--json", *DAY)
    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)
    assert set(found) == {"name", "severity", "says", "why", "do"}
    assert (found["name"], found["severity"]) == ("key-file-broken", "error")


def test_no_line_of_a_plan_is_shown(run: Run, key_file: Path) -> None:
    del key_file
    Path("plans/sam-b/2026-autumn.md").write_text(
        SMALLEST_PLAN.replace("review:", "reviw:"), encoding="utf-8"
    )
    assert "Sounding" not in run("doctor", *DAY).output


def test_a_folder_that_is_not_there_is_a_wrong_call(run: Run, key_file: Path) -> None:
    del key_file
    result = run("doctor", "--host", "nowhere", *DAY)
    assert result.exit_code == 2
    assert result.stderr == (
        "There is no folder nowhere. Name a folder with a copy of your web space.\n"
    )


def test_where_all_are_invented_there_is_little_to_look_at(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANPAGE_KEYS", str(tmp_path / "no-keys.json"))
    make_site(tmp_path, ("sam-b/2026-autumn.md", SMALLEST_PLAN), real_guide=False)
    result = run("doctor", *DAY)
    assert result.exit_code == 0
    assert "Every child here is invented" in result.stdout
    assert result.stdout.endswith("Nothing to put right.\n")
