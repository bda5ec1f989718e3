"""Results of an audit, for tests."""

from __future__ import annotations

import dataclasses
import datetime as dt

from planpage.model.audit_results import (
    AuditResults,
    BrowserTest,
    Checker,
    Engine,
    Exempted,
    Finding,
    LeftOut,
    Shape,
)

DAY = dt.date(2026, 11, 22)
FINDING = Finding(
    page="plans/sam-b/index.html",
    tool="nu",
    rule="Duplicate ID “sam”",
    state="",
    where="line 3, column 4",
    says='The name "sam" is there twice',
)
EXEMPTED = Exempted("axe", "label", "plans/*/plan.html", "The label is in the picture.", DAY)
NO_WEBKIT = LeftOut("webkit", asked=False, says="Install it from /home/somebody.")
CLEAN = AuditResults(
    day=DAY,
    planpage="0.1.0",
    templates="0123456789abcdef",
    pages=3,
    shapes=(Shape("contents", 1, 1), Shape("summary", 2, 2)),
    checkers=(Checker("axe", "4.14.1", "axe’s rules", ("phone, dark", "desktop, light"), 3),),
    engines=(Engine("chromium", "156.0"), Engine("webkit", "2.50")),
    tests=(BrowserTest("reflow", "Nothing is cut off", "WCAG 1.4.10", ("chromium", "webkit"), 3),),
)
"""An audit that found nothing."""

VARIED = dataclasses.replace(
    CLEAN, findings=(FINDING,), exempted=(EXEMPTED,), left_out=(NO_WEBKIT,)
)
"""An audit with a bit of everything."""
