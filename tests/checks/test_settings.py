"""A label for a heading that no page has is told, with the nearest that there is."""

from __future__ import annotations

from planpage.checks import check_school
from planpage.reading.plan_file import read_school
from planpage.rendering.templates import list_headings
from tests.smallest_plan import SCHOOL


def check(labels: str) -> list[str]:
    """Return the headlines for settings with ``labels``."""
    school = read_school(f"{SCHOOL}labels:\n{labels}".encode(), "plans/school.yml").school
    return [one.says for one in check_school(school, list_headings())]


def test_a_heading_may_have_other_words() -> None:
    assert check("  help: What we do\n") == []


def test_a_heading_that_there_is_not_is_told() -> None:
    assert check("  helps: What we do\n") == [
        "There is no heading called `helps` on the pages. The nearest is `help`."
    ]
