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
    for spec in field_specs(type(entry)).values():
        held = getattr(entry, spec.attribute)
        if not held or spec.table:
            continue
        if spec.entry is not None:
            new = (
                tuple(rewrite_texts(inner, kind, rewrite) for inner in held)
                if spec.many
                else rewrite_texts(held, kind, rewrite)
            )
        elif spec.kind is kind:
            texts = rewrite(entry, spec, held if spec.many else (held,))
            new = texts if spec.many else (texts[0] if texts else None)
        else:
            continue
        if new != held or spec.entry is not None:
            changed[spec.attribute] = new
    return dataclasses.replace(entry, **changed) if changed else entry


def walk_entries(entry: Entry) -> Iterator[Entry]:
    """Yield ``entry`` and every entry inside it, in the order of the model."""
    yield entry
    for spec in field_specs(type(entry)).values():
        if spec.entry is None or spec.table:
            continue
        held = getattr(entry, spec.attribute)
        for inner in held if spec.many else (held,) if held is not None else ():
            yield from walk_entries(inner)
