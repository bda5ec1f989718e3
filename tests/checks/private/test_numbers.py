"""Numbers are told by their check digits, however they are spaced, and no others."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.gb import nhs, upn

from planpage.checks.private.numbers import is_nhs_number, is_upn
from tests.checks.private.stories import ask_check, find_words, read_story

DIGITS = st.text("0123456789", min_size=11, max_size=11)
LAST = st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUVWXYZ")
GAPS = st.lists(st.sampled_from(["", "", " ", "-"]), min_size=12, max_size=12)


def space_out(number: str, gaps: list[str]) -> str:
    """Return ``number`` with a gap behind each of its signs."""
    return "".join(
        sign + gap for sign, gap in zip(number, [*gaps, *[""] * len(number)], strict=False)
    ).strip(" -")


@given(st.integers(201, 999), DIGITS, LAST, GAPS)
def test_every_pupil_number_is_found(area: int, digits: str, last: str, gaps: list[str]) -> None:
    """In capitals or small letters, with spaces and hyphens where people put them."""
    rest = f"{area}{digits[:8]}{last}"
    number = f"{upn.calc_check_digit(rest)}{rest}"
    if last.isalpha():
        gaps[-2] = ""
    written = space_out(number[:-1], gaps[:11]) + gaps[11] * last.isdigit() + last
    assert find_words("upn", f"His number is {written}.") == [written]
    assert find_words("upn", f"His number is {written.lower()}.") == [written.lower()]


@given(st.integers(201, 999), DIGITS, st.sampled_from("ABCDEFGHJKLMNPQRTUVWXYZ"))
def test_a_wrong_check_letter_is_no_pupil_number(area: int, digits: str, letter: str) -> None:
    rest = f"{area}{digits[:9]}"
    is_right = letter == upn.calc_check_digit(rest)
    assert bool(find_words("upn", f"Box {letter}{rest} is his.")) == is_right


def test_a_number_of_a_newer_authority_counts() -> None:
    """Dorset became 838 in 2019; the list in the library is older."""
    rest = "838200026001"
    assert is_upn(upn.calc_check_digit(rest) + rest)
    assert not upn.is_valid(upn.calc_check_digit(rest) + rest)


@given(st.integers(400_000_000, 499_999_999), st.sampled_from(["{}{}{}", "{} {} {}", "{}-{}-{}"]))
def test_every_health_number_is_found(first: int, pattern: str) -> None:
    for last in "0123456789":
        number = f"{first}{last}"
        written = pattern.format(number[:3], number[3:6], number[6:])
        expected = [written] if nhs.is_valid(number) and is_nhs_number(number) else []
        assert find_words("nhs-number", f"The clinic knows him as {written}, it says.") == expected


@given(st.text("0123456789", min_size=9, max_size=9))
def test_no_phone_number_is_a_health_number(digits: str) -> None:
    """With its 0, with +44, with or without spaces: nothing that can be rung is told."""
    for number in (
        f"0{digits}",
        f"0{digits}1",
        f"+44 7{digits}",
        f"+447{digits}",
        f"0044 7{digits}",
    ):
        assert find_words("nhs-number", f"Her number: {number}.") == []


@pytest.mark.parametrize(
    "story",
    [
        "Ring 7700 900019 or 7700900019.",
        "We met on 2026-11-06 10:30 and 06.11.2026, page 4010-2.",
        "See https://books.example/4019630003 and order=4019630003.",
        "Box 444 444 4444 is empty.",
    ],
)
def test_other_numbers_are_left_alone(story: str) -> None:
    """What is rung, dates, parts of web addresses, rows of one digit."""
    assert find_words("nhs-number", story) == []


def test_the_letters_nhs_make_any_spacing_one() -> None:
    assert find_words("nhs-number", "NHS no. 40196 30003") == ["40196 30003"]
    assert find_words("nhs-number", "Book 40196 30003") == []


def test_a_listed_phone_is_no_health_number() -> None:
    """Even one that passes, written as it is listed."""
    listed = ("year: Year 3", "year: Year 3\ncontacts:\n  - name: Clinic\n    phone: 07700900019")
    assert find_words("nhs-number", "Ask the clinic (7700900019).", listed) == []
    assert find_words("nhs-number", "Ask the clinic (7700900019).") == ["7700900019"]


@pytest.mark.parametrize(
    ("name", "number"), [("upn", "y999200026001"), ("nhs-number", "999-123-4578")]
)
def test_names_of_file_and_folder_count(name: str, number: str) -> None:
    """There the message is about the whole file, and does not repeat the number."""
    plan = dataclasses.replace(read_story("He reads."), child_id=number)
    (found,) = ask_check(name, plan)
    assert (found.at.line, found.about) == (0, number)
    assert number not in found.says


def test_one_number_is_told_once() -> None:
    plan = read_story("Her box is Y999200026001.\n\nIts lid is y999 200026 001.")
    (found,) = ask_check("upn", plan)
    assert (found.at.line, found.at.column, found.at.width) == (34, 12, 13)
    assert found.says.endswith(" It stands on line 36, too.")
