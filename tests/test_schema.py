"""The JSON Schema says the same as the reader: what it takes and what it refuses."""

from __future__ import annotations

import contextlib
import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from planpage.checks.contract.complete import find_missing
from planpage.cli import main
from planpage.model import Plan, School, field_specs
from planpage.reading.plan_file import FORMAT_VERSION, read_plan
from planpage.schema import build_schema
from planpage.schema.entries import list_entries, takes_plain_text

PLANS = Path(__file__).parents[1] / "plans"
SCHEMA = build_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
ENTRIES = list_entries(Plan, School)

SMALLEST: dict[str, Any] = {
    "planpage": "1",
    "child": {"name": "Sam", "year": "Year 3"},
    "starts": "2026-09-14",
    "review": "2026-11-06",
    "needs": ["Sounding out long words"],
    "views": [{"who": "Sam", "says": "I like reading with Mrs Jones when it is quiet."}],
    "outcomes": [
        {"outcome": "Sam reads a book.", "targets": [{"target": "Read", "by": "2026-11-06"}]}
    ],
    "support": [{"what": "Paired reading", "who": "Mrs Jones", "minutes": "15"}],
}


def read_fields(path: Path) -> object:
    """Return the fields of a plan file or of school.yml with every value as text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("\n---\n", 1)[0].removeprefix("---\n")
    fields: object = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
    return fields


def change(path: str, value: object) -> dict[str, Any]:
    """Return a small plan with ``value`` at ``path`` (``support.0.who``); None takes it out."""
    plan = copy.deepcopy(SMALLEST)
    *way, last = path.split(".")
    place: Any = plan
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return plan


def test_the_schema_is_a_schema() -> None:
    """It holds to the rules of JSON Schema 2020-12, and JSON can say it."""
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_the_command_prints_the_schema() -> None:
    """`planpage schema` prints it whole, in plain ASCII."""
    answer = CliRunner().invoke(main, ["schema"])
    assert answer.exit_code == 0
    assert answer.output.isascii()
    assert json.loads(answer.output) == SCHEMA


def test_the_schema_and_the_reader_know_the_same_version() -> None:
    """A file of another version is refused by both."""
    assert VALIDATOR.is_valid(change("planpage", str(FORMAT_VERSION)))
    assert not VALIDATOR.is_valid(change("planpage", str(FORMAT_VERSION + 1)))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.__name__)
def test_every_field_of_the_model_is_in_the_schema(entry: type) -> None:
    """Each entry has its own definition, with all its fields described and no others."""
    definitions: Any = SCHEMA["$defs"]
    defined = definitions[entry.__name__]
    assert list(defined["properties"]) == list(field_specs(entry))
    assert all(field["description"] for field in defined["properties"].values())
    assert defined["additionalProperties"] is False


@pytest.mark.parametrize(
    "path",
    sorted([*PLANS.glob("*/*.md"), PLANS / "school.yml"]),
    ids=lambda path: path.relative_to(PLANS).as_posix(),
)
def test_every_example_is_accepted(path: Path) -> None:
    """The schema finds nothing wrong in any plan of this repository, nor in school.yml."""
    faults = VALIDATOR.iter_errors(read_fields(path))
    assert [f"{fault.json_path}: {fault.message}" for fault in faults] == []


RIGHT = {
    "the smallest plan": SMALLEST,
    "one entry in place of a list": change("needs", "Sounding out long words"),
    "an entry in full": change("review", {"date": "2026-11-06", "time": "3:30pm"}),
    "a list where one is usual": change("support.0.who", ["Mrs Jones", "Mr Lee"]),
    "a twin of a choice": change("level", "SEN Support"),
    "a choice with capitals and hyphens": change("level", "Targeted-Plus"),
    "numbers as an editor reads them": change("support.0.minutes", 15),
    "truth values as an editor reads them": SMALLEST | {"draft": True},
    "a text that looks like a number": change("outcomes.0.targets.0.now", 32),
    "nothing behind a field": change("review", ""),
    "nothing, as an editor reads it": change("review", None) | {"review": None},
}


@pytest.mark.parametrize("plan", RIGHT.values(), ids=RIGHT)
def test_right_plans_are_accepted(plan: dict[str, Any]) -> None:
    """Every way of writing that the reader takes, the schema takes."""
    assert VALIDATOR.is_valid(plan)


WRONG = {
    "no child": change("child", None),
    "no name": change("child.name", None),
    "an empty name": change("child.name", " "),
    "no start": change("starts", None),
    "an unknown field": change("provision", "Paired reading"),
    "an unknown field inside": change("support.0.frequency", "daily"),
    "a day that is not there": change("review", "2026-11-31"),
    "a date of another form": change("starts", "14/09/2026"),
    "a wrong choice": change("level", "enormous"),
    "a list where one thing is asked": change("starts", ["2026-09-14"]),
    "a list in a list": change("needs", [["Reading"]]),
    "fields where text is asked": change("support.0.what", {"name": "Reading"}),
    "text where fields are asked": change("profile", "A kind boy"),
    "plain text that lacks what is needed": change("views", ["I like reading"]),
    "an empty entry": change("needs", [""]),
    "an empty list": change("needs", []),
    "a wrong year": change("child.year", "Year 30"),
    "neither yes nor no": change("draft", "maybe"),
    "a wrong id": change("needs", [{"id": "Two Words", "need": "Reading"}]),
    "minus three minutes": change("support.0.minutes", -3),
    "a surname": change("child.surname", "Someone"),
    "a text": "planpage",
    "a list": ["planpage"],
}


@pytest.mark.parametrize("plan", WRONG.values(), ids=WRONG)
def test_wrong_plans_are_refused(plan: object) -> None:
    """What the reader tells as a fault of the form, an editor can underline."""
    assert not VALIDATOR.is_valid(plan)


def test_school_settings_are_told_from_a_plan() -> None:
    """What has `school` is school.yml; its fields are not those of a plan."""
    settings = {"planpage": "1", "school": "Quillbrook School", "colour": "#7b2d5b"}
    assert VALIDATOR.is_valid(settings)
    assert not VALIDATOR.is_valid(settings | {"needs": "Reading"})
    assert not VALIDATOR.is_valid(settings | {"colour": "plum"})
    assert VALIDATOR.is_valid(settings | {"labels": {"about": "All about {name}"}})
    assert not VALIDATOR.is_valid(settings | {"labels": "All about me"})


def test_plain_text_stands_for_an_entry_only_where_nothing_else_is_needed() -> None:
    """A view needs `who` as well, so plain text alone is no view."""
    plain = {entry.__name__ for entry in ENTRIES if takes_plain_text(entry)}
    assert {"Need", "Hope", "Meeting", "Child", "Agreement"} <= plain
    assert plain.isdisjoint({"View", "Term", "Transition", "Profile", "BehaviourStep"})


# What is wrong with the form of a value, an entry or a name: an editor can see that.
OF_FORM = {
    *("dash-too-many", "name-for-field"),
    *("date-form", "empty-entry", "fields-expected", "format-version", "impossible-date"),
    *("list-not-expected", "missing-field", "text-expected", "unknown-field", "wrong-choice"),
    *("wrong-colour", "wrong-email", "wrong-id", "wrong-number", "wrong-phone", "wrong-time"),
    *("wrong-web", "wrong-year", "yes-or-no"),
}


OF_WRITING = {
    "square-brackets",
    "curly-braces",
    "odd-space",
    "no-space-after-colon",
    "printed-quotes",
}
"""Faults that the reader mends in memory, where YAML reads something else without a word."""


def list_broken_plans() -> list[Path]:
    """Return the broken plans that can be read at all, both by YAML and by the reader.

    What the reader mends in memory to tell the next fault too (a lost colon, a curly quote) is read
    by YAML as something else: of that the schema need not think the same.
    """
    found = []
    for path in sorted((Path(__file__).parent / "broken_plans").glob("*.md")):
        with contextlib.suppress(UnicodeDecodeError, yaml.YAMLError):
            if isinstance(read_fields(path), dict) and not is_mended(path):
                found.append(path)
    return found


def is_mended(path: Path) -> bool:
    """Whether the reader finds a fault of the writing itself, below the level of fields."""
    read = read_plan(path.read_bytes(), "plans/a/b.md", "a", "b", School())
    names = {one.name for one in read.diagnostics if one.is_error}
    return read.plan is None or bool(names & OF_WRITING)


@pytest.mark.parametrize("path", list_broken_plans(), ids=lambda path: path.stem)
def test_the_schema_refuses_what_has_a_wrong_form(path: Path) -> None:
    """Of all broken plans it refuses those whose form is wrong, and takes the others."""
    read = read_plan(path.read_bytes(), "plans/a/b.md", "a", "b", School())
    assert read.plan
    found = (*read.diagnostics, *find_missing(read.plan))
    has_wrong_form = any(one.name in OF_FORM for one in found if one.is_error)
    assert VALIDATOR.is_valid(read_fields(path)) != has_wrong_form
