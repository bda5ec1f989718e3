"""A child's thread as pages: the newest plan, and the earlier ones in folders of their own.

Pure: the same thread, school and day give the same pages, whatever other plans there are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planpage.model import Plan, School, Thread
from planpage.rendering.environment import render_page
from planpage.rendering.examples import list_examples
from planpage.rendering.full_plan import FullPlan, tell_full_plan
from planpage.rendering.glossary import NO_GLOSSARY, WORDS_PAGE, Glossary, link_words
from planpage.rendering.summary import Summary, summarise
from planpage.rendering.telling import make_telling
from planpage.rendering.templates import write_styles


@dataclass(frozen=True, slots=True)
class Page:
    """A page: ``address`` counts from the top of the site ("plans/sam-b/index.html")."""

    address: str
    html: str


def render_thread(
    thread: Thread, school: School, today: dt.date, glossary: Glossary = NO_GLOSSARY
) -> tuple[Page, ...]:
    """Render all pages of a child, as they are on the day ``today``: newest plan first.

    The first use of each word of ``glossary`` on a page leads to where the guide explains it.
    """
    return tuple(
        Page(page.address, link_words(page.html, glossary, _go_up(page.address) + WORDS_PAGE))
        for page in _render_all(thread, school, today)
    )


def render_examples(threads: Sequence[Thread], school: School, today: dt.date) -> Page:
    """Render the list of the plans of a fictional school."""
    listed = list_examples(threads, school, today)
    html = render_page(
        "examples.html", page=listed, styles=write_styles("guide", school.colour, listed.title)
    )
    return Page("plans/index.html", html)


def _go_up(address: str) -> str:
    """Return the way from the page at ``address`` to the top of the site."""
    return "../" * address.count("/")


def _render_all(thread: Thread, school: School, today: dt.date) -> Iterator[Page]:
    for plan in reversed(thread.plans):
        is_newest = plan is thread.newest
        folder = f"plans/{thread.child_id}/" + ("" if is_newest else f"{plan.cycle_id}/")
        yield from _render_plan(plan, thread, school, today, folder)


def _render_plan(
    plan: Plan, thread: Thread, school: School, today: dt.date, folder: str
) -> Iterator[Page]:
    root = _go_up(folder)
    home = "" if plan is thread.newest else "../index.html"
    telling = make_telling(plan, thread, school, today, root=root, home=home)
    one, full = summarise(telling), tell_full_plan(telling)
    yield Page(f"{folder}index.html", _render("summary.html", "one", one, school))
    yield Page(f"{folder}plan.html", _render("full_plan.html", "full", full, school))


def _render(template: str, kind: str, page: Summary | FullPlan, school: School) -> str:
    styles = write_styles(kind, school.colour, page.frame.plain_title)
    return render_page(template, page=page, styles=styles)
