"""A school with as many plans as are wanted, made from the invented ones of this repository.

Nothing of planpage is imported here: what is measured begins in processes of its own.
"""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PLANS, GUIDES, SETTINGS = "plans", "guides", "mkdocs.yml"

_NAME = re.compile(r"^child:\n  name: (\w+)$", re.MULTILINE)
_STARTS = re.compile(r"^starts: (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_CONSONANTS, _VOWELS = "lntrs", "aeiou"

LONG, SHORTER = "long", "shorter"
SHAPES = (LONG, SHORTER)
"""The plans of this repository, of about 270 lines; and one plan of 129 lines and a short story."""

SHORTER_PLAN = Path(__file__).with_name("shorter_plan.md")

Thread = tuple[tuple[str, str], ...]
"""The plans of one child from the first on: the name of each file, and its text."""


def make_school(folder: Path, plan_count: int, shape: str = LONG) -> None:
    """Write a school with ``plan_count`` plans into an empty ``folder``, with guide and settings.

    ``shape`` is one of SHAPES. Each child has the plans of one of the examples, in their order,
    under another name of the same length; the last one may have fewer. The same number gives the
    same files.
    """
    shutil.copytree(TOP / GUIDES, folder / GUIDES)
    shutil.copy(TOP / SETTINGS, folder / SETTINGS)
    plans = folder / PLANS
    plans.mkdir()
    for path in (TOP / PLANS).iterdir():
        if path.is_file():
            shutil.copy(path, plans / path.name)
    for place, text in itertools.islice(_write_children(read_threads(shape)), plan_count):
        target = plans / place
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")


def read_threads(shape: str = LONG) -> tuple[Thread, ...]:
    """Return the plans of each child that is an example, in order of their first day."""
    if shape == SHORTER:
        return ((("2026-autumn.md", SHORTER_PLAN.read_text(encoding="utf-8")),),)
    threads = []
    for child in sorted(path for path in (TOP / PLANS).iterdir() if path.is_dir()):
        files = ((path.name, path.read_text(encoding="utf-8")) for path in child.glob("*.md"))
        threads.append(tuple(sorted(files, key=lambda file: _find(_STARTS, file[1]))))
    return tuple(threads)


def _write_children(threads: tuple[Thread, ...]) -> Iterator[tuple[str, str]]:
    """Yield plan after plan without end: its path in the folder of plans, and its text."""
    for number in itertools.count():
        thread = threads[number % len(threads)]
        name = _find(_NAME, thread[0][1])
        taken = set(re.findall(r"\w+", " ".join(text for _, text in thread)))
        new = _make_name(number, len(name), taken)
        for file, text in thread:
            yield f"child-{number + 1}/{file}", re.sub(rf"\b{name}\b", new, text)


def _make_name(number: int, length: int, taken: set[str]) -> str:
    """Return a name of ``length`` letters for child ``number`` that is no word of ``taken``."""
    parts = [_CONSONANTS if place % 2 == 0 else _VOWELS for place in range(length)]
    names = ("".join(letters).capitalize() for letters in itertools.product(*parts))
    free = [name for name in names if name not in taken]
    return free[number % len(free)]


def _find(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if found is None:
        raise ValueError(f"an example plan does not hold {pattern.pattern}")
    return found[1]
