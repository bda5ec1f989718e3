"""Paper to take along: what a family writes before a meeting, and what is noted in it.

Each form is one A4 side, and works on a phone: what is typed stays on the page, is sent nowhere and
can be printed from there. Two are for a parent, one for a child, one for notes of the meeting;
the notes can come with a plan's own targets and support filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from planpage.model import Plan, School
from planpage.rendering.blocks import Anchor
from planpage.rendering.environment import render_page
from planpage.rendering.frame import LONGEST_TITLE
from planpage.rendering.pages import Page
from planpage.rendering.stages import CONTENTS
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.wording import Words, make_words, strip_markup

MY_VIEWS, CHILD_VIEWS, NOTES, QUESTIONS = (
    "form-my-views",
    "form-child-views",
    "form-meeting-notes",
    "form-questions",
)
FORMS = (MY_VIEWS, CHILD_VIEWS, NOTES, QUESTIONS)
"""The forms, by their addresses without the ending, in the order in which they are listed."""

NOTED_ROWS, ACTION_ROWS = 8, 4
"""Rows of the notes that fit on one side."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to write in. ``rows`` are the first cells; an empty one is written in too."""

    name: str
    title: str
    heads: tuple[Markup, ...]
    rows: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What a form says. Each of ``lines`` is one line to fill in, each of ``boxes`` a box."""

    kind: str
    title: str
    head_title: str
    brief: str
    skip: str
    description: str
    home: Anchor | None
    lines: tuple[Markup, ...] = ()
    boxes: tuple[Markup, ...] = ()
    grids: tuple[Grid, ...] = ()
    ticks: tuple[tuple[Markup, tuple[Markup, ...]], ...] = ()
    foot: tuple[Markup, ...] = ()


def render_forms(school: School) -> tuple[Page, ...]:
    """Render the empty forms, for the site."""
    words = Words(read_labels(), school.labels, "")
    home = Anchor(f"{CONTENTS}", words.say("guide.contents"))
    forms = (
        _make_form(MY_VIEWS, words, home),
        _make_form(CHILD_VIEWS, words, home),
        _make_notes(words, home, ()),
        _make_form(QUESTIONS, words, home),
    )
    return tuple(Page(f"{form.kind}.html", _render(form, school)) for form in forms)


def render_meeting_notes(plan: Plan, school: School) -> str:
    """Render the notes of a meeting about ``plan``, with its targets and support filled in.

    What there is no room for on one side is counted in the last row, never dropped unsaid.
    """
    words = make_words(plan, school)
    things = [words.text(target.plainly or target.target) for target in plan.targets]
    things += [words.text(support.plainly or support.what) for support in plan.support]
    if len(things) > NOTED_ROWS:
        left = len(things) - NOTED_ROWS + 1
        things = [*things[: NOTED_ROWS - 1], words.count("forms.left", left)]
    return _render(_make_notes(words, None, tuple(things), plan), school)


def _make_form(kind: str, words: Words, home: Anchor | None) -> Form:
    labels = _labels(words, kind)
    return Form(
        kind=kind,
        title=words.say(f"forms.{kind}.title"),
        head_title=words.say(f"forms.{kind}.title"),
        brief=words.say(f"forms.{kind}.brief"),
        skip=words.say("forms.skip"),
        description=words.say(f"forms.{kind}.brief"),
        home=home,
        lines=_say_all(words, labels.get("lines", ())),
        boxes=_say_all(words, labels.get("boxes", ())),
        ticks=tuple(
            (words.text(part["about"]), _say_all(words, part["ask"]))
            for part in labels.get("ticks", ())
        ),
        foot=_say_all(words, labels.get("foot", ())),
    )


def _make_notes(
    words: Words, home: Anchor | None, things: tuple[Markup, ...], plan: Plan | None = None
) -> Form:
    form = _make_form(NOTES, words, home)
    labels = _labels(words, NOTES)
    rows = things + (Markup(""),) * (NOTED_ROWS - len(things))
    title = form.title
    if plan is not None:
        title = words.say(f"forms.{NOTES}.title_of")
    return Form(
        kind=form.kind,
        title=title,
        head_title=strip_markup(title) if len(strip_markup(title)) <= LONGEST_TITLE else form.title,
        brief=form.brief,
        skip=form.skip,
        description=words.say("neutral.description") if plan else form.description,
        home=home,
        lines=form.lines,
        grids=(
            Grid("noted", words.say("forms.noted"), _say_all(words, labels["noted"]), rows),
            Grid(
                "actions",
                words.say("forms.actions"),
                _say_all(words, labels["actions"]),
                (Markup(""),) * ACTION_ROWS,
            ),
        ),
        boxes=form.boxes,
        foot=form.foot,
    )


def _labels(words: Words, kind: str) -> Mapping[str, Any]:
    start = f"forms.{kind}."
    return {
        name.removeprefix(start): value
        for name, value in words.labels.items()
        if name.startswith(start) and isinstance(value, list)
    }


def _say_all(words: Words, texts: Iterable[str]) -> tuple[Markup, ...]:
    return tuple(words.text(text) for text in texts)


def _render(form: Form, school: School) -> str:
    return render_page(
        "form.html", page=form, styles=write_styles("form", school.colour, str(form.title))
    )
