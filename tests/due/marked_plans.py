"""Plans in which every text holds a marked word, to see that none comes where it must not.

There are as many as it takes for every kind of thing to be due on 9 November 2026.
"""

from __future__ import annotations

MARKED = """\
---
planpage: 1
child:
  name: Wombat
  year: Year 3
people:
  - name: Nan Quokka
    is: family
    role: quokka
starts: 2026-09-14
review:
  date: 2026-11-20
  time: 12pm
  place: the house of Wombat Quokka
  people: Mrs Quokka
  early_because: Quokka
needs:
  - Quokka
views:
  - who: Nan Quokka
    says: Quokka.
outcomes:
  - outcome: Quokka
    targets:
      - target: Quokka
support:
  - what: Quokka
    who: Mrs Quokka
training:
  - topic: Signing with Wombat Quokka
    who: Miss Quokka
    by: 2026-11-16
agreed:
  - who: Nan Quokka
    thinking_until: 2026-11-16
ehcp: 2026-11-20
---
"""
REVIEWED = "reviewed:\n  date: 2026-11-06\n  next: another cycle\n  next_because: Quokka\n"
MARKED_PLANS = (
    ("quokka-w/quokka-1.md", MARKED.replace("ehcp:", REVIEWED + "ehcp:")),
    (
        "quokka-w/quokka-2.md",
        MARKED.replace("planpage: 1", "planpage: 1\ndraft: true").replace("09-14", "11-16"),
    ),
    ("quokka-x/quokka-1.md", MARKED),
    ("quokka-y/quokka-1.md", MARKED.replace("2026-11-20\n  time", "2026-10-30\n  time")),
    ("quokka-z/quokka-1.md", MARKED.replace("ehcp:", REVIEWED + "ehcp:")),
)
