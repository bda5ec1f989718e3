"""Looks at the versions of Python and of the packages that planpage runs on."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires, version

from planpage.doctor.finding import Case, Finding

LAST_DAYS = {
    (3, 11): dt.date(2027, 10, 31),
    (3, 12): dt.date(2028, 10, 31),
    (3, 13): dt.date(2029, 10, 31),
    (3, 14): dt.date(2030, 10, 31),
}
"""Until when faults in a Python are mended, as its makers say: five years each."""

SHOWN = ("planpage", "mkdocs", "mkdocs-material", "cryptography")

_REQUIREMENT = re.compile(
    r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^]]*])?\s*(?P<limits>[^;]*)"
)
_LIMIT = re.compile(r"(?P<sign>>=|<=|==|!=|>|<)\s*(?P<number>[0-9][0-9a-z.]*)")


def describe_versions() -> str:
    """Return what runs here, in a line: for a person who asks somebody for help."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    return ", ".join(
        [*(f"{name} {_find_version(name) or '-'}" for name in SHOWN), f"Python {python}"]
    )


def find_python(case: Case) -> Iterator[Finding]:
    """Find a Python whose faults nobody mends any more."""
    yield from judge_python((sys.version_info.major, sys.version_info.minor), case.today)


def judge_python(number: tuple[int, int], today: dt.date) -> Iterator[Finding]:
    """Find that Python ``number`` is too old on the day ``today``."""
    last = LAST_DAYS.get(number)
    if last and last < today:
        yield Finding(
            "python-too-old",
            f"Python {number[0]}.{number[1]} has had no repairs since {last:%B %Y}.",
            "faults in it that let others in stay open",
            "Install the newest Python from python.org, then install planpage again.",
        )


def find_packages(case: Case) -> Iterator[Finding]:
    """Find packages that are missing, or of a version that planpage was not made for."""
    del case
    wanted = [one for one in requires("planpage") or () if "extra ==" not in one]
    wrong = sorted(
        judge_packages(wanted, {name: _find_version(name) for name in map(_name, wanted)})
    )
    if wrong:
        yield Finding(
            "wrong-packages",
            f"planpage was not made for what is installed here: {', '.join(wrong)}.",
            "pages could come out wrong, or not at all",
            "Install planpage again, in an environment of its own: pip install --upgrade planpage",
        )


def judge_packages(wanted: Iterable[str], there: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong, such as ``mkdocs 2.0 (wanted: >=1.6.1,<2)``.

    ``wanted`` are lines such as ``mkdocs<2,>=1.6.1``; ``there`` is which version there is by name,
    empty for none.
    """
    for line in wanted:
        name, limits = _name(line), _limits(line)
        own = there.get(name, "")
        if not own:
            yield f"{name} is missing"
        elif not all(_keeps(own, one["sign"], one["number"]) for one in _LIMIT.finditer(limits)):
            yield f"{name} {own} (wanted: {limits})"


def _name(line: str) -> str:
    found = _REQUIREMENT.match(line)
    return found["name"] if found else line


def _limits(line: str) -> str:
    found = _REQUIREMENT.match(line)
    return found["limits"].strip(" ()") if found else ""


def _keeps(own: str, sign: str, number: str) -> bool:
    one, other = _split(own), _split(number)
    size = max(len(one), len(other))
    one, other = one + (0,) * (size - len(one)), other + (0,) * (size - len(other))
    return {
        ">=": one >= other,
        "<=": one <= other,
        "==": one == other,
        "!=": one != other,
        ">": one > other,
        "<": one < other,
    }[sign]


def _split(number: str) -> tuple[int, ...]:
    """Return the numbers of a version: those before a letter, as in 2.0rc1, tell enough here."""
    whole = re.match(r"[0-9.]*", number)
    return tuple(int(part) for part in (whole[0] if whole else "").split(".") if part)


def _find_version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
