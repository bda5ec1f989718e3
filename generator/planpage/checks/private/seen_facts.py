"""One message a fact, however often it stands in a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planpage.checks.plan_texts import PlanTexts
from planpage.checks.telling import tell_lines
from planpage.diagnostics import Position

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SeenFact:
    """A fact in a plan: its words as first written, where, and a sentence on where else, or ""."""

    words: str
    at: Position
    elsewhere: str


def gather_facts(texts: PlanTexts, found: Iterable[tuple[str, Span]]) -> Iterator[SeenFact]:
    """Yield each fact once. ``found`` are facts, those with one key being the same, with places."""
    spans: dict[str, list[Span]] = {}
    for key, span in found:
        spans.setdefault(key, []).append(span)
    for places in spans.values():
        several = sorted(places, key=lambda span: (span[0], -span[1]))
        first, *others = (texts.place(*span) for span in several)
        lines = {at.line for at in others} - {first.line}
        yield SeenFact(texts.whole[slice(*several[0])], first, tell_lines(lines))
