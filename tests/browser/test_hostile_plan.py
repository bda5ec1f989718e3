"""Whatever stands in a plan file, nothing of it runs in a family's browser, and nothing is sent."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from planpage.keys.key_file import read_keys
from planpage.model import School, Thread
from planpage.rendering.locked import render_locked
from planpage.rendering.pages import Page as PlanPage
from planpage.rendering.pages import render_thread
from tests.smallest_plan import SMALLEST_PLAN
from tests.tools.example_school import run_planpage
from tests.tools.hostile_plan import ATTACKS, BODY, make_hostile_school, make_hostile_thread
from tests.tools.made_up_plans import TODAY
from tests.tools.sealed_pages import ALL, seal_thread

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog, Page, Route

SITE = "https://school.example.org"
FORBIDDEN = (
    "iframe, object, embed, applet, base, frame, math, main style, main link, main meta, "
    "main script, main svg, main details, [style], [srcdoc], [formaction], "
    "meta[http-equiv=refresh], link:not([rel=icon]), "
    ":is(form, input, button):not(#form, #form *)"
)
SAFE_LINKS = ("https:", "mailto:", "tel:")

FIND_WRONG = """forbidden => {
  const wrong = [...document.querySelectorAll(forbidden)].map(it => it.outerHTML.slice(0, 200));
  for (const it of document.querySelectorAll('*')) {
    for (const { name, value } of it.attributes) {
      const isAddress = ['href', 'src', 'action', 'poster', 'data'].includes(name);
      const isBad = /^\\s*(?!data:image\\/|data:,)(javascript|data|vbscript|blob):/i.test(value);
      if (name.startsWith('on') || isAddress && isBad) wrong.push(`${name}=${value.slice(0, 200)}`);
    }
  }
  return wrong;
}"""
LOOK = """() => {
  const { display, position, fontSize } = getComputedStyle(document.body);
  return [display, position, fontSize, document.body.className, document.title];
}"""


@functools.cache
def make_hostile() -> tuple[Thread, School]:
    """Return the hostile plans of a hostile school: every page of theirs is shown below."""
    school, _ = make_hostile_school()
    return make_hostile_thread(school), school


@functools.cache
def render_hostile() -> tuple[PlanPage, ...]:
    """Render the plans as a fictional school's site shows them."""
    thread, school = make_hostile()
    return tuple(render_thread(thread, school, TODAY))


@dataclass
class Watched:
    """A page that is watched: what it asked for, and what it said."""

    page: Page
    pages: dict[str, str]
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        """Answer as the school's web server; whatever else is asked for is noted and refused."""
        url = route.request.url
        html = self.pages.get(url.split("#")[0])
        if html is None:
            self.asked.append(url)
            route.abort()
        else:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    def note_dialog(self, dialog: Dialog) -> None:
        """Note what a dialog says, and close it."""
        self.said.append(dialog.message)
        dialog.dismiss()

    def find_wrong(self) -> list[str]:
        """Return whatever got out of its place: what ran, was sent or said, or might be."""
        self.page.mouse.move(200, 300)
        self.page.keyboard.press("Tab")
        self.page.wait_for_timeout(100)
        wrong: list[str] = self.page.evaluate(FIND_WRONG, FORBIDDEN)
        ran = self.page.evaluate("'ran' in window ? [`ran ${window.ran}`] : []")
        return [*wrong, *ran, *self.asked, *self.said]


@pytest.fixture
def watched(browser: Browser) -> Watched:
    """Return an empty page, watched from its beginning."""
    page = browser.new_context(viewport={"width": 600, "height": 800}).new_page()
    watched = Watched(page, {})
    page.route("**/*", watched.answer)
    page.on("dialog", watched.note_dialog)
    page.on("pageerror", lambda error: watched.said.append(str(error)))
    page.on("console", lambda said: watched.said.append(said.text))
    page.on("popup", lambda popup: watched.said.append(popup.url))
    return watched


def test_every_text_of_the_plans_was_tried() -> None:
    """Most texts hold an attack, and every attack reaches a page of each kind."""
    pages = render_hostile()
    assert len(pages) == 6
    full = "".join(page.html for page in pages if page.address.endswith("plan.html"))
    for number in (1, 2, 4, 7, 18, 23):
        assert f"ran = {number}" in full, ATTACKS[number - 1]
    assert "{{ 7 * 7 }}" in full
    assert "root:" not in full


@pytest.mark.parametrize("page", render_hostile(), ids=lambda page: page.address)
def test_the_open_page_of_a_hostile_plan_runs_nothing(watched: Watched, page: PlanPage) -> None:
    watched.pages[f"{SITE}/{page.address}"] = page.html
    watched.page.goto(f"{SITE}/{page.address}")
    assert watched.find_wrong() == []
    display, position, size, kind, _ = watched.page.evaluate(LOOK)
    assert (display, position, size) == ("block", "static", "18px")
    assert set(kind.split()) <= {"plan", "one", "full", "long"}
    assert watched.page.locator("script").count() == 0
    links = watched.page.evaluate("[...document.links].map(link => link.protocol)")
    assert set(links) <= set(SAFE_LINKS)


def test_the_sealed_page_of_a_hostile_plan_runs_nothing(watched: Watched) -> None:
    """Locked and opened, each view of it; the school's own texts are hostile too."""
    thread, school = make_hostile()
    sealed = seal_thread(thread, school)
    address = f"{SITE}/{sealed.path}"
    watched.pages[address] = sealed.html
    page = watched.page
    page.goto(address)
    assert watched.find_wrong() == []
    title = page.title()
    page.fill("#words", ALL)
    page.keyboard.press("Enter")
    page.wait_for_selector("body.one")
    for number in range(1, len(render_hostile()) + 1):
        page.evaluate(f"location.hash = '#view-{number}'")
        page.wait_for_function(f"history.state === 'view-{number}' || {number} === 1")
        assert watched.find_wrong() == []
        display, position, size, kind, now = page.evaluate(LOOK)
        assert (display, position, size) == ("block", "static", "18px")
        assert set(kind.split()) <= {"plan", "one", "full", "long", "sealed"}
        assert now == title
    assert page.url.startswith(address)


def test_a_hostile_school_can_not_break_its_locked_pages(watched: Watched) -> None:
    school, _ = make_hostile_school()
    watched.pages[f"{SITE}/"] = render_locked("{}", school)
    watched.page.goto(f"{SITE}/")
    assert watched.find_wrong() == []
    assert watched.page.locator("#form").count() == 1


@pytest.mark.parametrize("kind", ["fictional", "real"])
def test_a_whole_build_of_a_hostile_plan_is_harmless(
    watched: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The command itself, from the file to the site: a story with every attack in every place."""
    key_file = tmp_path / "keys.json"
    monkeypatch.setenv("PLANPAGE_KEYS", str(key_file))
    top = tmp_path / "school"
    run_planpage("new", "school", folder=tmp_path)
    _, settings = make_hostile_school()
    plan = SMALLEST_PLAN.replace("library corner", "'<b onclick=ran=1>'")
    (top / "plans" / "sam-b").mkdir()
    (top / "plans" / "sam-b" / "2026-autumn.md").write_text(plan + BODY, encoding="utf-8")
    is_real = kind == "real"
    lines = settings.decode().splitlines(keepends=True)
    kept = [line for line in lines if not (is_real and line.startswith("example:"))]
    (top / "plans" / "school.yml").write_text("".join(kept), encoding="utf-8")
    if is_real:
        run_planpage("keys", "new", folder=top)
    run_planpage("build", folder=top)
    paths = [file.relative_to(top / "site").as_posix() for file in (top / "site").rglob("*.html")]
    for path in paths:
        watched.pages[f"{SITE}/{path}"] = (top / "site" / path).read_text(encoding="utf-8")
    for path in paths:
        if not path.startswith(("plans/", "p/")) and path not in {"404.html", "index.html"}:
            continue
        watched.page.goto(f"{SITE}/{path}")
        assert watched.find_wrong() == []
        if path.startswith("p/"):
            words = read_keys(key_file).children["sam-b"].readers["Family"].words
            watched.page.fill("#words", words)
            watched.page.keyboard.press("Enter")
            watched.page.wait_for_selector("body.one")
            watched.page.click("a[href='#view-2']")
            watched.page.wait_for_selector("body.full")
            assert watched.find_wrong() == []
    assert any(path.startswith("p/") for path in paths) == is_real
