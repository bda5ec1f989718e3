"""What stands beside a plan: a behaviour plan, and an EHC plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from planpage.model.choices import BehaviourStage
from planpage.model.fields import Entry, Needed, Seen, several, text, value
from planpage.model.values import Id, Name, Ref


@dataclass(frozen=True, kw_only=True, slots=True)
class BehaviourStep(Entry):
    """What adults do at a stage."""

    MAIN: ClassVar[str] = "do"

    stage: BehaviourStage | None = value(
        "calm, early signs, crisis or recovery", asks="At which stage?", needed=Needed.READ
    )
    do: tuple[str, ...] = several("what to do", asks="What is to be done?", needed=Needed.READ)
    who: tuple[Name, ...] = several("who does it best")


@dataclass(frozen=True, kw_only=True, slots=True)
class CallForHelp(Entry):
    """When to call for help, whom, and how."""

    MAIN: ClassVar[str] = "when"

    when: str = text("when to call", asks="When to call?", needed=Needed.READ)
    who: tuple[Name, ...] = several("whom", needed=Needed.GOOD)
    how: str = text("how")


@dataclass(frozen=True, kw_only=True, slots=True)
class Behaviour(Entry):
    """A behaviour plan, for a need that is in the plan. For staff only unless ``for_family``."""

    for_need: Ref | None = value(
        "the need that it belongs to", asks="Which need is it for?", needed=Needed.PUBLISH
    )
    looks_like: tuple[str, ...] = several("what it looks like", needed=Needed.GOOD)
    triggers: tuple[str, ...] = several("what can set it off", needed=Needed.GOOD)
    goal: str = text("what everyone works towards", needed=Needed.GOOD)
    steps: tuple[BehaviourStep, ...] = several("what to do, step by step", needed=Needed.GOOD)
    call_for_help: tuple[CallForHelp, ...] = several("when to call for help", needed=Needed.GOOD)
    for_family: bool | None = value("yes: the family gets it too", seen=Seen.STAFF)


@dataclass(frozen=True, kw_only=True, slots=True)
class EhcpOutcome(Entry):
    """An outcome of the EHC plan."""

    MAIN: ClassVar[str] = "outcome"

    id: Id | None = value("a short name, so that other entries can point to it")
    outcome: str = text(
        "the outcome as the EHC plan words it", asks="What is the outcome?", needed=Needed.READ
    )

    @property
    def key(self) -> str:
        """By what other entries point to this one."""
        return self.id or self.outcome


@dataclass(frozen=True, kw_only=True, slots=True)
class Ehcp(Entry):
    """The child's EHC plan, where there is one."""

    MAIN: ClassVar[str] = "annual_review_due"

    annual_review_due: dt.date | None = value(
        "when the next yearly review is due", needed=Needed.GOOD
    )
    outcomes: tuple[EhcpOutcome, ...] = several("its outcomes")
