"""Words for people in a family, and for the child, that need not be listed in a plan."""

from __future__ import annotations

FAMILY_WORDS = frozenset(
    {
        "abba",
        "amma",
        "ammi",
        "aunt",
        "auntie",
        "aunty",
        "brother",
        "carer",
        "carers",
        "da",
        "dad",
        "dad's partner",
        "daddy",
        "dadi",
        "family",
        "father",
        "foster carer",
        "foster carers",
        "foster dad",
        "foster mum",
        "foster-carer",
        "gran",
        "grandad",
        "grandfather",
        "grandma",
        "grandmother",
        "grandpa",
        "grandparents",
        "granny",
        "guardian",
        "ma",
        "mam",
        "mom",
        "mother",
        "mum",
        "mum's partner",
        "mummy",
        "nan",
        "nana",
        "nani",
        "nanny",
        "papa",
        "parent",
        "parents",
        "sister",
        "step-dad",
        "step-mum",
        "stepdad",
        "stepfather",
        "stepmother",
        "stepmum",
        "uncle",
    }
)
"""Who is family without being listed, in small letters."""

CHILD_WORDS = frozenset({"child", "me", "myself", "pupil", "student", "the child", "the pupil"})
"""Words that mean the child itself; the pages write the child's name."""
