"""What the program itself puts on the pages is in plain words too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planpage.rendering.templates import read_labels
from planpage.words import list_explained_terms, measure_chapter

WORDS_EXPLAINED = Path(__file__).parents[2] / "guides" / "words-explained.md"
WHAT_IS_EXPLAINED = {"term", "found"}
"""Beside an explanation stand the word that it is for, and how it is written."""
FILLED_IN = re.compile(r"\{\w+\}")


def list_texts(held: Any) -> Iterator[str]:  # noqa: ANN401 - what a file of labels may hold
    """Yield every text in a label, whatever it is made of."""
    if isinstance(held, str):
        yield FILLED_IN.sub("Sam", held)
    elif isinstance(held, dict):
        for name, inner in held.items():
            if name not in WHAT_IS_EXPLAINED:
                yield from list_texts(inner)
    elif isinstance(held, list):
        for inner in held:
            yield from list_texts(inner)


def test_every_label_is_in_plain_words() -> None:
    """Its names (SENDIASS, EHC plan) are those that the page of words explains."""
    terms = list_explained_terms(WORDS_EXPLAINED.read_text(encoding="utf-8"))
    told = [
        f"{name}: {found.says}"
        for name, held in read_labels().items()
        for text in list_texts(held)
        for found in measure_chapter(text, name, terms).diagnostics
    ]
    assert told == []
