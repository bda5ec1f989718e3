"""Who sees what. The marker stands in every field of a kind; the pages have it or they do not."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from planpage.model import Choice, Entry, FieldSpec, Plan, Seen, field_specs
from planpage.model.assess import Need
from planpage.model.beside import Behaviour, BehaviourStep, CallForHelp
from planpage.model.choices import BehaviourStage
from planpage.model.values import HowOften, Id, Ref
from tests.rendering.amira import AMIRA, render

MARKER = "zyzzyva"


def list_fields(kind: type[Entry], path: str = "") -> Iterator[tuple[str, FieldSpec]]:
    """Yield every field below ``kind`` with its path."""
    for name, spec in field_specs(kind).items():
        here = f"{path}.{name}" if path else name
        yield here, spec
        if spec.entry:
            yield from list_fields(spec.entry, here)


def mark(kind: type[Entry], seen: set[Seen]) -> Entry:
    """Make an entry with the marker in every text that is seen by one of ``seen``."""
    values: dict[str, Any] = {}
    for spec in field_specs(kind).values():
        if spec.table:
            continue
        if spec.entry:
            value: Any = mark(spec.entry, seen)
        else:
            value = _mark_value(spec, spec.seen in seen)
        values[spec.attribute] = (value,) if spec.many else value
    return kind(**values)


def _mark_value(spec: FieldSpec, is_marked: bool) -> Any:  # noqa: ANN401, FBT001
    text = f"{MARKER} {spec.name}" if is_marked and spec.kind not in {Id, Ref} else "plain"
    if spec.kind is bool:
        return None
    if spec.kind is HowOften:
        return HowOften(text)
    if spec.kind is dt.date:
        return dt.date(2026, 11, 30)
    if spec.kind is dt.time:
        return dt.time(9)
    if isinstance(spec.kind, type) and issubclass(spec.kind, Choice):
        return next(iter(spec.kind))
    is_number = spec.kind is int or getattr(spec.kind, "__supertype__", None) is int
    return 2 if is_number else text


def marked_plan(*seen: Seen) -> Plan:
    """Make a plan with the marker in what is seen by ``seen``, and plain words in the rest."""
    plan = mark(Plan, set(seen))
    assert isinstance(plan, Plan)
    return dataclasses.replace(plan, child=AMIRA.child, cast=AMIRA.cast, child_id="x", cycle_id="y")


def test_nothing_for_staff_is_on_any_page() -> None:
    """What is for staff or for nobody stands on neither page."""
    plan = marked_plan(Seen.STAFF, Seen.NOBODY)
    for address, html in render(plan).items():
        assert MARKER not in html, address


def test_the_marker_would_be_found() -> None:
    """The test above can fail: what the family may see is on the pages."""
    pages = render(marked_plan(Seen.SUMMARY, Seen.FULL))
    assert all(MARKER in html for html in pages.values())


def test_the_one_page_holds_only_what_is_meant_for_it() -> None:
    """What is seen on the full plan only is not on the one page."""
    html = render(marked_plan(Seen.FULL))["plans/x/index.html"]
    assert MARKER not in html


def test_everything_a_family_may_see_is_in_the_full_plan() -> None:
    """Each text field of the format that a reader may see is told in the full plan."""
    plan = dataclasses.replace(
        marked_plan(Seen.SUMMARY, Seen.FULL),
        behaviour=(dataclasses.replace(_marked_behaviour(), for_family=True),),
    )
    pages = "".join(render(plan).values())
    missing = [
        path
        for path, spec in list_fields(Plan)
        if spec.seen in {Seen.SUMMARY, Seen.FULL}
        and spec.kind is str
        and not path.startswith("child.")
        and spec.name not in {"plainly", "short", "not_agreed"}
        and f"{MARKER} {spec.name}" not in pages
    ]
    assert missing == []


def _marked_behaviour() -> Behaviour:
    behaviour = mark(Behaviour, {Seen.SUMMARY, Seen.FULL})
    assert isinstance(behaviour, Behaviour)
    return behaviour


BEHAVIOUR = Behaviour(
    looks_like=(MARKER,),
    triggers=(MARKER,),
    goal=MARKER,
    steps=(BehaviourStep(stage=BehaviourStage.CALM, do=(MARKER,)),),
    call_for_help=(CallForHelp(when=MARKER),),
)


@pytest.mark.parametrize("for_family", [None, False])
def test_a_behaviour_plan_is_for_staff(for_family: bool | None) -> None:  # noqa: FBT001
    """Unless the family gets it too, no word of it is on a page."""
    behaviour = dataclasses.replace(BEHAVIOUR, for_family=for_family)
    for html in render(dataclasses.replace(AMIRA, behaviour=(behaviour,))).values():
        assert MARKER not in html


def test_a_behaviour_plan_for_the_family() -> None:
    """Where the family gets it too, it stands in the full plan and not on the one page."""
    behaviour = dataclasses.replace(BEHAVIOUR, for_family=True)
    pages = render(dataclasses.replace(AMIRA, behaviour=(behaviour,)))
    assert pages["plans/amira/plan.html"].count(MARKER) == 5
    assert MARKER not in pages["plans/amira/index.html"]


@pytest.mark.parametrize(("shown", "times"), [(None, 0), (False, 0), (True, 1)])
def test_a_diagnosis_only_where_it_is_wanted(shown: bool | None, times: int) -> None:  # noqa: FBT001
    """A diagnosis stands in the full plan where the family wants it, and never on the one page."""
    plan = dataclasses.replace(AMIRA, diagnosis=(MARKER,), diagnosis_shown=shown)
    pages = render(plan)
    assert pages["plans/amira/plan.html"].count(MARKER) == times
    assert MARKER not in pages["plans/amira/index.html"]


def test_earlier_plans_keep_what_is_for_staff() -> None:
    """What an earlier plan holds for staff is not told under what we tried before either."""
    before = dataclasses.replace(marked_plan(Seen.STAFF, Seen.NOBODY), cycle_id="a")
    newest = dataclasses.replace(AMIRA, child_id="x", needs=(Need(need="b"),))
    for html in render(newest, before).values():
        assert MARKER not in html
