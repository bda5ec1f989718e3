"""Names the right field for a wrong one: by the words that schools use, then by likeness."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from planpage.model.fields import Entry, field_specs
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.synonyms import NO_FIELD, SYNONYMS


@dataclass(frozen=True, slots=True)
class RightField:
    """What a wrong field should have been.

    ``name`` is a field of the same entry, ``lives_in`` the field of the plan under which it
    belongs, ``because`` why there is none; each may be empty.
    """

    name: str = ""
    lives_in: str = ""
    because: str = ""


def name_right_field(wrong: str, kind: type[Entry]) -> RightField:
    """Return the field of ``kind`` that ``wrong`` most likely means, or where it belongs."""
    specs = field_specs(kind)
    plain = re.sub(r"[\s_-]+", "_", wrong.strip().lower())[:64]
    if plain in NO_FIELD:
        return RightField(because=NO_FIELD[plain])
    if plain in specs:
        return RightField(name=plain)
    for meant in SYNONYMS.get(plain, ()):
        if meant in specs:
            return RightField(name=meant)
    near = difflib.get_close_matches(plain, specs, n=1, cutoff=0.75)
    if near:
        return RightField(name=near[0])
    homes = _find_homes(School if kind is School else Plan)
    for meant in (plain, *SYNONYMS.get(plain, ())):
        if meant in homes:
            return RightField(lives_in=homes[meant])
    return RightField()


def _find_homes(root: type[Entry]) -> Mapping[str, str]:
    """Return for each field below ``root`` the field under which it is found first."""
    homes: dict[str, str] = {}
    top = field_specs(root)
    for name, spec in top.items():
        level = [(spec.entry, name)] if spec.entry else []
        while level:
            entry, path = level.pop(0)
            for inner, inner_spec in field_specs(entry).items():
                homes.setdefault(inner, path)
                if inner_spec.entry:
                    level.append((inner_spec.entry, f"{path}.{inner}"))
    return {name: home for name, home in homes.items() if name not in top}
