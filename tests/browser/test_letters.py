"""Letters on paper, and what is handed over as a file: printed, and opened as a family does."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from planpage.rendering.font_widths import FACES
from tests.cli.test_letters import PLAN, SITE
from tests.school_site import REAL_SCHOOL, make_site
from tests.tools.example_school import run_planpage
from tests.tools.sample_letters import render_sample_letters

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

LARGE = "letters/large.html"
LETTERS = {page.address: page.html for page in render_sample_letters()}
WIDTHS = """() => [...document.querySelectorAll('.words li')].map(
    word => [word.textContent, word.getClientRects().length,
             word.scrollWidth <= word.clientWidth])"""


@pytest.mark.parametrize("font", [face.name for face in FACES])
@pytest.mark.parametrize("address", LETTERS)
def test_a_letter_is_printed_on_one_side(page: Page, address: str, font: str) -> None:
    """In large print it may take two."""
    page.set_content(LETTERS[address])
    page.add_style_tag(content=f"body {{ font-family: '{font}' !important }}")
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) <= (2 if address == LARGE else 1)


def test_a_letter_that_is_too_long_takes_a_second_side(page: Page) -> None:
    """The way of counting can fail."""
    page.set_content(LETTERS["letters/longest.html"].replace("The words", "The words " * 400))
    assert len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages) > 1


@pytest.mark.parametrize("size", [100, 200])
def test_no_word_is_broken_on_a_small_phone(page: Page, size: int) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.set_content(LETTERS["letters/longest.html"])
    page.add_style_tag(content=f"html {{ font-size: {112.5 * size / 100}% !important }}")
    words = page.evaluate(WIDTHS)
    assert len(words) == 5
    assert [word for word, boxes, fits in words if boxes != 1 or not fits] == []


def test_a_handed_over_file_opens_with_the_words_of_its_letter(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a folder, without any web; and no more than the reader may see."""
    monkeypatch.setenv("PLANPAGE_KEYS", str(tmp_path / "keys.json"))
    school = make_site(
        tmp_path / "school", ("sam-b/2026-autumn.md", PLAN), school=REAL_SCHOOL, real_guide=False
    )
    for words in (
        ("keys", "new"),
        ("letters", "sam-b", "--site-address", SITE),
        ("file", "sam-b", "Dad", "--site-address", SITE),
    ):
        run_planpage(*words, folder=school)
    page.goto((school / "letters" / "sam-b-dad.html").as_uri())
    words = page.evaluate("() => document.querySelector('.words').innerText")
    page.goto((school / "files" / "sam-b-dad" / "school-page.html").as_uri())
    page.get_by_label("The words in your letter").fill(" ".join(words.split()))
    page.get_by_role("button", name="Open").click()
    page.get_by_role("heading", name="Sam’s plan").wait_for()
    assert page.get_by_role("link", name="full plan").count() == 0
    guide = page.get_by_role("link", name="The guide for families")
    assert guide.get_attribute("href") == f"{SITE}index.html"


def test_the_words_of_a_letter_can_be_copied_as_they_stand(page: Page) -> None:
    """The numbers before them are drawn, not written: what is copied opens the page."""
    page.set_content(LETTERS["letters/full.html"])
    copied = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('.words'));"
        " return getSelection().toString() }"
    )
    assert copied.split() == ["crystal", "walnut", "outdoors", "handbook", "snowfield"]
