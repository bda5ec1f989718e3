"""What stands round a chapter's text."""

from __future__ import annotations

import datetime as dt

from markupsafe import Markup

from planpage.model import School, Stage
from planpage.model.chapter import Chapter
from planpage.model.people import Contact
from planpage.model.values import Phone
from planpage.rendering.guide_pages import (
    Guide,
    GuidePage,
    make_guide_page,
    make_lost_page,
    make_wrong_page,
)

CHAPTERS = {
    "index.html": Chapter(title="The guide for families", in_brief="All of it."),
    "1-one.html": Chapter(title="One", in_brief="The first.", chapter=1, stage=Stage.DO),
    "2-two.html": Chapter(title="Two", in_brief="The second.", chapter=2),
    "words.html": Chapter(title="Words", in_brief="Explained."),
}


def make(address: str, school: School | None = None) -> GuidePage:
    """Make the page at ``address`` of a guide of two chapters."""
    guide = Guide(CHAPTERS, school or School())
    return make_guide_page(guide, address, CHAPTERS[address], Markup())


def test_a_chapter_leads_on_and_back() -> None:
    """In the order of the contents; the first leads only on, the last only back."""
    more = {
        address: [(link.href, link.text) for link in make(address).more] for address in CHAPTERS
    }
    assert more == {
        "index.html": [],
        "1-one.html": [("2-two.html", "Next, chapter 2: Two")],
        "2-two.html": [
            ("words.html", "Next: Words"),
            ("1-one.html", "Back, chapter 1: One"),
        ],
        "words.html": [("2-two.html", "Back, chapter 2: Two")],
    }


def test_only_a_numbered_chapter_has_a_number_and_only_some_a_stage() -> None:
    """Words explained is a page beside the chapters."""
    assert make("1-one.html").number == "Guide, chapter 1 of 2"
    assert make("1-one.html").at == "This chapter is about Do"
    assert [stage.present for stage in make("1-one.html").stages] == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert (make("words.html").number, make("2-two.html").stages) == ("", ())


def test_the_foot_says_whom_to_ask_and_how_old_the_text_is() -> None:
    """Each part only where it is known."""
    statement = (
        "How well this site works for everyone: "
        '<a href="accessibility.html">Accessibility statement</a>.'
    )
    assert make("2-two.html").foot == ("The guide is the same for all families.", statement)
    school = School(contacts=(Contact(name="Mrs <Bell>", phone=Phone("01632 960 111")),))
    written = Chapter(title="T", written=dt.date(2026, 11, 22), review_due=dt.date(2027, 11, 22))
    foot = make_guide_page(Guide({}, school), "x.html", written, Markup()).foot
    assert foot == (
        (
            "The guide is the same for all families. Questions: Mrs &lt;Bell&gt;, "
            '<a href="tel:01632960111">01632\u00a0960\u00a0111</a>.'
        ),
        "Written on 22\u00a0November 2026. We look at it again by 22\u00a0November 2027.",
        statement,
    )


def test_a_lost_page_leads_to_the_contents() -> None:
    """From the top of the server where that is known, else from where it stands."""
    assert make_lost_page(Guide(CHAPTERS, School()), "/send/").more[0].href == "/send/index.html"
    assert make_lost_page(Guide(CHAPTERS, School()), "").more[0].href == "index.html"


def test_a_wrong_page_finds_its_way_back_from_any_depth() -> None:
    """It stands where the plan would."""
    page = make_wrong_page(Guide({}, School()), "plans/sam/2026/plan.html", "sam", Markup())
    assert page.home is not None
    assert page.home.href == "../../../index.html"
    assert page.title == "sam: something to put right"
