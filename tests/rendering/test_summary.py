from __future__ import annotations

import dataclasses
import datetime as dt

from planpage.model.assess import Need, View
from planpage.model.choices import Decision, Result
from planpage.model.learn import Learned, SinceLastTime
from planpage.model.people import Agreement
from planpage.model.review import Meeting, Reviewed, ReviewedSupport, ReviewedTarget
from planpage.model.support import Outcome, Support, Target
from planpage.model.values import Name, Ref
from planpage.rendering.blocks import Part, Quote, Rows, Steps
from planpage.rendering.summary import Summary, summarise
from planpage.rendering.wording import strip_markup
from tests.rendering.amira import AMIRA, REVIEW, TODAY, render, tell


def read(part: Part) -> str:
    """Return the lines of a part as one text."""
    texts = (
        strip_markup(f"{getattr(b, 'label', '')} {getattr(b, 'text', '')}") for b in part.blocks
    )
    return " ".join(texts).replace("\u00a0", " ")


def part(summary: Summary, name: str) -> Part:
    """Return the part called ``name``."""
    return next(it for it in (*summary.parts, *summary.after) if it.id == name)


def test_the_order_of_the_page() -> None:
    """Nine parts, always all of them, always in this order."""
    summary = summarise(tell())
    names = [it.id for it in summary.parts]
    assert names == ["about", "want", "help", "can-do", "going", "learned"]
    assert summary.meeting.id == "meet"
    assert [it.id for it in summary.after] == ["ask", "more"]


def test_the_child_speaks_first() -> None:
    """The child's words come before the family's, whatever the order in the file."""
    quotes = [it for it in part(summarise(tell()), "about").blocks if isinstance(it, Quote)]
    assert [it.who for it in quotes] == ["Amira", "Mum"]
    assert [it.child for it in quotes] == [True, False]


def test_a_view_is_quoted_by_its_short_form() -> None:
    """The page quotes `short`; it never rewords."""
    view = View(who=(Name("Amira"),), says="A long talk.", short="A talk.")
    summary = summarise(tell(dataclasses.replace(AMIRA, views=(view,))))
    about = part(summary, "about")
    assert [it.words for it in about.blocks if isinstance(it, Quote)] == ["A talk."]
    assert "We will add your own words." in read(about)


def test_two_needs_in_plain_words_and_how_many_more() -> None:
    """The first two needs stand on the page; `plainly` wins; the rest is counted."""
    needs = tuple(
        Need(need=f"need {n}", plainly=f"plain {n}" if n == 1 else "") for n in range(1, 5)
    )
    text = read(part(summarise(tell(dataclasses.replace(AMIRA, needs=needs))), "about"))
    assert "plain 1. need 2." in text
    assert "need 1" not in text
    assert "And 2 more needs in the full plan." in text


def test_three_targets_of_all_outcomes() -> None:
    """Three steps in the order of the file, each below its own outcome."""
    outcomes = tuple(
        Outcome(outcome=f"outcome {n}", targets=(Target(target=f"{n}a"), Target(target=f"{n}b")))
        for n in range(1, 4)
    )
    want = part(summarise(tell(dataclasses.replace(AMIRA, outcomes=outcomes))), "want")
    steps = [step.what for it in want.blocks if isinstance(it, Steps) for step in it.steps]
    assert steps == ["1a", "1b", "2a"]
    assert "outcome 2" in read(want)
    assert "outcome 3" not in read(want)
    assert "And 3 more steps in the full plan." in read(want)


def test_six_rows_of_support() -> None:
    """Six rows, and how many more; their order is the order of importance."""
    support = tuple(Support(what=f"help {n}") for n in range(8))
    help_ = part(summarise(tell(dataclasses.replace(AMIRA, support=support))), "help")
    rows = [row.what for it in help_.blocks if isinstance(it, Rows) for row in it.rows]
    assert rows == [f"help {n}" for n in range(6)]
    assert "And 2 more in the full plan." in read(help_)


def test_honest_numbers() -> None:
    """Sessions are added up: planned and happened, as they are."""
    assert "Talk group: planned 22, happened 18" in read(part(summarise(tell()), "going"))


def test_what_the_last_review_found() -> None:
    """The last result and decision come from the plan before, in plain words, never "failed"."""
    before = dataclasses.replace(
        AMIRA,
        cycle_id="2026-autumn",
        reviewed=Reviewed(
            date=dt.date(2026, 10, 30),
            targets=(ReviewedTarget(target=Ref("Join a game"), result=Result.NOT_YET),),
            support=(ReviewedSupport(support=Ref("talk"), decision=Decision.CHANGE_LITTLE),),
        ),
    )
    text = read(part(summarise(tell(AMIRA, before)), "going"))
    assert "Last review: Join a game: not yet. Talk group: we change it a little." in text


def test_two_things_learned() -> None:
    """What was learned last time, and what is done now because of it."""
    learned = tuple(SinceLastTime(we_learned=f"found {n}", so_now=f"now {n}") for n in range(3))
    plan = dataclasses.replace(AMIRA, since_last_time=learned)
    text = read(part(summarise(tell(plan)), "learned"))
    assert "We found: found 0. So now: now 0." in text
    assert "found 2" not in text
    assert "And 1 more in the full plan." in text


def test_what_this_plan_taught_goes_first() -> None:
    """Once something is learned in this plan, that is what the page says."""
    plan = dataclasses.replace(AMIRA, learned=Learned(works=("Three",), next_cycle=("Go on",)))
    text = read(part(summarise(tell(plan)), "learned"))
    assert text == "We found: Three. Next time: Go on."


def test_an_empty_block_says_what_will_come() -> None:
    """Nothing vanishes: where there is nothing yet, the page says when there will be."""
    plan = dataclasses.replace(
        AMIRA, views=(), needs=(), outcomes=(), support=(), at_home=(), sessions=()
    )
    summary = summarise(tell(plan))
    for it in summary.parts:
        assert "We will" in read(it), it.id
    assert "after our meeting on 28 January" in read(part(summary, "learned"))


def test_when_and_where_we_meet() -> None:
    """The day with its weekday, the time, how long and where; who agreed and who is thinking."""
    agreed = (
        Agreement(who=(Name("Mum"), Name("Amira"))),
        Agreement(who=(Name("Dad"),), thinking_until=dt.date(2027, 1, 15)),
        Agreement(who=(Name("Nan"),), not_agreed="mornings"),
    )
    meeting = summarise(tell(dataclasses.replace(AMIRA, agreed=agreed))).meeting
    assert meeting.day.replace("\u00a0", " ") == "Thursday 28 January 2027"
    assert meeting.place.replace("\u00a0", " ") == "3:30pm, 45 minutes, Sunny Room"
    assert meeting.lines[0].replace("\u00a0", " ") == (
        "Bring someone with you. Tell us your views first. Mum and Amira agreed. Dad is thinking "
        "until 15 January. Nan does not agree, and would rather: mornings."
    )


def test_a_meeting_that_is_past_is_not_the_next_one() -> None:
    """After the day of the meeting the page does not say that we meet then."""
    meeting = summarise(tell(today=dt.date(2027, 2, 1))).meeting
    assert meeting.day == ""
    assert "We planned to meet on 28\u00a0January 2027." in meeting.lines[0]
    assert "late" not in meeting.lines[0]


def test_the_meeting_that_the_review_set() -> None:
    """After a review, the next meeting is the one that it set."""
    reviewed = Reviewed(date=TODAY, next_meeting=Meeting(date=dt.date(2027, 4, 1)))
    meeting = summarise(tell(dataclasses.replace(AMIRA, reviewed=reviewed))).meeting
    assert meeting.day.replace("\u00a0", " ") == "Thursday 1 April 2027"


def test_the_foot_explains_only_what_is_used() -> None:
    """A special word is explained where the page uses it, and the version stands beside it."""
    foot = " ".join(summarise(tell()).frame.foot).replace("\u00a0", " ")
    assert "SENCO: leads extra help." in foot
    assert "EHC" not in foot
    assert "Version of 4 December 2026." in foot
    assert "Amira and Hazel Bank Primary School are invented." in foot


def test_who_made_it() -> None:
    """The child first, then the family, then others."""
    assert summarise(tell()).frame.made_by == "Made by Amira, Mum and Miss Okoro."


def test_a_page_is_small() -> None:
    """A plain summary is one request of at most 15 KB."""
    for address, html in render().items():
        if address.endswith("index.html"):
            assert len(html.encode()) <= 15_000
            assert "src=" not in html
            assert 'rel="stylesheet"' not in html
            assert "<script" not in html


def test_the_day_of_the_review_is_in_the_block_too() -> None:
    """On a phone the next meeting closes the block with the name."""
    early = summarise(tell()).frame.early
    assert early is not None
    assert early.text.replace("\u00a0", " ") == "Thursday 28 January 2027, 3:30pm"
    assert REVIEW.year == 2027
