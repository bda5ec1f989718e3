"""The day of a build, and whether a build server reads along."""

from __future__ import annotations

import datetime as dt

import pytest

from planpage.settings import SettingError, hides_quotes, read_today


def test_the_day_comes_from_source_date_epoch() -> None:
    """Seconds since 1970 in UTC, whatever the clock of this computer says."""
    assert read_today({"SOURCE_DATE_EPOCH": "1793923200"}) == dt.date(2026, 11, 6)
    assert read_today({"SOURCE_DATE_EPOCH": "1793923199"}) == dt.date(2026, 11, 5)


def test_without_it_the_day_is_this_one() -> None:
    """The day where the computer stands."""
    before = dt.datetime.now().astimezone().date()
    today = read_today({})
    assert before <= today <= dt.datetime.now().astimezone().date()


@pytest.mark.parametrize("text", ["yesterday", "2026-11-06", "1e9", "9" * 30])
def test_what_is_no_number_of_seconds_is_told(text: str) -> None:
    """A wrong setting is not taken for this day."""
    with pytest.raises(SettingError, match="SOURCE_DATE_EPOCH has to be a number"):
        read_today({"SOURCE_DATE_EPOCH": text})


@pytest.mark.parametrize(
    ("environ", "hides"),
    [({"CI": "true"}, True), ({"CI": "1"}, True), ({"CI": "false"}, False), ({}, False)],
)
def test_a_build_server_shows_no_lines_of_plans(environ: dict[str, str], *, hides: bool) -> None:
    """Its logs are read by many."""
    assert hides_quotes(environ) is hides
