"""Whether a plan takes up what the one before it learned."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator
from itertools import pairwise

from planpage.diagnostics import Diagnostic, Severity
from planpage.model.plan import Thread
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
                write=f"we_learned: {near[0]}" if near else "",
                note=f"look in {before.cycle_id}.md, and copy the text from there",
            )
