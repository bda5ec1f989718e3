"""Training: done before the help begins for which it is needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.written_lines import write_into
from planpage.diagnostics import quote_text
from planpage.model.plan import Plan
from planpage.model.support import Training


def find_training_late(case: Case) -> Iterator[Found]:
    """Find training that is done too late, or of which nobody knows when it is done."""
    for training in case.plan.training:
        begins = _find_begin(case.plan, training)
        if begins is None:
            continue
        topic = quote_text(training.topic)
        if training.done_on:
            if training.done_on > begins:
                yield _tell(
                    training,
                    "done_on",
                    f"The training {topic} was done on {training.done_on}, after the help began "
                    f"on {begins}.",
                    "let the help start later, or say under `changes` how it was given until then",
                )
        elif training.by is None and not training.has("done_on") and not training.has("by"):
            write, replaces = write_into(case.plan, "training", training, f"by: {begins}")
            yield Found(
                training.at,
                f"Nothing says by when the training {topic} is done.",
                write=write,
                note="the help begins on that day",
                replaces=replaces,
                about=training.topic,
            )
        elif training.by and training.by > begins:
            yield _tell(
                training,
                "by",
                f"The training {topic} is due on {training.by}, after the help begins on {begins}.",
                "train first, or write in that support when it `starts`",
            )
        elif training.by and case.today > begins:
            yield _tell(
                training,
                "by",
                f"The help began on {begins}, and nothing says that the training {topic} was done.",
                "write `done_on` below it",
            )


def _find_begin(plan: Plan, training: Training) -> dt.date | None:
    """Return when the first help begins for which somebody is trained: else with the plan."""
    begins = [
        support.starts or plan.starts
        for support in plan.support
        if set(support.who) & set(training.who)
    ]
    return min((day for day in begins if day), default=plan.starts)


def _tell(training: Training, field: str, says: str, note: str) -> Found:
    return Found(training.place_of(field), says, note=note, about=training.topic)
