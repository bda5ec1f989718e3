"""Assess: what is hard, what goes well, and how everyone knows."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model import Stage
from planpage.model.assess import Evidence, Need
from planpage.rendering.blocks import Block, Line, Part, Row, Title
from planpage.rendering.composing import compose_line, compose_quotes, compose_rows, compose_stage
from planpage.rendering.facts import split_views
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words


def tell_assess(telling: Telling) -> Part:
    """Say what was found out."""
    return compose_stage(telling, Stage.ASSESS, _blocks(telling))


def _blocks(telling: Telling) -> Iterator[Block]:
    plan, words = telling.plan, telling.words
    talk = plan.first_talk
    if talk and talk.date:
        yield Line(words.say("assess.first_talk", date=words.date(talk.date)))
        if talk.with_:
            yield from compose_line(words, "assess.talked", words.names(talk.with_))
        if talk.agreed:
            yield from compose_line(words, "assess.talk_agreed", words.sentence(talk.agreed))
    for need in plan.needs:
        yield from _tell_need(need, words)
    yield from compose_rows(
        words, "assess.evidence", (_tell_evidence(it, words) for it in plan.evidence)
    )
    _child, _family, others = split_views(plan.views, words)
    if others:
        yield Title(words.say("assess.others"))
        yield from compose_quotes(others, words)
    if plan.differing_views:
        yield Title(words.say("assess.differing"))
    for it in plan.differing_views:
        yield Line(words.sentence(it.about), words.names(it.who) + ":" if it.who else "")
        if it.weighed:
            yield from compose_line(words, "assess.weighed", words.sentence(it.weighed))
    yield from compose_rows(
        words,
        "assess.decisions",
        (
            Row(
                words.text(it.what),
                words.names(it.who) if it.who else "",
                words.date(it.date) if it.date else "",
            )
            for it in plan.decisions
        ),
    )


def _tell_need(need: Need, words: Words) -> Iterator[Block]:
    yield Title(words.title(need.need))
    for label, text in (
        ("assess.strength", need.strength),
        ("assess.barrier", need.barrier),
        ("assess.changed", need.changed),
    ):
        yield from compose_line(words, label, words.sentence(text) if text else "")
    if need.area:
        yield from compose_line(words, "assess.area", words.choice(need.area))
    if need.since:
        yield from compose_line(words, "assess.since", words.rough_date(need.since))


def _tell_evidence(evidence: Evidence, words: Words) -> Row:
    who = words.names(evidence.who) if evidence.who else ""
    source = words.choice(evidence.source) if evidence.source else ""
    what = words.say("join.comma").join(filter(None, (who, source))) or words.say("assess.found")
    date = words.rough_date(evidence.date) if evidence.date else ""
    return Row(what, words.text(evidence.shows), date)
