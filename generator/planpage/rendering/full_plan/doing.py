"""Do: what happened, what changed on the way, and how it is going."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model import Plan, Stage
from planpage.model.doing import Change, Session, Update
from planpage.rendering.blocks import Block, Line, Part, Row
from planpage.rendering.composing import compose_line, compose_rows, compose_stage
from planpage.rendering.facts import tell_sums
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words


def tell_do(telling: Telling) -> Part:
    """Say how the help went."""
    return compose_stage(telling, Stage.DO, _blocks(telling))


def _blocks(telling: Telling) -> Iterator[Block]:
    plan, words = telling.plan, telling.words
    yield from tell_sums(plan, words)
    yield from compose_rows(
        words, "do.sessions", (_tell_session(it, plan, words) for it in plan.sessions)
    )
    yield from compose_rows(words, "do.changes", (_tell_change(it, words) for it in plan.changes))
    yield from compose_rows(words, "do.updates", (_tell_update(it, words) for it in plan.updates))
    if plan.report_sent_on:
        yield Line(words.say("do.report", date=words.date(plan.report_sent_on)))
    if not (plan.sessions or plan.changes or plan.updates or plan.body.sections.get(Stage.DO)):
        starts = plan.starts
        is_ahead = starts is not None and starts > telling.today
        date = words.short_date(starts) if starts else ""
        yield Line(words.say("later.going" if is_ahead else "later.going_now", date=date))


def _tell_session(session: Session, plan: Plan, words: Words) -> Row:
    support = {it.key: it.what for it in plan.support}
    name = support.get(session.support, session.support) if session.support else ""
    date = words.date(session.date) if session.date else ""
    what = date or (words.text(name) if name else words.say("do.session"))
    more = [
        line
        for label, text in (
            ("do.change_seen", session.change_seen),
            ("do.missed_because", session.missed_because),
        )
        for line in compose_line(words, label, words.sentence(text) if text else "")
    ]
    soft = [words.text(name)] if name and date else []
    if session.planned is not None:
        soft.append(words.say("do.planned", number=session.planned))
    if session.given is not None:
        soft.append(words.say("do.given", number=session.given))
    if session.noted_by:
        soft.append(words.say("do.noted_by", who=words.names(session.noted_by)))
    went = words.sentence(session.how_it_went) if session.how_it_went else ""
    return Row(what, went, words.say("join.comma").join(soft), tuple(more))


def _tell_change(change: Change, words: Words) -> Row:
    date = words.date(change.date) if change.date else words.say("do.change")
    more = compose_line(words, "do.why", words.sentence(change.why) if change.why else "")
    told = words.say("do.told", who=words.names(change.told)) if change.told else ""
    return Row(date, words.sentence(change.what), told, more)


def _tell_update(update: Update, words: Words) -> Row:
    date = words.date(update.date) if update.date else words.say("do.update")
    told = words.say("do.told", who=words.names(update.who)) if update.who else ""
    return Row(date, words.sentence(update.what), told)
