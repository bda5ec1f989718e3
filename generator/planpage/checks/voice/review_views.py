"""A review without what the child says of it, or without what a parent says of it."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.voice.speakers import Voice, find_voices, name_one
from planpage.checks.voice.stages import find_stage
from planpage.checks.written_lines import write_entries, write_into
from planpage.diagnostics import Severity
from planpage.model.assess import View
from planpage.model.choices import Stage
from planpage.model.plan import Plan
from planpage.model.review import Reviewed


def find_no_child_view(case: Case) -> Iterator[Found]:
    """Find a review in which the child says nothing, in whatever way."""
    for reviewed in _list_reviews_without(case.plan, Voice.CHILD):
        write, replaces = _write_view(case.plan, reviewed, Voice.CHILD)
        yield Found(
            reviewed.place_of("views"),
            "The review does not say what the child thinks.",
            write=write,
            note="a drawing, a chosen picture or what an adult saw counts as a view too; write so: "
            "`how: watched by an adult`",
            replaces=replaces,
        )


def find_no_parent_view(case: Case) -> Iterator[Found]:
    """Find a review in which no parent or carer says anything."""
    for reviewed in _list_reviews_without(case.plan, Voice.PARENTS):
        write, replaces = _write_view(case.plan, reviewed, Voice.PARENTS)
        yield Found(
            reviewed.place_of("views"),
            "The review does not say what a parent or carer thinks.",
            write=write,
            note="a call or a note counts too; whoever is family stands under `people` "
            "with `is: family`",
            replaces=replaces,
        )


def _list_reviews_without(plan: Plan, voice: Voice) -> Iterator[Reviewed]:
    reviewed = plan.reviewed
    # Views that could not be read have been told; without a name nobody knows who the child is.
    if reviewed is None or not plan.name or (reviewed.has("views") and not reviewed.views):
        return
    views = (*reviewed.views, *(one for one in plan.views if _is_of_review(plan, one)))
    if voice not in find_voices(plan, *(view.who for view in views)):
        yield reviewed


def _is_of_review(plan: Plan, view: View) -> bool:
    return view.stage is Stage.REVIEW and find_stage(plan, view) is Stage.REVIEW


def _write_view(plan: Plan, reviewed: Reviewed, voice: Voice) -> tuple[str, int]:
    lines = (f"- who: {name_one(plan, voice)}", "  says: …", "  how: …")
    if reviewed.views:
        return write_entries(reviewed, "views", *lines)
    return write_into(plan, "reviewed", reviewed, "views:", *(f"  {line}" for line in lines))


CHECKS = (
    Check("review-without-child-view", Severity.ERROR, find_no_child_view),
    Check("review-without-parent-view", Severity.ERROR, find_no_parent_view),
)
