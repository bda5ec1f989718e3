"""What is written in another language is marked as that: a screen reader changes its voice."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.model import School, Thread
from planpage.reading.plan_file import read_plan
from planpage.rendering.pages import render_thread
from tests.smallest_plan import vary_plan

HOPE = "hopes:\n  - who: Mum\n    hope: Żeby czytał\n    lang: Polish\n{more}needs:\n"


def render(more: str) -> dict[str, str]:
    """Return the pages of a plan with a hope in Polish, by the last part of their address."""
    data = vary_plan(("needs:\n", HOPE.format(more=more)))
    plan = read_plan(data, "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    thread = Thread(child_id="sam-b", plans=(plan,))
    pages = render_thread(thread, School(), dt.date(2026, 10, 1))
    return {page.address.rsplit("/", 1)[-1]: page.html for page in pages}


@pytest.mark.parametrize("page", ["index.html", "plan.html"])
def test_a_hope_in_another_language_is_marked(page: str) -> None:
    """WCAG 2.2, 3.1.2 Language of Parts."""
    assert '<span lang="pl" dir="auto">Żeby czytał.</span>' in render("")[page]


def test_the_plain_words_for_it_are_english() -> None:
    pages = render("    plainly: That he reads\n")
    assert "That he reads." in pages["index.html"]
    assert 'lang="pl"' not in pages["index.html"]
    assert 'lang="pl"' in pages["plan.html"]
