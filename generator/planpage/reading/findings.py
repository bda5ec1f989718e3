"""Collects what is found wrong while one file is read, with the lines as they were written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, Unpack

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.reading.yaml_writing import quote


class More(TypedDict, total=False):
    """The parts of a :class:`Diagnostic` that may be left out."""

    write: str
    note: str
    says_without_quotes: str
    replaces: int


class Findings:
    """The diagnostics of one file.

    ``path`` is the file as a person names it; ``lines`` are its lines, the first one at index 0.
    """

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        self.path = path
        self._lines = lines
        self._found: list[Diagnostic] = []

    def add(self, name: str, at: Position, says: str, **more: Unpack[More]) -> None:
        """Keep one error. The parts are those of :class:`Diagnostic`."""
        line_text = self._line(at)
        self._found.append(Diagnostic(name, Severity.ERROR, at, says, line_text=line_text, **more))

    def advise(self, name: str, at: Position, says: str, **more: Unpack[More]) -> None:
        """Keep one piece of advice: the plan can be published as it is."""
        line_text = self._line(at)
        self._found.append(Diagnostic(name, Severity.ADVICE, at, says, line_text=line_text, **more))

    def line_with(self, at: Position, text: str) -> str:
        """Return the line at ``at`` with ``text`` in place of what stands there."""
        line = self._line(at)
        start = at.column - 1
        return (line[:start] + text + line[start + at.width :]).rstrip()

    def line_quoted(self, at: Position) -> str:
        """Return the line at ``at`` with everything from there on between double quotes."""
        line = self._line(at).rstrip()
        return line[: at.column - 1] + quote(line[at.column - 1 :])

    def line_below(self, at: Position, text: str) -> str:
        """Return the line at ``at``, and below it ``text`` as another field of the same entry."""
        line = self._line(at)
        indent = len(line) - len(line.lstrip(" -"))
        return f"{line.rstrip()}\n{' ' * indent}{text}"

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """All diagnostics so far, in the order in which they were found."""
        return tuple(self._found)

    def _line(self, at: Position) -> str:
        if 1 <= at.line <= len(self._lines):
            return self._lines[at.line - 1]
        return ""
