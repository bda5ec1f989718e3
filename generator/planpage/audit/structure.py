"""Our own check of structure, over every page as a file: the one that each build runs too."""

from __future__ import annotations

from pathlib import Path

from planpage.model.audit_results import Finding
from planpage.page_structure import check_structure

STANDARD = "language, title, headings, landmarks, skip link, labels, tables, links, ids, lists"


def check_with_planpage(site: Path, pages: list[str]) -> list[Finding]:
    """Check the structure of the pages; return what was found."""
    return [
        Finding(page, "planpage", fault.rule, "", fault.where, fault.says)
        for page in pages
        for fault in check_structure((site / page).read_text(encoding="utf-8", errors="replace"))
    ]
