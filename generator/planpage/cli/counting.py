"""Numbers with their nouns, for the last lines of the commands."""

from __future__ import annotations

from collections.abc import Iterable

from planpage.diagnostics import Diagnostic, Severity

NOUNS = {"child": "children", "piece of advice": "pieces of advice"}
"""The plurals that are more than an s."""


def count(number: int, noun: str) -> str:
    """Return ``1 plan``, ``2 plans``, ``1,000 children``."""
    return f"{number:,} {noun if number == 1 else NOUNS.get(noun, noun + 's')}"


def count_advice(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a sentence on how much advice there is, with a space before it; empty for none."""
    advice = sum(found.severity is Severity.ADVICE for found in diagnostics)
    return f" {count(advice, 'piece of advice')}." if advice else ""
