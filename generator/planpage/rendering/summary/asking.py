"""Whom to ask and where to read more: what stands below the thread of the one page."""

from __future__ import annotations

from planpage.model.people import Contact
from planpage.rendering.blocks import Anchor, Block, Contacts, Line, Links, Part
from planpage.rendering.facts import tell_contact, tell_sendiass
from planpage.rendering.stages import CONTENTS, MORE_HELP, NOT_AGREED
from planpage.rendering.summary.making import make_part
from planpage.rendering.telling import Telling


def tell_ask(telling: Telling) -> Part:
    """Say whom to ring, and what a family may ask for."""
    plan, words, school = telling.plan, telling.words, telling.school
    chosen: tuple[Contact, ...] = plan.contacts[:1] + school.contacts[:1]
    rows = [tell_contact(contact, words) for contact in dict.fromkeys(chosen)]
    if school.sendiass:
        rows.append(tell_sendiass(school.sendiass, words))
    blocks: list[Block] = []
    if rows:
        blocks.append(Contacts(words.say("ask.caption"), tuple(rows)))
    blocks.append(Line(words.say("ask.may")))
    return make_part(telling, "ask", blocks)


def tell_more(telling: Telling) -> Part:
    """Say where to read more; on paper this is left out."""
    words, root = telling.words, telling.root
    links = (
        Anchor("plan.html", words.say("links.full_plan")),
        Anchor(root + CONTENTS, words.say("links.guide")),
        Anchor(root + MORE_HELP, words.say("links.more_help")),
        Anchor(root + NOT_AGREED, words.say("links.not_agreed")),
    )
    return Part("more", words.say_heading("more"), (Links(links),), screen=True)
