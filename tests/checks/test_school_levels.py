"""What ``checks`` in school.yml changes: advice off, up or allowed; never an error."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planpage.checks import CHECKS, check_school
from planpage.compile import check_plans
from planpage.diagnostics import Diagnostic
from planpage.reading.plan_file import read_school
from planpage.rendering.templates import list_headings
from tests.smallest_plan import SCHOOL, vary_plan, write_school

TODAY = dt.date(2026, 10, 5)
POSTCODE = "He moved to NR99 9ZZ and on to EX99 9ZZ."
PUPIL_NUMBER = "He came with Y999200026001."


def check_story(folder: Path, story: str, settings: str = "") -> tuple[Diagnostic, ...]:
    """Return what is found in a plan with ``story`` at a school with these ``checks``."""
    plan = vary_plan(body=f"\n## Assess\n\n{story}\n")
    plans = write_school(folder, sam_b__2026_autumn=plan, ben__2026_autumn=_write_ben())
    text = f"{SCHOOL}checks:\n{settings}" if settings else SCHOOL
    (plans / "school.yml").write_text(text, encoding="utf-8")
    return check_plans(plans, today=TODAY).diagnostics


def _write_ben() -> bytes:
    return vary_plan(
        ("name: Sam", "name: Ben"), ("who: Sam", "who: Ben"), ("Sam reads", "Ben reads")
    )


def weigh(found: tuple[Diagnostic, ...], name: str) -> list[str]:
    """Return the weight of each finding of that name."""
    return [one.severity.value for one in found if one.name == name]


def test_advice_is_advice_where_the_school_says_nothing(tmp_path: Path) -> None:
    assert weigh(check_story(tmp_path, POSTCODE), "postcode") == ["advice", "advice"]


@pytest.mark.parametrize(
    ("level", "expected"),
    [("off", []), ("information", ["information"] * 2), ("error", ["error"] * 2)],
)
def test_a_school_turns_advice_off_down_or_up(
    tmp_path: Path, level: str, expected: list[str]
) -> None:
    found = check_story(tmp_path, POSTCODE, f"  postcode: {level}\n")
    assert weigh(found, "postcode") == expected


def test_advice_turned_up_keeps_the_site_from_being_published(tmp_path: Path) -> None:
    check_story(tmp_path, POSTCODE, "  postcode: error\n")
    assert check_plans(tmp_path / "plans", today=TODAY).has_errors


def test_one_finding_is_allowed_by_its_words(tmp_path: Path) -> None:
    """The other stays; words that are only a part of others allow nothing."""
    allowed = "  postcode:\n    allow:\n      - what: {}\n        because: the clinic is there\n"
    found = check_story(tmp_path / "whole", POSTCODE, allowed.format("nr99 9zz"))
    assert [one.says for one in found if one.name == "postcode"] == ['"EX99 9ZZ" is a postcode.']
    found = check_story(tmp_path / "part", POSTCODE, allowed.format("R99 9Z"))
    assert len(weigh(found, "postcode")) == 2


def test_without_a_reason_nothing_is_allowed(tmp_path: Path) -> None:
    settings = "  postcode:\n    allow:\n      - what: NR99 9ZZ\n"
    assert len(weigh(check_story(tmp_path, POSTCODE, settings), "postcode")) == 2


def test_an_error_that_may_be_wrong_is_allowed_with_a_reason(tmp_path: Path) -> None:
    allowed = "  {}:\n    allow:\n      - what: {}\n        because: it is something else\n"
    number = allowed.format("upn", "Y999200026001")
    assert weigh(check_story(tmp_path / "upn", PUPIL_NUMBER), "upn") == ["error"]
    assert weigh(check_story(tmp_path / "allowed", PUPIL_NUMBER, number), "upn") == []
    name = allowed.format("another-child", "Ben in sam-b")
    assert weigh(check_story(tmp_path / "name", "Ben reads."), "another-child") == ["error"]
    assert weigh(check_story(tmp_path / "named", "Ben reads.", name), "another-child") == []


@pytest.mark.parametrize(
    "check", [check.name for check in CHECKS if check.is_error], ids=lambda name: name
)
@pytest.mark.parametrize("level", ["off", "information", "advice"])
def test_no_error_is_turned_off_or_down(check: str, level: str, tmp_path: Path) -> None:
    """That is told, at its place, and keeps the site from being published."""
    found = check_story(tmp_path, f"{PUPIL_NUMBER} Ben reads.", f"  {check}: {level}\n")
    (told,) = [one for one in found if one.name == "error-turned-off"]
    assert told.is_error
    assert told.at.path == "plans/school.yml"
    assert told.says == f"`{check}` is always an error: a school can't turn it off or down."
    assert weigh(found, "upn") == weigh(found, "another-child") == ["error"]


def test_an_error_may_be_called_one(tmp_path: Path) -> None:
    assert weigh(check_story(tmp_path, "He reads.", "  upn: error\n"), "error-turned-off") == []


def test_a_check_that_there_is_not_is_told(tmp_path: Path) -> None:
    found = check_story(tmp_path, "He reads.", "  post-code: off\n")
    (told,) = [one for one in found if one.name == "unknown-check"]
    assert told.says == "There is no check called `post-code`. The nearest is `postcode`."


def test_advice_given_while_reading_is_weighed_as_well(tmp_path: Path) -> None:
    """A plan without support is an error where the school says so; so is somebody unlisted."""
    who = "who: Mrs Jones"
    text = vary_plan((who, "who: Mr Marsh"), ("    role: teaching assistant\n", ""))
    bare = text.decode().split("support:")[0] + "---\n"
    plans = write_school(tmp_path, sam_b__2026_autumn=text, ada__2026_autumn=bare.encode())
    for level, expected in (("error", ["error"]), ("off", [])):
        settings = f"{SCHOOL}checks:\n  no-support: {level}\n  unlisted-name: {level}\n"
        (plans / "school.yml").write_text(settings, encoding="utf-8")
        found = check_plans(plans, today=TODAY).diagnostics
        assert weigh(found, "no-support") == weigh(found, "unlisted-name") == expected
    settings = (
        f"{SCHOOL}checks:\n  unlisted-name:\n    allow:\n      - what: Mr Marsh\n"
        "        because: everybody knows him\n"
    )
    (plans / "school.yml").write_text(settings, encoding="utf-8")
    assert weigh(check_plans(plans, today=TODAY).diagnostics, "unlisted-name") == []


def test_every_check_can_be_named_in_the_settings() -> None:
    """Those that compare children and those of the format too."""
    names = [check.name for check in CHECKS] + ["no-support", "unlisted-name"]
    text = SCHOOL + "checks:\n" + "".join(f"  {name}: error\n" for name in names)
    read = read_school(text.encode(), "plans/school.yml")
    found = (*read.diagnostics, *check_school(read.school, list_headings()))
    assert [one.says for one in found] == []
