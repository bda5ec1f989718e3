"""Which words are fields, and of what, so that a repair can be told from a guess."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from planpage.model.fields import Entry, field_specs
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.synonyms import NO_FIELD, SYNONYMS


def is_known_name(word: str) -> bool:
    """Whether ``word`` is a field somewhere in a plan or in school.yml, or often taken for one."""
    word = word.lower()
    return word in SYNONYMS or word in NO_FIELD or word in _list_all_names()


def is_field(word: str) -> bool:
    """Whether ``word`` is a field somewhere in a plan or in school.yml."""
    return word in _list_all_names()


def is_field_of(owner: str, name: str) -> bool:
    """Whether ``name`` may stand under the field ``owner``; "" is the whole file."""
    return any(name in field_specs(entry) for entry in _list_entries().get(owner, ()))


def find_main_field(owner: str) -> str:
    """Return the field of ``owner`` that a text in its place means, or nothing."""
    mains = [entry.MAIN for entry in _list_entries().get(owner, ()) if entry.MAIN]
    return mains[0] if mains else ""


def holds_list(owner: str) -> bool:
    """Whether the field ``owner`` may hold a list."""
    return owner in _list_many()


@functools.cache
def _list_many() -> frozenset[str]:
    specs = (field_specs(entry) for group in _list_entries().values() for entry in group)
    return frozenset(name for fields in specs for name, spec in fields.items() if spec.many)


@functools.cache
def _list_all_names() -> frozenset[str]:
    entries = (entry for group in _list_entries().values() for entry in group)
    return frozenset(name for entry in entries for name in field_specs(entry))


@functools.cache
def _list_entries() -> Mapping[str, tuple[type[Entry], ...]]:
    """Return the entries that each field may hold, by the field's name, the outermost first."""
    found: dict[str, tuple[type[Entry], ...]] = {"": (Plan, School)}
    waiting: list[type[Entry]] = [Plan, School]
    seen: set[type[Entry]] = set()
    while waiting:
        entry = waiting.pop(0)
        if entry in seen:
            continue
        seen.add(entry)
        for name, spec in field_specs(entry).items():
            if spec.entry is not None:
                found[name] = (*found.get(name, ()), spec.entry)
                waiting.append(spec.entry)
    return found
