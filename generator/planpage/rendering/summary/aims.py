"""About the child, and what everyone wants: the first two parts of the one page."""

from __future__ import annotations

from markupsafe import Markup

from planpage.model import Stage
from planpage.model.assess import Need, View
from planpage.rendering.blocks import Block, Hope, Line, Part, Quote, Steps
from planpage.rendering.facts import split_views, tell_hope, tell_quote, tell_step
from planpage.rendering.summary.making import add_more, make_part
from planpage.rendering.telling import Telling

LIKED, NEEDS, TARGETS = 3, 2, 3


def tell_about(telling: Telling) -> Part:
    """Say who the child is, in good words first, then what is hard."""
    plan, words = telling.plan, telling.words
    liked = plan.profile.liked_about_me if plan.profile else ()
    blocks: list[Block] = [Line(words.say("about.liked_later"))]
    if liked:
        blocks = [Line(words.list_all(liked[:LIKED]), words.say("about.liked"))]
    child, family, _others = split_views(plan.views, words)
    blocks.append(_quote(child[0], telling) if child else Line(words.say("about.child_later")))
    blocks.append(_quote(family[0], telling) if family else Line(words.say("about.family_later")))
    blocks += _tell_needs(plan.needs[:NEEDS], telling)
    shown = bool(child) + bool(family)
    views, needs = len(plan.views) - shown, len(plan.needs) - NEEDS
    add_more(telling, blocks, "about", ("more.views", views), ("more.needs", needs))
    return make_part(telling, "about", blocks, Stage.ASSESS)


def _quote(view: View, telling: Telling) -> Quote:
    words = telling.words
    return tell_quote(view, words, view.short or view.says, words.names(view.who))


def _tell_needs(needs: tuple[Need, ...], telling: Telling) -> list[Block]:
    words = telling.words
    if not needs:
        return [Line(words.say("about.needs_later"))]
    hard = words.sentences(need.plainly or need.need for need in needs)
    barriers = words.sentences(need.barrier for need in needs if need.barrier)
    if barriers:
        label = Markup("<b>{}</b>").format(words.say("about.barriers"))
        hard = words.say("join.space").join((hard, label, barriers))
    return [Line(hard, words.say("about.hard"))]


def tell_want(telling: Telling) -> Part:
    """Say the hope, and up to three steps towards it."""
    plan, words = telling.plan, telling.words
    blocks: list[Block] = []
    for hope in plan.hopes[:1]:
        who = words.names(hope.who) if hope.who else words.call(words.name)
        text = tell_hope(hope, words, plainly=True)
        blocks.append(Line(text, words.count("want.hope", len(hope.who) or 1, who=who)))
    room = TARGETS
    for outcome in plan.outcomes:
        if room <= 0 or (not outcome.targets and blocks and outcome is not plan.outcomes[0]):
            continue
        aim = words.text(outcome.plainly or outcome.outcome)
        blocks.append(Hope(aim))
        steps = tuple(tell_step(it, words, plainly=True) for it in outcome.targets[:room])
        if steps:
            caption = words.say("steps.caption")
            blocks.append(Steps(caption, steps))
        room -= len(steps)
    if not plan.outcomes:
        blocks.append(Line(telling.later("later.want")))
    add_more(telling, blocks, "plan", ("more.steps", len(plan.targets) - TARGETS))
    return make_part(telling, "want", blocks, Stage.PLAN)
