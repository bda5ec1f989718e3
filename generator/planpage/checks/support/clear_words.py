"""Words for support that leave open what it is, or who gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.support.givers import WITHOUT_TIMES, join_quoted
from planpage.diagnostics import quote_text

_WORD = re.compile(r"[a-z0-9:]+(?:[-'’][a-z0-9]+)*")
_SAYS_NOTHING = frozenset(
    _WORD.findall(
        "a additional adult an and any appropriate as at class classroom close daily direct "
        "extra first focused for from general given giving his her i in in-class individual "
        "individualised intensive lessons lsa more needed of one-to-one one to on person "
        "personalised quality regular required school some specialist staff suitable ta "
        "targeted teacher teaching the their them tailored universal weekly when wave with 1 "
        "1:1 1-1 121 1to1 2:1 small large whole"
    )
)
_TOPICS = frozenset(
    _WORD.findall(
        "academic attention behaviour communication emotional english handwriting language "
        "learning literacy maths mathematics motor numeracy phonics physical reading sensory "
        "social speech spelling writing"
    )
)
_EMPTY_NOUNS = frozenset(
    _WORD.findall(
        "assistance differentiation help intervention interventions provision strategies strategy "
        "support supported"
    )
)
_EMPTY_ALONE = _EMPTY_NOUNS | {"group", "groups", "session", "sessions", "time", "tuition", "work"}
_NOBODY = re.compile(
    r"(?:(?:a|an|any|all|the|one|available|our|key|class|school|another|each|every|member of|"
    r"members of|trained|familiar|support|learning|teaching|sen|send|"
    r"year \d+|reception|nursery) )*"
    r"(?:adults?|staff|tas?|lsas?|assistants?|someone|somebody|anyone|person|workers?|team|"
    r"members?|helpers?|mentors?|whoever is (?:free|available)|tb[ac]|to be (?:agreed|confirmed)|"
    r"school|1:1|one to one)\Z",
    re.IGNORECASE,
)


def find_vague(case: Case) -> Iterator[Found]:
    """Find support that is called no more than "support", "1:1" or "maths help"."""
    for support in case.plan.support:
        if _is_empty(support.what):
            yield Found(
                support.place_of("what"),
                f"{quote_text(support.what)} does not say what is done.",
                note="name the programme, or say what grown-up and child do, such as: "
                "Number cards with an adult",
                about=support.what,
            )


def _is_empty(what: str) -> bool:
    words = _WORD.findall(what.lower())
    heads = [word for word in words if word not in _SAYS_NOTHING]
    if not heads:
        return bool(words)
    if all(word in _EMPTY_ALONE for word in heads):
        return True
    topics = [word for word in heads if word not in _EMPTY_NOUNS]
    return len(topics) < len(heads) and all(word in _TOPICS for word in topics)


def find_nobody_named(case: Case) -> Iterator[Found]:
    """Find support that is given by "TA", "an adult" or "staff" and by nobody with a name.

    A classroom strategy is for all who teach the child, so a group is right there.
    """
    for support in case.plan.support:
        if not support.who or support.kind in WITHOUT_TIMES or support.teacher_led:
            continue
        if all(_NOBODY.match(name) for name in support.who):
            yield Found(
                support.place_of("who"),
                f"{join_quoted(support.who)} does not tell the family who gives "
                f"{quote_text(support.what)}.",
                note="write the name that the child uses, and put the job into `role`",
                about=", ".join(support.who),
            )
