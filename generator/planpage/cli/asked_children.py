"""Which children a command is about, and what to say of those that have to wait."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from planpage.cli.faults import Fault, WrongCall, write_argument
from planpage.settings import PLANS

if TYPE_CHECKING:
    from planpage.compile import Checked, CheckedChild
    from planpage.model import Thread

NOT_THERE = "There is no child called {child} in {plans}."
MEANT = " Did you mean {name}?"
FOLDERS = " Write the name of the folder: {names}"
NO_FOLDERS = " No child has a folder there yet."
FEW = 6
WRONG_PLAN = (
    "There is something to put right in the plan first. To read what: planpage check {child}"
)
ONLY_DRAFTS = "{child} has drafts only. A draft is for nobody yet: take out the line draft."
LEFT_OUT = "Left out, since there is something to put right first: {children}. See: planpage check"


def find_asked_child(checked: Checked, child: str) -> CheckedChild:
    """Return the child whose folder is ``child``. Raises WrongCall where there is none."""
    found = next((one for one in checked.children if one.child_id == child), None)
    if found is None:
        names = [one.child_id for one in checked.children]
        raise WrongCall(NOT_THERE.format(child=child, plans=PLANS) + name_folders(child, names))
    return found


def name_folders(child: str, names: Iterable[str]) -> str:
    """Return a sentence with the folder that ``child`` may mean, or with those that there are."""
    from planpage.reading.folder_faults import suggest_child_folder

    there = sorted(name for name in names if not name.startswith(("_", ".")))
    if not there:
        return NO_FOLDERS
    for asked in (suggest_child_folder(child), child.lower()):
        if near := difflib.get_close_matches(asked, there, n=1):
            return MEANT.format(name=near[0])
    more = ", …" if len(there) > FEW else ""
    return FOLDERS.format(names=", ".join(there[:FEW]) + more)


def find_asked_thread(checked: Checked, child: str) -> Thread:
    """Return the plans of a child. Raises WrongCall, and Fault where they can't be shown."""
    found = find_asked_child(checked, child)
    if found.has_errors:
        raise Fault(WRONG_PLAN.format(child=write_argument(found.child_id)))
    if found.thread is None:
        raise Fault(ONLY_DRAFTS.format(child=found.child_id))
    return found.thread


def find_asked_threads(checked: Checked, child: str | None) -> tuple[list[Thread], str]:
    """Return the plans of a child, or of all that can be shown, and a sentence on the others."""
    if child is not None:
        return [find_asked_thread(checked, child)], ""
    threads = [one.thread for one in checked.children if one.thread and not one.has_errors]
    wrong = [one.child_id for one in checked.children if one.has_errors]
    return threads, LEFT_OUT.format(children=", ".join(wrong)) if wrong else ""
