"""What the check without a browser says of the one page, held against the browser's own print.

Hundreds of made-up plans are laid out by the machine's Chromium in both fonts, many to a document,
each on a sheet of its own as on its own page. The check may be careful; it may never be wrong the
other way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from planpage.rendering.font_widths import FACES
from planpage.rendering.pages import render_thread
from planpage.rendering.print_fit import ROOM_LINES, SHEET_LINES, measure_print
from planpage.rendering.summary import summarise
from planpage.rendering.telling import make_telling
from planpage.rendering.templates import find_title_size, write_styles
from tests.tools.made_up_plans import TODAY, make_up

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Browser, Page

PLANS, IN_ONE_DOCUMENT = 200, 50
SHEET = re.compile(r'<body class="([^"]*)">(.*)</body>', re.DOTALL)

# What `body.one` is for its only sheet, `.paper` is here for each of many.
STYLES = """
body {{ font-family: '{font}' !important }}
.paper {{ display: flex; flex-direction: column; min-height: 266mm; break-before: page }}
.paper:first-child {{ break-before: auto }}
{titles}
"""
# Without what is shared out: how high each page is by itself, in lines.
MEASURE = """() => {
  const style = document.createElement("style");
  style.textContent = ".paper { min-height: 0 !important; width: 182mm }";
  document.head.append(style);
  const high = [...document.querySelectorAll(".paper")].map(it => it.firstElementChild
    .getBoundingClientRect().height * 0.75 / 18);
  style.remove();
  return high;
}"""


@dataclass(frozen=True)
class Checked:
    """One made-up page: its HTML, and what the check says of it."""

    seed: int
    html: str
    title_size: float
    fits: bool
    lines: float
    is_earlier: bool


@pytest.fixture(scope="module")
def checked() -> Sequence[Checked]:
    """Make up all pages, and measure them without a browser."""
    return [check_made_up(seed) for seed in range(PLANS)]


@pytest.fixture(scope="module")
def high(checked: Sequence[Checked], browser: Browser) -> Mapping[str, Sequence[float]]:
    """How many lines each page takes in the browser, by the font."""
    context = browser.new_context(viewport={"width": 688, "height": 1024})
    page = context.new_page()
    page.emulate_media(media="print")
    found: dict[str, list[float]] = {face.name: [] for face in FACES}
    for name, lines in found.items():
        for start in range(0, len(checked), IN_ONE_DOCUMENT):
            page.set_content(join_sheets(checked[start : start + IN_ONE_DOCUMENT], name))
            lines.extend(page.evaluate(MEASURE))
    context.close()
    return found


def check_made_up(seed: int) -> Checked:
    """Make up a plan and check it; of two plans of a child, the earlier one."""
    made_up = make_up(seed)
    plan = made_up.thread.plans[0]
    home = "" if plan is made_up.thread.newest else "../index.html"
    telling = make_telling(plan, made_up.thread, made_up.school, TODAY, root="", home=home)
    summary = summarise(telling)
    fit = measure_print(summary)
    pages = render_thread(made_up.thread, made_up.school, TODAY)
    folder = "made-up/" if not home else f"made-up/{plan.cycle_id}/"
    html = next(it.html for it in pages if it.address == f"plans/{folder}index.html")
    size = find_title_size(summary.frame.plain_title)
    return Checked(seed, html, size, fit.fits, fit.lines, bool(home))


def join_sheets(pages: Sequence[Checked], font: str) -> str:
    """Return one document in which each of ``pages`` begins a new sheet of paper."""
    titles, sheets = [], []
    for page in pages:
        found = SHEET.search(page.html)
        assert found
        titles.append(f"#sheet-{page.seed} h1 {{ font-size: {page.title_size:.3g}pt }}")
        sheets.append(f'<div class="{found[1]} paper" id="sheet-{page.seed}">{found[2]}</div>')
    styles = str(write_styles("one", None, "")) + STYLES.format(font=font, titles="\n".join(titles))
    return f"<!DOCTYPE html><style>{styles}</style><body>{''.join(sheets)}"


def count_sides(page: Page, html: str) -> int:
    """Return how many printed sides ``html`` takes."""
    page.set_content(html)
    return len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages)


@pytest.mark.parametrize("font", [face.name for face in FACES])
def test_what_the_check_passes_is_printed_on_one_side(
    page: Page, checked: Sequence[Checked], font: str
) -> None:
    """Every made-up page that fits by the check comes out of the printer as one side."""
    passed = [it for it in checked if it.fits]
    for start in range(0, len(passed), IN_ONE_DOCUMENT):
        together = passed[start : start + IN_ONE_DOCUMENT]
        if count_sides(page, join_sheets(together, font)) != len(together):
            wrong = [it.seed for it in together if count_sides(page, join_sheets([it], font)) != 1]
            assert wrong == []


def test_two_lines_stay_free(
    checked: Sequence[Checked], high: Mapping[str, Sequence[float]]
) -> None:
    """What passes is not longer than it was taken for, but for a hair: two lines stay free.

    The notice of an earlier plan takes one of them.
    """
    for name, lines in high.items():
        wrong = [
            (it.seed, name, round(line, 2))
            for it, line in zip(checked, lines, strict=True)
            if it.fits and line > ROOM_LINES + 0.25 + it.is_earlier
        ]
        assert wrong == []


def test_the_check_is_not_too_careful(
    checked: Sequence[Checked], high: Mapping[str, Sequence[float]]
) -> None:
    """Of what fits in truth, at least nine in ten pass; and there is enough of both to tell."""
    highest = [max(lines) for lines in zip(*high.values(), strict=True)]
    fitting = [it for it, lines in zip(checked, highest, strict=True) if lines <= ROOM_LINES]
    assert sum(it.fits for it in fitting) >= 0.9 * len(fitting)
    assert len(fitting) > PLANS / 5
    assert sum(lines > SHEET_LINES for lines in highest) > PLANS / 5


def test_what_does_not_fit_takes_a_second_side(page: Page, checked: Sequence[Checked]) -> None:
    """The way of counting can fail: a page that is far too long takes two sides."""
    longest = max(checked, key=lambda it: it.lines)
    assert count_sides(page, join_sheets([longest], "Noto Sans")) > 1
