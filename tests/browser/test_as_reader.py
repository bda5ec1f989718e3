"""The preview for a reader says what their sealed page says: two programs, one rule."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Page

from planpage.compile import check_plans
from planpage.guide.as_reader import ShownTo, show_as_reader
from planpage.model import Thread
from planpage.model.choices import Gets
from planpage.model.people import Reader
from planpage.model.values import Name
from planpage.rendering.pages import render_thread
from tests.tools.made_up_plans import TODAY
from tests.tools.sealed_pages import ONE_PAGE, seal_thread

PLANS = Path(__file__).parents[2] / "plans"
CHECKED = check_plans(PLANS, today=dt.date(2026, 11, 22))
THREADS = [child.thread for child in CHECKED.children if child.thread]
AUNT = Reader(who=Name("Auntie"), gets=(Gets.SUMMARY,))

READ_WORDS = """
() => {
  const main = document.querySelector('.sheet').cloneNode(true);
  main.querySelectorAll('.notice, .after').forEach(it => it.remove());
  return main.textContent.replace(/\\s+/g, ' ').trim();
}
"""


@pytest.mark.parametrize("thread", THREADS, ids=lambda thread: thread.child_id)
def test_a_preview_says_what_the_sealed_page_says(
    page: Page, tmp_path: Path, thread: Thread
) -> None:
    newest = dataclasses.replace(thread.newest, readers=(AUNT,))
    thread = dataclasses.replace(thread, plans=(*thread.plans[:-1], newest))
    pages = render_thread(thread, CHECKED.school, TODAY)
    (preview,) = show_as_reader([thread], pages, ShownTo("Auntie"), TODAY)
    page.set_content(preview.html)
    shown = page.evaluate(READ_WORDS)

    sealed = tmp_path / "index.html"
    sealed.write_text(seal_thread(thread, CHECKED.school).html, encoding="utf-8")
    page.goto(sealed.as_uri())
    page.fill("#words", ONE_PAGE)
    page.press("#words", "Enter")
    page.wait_for_selector("body.one")
    assert page.evaluate(READ_WORDS) == shown
