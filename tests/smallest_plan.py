"""The smallest plan that can be published, for tests to vary."""

from __future__ import annotations

from pathlib import Path

SMALLEST_PLAN = """\
---
planpage: 1
child:
  name: Sam
  year: Year 3
starts: 2026-09-14
review: 2026-11-06
needs:
  - Sounding out long words
views:
  - who: Sam
    says: I like reading with Mrs Jones when it is quiet.
  - who: Mum
    says: He tries at bedtime, then gets cross with long words.
outcomes:
  - outcome: Sam reads a short book on his own.
    targets:
      - target: Read 60 words a minute
        now: 32 words a minute
        aim: 60 words a minute
        by: 2026-11-06
        success: A one-minute read every Friday
support:
  - what: Paired reading
    who: Mrs Jones
    role: teaching assistant
    how_often: 4 times a week
    minutes: 15
    where: library corner
---
"""

SCHOOL = """\
planpage: 1
school: Hazel Bank Primary School
example: true
contacts:
  - name: Mrs Bell
    role: SENCO
    phone: 01632 960 111
"""


def vary_plan(*swaps: tuple[str, str], body: str = "") -> bytes:
    """Return the smallest plan with each first text put in place of the second, and a body."""
    text = SMALLEST_PLAN
    for old, new in swaps:
        if old not in text:
            message = f"the smallest plan does not hold {old!r}"
            raise ValueError(message)
        text = text.replace(old, new, 1)
    return (text + body).encode()


def write_school(folder: Path, **plans: bytes) -> Path:
    """Write a plans folder below ``folder``: ``sam_b__2026_autumn=…`` is sam-b/2026-autumn.md."""
    plans_folder = folder / "plans"
    plans_folder.mkdir(parents=True)
    (plans_folder / "school.yml").write_text(SCHOOL, encoding="utf-8")
    for name, data in plans.items():
        child, cycle = name.replace("_", "-").split("--")
        path = plans_folder / child / f"{cycle}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return plans_folder
