"""Targets with a day by which they are to be reached: the T of SMART."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Found
from planpage.checks.targets.target_lines import write_field
from planpage.diagnostics import quote_text


def find_no_date(case: Case) -> Iterator[Found]:
    """Find targets without ``by``; the day of the review is offered."""
    review = case.plan.review.date if case.plan.review else None
    for outcome in case.plan.outcomes:
        for target in outcome.targets:
            if target.has("by"):
                continue
            day = review.isoformat() if review else "…"
            at, write, replaces = write_field(outcome, target, "by", day)
            yield Found(
                at,
                f"{quote_text(target.target)} has no day by which it is to be reached.",
                write=write,
                note="usually the day of the review",
                says_without_quotes="This target has no day by which it is to be reached.",
                replaces=replaces,
                about=target.target,
            )


def find_after_review(case: Case) -> Iterator[Found]:
    """Find targets that are due only after the meeting that looks at them."""
    review = case.plan.review.date if case.plan.review else None
    for target in case.plan.targets:
        if review is None or target.by is None or target.by <= review:
            continue
        at = target.place_of("by")
        yield Found(
            at,
            f"{quote_text(target.target)} is due by {quote_text(target.by.isoformat())}, after "
            f"the review on {quote_text(review.isoformat())}.",
            write=f"{' ' * (target.at.column - 1)}by: {review.isoformat()}"
            if at.line != target.at.line
            else "",
            note="a review can only look at what was to be reached by then",
            says_without_quotes="This target is due after the review.",
            about=target.target,
        )
