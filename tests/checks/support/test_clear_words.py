"""Which words for support leave open what it is, and who gives it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.checks.check import Case
from planpage.checks.support.clear_words import find_nobody_named, find_vague
from planpage.checks.support.quantified import find_not_counted, find_not_quantified
from planpage.model.choices import SupportKind
from planpage.model.plan import Plan, Thread
from planpage.model.school import School
from planpage.model.support import Support
from planpage.model.values import HowOften, Name


def make_case(support: Support) -> Case:
    plan = Plan(support=(support,))
    thread = Thread(child_id="sam-b", plans=(plan,))
    return Case(plan, None, thread, School(), dt.date(2026, 10, 5))


@pytest.mark.parametrize(
    "what",
    [
        "Support",
        "extra help",
        "1:1",
        "1-1 support",
        "One-to-one TA support",
        "In-class support",
        "Small group work",
        "Group intervention",
        "Maths support",
        "Help with reading and writing",
        "Speech and language intervention",
        "Additional adult support when needed",
        "Quality first teaching",
        "TA",
        "Differentiation",
    ],
)
def test_words_that_could_be_anything_are_told(what: str) -> None:
    assert list(find_vague(make_case(Support(what=what))))


@pytest.mark.parametrize(
    "what",
    [
        "Paired reading",
        "1:1 reading",
        "Number cards with an adult",
        "Speech and language therapy",
        "Phonics group",
        "Lego club",
        "A visual timetable",
        "Help with putting on shoes",
        "Support to join games at lunch",
        "Sensory breaks",
        "Maths mentoring",
        "Word banks",
        "العلاج بالقراءة",
    ],
)
def test_words_that_say_what_is_done_are_not_told(what: str) -> None:
    assert not list(find_vague(make_case(Support(what=what))))


@pytest.mark.parametrize(
    ("who", "is_told"),
    [
        (("TA",), True),
        (("an adult",), True),
        (("Teaching assistant",), True),
        (("Year 3 staff",), True),
        (("support staff", "TAs"), True),
        (("whoever is free",), True),
        (("Class teacher",), False),
        (("TA", "Mrs Jones"), False),
        (("Tara",), False),
        (("Mr Adult",), False),
        (("Staffa",), False),
    ],
)
def test_a_job_is_no_name(who: tuple[str, ...], is_told: bool) -> None:  # noqa: FBT001
    support = Support(what="Paired reading", who=tuple(map(Name, who)))
    assert bool(list(find_nobody_named(make_case(support)))) is is_told


@pytest.mark.parametrize(
    ("often", "is_told"),
    [
        ("regularly", True),
        ("as and when required", True),
        ("most days", True),
        ("several times a week", True),
        ("where possible", True),
        ("every maths lesson", False),
        ("before each test", False),
        ("when he comes in from play", False),
        ("at every change of lesson", False),
    ],
)
def test_what_nobody_can_count_is_told(often: str, is_told: bool) -> None:  # noqa: FBT001
    support = Support(what="Paired reading", how_often=HowOften(often))
    assert bool(list(find_not_counted(make_case(support)))) is is_told
    for_when_needed = Support(
        what="Ear defenders", how_often=HowOften(often), kind=SupportKind.EQUIPMENT
    )
    assert not list(find_not_counted(make_case(for_when_needed)))


@pytest.mark.parametrize(
    ("often", "is_told"),
    [
        (HowOften("4 times a week", 4), True),
        (HowOften("every day", 5), True),
        (HowOften("Monday and Thursday", 2), False),
        (HowOften("every morning", 5), False),
        (HowOften("every maths lesson"), False),
    ],
)
def test_how_often_may_say_when(often: HowOften, is_told: bool) -> None:  # noqa: FBT001
    support = Support(
        what="Paired reading",
        who=(Name("Mrs Jones"),),
        how_often=often,
        in_class=True,
        places={"minutes": Support().at, "in_class": Support().at},
    )
    found = [one.says for one in find_not_quantified(make_case(support))]
    assert found == (['For "Paired reading", write also when.'] if is_told else [])


@given(st.text(max_size=300))
def test_any_text_can_be_judged(text: str) -> None:
    support = Support(what=text, who=(Name(text),), how_often=HowOften(text))
    for find in (find_vague, find_nobody_named, find_not_counted, find_not_quantified):
        list(find(make_case(support)))
