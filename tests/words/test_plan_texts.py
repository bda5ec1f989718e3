"""Of a plan, what the family's page shows is measured, and never what somebody said."""

from __future__ import annotations

import pytest

from planpage.diagnostics import Diagnostic, Severity
from planpage.model import School
from planpage.reading import read_plan
from planpage.words import list_explained_terms, measure_plan
from planpage.words.plan_text import list_plan_texts
from tests.smallest_plan import vary_plan

PATH = "plans/sam-b/2026-autumn.md"


def list_texts(data: bytes) -> set[str]:
    """Return the texts of a plan that are measured."""
    plan = read_plan(data, PATH, "sam-b", "2026-autumn", School()).plan
    assert plan is not None
    return {one.text for one in list_plan_texts(plan)}


def measure(*swaps: tuple[str, str], glossary: str = "") -> tuple[Diagnostic, ...]:
    """Return what is found in the smallest plan after ``swaps``."""
    data = vary_plan(*swaps)
    plan = read_plan(data, PATH, "sam-b", "2026-autumn", School()).plan
    assert plan is not None
    lines = data.decode().split("\n")
    return measure_plan(plan, lines, list_explained_terms(glossary)).diagnostics


NEEDS = "needs:\n  - Sounding out long words\n"


def test_what_is_measured_of_the_smallest_plan() -> None:
    """No quotation, no name, no role, nothing that is counted in."""
    assert list_texts(vary_plan()) == {
        "Sounding out long words",
        "Sam reads a short book on his own.",
        "Read 60 words a minute",
        "32 words a minute",
        "60 words a minute",
        "A one-minute read every Friday",
        "Paired reading",
        "library corner",
    }


def test_plainly_stands_in_place_of_the_main_text() -> None:
    with_plainly = (
        "needs:\n  - need: Phonological awareness\n    plainly: Hearing sounds in words\n"
    )
    texts = list_texts(vary_plan((NEEDS, with_plainly)))
    assert "Hearing sounds in words" in texts
    assert "Phonological awareness" not in texts


@pytest.mark.parametrize(
    "fields",
    [
        "hopes:\n  - who: Mum\n    hope: Żeby czytał.\n    lang: pl\n",
        "differing_views:\n  - His attainment\n",
        "evidence:\n  - A baseline assessment\n",
        "adjustments:\n  - A differentiated curriculum\n",
        "training:\n  - Precision teaching\n",
        "agreed:\n  - who: Mum\n    not_agreed: No more interventions, he is lazy.\n",
        "contacts:\n  - name: Mrs Bell\n    role: SENCO\n    phone: 01632 960 111\n",
        "people:\n  - name: Mrs Jones\n    is: staff\n    role: TA\n",
        "behaviour:\n  - for_need: Sounding out long words\n    goal: Self-regulation\n",
    ],
)
def test_what_is_not_on_the_page_or_is_anothers_is_left_alone(fields: str) -> None:
    assert measure(("needs:\n", f"{fields}needs:\n")) == ()


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ("profile:\n  liked_about_me:\n    - He utilises humour.\n", "hard-words"),
        ("hopes:\n  - who: Mum\n    hope: His attainment rises.\n", "jargon"),
        ("at_home:\n  - Utilise the timer.\n", "hard-words"),
        ("child_will:\n  - Self-regulation with a card\n", "jargon"),
        (
            "learned:\n  works:\n    - Short interventions\n  next_cycle:\n    - Art first\n",
            "jargon",
        ),
    ],
)
def test_each_part_of_the_page_is_measured(fields: str, name: str) -> None:
    found = measure(("needs:\n", f"{fields}needs:\n"))
    assert {one.name for one in found} == {name}
    assert {one.severity for one in found} == {Severity.ADVICE}


def test_a_message_names_the_place_and_has_the_line_to_write() -> None:
    (found,) = measure((NEEDS, "needs:\n  - need: Sam suffers from worry at night.\n"))
    assert (found.at.path, found.at.line, found.at.column, found.at.width) == (PATH, 9, 15, 12)
    assert found.line_text == "  - need: Sam suffers from worry at night."
    assert found.write == "  - need: Sam has worry at night."


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("  - need: |\n      Sam is kind.\n      He suffers from worry.\n", 11, 10),
        ("  - need: >-\n      Sam is kind. He\n      suffers from worry.\n", 11, 7),
        ("  - need: Sam is kind.\n      He suffers\n      from worry.\n", 10, 10),
        ('  - need: "Sam is kind. He suffers from worry."\n', 9, 28),
        ("  - need: 'Sam''s kind. He suffers from worry.'\n", 9, 11),
        ("  - He suffers from worry.\n", 9, 8),
    ],
)
def test_the_place_in_a_text_of_several_lines(written: str, line: int, column: int) -> None:
    """Where a text is written with signs of its own, the place is that of the field."""
    (found,) = measure((NEEDS, f"needs:\n{written}"))
    assert (found.name, found.at.line, found.at.column) == ("blaming-words", line, column)


def test_a_name_may_be_explained_on_the_page_of_words_but_a_plain_word_is_better() -> None:
    """Plans link to that page: SENCO may stand, provision still has its plain word."""
    glossary = "".join(f"### Term {n}\n\nWhat it is.\n\n" for n in range(20))
    glossary += "### SENCO\n\nWho looks after help.\n\n### Provision\n\nHelp.\n"
    senco = (NEEDS, "needs:\n  - Seeing the SENCO\n")
    provision = (NEEDS, "needs:\n  - Seeing the provision\n")
    assert [one.name for one in measure(senco)] == ["jargon"]
    assert measure(senco, glossary=glossary) == ()
    assert [one.name for one in measure(provision, glossary=glossary)] == ["jargon"]


def test_people_of_the_plan_are_not_hard_words() -> None:
    names = "needs:\n  - Anastasia, Maximilian and Okonjoweala are his friends.\n"
    assert measure((NEEDS, names)) == ()


def test_without_lines_the_place_is_that_of_the_field() -> None:
    data = vary_plan((NEEDS, "needs:\n  - He suffers from worry.\n"))
    plan = read_plan(data, PATH, "sam-b", "2026-autumn", School()).plan
    assert plan is not None
    (found,) = measure_plan(plan).diagnostics
    assert (found.at.line, found.at.column, found.write, found.line_text) == (9, 5, "", "")
