"""Whether a plan takes up what the one before it learned."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator
from itertools import pairwise

from planpage.checks.written_lines import is_listed, is_on_one_line, is_small
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.learn import SinceLastTime
from planpage.model.plan import Plan, Thread
from planpage.model.school import School


def check_since_last_time(thread: Thread, _school: School, _today: dt.date) -> Iterator[Diagnostic]:
    """Find entries of ``since_last_time`` that are not the exact text of what was learned.

    The thread between plans hangs on these words: a family reads "We found …, so now we …".
    """
    if thread.plans[0].since_last_time and (thread.plans[0].cycle or 1) == 1:
        yield Diagnostic(
            "since-last-time",
            Severity.ERROR,
            thread.plans[0].place_of("since_last_time"),
            "`since_last_time` belongs in a later plan: there is none before this one.",
            note="take it away, or write `cycle: 2` where the first plan was at another school",
        )
    for before, plan in pairwise(thread.plans):
        learned = before.learned.next_cycle if before.learned else ()
        for entry in plan.since_last_time:
            if not entry.we_learned or entry.we_learned in learned:
                continue
            near = difflib.get_close_matches(entry.we_learned, learned, n=1, cutoff=0.3)
            yield Diagnostic(
                "since-last-time",
                Severity.ERROR,
                entry.place_of("we_learned"),
                "This is not the exact text of anything under `learned`, `next_cycle` in the plan "
                "before.",
                write=_write_line(plan, entry, near[0]) if near else "",
                note=f"look in {before.cycle_id}.md, and copy the text from there",
            )


def _write_line(plan: Plan, entry: SinceLastTime, text: str) -> str:
    """Return the line of ``entry`` with ``text``; nothing where it takes more than one line."""
    at = entry.place_of("we_learned")
    if not is_on_one_line(at, entry.we_learned):
        return ""
    is_in_list = is_listed(plan, "since_last_time", entry)
    if is_small(entry):
        return f"{' ' * (at.column - 3)}- {text}" if is_in_list else ""
    name = "we_learned: "
    dash = "- " if is_in_list and at.line == entry.at.line else ""
    return f"{' ' * (at.column - 1 - len(dash + name))}{dash}{name}{text}"
