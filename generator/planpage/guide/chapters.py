"""Reads the folder of the guide: every chapter, and what is wrong in it, before any is built."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.guide.drawings import DRAWING_NAMES
from planpage.guide.names import GENERAL_WORDS, PLACEHOLDER
from planpage.model.chapter import Chapter
from planpage.model.fields import Needed, field_specs
from planpage.reading.fields import read_entry
from planpage.reading.findings import Findings
from planpage.reading.front_matter import split_source
from planpage.reading.link_words import check_link_words
from planpage.reading.source_text import decode_source
from planpage.reading.yaml_events import read_nodes

CHAPTER_ENDING = ".md"
SHOWN_FILES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf"})
"""What may stand in the site beside the chapters."""

LINKS_FILE = "outside-links.yml"
"""The list of links that leave the site; it is for the school, not for the site."""


@dataclass(frozen=True, slots=True)
class ChapterFile:
    """What one file of the guide said.

    ``body`` is its Markdown, still with its placeholders; it begins on ``body_line`` of the file.
    """

    chapter: Chapter
    body: str
    diagnostics: tuple[Diagnostic, ...]
    body_line: int = 1


@dataclass(frozen=True, slots=True)
class GuideFolder:
    """The chapters by their path inside the folder, and what belongs to none of them."""

    chapters: Mapping[str, ChapterFile]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def all_diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that was found, in order of the files."""
        of_chapters = (one for file in self.chapters.values() for one in file.diagnostics)
        return (*self.diagnostics, *of_chapters)


def read_guide_folder(folder: Path) -> GuideFolder:
    """Read every chapter in ``folder``. What is wrong stands in the diagnostics.

    A symbolic link is an error: what lies behind it may not be for the public. What is neither a
    chapter nor a picture is left out of the site, with advice. Names that begin with ``_`` or ``.``
    are passed over.
    """
    chapters: dict[str, ChapterFile] = {}
    found: list[Diagnostic] = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).as_posix()
        name = f"{folder.name}/{inside}"
        if is_private(inside):
            continue
        if path.is_symlink():
            found.append(_tell_link(name))
        elif path.suffix.lower() == CHAPTER_ENDING and path.is_file():
            chapters[inside] = read_chapter(path.read_bytes(), name)
        elif path.is_file() and path.suffix.lower() not in SHOWN_FILES and inside != LINKS_FILE:
            found.append(_tell_left_out(name))
    return GuideFolder(chapters, tuple(found))


def is_private(inside: str) -> bool:
    """Whether a path inside the guide's folder is a private note, which is never read."""
    return any(part.startswith(("_", ".")) for part in inside.split("/"))


def read_chapter(data: bytes, path: str) -> ChapterFile:
    """Read one chapter. ``path`` is the file as a person names it, for messages.

    Never raises for anything that can stand in a file: where its first lines can't be read, the
    chapter is empty and the diagnostics say why.
    """
    nothing = Chapter(title=Path(path).stem)
    text, wrong = decode_source(data, path)
    if text is None:
        return ChapterFile(nothing, "", wrong)
    lines = text.split("\n")
    findings = Findings(path, lines)
    _check_names(lines, findings)
    parts, wrong_parts = split_source(text, path)
    told = (*wrong, *wrong_parts)
    if parts is None:
        return ChapterFile(nothing, "", (*told, *findings.found))
    node, wrong_yaml = read_nodes(parts.yaml_text, path, parts.first_line, lines=lines)
    told = (*told, *wrong_yaml)
    if node is None:
        return ChapterFile(nothing, parts.body, (*told, *findings.found))
    chapter = read_entry(node, Chapter, findings, ends=Position(path, parts.closing_line, 1, 3))
    _check_missing(chapter, findings)
    for number, line in enumerate(parts.body.split("\n"), start=parts.body_line):
        check_link_words(line, Position(path, number, 1, max(1, len(line))), findings)
    return ChapterFile(chapter, parts.body, (*told, *findings.found), parts.body_line)


def _check_missing(chapter: Chapter, findings: Findings) -> None:
    """Tell each fact that no chapter can do without."""
    for spec in field_specs(Chapter).values():
        if spec.needed is Needed.READ and not chapter.has(spec.name):
            says = f"`{spec.name}` is missing. {spec.asks}"
            note = f"`{spec.name}` is {spec.holds}"
            findings.add("missing-field", chapter.at, says, note=note)


def _check_names(lines: list[str], findings: Findings) -> None:
    """Tell each placeholder whose name nobody knows, and each that is not closed."""
    for number, line in enumerate(lines, start=1):
        closed = list(PLACEHOLDER.finditer(line))
        for match in closed:
            at = _place(findings, number, match.span())
            if match[1] in DRAWING_NAMES:
                if line.strip() != match[0]:
                    _tell_drawing_in_text(at, findings)
            elif match[1] not in GENERAL_WORDS:
                _tell_unknown_name(match[1], at, findings)
        for start in _find_all(line, "{{"):
            if not any(match.start() <= start < match.end() for match in closed):
                findings.add(
                    "guide-name-not-closed",
                    _place(findings, number, (start, len(line))),
                    "A name begins here with {{ and does not end with }} on the same line.",
                    note="write it like {{ senco }}",
                )


def _place(findings: Findings, line: int, span: tuple[int, int]) -> Position:
    return Position(findings.path, line, span[0] + 1, span[1] - span[0])


def _find_all(line: str, sign: str) -> Iterator[int]:
    start = line.find(sign)
    while start >= 0:
        yield start
        start = line.find(sign, start + len(sign))


def _tell_drawing_in_text(at: Position, findings: Findings) -> None:
    findings.add(
        "guide-drawing-in-text",
        at,
        "A drawing stands on a line of its own, with nothing before or behind it.",
        note="put it on a line between two empty lines",
    )


def _tell_unknown_name(written: str, at: Position, findings: Findings) -> None:
    names = (*GENERAL_WORDS, *DRAWING_NAMES)
    near = difflib.get_close_matches(written.lower(), names, n=1)
    findings.add(
        "guide-name-unknown",
        at,
        f"{{{{ {written} }}}} is not a name that the guide knows.",
        write=findings.line_with(at, f"{{{{ {near[0]} }}}}") if near else "",
        note="the names are " + ", ".join(names),
    )


def _tell_link(name: str) -> Diagnostic:
    return Diagnostic(
        "guide-link-file",
        Severity.ERROR,
        Position(name),
        "This is a link to another place on this computer. The guide takes files only.",
        note="put a copy of the file here instead, if it is for everyone to see",
    )


def _tell_left_out(name: str) -> Diagnostic:
    return Diagnostic(
        "guide-file-left-out",
        Severity.ADVICE,
        Position(name),
        "This is neither a chapter nor a picture, so it is not in the guide.",
        note="chapters end in .md; a private note may stay here if its name begins with _",
    )
