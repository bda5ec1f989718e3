"""No name of a folder or a file becomes a path that was not meant: it is refused and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.reading.folder_faults import check_entry_name
from planpage.reading.plans_folder import read_plans_folder
from tests.smallest_plan import SMALLEST_PLAN, write_school

NAMES = (
    *("con", "prn", "aux", "nul", "com1", "com9", "lpt1"),
    *("Sam-b", "SAM", "sam b", "sam.b", "sam_b", "sam-", "-sam", "sam--b", "sam\n", "sam\t"),
    *("~", "c:sam", "sam\\b", "%2e%2e", "sam%00", "séamus", "сам", "sam\u202e", "s" * 65),
)
"""Names that no child's folder and no plan may have."""


@pytest.mark.parametrize("name", [*NAMES, "", ".", "..", "..sam", "../sam", "/etc", "sam\0"])
def test_the_name_is_refused(name: str) -> None:
    assert check_entry_name(name)


@pytest.mark.parametrize("name", ["sam", "sam-b", "2026-autumn-1", "s" * 64, "console", "com10"])
def test_a_plain_name_is_taken(name: str) -> None:
    assert not check_entry_name(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_and_a_file_of_that_name_are_not_read(tmp_path: Path, name: str) -> None:
    """Neither is published; each is told once."""
    folder = write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode())
    try:
        (folder / name).mkdir()
        (folder / name / "a.md").write_text(SMALLEST_PLAN, encoding="utf-8")
        (folder / "sam-b" / f"{name}.md").write_text(SMALLEST_PLAN, encoding="utf-8")
    except OSError:
        # A system on which nobody can have such a name; it was tried above without a file.
        return
    read = read_plans_folder(folder)
    assert [plan.cycle_id for child in read.children for plan in child.plans] == ["a"]
    told = [*read.diagnostics, *(one for child in read.children for one in child.diagnostics)]
    assert [one.name for one in told] == ["wrong-name", "wrong-name"]


def test_settings_that_are_a_link_are_not_followed(tmp_path: Path) -> None:
    folder = write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode())
    (folder / "school.yml").rename(tmp_path / "elsewhere.yml")
    (folder / "school.yml").symlink_to(tmp_path / "elsewhere.yml")
    read = read_plans_folder(folder)
    assert [one.name for one in read.diagnostics] == ["link-in-folder"]
    assert not read.school.name
