"""Phone numbers and e-mail addresses of those who are listed: the ones that may stand in a plan."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.model.people import Contact, Person
from planpage.model.plan import Plan
from planpage.model.school import School, SchoolName

_COUNTRY = "44"


def list_phones(plan: Plan, school: School) -> frozenset[str]:
    """Return the phone numbers of everybody listed, in the form of :func:`shorten_phone`."""
    return frozenset(shorten_phone(one.phone) for one in _walk_listed(plan, school) if one.phone)


def list_emails(plan: Plan, school: School) -> frozenset[str]:
    """Return the e-mail addresses of everybody listed, in small letters."""
    return frozenset(one.email.casefold() for one in _walk_listed(plan, school) if one.email)


def shorten_phone(number: str) -> str:
    """Return the digits that are the same however a British number is written: no 0, no +44.

    "+44 (0)1632 960111" and "01632 960 111" both come out as "1632960111".
    """
    digits = "".join(one for one in number if one.isdecimal()).lstrip("0")
    return digits.removeprefix(_COUNTRY).lstrip("0") if len(digits) > 10 else digits  # noqa: PLR2004


def _walk_listed(plan: Plan, school: School) -> Iterator[Person | Contact | SchoolName]:
    yield from plan.people
    yield from plan.contacts
    yield from school.contacts
    for one in (
        school.school,
        school.sendiass,
        school.disagreement_resolution,
        school.local_offer,
        school.inclusion_team,
    ):
        if one is not None:
            yield one
