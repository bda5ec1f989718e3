"""A check that can't fail is no check: each tool has to see its own faults on a faulty page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planpage.audit.html_validate import check_with_html_validate
from planpage.audit.node_packages import find_node_packages
from planpage.audit.nu import check_with_nu
from planpage.audit.pa11y import Pa11y, check_shown_pages
from planpage.audit.site_server import serve_folder
from planpage.audit.structure import check_with_planpage
from planpage.model.audit_results import Finding
from tests.tools.machine import find, find_browser

HERE = Path(__file__).parent
PAGE = "seeded-faults.html"
SEEDED_FOR_AXE = {
    "aria-roles",
    "button-name",
    "color-contrast",
    "color-contrast-enhanced",
    "frame-title",
    "heading-order",
    "identical-links-same-purpose",
    "image-alt",
    "label",
    "link-name",
    "meta-refresh-no-exceptions",
    "meta-viewport",
    "list",
    "select-name",
    "tabindex",
    "target-size",
    "valid-lang",
}
# HTML_CodeSniffer's names end with the technique or the failure that they are about.
SEEDED_FOR_HTMLCS = {
    "1_1_1.H37",
    "1_3_1.F68",
    "1_3_1.H49.AlignAttr",
    "1_3_1.H49.Center",
    "1_3_1_AAA.G141",
    "1_4_6.G17.Fail",
    "2_4_1.H64.1",
    "4_1_1.F77",
    "4_1_2.H91.A.NoContent",
    "4_1_2.H91.Button.Name",
    "4_1_2.H91.InputText.Name",
    "4_1_2.H91.Select.Name",
}
SEEDED_FOR_HTML_VALIDATE = {
    "deprecated",
    "element-permitted-content",
    "element-required-attributes",
    "heading-level",
    "input-missing-label",
    "no-deprecated-attr",
    "no-dup-id",
    "no-missing-references",
    "prefer-tbody",
    "text-content",
    "wcag/h30",
    "wcag/h37",
}
SEEDED_FOR_NU = {
    "An “img” element must have an “alt” attribute",
    "Bad value “banana” for attribute “role”",
    "Duplicate ID “twice”",
    "Element “div” not allowed as child of element “ul”",
    "The heading “h4” (with computed level 4) follows the heading “h1”",
    "The “align” attribute on the “p” element is obsolete",
    "The “center” element is obsolete",
    "Unclosed element “span”",
    "The “marquee” element is obsolete",
}
SEEDED_FOR_PLANPAGE = {
    "button-words",
    "field-labels",
    "frame-titles",
    "heading-order",
    "ids-once",
    "language-names",
    "link-of-one-name",
    "link-words",
    "lists-of-points",
    "looks-with-meaning",
    "no-justified-text",
    "no-moving-text",
    "no-refresh",
    "no-script-attributes",
    "picture-words",
    "reading-order",
    "references",
    "skip-link",
    "table-headers",
    "zoom",
}
# Nothing answers at this port, and browsers refuse to ask.
NOBODY = "http://127.0.0.1:1"
STATES = {"phone, light", "phone, dark", "desktop, light", "desktop, dark"}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shown() -> list[Finding]:
    """Return what axe and HTML_CodeSniffer find on the faulty page, in every state."""
    with serve_folder(HERE) as base:
        return check_shown_pages(base, [PAGE], find_pa11y())


def find_pa11y() -> Pa11y:
    """Return what pa11y-ci needs, as it is on this machine."""
    return Pa11y(find("Node"), find_node_packages(print), find_browser())


def find_states(shown: list[Finding], tool: str, rule: str, where: str = "") -> set[str]:
    """Return the states in which a rule of a tool found something at an element."""
    return {
        one.state
        for one in shown
        if one.tool == tool and one.rule.endswith(rule) and where in one.where
    }


@pytest.mark.parametrize("rule", sorted(SEEDED_FOR_AXE))
def test_axe_finds_its_fault_in_every_state(shown: list[Finding], rule: str) -> None:
    """Axe sees each of its faults on phone and desktop, in light and in dark."""
    assert find_states(shown, "axe", rule) == STATES


@pytest.mark.parametrize("rule", sorted(SEEDED_FOR_HTMLCS))
def test_htmlcs_finds_its_fault_in_every_state(shown: list[Finding], rule: str) -> None:
    """HTML_CodeSniffer sees each of its faults on phone and desktop, in light and in dark."""
    assert find_states(shown, "htmlcs", rule) == STATES


def test_a_phone_is_shown_as_a_phone(shown: list[Finding]) -> None:
    """What is pale on narrow screens only is found on the phone and nowhere else."""
    found = find_states(shown, "axe", "color-contrast", "#pale-on-phones")
    assert found == {"phone, light", "phone, dark"}


def test_dark_is_shown_as_dark(shown: list[Finding]) -> None:
    """What is pale in the dark only is found in the dark and nowhere else."""
    found = find_states(shown, "axe", "color-contrast", "#pale-in-the-dark")
    assert found == {"phone, dark", "desktop, dark"}


def test_a_page_that_cannot_be_opened_is_a_finding() -> None:
    """A page that nobody serves is told by each tool in each state; it never counts as good."""
    found = check_shown_pages(NOBODY, [PAGE], find_pa11y())
    assert {(one.tool, one.state) for one in found if one.rule == "not-checked"} == {
        (tool, state) for tool in ("axe", "htmlcs") for state in STATES
    }


def test_html_validate_finds_its_faults() -> None:
    """html-validate sees each of its faults."""
    packages = find_node_packages(print)
    found = {
        one.rule
        for one in check_with_html_validate(HERE, [PAGE], node=find("Node"), packages=packages)
    }
    assert found >= SEEDED_FOR_HTML_VALIDATE


def test_nu_html_checker_finds_its_faults() -> None:
    """The Nu HTML Checker sees each of its faults."""
    packages = find_node_packages(print)
    found = [one.rule for one in check_with_nu(HERE, [PAGE], java=find("Java"), packages=packages)]
    missed = {begin for begin in SEEDED_FOR_NU if not any(rule.startswith(begin) for rule in found)}
    assert not missed


def test_our_own_check_finds_its_faults() -> None:
    """The structure check sees each of its faults."""
    found = {one.rule for one in check_with_planpage(HERE, [PAGE])}
    assert found >= SEEDED_FOR_PLANPAGE


def test_more_than_twenty_faults_are_seeded() -> None:
    """Each stands below a line that says who has to find it."""
    seeded = re.findall(r"<!-- ([^:]*): ", (HERE / PAGE).read_text(encoding="utf-8"))
    assert len(seeded) > 20
    assert {tool for line in seeded for tool in line.split(", ")} == {
        "all five",
        "axe",
        "htmlcs",
        "html-validate",
        "nu",
        "planpage",
        "only on a phone",
        "only in the dark",
    }
