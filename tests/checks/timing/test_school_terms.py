"""Terms of a school: holidays between them, and schools that list six in a year."""

from __future__ import annotations

import datetime as dt

from planpage.checks.timing.school_terms import count_holidays, list_terms
from planpage.model.school import Term


def make_term(name: str, starts: str, ends: str) -> Term:
    return Term(name=name, starts=dt.date.fromisoformat(starts), ends=dt.date.fromisoformat(ends))


THREE = (
    make_term("Spring", "2027-01-04", "2027-03-25"),
    make_term("Autumn", "2026-09-03", "2026-12-18"),
    make_term("Summer", "2027-04-12", "2027-07-22"),
)
SIX = (
    make_term("Term 1", "2026-09-03", "2026-10-23"),
    make_term("Term 2", "2026-11-02", "2026-12-18"),
    make_term("Term 3", "2027-01-04", "2027-02-12"),
    make_term("Term 4", "2027-02-22", "2027-03-25"),
    make_term("Term 5", "2027-04-12", "2027-05-28"),
    make_term("Term 6", "2027-06-07", "2027-07-22"),
)


def test_terms_come_out_in_order() -> None:
    assert [term.name for term in list_terms(THREE)] == ["Autumn", "Spring", "Summer"]


def test_of_six_terms_two_count_as_one() -> None:
    names = [term.name for term in list_terms(SIX)]
    assert names == ["Term 1 and Term 2", "Term 3 and Term 4", "Term 5 and Term 6"]
    assert [term.last for term in list_terms(SIX)] == [
        dt.date(2026, 12, 18),
        dt.date(2027, 3, 25),
        dt.date(2027, 7, 22),
    ]


def test_days_of_holidays_are_counted_with_both_ends() -> None:
    assert count_holidays(dt.date(2026, 12, 18), dt.date(2027, 1, 4), THREE) == 16
    assert count_holidays(dt.date(2026, 12, 20), dt.date(2026, 12, 20), THREE) == 1
    assert count_holidays(dt.date(2026, 9, 14), dt.date(2026, 12, 18), THREE) == 0


def test_the_middle_of_a_term_is_a_holiday_where_a_school_lists_it() -> None:
    assert count_holidays(dt.date(2026, 9, 14), dt.date(2026, 11, 6), SIX) == 9


def test_a_year_that_nobody_listed_is_no_holiday() -> None:
    gap = (THREE[1], make_term("Autumn 2027", "2027-09-03", "2027-12-17"))
    assert count_holidays(dt.date(2027, 1, 1), dt.date(2027, 2, 1), gap) == 0


def test_a_term_without_its_days_or_the_wrong_way_round_is_passed_over() -> None:
    wrong = (Term(name="Autumn"), make_term("Spring", "2027-03-25", "2027-01-04"))
    assert list_terms(wrong) == ()
    assert count_holidays(dt.date(2026, 9, 1), dt.date(2027, 9, 1), wrong) == 0
