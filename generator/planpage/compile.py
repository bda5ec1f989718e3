"""Plans in, pages out: reads, checks and renders. Writes nothing, and knows nothing of MkDocs."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planpage.checks import Facts, check_across, check_school, settle_advice
from planpage.diagnostics import Diagnostic
from planpage.model.plan import Plan, Thread
from planpage.model.school import School
from planpage.one_child import (
    CheckedChild,
    CheckJob,
    Keep,
    check_child,
    describe_child,
    unpack_thread,
)
from planpage.parallel import count_enough, count_processes, do_with_each
from planpage.reading.advised_lines import settle_lines
from planpage.reading.plans_folder import LineReader, count_plans, list_plans_folder
from planpage.rendering.glossary import NO_GLOSSARY, WORDS_FILE, Glossary, read_glossary
from planpage.rendering.templates import list_headings

if TYPE_CHECKING:
    from planpage.rendering.pages import Page

__all__ = [
    "Checked",
    "CheckedChild",
    "check_plans",
    "read_words_explained",
    "render_pages",
    "set_drafts_aside",
]

Watch = Callable[[Iterable[Any]], Iterable[Any]]
"""Returns what it is given, and may look on as it goes by."""


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
        return sum(len(child.paths) for child in self.children)


def check_plans(  # noqa: PLR0913 - the last two are for speed alone
    folder: Path,
    *,
    today: dt.date,
    drafts: bool = False,
    threads: bool = True,
    processes: int | None = None,
    watch: Watch = iter,
) -> Checked:
    """Read and check the plans in ``folder`` as of ``today``. Raises nothing for wrong plans.

    With ``drafts``, drafts count as plans to show; their faults are told either way. Without
    ``threads`` the plans themselves are not kept. ``processes`` is how many work at it, by the
    number of plans where it is None: what comes out is the same. ``watch`` may look on as the
    children's folders go by. Raises LostProcessError where a process was ended from outside.
    """
    listed = list_plans_folder(folder)
    if processes is None:
        processes = count_processes(count_plans(listed.children, count_enough()))
    keep = Keep.PACKED if processes > 1 else Keep.WHOLE
    job = CheckJob(folder, listed.school, today, drafts, keep if threads else Keep.NOTHING)
    count = 0 if threads else len(listed.children)
    folders = watch(listed.children)
    results = tuple(do_with_each(check_child, job, folders, processes=processes, count=count))
    facts = [of_child for _, of_child in results if of_child is not None]
    across = _check_across(folder, facts, listed.school)
    own = (*listed.diagnostics, *check_school(listed.school, list_headings()))
    return Checked(
        school=listed.school,
        children=tuple(_add_found(child, across.get(child.child_id, ())) for child, _ in results),
        own=settle_advice(own, listed.school),
    )


def _check_across(
    folder: Path, facts: Sequence[Facts], school: School
) -> Mapping[str, Sequence[Diagnostic]]:
    """Return what is found where children are compared, by the id of the child it belongs to."""
    children = {plan.path: child.child_id for child in facts for plan in child.plans}
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    lines = LineReader(folder)
    for one in check_across(facts, school):
        found[children[one.at.path]].append(settle_lines(one, lines.read(one.at.path)))
    return found


def _add_found(child: CheckedChild, found: Sequence[Diagnostic]) -> CheckedChild:
    return replace(child, diagnostics=(*child.diagnostics, *found)) if found else child


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
        thread = child.thread if child.has_drafts else None
        if thread is None:
            children.append(child)
            continue
        aside = tuple(plan for plan in thread.plans if plan.draft)
        drafts.extend(aside)
        paths = {plan.at.path for plan in aside}
        rest = tuple(plan for plan in thread.plans if not plan.draft)
        shown = replace(thread, plans=rest) if rest else None
        found = tuple(one for one in child.diagnostics if one.at.path not in paths)
        children.append(describe_child(child.child_id, shown, found, Keep.WHOLE))
    return replace(checked, children=tuple(children)), tuple(drafts)


@dataclass(frozen=True, slots=True)
class _RenderJob:
    """What has to be known to render a child's pages, besides the child's plans."""

    school: School
    today: dt.date
    glossary: Glossary


def render_pages(
    checked: Checked,
    *,
    today: dt.date,
    glossary: Glossary = NO_GLOSSARY,
    processes: int | None = None,
    watch: Watch = iter,
) -> Iterator[Page]:
    """Yield all pages of the children without errors.

    ``glossary`` are the words to link to their explanation. ``watch`` may look on as they go by.
    ``processes`` is as in :func:`check_plans`.
    """
    # Imported here, since a check needs no templates.
    from planpage.rendering.examples import AT_MOST  # noqa: PLC0415
    from planpage.rendering.pages import render_examples  # noqa: PLC0415

    shown = [child for child in checked.children if child.kept and not child.has_errors]
    if processes is None:
        processes = count_processes(sum(len(child.paths) for child in shown))
    job = _RenderJob(checked.school, today, glossary)
    kept = (child.kept for child in watch(shown))
    for pages in do_with_each(_render_child, job, kept, processes=processes):
        yield from pages
    if checked.school.is_example and shown:
        threads = [child.thread for child in shown[:AT_MOST]]
        yield render_examples([thread for thread in threads if thread], checked.school, today)


def _render_child(job: _RenderJob, kept: Thread | bytes | None) -> tuple[Page, ...]:
    from planpage.rendering.pages import render_thread  # noqa: PLC0415 - as above

    thread = unpack_thread(kept)
    return render_thread(thread, job.school, job.today, job.glossary) if thread else ()
