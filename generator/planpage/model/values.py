"""The kinds of text that a field may ask for, beyond plain text, numbers, dates and times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

Name = NewType("Name", str)
"""A person, as the pages name them. "Mum and Dad" is read as two."""

Id = NewType("Id", str)
"""A short name for an entry, so that others can point to it: small letters, digits, hyphens."""

Ref = NewType("Ref", str)
"""Points to another entry, by its ``id`` or exact text; once resolved, it is that entry's key."""

RoughDate = NewType("RoughDate", str)
"""A date, a month (``2025-09``) or words ("since Nursery")."""

Year = NewType("Year", str)
"""A year of school: Nursery, Reception, Year 1 to Year 14, College."""

Phone = NewType("Phone", str)
Email = NewType("Email", str)
Web = NewType("Web", str)
"""A web address that begins with https:// or http://."""

Language = NewType("Language", str)
"""A language as its tag (``pl``), which may be written as its English name (Polish)."""

Colour = NewType("Colour", str)
"""A colour as ``#`` and six digits, in lower case."""

LocalFile = NewType("LocalFile", str)
"""A file beside school.yml, by its name."""

Minutes = NewType("Minutes", int)


@dataclass(frozen=True, slots=True)
class HowOften:
    """How often something happens.

    ``text`` is as written. ``per_week`` is the number of times in a school week, or None where it
    can't be counted ("every maths lesson", "when needed"); what can't be counted is not added up.
    """

    text: str
    per_week: float | None = None

    def __str__(self) -> str:
        """As written."""
        return self.text
