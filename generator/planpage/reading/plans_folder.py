"""Reads a plans folder: the school's settings, and each child's folder as one thread of plans."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.model.plan import Plan, Thread
from planpage.model.school import School
from planpage.reading.folder_faults import (
    check_entry_name,
    tell_bad_name,
    tell_deep,
    tell_link,
    tell_loose,
    tell_other_ending,
    tell_school_name,
    tell_unreadable,
)
from planpage.reading.plan_file import PlanFile, read_plan, read_school
from planpage.reading.source_text import decode_source
from planpage.reading.threads import order_thread

SCHOOL_FILE = "school.yml"

NOT_READ = PlanFile(None, ())

_OTHER_LANGUAGE = re.compile(r"(?P<cycle>.+)\.(?P<language>[a-z]{2,3}(?:-[a-z]{2,8})?)\Z")


@dataclass(frozen=True, slots=True)
class ChildFolder:
    """One child's folder: its plans, oldest first, and what was found in it.

    ``lines`` are those of each file that was read, by its path as messages name it.
    """

    child_id: str
    plans: tuple[Plan, ...]
    diagnostics: tuple[Diagnostic, ...]
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def has_errors(self) -> bool:
        """Whether anything in the folder has to be put right first."""
        return any(one.is_error for one in self.diagnostics)

    def thread(self, *, drafts: bool) -> Thread | None:
        """Return the child's plans as one thread, or None where there is none to show."""
        plans = tuple(plan for plan in self.plans if drafts or not plan.draft)
        return Thread(child_id=self.child_id, plans=plans) if plans else None


@dataclass(frozen=True, slots=True)
class PlansFolder:
    """A school's plans. ``diagnostics`` are those that belong to no child's folder."""

    school: School
    children: tuple[ChildFolder, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class ListedFolder:
    """A school's settings, and where each child's plans lie: what is needed to read these."""

    school: School
    children: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_plans_folder(folder: Path) -> PlansFolder:
    """Read everything in ``folder``. What is wrong stands in the diagnostics; nothing is raised.

    Names that begin with ``_`` or ``.`` are never read. Symbolic links are refused: what lies
    behind them may not be the school's to publish.
    """
    listed = list_plans_folder(folder)
    children = (read_child_folder(path, folder.name, listed.school) for path in listed.children)
    return PlansFolder(listed.school, tuple(children), listed.diagnostics)


def list_plans_folder(folder: Path) -> ListedFolder:
    """Read the school's settings in ``folder`` and find the children's folders, in their order."""
    label = folder.name
    found: list[Diagnostic] = []
    school = School()
    if not folder.is_dir():
        found.append(_tell_no_folder(label))
        return ListedFolder(school, (), tuple(found))
    settings = folder / SCHOOL_FILE
    if settings.is_symlink():
        found.append(tell_link(f"{label}/{SCHOOL_FILE}"))
    elif settings.is_file():
        data = _read_bytes(settings, f"{label}/{SCHOOL_FILE}", found)
        if data is not None:
            school_file = read_school(data, f"{label}/{SCHOOL_FILE}", folder=folder)
            school = school_file.school
            found.extend(school_file.diagnostics)
    else:
        found.append(tell_school_name(label, _list_names(folder)))
    children = []
    for path in _list_visible(folder):
        name = f"{label}/{path.name}"
        if path.is_symlink():
            found.append(tell_link(name))
        elif path.is_dir():
            children.append(path)
        elif path.suffix.lower() in {".md", ".markdown", ".txt", ".docx", ".doc"}:
            found.append(tell_loose(name))
    return ListedFolder(school, tuple(children), tuple(found))


def read_child_folder(folder: Path, label: str, school: School) -> ChildFolder:
    """Read one child's folder. ``label`` is the plans folder as a person names it."""
    name = f"{label}/{folder.name}"
    found: list[Diagnostic] = []
    wrong_name = check_entry_name(folder.name)
    if wrong_name:
        found.append(tell_bad_name(name, folder.name, wrong_name))
        return ChildFolder(folder.name, (), tuple(found))
    plans = []
    lines: dict[str, Sequence[str]] = {}
    for path in _list_visible(folder):
        file_name = f"{name}/{path.name}"
        if path.is_symlink():
            found.append(tell_link(file_name))
        elif path.is_dir():
            found.extend(tell_deep(f"{file_name}/{inner}", name) for inner in _list_plans(path))
        elif path.suffix == ".md":
            read = _read_plan_file(path, file_name, folder.name, school, found)
            lines[file_name] = read.lines
            if read.plan is not None:
                plans.append(read.plan)
        elif path.suffix.lower() in {".md", ".markdown", ".txt", ".docx", ".doc", ".yml", ".yaml"}:
            found.append(tell_other_ending(file_name, path.stem))
    ordered, wrong_order = order_thread(tuple(plans))
    return ChildFolder(folder.name, ordered, (*found, *wrong_order), lines)


class LineReader:
    """Gives the lines of the plans in a folder as they were written; reads each file once.

    ``known`` are the lines of files that have been read already, by their paths.
    """

    def __init__(self, folder: Path, known: Mapping[str, Sequence[str]] | None = None) -> None:
        self._top = folder.parent
        self._lines = dict(known or {})

    def read(self, path: str) -> Sequence[str]:
        """Return the lines of the file that messages call ``path``; none where it can't be read."""
        if path not in self._lines:
            place, text = self._top / path, None
            if place.is_file() and not place.is_symlink():
                text, _ = decode_source(place.read_bytes(), path)
            self._lines[path] = (text or "").split("\n")
        return self._lines[path]


def count_plans(children: Iterable[Path], most: int) -> int:
    """Return how many plans seem to lie in the folders of ``children``; no more than ``most``."""
    plans = (path for folder in children for path in folder.iterdir() if path.suffix == ".md")
    return sum(1 for _ in itertools.islice(plans, most))


def _read_plan_file(
    path: Path, name: str, child_id: str, school: School, found: list[Diagnostic]
) -> PlanFile:
    if _OTHER_LANGUAGE.match(path.stem):
        found.append(
            Diagnostic(
                "other-language",
                Severity.INFORMATION,
                Position(name),
                "This name is kept for the same plan in another language, which is not read yet.",
            )
        )
        return NOT_READ
    wrong_name = check_entry_name(path.stem)
    if wrong_name:
        found.append(tell_bad_name(name, path.stem, wrong_name))
        return NOT_READ
    data = _read_bytes(path, name, found)
    if data is None:
        return NOT_READ
    read = read_plan(data, name, child_id, path.stem, school, folder=path.parent)
    found.extend(read.diagnostics)
    return read


def _read_bytes(path: Path, name: str, found: list[Diagnostic]) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        found.append(tell_unreadable(name))
        return None


def _list_visible(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if not path.name.startswith(("_", ".")) and path.name != SCHOOL_FILE:
            yield path


def _list_names(folder: Path) -> tuple[str, ...]:
    return tuple(path.name for path in folder.iterdir())


def _list_plans(folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        if path.suffix == ".md" and not path.is_symlink():
            yield path.name


def _tell_no_folder(label: str) -> Diagnostic:
    return Diagnostic(
        "no-plans-folder",
        Severity.ERROR,
        Position(label),
        f"There is no folder called {label} here.",
        note="go to the folder that holds it, or make a new site: planpage new my-school",
    )
