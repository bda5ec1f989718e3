"""Plans at the edges: the pages have to hold for them too, whatever a school writes."""

from __future__ import annotations

from planpage.model import Plan, School, Thread
from planpage.reading.plan_file import read_plan
from planpage.rendering.pages import Page, render_thread
from planpage.rendering.templates import list_headings
from tests.smallest_plan import SMALLEST_PLAN, vary_plan
from tests.tools.made_up_plans import TODAY

SUPPORT = SMALLEST_PLAN[SMALLEST_PLAN.index("support:") : -4]
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfeld"
HEAVY_BODY = """\
A story before all headings, with **bold** and a [link](https://www.gov.uk/).

## Assess

### First

#### Deeper

1. One
    - inside
        - deeper
            1. deepest
2. Two

| What | When | Who | Where | Why |
|---|---|---|---|---|
| Reading | daily | Mum | at home | it helps |
| Sums | weekly | Dad | at home | it helps too |

> He said this himself.

## Do

```
a line of code that is much longer than any phone is wide, and can't be broken anywhere at all
```

---

###### Lowest

Last.
"""
EXTREMES = {
    "nothing": vary_plan((SUPPORT, "")),
    "twenty-supports": vary_plan(
        (
            SUPPORT,
            "support:\n"
            + "".join(
                f"  - what: Help number {number}\n    who: Mr {number}\n    role: tutor\n"
                f"    how_often: {number} times a week\n    minutes: 15\n    cost: £{number}\n"
                for number in range(1, 21)
            ),
        )
    ),
    "long-words": vary_plan(
        ("  name: Sam", f"  name: {LONG_WORD}"),
        ("  - who: Sam", f"  - who: {LONG_WORD}"),
        ("Sounding out long words", LONG_WORD),
        ("Read 60 words a minute", f"{LONG_WORD} {LONG_WORD}"),
        ("library corner", LONG_WORD),
    ),
    "arabic": vary_plan(
        ("  name: Sam", "  name: ياسمين"),
        ("  - who: Sam", "  - who: ياسمين"),
        ("I like reading with Mrs Jones when it is quiet.", "أحب القراءة\n    lang: ar"),
    ),
    "chinese": vary_plan(
        ("  name: Sam", "  name: 美玲"),
        ("  - who: Sam", "  - who: 美玲"),
        ("I like reading with Mrs Jones when it is quiet.", "我喜欢安静地看书。\n    lang: zh"),
    ),
    "polish": vary_plan(
        ("  name: Sam", "  name: Świętosława"),
        ("  - who: Sam", "  - who: Świętosława"),
        ("Paired reading", "Książki po polsku: żółć, gęślą, jaźń".replace(":", " –")),
    ),
    "heavy-body": vary_plan(body=HEAVY_BODY),
    "long-texts": vary_plan(
        ("He tries at bedtime, then gets cross with long words.", "He tries so hard. " * 120),
        ("library corner", "in the library corner by the window " * 40),
        ("A one-minute read every Friday", "We read together and we count the words. " * 60),
    ),
}
"""What stands at the edges, by name: the bytes of a plan file."""

SCHOOL = School(labels={name: f"{name} " + "in other and longer words" for name in list_headings()})


def read_extreme(name: str) -> Plan:
    """Read the plan at the edge ``name``."""
    plan = read_plan(EXTREMES[name], f"plans/{name}/a.md", name, "a", School()).plan
    if plan is None:
        raise ValueError(name)
    return plan


def render_extremes() -> list[Page]:
    """Render both pages of every plan at an edge, and of one with long headings of its own."""
    pages: list[Page] = []
    for name in EXTREMES:
        thread = Thread(child_id=name, plans=(read_extreme(name),))
        pages += render_thread(thread, School(), TODAY)
    thread = Thread(child_id="long-headings", plans=(read_extreme("heavy-body"),))
    return [*pages, *render_thread(thread, SCHOOL, TODAY)]
