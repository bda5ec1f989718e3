"""What is due is told on its day, and no longer told once it is done."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.due import DueChapter, DueItem, Kind, list_due
from planpage.due.keeping import add_years
from planpage.model import School, Thread
from planpage.reading.plan_file import read_plan
from tests.smallest_plan import vary_plan

TODAY = dt.date(2026, 10, 5)
GIVEN = ("views:\n", "given_to:\n  - who: Mum\n    date: 2026-09-11\nviews:\n")
INVITED = (
    "review: 2026-11-06\n",
    "review:\n  date: 2026-11-06\n  time: 3:30pm\n  place: Year 3\n  invited_on: 2026-09-20\n",
)
REVIEWED = "reviewed:\n  date: 2026-11-06\n  next: another cycle\n  copy_given_on: 2026-11-10\n"
FIXED = REVIEWED + (
    "  next_meeting:\n    date: 2026-12-18\n    time: 12pm\n    place: Elm Room\n"
    "    invited_on: 2026-11-10\n"
)
NEXT = "2026-11-13", "next-plan", "Begin the next plan: planpage next sam-b"
LATER = (
    ("starts: 2026-09-14", "starts: 2026-11-09"),
    ("review: 2026-11-06", "review: 2027-01-08"),
)
DRAFT = ("planpage: 1\n", "planpage: 1\ndraft: true\n")


def find(
    *swaps: tuple[str, str],
    today: dt.date = TODAY,
    weeks: int = 8,
    keep_years: int | None = None,
    more: bytes | None = None,
) -> list[tuple[str, str, str]]:
    """Return day, kind and words of what is due for Sam, whose plan is given and invited to."""
    datas = [vary_plan(GIVEN, *swaps), *([more] if more else [])]
    read = [
        read_plan(data, f"plans/sam-b/{name}.md", "sam-b", name, School()).plan
        for name, data in zip("ab", datas, strict=False)
    ]
    plans = tuple(plan for plan in read if plan is not None)
    assert len(plans) == len(datas)
    school = School(keep_years=keep_years)
    items = list_due([Thread(child_id="sam-b", plans=plans)], [], school, today, weeks)
    return [(item.day.isoformat(), str(item.kind), item.what) for item in items]


def test_a_review_ahead_is_told_with_its_time_and_place() -> None:
    assert find(INVITED) == [("2026-11-06", "review", "Review meeting at 3:30pm, Year 3")]


def test_what_lies_beyond_the_weeks_is_not_told() -> None:
    assert find(INVITED, weeks=4) == []


def test_an_invitation_is_due_two_weeks_before_the_review() -> None:
    assert ("2026-10-23", "invitation", "Invite the family to the review on 6 November") in find()


def test_a_review_whose_day_is_past_has_to_be_written_down() -> None:
    today = dt.date(2026, 11, 9)
    told = ("2026-11-06", "overdue-review", "Write the review down, or fix a new day for it")
    assert find(INVITED, today=today) == [told]
    assert find(INVITED, ("support:\n", REVIEWED + "support:\n"), today=today, weeks=0) == []


def test_after_the_review_the_next_plan_is_due() -> None:
    """Until there is one."""
    reviewed = ("support:\n", REVIEWED + "support:\n")
    assert NEXT in find(reviewed)
    assert NEXT not in find(reviewed, more=vary_plan(GIVEN, *LATER))


def test_the_meeting_fixed_at_the_last_review_is_told() -> None:
    fixed, today = ("support:\n", FIXED + "support:\n"), dt.date(2026, 11, 10)
    told = ("2026-12-18", "review", "Review meeting at 12pm, Elm Room")
    assert find(fixed, today=today) == [NEXT, told]
    asked = ("2026-12-04", "invitation", "Invite the family to the review on 18 December")
    not_invited = FIXED.replace("    invited_on: 2026-11-10\n", "")
    assert find(("support:\n", not_invited + "support:\n"), today=today) == [NEXT, asked, told]


def test_the_fixed_meeting_is_told_until_the_next_plan_is_ready() -> None:
    """A draft is nobody's plan yet; a plan that is ready says itself when it is reviewed."""
    fixed, today = ("support:\n", FIXED + "support:\n"), dt.date(2026, 11, 10)
    told = ("2026-12-18", "review", "Review meeting at 12pm, Elm Room")
    assert told in find(fixed, today=today, more=vary_plan(GIVEN, *LATER, DRAFT))
    found = find(fixed, today=today, weeks=10, more=vary_plan(GIVEN, *LATER))
    assert [one for one in found if one[1] == "review"] == [
        ("2027-01-08", "review", "Review meeting")
    ]


def test_a_fixed_meeting_that_is_past_is_written_down_in_the_next_plan() -> None:
    """Where one follows: after "everyday teaching is enough" there is none to write it in."""
    today = dt.date(2026, 12, 21)
    late = "Write the review down in the next plan, or fix a new day for it"
    fixed = ("support:\n", FIXED + "support:\n")
    assert find(fixed, today=today) == [NEXT, ("2026-12-18", "overdue-review", late)]
    ended = FIXED.replace("another cycle", "everyday teaching is enough")
    assert find(("support:\n", ended + "support:\n"), today=today) == []


def test_the_notes_of_a_review_are_due_within_a_week() -> None:
    reviewed = ("support:\n", REVIEWED.replace("  copy_given_on: 2026-11-10\n", "") + "support:\n")
    told = ("2026-11-13", "copy-of-notes", "Give the family the notes of the review of 6 November")
    assert told in find(reviewed)


def test_thinking_time_ends_until_there_is_an_answer() -> None:
    thinking = "agreed:\n  - who: Mum\n    thinking_until: 2026-10-09\n"
    told = ("2026-10-09", "thinking-time", "Ask Mum: the time to think it over ends")
    assert told in find(INVITED, ("support:\n", thinking + "support:\n"))
    agreed = thinking + "    date: 2026-10-02\n"
    assert told not in find(INVITED, ("support:\n", agreed + "support:\n"))


def test_training_is_due_until_it_is_done() -> None:
    training = "training:\n  - topic: Paired reading\n    who: Mrs Jones\n    by: 2026-10-08\n"
    told = ("2026-10-08", "training", "Training: Paired reading (Mrs Jones)")
    assert told in find(INVITED, ("support:\n", training + "support:\n"))
    done = training + "    done_on: 2026-10-01\n"
    assert told not in find(INVITED, ("support:\n", done + "support:\n"))


def test_the_plan_has_to_be_given_to_the_family_when_it_begins() -> None:
    staff = ("- who: Mum\n    date", "- who: Mrs Jones\n    date")
    assert ("2026-09-14", "copy-of-plan", "Give the family the plan") in find(staff)


def test_the_childs_own_view_is_asked_for() -> None:
    other = ("  - who: Sam\n    says", "  - who: Nan\n    says")
    told = ("2026-09-14", "child-view", "Ask the child: no view of theirs yet")
    assert told in find(INVITED, other)


def test_a_draft_waits_on_its_first_day() -> None:
    assert find(DRAFT) == [("2026-09-14", "draft", "A draft waits to be finished")]


def test_the_yearly_review_of_an_ehc_plan_is_told() -> None:
    ehcp = ("support:\n", "ehcp: 2026-11-20\nsupport:\n")
    assert ("2026-11-20", "ehcp-review", "The yearly review of the EHC plan") in find(ehcp)


def test_a_file_is_told_when_it_has_been_kept_for_long_enough() -> None:
    """Only where the school has decided for how long."""
    told = (
        "2026-11-06",
        "keeping-time",
        "a.md has been kept for 0 years: delete it, or say why it stays",
    )
    assert told in find(INVITED, keep_years=0)
    assert find(INVITED, keep_years=None) == [
        ("2026-11-06", "review", "Review meeting at 3:30pm, Year 3")
    ]


def test_years_end_on_a_day_that_there_is() -> None:
    assert add_years(dt.date(2024, 2, 29), 6) == dt.date(2030, 2, 28)
    assert add_years(dt.date(2026, 11, 6), 25) == dt.date(2051, 11, 6)
    assert add_years(dt.date(2026, 11, 6), 10**6) == dt.date(dt.MAXYEAR, 11, 6)


def test_a_chapter_of_the_guide_is_read_again() -> None:
    chapter = DueChapter("Your meeting", "guides/7-your-meeting.md", dt.date(2026, 10, 1))
    (item,) = list_due([], [chapter], School(), TODAY, 4)
    what = "Read the guide's page again: Your meeting"
    assert item == DueItem(dt.date(2026, 10, 1), Kind.CHAPTER, what, what, chapter.path)
    assert item.days_late(TODAY) == 4


@pytest.mark.parametrize(("day", "late"), [(TODAY, 0), (TODAY + dt.timedelta(1), 0)])
def test_what_is_due_today_or_later_is_not_late(day: dt.date, late: int) -> None:
    (item,) = list_due([], [DueChapter("A", "a.md", day)], School(), TODAY, 4)
    assert item.days_late(TODAY) == late
