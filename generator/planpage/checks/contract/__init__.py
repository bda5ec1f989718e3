"""What the format itself asks for: fields that are needed, and words that have to be the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from planpage.checks.contract.complete import check_missing_fields, check_no_support, find_missing
from planpage.checks.contract.learned import check_since_last_time
from planpage.diagnostics import Diagnostic
from planpage.model.plan import Thread
from planpage.model.school import School

ContractCheck = Callable[[Thread, School, dt.date], Iterator[Diagnostic]]
"""Takes a child's thread, the school's settings and the day; yields what it finds."""

CONTRACT: tuple[ContractCheck, ...] = (
    check_missing_fields,
    check_no_support,
    check_since_last_time,
)
"""In the order in which they run. No setting of a school turns one of these off."""

__all__ = ["CONTRACT", "find_missing"]
