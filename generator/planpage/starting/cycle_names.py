"""Names a cycle by its term: ``2026-autumn``."""

from __future__ import annotations

import datetime as dt
import re

from planpage.model.school import School, Term

SEASONS = ("autumn", "spring", "summer")
SPRING_MONTHS = range(1, 4)
SUMMER_MONTHS = range(4, 8)


def name_cycle(starts: dt.date, school: School) -> str:
    """Return the name of the cycle that begins on ``starts``: year and season.

    The season is that of the school's own term on that day, or of the next term where the day lies
    in a holiday; without terms it goes by the month, as schools in England do.
    """
    term = find_term(starts, school.terms)
    if term is not None and term.starts is not None:
        season = next((one for one in SEASONS if re.search(rf"\b{one}\b", term.name.lower())), "")
        if season:
            return f"{term.starts.year}-{season}"
    if starts.month in SPRING_MONTHS:
        return f"{starts.year}-spring"
    return f"{starts.year}-{'summer' if starts.month in SUMMER_MONTHS else 'autumn'}"


def find_term(day: dt.date, terms: tuple[Term, ...]) -> Term | None:
    """Return the term that ``day`` lies in, or else the next one; None where none is known."""
    ahead = [term for term in terms if term.starts and term.ends and term.ends >= day]
    return min(ahead, key=lambda term: term.starts or day, default=None)
