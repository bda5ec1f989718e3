"""Letters and pages to print as every checker is shown them: usual ones, and the longest there are.

Their words are made here and open nothing.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from planpage.keys.entitled import Entitled, list_entitled
from planpage.keys.model import ChildKeys, Keys, ReaderKeys, make_child_keys
from planpage.letters.letter import render_letter, render_school_letter
from planpage.letters.paper import render_paper
from planpage.model import Plan, School, Thread
from planpage.model.choices import PageFormat
from planpage.model.people import Contact
from planpage.model.school import SchoolName
from planpage.model.values import Phone
from planpage.reading.plan_file import read_plan
from planpage.rendering.pages import Page
from planpage.sealing.envelope import Part
from tests.smallest_plan import SMALLEST_PLAN

TODAY = dt.date(2026, 11, 22)
SITE = "https://plans.hazel-bank.example/"
LONG_SITE = "https://www.hazel-bank-primary-school-and-nursery.example.org/families/plans/"
WORDS = "crystal walnut outdoors handbook snowfield"
SIX_WORDS = "crystal walnut outdoors handbook snowfield lantern"
BOTH = frozenset(Part)

SCHOOL = School(
    school=SchoolName(name="Hazel Bank Primary School"),
    contacts=(Contact(name="Mrs Bell", role="SENCO", phone=Phone("01632 960 111")),),
    sendiass=Contact(name="Alderbrook SENDIASS", phone=Phone("01632 960 122")),
)
LONG_SCHOOL = School(
    school=SchoolName(name="Hazel Bank Church of England Voluntary Aided Primary School"),
    contacts=(
        Contact(
            name="Mrs Bartholomew-Featherstone",
            role="special educational needs coordinator and deputy head teacher",
            phone=Phone("+44 1632 960 111 ext 2204"),
        ),
    ),
    sendiass=Contact(
        name="Alderbrook and Upper Wenlow Valley Information, Advice and Support Service",
        phone=Phone("01632 960 122"),
    ),
)


def read_sample(name: str = "Sam") -> Plan:
    """Read the smallest plan, of a child called ``name``."""
    data = SMALLEST_PLAN.replace("name: Sam", f"name: {name}").encode()
    plan = read_plan(data, "plans/sam-b/a.md", "sam-b", "a", School()).plan
    assert plan is not None
    return plan


def make_sample_keys(*readers: str) -> Keys:
    """Return keys that are always the same, for Sam's readers."""
    keys = Keys("Hazel Bank Primary School", bytes(32), SIX_WORDS)
    own: ChildKeys = replace(
        make_child_keys(keys, "sam-b"),
        master=bytes(32),
        readers={name: ReaderKeys(WORDS, bytes(range(16))) for name in readers},
    )
    keys.children["sam-b"] = own
    return keys


def write_sample(
    reader: Entitled, *, name: str = "Sam", school: School = SCHOOL, site_address: str = SITE
) -> str:
    """Render the letter of one reader of the sample plan."""
    return render_letter(
        read_sample(name),
        reader,
        make_sample_keys(reader.name),
        school,
        child_id="sam-b",
        site_address=site_address,
        today=TODAY,
    )


def render_sample_letters() -> tuple[Page, ...]:
    """Render a letter of each kind, each with the name of its file. All but the last fit one side.

    The last is in large print, which may take two.
    """
    summary = frozenset({Part.SUMMARY})
    long_reader = "Grandmother Wilhelmina Featherstone-Haugh and Grandfather Bartholomew"
    return (
        Page("letters/full.html", write_sample(Entitled("Mum", BOTH))),
        Page("letters/summary.html", write_sample(Entitled("Dad", summary))),
        Page("letters/file.html", write_sample(Entitled("Mum", BOTH), site_address="")),
        Page("letters/no-link.html", write_sample(Entitled("Dad", BOTH, wants_link=False))),
        Page("letters/paper.html", write_sample(Entitled("Nan", summary, format=PageFormat.PAPER))),
        Page(
            "letters/longest.html",
            write_sample(
                Entitled(long_reader, BOTH),
                name="Christopher-Alexander Maximilian",
                school=LONG_SCHOOL,
                site_address=LONG_SITE,
            ),
        ),
        Page("letters/other-script.html", write_sample(Entitled("أمي", BOTH), name="آدم")),
        Page("letters/school.html", render_school_letter(make_sample_keys(), LONG_SCHOOL, TODAY)),
        Page(
            "letters/large.html",
            write_sample(
                Entitled(long_reader, BOTH, format=PageFormat.LARGE_PRINT),
                school=LONG_SCHOOL,
                site_address=LONG_SITE,
            ),
        ),
    )


def render_sample_paper() -> tuple[Page, ...]:
    """Render the pages to print of the sample plan, and their list."""
    plan = read_sample()
    assert list_entitled(plan.readers, TODAY)
    return render_paper([Thread(child_id="sam-b", plans=(plan,))], SCHOOL, TODAY)
