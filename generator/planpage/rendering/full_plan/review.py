"""Review: the meeting that was, what everyone found, and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model import Plan, Stage
from planpage.model.review import Meeting, Reviewed, ReviewedSupport
from planpage.rendering.blocks import Block, Line, Part, Row, Title
from planpage.rendering.composing import (
    compose_line,
    compose_points,
    compose_quotes,
    compose_rows,
    compose_stage,
)
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words


def tell_review(telling: Telling) -> Part:
    """Say what came of it; before the meeting, what is known about the meeting."""
    reviewed, ahead = telling.plan.reviewed, telling.plan.review
    blocks: list[Block] = []
    if reviewed:
        blocks += _tell_meeting(reviewed, telling.words)
        blocks += _tell_found(reviewed, telling.plan, telling.words)
        blocks += _tell_next(reviewed, telling.words)
    elif ahead:
        blocks.append(Line(telling.later("later.review")))
        blocks += _tell_ahead(ahead, telling.words)
    return compose_stage(telling, Stage.REVIEW, blocks)


def _tell_ahead(meeting: Meeting, words: Words) -> Iterator[Block]:
    if meeting.people:
        yield from compose_line(words, "review.asked_to_come", words.names(meeting.people))
    if meeting.child_joins:
        yield from compose_line(words, "review.child_joins", words.choice(meeting.child_joins))
    if meeting.invited_on:
        yield from compose_line(words, "review.invited_on", words.date(meeting.invited_on))
    if meeting.early_because:
        yield from compose_line(words, "review.early", words.sentence(meeting.early_because))


def _tell_meeting(reviewed: Reviewed, words: Words) -> Iterator[Block]:
    facts = [words.date(reviewed.date)] if reviewed.date else []
    facts += [words.minutes(reviewed.minutes)] if reviewed.minutes else []
    facts += [words.text(reviewed.place)] if reviewed.place else []
    if facts:
        yield from compose_line(words, "review.met", words.say("join.comma").join(facts))
    for label, names in (
        ("review.there", reviewed.people),
        ("review.led_by", reviewed.led_by),
        ("review.notes_by", reviewed.notes_by),
        ("review.advocate", reviewed.advocate),
    ):
        yield from compose_line(words, label, words.names(names) if names else "")
    if reviewed.child_joins:
        yield from compose_line(words, "review.child_joined", words.choice(reviewed.child_joins))
    yield from compose_quotes(reviewed.views, words)


def _tell_found(reviewed: Reviewed, plan: Plan, words: Words) -> Iterator[Block]:
    outcomes = {it.key: it.outcome for it in plan.outcomes}
    targets = {it.key: it.target for it in plan.targets}
    found = [(outcomes.get(str(it.outcome), str(it.outcome)), it) for it in reviewed.outcomes]
    rows = [
        Row(words.text(what), words.choice(it.result) if it.result else "", words.text(it.evidence))
        for what, it in found
    ]
    rows += [
        Row(
            words.text(targets.get(str(it.target), str(it.target))),
            words.choice(it.result) if it.result else "",
            words.text(it.evidence),
        )
        for it in reviewed.targets
    ]
    yield from compose_rows(words, "review.results", rows)
    yield from compose_rows(
        words, "review.support", (_tell_support(it, plan, words) for it in reviewed.support)
    )
    for title, texts in (
        ("review.working", reviewed.working),
        ("review.not_working", reviewed.not_working),
    ):
        yield from compose_points(words, title, map(words.text, texts))
    judged = (
        ("review.quality", reviewed.quality),
        ("review.effectiveness", reviewed.effectiveness),
        ("review.impact", reviewed.impact),
    )
    if any(text for _label, text in judged):
        yield Title(words.say("review.judged"))
    for label, text in judged:
        yield from compose_line(words, label, words.sentence(text) if text else "")


def _tell_support(it: ReviewedSupport, plan: Plan, words: Words) -> Row:
    support = {one.key: one.what for one in plan.support}
    more: list[Line] = []
    if it.as_planned:
        more += compose_line(words, "review.as_planned", words.choice(it.as_planned))
    if it.difference:
        more += compose_line(words, "review.difference", words.choice(it.difference))
    if it.reaction:
        more += compose_line(words, "review.reaction", words.sentence(it.reaction))
    if it.change:
        more += compose_line(words, "review.change", words.sentence(it.change))
    what = words.text(support.get(str(it.support), str(it.support)))
    return Row(what, words.choice(it.decision) if it.decision else "", "", tuple(more))


def _tell_next(reviewed: Reviewed, words: Words) -> Iterator[Block]:
    if reviewed.next:
        yield Title(words.say("review.next"))
        because = words.sentence(reviewed.next_because) if reviewed.next_because else ""
        decided = words.choice(reviewed.next) + words.say("join.stop")
        yield Line(words.say("join.space").join(filter(None, (decided, because))))
    yield from compose_rows(
        words,
        "review.actions",
        (
            Row(
                words.names(it.who) if it.who else words.say("review.everyone"),
                words.text(it.does),
                words.say("review.by", date=words.date(it.by)) if it.by else "",
            )
            for it in reviewed.actions
        ),
    )
    if reviewed.copy_given_on:
        yield Line(words.say("review.copy", date=words.date(reviewed.copy_given_on)))
    if reviewed.next_meeting:
        yield from _tell_ahead(reviewed.next_meeting, words)
