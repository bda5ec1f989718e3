"""Goes through an entry and all entries in it, and collects the texts that are searched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, NamedTuple

from planpage.model.fields import Entry, FieldSpec, field_specs
from planpage.model.values import HowOften, Id, Name, RoughDate

_SEARCHED = frozenset({str, Name, Id, RoughDate, HowOften})
"""What is searched. References repeat the text of another entry; the phone, e-mail and web address
of somebody listed are there to be given."""

Source = tuple[Entry | None, FieldSpec | None, int]
"""Where a text stands: an entry, the field of it, and which of its texts.

For a piece of the body there is no entry, and the number is the line on which it begins. No class
of its own: a plan has hundreds.
"""

_ENTRIES, _ENTRY, _TEXTS, _TEXT, _WORDS = range(5)
"""How a field holds its values; plain numbers, since they are asked for most of all."""


class _Walk(NamedTuple):
    """How to go through entries of one kind: fetch what its fields hold, and look at each."""

    fetch: Callable[[Entry], tuple[Any, ...]]
    fields: tuple[tuple[FieldSpec, int], ...]


def collect_texts(entry: Entry, texts: list[str], sources: list[Source]) -> None:
    """Add each text in ``entry``, and in all entries in it, to ``texts``, and where it stands."""
    walk = _plan_walk(type(entry))
    for held, (spec, way) in zip(walk.fetch(entry), walk.fields, strict=True):
        if not held:
            continue
        if way == _TEXT:
            texts.append(held)
            sources.append((entry, spec, 0))
        elif way == _TEXTS:
            for number, text in enumerate(held):
                texts.append(text)
                sources.append((entry, spec, number))
        elif way == _ENTRIES:
            for inner in held:
                collect_texts(inner, texts, sources)
        elif way == _ENTRY:
            collect_texts(held, texts, sources)
        else:
            texts.append(str(held))
            sources.append((entry, spec, 0))


_walks: dict[type[Entry], _Walk] = {}


def _plan_walk(kind: type[Entry]) -> _Walk:
    if kind not in _walks:
        _walks[kind] = _make_walk(kind)
    return _walks[kind]


def _make_walk(kind: type[Entry]) -> _Walk:
    specs: Mapping[str, FieldSpec] = field_specs(kind)
    fields = [
        (spec, _choose_way(spec))
        for spec in specs.values()
        if not spec.table and (spec.entry is not None or spec.kind in _SEARCHED)
    ]
    names = [spec.attribute for spec, _ in fields]
    if not names:
        return _Walk(lambda _: (), ())
    fetch = attrgetter(*names)
    if len(names) == 1:
        return _Walk(lambda entry: (fetch(entry),), tuple(fields))
    return _Walk(fetch, tuple(fields))


def _choose_way(spec: FieldSpec) -> int:
    if spec.entry is not None:
        return _ENTRIES if spec.many else _ENTRY
    if spec.kind is HowOften:
        return _WORDS
    return _TEXTS if spec.many else _TEXT
