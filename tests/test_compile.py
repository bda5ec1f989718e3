"""Plans in, pages out: the same for any number of processes, and what is kept of a plan."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from planpage.compile import Checked, check_plans, render_pages, set_drafts_aside
from planpage.diagnostics import Diagnostic
from planpage.reports.terminal import write_terminal_report
from tests.smallest_plan import SMALLEST_PLAN, write_school

TOP = Path(__file__).parents[1]
BROKEN = sorted((TOP / "tests" / "broken_plans").glob("*.md"))
TODAY = dt.date(2026, 11, 22)
DRAFT = SMALLEST_PLAN.replace("planpage: 1\n", "planpage: 1\ndraft: true\n")


@pytest.fixture(name="plans", scope="module")
def make_mixed_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the plans of the example school, and beside them every broken one."""
    plans = tmp_path_factory.mktemp("mixed") / "plans"
    shutil.copytree(TOP / "plans", plans)
    for path in BROKEN:
        child = plans / f"broken-{path.stem}"
        child.mkdir()
        shutil.copy(path, child / "2026-autumn.md")
    (plans / "drafted").mkdir()
    (plans / "drafted" / "2026-autumn.md").write_text(DRAFT, encoding="utf-8")
    (plans / "Wrong Name").mkdir()
    return plans


@pytest.fixture(name="alone", scope="module")
def check_in_one_process(plans: Path) -> Checked:
    return check_plans(plans, today=TODAY, drafts=True, processes=1)


@pytest.fixture(name="shared", scope="module")
def check_in_two_processes(plans: Path) -> Checked:
    return check_plans(plans, today=TODAY, drafts=True, processes=2)


def describe(checked: Checked) -> tuple[object, ...]:
    """Return everything that came of a check, threads unpacked."""
    return (
        checked.school,
        checked.own,
        [
            (child.child_id, child.paths, child.diagnostics, child.has_drafts, child.thread)
            for child in checked.children
        ],
    )


def test_checks_find_the_same_for_any_number_of_processes(
    plans: Path, alone: Checked, shared: Checked
) -> None:
    """In the same order, word for word, at the same places."""
    assert describe(shared) == describe(alone)
    assert write_terminal_report(shared.diagnostics) == write_terminal_report(alone.diagnostics)
    assert shared.plan_count == alone.plan_count > len(BROKEN)
    three = check_plans(plans, today=TODAY, processes=3, threads=False)
    assert three.diagnostics == alone.diagnostics


def test_without_drafts_the_same_is_found_and_less_is_shown(plans: Path, alone: Checked) -> None:
    checked = check_plans(plans, today=TODAY, processes=2, threads=False)
    assert checked.diagnostics == alone.diagnostics
    drafted = {path for child in alone.children for path in child.paths} - {
        path for child in checked.children for path in child.paths
    }
    assert drafted >= {"plans/drafted/2026-autumn.md", "plans/jude/2026-december.md"}


def test_pages_are_the_same_for_any_number_of_processes(alone: Checked, shared: Checked) -> None:
    pages = list(render_pages(alone, today=TODAY, processes=1))
    assert len(pages) > 20
    assert list(render_pages(shared, today=TODAY, processes=2)) == pages
    assert list(render_pages(shared, today=TODAY, processes=1)) == pages


def test_places_come_whole_from_another_process(alone: Checked, shared: Checked) -> None:
    """Entries that are equal need not stand at the same place, so this is looked at by itself."""
    for one, other in zip(alone.children, shared.children, strict=True):
        if one.thread and other.thread:
            newest, same = one.thread.newest, other.thread.newest
            assert (same.at, same.places) == (newest.at, newest.places)
            assert [need.at for need in same.needs] == [need.at for need in newest.needs]


def test_drafts_are_set_aside_the_same_way(alone: Checked, shared: Checked) -> None:
    rest, drafts = set_drafts_aside(alone)
    same_rest, same_drafts = set_drafts_aside(shared)
    assert describe(same_rest) == describe(rest)
    assert same_drafts == drafts
    assert {plan.child_id for plan in drafts} >= {"drafted", "jude"}
    assert not any(child.has_drafts for child in rest.children)


def test_a_check_alone_keeps_no_plan(tmp_path: Path) -> None:
    plans = write_school(tmp_path, sam_b__2026_autumn=SMALLEST_PLAN.encode())
    (child,) = check_plans(plans, today=TODAY, threads=False).children
    assert (child.thread, child.paths) == (None, ("plans/sam-b/2026-autumn.md",))


def test_whoever_looks_on_sees_every_folder_in_its_order(tmp_path: Path) -> None:
    plan = SMALLEST_PLAN.encode()
    plans = write_school(tmp_path, sam_b__a=plan, ada__a=plan, kim__a=plan)
    seen: list[Path] = []

    def watch(folders: Iterable[Path]) -> Iterator[Path]:
        for folder in folders:
            seen.append(folder)
            yield folder

    checked = check_plans(plans, today=TODAY, processes=2, watch=watch)
    assert [folder.name for folder in seen] == ["ada", "kim", "sam-b"]
    assert [child.child_id for child in checked.children] == ["ada", "kim", "sam-b"]


def test_the_line_of_each_message_is_the_line_of_the_file(tmp_path: Path) -> None:
    """Also where several messages are about one file."""
    plan = SMALLEST_PLAN.replace("    success: A one-minute read every Friday\n", "")
    plan = plan.replace("    how_often: 4 times a week\n", "")
    plans = write_school(tmp_path, sam_b__2026_autumn=plan.encode())
    found = check_plans(plans, today=TODAY).diagnostics
    lines = plan.split("\n")
    assert found
    assert [one.line_text for one in found] == [
        lines[one.at.line - 1] if one.at.line else "" for one in found
    ]


def test_a_plan_is_unpacked_once(plans: Path) -> None:
    checked = check_plans(plans, today=TODAY, processes=2)
    child = next(child for child in checked.children if child.paths)
    assert isinstance(child.kept, bytes)
    assert child.thread is child.thread


def test_a_school_turns_off_what_is_told_of_its_settings_too(tmp_path: Path) -> None:
    settings = write_school(tmp_path) / "school.yml"
    text = settings.read_text(encoding="utf-8") + "plan_name: One <b>Plan</b>\n"
    settings.write_text(text, encoding="utf-8")
    assert [one.name for one in find_own(tmp_path)] == ["html-in-text"]
    settings.write_text(f"{text}checks:\n  html-in-text: off\n", encoding="utf-8")
    assert find_own(tmp_path) == ()


def find_own(folder: Path) -> tuple[Diagnostic, ...]:
    return check_plans(folder / "plans", today=TODAY).own
