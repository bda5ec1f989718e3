"""About: the child as a person, in the words of those who know them."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.rendering.blocks import Block, Line, Part, Prose
from planpage.rendering.composing import compose_line, compose_points, compose_quotes
from planpage.rendering.facts import split_views, tell_hope
from planpage.rendering.markdown import render_blocks
from planpage.rendering.telling import Telling


def tell_about(telling: Telling) -> Part:
    """Say who the child is, before anything else."""
    return Part("about", telling.words.say_heading("about"), tuple(_blocks(telling)))


def _blocks(telling: Telling) -> Iterator[Block]:
    plan, words, profile = telling.plan, telling.words, telling.plan.profile
    if profile and profile.liked_about_me:
        yield Line(words.list_all(profile.liked_about_me), words.say("about.liked"))
    if plan.body.opening.strip():
        yield Prose(render_blocks(plan.body.opening, "about-story", plan.body.pictures))
    child, family, _others = split_views(plan.views, words)
    if not child:
        yield Line(words.say("about.child_later"))
    yield from compose_quotes(child + family, words)
    if not family:
        yield Line(words.say("about.family_later"))
    for hope in plan.hopes:
        who = words.names(hope.who) if hope.who else words.call(words.name)
        label = words.count("want.hope", len(hope.who) or 1, who=who)
        yield Line(tell_hope(hope, words, plainly=False), label)
        yield from compose_line(words, "about.in_english", words.text(hope.in_english))
    if profile:
        for title, texts in (
            ("about.important", profile.important_to_me),
            ("about.how_to_help", profile.how_to_help_me),
        ):
            yield from compose_points(words, title, map(words.text, texts))
        if profile.written_with:
            yield Line(words.say("about.written_with", who=words.names(profile.written_with)))
    yield from _tell_facts(telling)


def _tell_facts(telling: Telling) -> Iterator[Block]:
    plan, words = telling.plan, telling.words
    if plan.child and plan.child.year:
        yield Line(words.say("about.year", year=words.text(plan.child.year)))
    if plan.child and plan.child.home_language:
        yield from compose_line(words, "about.language", words.text(plan.child.home_language))
    if plan.reason:
        yield from compose_line(words, "about.reason", words.join(map(words.choice, plan.reason)))
    if plan.level:
        yield from compose_line(words, "about.level", words.choice(plan.level))
    if plan.diagnosis_shown and plan.diagnosis:
        shown = words.join(map(words.text, plan.diagnosis))
        yield from compose_line(words, "about.diagnosis", shown)
