"""The cases of the checks: plans that fire a check, and near misses at which it has to be silent.

``cases/<name>/`` is about the check of that name:

    fires/              one child's folder, <cycle>.md, or several: <child>/<cycle>.md
    message.txt         what is told of them by this name, as at a terminal
    silent/             the near miss: nothing is told by this name
    school.yml          the school's settings, where the usual ones will not do
    today.txt           the day of the check, where it is not TODAY

``fires-…`` and ``silent-…`` may stand beside them for more of each kind; ``message-….txt`` goes
with ``fires-…``.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planpage.compile import check_plans
from planpage.diagnostics import Diagnostic
from tests.smallest_plan import SCHOOL

CASES = Path(__file__).parent / "cases"
TODAY = dt.date(2026, 10, 5)


@dataclass(frozen=True)
class CheckCase:
    """One folder of plans that is about one check."""

    name: str
    folder: Path

    @property
    def message_file(self) -> Path:
        """Where the message stands that these plans get."""
        return self.folder.with_name(self.folder.name.replace("fires", "message") + ".txt")

    def find(self, scratch: Path) -> list[Diagnostic]:
        """Return everything that ``planpage check`` finds in these plans, in ``scratch``."""
        plans = scratch / "plans"
        is_one_child = any(self.folder.glob("*.md"))
        shutil.copytree(self.folder, plans / "sam-b" if is_one_child else plans)
        own = self.folder.parent / "school.yml"
        settings = own.read_text(encoding="utf-8") if own.is_file() else SCHOOL
        (plans / "school.yml").write_text(settings, encoding="utf-8")
        day = self.folder.parent / "today.txt"
        today = dt.date.fromisoformat(day.read_text().strip()) if day.is_file() else TODAY
        return list(check_plans(plans, today=today, drafts=True).diagnostics)


def list_cases(kind: str) -> Iterator[CheckCase]:
    """Yield the cases of a kind: ``fires`` or ``silent``."""
    for folder in sorted(CASES.glob(f"*/{kind}*")):
        if folder.is_dir():
            yield CheckCase(folder.parent.name, folder)
