"""The structure check: what every page of a site has to have, looked at in each build.

It takes no browser and far less than a millisecond a page, so a school's own pages are checked with
the plans of real children in them, where no other checker ever sees them. It knows nothing of plans
or templates: a page is HTML.
"""

from __future__ import annotations

from planpage.page_structure.rule import Rule, StructureFault
from planpage.page_structure.rules import RULES
from planpage.page_structure.written_page import describe_place, read_page

__all__ = ["RULES", "Rule", "StructureFault", "check_structure"]


def check_structure(html: str) -> tuple[StructureFault, ...]:
    """Return every place of the page ``html`` that does not keep a rule, in the order of the rules.

    Never raises: any text at all is a page to a browser, and to this.
    """
    page = read_page(html)
    return tuple(
        StructureFault(
            rule=rule.name,
            says=says,
            where=describe_place(page, element) if element else "the page",
            criterion=rule.criterion,
            is_blocking=rule.is_blocking,
        )
        for rule in RULES
        for element, says in rule.find(page)
    )
