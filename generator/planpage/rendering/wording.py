"""The words of the pages: dates, times, names and sentences, all out of ``labels.yml``.

A label may hold placeholders, ``{name}``; what fills them is escaped unless it is Markup. A
placeholder that is not known stays as it is written, so no label can break a page.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from planpage.model import Choice, Plan, School
from planpage.model.choices import Side
from planpage.rendering.markdown import render_inline, set_direction
from planpage.rendering.templates import read_labels

PLACEHOLDER = re.compile(r"\{(\w+)\}")
NO_BREAK = "\u00a0"
NUMBER_SPACE = re.compile(r" (?<=\d )(?=\w)")
ENDS = (".", "!", "?", "…", ":", "”", "’”")
HOUR, NOON = 60, 12


@dataclass(frozen=True, slots=True)
class Words:
    """Says things about one child, in the words of one school.

    ``labels`` are all words by their dotted names; ``name`` is what the child is called, and
    ``called`` the same as a page says it. ``family`` are the names of the family.
    """

    labels: Mapping[str, Any]
    headings: Mapping[str, str]
    name: str
    called: Markup = Markup("")  # noqa: RUF009 - it does not change
    family: frozenset[str] = frozenset()

    def say(self, label: str, /, **values: object) -> Markup:
        """Return the words of ``label``, with its placeholders filled."""
        pieces = _split_label(str(self.labels[label]))
        if len(pieces) == 1:
            return pieces[0]
        values.setdefault("name", self.called)
        return _fill_pieces(pieces, values)

    def say_heading(self, part: str) -> Markup:
        """Return the heading of ``part``: the school's own words for it, else ours."""
        words = self.headings.get(part) or str(self.labels[f"headings.{part}"])
        return fill(words, {"name": self.called})

    def count(self, label: str, number: int, /, **values: object) -> Markup:
        """Return ``label_one`` or ``label_many``, as ``number`` asks."""
        which = "one" if number == 1 else "many"
        return self.say(f"{label}_{which}", number=number, **values)

    def choice(self, choice: Choice) -> Markup:
        """Return how the pages say ``choice``; by itself where they have no words of their own."""
        label = f"choices.{type(choice).__name__}.{choice.value}"
        return escape(self.labels.get(label, choice.value))

    def call(self, name: str) -> Markup:
        """Return a name, set by itself where it is of another script."""
        return set_direction(name)

    def join(self, things: Iterable[str]) -> Markup:
        """Join as "a, b and c". What is plain text is escaped."""
        *first, last = list(things) or [""]
        if not first:
            return escape(last)
        together = Markup(", ").join(first)
        return self.say("join.and", first=together, last=last)

    def names(self, names: Iterable[str]) -> Markup:
        """Join people's names as "Amira, Mum, Dad and Miss Okoro"."""
        return self.join(self.call(name) for name in names)

    def date(self, day: dt.date) -> Markup:
        """Return "9 December 2026"."""
        return self.say("dates.long", date=self.short_date(day), year=day.year)

    def short_date(self, day: dt.date) -> Markup:
        """Return "9 December"."""
        month = self.labels["dates.months"][day.month - 1]
        return escape(f"{day.day}{NO_BREAK}{month}")

    def weekday(self, day: dt.date) -> Markup:
        """Return "Wednesday 9 December 2026"."""
        weekday = self.labels["dates.weekdays"][day.weekday()]
        return self.say("dates.weekday", weekday=weekday, date=self.date(day))

    def rough_date(self, text: str) -> Markup:
        """Return a date, "September 2025" for ``2025-09``, or the words as they are written."""
        match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text)
        if not match or not 1 <= int(match[2]) <= NOON:
            return self.text(text)
        if match[3]:
            return self.date(dt.date.fromisoformat(text))
        return escape(f"{self.labels['dates.months'][int(match[2]) - 1]} {match[1]}")

    def time(self, time: dt.time) -> Markup:
        """Return "3:30pm", or "9am" on the hour."""
        half = self.labels["dates.am" if time.hour < NOON else "dates.pm"]
        minute = f":{time.minute:02}" if time.minute else ""
        return escape(f"{(time.hour - 1) % NOON + 1}{minute}{half}")

    def minutes(self, minutes: int) -> Markup:
        """Return "45 minutes", "1 hour" or "1 hour 30 minutes"."""
        hours, rest = divmod(minutes, HOUR)
        parts = [self.count("dates.hour", hours)] if hours else []
        if rest or not hours:
            parts.append(self.count("dates.minute", rest))
        return Markup(" ").join(parts)

    def text(self, text: str) -> Markup:
        """Return a text of the plan: emphasis and links set, a number kept with what it counts."""
        html = render_inline(NUMBER_SPACE.sub(NO_BREAK, text.strip()))
        if text.isascii() or not RIGHT_TO_LEFT.search(text):
            return html
        return Markup('<bdi dir="auto">{}</bdi>').format(html)

    def sentence(self, text: str) -> Markup:
        """Return a text of the plan with a full stop, unless it ends with a sign of its own."""
        html = self.text(text)
        return html if text.rstrip().endswith(ENDS) else html + Markup(".")

    def title(self, text: str) -> Markup:
        """Return a text of the plan as a heading: it begins with a capital letter."""
        return self.text(text[:1].upper() + text[1:])

    def list_all(self, texts: Sequence[str]) -> Markup:
        """Return texts as one sentence where they are words, each by itself where they are more."""
        if any(text.rstrip().endswith(ENDS) for text in texts):
            return self.sentences(texts)
        return self.join(map(self.text, texts)) + self.say("join.stop")

    def sentences(self, texts: Iterable[str]) -> Markup:
        """Return texts one after the other, each a sentence."""
        return Markup(" ").join(self.sentence(text) for text in texts)


RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def make_words(plan: Plan, school: School) -> Words:
    """Make the words for ``plan``, with the headings that ``school`` has chosen."""
    family = {person.name for person in plan.cast if person.is_ is Side.FAMILY}
    called = set_direction(plan.name)
    return Words(read_labels(), school.labels, plan.name, called, frozenset(family - {plan.name}))


def fill(words: str, values: Mapping[str, object]) -> Markup:
    """Fill the placeholders of ``words``. What is plain text, in both, is escaped."""
    return _fill_pieces(_split_label(words), values)


def _fill_pieces(pieces: tuple[Markup, ...], values: Mapping[str, object]) -> Markup:
    filled: list[str] = list(pieces)
    for number in range(1, len(pieces), 2):
        name = pieces[number]
        value = values.get(name, f"{{{name}}}")
        filled[number] = value if type(value) is Markup else escape(value)
    # Every piece is escaped. Markup's own call would ask it whether it is HTML: twice the time.
    return str.__new__(Markup, "".join(filled))


@functools.lru_cache(maxsize=2048)
def _split_label(words: str) -> tuple[Markup, ...]:
    """Split a label into escaped text, the name of a placeholder, escaped text, and so on."""
    return tuple(escape(piece) for piece in PLACEHOLDER.split(words))


def strip_markup(text: str) -> str:
    """Return ``text`` without the tags that set it, for places that hold none."""
    return str(Markup(text).striptags())  # noqa: S704 - what comes out is plain text


def write_phone(phone: str) -> tuple[str, str]:
    """Return a phone number as it is read, in one piece, and as it is dialled."""
    return NO_BREAK.join(phone.split()), re.sub(r"[^\d+]", "", phone)
