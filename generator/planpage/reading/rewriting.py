"""Walks through an entry and all entries inside it, and replaces values of one kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from planpage.model.fields import Entry, FieldSpec, field_specs

AnyEntry = TypeVar("AnyEntry", bound=Entry)

Rewrite = Callable[[Entry, FieldSpec, tuple[str, ...]], tuple[str, ...]]
"""Takes an entry, the field and the texts in it; returns the texts to stand there instead."""


def rewrite_texts(entry: AnyEntry, kind: Any, rewrite: Rewrite) -> AnyEntry:
    """Return ``entry`` with ``rewrite`` done to each field of ``kind`` in it and below it."""
    changed: dict[str, Any] = {}
    for spec in _list_ways(type(entry), kind):
        held = getattr(entry, spec.attribute)
        if not held:
            continue
        if spec.entry is None:
            texts = rewrite(entry, spec, held if spec.many else (held,))
            new = texts if spec.many else (texts[0] if texts else None)
            if new != held:
                changed[spec.attribute] = new
        elif spec.many:
            inside = tuple(rewrite_texts(inner, kind, rewrite) for inner in held)
            if any(one is not other for one, other in zip(inside, held, strict=True)):
                changed[spec.attribute] = inside
        else:
            inner = rewrite_texts(held, kind, rewrite)
            if inner is not held:
                changed[spec.attribute] = inner
    return dataclasses.replace(entry, **changed) if changed else entry


def walk_entries(entry: Entry) -> Iterator[Entry]:
    """Yield ``entry`` and every entry inside it, in the order of the model."""
    yield entry
    for spec in list_inner(type(entry)):
        held = getattr(entry, spec.attribute)
        for inner in held if spec.many else (held,) if held is not None else ():
            yield from walk_entries(inner)


_INNER: dict[type[Entry], tuple[FieldSpec, ...]] = {}
_WAYS: dict[tuple[type[Entry], Any], tuple[FieldSpec, ...]] = {}


def list_inner(kind: type[Entry]) -> tuple[FieldSpec, ...]:
    """Return the fields of ``kind`` that hold other entries."""
    if kind not in _INNER:
        specs = field_specs(kind).values()
        _INNER[kind] = tuple(spec for spec in specs if spec.entry and not spec.table)
    return _INNER[kind]


def _list_ways(root: type[Entry], kind: Any) -> tuple[FieldSpec, ...]:
    """Return the fields of ``root`` that are of ``kind``, or lead to entries with such fields."""
    if (root, kind) not in _WAYS:
        _WAYS[root, kind] = tuple(
            spec
            for spec in field_specs(root).values()
            if not spec.table
            and (_list_ways(spec.entry, kind) if spec.entry else spec.kind is kind)
        )
    return _WAYS[root, kind]
