"""Builds the JSON Schema of a plan's front matter and of school.yml from the model's fields."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from planpage.model import Choice, Entry, FieldSpec, Needed, Plan, School, Seen, field_specs
from planpage.schema.values import VALUE_KINDS, Schema, describe_choice

FORMAT_VERSION = 1

_NEEDED = {
    Needed.READ: "Has to be there.",
    Needed.PUBLISH: "Needed before the plan can be published.",
    Needed.REVIEW: "Needed at a review.",
    Needed.GOOD: "Good to have.",
    Needed.OPTIONAL: "",
}
_SEEN = {
    Seen.SUMMARY: "On the family's one page.",
    Seen.FULL: "On the full plan.",
    Seen.STAFF: "For staff only.",
    Seen.NOBODY: "On no page.",
}

_NOTHING: Schema = {
    "description": "A field with nothing behind it counts as left out.",
    "type": ["string", "null"],
    "pattern": r"^\s*$",
}


def build_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of the format.

    It holds for the fields of a plan (what stands between the lines of ``---``) and for school.yml:
    a file with ``school`` is the latter. It says whether a file can be read; whether a plan has
    what it needs to be published, and whether its references lead somewhere, only a check can say.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "planpage",
        "description": "The fields of a plan file (between the lines of ---), and of school.yml.",
        "if": {"type": "object", "required": ["school"]},
        "then": {"$ref": "#/$defs/School"},
        "else": {"$ref": "#/$defs/Plan"},
        "$defs": dict(_define_all()),
    }


def _define_all() -> Iterator[tuple[str, Schema]]:
    entries = list_entries(Plan, School)
    for entry in entries:
        yield entry.__name__, _describe_entry(entry)
    kinds = dict.fromkeys(spec.kind for entry in entries for spec in field_specs(entry).values())
    for kind in kinds:
        if kind in VALUE_KINDS:
            yield VALUE_KINDS[kind].name, VALUE_KINDS[kind].schema
        elif issubclass(kind, Choice):
            yield kind.__name__, describe_choice(kind)
    yield "nothing", _NOTHING


def list_entries(*roots: type[Entry]) -> tuple[type[Entry], ...]:
    """Return ``roots`` and every kind of entry below them, each once, in the order of fields."""
    found: dict[type[Entry], None] = {}
    waiting = list(roots)
    while waiting:
        entry = waiting.pop(0)
        if entry not in found:
            found[entry] = None
            inner = [spec.entry for spec in field_specs(entry).values() if spec.entry]
            waiting = [*inner, *waiting]
    return tuple(found)


def takes_plain_text(entry: type[Entry]) -> bool:
    """Whether plain text may stand for the whole entry: it has a main field, and needs no other."""
    needed = {name for name, spec in field_specs(entry).items() if spec.needed is Needed.READ}
    return bool(entry.MAIN) and needed <= {entry.MAIN}


def _describe_entry(entry: type[Entry]) -> Schema:
    specs = field_specs(entry)
    schema: Schema = {
        "description": inspect.cleandoc(entry.__doc__ or "").replace("``", "`"),
        "type": "object",
        "properties": {name: _describe_field(spec) for name, spec in specs.items()},
        "additionalProperties": False,
    }
    required = [name for name, spec in specs.items() if spec.needed is Needed.READ]
    if required:
        schema["required"] = required
    return schema


def _describe_field(spec: FieldSpec) -> Schema:
    holds = spec.holds[0].upper() + spec.holds[1:]
    parts = (f"{holds}.", _NEEDED[spec.needed], _SEEN[spec.seen])
    description = " ".join(part for part in parts if part)
    if spec.name == "planpage":
        return {"description": description, "enum": [FORMAT_VERSION, str(FORMAT_VERSION)]}
    ways = list(_list_ways(spec))
    if spec.table:
        ways = [{"type": "object", "additionalProperties": {"anyOf": ways}}]
    elif spec.many:
        ways.append({"type": "array", "items": {"anyOf": ways[:]}, "minItems": 1})
    if spec.needed is not Needed.READ:
        ways.append({"$ref": "#/$defs/nothing"})
    return {"description": description, "anyOf": ways}


def _list_ways(spec: FieldSpec) -> Iterator[Schema]:
    """Yield the ways in which one value or entry may be written: in full, and in its small form."""
    if spec.entry is None:
        yield _refer(spec.kind)
        return
    if takes_plain_text(spec.entry):
        yield _refer(field_specs(spec.entry)[spec.entry.MAIN].kind)
    yield _refer(spec.entry)


def _refer(kind: type) -> Schema:
    name = VALUE_KINDS[kind].name if kind in VALUE_KINDS else kind.__name__
    return {"$ref": f"#/$defs/{name}"}
