"""Reads the stories below the front matter, by the headings over them."""

from __future__ import annotations

import difflib
import re

from planpage.diagnostics import Position
from planpage.model.choices import Stage
from planpage.model.plan import Body
from planpage.reading.findings import Findings
from planpage.reading.headings import Heading, find_headings

STAGE_LEVEL = 2
"""The level of the headings that begin a stage: ##."""

_HEADINGS = {stage.capitalize(): stage for stage in Stage}
_TWINS = {twin: stage for stage in Stage for twin in (stage, *stage.twins)}


def read_body(text: str, first_line: int, findings: Findings) -> Body:
    """Return the body's parts. ``first_line`` is the line of the file on which ``text`` begins."""
    if not text.strip():
        return Body()
    lines = text.split("\n")
    starts: list[tuple[int, int, Stage | None]] = []
    seen: set[Stage] = set()
    for heading in find_headings(text):
        at = _heading_place(heading, lines, first_line, findings)
        if heading.level == 1:
            findings.advise(
                "body-heading-level",
                at,
                "A heading with one # is the title of the page, and the page has its own.",
                write=re.sub(r"^\s*#\s", "### ", lines[heading.line]),
                note="## for a stage, ### for anything below it",
            )
        if heading.level != STAGE_LEVEL:
            continue
        stage = _read_heading(heading.title, at, findings)
        if stage in seen and stage is not None:
            findings.advise(
                "body-heading-twice",
                at,
                f"`## {stage.capitalize()}` stands here a second time; both parts are joined.",
                note="write one heading and put both texts under it",
            )
        if stage is not None:
            seen.add(stage)
        starts.append((heading.line, heading.below, stage))
    return _cut_sections(lines, starts, first_line)


def _read_heading(title: str, at: Position, findings: Findings) -> Stage | None:
    plain = title.strip().rstrip(":").strip()
    stage = _HEADINGS.get(plain)
    if stage is not None:
        return stage
    near = _TWINS.get(plain.casefold())
    if near is None:
        close = difflib.get_close_matches(plain.casefold()[:60], _TWINS, n=1, cutoff=0.6)
        near = _TWINS[close[0]] if close else None
    findings.add(
        "body-heading",
        at,
        "This heading is not one of the stages.",
        write=f"## {near.capitalize()}" if near else f"### {title[:60]}",
        note="headings with ## are Assess, Plan, Do, Review or Learn; other headings have ###",
    )
    return near


def _heading_place(
    heading: Heading, lines: list[str], first_line: int, findings: Findings
) -> Position:
    index = heading.line
    line = lines[index] if index < len(lines) else ""
    indent = len(line) - len(line.lstrip())
    width = max(1, len(line.strip()))
    return Position(findings.path, first_line + index, indent + 1, width)


def _cut_sections(
    lines: list[str], starts: list[tuple[int, int, Stage | None]], first_line: int
) -> Body:
    """Return the body cut at its headings; ``starts`` are the lines of each, and below each."""
    ends = [start for start, _, _ in starts] + [len(lines)]
    pieces = [_cut_piece(lines, 0, ends[0])]
    sections: dict[Stage, str] = {}
    for (_, below, stage), end in zip(starts, ends[1:], strict=True):
        line, text = _cut_piece(lines, below, end)
        pieces.append((line, text))
        if stage is not None and text:
            sections[stage] = f"{sections[stage]}\n\n{text}" if stage in sections else text
    placed = tuple((first_line + line, text) for line, text in pieces if text)
    return Body(opening=pieces[0][1], sections=sections, pieces=placed)


def _cut_piece(lines: list[str], begin: int, end: int) -> tuple[int, str]:
    """Return the text of some lines without blank ones round it, and the line it begins on."""
    text = "\n".join(lines[begin:end])
    blank = text[: len(text) - len(text.lstrip())].count("\n")
    return begin + blank, text.strip()
