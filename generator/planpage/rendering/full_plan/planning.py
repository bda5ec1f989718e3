"""Plan: what everyone wants to reach, the help to get there, and who agreed to it."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model import Stage
from planpage.model.people import Agreement, GivenTo
from planpage.model.support import Adjustment, Outcome, Target
from planpage.rendering.blocks import Block, Cell, Part, Step, Steps, Title
from planpage.rendering.composing import (
    compose_line,
    compose_points,
    compose_rows,
    compose_stage,
)
from planpage.rendering.facts import tell_agreements, tell_step
from planpage.rendering.full_plan.beside import tell_behaviour, tell_ehcp
from planpage.rendering.full_plan.supporting import tell_support
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words


def tell_plan(telling: Telling) -> Part:
    """Say what was planned."""
    return compose_stage(telling, Stage.PLAN, _blocks(telling))


def _blocks(telling: Telling) -> Iterator[Block]:
    plan, words = telling.plan, telling.words
    for outcome in plan.outcomes:
        yield from _tell_outcome(outcome, telling)
    yield from compose_rows(
        words, "plan.support", (tell_support(it, plan, words) for it in plan.support), wide=True
    )
    adjusted = (_tell_adjustment(it, words) for it in plan.adjustments)
    yield from compose_points(words, "plan.adjustments", adjusted)
    for title, actions in (("plan.home", plan.at_home), ("plan.child", plan.child_will)):
        yield from compose_points(words, title, (words.text(it.what) for it in actions))
    yield from compose_points(words, "plan.agreed", _tell_agreed(plan.agreed, words))
    yield from compose_points(words, "plan.given", (_tell_given(it, words) for it in plan.given_to))
    yield from tell_ehcp(telling)
    yield from tell_behaviour(telling)


def _tell_outcome(outcome: Outcome, telling: Telling) -> Iterator[Block]:
    plan, words = telling.plan, telling.words
    yield Title(words.title(outcome.outcome))
    if outcome.matters:
        yield from compose_line(words, "plan.matters", words.sentence(outcome.matters))
    if outcome.area:
        yield from compose_line(words, "plan.area", words.choice(outcome.area))
    if outcome.needs:
        needs = {need.key: need.need for need in plan.needs}
        named = words.sentences(needs.get(key, key) for key in outcome.needs)
        yield from compose_line(words, "plan.for_needs", named)
    if outcome.ehcp_outcome and plan.ehcp:
        aims = {it.key: it.outcome for it in plan.ehcp.outcomes}
        text = aims.get(outcome.ehcp_outcome, outcome.ehcp_outcome)
        yield from compose_line(words, "plan.ehcp_outcome", words.sentence(text))
    if outcome.targets:
        steps = tuple(_tell_target(it, words) for it in outcome.targets)
        yield Steps(words.say("steps.caption"), steps)


def _tell_target(target: Target, words: Words) -> Step:
    step = tell_step(target, words, plainly=False)
    more: list[Cell] = []
    checks = [words.names(target.checked_by)] if target.checked_by else []
    checks += [words.text(target.checked_when)] if target.checked_when else []
    if checks:
        text = words.say("join.comma").join(checks)
        more.append(Cell("more", words.say("plan.who_checks"), text))
    if target.achievable_because:
        text = words.sentence(target.achievable_because)
        more.append(Cell("more", words.say("plan.achievable"), text))
    return Step(step.what, (*step.cells, *more))


def _tell_adjustment(adjustment: Adjustment, words: Words) -> str:
    text = words.text(adjustment.what)
    return words.say("plan.for_everyone", what=text) if adjustment.for_everyone else text


def _tell_agreed(agreed: tuple[Agreement, ...], words: Words) -> Iterator[str]:
    for it in agreed:
        if it.date and not it.thinking_until and not it.not_agreed:
            who, date = words.names(it.who), words.date(it.date)
            label = "plan.agreed_on_how" if it.how else "plan.agreed_on"
            yield words.say(label, who=who, date=date, how=words.text(it.how))
        else:
            yield from tell_agreements((it,), words)


def _tell_given(given: GivenTo, words: Words) -> str:
    facts = [words.date(given.date)] if given.date else []
    facts += [words.text(given.as_)] if given.as_ else []
    if given.read_on:
        facts.append(words.say("plan.read_on", date=words.short_date(given.read_on)))
    who = words.names(given.who)
    if not facts:
        return who
    return words.say("plan.given_to", who=who, facts=words.say("join.comma").join(facts))
