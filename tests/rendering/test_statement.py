"""The accessibility statement never claims more than the results show."""

from __future__ import annotations

import dataclasses
import re

import pytest

from planpage.model import School
from planpage.model.audit_results import AuditResults
from planpage.model.people import Contact
from planpage.model.school import SchoolName
from planpage.model.values import Email, Phone
from planpage.page_structure import check_structure
from planpage.rendering.statement import STATEMENT, Evidence, render_statement
from planpage.rendering.templates import read_labels
from planpage.words import measure_chapter
from tests.audit.results import CLEAN, EXEMPTED, FINDING, NO_WEBKIT

TEMPLATES = CLEAN.templates
ASKED = dataclasses.replace(NO_WEBKIT, asked=True)
MET, SOME, PARTLY, NOT_TESTED, OLDER = (
    str(read_labels()[f"statement.short.{name}"])
    for name in ("met", "met_some", "partly", "not_tested", "older")
)


def vary(**other: object) -> AuditResults:
    """Return results that differ from those of a clean audit."""
    return dataclasses.replace(CLEAN, **other)  # type: ignore[arg-type]


def render(
    record: AuditResults | None, own: AuditResults | None = None, school: School | None = None
) -> str:
    """Return the words of a statement."""
    html = render_statement(school or School(), Evidence(record, own, TEMPLATES)).html
    words = re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(words.split())


@pytest.mark.parametrize(
    ("record", "own", "claim"),
    [
        (None, None, NOT_TESTED),
        (None, CLEAN, NOT_TESTED),
        (CLEAN, None, MET),
        (CLEAN, CLEAN, MET),
        (vary(left_out=(NO_WEBKIT,)), None, SOME),
        (CLEAN, vary(left_out=(ASKED,)), SOME),
        (vary(findings=(FINDING,)), None, PARTLY),
        (vary(exempted=(EXEMPTED,)), None, PARTLY),
        (CLEAN, vary(findings=(FINDING,), left_out=(ASKED,)), PARTLY),
    ],
)
def test_the_claim_is_the_least_that_the_results_allow(
    record: AuditResults | None, own: AuditResults | None, claim: str
) -> None:
    """A finding, an exception, or a part that did not run: each takes the better claim away."""
    text = render(record, own)
    assert claim in text
    assert [other for other in (MET, SOME, PARTLY, NOT_TESTED) if other in text] == [claim]


def test_it_never_says_that_all_rules_are_kept() -> None:
    """No label of the statement claims to comply, to be accessible to all, or to be proven."""
    words = " ".join(str(value) for name, value in read_labels().items() if "statement." in name)
    assert not re.search(r"\b(compl(y|iant)|proven|guarantee|meets all|fully)\b", words)
    assert "as far as we have tested it" in MET


@pytest.mark.parametrize("older", [(vary(templates="old"), None), (CLEAN, vary(templates="old"))])
def test_results_about_other_templates_are_told_as_that(
    older: tuple[AuditResults, AuditResults | None],
) -> None:
    assert OLDER in render(*older)
    assert OLDER not in render(CLEAN, CLEAN)


def test_a_finding_is_told_with_its_kind_of_page_and_an_exception_with_its_reason() -> None:
    text = render(vary(findings=(FINDING,), exempted=(EXEMPTED,)))
    for words in (FINDING.says.replace('"', "&#34;"), FINDING.rule, EXEMPTED.reason):
        assert words in text
    assert "since 22\u00a0November 2026" in text.replace("&nbsp;", "\u00a0") or "since 22" in text


def test_what_did_not_run_is_named_among_what_is_not_known() -> None:
    text = render(vary(left_out=(NO_WEBKIT,)))
    assert "This part of the tests was not run: WebKit (as in Safari)." in text
    assert "somebody" not in text


def test_tests_by_people_are_told_only_where_they_are_recorded() -> None:
    nobody = str(read_labels()["statement.unknown.people"])
    assert nobody in render(CLEAN)
    tried = render(vary(people=("Two parents read the guide with VoiceOver.",)))
    assert nobody not in tried
    assert "Two parents read the guide with VoiceOver." in tried


def test_it_names_every_checker_engine_test_state_and_kind_of_page() -> None:
    text = render(CLEAN)
    for words in (
        "axe 4.14.1",
        "phone, dark; desktop, light",
        "Chromium (as in Chrome and Edge) 156.0 and WebKit (as in Safari) 2.50",
        "Nothing is cut off WCAG 1.4.10",
        "summary (2 of 2)",
        "planpage 0.1.0",
    ):
        assert words in text


def test_the_senco_and_the_school_can_be_told() -> None:
    school = School(
        school=SchoolName(name="Hazel <Bank>", email=Email("office@hazel.example")),
        contacts=(
            Contact(name="Mrs Bell", role="SENCO", phone=Phone("01632 960 111")),
            Contact(name="Mr Second"),
        ),
    )
    html = render_statement(school, Evidence(CLEAN)).html
    assert 'href="tel:01632960111"' in html
    assert 'href="mailto:office@hazel.example"' in html
    assert "Mr Second" not in html
    assert "<Bank>" not in html


def test_without_a_contact_the_school_is_named_in_general() -> None:
    assert str(read_labels()["statement.tell.nobody"]) in render(CLEAN)


@pytest.mark.parametrize("record", [None, CLEAN, vary(findings=(FINDING,))])
def test_the_page_is_whole(record: AuditResults | None) -> None:
    page = render_statement(School(), Evidence(record, CLEAN))
    assert page.address == STATEMENT
    assert check_structure(page.html) == ()


def test_its_words_are_as_plain_as_those_of_a_chapter() -> None:
    """Every sentence of the statement's own is held to the measure of the guide."""
    sentences = [
        str(one)
        for name, value in read_labels().items()
        if name.startswith("statement.") and not name.endswith(("title", "link", "address"))
        for one in (value if isinstance(value, list) else [value])
    ]
    body = "\n\n".join(re.sub(r"\{\w+\}", "school", one) for one in sentences)
    text = f"---\ntitle: Statement\nin_brief: It is.\n---\n\n{body}\n"
    assert [one.says for one in measure_chapter(text, "guides/a.md").diagnostics] == []
