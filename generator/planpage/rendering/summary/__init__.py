"""The one page: what a family reads on the phone and has on the fridge.

Pure: a plan, its thread, the school and the day come in; what the page says, part by part and in
the order of the page, goes out. What there is no room for stands in the full plan, and the page
says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from planpage.rendering.blocks import Part
from planpage.rendering.frame import Frame, Meeting, make_frame, tell_meeting
from planpage.rendering.summary.aims import tell_about, tell_want
from planpage.rendering.summary.asking import tell_ask, tell_more
from planpage.rendering.summary.help_given import tell_can_do, tell_going, tell_help, tell_learned
from planpage.rendering.summary.shown import list_shown
from planpage.rendering.telling import Telling

__all__ = ["Summary", "list_shown", "summarise"]


@dataclass(frozen=True, slots=True)
class Summary:
    """What the one page says. ``after`` stands outside the thread."""

    frame: Frame
    parts: tuple[Part, ...]
    meeting: Meeting
    after: tuple[Part, ...]


def summarise(telling: Telling) -> Summary:
    """Select what the one page says of a plan."""
    parts = (
        tell_about(telling),
        tell_want(telling),
        tell_help(telling),
        tell_can_do(telling),
        tell_going(telling),
        tell_learned(telling),
    )
    meeting = tell_meeting(telling)
    after = (tell_ask(telling), tell_more(telling))
    title = telling.words.say("summary.title")
    return Summary(make_frame(telling, title, (parts, meeting, after)), parts, meeting, after)
