"""The words of ``words.txt``, by which a target is judged: read once for each process."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

_FILE = Path(__file__).with_name("words.txt")
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgkmnprt]\Z")
_SHORT = 4
_HISSES = ("s", "x", "z", "ch", "sh", "o")


@functools.cache
def read_groups() -> Mapping[str, tuple[str, ...]]:
    """Return the words of each group, by its name in brackets."""
    groups: dict[str, list[str]] = {}
    name = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            groups[name] = []
        elif line and not line.startswith("#"):
            groups[name].append(line)
    return {name: _split(lines) for name, lines in groups.items()}


def _split(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for word in ",".join(lines).split(",") if word.strip())


@functools.cache
def read_words(group: str) -> frozenset[str]:
    """Return the words of one group as they stand."""
    return frozenset(read_groups()[group])


@functools.cache
def read_verbs(group: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the verbs of a group by their first word, each with the words behind it.

    Only the plain form and that with an "s" are in it: what a target begins with.
    """
    verbs: dict[str, set[tuple[str, ...]]] = {}
    for phrase in read_groups()[group]:
        first, *rest = phrase.split()
        for form in (first, add_s(first)):
            verbs.setdefault(form, set()).add(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in verbs.items()}


@functools.cache
def read_gerunds(*groups: str) -> frozenset[str]:
    """Return the first words of the verbs of some groups, with "-ing"."""
    return frozenset(add_ing(verb.split()[0]) for group in groups for verb in read_groups()[group])


def join_words(group: str) -> str:
    """Return a pattern that finds any word of a group, the longest first."""
    words = sorted(read_groups()[group], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in words) + ")"


def add_s(verb: str) -> str:
    """Return what he or she does: reads, watches, tries."""
    if verb in {"be", "have"}:
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(_HISSES) else "s")


def add_ing(verb: str) -> str:
    """Return the verb with "-ing": reading, sitting, making, tying."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    short = len(verb) <= _SHORT or verb in {"submit", "commit", "begin", "refer"}
    return verb + (verb[-1] if short and _DOUBLED.search(verb) else "") + "ing"
