"""What to write in place of a target that says no deed, or only what not to do."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from planpage.checks.targets.parts import split_parts
from planpage.checks.targets.verbs import find_verb
from planpage.checks.targets.word_groups import read_verbs

_FILE = Path(__file__).with_name("offers.txt")
_STARTS_WITH_NUMBER = re.compile(r"\d+\s+([a-z]{4,})", re.IGNORECASE)
_FIRST_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_LONGEST_OBJECT = 60

Offers = tuple[tuple[re.Pattern[str], str], ...]


def offer_deed(target: str, aim: str = "", name: str = "") -> str:
    """Return a wording with a deed for ``target``; empty where nobody can guess one.

    The numbers are those of ``aim`` where they fit, else gaps ("…") for a person to fill in.
    """
    known = _offer_for_knowing(target, name)
    if known:
        return known
    offer = _find_offer("vague", target)
    unit = _STARTS_WITH_NUMBER.match(aim.strip())
    if unit and unit[1].lower() in offer.split():
        return f"{offer.split(' … ')[0]} {aim.strip()}"
    return offer


def offer_instead(target: str) -> str:
    """Return a wording that says what to do in place of a prohibition; never empty."""
    return _find_offer("prohibition", target) or "Ask for help or a break, … times out of 5"


def leave_gap(text: str) -> str:
    """Return ``text`` with a gap in place of its first number: "… words a minute"."""
    return _FIRST_NUMBER.sub("…", text.strip(), count=1)


def _offer_for_knowing(target: str, name: str) -> str:
    """Return what to say in place of "know" or "understand", about the same thing."""
    for part in split_parts(target):
        start = find_verb(part, name.lower().split())
        if start is None or "and" in part.words[start : start + 2]:
            continue
        about = " ".join(part.written[start + 1 :]).replace(" ,", ",")
        if not about or len(about) > _LONGEST_OBJECT:
            continue
        if part.words[start] in read_verbs("knowing"):
            return f"Say or write {about}, with … of 10 right"
        if part.words[start] in read_verbs("understanding"):
            return f"Answer … of 10 questions about {about}"
    return ""


def _find_offer(group: str, text: str) -> str:
    return next((offer for words, offer in _read_offers()[group] if words.search(text)), "")


@functools.cache
def _read_offers() -> dict[str, Offers]:
    groups: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    name = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            groups[name] = []
        elif line and not line.startswith("#"):
            words, _, offer = line.partition(" = ")
            starts = "|".join(re.escape(word.strip()) for word in words.split(","))
            groups[name].append((re.compile(rf"\b(?:{starts})", re.IGNORECASE), offer))
    return {name: tuple(offers) for name, offers in groups.items()}
