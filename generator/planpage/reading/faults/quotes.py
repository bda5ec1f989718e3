"""Quotation marks that end too early, never, or are not those of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.reading.draft import Draft
from planpage.reading.faults.fault import (
    Fault,
    Scene,
    fill_text,
    find_text_end,
    join_text,
)
from planpage.reading.faults.first_characters import make_sign_before_field
from planpage.reading.known_fields import is_known_name
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_traps import PRINTED_QUOTES, Trap, strip_printed_quotes
from planpage.reading.yaml_writing import quote

_MARKS = ('"', "'")


def detect_backslash(scene: Scene) -> Iterator[Fault]:
    r"""``"C:\path"``: in double quotes a backslash changes what comes after it."""
    place = scene.number, scene.line(scene.number).value_start
    number, column = scene.stop.token or place
    if number in scene.draft.told or number >= len(scene.draft.lines):
        return
    text = scene.draft.lines[number].rstrip()
    if text[column : column + 1] == '"' and "\\" in text[column:]:
        yield _make_backslash_fault(scene.draft, number, column)


def tell_backslash(draft: Draft, trap: Trap) -> Fault | None:
    r"""``"\x07"``: a backslash that makes a character of which nothing can be seen."""
    if trap.end_line > trap.line:
        return None
    return _make_backslash_fault(draft, trap.line, trap.column)


def _make_backslash_fault(draft: Draft, number: int, column: int) -> Fault:
    text = draft.lines[number].rstrip()
    inner = text[column + 1 :].removesuffix('"').replace('\\"', '"')
    lines, meant = fill_text(draft, number, column, inner)
    return Fault(
        "backslash-in-quotes",
        "In double quotes a backslash changes the letter after it.",
        number,
        text.index("\\", column),
        write=text[:column] + quote(inner),
        note="in single quotes it stays a backslash" if "'" not in inner else "write it twice",
        lines=lines,
        meant=meant,
    )


def detect_open_quote(scene: Scene) -> Iterator[Fault]:
    """Find a quotation mark that opens and never closes, or swallows lines up to the next one."""
    found = _find_open_quote(scene)
    if found is None or found[0] in scene.draft.told:
        return
    number, column = found
    draft = scene.draft
    line = dissect_line(draft.lines[number])
    mark = line.text[column]
    if column == line.start and is_known_name(dissect_line(line.value[1:]).field):
        yield make_sign_before_field(draft, number)
    last = find_text_end(draft, number)
    text = join_text(draft, number, column, last)
    lines, meant = fill_text(draft, number, column, text if mark == "'" else text[1:], last)
    if mark == "'":
        name, sign = "text-begins-with-apostrophe", "an apostrophe"
        says = f"A text that begins with {sign} needs double quotes round it."
        write = line.text[:column] + quote(text)
    else:
        name = "quotes-not-closed"
        says = "The quotation mark that opens here is never closed."
        write = line.text[:column] + quote(text[1:])
    yield Fault(
        name,
        says,
        number,
        column,
        len(line.text) - column,
        write=write,
        replaces=last - number + 1,
        lines=lines,
        meant=meant,
        settles=last,
    )


def _find_open_quote(scene: Scene) -> tuple[int, int] | None:
    """Return the place of a mark that opened lines above and was not closed on its own line."""
    lines = scene.draft.lines
    if scene.stop.token is not None:
        number, column = scene.stop.token
        if scene.stop.line >= number and number < len(lines):
            text = lines[number].rstrip()
            mark = text[column : column + 1]
            if mark in _MARKS and mark not in text[column + 1 :]:
                return number, column
    if scene.last is None or scene.last.style not in _MARKS:
        return None
    start, end = scene.last.start_mark, scene.last.end_mark
    inside = range(start.line + 1, min(end.line + 1, len(lines)))
    if end.line == scene.stop.line and any(scene.line(n).is_structure for n in inside):
        return start.line, start.column
    return None


def detect_text_after_quotes(scene: Scene) -> Iterator[Fault]:
    """``says: "no" he said``: the text goes on after the quotation mark that ends it."""
    draft, last = scene.draft, scene.last
    if last is None or last.style not in _MARKS or last.end_mark.line != scene.stop.line:
        return
    number, column, end = last.start_mark.line, last.start_mark.column, scene.stop.line
    if end >= len(draft.lines) or {number, end} & draft.told:
        return
    close = last.end_mark.column - 1
    around = draft.lines[end][max(close - 1, 0) : close + 2]
    is_in_word = len(around) == len("a'b") and around[0].isalpha() and around[2].isalpha()
    after = draft.lines[end][close + 1 : close + 2]
    is_one_line = number == end
    end = max(end, find_text_end(draft, number))
    text = join_text(draft, number, column, end)
    inner = text[1:-1]
    name, says = "text-after-quotes", "The text goes on after its closing quotation mark."
    meant = text
    if text[0] == "'" and is_in_word:
        name, says = "apostrophe-in-quotes", "The apostrophe inside the text ends it too early."
        meant = (inner if text.endswith("'") else text[1:]).replace("''", "'")
    elif text[-1] == text[0] == '"' and after.isalnum():
        name, says = "quotes-inside-quotes", "A quotation mark inside the text ends it too early."
        meant = inner.replace('\\"', '"')
    elif text.count(text[0]) % 2:
        meant = text[1:]
    lines, fillers = fill_text(draft, number, column, meant, end)
    yield Fault(
        name,
        says,
        number,
        close if is_one_line else column,
        width=1 if is_one_line else len(draft.lines[number].rstrip()) - column,
        write=draft.lines[number][:column] + quote(meant),
        replaces=end - number + 1,
        lines=lines,
        meant=fillers,
    )


def tell_printed_quotes(draft: Draft, trap: Trap) -> Fault | None:
    """Tell a text all in printed quotation marks, or a field that begins with one."""
    line = dissect_line(draft.lines[trap.line])
    text = join_text(draft, trap.line, trap.column, trap.end_line)
    inner = strip_printed_quotes(text)
    if not inner:
        if trap.column >= line.value_start or line.colon < 0:
            return None
        bare = line.field.strip(PRINTED_QUOTES)
        fixed = line.text[: line.start] + bare + line.text[line.colon :]
        return Fault(
            "printed-quotes",
            "The name of a field is written without quotation marks.",
            trap.line,
            line.start,
            line.colon - line.start,
            write=None,
            lines={trap.line: fixed},
        )
    return make_printed_quotes_fault(draft, trap.line, trap.column, trap.end_line)


def make_printed_quotes_fault(draft: Draft, line: int, column: int, last_line: int) -> Fault:
    """Return the fault of a text that stands all in printed quotation marks."""
    inner = strip_printed_quotes(join_text(draft, line, column, last_line))
    lines, meant = fill_text(draft, line, column, inner, last_line)
    return Fault(
        "printed-quotes",
        "These quotation marks are those of print, not those of the keyboard.",
        line,
        column,
        len(draft.lines[line].rstrip()) - column,
        write=draft.lines[line][:column] + quote(inner),
        note="Word puts them in; in a plan, type them or leave them out.",
        replaces=last_line - line + 1,
        lines=lines,
        meant=meant,
    )
