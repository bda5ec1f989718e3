"""Reads one plan file, and the school's settings: bytes in, model and diagnostics out."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.model.plan import Plan
from planpage.model.school import School
from planpage.reading.body import read_body
from planpage.reading.cast import resolve_names
from planpage.reading.fields import read_entry
from planpage.reading.findings import Findings
from planpage.reading.front_matter import split_settings, split_source
from planpage.reading.pictures import read_body_pictures, read_logo
from planpage.reading.references import resolve_references
from planpage.reading.source_text import decode_source
from planpage.reading.texts import check_body_text, check_texts, may_need_check
from planpage.reading.yaml_events import read_nodes

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a file said: ``plan`` is None where nothing of it could be read. ``lines`` are its own.

    Without any where it is not text.
    """

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]
    lines: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class SchoolFile:
    """What school.yml said. ``school`` is empty where nothing of it could be read."""

    school: School
    diagnostics: tuple[Diagnostic, ...]


def read_plan(  # noqa: PLR0913 - the last is for pictures alone
    data: bytes,
    path: str,
    child_id: str,
    cycle_id: str,
    school: School,
    *,
    folder: Path | None = None,
) -> PlanFile:
    """Read the plan in ``data``. ``path`` is the file as a person names it, for messages.

    ``folder`` is where its pictures lie; without it none is looked for.

    Never raises for anything that can stand in a file. With an error among the diagnostics, the
    plan holds what could be read.
    """
    text, wrong = decode_source(data, path)
    if text is None:
        return PlanFile(None, wrong)
    lines = text.split("\n")
    findings = Findings(path, lines)
    parts, wrong_parts = split_source(text, path)
    if parts is None:
        return PlanFile(None, _in_order((*wrong, *wrong_parts)), lines)
    node, wrong_yaml = read_nodes(parts.yaml_text, path, parts.first_line, lines)
    told = (*wrong, *wrong_parts, *wrong_yaml)
    if node is None:
        return PlanFile(None, _in_order(told), lines)
    closing = Position(path, parts.closing_line, 1, 3)
    plan = read_entry(node, Plan, findings, ends=closing)
    _check_version(plan, findings)
    if wrong_yaml or may_need_check(parts.yaml_text):
        check_texts(plan, findings)
    if may_need_check(parts.body):
        check_body_text(parts.body, parts.body_line, findings)
    body = read_body(parts.body, parts.body_line, findings)
    if folder is not None:
        pictures, wrong_pictures = read_body_pictures(parts.body, parts.body_line, folder, path)
        body = dataclasses.replace(body, pictures=pictures) if pictures else body
        told = (*told, *wrong_pictures)
    plan = dataclasses.replace(plan, child_id=child_id, cycle_id=cycle_id, body=body)
    plan = resolve_names(plan, school, findings)
    plan = resolve_references(plan, findings)
    return PlanFile(plan, _in_order((*told, *findings.found)), lines)


def read_school(data: bytes, path: str, *, folder: Path | None = None) -> SchoolFile:
    """Read school.yml, in the same way and with the same messages as a plan.

    ``folder`` is where the logo lies; without it none is looked for.
    """
    text, wrong = decode_source(data, path)
    if text is None:
        return SchoolFile(School(), wrong)
    lines = text.split("\n")
    findings = Findings(path, lines)
    parts, wrong_parts = split_settings(text, path)
    if parts is None:
        return SchoolFile(School(), _in_order((*wrong, *wrong_parts)))
    node, wrong_yaml = read_nodes(parts.yaml_text, path, parts.first_line, lines=lines)
    told = (*wrong, *wrong_parts, *wrong_yaml)
    if node is None:
        return SchoolFile(School(), _in_order(told))
    school = read_entry(node, School, findings, ends=Position(path, 1, 1, 1))
    _check_version(school, findings)
    check_texts(school, findings)
    if folder is not None and school.logo:
        image, wrong_logo = read_logo(school.logo, folder, school.place_of("logo"))
        school = dataclasses.replace(school, logo_image=image)
        told = (*told, *wrong_logo)
    return SchoolFile(school, _in_order((*told, *findings.found)))


def _check_version(entry: Plan | School, findings: Findings) -> None:
    if entry.planpage is None or entry.planpage == FORMAT_VERSION:
        return
    at = entry.place_of("planpage")
    findings.add(
        "format-version",
        at,
        f"This file is of version {entry.planpage} of the format; this program knows version "
        f"{FORMAT_VERSION}.",
        write=findings.line_with(at, str(FORMAT_VERSION)),
        note="or get the newest planpage, if the file comes from one",
    )


def _in_order(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics by their place, each once, advice behind errors at the same place.

    Of a list in brackets inside of a list only the brackets are told: without them it is right.
    """
    brackets = {one.at[:3] for one in diagnostics if one.name == "square-brackets"}
    order = {Severity.ERROR: 0, Severity.ADVICE: 1, Severity.INFORMATION: 2}
    return tuple(
        sorted(
            (
                one
                for one in dict.fromkeys(diagnostics)
                if one.name != "list-not-expected" or one.at[:3] not in brackets
            ),
            key=lambda one: (one.at.line, one.at.column, order[one.severity]),
        )
    )
