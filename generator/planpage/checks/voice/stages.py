"""At which stage of the cycle a view was given, and who was heard at each."""

from __future__ import annotations

from planpage.checks.voice.speakers import Voice, find_voices
from planpage.model.assess import View
from planpage.model.choices import EvidenceSource, Stage
from planpage.model.plan import Plan

_BY_FAMILY = {
    EvidenceSource.CHILD: Voice.CHILD,
    EvidenceSource.PARENTS: Voice.PARENTS,
    EvidenceSource.PARENTS_REPORT: Voice.PARENTS,
}


def find_stage(plan: Plan, view: View) -> Stage:
    """Return at which stage of ``plan`` a view was given: as it says, else by its date.

    What was said before the plan began, at the last review, is for Assess here.
    """
    if view.date and plan.starts and view.date <= plan.starts:
        return Stage.PLAN if view.stage is Stage.PLAN else Stage.ASSESS
    if view.stage:
        return view.stage
    if view.date is None:
        return Stage.ASSESS
    ended = plan.reviewed.date if plan.reviewed else None
    return Stage.REVIEW if ended and view.date >= ended else Stage.DO


def list_heard(plan: Plan) -> dict[Stage, set[Voice]]:
    """Return who was heard at each stage, in whatever part of the plan that stands."""
    heard: dict[Stage, set[Voice]] = {stage: set() for stage in Stage}
    for view in plan.views:
        heard[find_stage(plan, view)] |= find_voices(plan, view.who)
    for evidence in plan.evidence:
        heard[Stage.ASSESS] |= find_voices(plan, evidence.who)
        if evidence.source:
            heard[Stage.ASSESS].add(_BY_FAMILY.get(evidence.source, Voice.STAFF))
    heard[Stage.DO] |= _find_heard_in_do(plan)
    if plan.reviewed:
        heard[Stage.REVIEW] |= find_voices(plan, *(view.who for view in plan.reviewed.views))
    if plan.learned:
        heard[Stage.LEARN] |= find_voices(plan, plan.learned.with_)
    return heard


def _find_heard_in_do(plan: Plan) -> frozenset[Voice]:
    """Return who was talked with while the plan ran; what an adult saw is the child's voice too."""
    told = (*(one.who for one in plan.updates), *(one.told for one in plan.changes))
    heard = set(find_voices(plan, *told, *(one.noted_by for one in plan.sessions)))
    if plan.updates or plan.sessions:
        heard.add(Voice.STAFF)
    if any(one.how_it_went for one in plan.sessions):
        heard.add(Voice.CHILD)
    return frozenset(heard)
