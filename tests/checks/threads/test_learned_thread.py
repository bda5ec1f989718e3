"""What was learned is told once: by the format where its words differ, else by the thread."""

from __future__ import annotations

from planpage.diagnostics import Diagnostic
from tests.documentation.examples import check_plans, put_in, read_text
from tests.smallest_plan import SMALLEST_PLAN

FIRST = put_in(
    "learned:\n  works: Short books\n  next_cycle:\n    - Sam reads best in the morning\n"
    "    - Sam likes to choose the book\n",
    SMALLEST_PLAN,
)
LATER = SMALLEST_PLAN.replace("2026-11-06", "2026-12-18").replace("2026-09-14", "2026-11-06")
MISSING = "learned-not-used"


def check_later(fields: str, first: str = FIRST) -> list[Diagnostic]:
    """Return the errors in a second plan with ``fields``, after one that learned two things."""
    later = put_in(fields, LATER)
    plans = (read_text(first, "2026-autumn").plan, read_text(later, "2026-winter").plan)
    return [one for one in check_plans(*plans) if one.is_error]


def test_two_things_that_nothing_takes_up_are_one_message_with_lines_for_both() -> None:
    (found,) = check_later("at_home: Read.\n")
    assert found.name == MISSING
    assert found.write == (
        "since_last_time:\n"
        "  - we_learned: Sam reads best in the morning\n    so_now: …\n"
        "  - we_learned: Sam likes to choose the book\n    so_now: …"
    )


def test_words_that_are_not_exact_are_told_by_the_format_alone() -> None:
    found = check_later(
        "since_last_time:\n  - we_learned: Sam reads best in the mornings\n    so_now: we do\n"
        "  - we_learned: Sam likes to choose the book\n    so_now: he does\n"
    )
    assert [one.name for one in found] == ["since-last-time"]


def test_a_blank_answer_is_told_by_the_thread() -> None:
    found = check_later(
        "since_last_time:\n  - we_learned: Sam reads best in the morning\n"
        "  - we_learned: Sam likes to choose the book\n    not_now_because: no time\n"
    )
    assert [one.name for one in found] == [MISSING]


def test_all_taken_up_is_silent() -> None:
    found = check_later(
        "since_last_time:\n  - we_learned: Sam reads best in the morning\n    so_now: we do\n"
        "  - we_learned: Sam likes to choose the book\n    not_now_because: no time\n"
    )
    assert found == []


def test_without_anything_learned_only_that_is_told_at_the_plan_before() -> None:
    (found,) = check_later("at_home: Read.\n", SMALLEST_PLAN)
    assert (found.name, found.at.path) == ("nothing-learned", "plans/sam-b/2026-autumn.md")


def test_a_draft_may_stand_behind_a_plan_that_learned_nothing_yet() -> None:
    assert check_later("draft: true\n", SMALLEST_PLAN) == []


def test_in_a_draft_what_is_not_used_yet_is_advice() -> None:
    assert check_later("draft: true\n") == []
