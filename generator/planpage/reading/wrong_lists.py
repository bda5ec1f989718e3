"""Lists whose dashes are not where the entries are: one too many, or none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planpage.model.fields import Entry, FieldSpec, field_specs
from planpage.reading.findings import Findings
from planpage.reading.nodes import Mapping, Node, Scalar
from planpage.reading.written_line import dissect_line
from planpage.reading.yaml_writing import STEP, write_text

_MARK = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_GOES_ON = re.compile(
    r".*(?:[,;:/&(-]|\b(?:a|an|and|as|at|but|by|for|from|her|his|if|in|is|it|like|mr|mrs|ms|miss|dr|"
    r"my|of|on|or|our|so|than|that|the|their|to|was|when|where|who|with|your))\Z",
    re.IGNORECASE,
)
_MOST_LINES = 12


def join_cut_entries(
    items: Sequence[Node], kind: type[Entry] | None, spec: FieldSpec, findings: Findings
) -> tuple[Node, ...]:
    """Return the entries of a list, with those made one that a dash too many has cut in two.

    ``- who: Mum`` and ``- says: He tries.`` are one entry: only together do they have all that an
    entry needs, and no field stands in both.
    """
    if kind is None or not kind.MAIN or len(items) < 2:  # noqa: PLR2004 - one entry is not cut
        return tuple(items)
    joined: list[Node] = []
    parts: list[Mapping] = []
    for item in items:
        if parts and isinstance(item, Mapping) and _belong_together(parts, item, kind):
            parts.append(item)
            joined[-1] = Mapping(tuple(pair for part in parts for pair in part.pairs), parts[0].at)
            continue
        _tell_dashes(parts, spec, findings)
        parts = [item] if isinstance(item, Mapping) else []
        joined.append(item)
    _tell_dashes(parts, spec, findings)
    return tuple(joined)


def _belong_together(parts: Sequence[Mapping], item: Mapping, kind: type[Entry]) -> bool:
    above = [name.text for part in parts for name, _ in part.pairs]
    here = [name.text for name, _ in item.pairs]
    if (kind.MAIN in above) is (kind.MAIN in here):  # as in nearly all lists
        return False
    order = list(field_specs(kind))
    if not here or not {*above, *here} <= set(order):
        return False
    return max(map(order.index, above)) < min(map(order.index, here))


def _tell_dashes(parts: Sequence[Mapping], spec: FieldSpec, findings: Findings) -> None:
    if len(parts) < 2:  # noqa: PLR2004 - one entry is not cut
        return
    first, *others = (part.at.line for part in parts)
    end = others[-1] + len(findings.lines_of_entry(parts[-1].at))
    lines = [findings.line_at(number) for number in range(first, end)]
    for number in others:
        line = dissect_line(lines[number - first])
        if not line.dashes:
            continue
        lines[number - first] = " " * line.start + line.text[line.start :]
    is_two = len(others) == 1
    findings.add(
        "dash-too-many",
        parts[0].at,
        f"The dash before `{parts[1].pairs[0][0].text}` begins another entry of `{spec.name}`. "
        + ("Take the second dash away." if is_two else "Take all dashes but the first one away."),
        note="one entry has one dash, at its first line",
        write="\n".join(lines) if len(lines) <= _MOST_LINES else "",
        replaces=len(lines),
    )


def tell_missing_dashes(node: Scalar, findings: Findings, *, has_dash: bool) -> None:
    """Tell lines that look like entries of a list, and have become one text for lack of dashes.

    A long text may go on in the next line. So lines count as entries where each begins with a mark
    (``1.``, ``a)``), which is told as an error; or where each begins with a capital and none ends
    in the midst of a sentence, which is advice.
    """
    if node.quoted or node.at.width == len(node.text):  # it stands on one line, as most do
        return
    lines = _split_text(node, findings)
    marks = [_MARK.match(line) for line in lines]
    is_marked = all(marks)
    is_plain = not has_dash and all(line[:1].isupper() for line in lines)
    if len(lines) == 1 or not (is_marked or is_plain):
        return
    if is_plain and not is_marked and any(_GOES_ON.match(line) for line in lines[:-1]):
        return
    texts = [line[mark.end() :] if mark else line for line, mark in zip(lines, marks, strict=True)]
    written = dissect_line(findings.line_at(node.at.line))
    is_behind = written.colon >= 0
    column = written.start + STEP if is_behind else written.indent
    entries = [f"{' ' * column}- {write_text(text)}" for text in texts]
    tell = findings.add if is_marked else findings.advise
    tell(
        "dashes-missing",
        node.at,
        f"These lines are read as one text. If they are {len(lines)} points, begin each with a "
        "dash.",
        write="\n".join([written.text[: written.colon + 1], *entries] if is_behind else entries),
        note="if it is one text, put all of it in double quotes" if is_marked else "",
        replaces=len(lines),
    )


def _split_text(node: Scalar, findings: Findings) -> list[str]:
    """Return the lines on which a text without quotes stands."""
    lines = [findings.line_at(node.at.line)[node.at.column - 1 :].strip()]
    wanted = " ".join(node.text.split())
    while len(lines) < _MOST_LINES and " ".join(" ".join(lines).split()) != wanted:
        lines.append(findings.line_at(node.at.line + len(lines)).strip())
    is_whole = " ".join(" ".join(lines).split()) == wanted
    return lines if is_whole and all(lines) else lines[:1]
