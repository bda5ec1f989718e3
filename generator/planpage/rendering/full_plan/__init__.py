"""The full plan: everything that a family may see, in the order of the cycle.

One module tells one part. Fields for staff only are not looked at here at all: what nobody reads
can't slip out.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from markupsafe import Markup

from planpage.rendering.blocks import Anchor, Links, Part
from planpage.rendering.frame import Frame, Meeting, make_frame, tell_meeting
from planpage.rendering.full_plan.about import tell_about
from planpage.rendering.full_plan.around import tell_ask, tell_people, tell_rights
from planpage.rendering.full_plan.assess import tell_assess
from planpage.rendering.full_plan.before import tell_before
from planpage.rendering.full_plan.doing import tell_do
from planpage.rendering.full_plan.learn import tell_learn
from planpage.rendering.full_plan.planning import tell_plan
from planpage.rendering.full_plan.review import tell_review
from planpage.rendering.telling import Telling


@dataclass(frozen=True, slots=True)
class FullPlan:
    """What the full plan says. ``after`` stands outside the thread."""

    frame: Frame
    parts: tuple[Part, ...]
    meeting: Meeting
    after: tuple[Part, ...]


PARTS = (
    tell_about,
    tell_assess,
    tell_plan,
    tell_do,
    tell_review,
    tell_learn,
    tell_before,
    tell_people,
    tell_rights,
)
"""The parts, in order. One that has nothing to say returns None."""


def tell_full_plan(telling: Telling) -> FullPlan:
    """Say everything of a plan that a family may see."""
    words = telling.words
    parts = tuple(part for tell in PARTS if (part := tell(telling)))
    links = tuple(Anchor(f"#{part.id}", part.title) for part in parts)
    contents = Part("contents", words.say_heading("contents"), (Links(links),), screen=True)
    meeting, after = tell_meeting(telling, linked=False), (tell_ask(telling),)
    frame = make_frame(telling, words.say("full.title"), (parts, meeting, after))
    made_by = words.say("join.space").join(
        filter(None, (_number(telling), frame.made_by, _short(telling)))
    )
    frame = dataclasses.replace(frame, made_by=made_by)
    return FullPlan(frame, (contents, *parts), meeting, after)


def _number(telling: Telling) -> str:
    """Say which plan of the child's this is."""
    words, number = telling.words, telling.number
    ordinals: list[str] = words.labels["full.ordinals"]
    if 0 < number <= len(ordinals):
        return words.say("full.number", ordinal=ordinals[number - 1])
    return words.say("full.number_many", number=number)


def _short(telling: Telling) -> str:
    """Say where the one page is."""
    words = telling.words
    link = Markup('<a href="index.html">{}</a>').format(words.say("full.one_page_link"))
    return words.say("full.one_page", link=link)
