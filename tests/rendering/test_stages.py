from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from planpage.model import Stage
from planpage.model.doing import Change
from planpage.model.learn import Learned
from planpage.model.review import Reviewed
from planpage.rendering.stages import find_last_change, find_stage, find_version
from tests.rendering.amira import AMIRA, REVIEW, TODAY

NO_TARGETS = dataclasses.replace(AMIRA, outcomes=())
REVIEWED = dataclasses.replace(AMIRA, reviewed=Reviewed(date=REVIEW))
LEARNED = dataclasses.replace(REVIEWED, learned=Learned(works=("Small groups",)))


@pytest.mark.parametrize(
    ("plan", "today", "stage"),
    [
        (NO_TARGETS, TODAY, Stage.ASSESS),
        (AMIRA, dt.date(2026, 11, 1), Stage.PLAN),
        (AMIRA, dt.date(2026, 11, 2), Stage.DO),
        (AMIRA, REVIEW, Stage.DO),
        (AMIRA, dt.date(2027, 1, 29), Stage.REVIEW),
        (REVIEWED, TODAY, Stage.REVIEW),
        (LEARNED, TODAY, Stage.LEARN),
    ],
)
def test_stage(plan: object, today: dt.date, stage: Stage) -> None:
    """What a plan says goes before what the calendar says."""
    assert find_stage(plan, today) is stage  # type: ignore[arg-type]


def test_version_is_the_last_day_written() -> None:
    """A date ahead does not count; where nothing has a date, the first day does."""
    assert find_version(AMIRA, TODAY) == dt.date(2026, 12, 4)
    assert find_version(AMIRA, dt.date(2026, 11, 30)) == dt.date(2026, 11, 20)
    assert find_version(dataclasses.replace(AMIRA, sessions=()), TODAY) == AMIRA.starts


def test_last_change() -> None:
    """Changes ahead of today are not told."""
    changes = (Change(date=dt.date(2026, 12, 11), what="a"), Change(date=REVIEW, what="b"))
    assert find_last_change(dataclasses.replace(AMIRA, changes=changes), TODAY) == changes[0].date
    assert find_last_change(AMIRA, TODAY) is None
