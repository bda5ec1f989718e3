"""What every part of a page needs to know: the plan, its thread, the school, the day, the words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import Plan, School, Stage, Thread
from planpage.rendering.blocks import StageWord
from planpage.rendering.stages import CHAPTERS, find_stage
from planpage.rendering.wording import Words, make_words


@dataclass(frozen=True, slots=True)
class Telling:
    """One plan of a thread, about to be told.

    ``root`` leads from the page to the top of the site ("../../"); ``home`` to the folder of the
    child's newest plan, and is empty where this is the newest.
    """

    plan: Plan
    thread: Thread
    school: School
    today: dt.date
    words: Words
    stage: Stage
    root: str
    home: str = ""

    @property
    def number(self) -> int:
        """Which plan of the child's this is: 1 for the first."""
        return self.plan.cycle or self.thread.plans.index(self.plan) + 1

    @property
    def previous(self) -> Plan | None:
        """The plan before this one."""
        index = self.thread.plans.index(self.plan)
        return self.thread.plans[index - 1] if index else None

    @property
    def earlier(self) -> tuple[Plan, ...]:
        """The plans before this one, newest first."""
        return self.thread.plans[: self.thread.plans.index(self.plan)][::-1]

    def stage_words(self, stages: Iterable[Stage], *, linked: bool = True) -> tuple[StageWord, ...]:
        """Return ``stages`` as words, the present one marked, each leading to its chapter."""
        return tuple(
            StageWord(
                self.words.say(f"stages.{stage.value}"),
                stage is self.stage,
                self.root + CHAPTERS[stage] if linked else "",
                "" if number else self.words.say("stages.stage"),
            )
            for number, stage in enumerate(stages)
        )

    def later(self, label: str) -> Markup:
        """Say what will come and when: after the meeting, where its day is known and ahead."""
        meeting = self.plan.review.date if self.plan.review else None
        if meeting and meeting >= self.today:
            return self.words.say(label, when=self.when_we_met(meeting))
        return self.words.say(label, when=self.words.say("later.when_we_meet"))

    def when_we_met(self, meeting: dt.date) -> Markup:
        """Return "after our meeting on 6 November"."""
        return self.words.say("later.after_meeting", date=self.words.short_date(meeting))


def make_telling(  # noqa: PLR0913 - each is a fact of its own
    plan: Plan, thread: Thread, school: School, today: dt.date, *, root: str, home: str = ""
) -> Telling:
    """Make ready to tell ``plan``."""
    words, stage = make_words(plan, school), find_stage(plan, today)
    return Telling(plan, thread, school, today, words, stage, root, home)
