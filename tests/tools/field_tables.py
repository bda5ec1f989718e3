"""Writes the tables of all fields in ``docs/format.md``, from what the model says of each field."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping

from planpage.model import Choice, Entry, FieldSpec, Plan, School, Seen, field_specs
from planpage.model.beside import Behaviour, BehaviourStep, CallForHelp
from planpage.schema.entries import list_entries, takes_plain_text
from planpage.schema.values import VALUE_KINDS

GROUPS = {
    "planpage": "The plan itself",
    "needs": "Assess",
    "outcomes": "Plan",
    "sessions": "Do",
    "reviewed": "Review",
    "learned": "Learn",
    "behaviour": "Beside the plan",
}
"""The headings above the fields of a plan: each begins with the field named."""

_HEAD = (
    "| field | what it holds | needed | choices, with other ways to write them | who sees it |\n"
    "|---|---|---|---|---|\n"
)
_SEEN_WHERE_IT_DEPENDS = {
    Behaviour: "staff; with `for_family: yes` the full plan",
    BehaviourStep: "staff; with `for_family: yes` the full plan",
    CallForHelp: "staff; with `for_family: yes` the full plan",
}

Paths = Mapping[type[Entry], tuple[str, ...]]
"""For each kind of entry the fields that hold it, by their way through the file."""


def write_plan_tables() -> str:
    """Return the tables of all fields of a plan, as Markdown, under headings of level three."""
    paths = find_paths(Plan)
    shown: set[type[Entry]] = set()
    parts = []
    for title, specs in group_fields():
        parts.append(f"### {title}\n\n{_write_table(Plan, specs, paths)}")
        for spec in specs:
            for entry in list_entries(spec.entry) if spec.entry else ():
                if entry not in shown:
                    shown.add(entry)
                    parts.append(_write_entry(entry, paths))
    return "\n".join(parts)


def write_school_tables() -> str:
    """Return the tables of school.yml; what a plan has as well is a link to its table there."""
    paths = {**find_paths(School), **find_paths(Plan)}
    parts = [_write_table(School, tuple(field_specs(School).values()), paths)]
    known = set(list_entries(Plan))
    parts.extend(
        _write_entry(entry, paths) for entry in list_entries(School)[1:] if entry not in known
    )
    return "\n".join(parts)


def group_fields() -> Iterator[tuple[str, tuple[FieldSpec, ...]]]:
    """Yield each heading of ``GROUPS`` with the fields of a plan that stand under it."""
    specs = tuple(field_specs(Plan).values())
    starts = [number for number, spec in enumerate(specs) if spec.name in GROUPS]
    for start, end in zip(starts, [*starts[1:], len(specs)], strict=True):
        yield GROUPS[specs[start].name], specs[start:end]


def find_paths(root: type[Entry]) -> Paths:
    """Return for each kind of entry below ``root`` where it stands (``outcomes.targets``)."""
    paths: dict[type[Entry], tuple[str, ...]] = {}
    waiting: list[tuple[type[Entry], str]] = [(root, "")]
    while waiting:
        entry, path = waiting.pop(0)
        for spec in field_specs(entry).values():
            if spec.entry:
                inner = f"{path}.{spec.name}".lstrip(".")
                paths[spec.entry] = (*paths.get(spec.entry, ()), inner)
                waiting.append((spec.entry, inner))
    return paths


def make_anchor(heading: str) -> str:
    """Return the anchor that a heading of a Markdown file gets on a code host."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def _write_heading(entry: type[Entry], paths: Paths) -> str:
    return " and ".join(f"`{path}`" for path in paths[entry])


def _write_entry(entry: type[Entry], paths: Paths) -> str:
    says = " ".join(inspect.cleandoc(entry.__doc__ or "").replace("``", "`").split())
    if takes_plain_text(entry):
        says += f" Plain text in place of the fields means `{entry.MAIN}`."
    table = _write_table(entry, tuple(field_specs(entry).values()), paths)
    return f"#### {_write_heading(entry, paths)}\n\n{says}\n\n{table}"


def _write_table(entry: type[Entry], specs: tuple[FieldSpec, ...], paths: Paths) -> str:
    return _HEAD + "".join(_write_row(entry, spec, paths) for spec in specs)


def _write_row(entry: type[Entry], spec: FieldSpec, paths: Paths) -> str:
    name = f"`{spec.name}`"
    if spec.entry:
        name = f"[{name}](#{make_anchor(_write_heading(spec.entry, paths))})"
    if spec.name == entry.MAIN and takes_plain_text(entry):
        name = f"**{name}**"
    cells = (name, _write_holds(spec), spec.needed, _write_choices(spec), _write_seen(entry, spec))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _write_holds(spec: FieldSpec) -> str:
    kind = VALUE_KINDS.get(spec.kind)
    form = "one or more" if spec.many else ""
    if spec.table:
        form = "lines of a name, a colon and what belongs to it"
    elif kind is not None and spec.many:
        form = f"one or more {kind.several}"
    elif kind is not None and not _is_said(kind.one, spec.holds):
        form = kind.one
    return f"{spec.holds} ({form})" if form else spec.holds


def _is_said(form: str, holds: str) -> bool:
    """Whether what a field holds says already which form it has: "the phone number"."""
    return form == "text" or form.removeprefix("a ").removeprefix("an ") in holds


def _write_choices(spec: FieldSpec) -> str:
    if not (isinstance(spec.kind, type) and issubclass(spec.kind, Choice)):
        return ""
    return "; ".join(
        f"**{choice}** ({', '.join(choice.twins)})" if choice.twins else f"**{choice}**"
        for choice in spec.kind
    )


def _write_seen(entry: type[Entry], spec: FieldSpec) -> str:
    if spec.name == "diagnosis":
        return "nobody; with `diagnosis_shown: true` the full plan"
    if spec.entry is Behaviour or (entry in _SEEN_WHERE_IT_DEPENDS and spec.seen is Seen.FULL):
        return _SEEN_WHERE_IT_DEPENDS[Behaviour]
    return spec.seen
