"""Learn: what was found out, what this plan makes of it, and what goes with a child who moves."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model import Stage
from planpage.rendering.blocks import Block, Line, Part, Row
from planpage.rendering.composing import compose_line, compose_points, compose_rows, compose_stage
from planpage.rendering.telling import Telling


def tell_learn(telling: Telling) -> Part:
    """Say what was learned, in this plan and from the last."""
    return compose_stage(telling, Stage.LEARN, _blocks(telling))


def _blocks(telling: Telling) -> Iterator[Block]:
    plan, words = telling.plan, telling.words
    taken_up = [
        Row(
            words.text(it.we_learned),
            more=(
                *compose_line(
                    words, "learned.so_now", words.sentence(it.so_now) if it.so_now else ""
                ),
                *compose_line(
                    words,
                    "learn.not_now",
                    words.sentence(it.not_now_because) if it.not_now_because else "",
                ),
            ),
        )
        for it in plan.since_last_time
    ]
    yield from compose_rows(words, "learn.since_last_time", taken_up, wide=True)
    if plan.learned:
        if plan.learned.date:
            who = words.names(plan.learned.with_)
            label = "learn.talked_with" if plan.learned.with_ else "learn.talked"
            yield Line(words.say(label, date=words.date(plan.learned.date), who=who))
        for title, texts in (
            ("learn.works", plan.learned.works),
            ("learn.does_not_work", plan.learned.does_not_work),
            ("learn.learns_best", plan.learned.learns_best),
            ("learn.motivated_by", plan.learned.motivated_by),
            ("learn.next_cycle", plan.learned.next_cycle),
            ("learn.every_lesson", plan.learned.every_lesson),
        ):
            yield from compose_points(words, title, map(words.text, texts))
    elif not plan.since_last_time:
        yield Line(telling.later("later.learn"))
    move = plan.transition
    if move:
        row = Row(
            words.say("learn.move_to", first=words.text(move.from_), last=words.text(move.to)),
            words.date(move.date) if move.date else "",
            more=tuple(Line(words.sentence(text)) for text in move.carried_over),
        )
        yield from compose_rows(words, "learn.move", [row])
