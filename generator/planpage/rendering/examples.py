"""The list of the plans of a fictional school, for who wants to see what a plan looks like."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from planpage.model import School, Thread
from planpage.rendering.blocks import Anchor
from planpage.rendering.stages import CONTENTS, find_stage
from planpage.rendering.wording import Words, make_words

AT_MOST = 50
"""No page grows with the number of plans."""


@dataclass(frozen=True, slots=True)
class Example:
    """One child: links to both pages, and in a few words who it is."""

    one_page: Anchor
    full_plan: Anchor
    about: str


@dataclass(frozen=True, slots=True)
class Examples:
    """What the list says."""

    title: str
    brief: str
    skip: str
    description: str
    home: Anchor
    heading: str
    caption: str
    examples: tuple[Example, ...]
    foot: str


def list_examples(threads: Sequence[Thread], school: School, today: dt.date) -> Examples:
    """List the newest plan of each child, at most fifty."""
    words = make_words(threads[0].newest, school)
    say = words.say
    return Examples(
        title=say("examples.title"),
        brief=say("examples.brief", school=school.name),
        skip=say("examples.skip"),
        description=say("examples.description"),
        home=Anchor(f"../{CONTENTS}", say("links.guide")),
        heading=say("examples.heading"),
        caption=say("examples.caption"),
        examples=tuple(_tell(thread, school, today) for thread in threads[:AT_MOST]),
        foot=say("examples.foot"),
    )


def _tell(thread: Thread, school: School, today: dt.date) -> Example:
    plan = thread.newest
    words: Words = make_words(plan, school)
    stage = words.say(f"stages.{find_stage(plan, today).value}")
    year = words.text(plan.child.year) if plan.child and plan.child.year else ""
    about = [
        year,
        words.count("examples.plans", len(thread.plans)),
        words.say("examples.stage", stage=stage),
    ]
    return Example(
        Anchor(f"{thread.child_id}/index.html", words.say("links.one_page")),
        Anchor(f"{thread.child_id}/plan.html", words.say("links.full_plan")),
        words.say("join.comma").join(filter(None, about)),
    )
