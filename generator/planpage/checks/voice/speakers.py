"""Whose voice a name stands for: the child's, a parent's, or that of staff."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from planpage.model.choices import Side
from planpage.model.plan import Plan


class Voice(StrEnum):
    """The three who should be heard at each stage."""

    CHILD = "the child"
    PARENTS = "parents"
    STAFF = "staff"


_SIBLING = re.compile(r"\b(?:brother|sister|sibling|cousin)\b", re.IGNORECASE)
_CARER = re.compile(r"\b(?:carer|guardian|parent|mother|father)\b", re.IGNORECASE)


def find_voices(plan: Plan, *groups: Iterable[str]) -> frozenset[Voice]:
    """Return whose voices the names in ``groups`` are.

    Family counts as parents, but for a brother or sister who is no carer. Somebody from another
    service counts as staff.
    """
    sides: dict[str, tuple[Side | None, str]] = {
        person.name: (person.is_, person.role) for person in plan.cast
    }
    found: set[Voice] = set()
    for name in (name for group in groups for name in group):
        side, role = sides.get(name, (None, ""))
        if name == plan.name:
            found.add(Voice.CHILD)
        elif side is not Side.FAMILY:
            found.add(Voice.STAFF)
        elif not _SIBLING.search(f"{name} {role}") or _CARER.search(role):
            found.add(Voice.PARENTS)
    return frozenset(found)


def name_one(plan: Plan, voice: Voice) -> str:
    """Return a name to write for ``voice``: the child's own, or that of a parent in this plan."""
    if voice is Voice.CHILD:
        return plan.name or "Sam"
    names = (person.name for person in plan.cast)
    default = "Mum" if voice is Voice.PARENTS else "Mrs Jones"
    return next((name for name in names if find_voices(plan, (name,)) == {voice}), default)
