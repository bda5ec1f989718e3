"""The plan that other tests take for one without any fault has none, and gets no advice."""

from __future__ import annotations

from pathlib import Path

from planpage.compile import check_plans
from tests.smallest_plan import write_school
from tests.whole_plan import WHOLE_DAY, WHOLE_PLAN


def test_no_check_has_anything_to_say(tmp_path: Path) -> None:
    plans = write_school(tmp_path, sam_b__2026_autumn=WHOLE_PLAN.encode())
    assert [one.says for one in check_plans(plans, today=WHOLE_DAY).diagnostics] == []
