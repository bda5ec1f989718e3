"""Plans at the edges: the pages have to hold for them too, whatever a school writes."""

from __future__ import annotations

from planpage.diagnostics import Diagnostic, Position, Severity
from planpage.guide.wrong_pages import write_wrong_page
from planpage.model import Plan, School, Thread
from planpage.model.school import SchoolName
from planpage.one_page import check_one_page
from planpage.reading.plan_file import read_plan
from planpage.rendering.forms import render_meeting_notes
from planpage.rendering.pages import Page, render_thread
from planpage.rendering.templates import list_headings
from tests.smallest_plan import SMALLEST_PLAN, vary_plan
from tests.tools.locked_states import render_locked_states
from tests.tools.made_up_plans import TODAY

SUPPORT = SMALLEST_PLAN[SMALLEST_PLAN.index("support:") : -4]
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfeld"
HEAVY_BODY = """\
A story before all headings, with **bold** and a [link to the government’s own site](https://www.gov.uk/).

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
DEEP_TABLES = """\
## Assess

| | Monday | Tuesday | Wednesday | Thursday | Friday |
|---|---|---|---|---|---|
| Reading aloud | with Mum | with Dad | with Mrs Jones | alone | with Gran |
| Spelling | ten words | ten words | a rest | ten words | a test |
| | nothing before this | and nothing | here | | |

1. A table in a list:

    | What | When |
    |---|---|
    | Sums | daily |

    > And a quotation below it.
    >
    > | Who said it | To whom |
    > |---|---|
    > | Miss Okoro | Dad |

| One column only |
|---|
| Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfeld |

## Review

| Head without rows | of its own |
|---|---|
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
    "heavy-body": vary_plan(body=HEAVY_BODY + DEEP_TABLES),
    "long-texts": vary_plan(
        ("He tries at bedtime, then gets cross with long words.", "He tries so hard. " * 50),
        ("library corner", "in the library corner by the window " * 20),
        ("A one-minute read every Friday", "We read together and we count the words. " * 30),
    ),
}
"""What stands at the edges, by name: the bytes of a plan file."""

SCHOOL = School(
    school=SchoolName(name=f"School of {LONG_WORD}"),
    labels={name: f"{name} " + "in other and longer words" for name in list_headings()},
)


WRONG = Diagnostic(
    "edge",
    Severity.ERROR,
    Position("plans/wrong-plan/2026-autumn.md", 12, 3, 4),
    f"This can't be read: {LONG_WORD * 2}",
    write=f"  - who: {LONG_WORD}\n    says: …",
    note="two words are expected here",
    line_text=f"  - who {LONG_WORD * 3}",
)
"""Something to put right, as a preview shows it in place of a plan."""

EARLIER_TOO = "long-words"
"""The plan at the edge that has an earlier one before it, which says so."""

FILLED_FORMS = ("twenty-supports", "long-words", "arabic")
"""The plans at the edge whose meeting notes are looked at too."""


def read_extreme(name: str, cycle: str = "a") -> Plan:
    """Read the plan at the edge ``name``."""
    plan = read_plan(EXTREMES[name], f"plans/{name}/{cycle}.md", name, cycle, School()).plan
    if plan is None:
        raise ValueError(name)
    return plan


def list_extreme_threads() -> list[tuple[Thread, School]]:
    """List every plan at an edge as a thread, with its school.

    One has an earlier plan before it, and one more has long headings of the school's own.
    """
    threads = []
    for name in EXTREMES:
        cycles = ("a", "b") if name == EARLIER_TOO else ("a",)
        plans = tuple(read_extreme(name, cycle) for cycle in cycles)
        threads.append((Thread(child_id=name, plans=plans), School()))
    long_headings = Thread(child_id="long-headings", plans=(read_extreme("heavy-body"),))
    return [*threads, (long_headings, SCHOOL)]


def render_extremes() -> list[Page]:
    """Render all plans at the edges, filled forms, a locked page and its states, a wrong plan."""
    threads = list_extreme_threads()
    pages = [page for thread, school in threads for page in render_thread(thread, school, TODAY)]
    pages += [
        Page(f"form-edge-{name}.html", render_meeting_notes(read_extreme(name), School()))
        for name in FILLED_FORMS
    ]
    thread, school = threads[-1]
    pages += render_locked_states(thread, school)
    address = "plans/wrong-plan/plan.html"
    return [*pages, Page(address, write_wrong_page(address, "wrong-plan", [WRONG], School()))]


def list_longer_pages() -> list[str]:
    """List the one pages that do not fit one side by planpage's own measure: they may be longer."""
    return [
        address
        for thread, school in list_extreme_threads()
        if list(check_one_page(thread, school, TODAY))
        for address in (
            f"plans/{thread.child_id}/index.html",
            *(f"plans/{thread.child_id}/{plan.cycle_id}/index.html" for plan in thread.plans),
        )
    ]
