"""Turns faults into diagnostics: with their place in the file, and what to write instead."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.reading.draft import Draft
from planpage.reading.faults.fault import Fault

_IN_RUNS = frozenset(
    {
        "bullet-for-dash",
        "entry-joined-to-text",
        "no-space-after-dash",
        "odd-space",
        "printed-dash",
        "star-for-dash",
        "tab",
    }
)
"""Faults that come in many lines at once, and are told once for lines that follow each other."""

_LONGEST_WRITE = 4_000


@dataclass(frozen=True, slots=True)
class Told:
    """A fault with its place in the file, and the draft after its repair."""

    fault: Fault
    at: Position
    after: Draft


def write_diagnostics(
    told: Iterable[Told], last: Draft, lines: Sequence[str]
) -> tuple[Diagnostic, ...]:
    """Return the faults as diagnostics, by their place, each once.

    ``last`` is the draft after all repairs, ``lines`` are those of the file.
    """
    return tuple(_merge_runs(_make_diagnostic(one, last, lines) for one in told))


def _make_diagnostic(told: Told, last: Draft, lines: Sequence[str]) -> Diagnostic:
    fault, at = told.fault, told.at
    write = fault.write
    if write is None:
        span = range(fault.line, fault.line + fault.replaces)
        is_filled = any(line in last.told for line in span)
        source = told.after if is_filled else last
        write = "\n".join(source.lines[fault.line : fault.line + fault.replaces])
    return Diagnostic(
        name=fault.name,
        severity=Severity.ERROR,
        at=at,
        says=fault.says,
        write=write if len(write) <= _LONGEST_WRITE else "",
        note=fault.note,
        line_text=lines[at.line - 1] if at.line <= len(lines) else "",
        says_without_quotes=fault.says_without_quotes,
        replaces=fault.replaces,
    )


def _merge_runs(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by place, leave out what was told before, and join runs of lines with one fault."""
    merged: list[Diagnostic] = []
    seen: set[tuple[str, int]] = set()
    for one in sorted(diagnostics, key=lambda one: one.at):
        if not one.name or (one.name, one.at.line) in seen:
            continue
        seen.add((one.name, one.at.line))
        above = merged[-1] if merged else None
        if (
            above is not None
            and one.name in _IN_RUNS
            and above.name == one.name
            and above.at.line + above.replaces == one.at.line
            and above.write
            and one.write
        ):
            merged[-1] = dataclasses.replace(
                above,
                write=f"{above.write}\n{one.write}",
                replaces=above.replaces + one.replaces,
            )
        else:
            merged.append(one)
    return merged
