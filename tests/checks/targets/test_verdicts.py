"""How often the target checks judge a wording as a person does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planpage.checks.targets.deeds import Deed, judge_deed
from planpage.checks.targets.measures import is_measured
from planpage.checks.targets.prohibitions import is_prohibition

_HELD_OUT = "# === held out"
_MOST_WRONG = 0.05


@dataclass(frozen=True)
class Verdict:
    """What a person says of a wording; None where that is not judged."""

    target: str
    now: str
    aim: str
    specific: bool | None
    measurable: bool
    prohibition: bool
    is_held_out: bool

    def find_wrong(self) -> str:
        """Return what the checks say otherwise; empty where they agree."""
        aims = {"now": self.now, "aim": self.aim}
        is_same = bool(self.aim) and self.now == self.aim
        told = {
            "specific": judge_deed(self.target, self.aim) is Deed.SEEN,
            "measurable": is_measured(self.target, **aims) and not is_same,
            "prohibition": is_prohibition(self.target),
        }
        wrong = [
            f"{name}: {said}"
            for name, said in told.items()
            if getattr(self, name) not in {None, said}
        ]
        return f"{self.target} ({', '.join(wrong)})" if wrong else ""


def read_verdicts() -> list[Verdict]:
    """Return the verdicts of the file, in its order."""
    verdicts = []
    is_held_out = False
    meant = {"yes": True, "no": False, "-": None}
    for line in (Path(__file__).parent / "verdicts.txt").read_text(encoding="utf-8").splitlines():
        is_held_out = is_held_out or line == _HELD_OUT
        if not line or line.startswith("#"):
            continue
        said, _, wording = line.partition("|")
        specific, measurable, prohibition = (meant[word] for word in said.split())
        target, *more = (part.strip() for part in wording.split("//"))
        fields = dict(part.split(": ", 1) for part in more)
        verdicts.append(
            Verdict(
                target,
                fields.get("now", ""),
                fields.get("aim", ""),
                specific,
                bool(measurable),
                bool(prohibition),
                is_held_out,
            )
        )
    return verdicts


def find_wrong(verdicts: list[Verdict]) -> list[str]:
    """Return the wordings with a wrong verdict, and what is wrong; told whole if a test fails."""
    return [wrong for one in verdicts if (wrong := one.find_wrong())]


def test_fewer_than_one_wording_in_twenty_is_judged_wrongly() -> None:
    verdicts = read_verdicts()
    wrong = find_wrong(verdicts)
    assert len(wrong) <= _MOST_WRONG * len(verdicts), wrong


def test_fewer_than_one_held_out_wording_in_twenty_is_judged_wrongly() -> None:
    verdicts = [one for one in read_verdicts() if one.is_held_out]
    wrong = find_wrong(verdicts)
    assert len(wrong) <= _MOST_WRONG * len(verdicts), wrong


def test_the_table_is_large_enough_and_has_no_wording_twice() -> None:
    verdicts = read_verdicts()
    wordings = {(one.target, one.now, one.aim) for one in verdicts}
    assert len(wordings) == len(verdicts) >= 200
    assert sum(one.is_held_out for one in verdicts) >= 100


def test_the_table_holds_good_and_bad_wordings_of_each_quality() -> None:
    verdicts = read_verdicts()
    for quality in ("specific", "measurable", "prohibition"):
        said = [getattr(one, quality) for one in verdicts]
        assert min(said.count(True), said.count(False)) >= 50, quality
