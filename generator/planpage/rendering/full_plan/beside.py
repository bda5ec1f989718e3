"""What stands beside the plan: the EHC plan, and a behaviour plan that the family gets too."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model.beside import Behaviour, BehaviourStep, CallForHelp
from planpage.rendering.blocks import Block, Line, Points, Row, Rows, Title
from planpage.rendering.composing import compose_line
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words


def tell_ehcp(telling: Telling) -> Iterator[Block]:
    """Say when the EHC plan is looked at next, and what it aims for."""
    ehcp, words = telling.plan.ehcp, telling.words
    if not ehcp:
        return
    yield Title(words.say("ehcp.title"))
    if ehcp.annual_review_due:
        yield Line(words.say("ehcp.due", date=words.date(ehcp.annual_review_due)))
    if ehcp.outcomes:
        yield Points(tuple(words.text(it.outcome) for it in ehcp.outcomes))


def tell_behaviour(telling: Telling) -> Iterator[Block]:
    """Say what helps when things get hard, where ``for_family`` says that the family gets it."""
    for behaviour in telling.plan.behaviour:
        if behaviour.for_family is True:
            yield from _tell_one(behaviour, telling)


def _tell_one(behaviour: Behaviour, telling: Telling) -> Iterator[Block]:
    words = telling.words
    yield Title(words.say("behaviour.title"))
    if behaviour.for_need:
        needs = {need.key: need.need for need in telling.plan.needs}
        need = words.text(needs.get(behaviour.for_need, behaviour.for_need))
        yield from compose_line(words, "behaviour.for_need", need)
    if behaviour.goal:
        yield from compose_line(words, "behaviour.goal", words.sentence(behaviour.goal))
    for label, texts in (
        ("behaviour.looks_like", behaviour.looks_like),
        ("behaviour.triggers", behaviour.triggers),
    ):
        yield from compose_line(words, label, words.sentences(texts))
    if behaviour.steps:
        steps = tuple(_tell_step(it, words) for it in behaviour.steps)
        yield Rows(words.say("behaviour.steps"), steps)
    for call in behaviour.call_for_help:
        yield from compose_line(words, "behaviour.call", _tell_call(call, words))


def _tell_step(step: BehaviourStep, words: Words) -> Row:
    stage = words.choice(step.stage) if step.stage else words.say("behaviour.steps")
    who = words.names(step.who) if step.who else ""
    return Row(stage, words.sentences(step.do), who)


def _tell_call(call: CallForHelp, words: Words) -> str:
    parts = [words.text(call.when.rstrip("."))]
    parts += [words.names(call.who)] if call.who else []
    parts += [words.text(call.how)] if call.how else []
    return words.say("join.comma").join(parts)
