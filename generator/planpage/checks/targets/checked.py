"""Targets that say how, when and by whom they are checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.targets.target_lines import write_fields
from planpage.diagnostics import quote_text

_TELLS_WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|daily|weekly|fortnightly|every|each|once|"
    r"twice|when|after|before|during|end of|half[- ]term(?:ly)?|at the|by the|on the)\b",
    re.IGNORECASE,
)


def find_not_checked(case: Case) -> Iterator[Found]:
    """Find targets that don't say how they are checked, or neither when nor by whom."""
    for outcome in case.plan.outcomes:
        for target in outcome.targets:
            tells_when = bool(target.checked_when or _TELLS_WHEN.search(target.success))
            if target.success and (tells_when or target.checked_by):
                continue
            lacks = {
                "how": ("success: …", bool(target.success)),
                "when": ("checked_when: …", tells_when),
                "by whom": ("checked_by: …", bool(target.checked_by)),
            }
            words = [word for word, (_, is_there) in lacks.items() if not is_there]
            what = " and ".join([", ".join(words[:-1]), words[-1]] if words[1:] else words)
            fields = [field for field, is_there in lacks.values() if not is_there]
            write, replaces = write_fields(outcome, target, *fields)
            yield Found(
                target.at,
                f"For {quote_text(target.target)}, write {what} it is checked.",
                write=write,
                note="so that the review can look at what was seen, not at what was felt",
                says_without_quotes=f"For this target, write {what} it is checked.",
                replaces=replaces,
                about=target.target,
            )
