"""Folds the events of a YAML parser into positioned nodes, and notes the traps on the way.

Nothing recurses, and every scalar stays text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml import Mark as TopMark
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from planpage.diagnostics import Position
from planpage.reading.draft import Draft, Stop
from planpage.reading.nodes import Mapping, Node, Scalar, Sequence
from planpage.reading.yaml_run import (
    DEEPEST,
    LOADER,
    DocumentEvent,
    Event,
    GroupEvent,
    Handler,
    Mark,
    TextEvent,
    run_events,
)
from planpage.reading.yaml_traps import (
    SUSPECT_STARTS,
    Trap,
    look_after_nothing,
    look_at_field,
    look_at_quoted,
    look_at_text,
)


@dataclass(slots=True)
class Folding:
    """What came of the events: a ``root`` where there was no ``stop``, and ``traps`` either way.

    ``last`` is the event of the last text before the stop.
    """

    root: Node | None = None
    stop: Stop | None = None
    traps: list[Trap] = field(default_factory=list)
    last: TextEvent | None = None


def fold_events(draft: Draft, loader: type[Any] = LOADER) -> Folding:
    """Fold the draft's lines into nodes. Whatever stands in them, this returns."""
    text = "\n".join(draft.lines)
    folder = _Folder(draft, text)
    folding = folder.folding
    folding.stop = run_events(text, loader, folder.handlers)
    folding.last = folder.last
    folder.handlers.clear()  # they know the folder that knows them: so all goes at once
    if folding.stop is None and folder.top.nodes:
        folding.root = folder.top.nodes[0]
    return folding


_TOP = TopMark("", 0, 0, 0, None, 0)

make = tuple.__new__
"""Makes a tuple with names in half the time of its own call: every text of a plan needs two."""


class _Open:
    """A list, or fields and their values in turn, that has begun and not yet ended."""

    __slots__ = ("flow", "has_fields", "nodes", "start")

    def __init__(self, start: Mark, *, has_fields: bool, flow: bool) -> None:
        self.start = start
        self.has_fields = has_fields
        self.flow = flow
        self.nodes: list[Node] = []


class _Folder:
    """The state of one run: what is open, and what to do with each kind of event."""

    def __init__(self, draft: Draft, text: str) -> None:
        self.draft = draft
        self.folding = Folding()
        self.top = self.inside = _Open(_TOP, has_fields=False, flow=False)
        self.open: list[_Open] = []
        self.last: TextEvent | None = None
        self.documents = 0
        self.path, self.first_line = draft.path, draft.first_line
        self.count = len(draft.lines)
        self.has_hash = "#" in text
        self.has_question = "? " in text
        self.is_repaired = draft.lines is not draft.written
        self.has_tab = self.is_repaired and any("\t" in line for line in draft.written)
        self.handlers: dict[type[Any], Handler] = {
            ScalarEvent: self.fold_text,
            AliasEvent: self.fold_alias,
            MappingStartEvent: self.open_fields,
            SequenceStartEvent: self.open_list,
            MappingEndEvent: self.close_fields,
            SequenceEndEvent: self.close_list,
            DocumentStartEvent: self.note_start,
            DocumentEndEvent: self.note_end,
        }

    def note_trap(self, kind: str, start: Mark, end: Mark, *nodes: Node) -> None:
        place = (start.line, start.column, end.line, end.column)
        self.folding.traps.append(Trap(kind, *place, nodes))

    def fold_text(self, event: TextEvent) -> None:
        """Fold a text: the short way for what nearly all are, words on one line of the file."""
        self.last = event
        start, end = event.start_mark, event.end_mark
        line = start.line
        is_signed = event.anchor is not None or event.tag is not None
        if event.style or is_signed or end.line != line or self.is_repaired or line >= self.count:
            self.fold_other_text(event)
            return
        column, text, inside, kind = start.column, event.value, self.inside, ""
        nodes = inside.nodes
        if inside.has_fields and not len(nodes) & 1:
            if not text or text[0] in SUSPECT_STARTS or text == "<<" or self.has_question:
                kind = look_at_field(self.draft, text, line, column)
        elif not inside.flow and (self.has_hash or ":" in text or text[:1] in SUSPECT_STARTS):
            text, kind = self.look_at_plain(text, start, end)
        width = (end.column - column) or 1
        place = (self.path, line + self.first_line, column + 1, width)
        node = make(Scalar, (text, make(Position, place), False))
        nodes.append(node)
        if kind:
            self.note_trap(kind, start, end, node)

    def fold_other_text(self, event: TextEvent) -> None:
        draft, inside = self.draft, self.inside
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        text, style = event.value, event.style
        if line >= self.count:  # nothing is left below the last field or dash
            inside.nodes.append(Scalar("", draft.position(line, column, 1)))
            return
        if draft.meant and (line, column) in draft.meant:
            self.fold_meant(event, draft.meant[line, column])
            return
        kind = ""
        if event.anchor is not None or event.tag is not None:
            text, style, kind = draft.lines[line][column:].rstrip(), "sign", "sign"
        elif style:
            kind = look_at_quoted(draft, text, style, line, column)
        elif inside.has_fields and not len(inside.nodes) & 1:
            if not text or text[0] in SUSPECT_STARTS or text == "<<" or self.has_question:
                kind = look_at_field(draft, text, line, column)
        elif not inside.flow:
            text, kind = self.look_at_plain(text, start, end)
        node = Scalar(text, self.place_text(start, end, style), bool(style))
        inside.nodes.append(node)
        if kind:
            self.note_trap(kind, start, end, node)
        if self.has_tab and "\t" in draft.written[line][:column]:
            self.note_trap("tab", start, end)

    def fold_meant(self, event: TextEvent, meant: str | Node) -> None:
        """Put what is meant in the place of its filler."""
        if isinstance(meant, str):
            meant = Scalar(
                meant, self.place_text(event.start_mark, event.end_mark, ""), quoted=True
            )
        self.inside.nodes.append(meant)

    def look_at_plain(self, text: str, start: Mark, end: Mark) -> tuple[str, str]:
        """Return a text without quotes, or what was meant by none, and the kind of trap it is."""
        if text:
            if self.has_hash or end.line != start.line or text[0] in SUSPECT_STARTS or ":" in text:
                places = (start.line, start.column), (end.line, end.column)
                return text, look_at_text(self.draft, text, *places)
        elif self.has_hash:
            text = look_after_nothing(self.draft, start.line, start.column)
            return text, "hash" if text else ""
        return text, ""

    def place_text(self, start: Mark, end: Mark, style: str | None) -> Position:
        """Return where the text stands; that of a block (``|``) begins on the line below."""
        draft = self.draft
        line, column, lines = start.line, start.column, draft.lines
        if end.line == line:
            return self.draft.position(line, column, end.column - column)
        if style in ("|", ">"):
            for number in range(line + 1, min(end.line + 1, len(lines))):
                if lines[number].strip():
                    text = lines[number].strip()
                    return self.draft.position(number, lines[number].index(text), len(text))
            return self.draft.position(line, column, 1)
        return self.draft.position(line, column, len(lines[line].rstrip()) - column)

    def fold_alias(self, event: Event) -> None:
        start, end = event.start_mark, event.end_mark
        text = self.draft.lines[start.line][start.column :].rstrip()
        at = self.draft.position(start.line, start.column, len(text))
        self.inside.nodes.append(Scalar(text, at, quoted=True))
        self.note_trap("sign", start, end, self.inside.nodes[-1])

    def open_fields(self, event: GroupEvent) -> bool:
        return self.open_group(event, has_fields=True)

    def open_list(self, event: GroupEvent) -> bool:
        return self.open_group(event, has_fields=False)

    def open_group(self, event: GroupEvent, *, has_fields: bool) -> bool:
        """Open a group; return whether that is one too many inside of each other."""
        if event.anchor is not None or event.tag is not None:
            self.note_trap("sign", event.start_mark, event.end_mark)
        self.open.append(self.inside)
        self.inside = _Open(event.start_mark, has_fields=has_fields, flow=bool(event.flow_style))
        return len(self.open) > DEEPEST

    def close_fields(self, event: Event) -> None:
        nodes = self.inside.nodes
        names, values = nodes[::2], nodes[1::2]
        scalars = [name for name in names if type(name) is Scalar]
        texts = {name.text for name in scalars}
        if len(texts) == len(names) and "<<" not in texts:
            pairs = tuple(zip(scalars, values, strict=True))
        else:
            pairs = tuple(self.pair_odd_fields(names, values))
        start = self.inside.start
        at = nodes[0].at if nodes else self.draft.position(start.line, start.column, 1)
        self.close_group(event, Mapping(pairs, at))

    def pair_odd_fields(
        self, names: Iterable[Node], values: Iterable[Node]
    ) -> Iterator[tuple[Scalar, Node]]:
        """Yield the fields that can be read, and note those that can't, or that stand twice."""
        seen: dict[str, Scalar] = {}
        repeated: tuple[Scalar, ...] = ()
        for name, value in zip(names, values, strict=True):
            if type(name) is not Scalar:
                self.note_at("field-not-text", name)
            elif name.text == "<<" and not name.quoted:
                continue  # noted where it stands; it is no field
            elif name.text in seen:
                self.note_at("repeated", name, seen[name.text], *repeated)
                repeated = repeated or (name, seen[name.text])
            else:
                seen[name.text] = name
                yield name, value

    def close_list(self, event: Event) -> None:
        start = self.inside.start
        at = self.draft.position(start.line, start.column, 1)
        self.close_group(event, Sequence(tuple(self.inside.nodes), at))

    def close_group(self, event: Event, node: Node) -> None:
        closed, self.inside = self.inside, self.open.pop()
        self.inside.nodes.append(node)
        if closed.flow and not self.inside.flow:
            self.note_trap("flow", closed.start, event.end_mark, node)

    def note_at(self, kind: str, *nodes: Node) -> None:
        """Note a trap at the first of ``nodes``, with all of them."""
        at = nodes[0].at
        line, column = at.line - self.draft.first_line, at.column - 1
        self.folding.traps.append(Trap(kind, line, column, line, column + at.width, nodes))

    def note_start(self, event: DocumentEvent) -> None:
        self.documents += 1
        if self.draft.lines[event.start_mark.line].startswith("%"):
            self.note_trap("directive", event.start_mark, event.end_mark)
        elif self.documents > 1:
            self.note_trap("second-part", event.start_mark, event.end_mark)

    def note_end(self, event: DocumentEvent) -> None:
        if event.explicit:
            self.note_trap("dots", event.start_mark, event.end_mark)
