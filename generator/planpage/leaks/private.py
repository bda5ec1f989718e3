"""What must not be in a published file: children's ids and names, and runs of words of plans."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from planpage.leaks.tokens import Run, list_runs


@dataclass(frozen=True, slots=True)
class PrivateText:
    """One child's side of it: ``child_id`` is the folder, ``texts`` all that its files say."""

    child_id: str
    names: frozenset[str]
    texts: tuple[str, ...]

    def find_run(self, suspected: Container[Run]) -> Run | None:
        """Return a run of words of this child's plans that is among ``suspected``, or None."""
        for text in self.texts:
            for run in list_runs(text):
                if run in suspected:
                    return run
        return None


def read_private(
    plans: Path, names: Iterable[tuple[str, Iterable[str]]]
) -> tuple[PrivateText, ...]:
    """Read the plans of every child in ``names`` (folder, and what the child was ever called).

    The files are read as they are, with no help of what reads plans: the gate trusts nobody.
    """
    return tuple(
        PrivateText(child_id, frozenset(filter(None, called)), _read_texts(plans / child_id))
        for child_id, called in names
    )


def _read_texts(folder: Path) -> tuple[str, ...]:
    if folder.is_symlink() or not folder.is_dir():
        return ()
    return tuple(
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.glob("*.md"))
        if path.is_file() and not path.is_symlink()
    )
