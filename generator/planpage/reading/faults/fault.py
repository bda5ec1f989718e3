"""One thing that is wrong in the fields of a file: what to say of it, and how to read on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from planpage.diagnostics import Position
from planpage.reading.draft import Draft, Stop
from planpage.reading.nodes import Node
from planpage.reading.written_line import WrittenLine, dissect_line
from planpage.reading.yaml_run import TextEvent
from planpage.reading.yaml_traps import Trap


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one place of a draft (lines and columns from 0), and its repair.

    ``says``, ``write``, ``note``, ``replaces`` and ``says_without_quotes`` are those of a
    diagnostic; where ``write`` is None it is the repaired line itself. ``lines`` and ``meant`` are
    the changes after which the rest can be read. ``settles`` is the first line that the repair
    lets the parser pass; -1 means that it has to come further than before. ``at`` is the place in
    the file where that is known already.
    """

    name: str
    says: str
    line: int
    column: int
    width: int = 1
    write: str | None = ""
    note: str = ""
    says_without_quotes: str = ""
    replaces: int = 1
    lines: Mapping[int, str] = field(default_factory=dict)
    meant: Mapping[tuple[int, int], str | Node] = field(default_factory=dict)
    settles: int = -1
    at: Position | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a parser stopped, for those who look for the reason.

    ``last`` is the event of the last text before it.
    """

    draft: Draft
    stop: Stop
    last: TextEvent | None

    def line(self, number: int) -> WrittenLine:
        """Take one line of the draft apart; beyond its end lines are empty."""
        lines = self.draft.lines
        return dissect_line(lines[number] if 0 <= number < len(lines) else "")

    @property
    def number(self) -> int:
        """The line on which the parser stopped: the last one with words where that is beyond."""
        number = min(self.stop.line, len(self.draft.lines) - 1)
        while number > 0 and self.line(number).is_empty:
            number -= 1
        return number

    def line_above(self, number: int) -> int:
        """Return the nearest line above with more than a note on it, or -1."""
        number -= 1
        while number >= 0 and self.line(number).is_empty:
            number -= 1
        return number

    @property
    def suspects(self) -> list[int]:
        """The lines that may be at fault, most likely first."""
        numbers = list(self.nearest)
        here = self.number
        for _ in range(3):
            here = self.line_above(here)
            if here < 0:
                break
            numbers.append(here)
        return [n for n in dict.fromkeys(numbers) if n not in self.draft.told]

    @property
    def nearest(self) -> list[int]:
        """The line on which the parser stopped, and the one where the thing in hand began."""
        numbers = [self.number]
        if self.stop.token is not None and self.stop.token[0] < len(self.draft.lines):
            numbers.insert(0, self.stop.token[0])
        return [n for n in dict.fromkeys(numbers) if n not in self.draft.told]


Detector = Callable[[Scene], Iterator[Fault]]
"""Looks at where a parser stopped and yields what may be the reason; the parser is the judge."""

Teller = Callable[[Draft, Trap], Fault | None]
"""Says what is wrong with a trap, or None where it is none."""


def fill_text(
    draft: Draft, line: int, column: int, meant: str | Node, last_line: int = -1
) -> tuple[dict[int, str], dict[tuple[int, int], str | Node]]:
    """Return the changes that put a filler in place of a text, and what is meant by it.

    The text reaches from ``column`` of ``line`` to the end of that line, or to that of
    ``last_line``. All columns stay what they were.
    """
    head = draft.lines[line][:column]
    lines = {line: head + "x" * max(len(draft.lines[line].rstrip()) - column, 1)}
    lines.update(dict.fromkeys(range(line + 1, last_line + 1), ""))
    return lines, {(line, column): meant}


def find_text_end(draft: Draft, number: int) -> int:
    """Return the last line of a text that begins on the line ``number`` and goes on set in."""
    line = dissect_line(draft.lines[number])
    indent = line.start if line.colon >= 0 else line.indent
    last = number
    while last + 1 < len(draft.lines):
        below = dissect_line(draft.lines[last + 1])
        if below.is_empty or below.is_structure or below.indent <= indent:
            break
        last += 1
    return last


def join_text(draft: Draft, line: int, column: int, last_line: int) -> str:
    """Return what stands from ``column`` of ``line`` to the end of ``last_line``, on one line."""
    parts = [draft.lines[line][column:], *draft.lines[line + 1 : last_line + 1]]
    return " ".join(part.strip() for part in parts if part.strip())
