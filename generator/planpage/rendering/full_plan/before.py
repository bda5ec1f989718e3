"""What we tried before: each earlier plan as what we tried and what happened."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model import Plan
from planpage.rendering.blocks import Block, Line, Link, Part, Points, Row, Rows, Title
from planpage.rendering.facts import sum_sessions, tell_target_results
from planpage.rendering.telling import Telling
from planpage.rendering.wording import Words


def tell_before(telling: Telling) -> Part | None:
    """Say what earlier plans tried, newest first; None where this is the first."""
    blocks = [block for plan in telling.earlier for block in _tell_earlier(plan, telling)]
    if not blocks:
        return None
    return Part("before", telling.words.say_heading("before"), tuple(blocks))


def _tell_earlier(plan: Plan, telling: Telling) -> Iterator[Block]:
    words = telling.words
    ends = plan.review.date if plan.review else None
    yield Title(
        words.say("frame.period", first=words.date(plan.starts), last=words.date(ends))
        if plan.starts and ends
        else words.say("before.plan")
    )
    if plan.support:
        yield Rows(words.say("captions.before.tried"), tuple(_tell_tried(plan, words)))
    results = tell_target_results(plan, words)
    if results:
        yield Line(words.say("before.happened"))
        yield Points(results)
    if plan.learned and plan.learned.works:
        yield Line(words.sentences(plan.learned.works), words.say("learned.found"))
    period = words.date(plan.starts) if plan.starts else plan.cycle_id
    here = "../" if telling.home else ""
    yield Link(
        f"{here}{plan.cycle_id}/plan.html", words.say("before.link", date=period), css="screen"
    )


def _tell_tried(plan: Plan, words: Words) -> Iterator[Row]:
    sums = {it.what: it for it in sum_sessions(plan)}
    decided = {}
    if plan.reviewed:
        decided = {it.support: it for it in plan.reviewed.support}
    for support in plan.support:
        it = sums.get(support.plainly or support.what)
        review = decided.get(support.key)  # type: ignore[call-overload]
        facts = []
        if it and it.planned is not None:
            facts.append(words.say("do.planned", number=it.planned))
        if it and it.given is not None:
            facts.append(words.say("do.given", number=it.given))
        soft = (
            [words.say("before.difference", difference=words.choice(review.difference))]
            if review and review.difference
            else []
        )
        soft += [words.choice(review.decision)] if review and review.decision else []
        comma = words.say("join.comma")
        yield Row(words.text(support.what), comma.join(facts), comma.join(soft))
