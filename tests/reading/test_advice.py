"""What the reader advises says what the writer meant: whose words they are, where a field lives."""

from __future__ import annotations

import pytest

from planpage.diagnostics import Diagnostic, Severity
from planpage.model import Plan, School
from planpage.reading.plan_file import read_plan
from tests.reading.reading_layer import PATH, change_plan, follow_advice
from tests.smallest_plan import SMALLEST_PLAN

VIEWS = SMALLEST_PLAN[SMALLEST_PLAN.index("  - who: Sam") : SMALLEST_PLAN.index("outcomes:")]
NEEDS = "needs:\n  - Sounding out long words\n"


def read(text: str) -> tuple[Plan | None, tuple[Diagnostic, ...]]:
    """Read a plan, and leave out what is said of names that stand nowhere else."""
    found = read_plan(text.encode(), PATH, "sam-b", "2026-autumn", School())
    return found.plan, tuple(one for one in found.diagnostics if one.name != "unlisted-name")


def read_one(text: str) -> Diagnostic:
    """Return the only thing that is said of a plan."""
    (told,) = read(text)[1]
    return told


@pytest.mark.parametrize(
    ("line", "who", "says"),
    [
        ("  - Mum: He tries at bedtime.", "Mum", "He tries at bedtime."),
        ("  - Mum and Dad: He tries.", "Mum and Dad", "He tries."),
        ("  - Mrs Jones: He tries at\n      bedtime.", "Mrs Jones", "He tries at bedtime."),
        ("  - Sam: I like it.", "Sam", "I like it."),
        ("  - Ola: He is my friend.", "Ola", "He is my friend."),
        ("  - Child: I like it.", "Child", "I like it."),
        ("  Mum: He tries.", "Mum", "He tries."),
        ("  - Mum: He says: no.", "Mum", '"He says: no."'),
        ("  - Mrs Jones: He says: no.", "Mrs Jones", '"He says: no."'),
    ],
)
def test_what_stands_behind_a_name_was_said_by_who_is_named(line: str, who: str, says: str) -> None:
    text = change_plan(VIEWS, f"{line}\n")
    told = read_one(text)
    assert told.name == "name-for-field"
    assert told.says == "`who` says whose words these are, and `says` what they are."
    assert told.write == f"  - who: {who}\n    says: {says}"
    assert read(follow_advice(text, told))[1] == ()


def test_a_name_among_the_fields_of_another_begins_an_entry() -> None:
    told = read_one(change_plan("    says: He tries", "    Nan: She saw it.\n    says: He tries"))
    assert told.write == "  - who: Nan\n    says: She saw it."


def test_a_name_that_the_plan_lists_is_known_in_other_entries() -> None:
    text = change_plan("starts:", "people:\n  - name: Ola\nstarts:")
    told = read_one(f"{text[:-4]}at_home:\n  - what: Reading\nevidence:\n  - Ola: He stops.\n---\n")
    assert told.says == "Who it is stands behind `who`, and the rest behind `shows`."
    assert told.write == "  - who: Ola\n    shows: He stops."


def test_a_word_that_is_no_name_begins_a_text() -> None:
    told = read_one(change_plan(VIEWS, "  - Note: he is tired\n"))
    assert told.write == '  - "Note: he is tired"'


@pytest.mark.parametrize(
    ("old", "new", "write"),
    [
        (
            VIEWS,
            "  - who: Mum\n  - says: He tries.\n    short: tries\n",
            "  - who: Mum\n    says: He tries.\n    short: tries",
        ),
        (
            "  - what: Paired reading\n    who: Mrs Jones\n    role: teaching assistant\n",
            "  - what: Paired reading\n  - who: Mrs Jones\n  - role: teaching assistant\n",
            SMALLEST_PLAN[SMALLEST_PLAN.index("  - what:") : -len("\n---\n")],
        ),
    ],
)
def test_a_dash_too_many_is_taken_away(old: str, new: str, write: str) -> None:
    text = change_plan(old, new)
    told = read_one(text)
    assert told.name == "dash-too-many"
    assert told.write == write
    assert read(text)[0] == read(follow_advice(text, told))[0]


def test_entries_that_each_have_their_main_field_stay_apart() -> None:
    told = change_plan(VIEWS, "  - who: Sam\n    says: Yes.\n  - says: No.\n  - who: Mum\n")
    plan, found = read(told)
    assert plan is not None
    assert [view.says for view in plan.views] == ["Yes.", "No.", ""]
    assert found == ()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "starts:",
            "targets: Reading\nstarts:",
            "`targets` does not belong here. It belongs in `outcomes`.",
        ),
        (
            "        now:",
            "        minutes: 15\n        now:",
            "`minutes` does not belong here. It belongs in `support`.",
        ),
        ("        by:", "        date:", "`date` is not a field here. It is called `by`."),
        ("  name: Sam", "  who: Sam", "`who` is not a field here. It is called `name`."),
        ("  - who: Mum", "  - name: Mum", "`name` is not a field here. It is called `who`."),
        ("starts:", "attendance: 91%\nstarts:", "`attendance` is not a field here."),
        (
            "  name: Sam\n",
            "  name: Sam\n  cycle: 2\n",
            "`cycle` does not belong here. It is a field of its own, at the very left.",
        ),
        ("needs:", "need:", "`need` is not a field here. It is called `needs`."),
    ],
)
def test_a_field_is_named_by_its_meaning_and_its_home(old: str, new: str, says: str) -> None:
    assert read_one(change_plan(old, new)).says == says


def test_a_field_that_is_there_already_is_not_written_a_second_time() -> None:
    told = read_one(change_plan("        by:", "        date: 2026-11-06\n        by:"))
    assert told.write == ""
    assert told.note == "`by` is written here already: put both into one, or take one away"


@pytest.mark.parametrize(
    ("new", "write"),
    [
        (
            "strengths:\n  - kind\n  - brave\n",
            "profile:\n  liked_about_me:\n    - kind\n    - brave",
        ),
        ("strengths: kind\n", "profile:\n  liked_about_me: kind"),
    ],
)
def test_strengths_find_their_field_at_once(new: str, write: str) -> None:
    text = change_plan("starts:", f"{new}starts:")
    told = read_one(text)
    assert told.says == (
        "`strengths` does not belong here. It is called `liked_about_me`, and belongs in `profile`."
    )
    assert told.write == write
    assert read(follow_advice(text, told))[1] == ()


def test_what_has_a_home_in_the_plan_already_is_not_given_another() -> None:
    text = change_plan("starts:", "strengths: kind\nprofile:\n  important_to_me: dogs\nstarts:")
    assert (read_one(text).write, read_one(text).note) == ("", "write it under `profile`")


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        ("needs:\n  Long words\n  Making friends\n", Severity.ADVICE),
        ("needs: Long words\n  Making friends\n", Severity.ADVICE),
        ("needs:\n  1. Long words\n  2. Making friends\n", Severity.ERROR),
        ("needs: a) Long words\n  b) Making friends\n", Severity.ERROR),
        ("needs:\n  - (1) Long words\n    (2) Making friends\n", Severity.ERROR),
    ],
)
def test_points_without_dashes_get_them(lines: str, severity: Severity) -> None:
    text = change_plan(NEEDS, lines)
    told = read_one(text)
    assert (told.name, told.severity) == ("dashes-missing", severity)
    assert told.says == (
        "These lines are read as one text. If they are 2 points, begin each with a dash."
    )
    plan, left = read(follow_advice(text, told))
    assert plan is not None
    assert ([need.need for need in plan.needs], left) == (["Long words", "Making friends"], ())


@pytest.mark.parametrize(
    "lines",
    [
        "needs:\n  Long words\n  and making friends\n",
        "needs:\n  He reads with\n  Mrs Jones\n",
        "needs:\n  Long words,\n  Making friends\n",
        "needs:\n  - Long words\n    Making friends\n",
        'needs: "1. Long words\n  2. Making friends"\n',
    ],
)
def test_a_long_text_may_go_on_in_the_next_line(lines: str) -> None:
    assert read(change_plan(NEEDS, lines))[1] == ()
