"""A plans folder is read as threads; what lies in a wrong place or has a wrong name is told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.reading.plans_folder import PlansFolder, read_plans_folder
from tests.smallest_plan import SMALLEST_PLAN, vary_plan, write_school

SPRING = vary_plan(
    ("starts: 2026-09-14", "starts: 2026-11-06"),
    ("review: 2026-11-06", "review: 2027-01-29"),
    ("        by: 2026-11-06", "        by: 2027-01-29"),
)


def list_faults(folder: PlansFolder) -> list[tuple[str, str]]:
    """Return name and path of everything that was found."""
    found = [*folder.diagnostics, *(one for child in folder.children for one in child.diagnostics)]
    return [(one.name, one.at.path) for one in found]


def test_the_plans_of_a_child_are_one_thread_in_order_of_their_start(tmp_path: Path) -> None:
    folder = write_school(tmp_path, sam_b__a_later=SPRING, sam_b__b_earlier=SMALLEST_PLAN.encode())
    read = read_plans_folder(folder)
    assert list_faults(read) == []
    (child,) = read.children
    assert [(plan.cycle_id, plan.cycle) for plan in child.plans] == [
        ("b-earlier", 1),
        ("a-later", 2),
    ]
    assert read.school.name == "Hazel Bank Primary School"


def test_a_child_from_another_school_may_begin_with_the_third_cycle(tmp_path: Path) -> None:
    first = vary_plan(("starts:", "cycle: 3\nstarts:"))
    read = read_plans_folder(write_school(tmp_path, sam_b__a=first, sam_b__b=SPRING))
    assert list_faults(read) == []
    assert [plan.cycle for plan in read.children[0].plans] == [3, 4]


def test_a_cycle_that_skips_a_number_is_told(tmp_path: Path) -> None:
    wrong = SPRING.replace(b"starts:", b"cycle: 5\nstarts:", 1)
    read = read_plans_folder(
        write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode(), sam_b__b=wrong)
    )
    assert list_faults(read) == [("wrong-cycle", "plans/sam-b/b.md")]


def test_two_plans_that_start_on_one_day_are_told(tmp_path: Path) -> None:
    plan = SMALLEST_PLAN.encode()
    read = read_plans_folder(write_school(tmp_path, sam_b__a=plan, sam_b__b=plan))
    assert list_faults(read) == [("same-start", "plans/sam-b/b.md")]


def test_cycles_that_overlap_are_told_with_the_day_to_write(tmp_path: Path) -> None:
    early = SPRING.replace(b"starts: 2026-11-06", b"starts: 2026-11-05")
    read = read_plans_folder(
        write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode(), sam_b__b=early)
    )
    (found,) = read.children[0].diagnostics
    assert found.name == "overlap"
    assert found.write == "starts: 2026-11-06"


def test_private_notes_are_never_read(tmp_path: Path) -> None:
    folder = write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode())
    for name in ("_notes.md", ".hidden.md", "sam-b/_talk.md", "_old/plan.md"):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("private", encoding="utf-8")
    assert list_faults(read_plans_folder(folder)) == []


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("sam.md", "misplaced-file"),
        ("sam-b/old/2025.md", "misplaced-file"),
        ("sam-b/2026-spring.docx", "wrong-ending"),
        ("sam-b/2026-spring.txt", "wrong-ending"),
        ("sam-b/2026 Spring.md", "wrong-name"),
        ("sam-b/nul.md", "wrong-name"),
    ],
)
def test_a_file_in_a_wrong_place_or_with_a_wrong_name_is_told(
    tmp_path: Path, name: str, fault: str
) -> None:
    folder = write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode())
    path = folder / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(SMALLEST_PLAN, encoding="utf-8")
    assert list_faults(read_plans_folder(folder)) == [(fault, f"plans/{name}")]


def test_a_folder_with_a_wrong_name_is_told_with_a_right_one(tmp_path: Path) -> None:
    folder = write_school(tmp_path)
    (folder / "Sam B").mkdir()
    (child,) = read_plans_folder(folder).children
    assert child.diagnostics[0].note == "rename Sam B to sam-b"


def test_a_settings_file_with_another_name_is_told(tmp_path: Path) -> None:
    folder = write_school(tmp_path)
    (folder / "school.yml").rename(folder / "school.yaml")
    (found,) = read_plans_folder(folder).diagnostics
    assert (found.name, found.note) == ("school-file", "rename school.yaml to school.yml")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode())
    secret = tmp_path / "secret.md"
    secret.write_text(SMALLEST_PLAN, encoding="utf-8")
    (folder / "sam-b" / "b.md").symlink_to(secret)
    (folder / "leo").symlink_to(tmp_path)
    assert sorted(list_faults(read_plans_folder(folder))) == [
        ("link-in-folder", "plans/leo"),
        ("link-in-folder", "plans/sam-b/b.md"),
    ]


def test_a_folder_that_is_not_there_is_one_message(tmp_path: Path) -> None:
    read = read_plans_folder(tmp_path / "plans")
    assert list_faults(read) == [("no-plans-folder", "plans")]


def test_a_draft_is_in_the_thread_only_where_drafts_are_asked_for(tmp_path: Path) -> None:
    draft = SPRING.replace(b"starts:", b"draft: true\nstarts:", 1)
    (child,) = read_plans_folder(
        write_school(tmp_path, sam_b__a=SMALLEST_PLAN.encode(), sam_b__b=draft)
    ).children
    published, previewed = child.thread(drafts=False), child.thread(drafts=True)
    assert published is not None
    assert previewed is not None
    assert published.newest.starts == dt.date(2026, 9, 14)
    assert previewed.newest.starts == dt.date(2026, 11, 6)
