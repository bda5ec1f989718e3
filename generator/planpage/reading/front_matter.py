"""Splits a plan file into its fields and its stories, at the two lines of three hyphens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planpage.diagnostics import Diagnostic, Position, Severity, quote_text
from planpage.reading.known_fields import is_field_of

LINE = "---"

_LOOKS_LIKE_LINE = re.compile(
    r"\s*(?:[\u2010-\u2015\u2212\u2500\ufe58\uff0d]"
    r"|(?:[-\u2010-\u2015\u2212\u2500_=*+~] ?){2,})\s*\Z"
)
_LOOKS_LIKE_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9_ -]{0,40}:(?:\s|\Z)")
_LOOKS_LIKE_SMALL_FIELD = re.compile(r"[a-z][a-z0-9_]{0,40}:(?:\s|\Z)")
_LOOKS_LIKE_STORY = re.compile(r"##+ \S")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_HYPHENS_NOTE = "Word turns hyphens into a dash: press Ctrl+Z right after it has done so."


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two parts of a file. Lines count from 1; ``closing_line`` ends the fields.

    Where that line is missing, ``closing_line`` is the one before which it belongs.
    """

    yaml_text: str
    first_line: int
    closing_line: int
    body: str
    body_line: int


def split_source(text: str, path: str) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    """Split the text of a plan, and tell what is wrong with the two lines between its parts.

    Each line of ``text`` ends in one line feed.
    A line that is typed wrong is taken for the right one, so that the fields can be read all the
    same. Without fields there is nothing to split, and None comes back.
    """
    lines = text.split("\n")
    telling = _Telling(path, lines)
    opening = _find_opening(lines, telling)
    if opening is None:
        return None, tuple(telling.told)
    first = opening + 1
    closing, rest = _find_closing(lines, first, telling)
    fields = "\n".join(lines[first:closing])
    if not fields.strip():
        telling.tell("no-fields", max(opening, 0), "There are no fields between the two lines.")
    parts = FrontMatter(fields, first + 1, closing + 1, "\n".join(lines[rest:]), rest + 1)
    return parts, tuple(telling.told)


def split_settings(text: str, path: str) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    """Take the fields out of a file that holds nothing else, such as ``school.yml``.

    A line of three hyphens may stand before and after them; neither has to be there.
    """
    lines = text.split("\n")
    telling = _Telling(path, lines)
    filled = [n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")]
    if not filled:
        telling.tell("no-fields", 0, "There are no fields in this file.")
        return None, tuple(telling.told)
    first, last = 0, len(lines)
    if _is_line(lines[filled[0]]):
        first = filled[0] + 1
    elif _LOOKS_LIKE_LINE.match(lines[filled[0]]):
        first = filled[0] + 1
        telling.tell_typed_wrong("opening", filled[0])
    if _is_line(lines[filled[-1]]) and filled[-1] >= first:
        last = filled[-1]
    if not any(line.strip() for line in lines[first:last]):
        telling.tell("no-fields", max(first - 1, 0), "There are no fields in this file.")
    fields = "\n".join(lines[first:last])
    return FrontMatter(fields, first + 1, len(lines), "", len(lines)), tuple(telling.told)


class _Telling:
    """Collects what is told about the lines of one file; line numbers come in from 0."""

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        self.path = path
        self.lines = lines
        self.told: list[Diagnostic] = []

    def tell(  # noqa: PLR0913 - the parts of a message
        self, name: str, line: int, says: str, *, write: str = "", note: str = "", replaces: int = 1
    ) -> None:
        written = self.lines[line]
        indent = len(written) - len(written.lstrip())
        at = Position(self.path, line + 1, indent + 1, max(len(written.strip()), 1))
        self.told.append(
            Diagnostic(
                name, Severity.ERROR, at, says, write, note, line_text=written, replaces=replaces
            )
        )

    def tell_typed_wrong(self, which: str, line: int) -> None:
        shown = quote_text(self.lines[line].strip())
        says = f"The {which} line is three hyphens and nothing else. Here it is {shown}."
        if self.lines[line].strip() == LINE:
            says = f"The {which} line is three hyphens and nothing else: no spaces before them."
        note = _HYPHENS_NOTE if not self.lines[line].isascii() else ""
        self.tell(f"{which}-line-typed-wrong", line, says, write=LINE, note=note)


def _is_line(line: str) -> bool:
    return line.startswith(LINE) and line.rstrip() == LINE


def _find_opening(lines: Sequence[str], telling: _Telling) -> int | None:
    """Return the number of the opening line, -1 where it is missing, None where fields are too."""
    filled = (number for number, line in enumerate(lines) if line.strip())
    start = next(filled)
    second = next(filled, None)
    if _FENCE.match(lines[start]) and second is not None:
        telling.tell(
            "fence-before-fields",
            start,
            "A plan begins with the line of three hyphens. Take this line away.",
            note="The marks ``` only show an example in a text. Take away those at the end too.",
        )
        start = second
    if _is_line(lines[start]):
        if start and not telling.told:
            telling.tell(
                "empty-lines-first",
                start,
                "The line of three hyphens has to be the first line of the file.",
                note="Take away the empty lines above it.",
            )
        return start
    if lines[start].startswith(LINE) or _LOOKS_LIKE_LINE.match(lines[start]):
        telling.tell_typed_wrong("opening", start)
        return start
    return _find_late_opening(lines, start, telling)


def _find_late_opening(lines: Sequence[str], start: int, telling: _Telling) -> int | None:
    """Find where the fields begin in a file whose first words, on line ``start``, are others."""
    words = next((n for n in range(start, len(lines)) if not lines[n].startswith("#")), start)
    if _LOOKS_LIKE_FIELD.match(lines[words]):
        telling.tell(
            "opening-line-missing",
            start,
            "The first line of a plan is three hyphens. It is missing.",
            write=f"{LINE}\n{lines[start]}",
        )
        return start - 1
    for number in range(start + 1, len(lines)):
        if _is_line(lines[number]) and any(
            _LOOKS_LIKE_FIELD.match(line) for line in lines[number + 1 : number + 4]
        ):
            telling.tell(
                "text-before-fields",
                start,
                "The line of three hyphens has to be the first line of the file.",
                note="Move this text below the second line of three hyphens.",
            )
            return number
    telling.tell(
        "opening-line-missing",
        start,
        "A plan begins with a line of three hyphens and its fields. They are missing.",
        note="It is a line with ---, then planpage: 1 and the other fields, then --- again.",
    )
    return None


def _find_closing(lines: Sequence[str], first: int, telling: _Telling) -> tuple[int, int]:
    """Return the number of the line that ends the fields, and of the first line of the body."""
    for number in range(first, len(lines)):
        line = lines[number]
        if line[:1] in ("", " ") or line[0].isalnum():
            continue
        if _is_line(line):
            return number, number + 1
        if line.startswith(LINE) or _LOOKS_LIKE_LINE.match(line):
            telling.tell_typed_wrong("closing", number)
            return number, number + 1
    for number in range(first, len(lines)):
        if lines[number].strip() == LINE:
            telling.tell_typed_wrong("closing", number)
            return number, number + 1
    last = _find_last_of_fields(lines, first)
    says = f"The line of three hyphens that ends the fields is missing. Put {LINE} after line "
    has_story = any(line.strip() for line in lines[last + 1 :])
    telling.tell(
        "closing-line-missing",
        last,
        f"{says}{last + 1}.",
        write=f"{lines[last]}\n{LINE}",
        note="Short facts stand above that line, stories below it." if has_story else "",
    )
    return last + 1, last + 1


def _find_last_of_fields(lines: Sequence[str], first: int) -> int:
    """Return the last line of the fields in a file where nothing divides them from a story.

    A line that begins with one ``#`` is a note among the fields, and no heading.
    """
    names = [n for n in range(first, len(lines)) if _is_plan_field(lines[n])]
    last = names[-1] if names else first - 1
    for number in range(last + 1, len(lines)):
        line = lines[number]
        if line[:1] not in ("", " ", "#", "-") and not _LOOKS_LIKE_SMALL_FIELD.match(line):
            break
        if _LOOKS_LIKE_STORY.match(line):
            break
        if line.strip():
            last = number
    return max(last, 0)


def _is_plan_field(line: str) -> bool:
    name, _, text = line.partition(":")
    # "Support:" is the field in capitals, "Support: he had help." may be of a story.
    name = name if text.strip() else name.lower()
    return bool(_LOOKS_LIKE_FIELD.match(line)) and is_field_of("", name)
