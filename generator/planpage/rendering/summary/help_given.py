"""The help, who does what, how it is going and what was learned: the middle of the one page."""

from __future__ import annotations

from markupsafe import Markup

from planpage.model import Stage
from planpage.rendering.blocks import Block, Line, Part, Row, Rows
from planpage.rendering.facts import tell_amount, tell_decisions, tell_sums, tell_target_results
from planpage.rendering.summary.making import add_more, make_part, saves_lines
from planpage.rendering.telling import Telling

SUPPORT, EACH_CAN_DO, LEARNED = 6, 2, 2
SUMS, RESULTS, DECISIONS = 3, 2, 1


def tell_help(telling: Telling) -> Part:
    """Say the help: what, how often and how long, who and where."""
    plan, words = telling.plan, telling.words
    rows = tuple(
        Row(
            words.text(it.plainly or it.what),
            tell_amount(it, words),
            words.say("join.comma").join(
                [
                    *([words.names(it.who)] if it.who else []),
                    *([words.text(it.where)] if it.where else []),
                ]
            ),
        )
        for it in plan.support[:SUPPORT]
    )
    blocks: list[Block] = [Line(words.say("later.help"))]
    if rows:
        blocks = [Rows(words.say("help.caption"), rows)]
    in_charge = dict.fromkeys(name for it in plan.support for name in it.overseen_by)
    if in_charge:
        who = words.names(in_charge)
        blocks.append(Line(who + words.say("join.stop"), words.say("help.in_charge")))
    add_more(telling, blocks, "plan", ("more.rows", len(plan.support) - SUPPORT))
    return make_part(telling, "help", blocks, Stage.PLAN, Stage.DO)


def tell_can_do(telling: Telling) -> Part:
    """Say what the family and the child can do."""
    plan, words = telling.plan, telling.words
    blocks: list[Block] = []
    for label, actions in (("can_do.home", plan.at_home), ("can_do.child", plan.child_will)):
        if actions:
            shown = actions[:EACH_CAN_DO]
            texts = words.sentences(it.plainly or it.what for it in shown)
            blocks.append(Line(texts, words.say(label)))
    if not blocks:
        blocks.append(Line(telling.later("later.can_do")))
    hidden = sum(max(0, len(it) - EACH_CAN_DO) for it in (plan.at_home, plan.child_will))
    add_more(telling, blocks, "plan", ("more.rows", hidden))
    return make_part(telling, "can_do", blocks, Stage.DO, runs=saves_lines(blocks))


def tell_going(telling: Telling) -> Part:
    """Say how often the help was planned and given, and what the last review found."""
    plan, words = telling.plan, telling.words
    sums = tell_sums(plan, words)
    blocks: list[Block] = list(sums[:SUMS])
    looked_at = plan if plan.reviewed else telling.previous
    if looked_at:
        results = tell_target_results(looked_at, words)[:RESULTS]
        results += tell_decisions(looked_at, looked_at.reviewed, words)[:DECISIONS]
        if results:
            stopped = words.say("join.stop")
            text = words.say("join.space").join(result + stopped for result in results)
            blocks.append(Line(text, words.say("going.last_review")))
    if not blocks:
        started = bool(plan.starts and telling.today >= plan.starts)
        label = "later.going_now" if started or not plan.starts else "later.going"
        date = words.short_date(plan.starts) if plan.starts else ""
        blocks.append(Line(words.say(label, date=date)))
    add_more(telling, blocks, "do", ("more.rows", len(sums) - SUMS))
    runs = saves_lines(blocks)
    return make_part(telling, "going", blocks, Stage.DO, Stage.REVIEW, runs=runs)


def tell_learned(telling: Telling) -> Part:
    """Say what was found, and what is done because of it."""
    plan, words = telling.plan, telling.words
    found, so_now = words.say("learned.found"), words.say("learned.so_now")
    blocks: list[Block] = []
    if plan.learned:
        works, nexts = plan.learned.works, plan.learned.next_cycle
        blocks += [Line(words.sentence(text), found) for text in works[:LEARNED]]
        blocks += [Line(words.sentence(text), words.say("learned.next")) for text in nexts[:1]]
        hidden = len(works) - LEARNED
    else:
        taken_up = [it for it in plan.since_last_time if it.so_now]
        for it in taken_up[:LEARNED]:
            text = words.say(
                "learned.pair",
                found=words.sentence(it.plainly or it.we_learned),
                label=Markup("<b>{}</b>").format(so_now),
                now=words.sentence(it.so_now),
            )
            blocks.append(Line(text, found))
        hidden = len(taken_up) - LEARNED
    if not blocks:
        blocks.append(Line(telling.later("later.learned")))
    add_more(telling, blocks, "learn", ("more.rows", hidden))
    return make_part(telling, "learned", blocks, Stage.LEARN, runs=True)
