"""Every page holds on a phone, with large text, in the dark, from a memory stick and on paper."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from tests.browser.conftest import BuiltSite

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TOP = Path(__file__).parents[2]

WIDER_THAN_SCREEN = """() => {
  const wide = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    const isHidden = box.width <= 1 || getComputedStyle(element).clipPath !== 'none';
    return !isHidden && box.left >= 0 && box.right > wide + 1;
  });
  const shown = out.slice(0, 3).map(element => element.outerHTML.slice(0, 90));
  return [document.documentElement.scrollWidth - wide, shown];
}"""

CUT_OFF = """() => [...document.querySelectorAll('main *')].filter(element => {
  const style = getComputedStyle(element);
  const isTooLarge = element.scrollHeight > element.clientHeight + 1
    || element.scrollWidth > element.clientWidth + 1;
  return style.overflow === 'hidden' && style.clipPath === 'none' && isTooLarge;
}).map(element => element.outerHTML.slice(0, 90))"""

SMALL_TARGETS = """() => [...document.querySelectorAll('a, input, textarea, button')]
.filter(element => {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.right < 0) return false;
  const own = element.textContent.trim().length;
  const isInSentence = getComputedStyle(element).display === 'inline'
    && element.parentElement.textContent.trim().length > own + 2;
  return !isInSentence && (box.height < 43.5 || box.width < 43.5);
}).map(element => element.outerHTML.slice(0, 120))"""

TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""

ONE_SIDE = ("plans/*/index.html", "plans/*/*/index.html", "form-*.html")


def visit_all(site: BuiltSite, page: Page, look: str, *, style: str = "") -> dict[str, object]:
    """Return what the script ``look`` finds, by the address of each page where it finds any."""
    found = {}
    for address in site.pages():
        page.goto(f"{site.address}/{address}")
        if style:
            page.add_style_tag(content=style)
        seen = page.evaluate(look)
        if seen and seen != [0, []]:
            found[address] = seen
    return found


@pytest.fixture
def phone(browser: Browser) -> Page:
    """Return a page on a small phone, 320 px wide."""
    return browser.new_context(viewport={"width": 320, "height": 640}).new_page()


def test_no_page_scrolls_sideways_on_a_small_phone(site: BuiltSite, phone: Page) -> None:
    """WCAG 2.2, 1.4.10 Reflow."""
    assert visit_all(site, phone, WIDER_THAN_SCREEN) == {}


def test_no_page_scrolls_sideways_with_text_twice_as_large(site: BuiltSite, phone: Page) -> None:
    """WCAG 2.2, 1.4.4 Resize Text, on the smallest screen."""
    style = "html { font-size: 225% !important; }"
    assert visit_all(site, phone, WIDER_THAN_SCREEN, style=style) == {}


def test_nothing_is_cut_off_with_wide_spacing(site: BuiltSite, phone: Page) -> None:
    """WCAG 2.2, 1.4.12 Text Spacing."""
    assert visit_all(site, phone, CUT_OFF, style=TEXT_SPACING) == {}


def test_every_target_outside_a_sentence_is_large_enough(site: BuiltSite, phone: Page) -> None:
    """WCAG 2.2, 2.5.5 Target Size (Enhanced): 44 by 44 px."""
    assert visit_all(site, phone, SMALL_TARGETS) == {}


def test_the_skip_link_is_the_first_stop_and_leads_to_the_text(site: BuiltSite, page: Page) -> None:
    """WCAG 2.2, 2.4.1 Bypass Blocks."""
    for address in ("index.html", "5-review.html", "plans/hamza/index.html", "form-my-views.html"):
        page.goto(f"{site.address}/{address}")
        page.keyboard.press("Tab")
        box = page.locator(":focus").bounding_box()
        assert page.locator(":focus").get_attribute("class") == "skip"
        assert box is not None
        assert box["x"] >= 0
        page.keyboard.press("Enter")
        assert page.url.endswith("#main")


def test_a_page_asks_for_nothing_but_itself(site: BuiltSite, page: Page) -> None:
    """One request a page, none to anybody else, and all of it works from a memory stick."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("index.html", "plans/hamza/index.html", "plans/hamza/plan.html"):
        asked.clear()
        page.goto((site.folder / address).as_uri())
        assert asked == [(site.folder / address).as_uri()]


def test_every_link_leads_to_a_page_from_a_memory_stick(site: BuiltSite, page: Page) -> None:
    """Relative links, each to a file and a place in it that is there."""
    for address in site.pages():
        page.goto((site.folder / address).as_uri())
        for href in page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)"):
            if not href.startswith("file:"):
                continue
            path = Path(href.removeprefix("file://").split("#")[0])
            assert path.is_file(), f"{address}: {href}"


@pytest.mark.parametrize("font", ["Liberation Sans", "Noto Sans"])
def test_a_summary_and_a_form_are_one_printed_side(site: BuiltSite, page: Page, font: str) -> None:
    """One A4 side at 12 pt, whichever of the two fonts a computer has."""
    sides = {}
    for pattern in ONE_SIDE:
        for path in sorted(site.folder.glob(pattern)):
            page.goto(path.as_uri())
            page.add_style_tag(
                content=f"@media print {{ body {{ font-family: '{font}' !important }} }}"
            )
            printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
            sides[path.relative_to(site.folder).as_posix()] = len(printed.pages)
    assert len(sides) > 10
    assert {address: count for address, count in sides.items() if count != 1} == {}


def test_in_the_dark_the_paper_is_dark_and_in_the_light_it_is_light(
    site: BuiltSite, browser: Browser
) -> None:
    """The page follows what the device asks for."""
    paper = {}
    for scheme in ("light", "dark"):
        page = browser.new_context(color_scheme=scheme).new_page()
        page.goto(f"{site.address}/plans/hamza/index.html")
        paper[scheme] = page.evaluate(
            "getComputedStyle(document.querySelector('.sheet')).backgroundColor"
        )
    assert paper == {"light": "rgb(253, 250, 244)", "dark": "rgb(23, 22, 20)"}


def test_a_plain_summary_is_at_most_15_kilobytes(site: BuiltSite) -> None:
    sizes = {path: path.stat().st_size for path in site.folder.glob("plans/*/index.html")}
    assert sizes
    assert max(sizes.values()) <= 15 * 1024
