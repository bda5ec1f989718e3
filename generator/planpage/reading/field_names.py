"""Names the right field for a wrong one: by the words that schools use, its home, then likeness."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from planpage.model.fields import Entry, field_specs
from planpage.model.people import Child
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.synonyms import HOMES, NO_FIELD, SYNONYMS

_OTHERS = "other people stand under `people`"


@dataclass(frozen=True, slots=True)
class RightField:
    """What a wrong field should have been.

    ``name`` is what it is called, ``lives_in`` the field under which it belongs where that is not
    this entry, ``because`` why there is none, or what else there is to know; each may be empty.
    With ``at_top`` it is a field of the file itself.
    """

    name: str = ""
    lives_in: str = ""
    because: str = ""
    at_top: bool = False


def name_right_field(wrong: str, kind: type[Entry]) -> RightField:
    """Return the field of ``kind`` that ``wrong`` most likely means, or where it belongs.

    A field that is called so elsewhere is never taken for one that is only spelt like it here.
    """
    plain = re.sub(r"[\s_-]+", "_", wrong.strip().lower())[:64]
    if plain in NO_FIELD:
        return RightField(because=NO_FIELD[plain])
    in_school = kind is School or kind not in _list_plan_kinds()
    homes = _find_homes(in_school=in_school)
    return (
        _name_here(plain, kind, homes)
        or _name_elsewhere(plain, School if in_school else Plan, homes)
        or _name_by_likeness(plain, kind, homes)
    )


def _name_here(plain: str, kind: type[Entry], homes: Mapping[str, str]) -> RightField | None:
    specs = field_specs(kind)
    # One of several, where a field here holds them all: `need` for `needs`.
    plural = [f"{plain}s"] if plain in homes else []
    for meant in (plain, *SYNONYMS.get(plain, ()), *plural):
        if meant in specs:
            is_other = kind is Child and plain == "who"
            return RightField(meant, because=_OTHERS if is_other else "")
    return None


def _name_elsewhere(plain: str, root: type[Entry], homes: Mapping[str, str]) -> RightField | None:
    if plain in homes:
        return RightField(plain, lives_in=homes[plain])
    return RightField(plain, at_top=True) if plain in field_specs(root) else None


def _name_by_likeness(plain: str, kind: type[Entry], homes: Mapping[str, str]) -> RightField:
    near = difflib.get_close_matches(plain, field_specs(kind), n=1, cutoff=0.75)
    if near:
        return RightField(near[0])
    found = (RightField(name, homes[name]) for name in SYNONYMS.get(plain, ()) if name in homes)
    return next(found, RightField())


@functools.cache
def _list_plan_kinds() -> frozenset[type[Entry]]:
    kinds: set[type[Entry]] = set()
    waiting: list[type[Entry]] = [Plan]
    while waiting:
        kind = waiting.pop()
        if kind not in kinds:
            kinds.add(kind)
            waiting.extend(spec.entry for spec in field_specs(kind).values() if spec.entry)
    return frozenset(kinds)


@functools.cache
def _find_homes(*, in_school: bool) -> Mapping[str, str]:
    """Return for each field below those of a file the one under which it is most often written."""
    homes: dict[str, str] = {}
    top = field_specs(School if in_school else Plan)
    for name, spec in top.items():
        level = [(spec.entry, name)] if spec.entry else []
        while level:
            entry, path = level.pop(0)
            for inner, inner_spec in field_specs(entry).items():
                if HOMES.get(inner) == path:
                    homes[inner] = path
                homes.setdefault(inner, path)
                if inner_spec.entry:
                    level.append((inner_spec.entry, f"{path}.{inner}"))
    return {name: home for name, home in homes.items() if name not in top}
