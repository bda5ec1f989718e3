"""docs/format.md says the same as the model, and its examples can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planpage.model import Choice, FieldSpec, Plan, School, field_specs
from planpage.model.fields import Entry
from planpage.reading.plan_file import read_plan, read_school
from planpage.schema.entries import list_entries
from tests.documentation.examples import check_thread_of, put_in
from tests.smallest_plan import SMALLEST_PLAN
from tests.tools.field_tables import (
    GROUPS,
    group_fields,
    write_plan_tables,
    write_school_tables,
)

PATH = Path(__file__).parents[2] / "docs" / "format.md"
TEXT = PATH.read_text(encoding="utf-8")
TABLES = {"a plan": write_plan_tables, "school.yml": write_school_tables}
PLANS = re.findall(r"^```yaml\n(---\n.*?\n---\n)```$", TEXT, re.MULTILINE | re.DOTALL)
PARTS = re.findall(r"^```yaml\n(?!---)(.*?)```$", TEXT, re.MULTILINE | re.DOTALL)
SETTINGS = [part for part in PARTS if part.startswith("planpage: 1\n")]
FIELDS = [part for part in PARTS if part not in SETTINGS]


def find_region(text: str, of: str) -> re.Match[str]:
    """Return the lines between the two marks round the tables of a plan, or of school.yml."""
    pattern = (
        rf"(?<=<!-- The fields of {of}\.)([^\n]* -->\n)(.*?)(?=<!-- End of the fields of {of}\.)"
    )
    found = re.search(pattern, text, re.DOTALL)
    assert found, f"docs/format.md has lost the marks round the fields of {of}"
    return found


@pytest.mark.parametrize("of", TABLES)
def test_the_tables_say_what_the_model_says(of: str, *, update_golden: bool) -> None:
    """Every field stands in a table, with what it holds, when, with which choices, and for whom."""
    text = PATH.read_text(encoding="utf-8")
    written = f"\n{TABLES[of]()}\n"
    if update_golden:
        start, end = find_region(text, of).span(2)
        PATH.write_text(text[:start] + written + text[end:], encoding="utf-8")
        text = PATH.read_text(encoding="utf-8")
    assert find_region(text, of)[2] == written


def list_fields() -> list[tuple[type[Entry], FieldSpec]]:
    """Return every field of every entry of the model."""
    entries = list_entries(Plan, School)
    return [(entry, spec) for entry in entries for spec in field_specs(entry).values()]


def test_every_field_and_every_choice_is_documented() -> None:
    """Nothing of the model is missing, however the tables are written."""
    for entry, spec in list_fields():
        row = next((line for line in TEXT.splitlines() if f"`{spec.name}`" in line), "")
        assert row, f"{entry.__name__}.{spec.name} is not in docs/format.md"
    for kind in Choice.__subclasses__():
        assert all(f"**{choice}**" in TEXT for choice in kind)


def test_every_field_says_what_it_holds() -> None:
    """A field that has to be there also asks a question, for the message when it is missing."""
    for entry, spec in list_fields():
        assert spec.holds, f"{entry.__name__}.{spec.name}"
        assert spec.asks or spec.needed not in {"to read", "to publish"}, spec.name


def test_the_groups_hold_every_field_of_a_plan() -> None:
    """Each heading begins with a field that is there, and no field stands before the first."""
    grouped = [spec for _, specs in group_fields() for spec in specs]
    assert grouped == list(field_specs(Plan).values())
    assert [title for title, _ in group_fields()] == list(GROUPS.values())


def test_the_smallest_plan_is_the_one_that_the_tests_use() -> None:
    """The plan in the documentation can be published: so say the tests that build on it."""
    assert PLANS == [SMALLEST_PLAN]


@pytest.mark.parametrize("fields", FIELDS)
def test_every_example_of_fields_can_be_read(fields: str) -> None:
    """Put into the smallest plan, each example is right."""
    assert check_thread_of(put_in(fields, SMALLEST_PLAN)) == []


def test_the_example_of_stories_can_be_read() -> None:
    """Nothing is wrong with the headings of the story."""
    (story,) = re.findall(r"^```markdown\n(.*?)```$", TEXT, re.MULTILINE | re.DOTALL)
    read = read_plan(f"{SMALLEST_PLAN}\n{story}".encode(), "p.md", "sam-b", "a", School())
    assert {found.name for found in read.diagnostics} <= {"unlisted-name"}
    assert read.plan is not None
    assert list(read.plan.body.sections) == ["do"]


def test_the_example_of_settings_is_right_and_has_every_field() -> None:
    """The full school.yml of the documentation is read without a word, and leaves nothing out."""
    (settings,) = SETTINGS
    read = read_school(settings.encode(), "plans/school.yml")
    assert read.diagnostics == ()
    missing = {name for name in field_specs(School) if not read.school.has(name)}
    assert missing == {"example"}
    assert "# example: true" in settings
