"""What the checkers are shown of an opened page, and of one in error, is what a browser shows.

The copies are pages at the edges (tests/tools/extreme_plans.py), so `make pages` shows them to all
checkers and browsers, in every state. Here a real sealed page is brought into the same states.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.tools.extreme_plans import list_extreme_threads
from tests.tools.locked_states import FULL_PLAN, ONE_PAGE, name_view, render_locked_states
from tests.tools.sealed_pages import ALL, seal_thread

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from planpage.rendering.pages import Page as WrittenPage

THREAD, SCHOOL = list_extreme_threads()[-1]
COPIES = {page.address: page for page in render_locked_states(THREAD, SCHOOL)}
SITE = "https://school.example.org"
READ = """() => {
  const sheet = document.querySelector('.sheet').cloneNode(true);
  for (const script of sheet.querySelectorAll('script')) script.remove();
  return JSON.stringify({
    title: document.title,
    lang: document.documentElement.lang,
    kind: document.body.className,
    description: document.querySelector('meta[name=description]').content,
    rules: [...document.querySelector('style').sheet.cssRules].map(rule => rule.cssText),
    links: [...sheet.querySelectorAll('a')].map(link => link.getAttribute('href')),
    html: sheet.innerHTML.replace(/ (href|value)="[^"]*"/g, '').replace(/>\\s+</g, '> <').trim(),
  });
}"""


@pytest.fixture(autouse=True)
def served(page: Page) -> None:
    """Answer the page's every address with the sealed page, or with a copy."""
    sealed = seal_thread(THREAD, SCHOOL).html
    pages = {f"{SITE}/{address}": copy.html for address, copy in COPIES.items()}
    page.route(
        "**/*",
        lambda route: route.fulfill(
            body=pages.get(route.request.url, sealed), content_type="text/html; charset=utf-8"
        ),
    )


def read_copy(page: Page, copy: WrittenPage) -> dict[str, Any]:
    """Return what a copy holds, with links between the views as they are in an opened page."""
    page.goto(f"{SITE}/{copy.address}")
    held: dict[str, Any] = json.loads(page.evaluate(READ))
    return {**held, "links": [name_view(link) for link in held["links"]]}


def test_the_copy_of_the_page_in_error_is_what_wrong_words_bring_about(page: Page) -> None:
    page.goto(f"{SITE}/sealed")
    page.fill("#words", "wrong words")
    page.keyboard.press("Enter")
    page.wait_for_selector("#error:not(:empty)")
    page.wait_for_selector("#busy:empty", state="attached")
    shown = json.loads(page.evaluate(READ))
    assert shown == read_copy(page, COPIES["p/edge-wrong/index.html"])


def test_the_copies_of_the_opened_page_are_what_the_words_open(page: Page) -> None:
    page.goto(f"{SITE}/sealed")
    page.fill("#words", ALL)
    page.keyboard.press("Enter")
    page.wait_for_selector("body.one")
    one = json.loads(page.evaluate(READ))
    page.click("a[href='#view-2']")
    page.wait_for_selector("body.full")
    full = json.loads(page.evaluate(READ))
    assert one == read_copy(page, COPIES[ONE_PAGE])
    assert full == read_copy(page, COPIES[FULL_PLAN])
