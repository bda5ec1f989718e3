"""Whether the settings of a school name things that there are."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from planpage.diagnostics import Diagnostic, Severity
from planpage.model.school import School


def check_labels(school: School, headings: Collection[str]) -> Iterator[Diagnostic]:
    """Find ``labels`` for headings that no page has; ``headings`` are the names that there are."""
    for name in school.labels:
        if name in headings:
            continue
        near = difflib.get_close_matches(name[:60], headings, n=1, cutoff=0.6)
        nearest = f" The nearest is `{near[0]}`." if near else ""
        yield Diagnostic(
            "unknown-label",
            Severity.ERROR,
            school.place_of("labels"),
            f"There is no heading called `{name[:60]}` on the pages.{nearest}",
            note="the headings are " + ", ".join(headings),
        )
