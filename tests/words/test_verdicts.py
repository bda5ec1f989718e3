"""What is told of a sentence and what is not, over a table of sentences with their verdicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.diagnostics import Severity
from planpage.words import measure_chapter

FINE = "fine"


def read_verdicts() -> list[tuple[str, frozenset[str]]]:
    """Return the texts of the table, each with the names of the messages that it gets."""
    rows = []
    for line in (Path(__file__).parent / "verdicts.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            names, _, text = line.partition(": ")
            rows.append((text, frozenset(names.split(", ")) - {FINE}))
    return rows


@pytest.mark.parametrize(("text", "names"), read_verdicts())
def test_a_text_gets_its_verdict(text: str, names: frozenset[str]) -> None:
    found = measure_chapter(text, "guides/4-do.md").diagnostics
    told = {one.name for one in found if one.severity is not Severity.INFORMATION}
    assert told == names


def test_the_table_is_large_enough_and_has_no_text_twice() -> None:
    texts = [text for text, _ in read_verdicts()]
    assert len(texts) == len(set(texts)) >= 120
