"""The booklet is all chapters on one page, where every link leads to its place on that page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planpage.guide.booklet import move_places
from planpage.guide.build import build_guide
from tests.guide.guide_site import TOP

PLACES = {"1-how.html": "c1", "2-assess.html": "c2"}


@pytest.fixture(scope="module")
def booklet(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the booklet of this repository's own guide."""
    into = tmp_path_factory.mktemp("booklet")
    build_guide(TOP, into)
    return (into / "booklet.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "moved"),
    [
        ('<a href="2-assess.html">x</a>', '<a href="#c2">x</a>'),
        ('<a href="2-assess.html#ask">x</a>', '<a href="#c2-ask">x</a>'),
        ('<a href="#ask">x</a>', '<a href="#c1-ask">x</a>'),
        ('<a href="form-questions.html">x</a>', '<a href="form-questions.html">x</a>'),
        ('<a href="https://a.example/2-assess.html">x</a>',) * 2,
        ('<a href="tel:999">x</a>',) * 2,
        ('<h2 id="ask">x</h2>', '<h3 id="c1-ask">x</h3>'),
        ('<svg aria-labelledby="a b">', '<svg aria-labelledby="c1-a c1-b">'),
        ("<hr>",) * 2,
    ],
)
def test_what_was_a_page_becomes_a_place(written: str, moved: str) -> None:
    assert move_places(written, "c1", PLACES) == moved


def test_every_chapter_is_in_it_in_order(booklet: str) -> None:
    titles = re.findall(r'<h2 id="c\d+-title">([^<]*)</h2>', booklet)
    assert titles[0] == "1. How the cycle works"
    assert [title.split(".")[0] for title in titles[:9]] == [str(number) for number in range(1, 10)]
    assert titles[9:] == ["Words explained", "About this site"]


def test_every_link_inside_it_leads_somewhere_and_no_id_is_there_twice(booklet: str) -> None:
    ids = re.findall(r'\bid="([^"]+)"', booklet)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', booklet)) <= set(ids)


def test_the_contents_page_leads_to_it() -> None:
    assert "(booklet.html)" in (Path(TOP) / "guides" / "index.md").read_text(encoding="utf-8")
