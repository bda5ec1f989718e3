"""One block to write for a target that is plain text, in place of one from every check.

Each check would replace the same line; who pastes one block after the other gets the step twice.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from planpage.checks.written_lines import is_small, write_into
from planpage.diagnostics import Diagnostic, Severity
from planpage.model.fields import field_specs
from planpage.model.plan import Plan
from planpage.model.support import Outcome, Target

_FIELDS = [name for name in field_specs(Target) if name != Target.MAIN]
_WEIGHTS = list(Severity)
_PLAIN_GAP = "… out of 10"
_HERE = "these lines are for all that is told of this step"
_ABOVE = "what to write stands above"


def join_blocks(plan: Plan, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what was ``found`` in ``plan``, with one block for each target that is plain text.

    The message that a report shows first has the lines of all; the others say that they stand
    there.
    """
    joined: dict[int, Diagnostic] = {}
    for outcome in plan.outcomes:
        for target in filter(is_small, outcome.targets):
            same = [one for one in found if one.at == target.at and _is_of_target(one)]
            if len(same) > 1:
                joined.update(_join_same(outcome, target, same))
    for one in found:
        yield joined.get(id(one), one)


def _is_of_target(one: Diagnostic) -> bool:
    """Whether a message asks to write a target otherwise; others want words of it changed."""
    return bool(one.write) and one.name.startswith("target-")


def _join_same(
    outcome: Outcome, target: Target, same: Sequence[Diagnostic]
) -> Iterator[tuple[int, Diagnostic]]:
    fields: dict[str, str] = {}
    words = ""
    for one in same:
        lines = [line.strip().partition(": ") for line in one.write.split("\n")]
        asked = {name: text for name, _, text in lines if name in _FIELDS}
        fields.update(asked)
        if not asked:
            words = one.write.strip().removeprefix("targets: ").removeprefix("- ")
    if "…" in words:
        # The gap of the new words says what is counted: "… words a minute".
        gap = words[words.index("…") :]
        fields = {name: gap if text == _PLAIN_GAP else text for name, text in fields.items()}
    added = (f"{name}: {fields[name]}" for name in _FIELDS if name in fields)
    write, replaces = write_into(outcome, "targets", target, *added, words=words)
    first = min(same, key=lambda one: (_WEIGHTS.index(one.severity), one.name))
    for one in same:
        if one is first:
            note = _add_to_note(one.note, _HERE)
            yield id(one), dataclasses.replace(one, write=write, replaces=replaces, note=note)
        else:
            note = _add_to_note(one.note, _ABOVE)
            yield id(one), dataclasses.replace(one, write="", note=note)


def _add_to_note(note: str, more: str) -> str:
    if note.endswith((".", "?", "!")):
        return f"{note} {more.capitalize()}."
    return f"{note}; {more}" if note else more
