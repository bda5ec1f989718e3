"""Collects what is found wrong while one file is read, with the lines as they were written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypedDict, Unpack

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.reading.yaml_writing import quote


class More(TypedDict, total=False):
    """The parts of a :class:`Diagnostic` that may be left out."""

    write: str
    note: str
    says_without_quotes: str
    replaces: int
    elsewhere: bool


class Findings:
    """The diagnostics of one file.

    ``path`` is the file as a person names it; ``lines`` are its lines, the first one at index 0.
    ``names`` are those of people that the file lists, in small letters.
    """

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        self.path = path
        self.names: frozenset[str] = frozenset()
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

    def line_at(self, number: int) -> str:
        """Return the line ``number``, from 1, as written; beyond the file lines are empty."""
        return self._lines[number - 1] if 1 <= number <= len(self._lines) else ""

    def lines_of_field(self, at: Position) -> list[str]:
        """Return the lines of the field whose name stands at ``at``, with all that it holds."""
        column = at.column - 1

        def belongs(line: str, indent: int) -> bool:
            return indent > column or (indent == column and line.startswith("- ", indent))

        return self._lines_while(at, belongs)

    def lines_of_entry(self, at: Position) -> list[str]:
        """Return the lines of the entry whose first field stands at ``at``."""
        return self._lines_while(at, lambda _, indent: indent >= at.column - 1)

    def _lines_while(self, at: Position, belongs: Callable[[str, int], bool]) -> list[str]:
        """Return the line at ``at`` and those below that belong to it, up to its last words."""
        lines = [self.line_at(at.line)]
        for line in self._lines[at.line :]:
            indent = len(line) - len(line.lstrip(" "))
            if line.strip() and not belongs(line, indent):
                break
            lines.append(line)
        while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
            lines.pop()
        return lines

    def _line(self, at: Position) -> str:
        return self.line_at(at.line)
