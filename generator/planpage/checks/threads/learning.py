"""The thread between two cycles: what was learned, and what the next plan makes of it."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.written_lines import write_below, write_into
from planpage.diagnostics import Severity, quote_text
from planpage.model.plan import Plan

_LEARNED_FIELDS = ("works: …", "does_not_work: …", "next_cycle:", "  - …")
_NEAR = 0.3
"""How like a text has to be for :mod:`planpage.checks.contract` to take it for a thing learned."""


def find_nothing_learned(case: Case) -> Iterator[Found]:
    """Find a cycle that has ended, and is followed by another, with nothing learned from it.

    It is told at the plan that ended, where the words belong.
    """
    before = case.before
    if before is None or before.draft or case.plan.draft or not _has_ended(before, case.today):
        return
    if before.learned is None and before.has("learned") and "learned" not in before.blanks:
        return
    learned = before.learned
    if learned and learned.says_anything:
        return
    yield Found(
        learned.at if learned else before.blanks.get("learned", before.at),
        f"Another plan follows this one ({case.plan.cycle_id}.md), but nothing says what was "
        "learned here.",
        # Where `learned` holds something else already, its fields go beside that.
        write=write_below(learned, *_LEARNED_FIELDS)
        if learned
        else "\n".join(["learned:", *(f"  {line}" for line in _LEARNED_FIELDS)]),
        note="what works, what does not, and what the next plan should take up",
        replaces=0 if learned or "learned" not in before.blanks else 1,
    )


def find_learned_not_used(case: Case) -> Iterator[Found]:
    """Find what was learned last time and this plan neither uses nor leaves for a reason."""
    learned = case.before.learned if case.before else None
    if case.before is None or learned is None:
        return
    plan = case.plan
    taken = _list_taken_up(plan, learned.next_cycle)
    missing = [text for text in learned.next_cycle if text not in taken]
    if missing and not (plan.has("since_last_time") and not plan.since_last_time):
        lines = [] if plan.since_last_time else ["since_last_time:"]
        for text in missing:
            lines += [f"  - we_learned: {text}", "    so_now: …"]
        yield Found(
            plan.place_of("since_last_time"),
            f"The last plan learned {_list_quoted(missing)}. This one says nothing of it.",
            write="\n".join(lines),
            note="where it has to wait, write `not_now_because:` in place of `so_now:`",
            replaces=0,
        )
    for entry in plan.since_last_time:
        answered = entry.has("so_now") or entry.has("not_now_because")
        if entry.we_learned in learned.next_cycle and not answered:
            yield Found(
                entry.at,
                f"Nothing says what is done now because of {quote_text(entry.we_learned)}.",
                write=f"{' ' * (entry.at.column - 1)}so_now: …",
                note="where it has to wait, write `not_now_because:` and why",
                replaces=0,
                says_without_quotes="Nothing says what is done now because of what was learned.",
            )


def find_nothing_for_next_plan(case: Case) -> Iterator[Found]:
    """Find a plan that learned something, but leaves nothing for the next to take up."""
    learned = case.plan.learned
    if learned and (learned.works or learned.does_not_work) and not learned.has("next_cycle"):
        write, replaces = write_into(case.plan, "learned", learned, "next_cycle:", "  - …")
        yield Found(
            learned.at,
            "Nothing says which of the things learned the next plan should take up.",
            write=write,
            note="these words come back in the next plan, with what is done because of them",
            replaces=replaces,
        )


def _has_ended(plan: Plan, today: dt.date) -> bool:
    if plan.reviewed:
        return True
    return bool(plan.review and plan.review.date and plan.review.date < today)


def _list_taken_up(plan: Plan, learned: tuple[str, ...]) -> set[str]:
    """Return what this plan takes up, also where its words are not exact: that is told already."""
    taken: set[str] = set()
    for entry in plan.since_last_time:
        if entry.we_learned in learned:
            taken.add(entry.we_learned)
        else:
            taken.update(difflib.get_close_matches(entry.we_learned, learned, 1, _NEAR))
    return taken


def _list_quoted(texts: list[str]) -> str:
    quoted = [quote_text(text) for text in texts]
    return " and ".join(quoted) if len(quoted) < len("abc") else ", ".join(quoted)


CHECKS = (
    Check("nothing-learned", Severity.ERROR, find_nothing_learned),
    Check("learned-not-used", Severity.ERROR, find_learned_not_used),
    Check("nothing-for-next-plan", Severity.ADVICE, find_nothing_for_next_plan),
)
