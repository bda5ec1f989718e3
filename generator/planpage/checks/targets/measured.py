"""Targets with a number to reach: the M of SMART."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.targets.measures import has_measure, holds_only_names, is_measured
from planpage.checks.targets.offers import leave_gap
from planpage.checks.targets.target_lines import write_field
from planpage.diagnostics import quote_text
from planpage.model.support import Target

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAMES_COUNT_NOTHING = "A year, a level or a phase is a name: it counts nothing."


def find_not_measurable(case: Case) -> Iterator[Found]:
    """Find targets that nobody could tell to be reached: the M of SMART.

    No aim, an aim that is what the child does now, or no number, amount or frequency.
    """
    for outcome in case.plan.outcomes:
        for target in outcome.targets:
            says, plain = _judge_measure(target)
            if not says:
                continue
            model = target.now if has_measure(target.now) else target.aim
            gap = leave_gap(model) if has_measure(model) else "… out of 10"
            at, write, replaces = write_field(outcome, target, "aim", gap)
            names = any(map(holds_only_names, (target.target, target.aim)))
            yield Found(
                at,
                says,
                write=write,
                note=_NAMES_COUNT_NOTHING if names else "say how many, how much or how often",
                says_without_quotes=plain,
                replaces=replaces,
                about=target.target,
            )


def _judge_measure(target: Target) -> tuple[str, str]:
    """Return the headline with quotations and without; both empty where nothing is to be told."""
    words = quote_text(target.target)
    if not target.aim:
        return (
            f"For {words}, write in `aim` what is to be reached.",
            "For this target, write in `aim` what is to be reached.",
        )
    if _fold(target.now) == _fold(target.aim):
        return (
            f"For {words}, `now` and `aim` are the same: {quote_text(target.aim)}.",
            "For this target, `now` and `aim` are the same.",
        )
    if is_measured(target.target, target.now, target.aim, target.success):
        return "", ""
    return (
        f"{words} has no number, so nobody can tell when it is reached.",
        "This target has no number, so nobody can tell when it is reached.",
    )


def _fold(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
