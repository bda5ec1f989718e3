"""What only one engine has to be asked about the locked page: keys, fields, paper, old browsers."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from planpage.compile import check_plans
from planpage.rendering.templates import read_labels
from tests.tools.example_school import TODAY, TOP
from tests.tools.machine import FONTS
from tests.tools.sealed_pages import ALL, ONE_PAGE, SealedPage, seal_child, seal_thread

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

LABELS = {name.removeprefix("locked."): str(text) for name, text in read_labels().items()}
PAGE = seal_child("sam-b")
SAFE, UNSAFE = "https://school.example.org/", "http://school.example.org/"
EXAMPLES = check_plans(TOP / "plans", today=TODAY.date())
NEW_PLANS = {one.child_id: one.thread for one in EXAMPLES.children if one.thread}


def show(page: Page, sealed: SealedPage = PAGE, base: str = SAFE, behind: str = "") -> list[str]:
    """Show a sealed page as a school's web server would; return the list of all it is asked for."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=sealed.html, content_type="text/html")

    page.route("**/*", answer)
    page.goto(f"{base}{sealed.path}{behind}")
    return asked


def unlock(page: Page, words: str = ALL) -> None:
    """Type the words, and wait until the one page is shown."""
    page.fill("#words", words)
    page.keyboard.press("Enter")
    expect(page.locator("body.one")).to_have_count(1)


def test_the_keyboard_is_enough(page: Page) -> None:
    """The skip link leads to the field, words and Enter open the page, reading begins on top."""
    show(page)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label(LABELS["label"])).to_be_focused()
    page.keyboard.type(ALL)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Sam’s plan")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_password_manager_finds_its_way(page: Page) -> None:
    """A form, a field for the secret, one that says whose it is; pasting is as good as typing."""
    show(page)
    assert page.get_attribute("#words", "autocomplete") == "current-password"
    assert page.get_attribute("#words", "type") == "password"
    assert page.input_value("[autocomplete=username]") == PAGE.path.split("/")[1]
    assert not page.is_visible("[autocomplete=username]")
    page.focus("#words")
    page.keyboard.insert_text(f"  {ALL.title()} ")
    page.check("#show")
    assert page.get_attribute("#words", "type") == "text"
    page.evaluate("window.kept = document.querySelector('#words')")
    page.click("button")
    expect(page.locator("body.one")).to_have_count(1)
    # No browser keeps what was typed into a field of this kind among what it restores.
    assert page.evaluate("window.kept.type") == "password"


def test_an_error_is_an_alert_beside_the_field(page: Page) -> None:
    show(page)
    page.click("button")
    expect(page.get_by_role("alert")).to_have_text(LABELS["empty"])
    field = page.get_by_label(LABELS["label"])
    expect(field).to_be_focused()
    assert field.get_attribute("aria-invalid") == "true"
    assert (field.get_attribute("aria-describedby") or "").split()[0] == "error"
    page.fill("#words", ONE_PAGE + "s")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(LABELS["wrong"])


def test_without_scripts_the_page_says_what_to_do_and_sends_nothing(browser: Browser) -> None:
    """The same is said in a browser too old for the script: the script takes the sentence away."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked = show(page)
    assert LABELS["script_off"] in page.inner_text("main")
    page.fill("#words", ALL)
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert asked == [SAFE + PAGE.path]
    assert page.locator("input[name], button[name]").count() == 0
    context.close()


def test_with_scripts_the_page_does_not_speak_of_them(page: Page) -> None:
    show(page)
    assert LABELS["script_off"] not in page.inner_text("main")


def test_over_plain_http_the_page_says_what_to_do(page: Page) -> None:
    """There is no WebCrypto there; nothing is tried, and what is typed stays."""
    show(page, base=UNSAFE)
    assert page.evaluate("window.isSecureContext") is False
    assert page.inner_text("#error") == LABELS["unsafe"]
    page.fill("#words", ALL)
    page.click("button")
    assert page.inner_text("#error") == LABELS["unsafe"]
    assert page.input_value("#words") == ALL


def test_an_older_browser_unpacks_the_page_itself(page: Page) -> None:
    page.add_init_script("delete window.DecompressionStream")
    show(page)
    unlock(page)
    unpacked = page.inner_text("body")
    other = page.context.new_page()
    show(other)
    unlock(other)
    assert other.inner_text("body") == unpacked


def test_an_opened_page_can_send_nothing(page: Page) -> None:
    """The policy still holds: whatever got into the page could not say what it read."""
    asked = show(page)
    unlock(page)
    assert page.evaluate("fetch('/x').then(() => 'sent', () => 'kept')") == "kept"
    page.evaluate("new Image().src = '/x.png'")
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<form action=/x><input name=a></form>');"
        "document.querySelector('form').submit()"
    )
    page.wait_for_timeout(300)
    assert set(asked) == {SAFE + PAGE.path}


@pytest.mark.parametrize(("minutes", "is_locked"), [(9, False), (11, True)])
def test_who_comes_back_late_finds_the_page_locked(
    page: Page, minutes: int, *, is_locked: bool
) -> None:
    """A browser may keep a page that was left, to show it when somebody goes back."""
    show(page)
    unlock(page)
    page.evaluate(
        "later => { dispatchEvent(new Event('pagehide')); const now = Date.now();"
        "Date.now = () => now + later;"
        "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })) }",
        minutes * 60_000,
    )
    page.wait_for_timeout(300)
    assert (page.locator("#words").count() == 1) == is_locked


@pytest.mark.parametrize("child", NEW_PLANS)
def test_an_opened_page_prints_as_the_one_page(page: Page, child: str) -> None:
    """One side of A4 in both fonts, without the words that are for the screen."""
    show(page, seal_thread(NEW_PLANS[child], EXAMPLES.school))
    unlock(page)
    for font in FONTS:
        rule = f"@media print {{ body {{ font-family: '{font}' !important }} }}"
        page.evaluate(
            "rule => { const { sheet } = document.querySelector('style');"
            "sheet.insertRule(rule, sheet.cssRules.length) }",
            rule,
        )
        printed = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
        assert len(printed.pages) == 1
        text = " ".join(printed.pages[0].extract_text().split())
        assert LABELS["again"] not in text
        assert NEW_PLANS[child].newest.name in text


@pytest.mark.parametrize("child", NEW_PLANS)
def test_who_sees_the_one_page_alone_finds_no_broken_sentence(page: Page, child: str) -> None:
    """Only what speaks of another page is gone; a paragraph with more in it stays."""
    sealed = seal_thread(NEW_PLANS[child], EXAMPLES.school)
    show(page, sealed)
    unlock(page)
    everything = page.locator("main :is(p, li, td, h2)").all_inner_texts()
    speaking = page.locator("main a[href^='#view-']").all_inner_texts()
    other = page.context.new_page()
    show(other, sealed)
    unlock(other, ONE_PAGE)
    less = other.locator("main :is(p, li, td, h2)").all_inner_texts()
    expected = [
        " ".join(line.split())
        for text in everything
        if (line := _leave_out(text, speaking)) and line.strip()
    ]
    assert [" ".join(text.split()) for text in less] == expected


def _leave_out(text: str, links: list[str]) -> str:
    for link in links:
        text = text.replace(link, "")
    return text
