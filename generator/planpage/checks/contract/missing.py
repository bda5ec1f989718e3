"""The words for a field that is missing, whenever it is needed."""

from __future__ import annotations

from planpage.diagnostics import Diagnostic, Severity, quote_text
from planpage.model.fields import Entry, FieldSpec, field_specs


def tell_missing(entry: Entry, spec: FieldSpec, name: str) -> Diagnostic:
    """Tell that ``entry`` lacks the field ``spec``; ``name`` is the diagnostic's."""
    main = field_specs(type(entry)).get(type(entry).MAIN)
    text = getattr(entry, main.attribute) if main and main is not spec else ""
    where = f" for {quote_text(text)}" if isinstance(text, str) and text else ""
    blank = entry.blanks.get(spec.name)
    if blank is not None:
        return Diagnostic(
            name=name,
            severity=Severity.ERROR,
            at=blank,
            says=f"Nothing is written behind `{spec.name}`. {spec.asks}",
            note=f"for example: {spec.name}: {spec.such_as}" if spec.such_as else "",
        )
    indent = " " * (entry.at.column - 1)
    return Diagnostic(
        name=name,
        severity=Severity.ERROR,
        at=entry.at,
        says=f"`{spec.name}` is missing{where}. {spec.asks}",
        write=f"{indent}{spec.name}: {spec.such_as}" if spec.such_as else "",
        note="" if spec.such_as else f"`{spec.name}` is {spec.holds}",
        says_without_quotes=f"`{spec.name}` is missing. {spec.asks}",
        replaces=0,
    )
