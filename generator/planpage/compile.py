"""Plans in, pages out: reads, checks and renders. Writes nothing, and knows nothing of MkDocs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from planpage.checks import check_school, check_thread
from planpage.diagnostics import Diagnostic
from planpage.model.plan import Plan, Thread
from planpage.model.school import School
from planpage.one_page import check_one_page
from planpage.reading.plans_folder import ChildFolder, PlansFolder, read_line, read_plans_folder
from planpage.rendering.glossary import NO_GLOSSARY, WORDS_FILE, Glossary, read_glossary
from planpage.rendering.pages import Page, render_examples, render_thread
from planpage.rendering.templates import list_headings


@dataclass(frozen=True, slots=True)
class CheckedChild:
    """One child's folder after all checks. ``thread`` is None where there is nothing to show."""

    child_id: str
    thread: Thread | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything has to be put right before this child's pages can be shown."""
        return any(one.is_error for one in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Checked:
    """A plans folder after all checks. ``own`` are the diagnostics that belong to no child."""

    school: School
    children: tuple[CheckedChild, ...]
    own: tuple[Diagnostic, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that was found: the school's first, then each child's."""
        return (*self.own, *(found for child in self.children for found in child.diagnostics))

    @property
    def has_errors(self) -> bool:
        """Whether anything has to be put right before pages can be published."""
        return any(one.is_error for one in self.diagnostics)

    @property
    def plan_count(self) -> int:
        """How many plans there are to show."""
        return sum(len(child.thread.plans) for child in self.children if child.thread)


def check_plans(folder: Path, *, today: dt.date, drafts: bool = False) -> Checked:
    """Read and check the plans in ``folder`` as of ``today``. Raises nothing for wrong plans.

    With ``drafts``, drafts count as plans to show; their faults are told either way.
    """
    read = read_plans_folder(folder)
    return Checked(
        school=read.school,
        children=tuple(
            _check_child(folder, child, read, today, drafts=drafts) for child in read.children
        ),
        own=(*read.diagnostics, *check_school(read.school, list_headings())),
    )


def read_words_explained(guides: Path) -> Glossary:
    """Return the words that the guide in ``guides`` explains; none where it has no such page."""
    path = guides / WORDS_FILE
    if not path.is_file() or path.is_symlink():
        return NO_GLOSSARY
    return read_glossary(path.read_text(encoding="utf-8", errors="replace"))


def set_drafts_aside(checked: Checked) -> tuple[Checked, tuple[Plan, ...]]:
    """Split all plans into those to publish, with what was found in them, and the drafts."""
    drafts: list[Plan] = []
    children: list[CheckedChild] = []
    for child in checked.children:
        plans = child.thread.plans if child.thread else ()
        aside = tuple(plan for plan in plans if plan.draft)
        if not aside:
            children.append(child)
            continue
        drafts.extend(aside)
        paths = {plan.at.path for plan in aside}
        rest = tuple(plan for plan in plans if not plan.draft)
        children.append(
            CheckedChild(
                child.child_id,
                replace(child.thread, plans=rest) if child.thread and rest else None,
                tuple(found for found in child.diagnostics if found.at.path not in paths),
            )
        )
    return replace(checked, children=tuple(children)), tuple(drafts)


def render_pages(
    checked: Checked,
    *,
    today: dt.date,
    glossary: Glossary = NO_GLOSSARY,
    watch: Callable[[Iterable[CheckedChild]], Iterable[CheckedChild]] = iter,
) -> Iterator[Page]:
    """Yield all pages of the children without errors.

    ``glossary`` are the words to link to their explanation. ``watch`` may look on as they go by.
    """
    shown = [child for child in checked.children if child.thread and not child.has_errors]
    for child in watch(shown):
        if child.thread is not None:
            yield from render_thread(child.thread, checked.school, today, glossary)
    if checked.school.is_example and shown:
        threads = tuple(child.thread for child in shown if child.thread is not None)
        yield render_examples(threads, checked.school, today)


def _check_child(
    folder: Path, child: ChildFolder, read: PlansFolder, today: dt.date, *, drafts: bool
) -> CheckedChild:
    everything = child.thread(drafts=True)
    found = check_thread(everything, read.school, today) if everything else ()
    if everything and not any(one.is_error for one in (*child.diagnostics, *found)):
        found = (*found, *check_one_page(everything, read.school, today))
    # Where a line could not be read at all, what seems to be missing may stand in it.
    unread = {one.at.path for one in child.diagnostics if one.name == "line-not-understood"}
    found = tuple(
        replace(one, line_text=read_line(folder, one.at))
        for one in found
        if one.at.path not in unread
    )
    return CheckedChild(
        child_id=child.child_id,
        thread=child.thread(drafts=drafts),
        diagnostics=(*child.diagnostics, *found),
    )
