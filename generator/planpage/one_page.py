"""Whether the one page of each plan fits one side of A4, and where to cut if it does not.

The measure is :mod:`planpage.rendering.print_fit`; here it becomes a message to a SENCO.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from planpage.diagnostics import Diagnostic, Position, Severity, quote_text
from planpage.model import Plan, School, Thread
from planpage.model.fields import Entry
from planpage.rendering.print_fit import BlockFit, PrintFit, measure_print, surely_fits
from planpage.rendering.summary import list_shown, summarise
from planpage.rendering.telling import Telling, make_telling
from planpage.rendering.wording import fill, strip_markup

SHARES: Mapping[str, int] = {
    "about": 65,
    "want": 60,
    "help": 70,
    "can-do": 25,
    "going": 25,
    "learned": 20,
    "meet": 25,
    "ask": 15,
}
"""How many words each block of the page may have, its heading among them, when all are full."""

WORDS_IN_LINE = 9
"""How many words of plain English fill a printed line, or more where they are short."""

NOWHERE = "the child"
"""What stands for the child's name where a child's data must not show."""


def check_one_page(thread: Thread, school: School, today: dt.date) -> Iterator[Diagnostic]:
    """Find the plans of a child whose one page is longer than one side, with two lines free.

    An error for a plan that a family gets, advice for a draft. Both fonts are looked at, and what
    is not known exactly is taken for more.
    """
    ready = tuple(plan for plan in thread.plans if not plan.draft)
    for plan in thread.plans:
        seen = thread if plan.draft else replace(thread, plans=ready)
        home = "" if plan is seen.newest else "../index.html"
        telling = make_telling(plan, seen, school, today, root="", home=home)
        summary = summarise(telling)
        if surely_fits(summary):
            continue
        fit = measure_print(summary)
        if not fit.fits:
            yield tell_full(telling, fit)


def tell_full(telling: Telling, fit: PrintFit) -> Diagnostic:
    """Say which block to shorten, by how many words, and which of its texts is the longest."""
    plan = telling.plan
    shown = list_shown(telling)
    worst, *others = sorted(
        (block for block in fit.blocks if block.id in SHARES and block.id in shown),
        key=_count_over,
        reverse=True,
    )
    lines = math.ceil(fit.lines_over)
    needed = lines * max(WORDS_IN_LINE, math.ceil(worst.words / worst.lines))
    entry, field, _text = max(shown[worst.id], key=lambda it: len(it[2].split()))
    long = [block for block in others if _count_over(block) > 0]
    room = max(_count_over(worst), WORDS_IN_LINE) if long else needed
    cut = min(needed, room)
    says = "The one page is longer than one sheet of paper: cut about {} words in {}."
    return Diagnostic(
        "one-page-full",
        Severity.ADVICE if plan.draft else Severity.ERROR,
        _place(plan, entry, field),
        says.format(cut, quote_text(strip_markup(worst.title))),
        note=" ".join([_count_lines(lines), *_list_long(telling, long), _offer(entry, field)]),
        says_without_quotes=says.format(cut, f"“{_neutral(telling, worst)}”"),
    )


def _count_over(block: BlockFit) -> int:
    return block.words - SHARES[block.id]


def _count_lines(lines: int) -> str:
    return "It is a line too long." if lines == 1 else f"It is {lines} lines too long."


def _list_long(telling: Telling, blocks: list[BlockFit]) -> Iterator[str]:
    named = [f"“{_neutral(telling, block)}” (by {_count_over(block)} words)" for block in blocks]
    if named:
        yield f"Also long: {', '.join(named)}."


def _neutral(telling: Telling, block: BlockFit) -> str:
    """Return the heading of a block without the child's name."""
    name = block.id.replace("-", "_")
    words = telling.words
    return strip_markup(
        fill(words.headings.get(name) or str(words.labels[f"headings.{name}"]), {"name": NOWHERE})
    )


def _offer(entry: Entry, field: str) -> str:
    """Say how the text may get shorter here and stay whole in the full plan."""
    own = "plainly" if hasattr(entry, "plainly") else "short" if hasattr(entry, "short") else ""
    if field == own:
        return f"Write fewer words in `{own}`: the full plan keeps the whole text."
    if own and field == entry.MAIN:
        return f"Write a short `{own}` beside this one: the full plan keeps the whole text."
    return "This is its longest text."


def _place(plan: Plan, entry: Entry, field: str) -> Position:
    at = entry.place_of(field)
    return at if at.path == plan.at.path else plan.at
