"""What may stand in a published file: the guide, the school's own facts, the words of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planpage.leaks.tokens import Run, list_runs, list_words

_LINK = re.compile(r"\]\([^)]*\)")
_TEXTS = frozenset({".md", ".yml", ".yaml", ".html", ".css", ".js", ".json", ".svg", ".txt"})


@dataclass(frozen=True, slots=True)
class PublicText:
    """Words, and runs of words, that are no secret: a child may be called Will, or May."""

    words: frozenset[str]
    runs: frozenset[Run]


def read_public(*sources: Path | str) -> PublicText:
    """Read what may be published: files and folders as they are written, and texts.

    Nothing here comes from a built page, so a plan that has got into one is no excuse for itself.
    """
    words: set[str] = set()
    runs: set[Run] = set()
    for source in sources:
        for text in (source,) if isinstance(source, str) else _read_all(source):
            words.update(list_words(text))
            # With the addresses of links as they are written, and without, as they are read.
            runs.update(list_runs(text), list_runs(_LINK.sub("] ", text)))
    return PublicText(frozenset(words), frozenset(runs))


def _read_all(place: Path) -> Iterator[str]:
    paths = sorted(place.rglob("*")) if place.is_dir() else [place]
    for path in paths:
        if path.is_file() and not path.is_symlink() and path.suffix.lower() in _TEXTS:
            yield path.read_text(encoding="utf-8", errors="replace")
