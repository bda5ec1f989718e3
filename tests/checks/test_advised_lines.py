"""What a check says to write can be written, whatever short form an entry stands in."""

from __future__ import annotations

import pytest

from tests.checks.advised_lines import find_advice, find_new_errors, follow, vary_fields

SHORT_FORMS = {
    "needs": "needs: Sounding out long words\n",
    "needs in a list": "needs:\n  - Sounding out long words\n  - Reading aloud\n",
    "a need without a dash": "needs:\n  id: words\n  need: Sounding out long words\n",
    "a need in quotation marks": 'needs:\n  - "Words: the long ones"\n',
    "a need over two lines": "needs:\n  - Sounding out\n    long words\n",
    "hopes": "hopes: To read on his own\n",
    "hopes in a list": "hopes:\n  - To read on his own\n",
    "one hope with fields": "hopes:\n  who: Sam\n  hope: To read on his own\n",
    "one view with fields": "views:\n  who: Sam\n  says: I like reading.\n",
    "targets": "outcomes:\n  - outcome: Sam reads.\n    targets: Improve reading\n",
    "targets in a list": "outcomes:\n  - outcome: Sam reads.\n    targets:\n      - Be good\n",
    "one outcome with fields": "outcomes:\n  outcome: Sam reads.\n  targets: Read two pages\n",
    "one help with fields": "support:\n  what: Paired reading\n  who: Mrs Jones\n"
    "  how_often: every day\n",
    "evidence": "evidence: A reading test in May\n",
    "evidence in a list": "evidence:\n  - A reading test in May\n",
    "training": "training: Paired reading\n",
    "training in a list": "training:\n  - Paired reading\n",
    "agreed": "agreed: Sam\n",
    "agreed in a list": "agreed:\n  - Sam\n",
    "readers": "readers: mum\n",
    "readers in a list": "readers:\n  - dad\n",
    "reviewed": "reviewed: 2026-11-06\n",
    "actions": "reviewed:\n  date: 2026-11-06\n  actions: Read more\n",
    "actions in a list": "reviewed:\n  date: 2026-11-06\n  actions:\n    - Read more\n",
    "one view of a review": "reviewed:\n  date: 2026-11-06\n  views:\n    who: Sam\n"
    "    says: I read a book.\n",
    "learned": "learned: Choosing the book\n",
}


@pytest.mark.parametrize("fields", SHORT_FORMS.values(), ids=SHORT_FORMS)
def test_the_lines_of_every_message_can_be_read_where_they_go(fields: str) -> None:
    text = vary_fields(fields)
    told = [one for one in find_advice(text) if one.write]
    wrong = {one.name: find_new_errors(text, follow(text, one)) for one in told}
    assert told
    assert {name: errors for name, errors in wrong.items() if errors} == {}


@pytest.mark.parametrize(
    ("needs", "written"),
    [
        (
            "needs: Sounding out long words\n",
            "needs:\n  - need: Sounding out long words\n    barrier: …",
        ),
        (
            "needs:\n  - Sounding out long words\n",
            "  - need: Sounding out long words\n    barrier: …",
        ),
        ("needs:\n  need: Sounding out long words\n", "  barrier: …"),
        ('needs: "Sounding out long words"\n', ""),
        ("needs:\n  - Sounding out\n    long words\n", ""),
    ],
)
def test_a_need_in_short_becomes_one_with_fields(needs: str, written: str) -> None:
    told = find_advice(vary_fields(needs))
    assert [one.write for one in told if one.name == "barrier-not-named"] == [written]


def test_what_has_been_agreed_in_short_goes_into_the_list() -> None:
    told = find_advice(vary_fields("agreed: Sam\n"))
    assert [one.write for one in told if one.name == "agreement-missing"] == [
        "agreed:\n  - who: Sam\n  - who: Mum\n    date: …\n    how: …"
    ]
