"""Texts of a plan that are long enough to be nobody else's, as digests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b

from planpage.checks.across.facts import Place
from planpage.checks.capital_words import split_words
from planpage.diagnostics import Position
from planpage.model.plan import Plan

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 12
_DIGEST_BYTES = 8
_SOMEBODY = "someone"
_PRONOUNS = split_words(
    "he she they him her them his hers their theirs himself herself themselves themself "
    "xe ze hir zir"
)


def digest_texts(plan: Plan) -> Mapping[bytes, Place]:
    """Return a digest of each text about the child itself that is long enough, and its place.

    The child's name and the pronouns count as one word: a text copied under another name is still a
    copy. What two children on one programme share (``support``) is left out.
    """
    name = frozenset(_WORD.findall(plan.name.casefold()))
    found: dict[bytes, Place] = {}
    for text, at in _walk_own_texts(plan):
        if text.count(" ") < _FEWEST_WORDS - 1:
            continue
        words = _WORD.findall(text.casefold())
        if len(words) >= _FEWEST_WORDS:
            same = " ".join(
                _SOMEBODY if word in name or word in _PRONOUNS else word for word in words
            )
            digest = blake2b(same.encode(), digest_size=_DIGEST_BYTES).digest()
            found.setdefault(digest, (at.line, at.column, at.width))
    return found


def _walk_own_texts(plan: Plan) -> Iterator[tuple[str, Position]]:
    if plan.profile:
        for field in ("liked_about_me", "important_to_me", "how_to_help_me"):
            for number, text in enumerate(getattr(plan.profile, field)):
                yield text, plan.profile.place_of(f"{field}.{number}")
    for hope in plan.hopes:
        yield hope.hope, hope.place_of("hope")
    for need in plan.needs:
        yield need.need, need.place_of("need")
        yield need.barrier, need.place_of("barrier")
    for view in plan.views:
        yield view.says, view.place_of("says")
    for outcome in plan.outcomes:
        yield outcome.outcome, outcome.place_of("outcome")
        for target in outcome.targets:
            yield target.target, target.place_of("target")
            yield target.success, target.place_of("success")
