"""Every check has its page in docs/checks: of one shape, with a wrong example and a right one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from planpage.checks import CHECKS
from planpage.diagnostics import Diagnostic
from tests.documentation.examples import check_plans, put_in, read_text
from tests.documentation.test_messages import FIRST_PLAN, LATER_PLAN
from tests.smallest_plan import SMALLEST_PLAN

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "checks"
BY_NAME = {check.name: check for check in CHECKS}

WITHOUT_EXAMPLE = {
    "another-child": "it takes the plans of two children",
    "copied-between-children": "it takes the plans of two children",
    "no-review-this-term": "it takes the terms of school.yml",
    "nothing-learned": "it takes an earlier plan with nothing learned",
    "reading-age": "it takes a page full of sentences",
    "report-not-sent": "it takes plans of more than a year",
    "target-set-again": "it takes an earlier plan with a review",
    "three-meetings": "it takes plans of a whole school year",
}
"""The checks whose example a few fields of one plan can't show, and why: it is told in words."""

SHAPE = re.compile(
    r"# (?P<name>[a-z0-9-]+)\n\n(?P<weight>Error|Advice|Information)\. (?P<finds>(?:.+\n)+)"
    r"\n## Why\n\n(?P<why>(?:(?!#).*\n)+)"
    r"\n## Example\n\n(?P<example>(?:.*\n)+)\Z"
)
BLOCK = re.compile(
    r"^```(yaml(?: later)?)\n# wrong\n(.*?)^# right\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
TABLE = re.compile(r"(?<=<!-- table: checks -->\n).*?(?=<!-- end of table -->)", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """The page of one check, cut into its parts."""

    name: str
    weight: str
    finds: str
    why: str
    example: str


def read_pages() -> dict[str, Page]:
    """Return all pages that have the shape, by the name of their file."""
    pages = {}
    for path in sorted(FOLDER.glob("*.md")):
        found = SHAPE.match(path.read_text(encoding="utf-8"))
        if found and path.name != "README.md":
            pages[path.stem] = Page(**found.groupdict())
    return pages


PAGES = read_pages()
EXAMPLES = [(name, *block) for name, page in PAGES.items() for block in BLOCK.findall(page.example)]


def find_faults(kind: str, fields: str) -> tuple[Diagnostic, ...]:
    """Return what is found in the smallest plan, or in one after it, with these fields."""
    if kind == "yaml later":
        first, later = read_text(FIRST_PLAN), read_text(put_in(fields, LATER_PLAN), "2026-winter")
        return (*later.diagnostics, *check_plans(first.plan, later.plan))
    only = read_text(put_in(fields, SMALLEST_PLAN))
    return (*only.diagnostics, *check_plans(only.plan))


def write_table() -> str:
    """Return the rows of docs/checks/README.md, one a check, in the order in which they run."""
    rows = ["| check | weight | what it finds |", "|---|---|---|"]
    for check in CHECKS:
        finds = " ".join(PAGES[check.name].finds.split())
        first = re.split(r"(?<=[.])\s+(?=[A-Z])", finds)[0]
        rows.append(f"| [{check.name}]({check.name}.md) | {check.severity.value} | {first} |")
    return "\n".join(rows) + "\n"


def test_every_check_has_a_page_and_every_page_a_check() -> None:
    """All pages have the shape that people can find their way in."""
    files = {path.stem for path in FOLDER.glob("*.md")} - {"README"}
    assert files == BY_NAME.keys()
    assert PAGES.keys() == BY_NAME.keys()


@pytest.mark.parametrize("name", BY_NAME)
def test_a_page_says_of_its_check_what_is_true(name: str) -> None:
    """Its heading is the name, its first word the weight; why it is so is a few sentences."""
    page = PAGES[name]
    assert page.name == name
    assert page.weight.lower() == BY_NAME[name].severity.value
    assert len(re.findall(r"[.!?](?:\s|$)", page.why)) > 1


@pytest.mark.parametrize("name", BY_NAME)
def test_a_page_shows_its_check(name: str) -> None:
    """In lines to paste, where a few lines can show it."""
    blocks = BLOCK.findall(PAGES[name].example)
    assert bool(blocks) == (name not in WITHOUT_EXAMPLE)
    assert PAGES[name].example.count("# wrong") == len(blocks)


@pytest.mark.parametrize(("name", "kind", "wrong", "right"), EXAMPLES, ids=lambda part: part[:24])
def test_what_is_wrong_is_found_and_what_is_right_is_not(
    name: str, kind: str, wrong: str, right: str
) -> None:
    """The wrong lines are told by this check; in the right ones there is no error either."""
    assert name in {one.name for one in find_faults(kind, wrong)}
    found = find_faults(kind, right)
    assert name not in {one.name for one in found}
    assert [one.says for one in found if one.is_error] == []


def test_the_table_lists_all_checks(*, update_golden: bool) -> None:
    """With the weight of each and the first sentence of its page."""
    path = FOLDER / "README.md"
    if update_golden:
        text = path.read_text(encoding="utf-8")
        path.write_text(TABLE.sub(lambda _: write_table(), text), encoding="utf-8")
    found = TABLE.search(path.read_text(encoding="utf-8"))
    assert found is not None
    assert found[0] == write_table()


def test_the_messages_lead_to_the_checks() -> None:
    """Who looks up the name of a check finds the way to its page."""
    assert "(checks/README.md)" in (DOCS / "messages.md").read_text(encoding="utf-8")
