"""A thread as plain data, with the names of the format: for the systems of another school."""

from __future__ import annotations

import datetime as dt
from typing import Any

from planpage.model.fields import Entry, field_specs
from planpage.model.plan import Plan, Thread
from planpage.model.school import School

VERSION = 1
"""Of this form of the data: a change that breaks a reader raises it."""


def tell_thread(thread: Thread, school: School, today: dt.date) -> dict[str, Any]:
    """Return all plans of a child, oldest first, as texts, numbers, lists and fields.

    A field that was not written is left out. Days are ``2026-11-06``, times ``15:30``.
    """
    return {
        "planpage_thread": VERSION,
        "handed_over_on": today.isoformat(),
        "school": school.name,
        "child": thread.newest.name,
        "plans": [_tell_plan(plan) for plan in thread.plans],
    }


def _tell_plan(plan: Plan) -> dict[str, Any]:
    stories = {stage.value: text for stage, text in plan.body.sections.items()}
    if plan.body.opening.strip():
        stories = {"opening": plan.body.opening, **stories}
    told = {"file": f"{plan.cycle_id}.md", **_tell_entry(plan)}
    return told | ({"stories": stories} if stories else {})


def _tell_entry(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, spec in field_specs(type(entry)).items():
        held = getattr(entry, spec.attribute)
        if held is None or held in ("", (), {}):
            continue
        if spec.table:
            told[name] = {key: _tell_value(value) for key, value in held.items()}
        elif spec.many:
            told[name] = [_tell_value(value) for value in held]
        else:
            told[name] = _tell_value(held)
    return told


def _tell_value(value: Any) -> Any:  # noqa: ANN401 - a field may hold any kind of value
    if isinstance(value, Entry):
        return _tell_entry(value)
    if isinstance(value, bool | int):
        return value
    if isinstance(value, dt.time):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, dt.date) else str(value)
