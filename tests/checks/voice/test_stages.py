"""At which stage a view was given: as it says, but for what was said before the plan began."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from planpage.checks.voice.stages import find_stage
from planpage.model.assess import View
from planpage.model.choices import Stage
from planpage.model.plan import Plan
from planpage.model.review import Reviewed

STARTS, REVIEWED = dt.date(2026, 9, 14), dt.date(2026, 11, 6)
PLAN = Plan(starts=STARTS, reviewed=Reviewed(date=REVIEWED))


@pytest.mark.parametrize(
    ("stage", "date", "found"),
    [
        (None, None, Stage.ASSESS),
        (Stage.DO, None, Stage.DO),
        (Stage.REVIEW, None, Stage.REVIEW),
        (Stage.REVIEW, REVIEWED, Stage.REVIEW),
        (Stage.REVIEW, dt.date(2026, 11, 4), Stage.REVIEW),
        # said at the review of the plan before
        (Stage.REVIEW, STARTS, Stage.ASSESS),
        (Stage.LEARN, dt.date(2026, 7, 10), Stage.ASSESS),
        (Stage.PLAN, dt.date(2026, 9, 10), Stage.PLAN),
        (None, dt.date(2026, 9, 10), Stage.ASSESS),
        (None, dt.date(2026, 10, 2), Stage.DO),
        (None, REVIEWED, Stage.REVIEW),
    ],
)
def test_a_view_has_its_stage(stage: Stage | None, date: dt.date | None, found: Stage) -> None:
    assert find_stage(PLAN, View(stage=stage, date=date)) is found


def test_while_a_plan_runs_a_view_of_the_day_is_of_do() -> None:
    running = dataclasses.replace(PLAN, reviewed=None)
    assert find_stage(running, View(date=dt.date(2026, 11, 20))) is Stage.DO
