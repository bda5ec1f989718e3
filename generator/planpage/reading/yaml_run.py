"""Runs a YAML parser over a text, event by event, within limits; whatever happens, it returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import yaml

from planpage.reading.draft import Stop


class Mark(Protocol):
    """A place in the text that is parsed; both numbers count from 0."""

    line: int
    column: int


class Event(Protocol):
    """What a parser says of one stretch of the text."""

    start_mark: Mark
    end_mark: Mark


class TextEvent(Event, Protocol):
    """A text. ``style`` is its quotation mark, ``|`` or ``>`` for a block, else empty or None."""

    value: str
    style: str | None
    anchor: str | None
    tag: str | None


class DocumentEvent(Event, Protocol):
    """The start or the end of all fields; ``explicit`` where a line of its own says so."""

    explicit: bool | None


class GroupEvent(Event, Protocol):
    """The start of fields or of a list; with ``flow_style`` in brackets."""

    anchor: str | None
    tag: str | None
    flow_style: bool | None


LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fastest loader that is here. Both give the same nodes and the same messages."""

MOST_EVENTS = 20_000
DEEPEST = 20

Handler = Callable[[Any], bool | None]
"""Takes an event in; returns whether more is open by then than ``DEEPEST``."""


def run_events(
    text: str, loader: type[Any], handlers: Mapping[type[Any], Handler] | None = None
) -> Stop | None:
    """Give each event to the handler of its type; return where something stopped it, or None.

    The events come one by one and hold no more than one text, so where there are too many, or too
    deep ones, nothing has been built by then.
    """
    handlers = handlers or {}
    running: Any = None
    try:
        running = loader(text)
        get_event, find_handler = running.get_event, handlers.get
        for _ in range(MOST_EVENTS):
            event = get_event()
            handle = find_handler(type(event))
            if handle is not None:
                if handle(event):
                    return Stop(event.start_mark.line, event.start_mark.column, limit="deep")
            elif event is None:  # the end
                return None
        event = get_event()
        if event is None:
            return None
        return Stop(event.start_mark.line, event.start_mark.column, limit="long")
    except yaml.MarkedYAMLError as error:
        return _place_error(error)
    except (yaml.YAMLError, ValueError, OverflowError):
        # So SafeLoader fails at the number of a character that there is not.
        return Stop(getattr(running, "line", 0), getattr(running, "column", 0))
    finally:
        if running is not None:
            running.dispose()


def _place_error(error: yaml.MarkedYAMLError) -> Stop:
    """Keep the places of an error. Its words are libyaml's and are shown to nobody."""
    token = error.context_mark
    mark = error.problem_mark or token
    if mark is None:
        return Stop(0, 0)
    return Stop(mark.line, mark.column, (token.line, token.column) if token else None)
