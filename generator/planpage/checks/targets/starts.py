"""Targets that begin where the child is: the A of SMART, achievable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from planpage.checks.check import Case, Found
from planpage.checks.targets.measures import has_measure, holds_only_names
from planpage.checks.targets.offers import leave_gap
from planpage.checks.targets.target_lines import write_field
from planpage.checks.targets.word_groups import join_words, read_words
from planpage.diagnostics import quote_text

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SOON_KNOWN = re.compile(rf"\W*{join_words('unknown')}\b[\s.?]*", re.IGNORECASE)
_NOT_AT_ALL = re.compile(
    r"\b(?:never|cannot|can[’']?t|does\s?n[’']?t|does not|not at all|not yet|do not)\b",
    re.IGNORECASE,
)


class Start(Enum):
    """What ``now`` says of where the child is."""

    TOLD = "what the child does now"
    MISSING = "nothing"
    UNKNOWN = "that nobody has looked yet"
    JUDGED = "a judgement or a level in place of what the child does"


def find_no_baseline(case: Case) -> Iterator[Found]:
    """Find targets that don't say where the child is now: the A of SMART, achievable.

    A step can only be judged for its size from where it begins.
    """
    for outcome in case.plan.outcomes:
        for target in outcome.targets:
            start = judge_start(target.now)
            if start is Start.TOLD:
                continue
            words, now = quote_text(target.target), quote_text(target.now)
            says = {
                Start.MISSING: f"{words} does not say where the child is now.",
                Start.UNKNOWN: f"For {words}, nobody knows yet where the child is now: {now}.",
                Start.JUDGED: f"For {words}, {now} does not say what the child does now.",
            }
            gap = leave_gap(target.aim) if has_measure(target.aim) else "… out of 10"
            at, write, replaces = write_field(outcome, target, "now", gap)
            yield Found(
                at,
                says[start],
                write=write,
                note="without a start nobody can tell whether the step is the right size",
                says_without_quotes="This target does not say where the child is now.",
                replaces=replaces,
                about=target.target,
            )


def judge_start(now: str) -> Start:
    """Say what ``now`` tells: "3 of 10", "with help" and "points" tell; "struggles" does not."""
    if not _WORD.search(now):
        return Start.MISSING
    if _SOON_KNOWN.fullmatch(now) or re.search(r"\bassessed\b|\btbc\b", now, re.IGNORECASE):
        return Start.TOLD if has_measure(now) else Start.UNKNOWN
    if has_measure(now) or _NOT_AT_ALL.search(now):
        return Start.TOLD
    weak = read_words("weak")
    if any(word.lower() in weak for word in _WORD.findall(now)) or holds_only_names(now):
        return Start.JUDGED
    return Start.TOLD
