from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.page_structure import RULES, StructureFault, check_structure
from tests.page_structure.good_page import change_page, put_in
from tests.page_structure.rule_cases import CASES

TOP = Path(__file__).parents[2]
GOLDEN = sorted((TOP / "tests" / "golden").rglob("*.html"))
SEEDED = TOP / "tests" / "accessibility" / "seeded-faults.html"
SEEDED_FOR_US = {
    "button-words",
    "field-labels",
    "frame-titles",
    "heading-order",
    "ids-once",
    "landmarks",
    "link-of-one-name",
    "link-text",
    "link-words",
    "lists-of-points",
    "looks-with-meaning",
    "nothing-empty",
    "picture-words",
    "reading-order",
    "skip-link",
    "table-caption",
    "table-headers",
}

TAGS = (
    *("html", "head", "title", "body", "header", "main", "footer", "nav", "h1", "h3", "p", "a"),
    *("table", "caption", "th", "td", "ul", "li", "label", "input", "select", "button", "svg"),
    *("img", "style", "script", "template", "iframe", "meta", "base", "frameset", "textarea"),
)
NAMES = ("id", "class", "for", "href", "src", "lang", "tabindex", "aria-labelledby", "style", "on")
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.builds(
        "<{} {}={}>".format, st.sampled_from(TAGS), st.sampled_from(NAMES), st.text(max_size=8)
    ),
    st.sampled_from(["<!--", "-->", "<![CDATA[", '="', "<", "&nbsp;", "&#0;", "\0", '"', "'"]),
    st.text(max_size=8),
)


@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    assert isinstance(check_structure(text), tuple)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_soup_of_tags_can_be_checked(soup: str) -> None:
    assert all(fault.says.endswith(".") for fault in check_structure(soup))


@pytest.mark.parametrize("text", ["\ud800", "\x00" * 100, "<p>" * 50_000, "<a " * 50_000, "<!--"])
def test_a_hostile_page_can_be_checked(text: str) -> None:
    assert check_structure(text)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_a_page_gives_the_same_faults_each_time(soup: str) -> None:
    assert check_structure(soup) == check_structure(soup)


@given(st.text(string.ascii_uppercase, min_size=6))
def test_no_fault_repeats_a_word_of_the_page(secret: str) -> None:
    """What a build prints can be read by many; what a plan says is for its family."""
    page = put_in(
        f"<p><a href='#{secret}'>{secret}</a> <a href='{secret}'>{secret}</a></p>"
        f"<h4>{secret}</h4><input placeholder='{secret}'><table><td>{secret}</table>"
    )
    faults = check_structure(page)
    assert len(faults) >= 5
    assert not [fault for fault in faults if secret in f"{fault.says} {fault.where}"]


@pytest.mark.parametrize(
    "path", GOLDEN, ids=lambda path: path.relative_to(TOP / "tests" / "golden").as_posix()
)
def test_the_pages_of_the_examples_keep_every_rule(path: Path) -> None:
    assert check_structure(path.read_text(encoding="utf-8")) == ()


def test_the_seeded_faults_are_found() -> None:
    """The page on which every checker of the project has to find its own."""
    found = {fault.rule for fault in check_structure(SEEDED.read_text(encoding="utf-8"))}
    assert found >= SEEDED_FOR_US


def test_a_fault_says_where_it_is() -> None:
    page = change_page(("<!-- here -->", '<p>One</p>\n<p class="soft">\n</p>'))
    assert check_structure(page) == (
        StructureFault(
            rule="nothing-empty",
            says="A paragraph is empty.",
            where='line 18: <p class="soft">',
            criterion="WCAG 1.3.1",
        ),
    )


def test_what_the_whole_page_lacks_is_nowhere_in_particular() -> None:
    (fault,) = check_structure(change_page(("<h1>Sam’s plan</h1>", "")))
    assert (fault.rule, fault.where) == ("one-h1", "the page")


def test_a_part_that_nobody_wrote_has_no_line() -> None:
    """A browser puts a page of its own round what is there."""
    places = {fault.rule: fault.where for fault in check_structure("<p>Help</p>")}
    assert places["page-language"] == "<html>"


def test_only_what_a_plan_can_say_is_advice() -> None:
    advice = {rule.name for rule in RULES if not rule.is_blocking}
    assert advice == {"link-text", "link-of-one-name", "link-to-nowhere"}
    for name in advice:
        found = [fault for page in CASES[name].faulty for fault in check_structure(page)]
        assert [fault.rule for fault in found if fault.is_blocking] == []
