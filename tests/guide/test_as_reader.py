"""The preview as one reader sees it: what their words open, and no word of the rest."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.guide.as_reader import ShownTo
from planpage.guide.plans import prepare_preview
from tests.school_site import BROKEN_PLAN, REAL_SCHOOL, make_site
from tests.smallest_plan import SMALLEST_PLAN

TODAY = dt.date(2026, 11, 22)
READERS = (
    "readers:\n  - who: Mum\n    gets: full\n  - who: Dad\n    gets: summary\n"
    "  - who: Nan\n    gets: full\n    until: 2026-11-01\nsupport:\n"
)
LEARNED = "learned:\n  works: short steps\n  next_cycle: Sam reads best in the morning\nsupport:\n"
TAKEN_UP = (
    "since_last_time:\n  - we_learned: Sam reads best in the morning\n    so_now: First lesson\n"
    "support:\n"
)
PLAN = SMALLEST_PLAN.replace("support:\n", READERS)
FIRST = PLAN.replace("support:\n", LEARNED)
LATER = (
    PLAN.replace("2026-11-06", "2026-12-18")
    .replace("2026-09-14", "2026-11-06")
    .replace("support:\n", TAKEN_UP)
)


@pytest.fixture(name="plans")
def make_plans(tmp_path: Path) -> Path:
    """Return the plans of a real school: Sam's two, Leo's one, and a wrong one."""
    make_site(
        tmp_path,
        ("sam-b/2026-autumn.md", FIRST),
        ("sam-b/2026-winter.md", LATER),
        ("leo/2026-autumn.md", PLAN.replace("Sam", "Leo").replace("Dad", "Pa")),
        ("ada/2026-autumn.md", BROKEN_PLAN),
        school=REAL_SCHOOL,
        real_guide=False,
    )
    return tmp_path / "plans"


def show(plans: Path, shown_to: ShownTo | None) -> dict[str, str]:
    """Return the pages that a preview shows, without those of the wrong plan."""
    shown = prepare_preview(plans, today=TODAY, drafts=True, shown_to=shown_to)
    return {page.address: page.html for page in shown.pages if "/ada/" not in page.address}


def test_who_gets_the_full_plan_sees_all_of_it(plans: Path) -> None:
    assert set(show(plans, ShownTo("Mum"))) == set(show(plans, None))
    assert len(show(plans, ShownTo("Mum"))) == 6


def test_who_gets_the_summary_sees_the_newest_one_page_alone(plans: Path) -> None:
    pages = show(plans, ShownTo("Dad"))
    assert list(pages) == ["plans/sam-b/index.html"]
    (html,) = pages.values()
    assert 'href="plan.html' not in html
    assert "full plan" not in html
    assert 'href="../../8-more-help.html"' in html


def test_each_page_says_whose_eyes_it_is_and_prints_without_that(plans: Path) -> None:
    for html in show(plans, ShownTo("Mum")).values():
        assert '<p class="notice screen">Only this computer shows this: what Mum will' in html


def test_one_child_alone_can_be_shown(plans: Path) -> None:
    assert {one.split("/")[1] for one in show(plans, ShownTo("Mum", child="leo"))} == {"leo"}


@pytest.mark.parametrize(
    "shown_to", [ShownTo("Nan"), ShownTo("Uncle"), ShownTo("Dad", ended=frozenset({"sam-b"}))]
)
def test_who_opens_nothing_sees_nothing(plans: Path, shown_to: ShownTo) -> None:
    assert show(plans, shown_to) == {}
