"""The one page: what a family reads on the phone and has on the fridge.

Pure: a plan, its thread, the school and the day come in; what the page says, part by part and in
the order of the page, goes out. What there is no room for stands in the full plan, and the page
says so.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import Stage
from planpage.model.assess import Need, View
from planpage.model.people import Contact
from planpage.rendering.blocks import (
    Anchor,
    Block,
    Contacts,
    Hope,
    Line,
    Links,
    Part,
    Quote,
    Row,
    Rows,
    Steps,
)
from planpage.rendering.facts import (
    split_views,
    tell_amount,
    tell_contact,
    tell_decisions,
    tell_quote,
    tell_sendiass,
    tell_step,
    tell_sums,
    tell_target_results,
)
from planpage.rendering.frame import Frame, Meeting, make_frame, tell_meeting
from planpage.rendering.stages import CONTENTS, MORE_HELP, NOT_AGREED
from planpage.rendering.telling import Telling

NEEDS, TARGETS, SUPPORT, LEARNED, SUMS, RESULTS, DECISIONS, EACH_CAN_DO, LIKED = (
    2,
    3,
    6,
    2,
    3,
    2,
    1,
    2,
    3,
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the one page says. ``after`` stands outside the thread."""

    frame: Frame
    parts: tuple[Part, ...]
    meeting: Meeting
    after: tuple[Part, ...]


def summarise(telling: Telling) -> Summary:
    """Select what the one page says of a plan."""
    parts = (
        _tell_about(telling),
        _tell_want(telling),
        _tell_help(telling),
        _tell_can_do(telling),
        _tell_going(telling),
        _tell_learned(telling),
    )
    meeting = tell_meeting(telling)
    after = (_tell_ask(telling), _tell_more(telling))
    title = telling.words.say("summary.title")
    return Summary(make_frame(telling, title, (parts, meeting, after)), parts, meeting, after)


def _part(telling: Telling, name: str, blocks: list[Block], *stages: Stage) -> Part:
    heading = telling.words.say_heading(name)
    return Part(name.replace("_", "-"), heading, tuple(blocks), telling.stage_words(stages))


def _add_more(telling: Telling, blocks: list[Block], anchor: str, *counts: tuple[str, int]) -> None:
    """Say at the end of ``blocks`` how many more there are, by label, and where they stand."""
    words = telling.words
    things = [words.count(label, number) for label, number in counts if number > 0]
    if not things:
        return
    more = words.say("more.sentence", things=words.join(things))
    link = Markup('<a href="plan.html#{}">{}</a>').format(anchor, more)
    last = blocks[-1]
    if isinstance(last, Line):
        text = words.say("join.space").join((last.text, link))
        blocks[-1] = dataclasses.replace(last, text=text)
    else:
        blocks.append(Line(link))


def _tell_about(telling: Telling) -> Part:
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
    _add_more(telling, blocks, "about", ("more.views", views), ("more.needs", needs))
    return _part(telling, "about", blocks, Stage.ASSESS)


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


def _tell_want(telling: Telling) -> Part:
    plan, words = telling.plan, telling.words
    blocks: list[Block] = []
    for hope in plan.hopes[:1]:
        who = words.names(hope.who) if hope.who else words.call(words.name)
        text = words.sentence(hope.plainly or hope.hope)
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
    _add_more(telling, blocks, "plan", ("more.steps", len(plan.targets) - TARGETS))
    return _part(telling, "want", blocks, Stage.PLAN)


def _tell_help(telling: Telling) -> Part:
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
    _add_more(telling, blocks, "plan", ("more.rows", len(plan.support) - SUPPORT))
    return _part(telling, "help", blocks, Stage.PLAN, Stage.DO)


def _tell_can_do(telling: Telling) -> Part:
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
    _add_more(telling, blocks, "plan", ("more.rows", hidden))
    return _part(telling, "can_do", blocks, Stage.DO)


def _tell_going(telling: Telling) -> Part:
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
    _add_more(telling, blocks, "do", ("more.rows", len(sums) - SUMS))
    return _part(telling, "going", blocks, Stage.DO, Stage.REVIEW)


def _tell_learned(telling: Telling) -> Part:
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
    _add_more(telling, blocks, "learn", ("more.rows", hidden))
    return dataclasses.replace(_part(telling, "learned", blocks, Stage.LEARN), runs=True)


def _tell_ask(telling: Telling) -> Part:
    plan, words, school = telling.plan, telling.words, telling.school
    chosen: tuple[Contact, ...] = plan.contacts[:1] + school.contacts[:1]
    rows = [tell_contact(contact, words) for contact in dict.fromkeys(chosen)]
    if school.sendiass:
        rows.append(tell_sendiass(school.sendiass, words))
    blocks: list[Block] = []
    if rows:
        blocks.append(Contacts(words.say("ask.caption"), tuple(rows)))
    blocks.append(Line(words.say("ask.may")))
    return _part(telling, "ask", blocks)


def _tell_more(telling: Telling) -> Part:
    words, root = telling.words, telling.root
    links = (
        Anchor("plan.html", words.say("links.full_plan")),
        Anchor(root + CONTENTS, words.say("links.guide")),
        Anchor(root + MORE_HELP, words.say("links.more_help")),
        Anchor(root + NOT_AGREED, words.say("links.not_agreed")),
    )
    return Part("more", words.say_heading("more"), (Links(links),), screen=True)
