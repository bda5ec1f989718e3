"""One loose end is told once: where it can be tied."""

from __future__ import annotations

import pytest

from tests.documentation.examples import check_plans, put_in, read_text
from tests.smallest_plan import SMALLEST_PLAN

NEEDS = "needs:\n  - id: words\n    need: Long words\n  - id: friends\n    need: Joining in\n"
READS = "  - id: reads\n    outcome: Sam reads.\n{}    targets:\n      - Read 60 words\n"
PLAYS = "  - id: plays\n    outcome: Sam plays.\n{}    targets:\n      - Ask a child to play\n"
PAIRED = (
    "  - what: Paired reading\n    helps: reads\n    who: Mrs Jones\n    how_often: every day\n"
)
CLUB = "  - what: Lunch club\n    helps: Ask a child to play\n    who: Mrs Jones\n"
NAMES = {"need-without-support", "support-without-need", "outcome-without-need"}


def find_loose_ends(reads: str, plays: str | None, *, club: bool) -> list[str]:
    """Return what is told of two needs, one or two outcomes with these lines, and their help."""
    outcomes = READS.format(reads) + (PLAYS.format(plays) if plays is not None else "")
    support = PAIRED + (CLUB + "    how_often: every day\n" if club else "")
    fields = f"{NEEDS}outcomes:\n{outcomes}support:\n{support}"
    found = check_plans(read_text(put_in(fields, SMALLEST_PLAN)).plan)
    return [one.name for one in found if one.name in NAMES]


@pytest.mark.parametrize(
    ("reads", "plays", "club", "found"),
    [
        ("    needs: words\n", "    needs: friends\n", True, []),
        ("", None, False, ["need-without-support"]),
        ("    needs:\n      - words\n      - friends\n", None, False, []),
        ("    matters: fun\n", None, False, ["need-without-support"]),
        ("    needs: words\n", None, False, ["need-without-support"]),
        ("    needs: words\n", "    needs: friends\n", False, ["need-without-support"]),
        ("    needs: words\n", "", True, ["outcome-without-need"]),
        ("    needs: words\n", "    matters: fun\n", True, ["support-without-need"]),
        ("    needs: words\n", "    matters: fun\n", False, []),
    ],
)
def test_a_loose_end_is_told_once(
    reads: str, plays: str | None, found: list[str], *, club: bool
) -> None:
    assert find_loose_ends(reads, plays, club=club) == found
