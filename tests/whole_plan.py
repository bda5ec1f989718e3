"""A small plan that no check has anything to say about, for tests of what else there is to say."""

from __future__ import annotations

import datetime as dt

WHOLE_DAY = dt.date(2026, 9, 21)
"""A day on which nothing in the plan is late."""

WHOLE_PLAN = """\
---
planpage: 1
child:
  name: Sam
  year: Year 3
people:
  - name: Mrs Jones
    is: staff
    role: teaching assistant
  - name: Mr Patel
    is: staff
    role: class teacher
starts: 2026-09-14
review:
  date: 2026-11-06
  time: 3:30pm
  minutes: 45
  place: Year 3
  people: Sam, Mum and Mr Patel
  invited_on: 2026-09-14
first_talk:
  date: 2026-09-02
  with: Sam, Mum and Mr Patel
hopes:
  - who: Sam
    hope: I read to my sister.
  - who: Mum
    hope: He picks up a book by himself.
needs:
  - id: words
    need: Sounding out long words
    barrier: Long words in a row
evidence:
  - source: teacher assessment
    who: Mr Patel
    shows: 32 words a minute
  - source: parents
    who: Mum
    shows: He stops at long words.
views:
  - who: Sam
    says: I like reading with Mrs Jones when it is quiet.
    how: talk
    stage: assess
  - who: Mum
    says: He tries at bedtime.
    how: talk
    stage: assess
  - who: Mr Patel
    says: He listens well.
    how: talk
    stage: assess
  - who: Sam, Mum and Mr Patel
    says: We try it.
    how: talk
    stage: plan
outcomes:
  - id: book
    outcome: Sam reads a short book by himself.
    matters: He wants to read to his sister.
    needs: words
    targets:
      - target: Read 60 words a minute
        now: 32 words a minute
        aim: 60 words a minute
        by: 2026-11-06
        success: A one-minute read
        checked_by: Mr Patel
        checked_when: every Friday
support:
  - what: Paired reading
    kind: one to one
    who: Mrs Jones
    role: teaching assistant
    expertise: trained in paired reading
    when: after lunch
    how_often: 4 times a week
    minutes: 15
    where: library corner
    in_class: yes
    used_in_lessons: He reads the task to his table.
    expected: He reads longer words by himself.
    overseen_by: Mr Patel
at_home: Read together for ten minutes.
child_will: Picks a book.
agreed:
  - who: Sam and Mum
    date: 2026-09-11
    how: at the meeting
given_to:
  - who: Mum, Mrs Jones and Mr Patel
    date: 2026-09-11
---
"""
