"""Every message has its heading in docs/messages.md, and its examples are wrong and right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from planpage.checks import check_school
from planpage.diagnostics import Diagnostic, Severity
from planpage.guide.kept_true import check_guide
from planpage.reading.plan_file import read_school
from planpage.reading.plans_folder import read_plans_folder
from planpage.rendering.templates import list_headings
from planpage.reports import write_message
from planpage.words import measure_plan
from tests.documentation.examples import TODAY, check_plans, put_in, read_text
from tests.smallest_plan import SCHOOL, SMALLEST_PLAN
from tests.tools.diagnostic_names import find_diagnostic_names

TEXT = (Path(__file__).parents[2] / "docs" / "messages.md").read_text(encoding="utf-8")
SECTIONS = {
    part.split("\n", 1)[0].strip(): part.split("\n", 1)[1]
    for part in re.split(r"^### (?=[a-z0-9-]+$)", TEXT, flags=re.MULTILINE)[1:]
}

# What a few lines can't show, or what can't be seen on a page.
WITHOUT_EXAMPLE = {
    *("file-too-large", "not-plain-text", "not-utf-8", "empty-file", "stray-character"),
    *("unreadable-file", "no-plans-folder", "link-in-folder", "guide-link-file"),
    *("guide-file-left-out", "too-deep", "too-long", "hidden-character"),
    *("field-name-not-a-word", "field-name-too-long"),
    *("line-not-understood", "too-many-fields", "too-many-faults"),
    *("average-sentence", "reading-age", "one-page-full", "picture", "chapter-missing"),
}

FIRST_PLAN = SMALLEST_PLAN.removesuffix("---\n") + (
    "learned:\n  works: short sessions\n  next_cycle: Sam reads best in the morning\n---\n"
)
LATER_PLAN = (
    SMALLEST_PLAN.replace("starts: 2026-09-14", "starts: 2026-11-06")
    .replace("review: 2026-11-06", "review: 2026-12-18")
    .removesuffix("---\n")
    + "since_last_time:\n  - we_learned: Sam reads best in the morning\n"
    "    so_now: he reads right after register\n---\n"
)

GUIDE_KINDS = {"yaml chapter", "markdown chapter", "yaml links"}
CHAPTER_FIELDS = "title: Your meeting\nin_brief: What happens when we meet.\n"
CHAPTER_LINK = "Read [how to get advice](https://sendiass.example/advice).\n"


@dataclass(frozen=True)
class Example:
    """An example of a message: what ``kind`` of file, and what is ``wrong`` and ``right`` in it."""

    name: str
    kind: str
    wrong: str
    right: str


def list_examples() -> list[Example]:
    """Return the examples of all sections."""
    examples = []
    for name, section in SECTIONS.items():
        for _, kind, text in re.findall(
            r"^(`{3,4})([^\n`]+)\n(.*?)^\1$", section, re.MULTILINE | re.DOTALL
        ):
            _, wrong, right = re.split(
                r"^(?:# (?:wrong|right)|<!-- (?:wrong|right) -->)\n", text, flags=re.MULTILINE
            )
            examples.append(Example(name, kind, wrong, right))
    return examples


EXAMPLES = list_examples()


def find_guide_faults(kind: str, text: str, guides: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in a guide of one chapter and its list of links to other sites."""
    fields = CHAPTER_FIELDS + (text if kind == "yaml chapter" else "")
    body = {"markdown chapter": text, "yaml links": CHAPTER_LINK}.get(kind, "")
    guides.mkdir(parents=True, exist_ok=True)
    (guides / "7-your-meeting.md").write_text(f"---\n{fields}---\n\n{body}", encoding="utf-8")
    if kind == "yaml links":
        (guides / "outside-links.yml").write_text(text, encoding="utf-8")
    return check_guide(guides, TODAY)


def find_faults(kind: str, text: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in an example of a kind of file."""
    if kind == "text":
        for number, path in enumerate(text.split("\n")):
            if path:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                plan = SMALLEST_PLAN if number == 0 else ""
                (folder / path).write_text(SCHOOL if "school" in path else plan, encoding="utf-8")
        plans = read_plans_folder(folder / "plans")
        return (*plans.diagnostics, *(one for child in plans.children for one in child.diagnostics))
    if kind == "yaml school":
        settings = put_in(text, SCHOOL)[4:-4].encode()
        settings_read = read_school(settings, "plans/school.yml")
        return (
            *settings_read.diagnostics,
            *check_school(settings_read.school, list_headings()),
        )
    if kind in GUIDE_KINDS:
        return find_guide_faults(kind, text, folder / "guides")
    if kind == "yaml later":
        first, later = read_text(FIRST_PLAN), read_text(put_in(text, LATER_PLAN), "2026-winter")
        return (*later.diagnostics, *check_plans(first.plan, later.plan))
    whole = {
        "yaml": lambda: put_in(text, SMALLEST_PLAN),
        "yaml file": lambda: text,
        "markdown": lambda: f"{SMALLEST_PLAN}\n{text}",
    }[kind]()
    only = read_text(whole)
    found = (*only.diagnostics, *check_plans(only.plan))
    return (*found, *measure_plan(only.plan, whole.split("\n")).diagnostics) if only.plan else found


def test_every_message_has_a_heading_and_every_heading_a_message() -> None:
    """A new message is written about, and one that is gone is taken out."""
    names, lost = find_diagnostic_names()
    assert lost == []
    assert set(SECTIONS) == names


def test_the_first_message_is_what_the_program_prints() -> None:
    """The example at the top is word for word what a SENCO reads."""
    shown = TEXT.split("```text\n", 1)[1].split("```", 1)[0]
    wrong = SMALLEST_PLAN.replace("review: 2026-11-06", "review: 2026-11-31")
    found = read_text(wrong).diagnostics[0]
    assert write_message(found) == shown.rstrip("\n")


def test_every_section_says_something() -> None:
    """Each says what it means, and shows it unless that can't be done."""
    shown = {example.name for example in EXAMPLES}
    assert set(SECTIONS) - shown == WITHOUT_EXAMPLE
    assert all(len(section.split("```")[0].split()) > 4 for section in SECTIONS.values())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_what_is_wrong_gets_this_message_and_what_is_right_does_not(
    example: Example, tmp_path: Path
) -> None:
    """The wrong lines are told by this name; with the right ones there is no error at all."""
    wrong = find_faults(example.kind, example.wrong, tmp_path / "wrong")
    assert example.name in {found.name for found in wrong}
    right = find_faults(example.kind, example.right, tmp_path / "right")
    assert example.name not in {found.name for found in right}
    if example.kind not in {"yaml file", "text"}:
        assert [found.says for found in right if found.is_error] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_advice_is_called_advice(example: Example, tmp_path: Path) -> None:
    """The section says whether its message keeps a site from being published."""
    wrong = find_faults(example.kind, example.wrong, tmp_path)
    is_advice = any(
        found.severity is Severity.ADVICE for found in wrong if found.name == example.name
    )
    assert SECTIONS[example.name].strip().startswith("Advice.") == is_advice
