"""Lists in ``[square brackets]`` and fields in ``{curly braces}``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.reading.draft import Draft
from planpage.reading.faults.fault import (
    Fault,
    Scene,
    fill_text,
    find_text_end,
    join_text,
)
from planpage.reading.faults.first_characters import make_first_character_fault
from planpage.reading.known_fields import holds_list, is_field
from planpage.reading.nodes import Mapping, Node, Scalar, Sequence
from planpage.reading.written_line import WrittenLine, dissect_line
from planpage.reading.yaml_traps import Trap
from planpage.reading.yaml_writing import STEP, write_lines, write_text

_CLOSING = {"[": "]", "{": "}"}
_SAYS = {
    "[": "Write a list without square brackets: one line with a dash for each entry.",
    "{": "Write fields without curly braces: one line for each field.",
}
_SAYS_ONE = "This is one text. Write it without square brackets."
_NOTE = "In brackets and braces a comma or a colon cuts a text in two without a word."
_NAMES = {"[": "square-brackets", "{": "curly-braces"}
_FIELD = re.compile(r"(?:\A|,)\s*\"?([A-Za-z][A-Za-z0-9_]{0,63})\"?\s*:\s+")
_SPAN = 40
"""Lines that a bracket may take to close; a longer search would find another's end."""


def tell_flow(draft: Draft, trap: Trap) -> Fault | None:
    """Tell a list or fields in brackets that YAML reads, with the lines to write instead."""
    text = draft.lines[trap.line]
    bracket = text[trap.column : trap.column + 1]
    if bracket not in _CLOSING or not trap.nodes:
        return None
    line = dissect_line(text)
    rest = draft.lines[trap.end_line][trap.end_column :].strip()
    if rest.startswith(":"):
        return None  # told as a field that is no word
    if rest and not rest.startswith("#"):
        last = max(trap.end_line, find_text_end(draft, trap.end_line))
        return make_first_character_fault(draft, trap.line, trap.column, last)
    node = _mend_texts(trap.nodes[0])
    if _holds_one(line) or (line.dashes and line.colon < 0 and _has_one_item(node)):
        node = _join_items(node)
    raw = join_text(draft, trap.line, trap.column, trap.end_line)
    if node is None:
        write = line.head + write_text(raw) if trap.column == line.value_start else ""
    elif trap.column != line.value_start:
        write = ""
    else:
        write = "\n".join(_write_block(line, node))
    lines, meant = fill_text(
        draft, trap.line, trap.column, raw if node is None else node, trap.end_line
    )
    is_empty = isinstance(node, Mapping | Sequence) and not (
        node.pairs if isinstance(node, Mapping) else node.items
    )
    width = trap.end_column if trap.end_line == trap.line else len(text.rstrip())
    return Fault(
        _NAMES[bracket],
        "There is nothing in these brackets." if is_empty else _say_what(node, bracket),
        trap.line,
        trap.column,
        width - trap.column,
        write="" if is_empty else write,
        note="Take the line away." if is_empty else "" if isinstance(node, Scalar) else _NOTE,
        replaces=trap.end_line - trap.line + 1,
        lines=lines,
        meant=meant,
    )


def _mend_texts(node: Node) -> Node | None:
    """Join texts that a comma has cut; None where the brackets can't have been meant as fields."""
    if isinstance(node, Scalar):
        return node
    if isinstance(node, Sequence):
        items = [_mend_texts(item) for item in node.items]
        return None if None in items else Sequence(tuple(i for i in items if i), node.at)
    pairs: list[tuple[Scalar, Node]] = []
    for name, value in node.pairs:
        mended = _mend_texts(value)
        if mended is None:
            return None
        is_rest = isinstance(value, Scalar) and not value.text and not value.quoted
        first, before = pairs[-1] if pairs else (name, value)
        if is_rest and pairs and isinstance(before, Scalar):
            joined = f"{before.text}, {name.text}"
            pairs[-1] = (first, Scalar(joined, name.at, quoted=True))
        elif is_rest and not pairs:
            return None
        else:
            pairs.append((name, mended))
    return Mapping(tuple(pairs), node.at)


def _holds_one(line: WrittenLine) -> bool:
    """Whether the field on ``line`` is one of the format that holds one thing, wherever it is."""
    return line.colon >= 0 and is_field(line.field) and not holds_list(line.field)


def _has_one_item(node: Node | None) -> bool:
    return isinstance(node, Sequence) and len(node.items) == 1


def _join_items(node: Node | None) -> Node | None:
    """Return a list of texts as the one text that was meant; anything else stays as it is."""
    if not isinstance(node, Sequence) or not node.items:
        return node
    texts = [item.text for item in node.items if isinstance(item, Scalar)]
    return Scalar(", ".join(texts), node.at) if len(texts) == len(node.items) else node


def _say_what(node: Node | None, bracket: str) -> str:
    return _SAYS_ONE if isinstance(node, Scalar) else _SAYS[bracket]


def _write_block(line: WrittenLine, node: Node) -> list[str]:
    """Return the lines to write in place of ``line``, in which brackets hold ``node``."""
    if isinstance(node, Scalar):
        return [line.head + write_text(node.text)]
    if line.colon >= 0:
        return [line.text[: line.colon + 1], *write_lines(node, line.start + STEP)]
    if line.dashes and isinstance(node, Sequence):
        return write_lines(node, line.dashes[-1])
    first, *rest = write_lines(node, line.start)
    return [line.text[: line.start] + first.lstrip(), *rest]


def detect_bracket(scene: Scene) -> Iterator[Fault]:
    """Brackets round something that YAML can't read, or a text that only begins with one."""
    draft = scene.draft
    for number in scene.suspects:
        line = scene.line(number)
        bracket = line.value[:1]
        if bracket not in _CLOSING or not bracket:
            continue
        last = _find_end(draft, number, line)
        text = join_text(draft, number, line.value_start, last)
        if last == number and _goes_on(text):
            yield make_first_character_fault(draft, number, line.value_start)
            continue
        node = _split_brackets(draft, line, number, text)
        if _holds_one(line):
            node = _join_items(node)
        lines, meant = fill_text(draft, number, line.value_start, node or text, last)
        yield Fault(
            _NAMES[bracket],
            _say_what(node, bracket),
            number,
            line.value_start,
            len(line.value),
            write="\n".join(_write_block(line, node)) if node else "",
            note="" if isinstance(node, Scalar) else _NOTE,
            replaces=last - number + 1,
            lines=lines,
            meant=meant,
            settles=last,
        )


def _find_end(draft: Draft, number: int, line: WrittenLine) -> int:
    """Return the last line that belongs to the brackets that open on ``line``."""
    depth = 0
    limit = line.start if line.colon >= 0 else line.indent
    for last in range(number, min(number + _SPAN, len(draft.lines))):
        text = draft.lines[last]
        below = dissect_line(text)
        closes = text.lstrip()[:1] in ("]", "}")
        if last > number and below.indent <= limit and not closes and not below.is_empty:
            return last - 1
        text = line.value if last == number else text
        depth += sum(text.count(mark) for mark in "[{") - sum(text.count(mark) for mark in "]}")
        if depth <= 0:
            return last
    return number


def _goes_on(text: str) -> bool:
    """Whether a text goes on after the bracket that closes its first one: ``[x] is done``."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter in "[{") - (letter in "]}")
        if depth == 0:
            return bool(text[place + 1 :].strip(" ,]}"))
    return False


def _split_brackets(draft: Draft, line: WrittenLine, number: int, text: str) -> Node | None:
    """Take brackets apart by hand; None where there are more brackets inside."""
    inner = text[1:].strip().removesuffix(_CLOSING[text[0]]).strip(" ,")
    if not inner or any(mark in inner for mark in "[]{}"):
        return None
    at = draft.position(number, line.value_start, 1)
    if text[0] == "[":
        parts = [part.strip(" \"'") for part in inner.split(",")]
        return Sequence(tuple(Scalar(part, at) for part in parts if part), at)
    names = list(_FIELD.finditer(inner))
    if not names or names[0].start() > 0:
        return None
    ends = [found.start() for found in names[1:]] + [len(inner)]
    pairs = [
        (Scalar(found.group(1), at), Scalar(inner[found.end() : end].strip(" ,\"'"), at))
        for found, end in zip(names, ends, strict=True)
    ]
    return Mapping(tuple(pairs), at)
