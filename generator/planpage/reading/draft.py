"""The lines of a file's fields while they are made readable, and where reading them stopped."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from planpage.diagnostics import Position
from planpage.reading.nodes import Node


@dataclass(frozen=True, slots=True)
class Stop:
    """Where YAML could not be read on. Lines and columns count from 0, within the draft.

    ``token`` is the place where the thing began in whose midst the reading stopped (a quotation
    mark, a bracket, the first word of a line), where that is known. ``limit`` names the limit
    (``deep``, ``long``) where it was not the YAML that was wrong.
    """

    line: int
    column: int
    token: tuple[int, int] | None = None
    limit: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of the fields, as they are to be parsed.

    ``written`` is what stands in the file; ``lines`` may differ from it after repairs, but there
    are always as many. Where a text could not be parsed, a filler of the same length stands in its
    place, and ``meant`` holds what is meant, by the line and column of the filler.
    ``first_line`` is the line of the file on which the fields begin; ``told`` holds the lines of
    the draft about which something was said already.
    """

    path: str
    first_line: int
    written: Sequence[str]
    lines: Sequence[str]
    meant: Mapping[tuple[int, int], str | Node] = dataclasses.field(default_factory=dict)
    told: frozenset[int] = frozenset()

    def change(
        self,
        lines: Mapping[int, str],
        meant: Mapping[tuple[int, int], str | Node],
        told: Collection[int] = (),
    ) -> Draft:
        """Return a draft with other ``lines`` at these numbers, and what is ``meant`` added."""
        new_lines = list(self.lines)
        for number, line in lines.items():
            new_lines[number] = line
        return dataclasses.replace(
            self,
            lines=new_lines,
            meant={**self.meant, **meant} if meant else self.meant,
            told=self.told | set(told),
        )

    def column_as_written(self, line: int, column: int) -> int:
        """Return where in the file's line the ``column`` of the draft's line is; both from 0.

        What a repair put in or took out stands between a start and an end that stayed the same.
        """
        written, now = self.written[line], self.lines[line]
        if len(written) == len(now):
            return column
        shorter = min(len(written), len(now))
        start = 0
        while start < shorter and written[start] == now[start]:
            start += 1
        end = 0
        while end < shorter - start and written[-1 - end] == now[-1 - end]:
            end += 1
        if column >= len(now) - end:
            return column - len(now) + len(written)
        return min(column, start)

    def position(self, line: int, column: int, width: int) -> Position:
        """Return the place in the file of ``width`` characters of the draft, from 0, from 0."""
        if line >= len(self.lines):  # an absent text at the very end
            line = len(self.lines) - 1
            column, width = len(self.written[line]), 1
        elif self.lines[line] is not self.written[line]:
            column = self.column_as_written(line, column)
            width = min(width, len(self.written[line]) - column)
        return Position(self.path, line + self.first_line, column + 1, max(width, 1))
