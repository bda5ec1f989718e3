from __future__ import annotations

import dataclasses
import datetime as dt
import itertools

import pytest

from planpage.model import Thread
from planpage.rendering.pages import render_examples, render_thread
from tests.rendering.amira import AMIRA, SCHOOL, TODAY, rename, render

BEFORE = dataclasses.replace(AMIRA, cycle_id="2026-autumn", starts=dt.date(2026, 9, 7))


def test_addresses() -> None:
    """The newest plan stands in the child's folder, earlier ones in folders below it."""
    assert list(render(AMIRA, BEFORE)) == [
        "plans/amira/index.html",
        "plans/amira/plan.html",
        "plans/amira/2026-autumn/index.html",
        "plans/amira/2026-autumn/plan.html",
    ]


def test_links_to_the_guide_are_relative() -> None:
    """From each page the guide is as many steps up as the page is deep."""
    pages = render(AMIRA, BEFORE)
    assert 'href="../../4-do.html"' in pages["plans/amira/index.html"]
    assert 'href="../../../4-do.html"' in pages["plans/amira/2026-autumn/index.html"]
    assert 'href="2026-autumn/plan.html"' in pages["plans/amira/plan.html"]
    for html in pages.values():
        assert 'href="/' not in html


def test_an_earlier_plan_says_so() -> None:
    """An earlier plan leads to the newest, and the newest says nothing of the kind."""
    pages = render(AMIRA, BEFORE)
    earlier = pages["plans/amira/2026-autumn/index.html"]
    assert "This is an earlier plan." in earlier
    assert '<a href="../index.html">Read Amira’s newest plan</a>' in earlier
    assert "We got to Do" in earlier
    assert "earlier plan" not in pages["plans/amira/index.html"]


def test_every_part_leads_to_its_chapter() -> None:
    """The full plan closes each stage with its chapter of the guide."""
    html = render()["plans/amira/plan.html"]
    for chapter in ("2-assess", "3-plan", "4-do", "5-review", "6-learn"):
        assert f'class="guide screen"><a class="go" href="../../{chapter}.html"' in html


def test_titles_are_neutral_unless_the_child_is_invented() -> None:
    """A real child's name is in no title and in no description."""
    school = dataclasses.replace(SCHOOL, example=None)
    for html in render(school=school).values():
        head = html.split("</head>")[0]
        assert "Amira" not in head
        assert "<title>A plan</title>" in head
        assert "invented" not in html
    assert "<title>Amira’s plan</title>" in render()["plans/amira/index.html"]


def test_pages_are_not_for_search_engines() -> None:
    """Every plan page asks not to be listed."""
    for html in render().values():
        assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", '"><img src=x>', "{{ 1111*3 }}", "{name}", "</style>"]
)
def test_a_hostile_plan_is_text(hostile: str) -> None:
    """Whatever is written in a name or a text comes out as that text."""
    plan = dataclasses.replace(
        rename(hostile),
        needs=(dataclasses.replace(AMIRA.needs[0], need=hostile, barrier=hostile),),
        support=(dataclasses.replace(AMIRA.support[0], what=hostile, where=hostile),),
    )
    school = dataclasses.replace(SCHOOL, labels={"want": hostile})
    for html in render(plan, school=school).values():
        assert "<script" not in html
        assert "<img" not in html
        assert html.count("</style>") == 1
        assert "3333" not in html


def test_headings_do_not_skip() -> None:
    """One h1, and no heading more than one level below the one before."""
    story = dataclasses.replace(AMIRA.body, opening="##### Deep\n\ntext")
    for html in render(dataclasses.replace(AMIRA, body=story)).values():
        levels = [int(piece[0]) for piece in html.split("<h")[1:] if piece[0].isdigit()]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_ids_are_unique() -> None:
    """No two things on a page have one id."""
    for html in render(AMIRA, BEFORE).values():
        ids = [piece.split('"')[0] for piece in html.split(' id="')[1:]]
        assert len(ids) == len(set(ids))


def test_every_place_that_is_linked_is_there() -> None:
    """A link into a page leads to a part that the page has."""
    pages = render()
    full = pages["plans/amira/plan.html"]
    for html in pages.values():
        for piece in html.split('href="')[1:]:
            address = piece.split('"')[0]
            if address.startswith(("#", "plan.html#")):
                assert f'id="{address.split("#")[1]}"' in (full if "plan" in address else html)


def test_the_list_of_examples() -> None:
    """The list leads to both pages of each child, and stops at fifty."""
    threads = [
        Thread(child_id=f"child-{n}", plans=(dataclasses.replace(AMIRA, child_id=f"child-{n}"),))
        for n in range(60)
    ]
    page = render_examples(threads, SCHOOL, TODAY)
    assert page.address == "plans/index.html"
    assert 'href="child-0/index.html"' in page.html
    assert 'href="child-49/plan.html"' in page.html
    assert "child-50" not in page.html
    assert 'href="../index.html"' in page.html


def test_the_same_plan_gives_the_same_page() -> None:
    """Pages depend on nothing but the thread, the school and the day."""
    thread = Thread(child_id="amira", plans=(AMIRA,))
    assert render_thread(thread, SCHOOL, TODAY) == render_thread(thread, SCHOOL, TODAY)
