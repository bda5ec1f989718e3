"""The next plan loses nothing that is open, points to nothing that is gone, and invents nothing."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest

from planpage.diagnostics import Diagnostic
from planpage.model import Plan
from planpage.reading.plan_file import read_plan
from planpage.starting.first_plan import read_settings
from planpage.starting.next_plan import NextPlan, prepare_next_plan
from tests.smallest_plan import SMALLEST_PLAN, write_school

OLD_OUTCOMES = SMALLEST_PLAN[
    SMALLEST_PLAN.index("outcomes:") : SMALLEST_PLAN.index("  - what: Paired")
]
TWO_OUTCOMES = """\
outcomes:
  - outcome: Sam reads a short book on his own.
    targets:
      - target: Read 60 words a minute
        now: 32 words a minute
      - Read the first 100 words
  - outcome: Sam feels safe at lunch.
    targets: Sam eats with a friend twice a week.
support:
  - what: Word cards
    helps: Read the first 100 words
    who: Mrs Jones
    how_often: every day
"""
TWO_STEPS = ("Read 60 words a minute", "Read the first 100 words")
READING = "Sam reads a short book on his own."


def write_review(outcome: str, *steps: str) -> str:
    """Write a review with the result of the first outcome and of its two steps; "" for unsaid."""
    lines = ["reviewed:", "  date: 2026-11-06"]
    if outcome:
        lines += ["  outcomes:", f"    - outcome: {READING}", f"      result: {outcome}"]
    judged = [(name, result) for name, result in zip(TWO_STEPS, steps, strict=True) if result]
    lines += ["  targets:"] if judged else []
    for name, result in judged:
        lines += [f"    - target: {name}", f"      result: {result}"]
    return "\n".join([*lines, "learned: Short steps", ""])


def begin_next(folder: Path, *swaps: tuple[str, str], more: str = "") -> NextPlan:
    """Begin the next plan of one with two outcomes, and ``more`` at the end of its facts."""
    text = SMALLEST_PLAN.replace(OLD_OUTCOMES, TWO_OUTCOMES)
    text = text.replace("    where: library corner\n", "    helps: Read 60 words a minute\n")
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    data = f"{text.removesuffix('---' + chr(10))}{more}---\n".encode()
    plans = write_school(folder, sam_b__2026_autumn=data)
    return prepare_next_plan(plans, "sam-b", starts=None, cycle="", today=dt.date(2026, 11, 8))


def read_text(text: str) -> tuple[Plan, tuple[Diagnostic, ...]]:
    """Read the text of a plan."""
    read = read_plan(text.encode(), "a.md", "sam-b", "a", read_settings(Path("none")))
    assert read.plan is not None
    return read.plan, read.diagnostics


def list_questions(plan: NextPlan) -> list[str]:
    """Return what is asked in the plan, without the places."""
    return [asks for _, asks in plan.decisions]


RESULTS = ("met", "partly", "not met", "")


@pytest.mark.parametrize(("outcome", "first", "second"), list(itertools.product(RESULTS, repeat=3)))
def test_whatever_a_review_says_no_reference_leads_nowhere(
    tmp_path: Path, outcome: str, first: str, second: str
) -> None:
    """And all steps that it did not call met are there, with the outcome they belong to."""
    begun = begin_next(tmp_path, more=write_review(outcome, first, second))
    plan, told = read_text(begun.text)
    assert {one.name for one in told if one.is_error} <= {"missing-field"}
    results = dict(zip(TWO_STEPS, (first, second), strict=True))
    open_steps = [name for name, result in results.items() if result != "met"]
    assert [one.target for one in plan.targets if one.target in TWO_STEPS] == open_steps
    is_gone = outcome == "met" and not open_steps
    assert (READING in [one.outcome for one in plan.outcomes]) is not is_gone


def test_steps_that_are_open_stay_under_an_outcome_that_was_called_met(tmp_path: Path) -> None:
    begun = begin_next(tmp_path, more=write_review("met", "not met", "met"))
    assert (
        "the review calls this outcome met, but not all its steps. Take away what is reached, or "
        "go on with it."
    ) in list_questions(begun)
    assert read_text(begun.text)[0].support[1].helps == ("read-60-words-a-minute",)


NOT_JUDGED = (
    "all its steps are met, and the review does not say whether the outcome is reached. Write the "
    "next step, or take the outcome away."
)
ALL_MET = "all its steps are met. Write the next one, or take the outcome away."


@pytest.mark.parametrize(
    ("outcome", "asks"), [("", NOT_JUDGED), ("partly", ALL_MET), ("not met", ALL_MET)]
)
def test_an_outcome_without_an_open_step_is_kept_unless_it_was_called_met(
    tmp_path: Path, outcome: str, asks: str
) -> None:
    begun = begin_next(tmp_path, more=write_review(outcome, "met", "met"))
    assert asks in list_questions(begun)
    assert next(one.outcome for one in read_text(begun.text)[0].outcomes) == READING


def test_an_outcome_that_never_had_a_step_is_asked_for_its_first(tmp_path: Path) -> None:
    no_step = ("    targets: Sam eats with a friend twice a week.\n", "")
    begun = begin_next(tmp_path, no_step, more=write_review("met", "met", "met"))
    assert "it has no step yet. Write the first one." in list_questions(begun)
    assert "all its steps are met" not in begun.text


def test_help_whose_step_is_met_is_asked_what_it_is_for(tmp_path: Path) -> None:
    """It stands for the outcome as long as that goes on."""
    begun = begin_next(tmp_path, more=write_review("partly", "not met", "met"))
    moved = (
        "the step that it helped is met, so it stands here for the whole outcome. What does it "
        "help with now?"
    )
    assert list_questions(begun).count(moved) == 1
    cards, reading = read_text(begun.text)[0].support
    assert cards.helps == ("sam-reads-a-short-book-on-his-own",)
    assert reading.helps == ("read-60-words-a-minute",)


def test_help_whose_outcome_is_met_too_is_left_with_a_blank(tmp_path: Path) -> None:
    begun = begin_next(tmp_path, more=write_review("met", "met", "met"))
    gone = "what it helped with is met. What does it help with now?"
    assert list_questions(begun).count(gone) == 2


def test_how_somebody_will_say_their_view_is_left_open(tmp_path: Path) -> None:
    """Even where the last plan said how: it may be another way now."""
    drawn = ("when it is quiet.\n", "when it is quiet.\n    how: drawing\n")
    begun = begin_next(tmp_path, drawn)
    assert "  - who: Sam\n    says:\n    how:\n" in begun.text
    assert "  - who: Mum\n    says:\n    how:\n" in begun.text
    assert [one.how for one in read_text(begun.text)[0].views] == [None, None]


def test_nobody_of_the_family_is_invented(tmp_path: Path) -> None:
    """Where no view of theirs was written, those listed are asked; else there is a blank."""
    without = (
        "  - who: Mum\n    says: He tries at bedtime, then gets cross with long words.\n",
        "",
    )
    begun = begin_next(tmp_path / "blank", without)
    assert "  - who:\n    says:\n    how:\n" in begun.text
    listed = ("starts:", "people:\n  - name: Mrs Begum\n    is: family\nstarts:")
    begun = begin_next(tmp_path / "listed", without, listed)
    assert "  - who: Mrs Begum\n    says:\n    how:\n" in begun.text


def test_a_text_over_several_lines_comes_out_on_one(tmp_path: Path) -> None:
    """As it is read everywhere: no quotation marks with signs for the ends of lines."""
    profile = "profile:\n  liked_about_me: |\n    He tells good stories.\n    He listens.\n"
    begun = begin_next(tmp_path, more=profile)
    assert "\n  liked_about_me: He tells good stories. He listens.\n" in begun.text


@pytest.mark.parametrize(
    ("learned", "is_asked"),
    [("", True), ("learned:\n  date: 2026-11-06\n", True), ("learned: Short steps\n", False)],
)
def test_what_was_not_learned_yet_is_asked_for_in_the_last_plan(
    tmp_path: Path, learned: str, *, is_asked: bool
) -> None:
    """A day alone is nothing learned: the check would say so once the draft is done."""
    review = write_review("", "met", "partly").replace("learned: Short steps\n", learned)
    asks = (
        "plans/sam-b/2026-autumn.md does not say yet what everyone learned. Write it there first "
        "(learned:), and here, under since_last_time:, what you do now because of it."
    )
    assert (asks in list_questions(begin_next(tmp_path, more=review))) is is_asked
