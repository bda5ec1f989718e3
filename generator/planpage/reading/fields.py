"""Reads positioned nodes into the entries of the model, by what the model says of each field."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from planpage.diagnostics import Position
from planpage.model.fields import Choice, Entry, FieldSpec, field_specs
from planpage.model.plan import Plan
from planpage.reading.findings import Findings
from planpage.reading.nodes import Mapping, Node, Scalar, Sequence
from planpage.reading.person_names import list_names
from planpage.reading.unknown_fields import tell_unknown_field
from planpage.reading.values import READERS, WrongValue, read_choice
from planpage.reading.wrong_lists import join_cut_entries, tell_missing_dashes

AnyEntry = TypeVar("AnyEntry", bound=Entry)

_LONGEST_VALUE = 200
"""Characters in a date, a number, a choice: more than any of them has."""


def read_entry(
    node: Mapping, kind: type[AnyEntry], findings: Findings, *, ends: Position | None = None
) -> AnyEntry:
    """Read one entry with its fields.

    What is wrong goes to ``findings``, and its field stays empty, so that the rest can still be
    read and everything is told at once. ``ends`` is the place to name for a missing field; without
    it that is the entry's first line.
    """
    specs, plain = field_specs(kind), _list_plain_fields(kind)
    if kind is Plan:
        findings.names = list_names(node)
    values: dict[str, Any] = {}
    places: dict[str, Position] = {}
    blanks: dict[str, Position] = {}
    for key, child in node.pairs:
        spec = specs.get(key.text)
        if spec is None:
            # The field that was meant counts as written: its absence would be told a second time.
            for meant in tell_unknown_field(key, child, node, kind, findings):
                places.setdefault(meant, key.at)
            continue
        if _is_empty(child):
            blanks[spec.name] = key.at
            continue
        places[spec.name] = child.at
        if spec.name in plain and type(child) is Scalar:
            values[spec.attribute] = _put_on_one_line(child.text)
            continue
        read = _read_field(child, spec, findings, places)
        if read is not None:
            values[spec.attribute] = read
    return kind(at=ends or node.at, places=places, blanks=blanks, **values)


_plain: dict[type[Entry], frozenset[str]] = {}


def _list_plain_fields(kind: type[Entry]) -> frozenset[str]:
    """Return the fields that hold one text and nothing more: they need not be looked at closely."""
    if kind not in _plain:
        _plain[kind] = frozenset(
            spec.name
            for spec in field_specs(kind).values()
            if not (spec.entry or spec.many or spec.table or _find_reader(spec.kind))
        )
    return _plain[kind]


def _put_on_one_line(text: str) -> str:
    return " ".join(text.split())


def _read_field(
    node: Node, spec: FieldSpec, findings: Findings, places: dict[str, Position]
) -> Any:
    """Return the value of a field, or None where nothing of it could be read."""
    if not spec.many:
        read = _read_table if spec.table else _read_one
        return read(node, spec, findings)
    items: tuple[Node, ...] = (node,)
    has_dashes = False
    if isinstance(node, Sequence):
        has_dashes, items = True, join_cut_entries(node.items, spec.entry, spec, findings)
    values: list[Any] = []
    for item in items:
        if has_dashes and _is_empty(item):
            findings.add(
                "empty-entry",
                item.at,
                f"Nothing is written behind this dash of `{spec.name}`.",
                note="write the text, or take the line away",
            )
            continue
        if isinstance(item, Scalar):
            tell_missing_dashes(item, findings, has_dash=has_dashes)
        value = _read_one(item, spec, findings)
        if value is not None:
            places[f"{spec.name}.{len(values)}"] = item.at
            values.append(value)
    return tuple(values)


def _read_table(node: Node, spec: FieldSpec, findings: Findings) -> Any:
    if not isinstance(node, Mapping):
        findings.add(
            "fields-expected",
            node.at,
            f"`{spec.name}` holds lines with a name, a colon and a text.",
        )
        return None
    read = {key.text: _read_one(child, spec, findings) for key, child in node.pairs}
    return {name: value for name, value in read.items() if value is not None}


def _read_one(node: Node, spec: FieldSpec, findings: Findings) -> Any:
    """Return one value or one entry, or None where it could not be read."""
    if spec.entry is None and isinstance(node, Scalar):
        return _read_text(node, spec, findings)
    if isinstance(node, Sequence):
        _tell_list(node, spec, findings)
        return None
    if spec.entry is not None:
        return _read_inner_entry(node, spec, spec.entry, findings)
    first = node.pairs[0][0] if isinstance(node, Mapping) and node.pairs else None
    findings.add(
        "text-expected",
        first.at if first else node.at,
        f"`{spec.name}` holds one text, not fields of its own.",
        note=f"`{spec.name}` is {spec.holds}; if this is one text, put it in double quotes",
    )
    return None


def _read_text(node: Scalar, spec: FieldSpec, findings: Findings) -> Any:
    """Return one value that stands there as a text, or None where it is wrong."""
    plain = _put_on_one_line(node.text)
    read = _find_reader(spec.kind)
    if read is None:
        return plain
    try:
        return _read_short(plain, read)
    except WrongValue as wrong:
        written = f'"{wrong.write}"' if wrong.write.startswith("#") else wrong.write
        findings.add(
            wrong.name,
            node.at,
            wrong.says,
            write=findings.line_with(node.at, written) if wrong.write else "",
            note=wrong.note,
            says_without_quotes=wrong.plainly,
        )
        return None


@functools.lru_cache(maxsize=4096)
def _read_short(text: str, read: Callable[[str], Any]) -> Any:
    """Read a date, a number, a choice: what was read is kept, since the same ones come again."""
    if len(text) > _LONGEST_VALUE:
        raise WrongValue("too-long", "This text is too long for what belongs here.")
    return read(text)


@functools.cache
def _find_reader(kind: Any) -> Callable[[str], Any] | None:
    """Return what reads a text of this kind; None where a text stays what it is."""
    if isinstance(kind, type) and issubclass(kind, Choice):
        return functools.partial(read_choice, kind=kind)
    return READERS.get(kind)


def _read_inner_entry(
    node: Mapping | Scalar, spec: FieldSpec, kind: type[Entry], findings: Findings
) -> Entry | None:
    if isinstance(node, Mapping):
        return read_entry(node, kind, findings)
    if not kind.MAIN:
        names = ", ".join(f"`{name}`" for name in field_specs(kind))
        findings.add(
            "fields-expected",
            node.at,
            f"`{spec.name}` has fields of its own, on lines below it.",
            note=f"its fields are {names}",
        )
        return None
    main = field_specs(kind)[kind.MAIN]
    places: dict[str, Position] = {main.name: node.at}
    value = _read_field(node, main, findings, places)
    values = {} if value is None else {main.attribute: value}
    return kind(at=node.at, places=places, **values)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


def _tell_list(node: Sequence, spec: FieldSpec, findings: Findings) -> None:
    if spec.many:
        says = f"There is a list inside the list of `{spec.name}`."
        note = "take one dash away"
    else:
        says = f"`{spec.name}` holds one thing, not a list."
        note = "write it behind the colon, without a dash"
    findings.add("list-not-expected", node.at, says, note=note)
