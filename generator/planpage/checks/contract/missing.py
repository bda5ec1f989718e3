"""The words for a field that is missing, whenever it is needed, and the line to fill in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planpage.checks.written_lines import is_small, write_below, write_into
from planpage.diagnostics import Diagnostic, Severity, quote_text
from planpage.model.fields import Entry, FieldSpec, field_specs
from planpage.model.school import SchoolName
from planpage.model.values import HowOften

GAP = "\N{HORIZONTAL ELLIPSIS}"
"""Stands where an answer goes. An example could be left as it is, and be another child's fact."""


class HeldIn(NamedTuple):
    """In which field of which entry another entry stands."""

    parent: Entry
    name: str


def write_missing(
    entry: Entry, held: HeldIn | None, missing: Sequence[FieldSpec]
) -> Mapping[str, tuple[str, int]]:
    """Return lines to fill in, and how many lines they replace, by the names of missing fields.

    Where the entry is plain text, its line becomes several: then all of them stand at the first.
    """
    lines = {spec.name: _write_gap(spec) for spec in missing if spec.name not in entry.blanks}
    told = dict.fromkeys((spec.name for spec in missing), ("", 0))
    asked = {name: line for name, line in lines.items() if line}
    if held and asked and entry.has(entry.MAIN) and is_small(entry):
        return told | {next(iter(asked)): write_into(*held, entry, *asked.values())}
    return told | {name: (write_below(entry, line), 0) for name, line in asked.items()}


def tell_missing(entry: Entry, spec: FieldSpec, name: str, write: str, replaces: int) -> Diagnostic:
    """Tell that ``entry`` lacks the field ``spec``; ``name`` is the diagnostic's.

    ``write`` and ``replaces`` are those of :func:`write_missing`.
    """
    main = field_specs(type(entry)).get(type(entry).MAIN)
    text = getattr(entry, main.attribute) if main and main is not spec else ""
    where = f" for {quote_text(text)}" if isinstance(text, str) and text else ""
    example = f"for example: {spec.name}: {spec.such_as}" if spec.such_as else ""
    blank = entry.blanks.get(spec.name)
    if blank is not None:
        return Diagnostic(
            name=name,
            severity=Severity.ERROR,
            at=blank,
            says=f"Nothing is written behind `{spec.name}`. {spec.asks}",
            note=example,
        )
    return Diagnostic(
        name=name,
        severity=Severity.ERROR,
        at=entry.at,
        says=f"`{spec.name}` is missing{where}. {spec.asks}",
        write=write,
        note="" if _has_one_answer(spec) else example or f"`{spec.name}` is {spec.holds}",
        says_without_quotes=f"`{spec.name}` is missing. {spec.asks}",
        replaces=replaces,
    )


def is_gap(value: object) -> bool:
    """Whether a field that was pasted with a gap still has nothing but the gap."""
    if isinstance(value, tuple):
        return bool(value) and all(map(is_gap, value))
    return isinstance(value, (str, HowOften)) and str(value).strip() in {GAP, "..."}


def tell_gap(entry: Entry, spec: FieldSpec) -> Diagnostic:
    """Tell that the field ``spec`` of ``entry``, which has to be there, holds a gap alone."""
    return Diagnostic(
        name="not-filled-in",
        severity=Severity.ERROR,
        at=entry.place_of(spec.name),
        says=f"`{spec.name}` still has to be filled in. {spec.asks}",
        note=f"for example: {spec.name}: {spec.such_as}" if spec.such_as else "",
    )


def _write_gap(spec: FieldSpec) -> str:
    """Return the line to fill in; nothing where a field has more below it than a text.

    Nor for a school's name: no check would tell that it is not filled in.
    """
    if not spec.such_as or spec.kind is SchoolName:
        return ""
    return f"{spec.name}: {spec.such_as if _has_one_answer(spec) else GAP}"


def _has_one_answer(spec: FieldSpec) -> bool:
    return spec.name == "planpage"
