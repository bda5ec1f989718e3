"""What is a private fact and what only looks like one, check by check."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.checks import private
from planpage.checks.private.diagnosis import list_telling_words
from planpage.checks.private.phones import shorten_phone
from tests.checks.private.stories import ask_check, find_words, read_story

PEOPLE = (
    "starts:",
    "people:\n  - name: Leo Marsh\n    is: family\n    phone: 07700 900 333\nstarts:",
)

FOUND = [
    ("date-of-birth", "Sam, DOB 3.5.18, is small.", ["3.5.18"]),
    ("date-of-birth", "Date of birth: 3rd May 2018", ["3rd May 2018"]),
    ("date-of-birth", "It was 2018-05-03 when he came home.", ["2018-05-03"]),
    ("date-of-birth", "On May 3, 2018 he came home.", ["May 3, 2018"]),
    ("date-of-birth", "His brother was born on 9 June 2010.", ["9 June 2010"]),
    ("date-of-birth", "He was born in the morning.", []),
    ("date-of-birth", "The test was on 3 May 2024, the next on 31/02/2018.", []),
    ("date-of-birth", "Scores 1.2.2018.3 and 3/5/2018/2.", []),
    ("surname", "We asked Sam Carter.", ["Sam Carter"]),
    ("surname", "Sam Carter's friends", ["Sam Carter"]),
    ("surname", "He is **Sam O'Brien** to us.", ["Sam O'Brien"]),
    ("surname", "Sam Marsh and Leo", []),
    ("surname", "When Sam PE lessons has", []),
    ("surname", "For Sam English is his second language.", []),
    ("surname", "Sam: Reading and Writing", []),
    ("surname", "We asked Samuel Carter and Flotsam Carter.", []),
    ("postcode", "He moved to NR99 9ZZ.", ["NR99 9ZZ"]),
    ("postcode", "(W1A 9ZZ)", ["W1A 9ZZ"]),
    ("postcode", "NR999ZZ", ["NR999ZZ"]),
    ("postcode", "Set QQ9 9ZZ, book NR99 9CV, nr99 9zz, ABNR99 9ZZ", []),
    ("street", "He lives at Flat 3, 14 Elm Road now.", ["14 Elm Road"]),
    ("street", "14A Old Mill Lane", ["14A Old Mill Lane"]),
    ("street", "He moved to 14 Mill View.", ["14 Mill View"]),
    ("street", "See 14 Mill View pictures, 30 Minute Walk, 3 Roads", []),
    ("street", "In 2026 Elm Road was built. 3 children of Elm Road came.", []),
    ("unlisted-phone", "Ring 01632 960 555.", ["01632 960 555"]),
    ("unlisted-phone", "Ring (01632) 960555!", ["(01632) 960555"]),
    ("unlisted-phone", "Ring +44 (0)7700 900 456 or 07700 900456.", ["+44 (0)7700 900 456"]),
    ("unlisted-phone", "Ring 020 7946 0018", ["020 7946 0018"]),
    ("unlisted-phone", "Ring Leo on 07700 900333, Mrs Bell on 01632 960111.", []),
    ("unlisted-phone", "Ring 0300 123 4567, 0800 1111, 999 or 111.", []),
    ("unlisted-phone", "01-02-2026 10:30, 2026-11-06, 0 1 2 3 4 5 6 7 8 9 10, 3/4", []),
    ("unlisted-email", "Write to Mum@Post.example.", ["Mum@Post.example"]),
    ("unlisted-email", "mum@post.example and MUM@post.example", ["mum@post.example"]),
    ("unlisted-email", "[here](mailto:mum@post.example)", ["mum@post.example"]),
    ("unlisted-email", "He reads @ home, a@b, 3@4.", []),
]


@pytest.mark.parametrize(("name", "story", "expected"), FOUND)
def test_what_is_told_and_what_is_not(name: str, story: str, expected: list[str]) -> None:
    assert find_words(name, story, PEOPLE) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sam Carter", "  name: Sam"),
        ("Sam T Carter", "  name: Sam T"),
        ("Ana de Souza", "  name: Ana de"),
        ("Sam B", None),
        ("Sam B.", None),
        ("Sam TJ", None),
        ("Ella Rose", None),
        ("Anna-Lena", None),
    ],
)
def test_a_name_has_a_first_name_and_at_most_an_initial(name: str, expected: str | None) -> None:
    """Usual double names pass, and so do names with a hyphen."""
    found = ask_check("surname", read_story("He reads.", ("name: Sam", f"name: {name}")))
    assert [one.write for one in found] == ([] if expected is None else [expected])


def test_a_name_written_short_is_written_short_again() -> None:
    swap = ("child:\n  name: Sam\n  year: Year 3", "child: Sam Carter")
    (found,) = ask_check("surname", read_story("He reads.", swap))
    assert found.write == "child: Sam"


def test_a_child_called_will_has_no_surname_at_a_sentences_beginning() -> None:
    swaps = [("name: Sam", "name: Will"), ("who: Sam", "who: Will")]
    assert find_words("surname", "Will Ben come? We ask Will Carter.", *swaps) == ["Will Carter"]


@pytest.mark.parametrize(
    ("year", "day", "is_told"),
    [
        ("Reception", "1 May 2022", True),
        ("Year 3", "1 May 2018", True),
        ("Year 3", "31 August 2017", False),
        ("Year 3", "1 September 2017", True),
        ("Year 3", "31 August 2020", True),
        ("Year 3", "1 September 2020", False),
        ("Year 13", "1 May 2009", True),
        ("Year 13", "1 May 2018", False),
        ("College", "1 May 2005", True),
        ("College", "1 May 2018", True),
        ("College", "1 May 2026", False),
    ],
)
def test_a_bare_date_is_told_where_the_child_may_be_born(
    year: str, day: str, *, is_told: bool
) -> None:
    """A year on either side; where the year is not numbered, 2 to 26 years before the plan."""
    found = find_words("date-of-birth", f"The letter of {day} says so.", ("Year 3", year))
    assert found == ([day] if is_told else [])


def test_dates_in_their_own_fields_are_no_dates_of_birth() -> None:
    swap = (
        "  - Sounding out long words",
        "  - need: Sounding out long words\n    since: 2018-05-03",
    )
    assert find_words("date-of-birth", "He reads.", swap) == []


@pytest.mark.parametrize(
    ("diagnosis", "story", "expected"),
    [
        ("Autism", "He is autistic.", ["autistic"]),
        ("ASD", "His autism shows.", ["autism"]),
        ("autism (ASC)", "The asc team", []),
        ("ADHD", "ADHD nurse", ["ADHD"]),
        ("ADHD", "We add words. Put in odd ones.", []),
        ("Attention deficit hyperactivity disorder", "an ADHD clinic", ["ADHD"]),
        ("Down's syndrome", "children with Down’s syndrome", ["Down’s syndrome"]),
        ("Moderate hearing loss", "He is hearing more; a loss of moderate size.", []),
        ("Moderate hearing loss", "His moderate hearing loss is new.", ["moderate hearing loss"]),
        ("Klinefelter syndrome", "The Klinefelter leaflet", ["Klinefelter"]),
        ("ODD", "An odd thing.", []),
    ],
)
def test_words_of_a_diagnosis(diagnosis: str, story: str, expected: list[str]) -> None:
    """Its whole name, what in it tells, and other names of the same; capitals only as capitals."""
    swap = ("needs:", f"diagnosis: {diagnosis}\nneeds:")
    assert find_words("diagnosis-told", story, swap) == expected
    shown = ("needs:", f"diagnosis: {diagnosis}\ndiagnosis_shown: true\nneeds:")
    assert find_words("diagnosis-told", story, shown) == []


@given(st.text(max_size=60))
def test_any_text_may_be_a_diagnosis(text: str) -> None:
    assert all(list_telling_words(text))


@given(st.text("0123456789 -()+", max_size=20))
def test_a_phone_number_is_the_same_with_and_without_the_country(number: str) -> None:
    digits = "".join(filter(str.isdigit, number)).lstrip("0")[:10]
    if len(digits) == 10 and not digits.startswith("44"):
        assert shorten_phone(f"0{digits}") == shorten_phone(f"+44 (0){digits}") == digits


@given(
    st.text(
        st.one_of(
            st.sampled_from("Sam Carter 0123456789 +-./()@ABCNRZ\n'’"),
            st.characters(exclude_categories=["Cs", "Cc"]),
        ),
        max_size=300,
    )
)
def test_nothing_that_can_be_written_stops_a_check(story: str) -> None:
    """What is found lies inside the file, and is named as it stands there."""
    plan = read_story(story)
    for check in private.CHECKS:
        for found in ask_check(check.name, plan):
            assert found.at.path == plan.at.path
            assert found.at.line > 0
            assert found.about
