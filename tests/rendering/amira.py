"""A made-up plan, in the model's own terms, that the tests of the pages change as they need."""

from __future__ import annotations

import dataclasses
import datetime as dt

from planpage.model import Plan, School, Stage, Thread
from planpage.model.assess import Need, View
from planpage.model.choices import Side
from planpage.model.doing import Session
from planpage.model.people import Agreement, Child, Contact, Person
from planpage.model.plan import Body
from planpage.model.review import Meeting
from planpage.model.school import SchoolName
from planpage.model.support import Action, Outcome, Support, Target
from planpage.model.values import HowOften, Id, Minutes, Name, Phone, Ref
from planpage.rendering.pages import render_thread
from planpage.rendering.telling import Telling, make_telling

TODAY = dt.date(2026, 12, 15)
REVIEW = dt.date(2027, 1, 28)

SCHOOL = School(
    school=SchoolName(name="Hazel Bank Primary School"),
    example=True,
    contacts=(Contact(name="Mrs Bell", role="SENCO", phone=Phone("01632 960 111")),),
    sendiass=Contact(name="Hazelshire SENDIASS", phone=Phone("01632 960 122")),
)

AMIRA = Plan(
    child=Child(name="Amira"),
    starts=dt.date(2026, 11, 2),
    review=Meeting(date=REVIEW, time=dt.time(15, 30), minutes=Minutes(45), place="Sunny Room"),
    needs=(Need(need="Hearing friends in a loud room", barrier="Bare floors"),),
    views=(
        View(who=(Name("Mum"),), says="By teatime she is worn out."),
        View(who=(Name("Amira"),), says="I like the carpet when I can see your face."),
    ),
    outcomes=(
        Outcome(
            outcome="Amira plays with friends anywhere in school.",
            targets=(
                Target(
                    target="Join a game",
                    now="once a week",
                    aim="4 times a week",
                    by=REVIEW,
                    success="class notes",
                ),
            ),
        ),
    ),
    support=(
        Support(
            id=Id("talk"),
            what="Talk group",
            who=(Name("Mr Lane"),),
            how_often=HowOften("4 times a week", 4),
            minutes=Minutes(15),
            where="Sunny Room",
            overseen_by=(Name("Miss Okoro"),),
        ),
    ),
    at_home=(Action(what="One story face to face"),),
    agreed=(Agreement(who=(Name("Mum"), Name("Amira"))),),
    sessions=(
        Session(date=dt.date(2026, 11, 20), support=Ref("talk"), planned=12, given=10),
        Session(date=dt.date(2026, 12, 4), support=Ref("talk"), planned=10, given=8),
    ),
    cast=(
        Person(name=Name("Amira"), is_=Side.FAMILY),
        Person(name=Name("Mum"), is_=Side.FAMILY),
        Person(name=Name("Dad"), is_=Side.FAMILY),
        Person(name=Name("Mr Lane"), is_=Side.STAFF),
    ),
    child_id="amira",
    cycle_id="2026-winter",
    body=Body(sections={Stage.DO: "We watch on the carpet."}),
)


def tell(plan: Plan = AMIRA, *earlier: Plan, today: dt.date = TODAY) -> Telling:
    """Make ready to tell ``plan`` as the newest of its thread."""
    thread = Thread(child_id=plan.child_id, plans=(*earlier, plan))
    return make_telling(plan, thread, SCHOOL, today, root="../../")


def render(plan: Plan = AMIRA, *earlier: Plan, school: School = SCHOOL) -> dict[str, str]:
    """Render all pages of a thread that ends with ``plan``; address to HTML."""
    thread = Thread(child_id=plan.child_id, plans=(*earlier, plan))
    return {page.address: page.html for page in render_thread(thread, school, TODAY)}


def rename(name: str, plan: Plan = AMIRA) -> Plan:
    """Return ``plan`` with the child called ``name``."""
    child = dataclasses.replace(plan.child or Child(), name=name)
    cast = (Person(name=Name(name), is_=Side.FAMILY), *plan.cast[1:])
    return dataclasses.replace(plan, child=child, cast=cast)
