"""Who needs training, who is in charge, who was given the plan: what one plan alone can't show."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.checks.check import Case
from planpage.checks.support.given_plan import find_given_late
from planpage.checks.support.teachers import find_no_expertise, find_no_teacher
from planpage.model.choices import Side
from planpage.model.people import Child, GivenTo, Person
from planpage.model.plan import Plan, Thread
from planpage.model.school import School
from planpage.model.support import Support
from planpage.model.values import Name, Year

STARTS = dt.date(2026, 9, 14)


def make_case(plan: Plan) -> Case:
    return Case(plan, None, Thread(child_id="sam-b", plans=(plan,)), School(), dt.date(2026, 10, 5))


@pytest.mark.parametrize(
    ("role", "is_listed_as", "needs_expertise", "needs_teacher"),
    [
        ("teaching assistant", Side.STAFF, True, True),
        ("HLTA", Side.STAFF, True, True),
        ("learning mentor", Side.STAFF, True, True),
        ("", Side.STAFF, True, True),
        ("class teacher", Side.STAFF, False, False),
        ("assistant headteacher", Side.STAFF, False, False),
        ("SENCO", Side.STAFF, False, False),
        ("English lead", Side.STAFF, False, False),
        ("speech and language therapist", Side.OUTSIDE, False, True),
        ("specialist teacher", Side.OUTSIDE, False, True),
    ],
)
def test_a_role_says_what_somebody_knows_and_may_lead(
    role: str,
    is_listed_as: Side,
    needs_expertise: bool,  # noqa: FBT001
    needs_teacher: bool,  # noqa: FBT001
) -> None:
    giver = Person(name=Name("Mrs Jones"), role=role, is_=is_listed_as)
    plan = Plan(support=(Support(what="Paired reading", who=(giver.name,)),), cast=(giver,))
    assert bool(list(find_no_expertise(make_case(plan)))) is needs_expertise
    assert bool(list(find_no_teacher(make_case(plan)))) is needs_teacher


@pytest.mark.parametrize(
    ("year", "given_to", "is_told"),
    [
        ("Year 11", "Priya", True),
        ("Year 12", "Priya", False),
        ("College", "Priya", False),
        ("Year 11", "Dad", False),
    ],
)
def test_a_young_person_past_year_11_gets_the_plan_for_the_family(
    year: str,
    given_to: str,
    is_told: bool,  # noqa: FBT001
) -> None:
    family = tuple(Person(name=Name(name), is_=Side.FAMILY) for name in ("Priya", "Dad"))
    given = GivenTo(who=(Name(given_to),), date=STARTS)
    plan = Plan(
        child=Child(name="Priya", year=Year(year)),
        starts=STARTS,
        given_to=(given,),
        cast=family,
        places={"given_to": given.at},
    )
    found = [one.says for one in find_given_late(make_case(plan))]
    assert found == (["Nothing says that the family got the plan."] if is_told else [])
