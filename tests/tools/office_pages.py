"""The pages that stay at a school or are printed: as easy to read as all others."""

from __future__ import annotations

import datetime as dt
import itertools

from planpage.rendering.audit_page import render_audit
from planpage.rendering.due_page import DueRow, render_due_page
from planpage.rendering.pages import Page
from tests.audit.results import VARIED
from tests.tools.sample_letters import SCHOOL, TODAY, render_sample_letters, render_sample_paper

DUE = (
    ("S B", "Review meeting"),
    ("M K", "The time to think it over ends"),
    ("S B", "Give the family the notes of the review of 23 September 2026"),
    ("", "Read the chapter again: 5-review.md"),
)


def render_office_pages() -> tuple[Page, ...]:
    """Render letters, pages to print with their list, what is due, and the result of an audit."""
    paper = (Page(f"paper/{page.address}", page.html) for page in render_sample_paper())
    days = itertools.count(-1)
    rows = [DueRow(TODAY + dt.timedelta(days=next(days)), who, what) for who, what in DUE]
    due = render_due_page(rows, SCHOOL, TODAY, TODAY + dt.timedelta(weeks=4))
    return (
        *render_sample_letters(),
        *paper,
        Page("due.html", due),
        Page("audit.html", render_audit(VARIED)),
    )
