"""Who writes a target otherwise is told where its words stand a second time, to point to it."""

from __future__ import annotations

import pytest

from planpage.diagnostics import Diagnostic
from tests.checks.advised_lines import find_advice
from tests.smallest_plan import SMALLEST_PLAN

VAGUE = SMALLEST_PLAN.replace("Read 60 words a minute", "Improve reading")
TIED = VAGUE.replace("    who: Mrs Jones\n", "    helps: Improve reading\n    who: Mrs Jones\n")


def find_vague(text: str) -> Diagnostic:
    """Return the message about the target."""
    (told,) = [one for one in find_advice(text) if one.name == "target-not-specific"]
    return told


def test_the_line_that_points_to_it_is_named() -> None:
    line = TIED.split("\n").index("    helps: Improve reading") + 1
    assert find_vague(TIED).note.endswith(
        f" It stands on line {line}, too. Change these words there as well."
    )


@pytest.mark.parametrize(
    "text",
    [VAGUE, TIED.replace("      - target: Improve", "      - id: words\n        target: Improve")],
)
def test_nothing_is_said_where_nothing_points_to_its_words(text: str) -> None:
    text = text.replace("helps: Improve reading", "helps: words")
    assert "Change these words" not in find_vague(text).note
