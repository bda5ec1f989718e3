"""Finds every fault in the fields of a file at once: tell one, repair it in memory, read on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from planpage.diagnostics import Diagnostic
from planpage.reading.draft import Draft, Stop
from planpage.reading.faults import DETECTORS, TELLERS
from planpage.reading.faults.fault import Fault, Scene, fill_text
from planpage.reading.faults.other import (
    make_limit_fault,
    make_too_many_fault,
    make_unknown_fault,
)
from planpage.reading.faults.telling import Told, write_diagnostics
from planpage.reading.nodes import Mapping, Node
from planpage.reading.nodes import Sequence as ListNode
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_fold import Folding, fold_events
from planpage.reading.yaml_run import LOADER, run_events
from planpage.reading.yaml_traps import Trap

_MOST_REPAIRS = 50
_MOST_TOLD = 100
_MOST_CHARACTERS = 3_000_000
"""How much text the fastest loader may be given for one file, all repairs together."""

_SLOWNESS = 12
"""How much less the slow loader may be given; it takes about 60 times as long."""

_BENDING = frozenset(
    {
        "block-digit",
        "bullet",
        "dash-without-space",
        "dots",
        "flow",
        "glued-field",
        "joined-entry",
        "odd-space",
        "printed-quotes",
        "question-mark",
        "second-part",
        "tab",
    }
)
"""Traps that bend the structure: repaired before anything else is judged."""


class _Mending:
    """A draft on its way to be readable, and what has been told of it."""

    def __init__(self, draft: Draft, loader: type[Any]) -> None:
        self.draft = draft
        self.loader = loader
        self.told: list[Told] = []
        self.names: set[tuple[str, int]] = set()
        self.unknown: set[int] = set()
        slowness = 1 if loader is LOADER and LOADER.__name__.startswith("C") else _SLOWNESS
        self.left = _MOST_CHARACTERS // slowness
        self.size = sum(map(len, draft.written)) + len(draft.written)

    def fold(self) -> Folding:
        self.left -= self.size
        return fold_events(self.draft, self.loader)

    def find_stop(self, draft: Draft) -> Stop | None:
        self.left -= self.size
        return run_events("\n".join(draft.lines), self.loader)

    def tell(self, fault: Fault, *, repair: bool = True) -> None:
        before = self.draft
        self.names.add((fault.name, fault.line))
        if repair:
            told = {line for line, _ in fault.meant} | {
                n for n in fault.lines if not fault.lines[n]
            }
            self.draft = before.change(fault.lines, fault.meant, told)
        at = fault.at or before.position(fault.line, fault.column, fault.width)
        self.told.append(Told(fault, at, self.draft))

    def tell_traps(self, traps: Sequence[Trap], *, bending: bool) -> bool:
        """Tell the traps of one sort; return whether the draft was repaired."""
        changed = False
        lines: set[int] = set()
        for trap in traps:
            if len(self.told) >= _MOST_TOLD:
                self.tell(make_too_many_fault(trap.line))
                return False
            if (trap.kind in _BENDING) is not bending or trap.line in self.draft.told:
                continue
            fault = TELLERS[trap.kind](self.draft, trap)
            if fault is None or (fault.name, fault.line) in self.names or fault.line in lines:
                continue
            lines.add(fault.line)
            changed = changed or (bending and self.changes_anything(fault))
            self.tell(fault, repair=bending)
        return changed

    def changes_anything(self, fault: Fault) -> bool:
        lines = self.draft.lines
        return any(lines[number] != line for number, line in fault.lines.items())

    def mend_stop(self, folding: Folding, stop: Stop) -> bool:
        """Tell why the parser stopped and let it come further; return whether it does."""
        scene = Scene(self.draft, stop, folding.last)
        if self.drop_filler(stop):
            return True
        for detect in DETECTORS:
            for fault in detect(scene):
                if self.left < 0:
                    return False
                if self.changes_anything(fault) and self.comes_further(fault, stop):
                    self.tell(fault)
                    return True
        unknown = make_unknown_fault(scene)
        if unknown.line in self.draft.told or scene.line_above(unknown.line) in self.unknown:
            unknown = dataclasses.replace(unknown, name="")  # it follows from another
        self.unknown.add(unknown.line)
        for fault in _leave_out(scene, unknown):
            if self.comes_further(fault, stop):
                self.tell(fault)
                return True
        self.tell(unknown)
        return False

    def drop_filler(self, stop: Stop) -> bool:
        """Leave out a text that was told and filled in where only a field can stand."""
        if stop.token is None or stop.token[0] not in self.draft.told:
            return False
        line = stop.token[0]
        parts = dissect_line(self.draft.lines[line])
        if parts.is_empty or parts.colon >= 0 or parts.dashes:
            return False
        self.draft = self.draft.change({line: ""}, {})
        return True

    def comes_further(self, fault: Fault, stop: Stop) -> bool:
        after = self.find_stop(self.draft.change(fault.lines, fault.meant))
        if after is None or after.limit:
            return True
        if fault.settles >= 0:
            return after.line > fault.settles
        return (after.line, after.column) > (stop.line, stop.column)


def _leave_out(scene: Scene, unknown: Fault) -> Iterator[Fault]:
    """Yield the fault with its line as a text, and then with more and more lines left out."""
    draft, number = scene.draft, unknown.line
    indent = scene.line(number).indent
    if not scene.line(number).is_structure and not scene.line(number).is_empty:
        # As a text it may still be what the field above waits for.
        lines, meant = fill_text(draft, number, indent, scene.line(number).text[indent:])
        yield dataclasses.replace(unknown, lines=lines, meant=meant)
    block = {number: ""}
    for below in range(number + 1, len(draft.lines)):
        line = scene.line(below)
        if not line.is_empty and line.indent <= indent:
            break
        block[below] = ""
    above = scene.line_above(number)
    for lines in ({number: ""}, block, {**block, max(above, 0): ""}):
        yield dataclasses.replace(unknown, lines=lines)
    yield dataclasses.replace(unknown, lines=dict.fromkeys(range(number, len(draft.lines)), ""))


def read_faulty(
    draft: Draft, lines: Sequence[str], loader: type[Any] = LOADER
) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read fields in which something is wrong; return what could be made out, and every fault.

    ``lines`` are those of the file. Everything is bounded: the number of repairs, and how much
    text the parser is given for them.
    """
    mending = _Mending(draft, loader)
    root, folding = _mend(mending)
    mending.tell_traps(folding.traps, bending=False)
    if not mending.told and type(root) is not Mapping:
        mending.tell(_make_no_fields_fault(root))
    diagnostics = write_diagnostics(mending.told, mending.draft, lines)
    return (root if isinstance(root, Mapping) else None), diagnostics


def _mend(mending: _Mending) -> tuple[Node | None, Folding]:
    folding = Folding()
    for _ in range(_MOST_REPAIRS):
        if mending.left < 0:
            break
        folding = mending.fold()
        stop = folding.stop
        if stop is not None and stop.limit:
            mending.tell(make_limit_fault(stop))
            return None, Folding()
        if mending.tell_traps(folding.traps, bending=True):
            continue
        if stop is None:
            return folding.root, folding
        if not mending.mend_stop(folding, stop):
            break
    last = max((one.fault.line for one in mending.told), default=-1)
    mending.tell(make_too_many_fault(min(last + 1, len(mending.draft.lines) - 1)))
    return None, folding


def _make_no_fields_fault(root: Node | None) -> Fault:
    """Return the fault of a file whose lines are a list, or one text, or only notes."""
    if isinstance(root, ListNode):
        says = "The lines at the very left begin with a dash. Take the dashes of these lines away."
        return Fault("no-fields", says, 0, 0)
    says = "There are no fields here. A field is a word, a colon, a space and a text."
    return Fault("no-fields", says, 0, 0)
