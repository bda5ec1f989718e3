"""Has sealed pages opened in one of the three browser engines, by a small program of Node."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planpage.audit.browser_tests import PROGRAM as EXAMINE
from planpage.audit.browser_tests import list_engines
from planpage.audit.equipment import find_equipment
from planpage.audit.parts import PARTS
from planpage.audit.running import run_checker

PROGRAM = Path(__file__).parents[1] / "browser" / "open_sealed.mjs"
LONGEST_RUN_SECONDS = 900

Step = tuple[str, Any]
State = dict[str, Any]


@dataclass(frozen=True)
class Opened:
    """What an engine showed: after each step of each visit, by the visit's name."""

    engine: str
    version: str
    seen: dict[str, list[State]]

    def last(self, visit: str) -> State:
        """Return what was shown at the end of a visit."""
        return self.seen[visit][-1]


def open_sealed(engine: str, visits: dict[str, list[Step]]) -> Opened:
    """Do the steps of each visit in an engine. Raises RuntimeError where it can't be had here."""
    equipment = find_equipment(set(PARTS) - {engine}, print)
    settings = list_engines(equipment).get(engine)
    if settings is None or equipment.packages is None:
        raise RuntimeError(" ".join(one.says for one in equipment.left_out if not one.asked))
    with tempfile.TemporaryDirectory() as folder:
        job, result = Path(folder, "job.json"), Path(folder, "result.json")
        work = {
            "engine": engine,
            "settings": settings,
            "modules": str(equipment.packages),
            "examine": str(EXAMINE.parent),
            "visits": [{"name": name, "steps": steps} for name, steps in visits.items()],
            "result": str(result),
        }
        job.write_text(json.dumps(work), encoding="utf-8")
        run_checker(
            [equipment.node, str(PROGRAM), str(job)],
            name="The opening of sealed pages",
            normal={0},
            seconds=LONGEST_RUN_SECONDS,
            folder=equipment.packages,
        )
        held = json.loads(result.read_text(encoding="utf-8"))
    return Opened(engine, held["version"], held["seen"])
