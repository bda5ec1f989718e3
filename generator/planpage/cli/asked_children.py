"""Which children a command is about, and what to say of those that have to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planpage.cli.faults import Fault, WrongCall
from planpage.settings import PLANS

if TYPE_CHECKING:
    from planpage.compile import Checked, CheckedChild
    from planpage.model import Thread

NOT_THERE = "There is no child called {child} in {plans}. Write the name of the folder: sam-b"
WRONG_PLAN = (
    "There is something to put right in the plan first. To read what: planpage check {child}"
)
ONLY_DRAFTS = "{child} has drafts only. A draft is for nobody yet: take out the line draft."
LEFT_OUT = "Left out, since there is something to put right first: {children}. See: planpage check"


def find_asked_child(checked: Checked, child: str) -> CheckedChild:
    """Return the child whose folder is ``child``. Raises WrongCall where there is none."""
    name = child.strip("/\\")
    found = next((one for one in checked.children if one.child_id == name), None)
    if found is None:
        raise WrongCall(NOT_THERE.format(child=child, plans=PLANS))
    return found


def find_asked_thread(checked: Checked, child: str) -> Thread:
    """Return the plans of a child. Raises WrongCall, and Fault where they can't be shown."""
    found = find_asked_child(checked, child)
    if found.has_errors:
        raise Fault(WRONG_PLAN.format(child=found.child_id))
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
