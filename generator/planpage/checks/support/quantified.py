"""Support that can be counted: how often, when, how long, where, in class or out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.support.givers import WITHOUT_TIMES, join_words
from planpage.checks.written_lines import write_below, write_instead
from planpage.diagnostics import quote_text
from planpage.model.choices import SupportKind
from planpage.model.support import Support

_TELLS_WHEN = re.compile(
    r"(?:mon|tues|wednes|thurs|fri)day|lesson|lunch|break|play|registration|tutor|assembl|"
    r"morning|afternoon|before|after|during|start|end of|\bwhen|between|\d ?[ap]m",
    re.IGNORECASE,
)
_CLASSROOM = re.compile(r"\bclass(?:room)?\b", re.IGNORECASE)
_NEVER_COUNTED = re.compile(
    r"\b(?:regular(?:ly)?|often|sometimes|occasional(?:ly)?|frequent(?:ly)?|ongoing|on-going|"
    r"flexibl[ey]|ad ?hoc|as and when|(?:as|if|when|where) (?:and when )?"
    r"(?:needed|necessary|required|possible|appropriate|available|able)|"
    r"(?:several|many|a few|some|various) times|most (?:days|weeks|lessons)|"
    r"as much as|as often as|tbc|tba|to be (?:decided|agreed|confirmed)|varie[sd]|on request)\b",
    re.IGNORECASE,
)
_FIELDS = {
    "when": ("when", "after lunch"),
    "for how many minutes": ("minutes", "15"),
    "where": ("where", "library corner"),
    "whether in class or out": ("in_class", "no"),
}
"""The field for each, and what could stand there."""


def find_not_quantified(case: Case) -> Iterator[Found]:
    """Find support without when, how long, where, or whether it is in class.

    For how many weeks need not be said: support goes on to the review, if it has no ``ends``.
    """
    for support in case.plan.support:
        # Without these two the plan can't be published, and that is told already.
        if not support.who or support.how_often is None or support.kind is SupportKind.EQUIPMENT:
            continue
        lacks = list(_list_lacking(support))
        if lacks:
            fields = [_FIELDS[one] for one in lacks]
            examples = ", ".join(f"`{name}: {text}`" for name, text in fields)
            yield Found(
                support.at,
                f"For {quote_text(support.what)}, write also {join_words(lacks)}.",
                write=write_below(support, *(f"{name}: …" for name, _ in fields)),
                note="a family should know when help is given, for how long, how often and where; "
                f"for example: {examples}",
                replaces=0,
                about=support.what,
            )


def _list_lacking(support: Support) -> Iterator[str]:
    if support.kind not in WITHOUT_TIMES and not support.teacher_led:
        often = support.how_often.text if support.how_often else ""
        if not support.has("when") and not _TELLS_WHEN.search(often):
            yield "when"
        if not support.has("minutes"):
            yield "for how many minutes"
    if not support.has("where") and not support.in_class:
        yield "where"
    if not support.has("in_class") and not _CLASSROOM.search(support.where):
        yield "whether in class or out"


def find_not_counted(case: Case) -> Iterator[Found]:
    """Find a ``how_often`` that nobody can count: "regularly", "when possible"."""
    for support in case.plan.support:
        often = support.how_often
        if often is None or often.per_week is not None or not _NEVER_COUNTED.search(often.text):
            continue
        # Ear defenders are there for when they are needed.
        if support.kind is SupportKind.EQUIPMENT:
            continue
        yield Found(
            support.place_of("how_often"),
            f"Nobody can count {quote_text(often.text)}.",
            write=write_instead(support, "how_often", "… times a week"),
            note="say how many times a week, or in which lessons; at the review you can then see "
            "whether it happened",
            about=often.text,
        )
