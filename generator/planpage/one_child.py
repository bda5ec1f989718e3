"""One child's way: the folder is read and checked, by itself and in whatever process.

What comes out depends on this folder, the school's settings, the templates and the day, and on
nothing else.
"""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar, cast

from planpage.checks import Facts, check_thread, gather_facts, settle_advice
from planpage.diagnostics import Diagnostic
from planpage.model.people import Reader
from planpage.model.plan import Thread
from planpage.model.school import School
from planpage.one_page import check_one_page
from planpage.reading.advised_lines import settle_lines
from planpage.reading.plans_folder import LineReader, read_child_folder


class Keep(Enum):
    """What is kept of a child's plans once they are checked."""

    NOTHING = auto()
    WHOLE = auto()
    PACKED = auto()
    """As bytes, since they go from one process to another: unpacked only where they are needed."""


@dataclass(frozen=True, slots=True)
class CheckJob:
    """What has to be known to check a child, besides the child's own folder.

    ``folder`` is the plans folder. With ``drafts``, drafts count as plans to show.
    """

    folder: Path
    school: School
    today: dt.date
    drafts: bool
    keep: Keep


@dataclass(frozen=True, slots=True)
class CheckedChild:
    """One child's folder after all checks.

    ``paths`` are the plans to show, as messages name them, in their order; none where there is
    nothing to show. ``called`` is all that these plans call the child, and ``readers`` are those of
    the newest one: so ``thread``, which may be packed, is only unpacked where pages are made.
    """

    child_id: str
    paths: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    called: frozenset[str] = frozenset()
    readers: tuple[Reader, ...] = ()
    has_drafts: bool = False
    kept: Thread | bytes | None = None

    @property
    def has_errors(self) -> bool:
        """Whether anything has to be put right before this child's pages can be shown."""
        return any(one.is_error for one in self.diagnostics)

    @property
    def thread(self) -> Thread | None:
        """The plans to show; None where there are none, or where they were not to be kept."""
        thread = unpack_thread(self.kept)
        if thread is not self.kept:
            object.__setattr__(self, "kept", thread)  # unpacked once, not at each look
        return thread


Kept = TypeVar("Kept", Thread, Thread | None)


def unpack_thread(kept: Kept | bytes) -> Kept:
    """Return what was kept of a child as the thread that it is; None stays None."""
    if isinstance(kept, bytes):
        return cast("Kept", pickle.loads(kept))  # noqa: S301 - packed below
    return kept


def check_child(job: CheckJob, folder: Path) -> tuple[CheckedChild, Facts | None]:
    """Read and check the plans in a child's ``folder``.

    Returns with it what is to be compared with other children, where there is anything.
    """
    read = read_child_folder(folder, job.folder.name, job.school)
    found = settle_advice(read.diagnostics, job.school)
    everything = read.thread(drafts=True)
    shown = read.thread(drafts=job.drafts)
    facts = None
    if everything is not None:
        wrong = {one.at.path for one in read.diagnostics if one.is_error}
        facts = gather_facts(everything, job.school, wrong)
        lines = LineReader(job.folder, read.lines)
        found += tuple(_check_thread(everything, job, found, wrong, lines))
    return describe_child(read.child_id, shown, found, job.keep), facts


def describe_child(
    child_id: str, shown: Thread | None, found: tuple[Diagnostic, ...], keep: Keep
) -> CheckedChild:
    """Return what is known of a child after all checks: ``shown`` are the plans to show, if any."""
    plans = shown.plans if shown else ()
    return CheckedChild(
        child_id=child_id,
        paths=tuple(plan.at.path for plan in plans),
        diagnostics=found,
        called=frozenset(plan.name for plan in plans),
        readers=shown.newest.readers if shown else (),
        has_drafts=any(plan.draft for plan in plans),
        kept=_keep(shown, keep),
    )


def _check_thread(
    thread: Thread,
    job: CheckJob,
    told: Sequence[Diagnostic],
    wrong: set[str],
    lines: LineReader,
) -> Iterator[Diagnostic]:
    """Yield what is found in plans of which ``told`` was found while they were read.

    ``wrong`` are the paths of those in which something could not be read.
    """
    found = check_thread(thread, job.school, job.today, wrong)
    if not any(one.is_error for one in (*told, *found)):
        found = (*found, *check_one_page(thread, job.school, job.today))
    # Where a line could not be read at all, what seems to be missing may stand in it.
    unread = {one.at.path for one in told if one.name == "line-not-understood"}
    for one in found:
        if one.at.path not in unread:
            yield settle_lines(one, lines.read(one.at.path))


def _keep(thread: Thread | None, keep: Keep) -> Thread | bytes | None:
    if keep is Keep.NOTHING or thread is None:
        return None
    return thread if keep is Keep.WHOLE else pickle.dumps(thread, pickle.HIGHEST_PROTOCOL)
