"""What is the same round both pages of a plan: the block with the name, the meeting, the foot."""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import Stage
from planpage.model.review import Meeting as MeetingAhead
from planpage.rendering.blocks import Anchor, Line, StageWord
from planpage.rendering.facts import tell_agreements
from planpage.rendering.stages import YOUR_MEETING, find_last_change, find_version
from planpage.rendering.telling import Telling
from planpage.rendering.templates import read_labels
from planpage.rendering.wording import strip_markup

MAKERS = 4
LONG_TITLE = 20
LONGEST_TITLE = 70


SMALL_LOGO = 1_000
"""Letters of a logo that the one page has room for: all of it is at most 15 KB."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round the parts of a page. ``notice`` says that a plan is an earlier one."""

    lang: str
    head_title: str
    description: str
    skip: str
    school: str
    logo: str
    small_logo: str
    logo_words: str
    title: str
    dates: str
    made_by: str
    stage_sentence: str
    stages: tuple[StageWord, ...]
    early: Line | None
    notice: Line | None
    foot: tuple[str, ...]

    @property
    def plain_title(self) -> str:
        """The title without markup."""
        return strip_markup(self.title)

    @property
    def has_long_title(self) -> bool:
        """Whether the title leaves no room beside it on paper."""
        return len(self.plain_title) > LONG_TITLE


@dataclass(frozen=True, slots=True)
class Meeting:
    """The second block: the day we talk again."""

    id: str
    title: str
    stages: tuple[StageWord, ...]
    day: str
    place: str
    lines: tuple[str, ...]
    links: tuple[Anchor, ...]
    beside: str = ""


def make_frame(telling: Telling, title: Markup, told: object) -> Frame:
    """Make what stands round ``told``, the parts of a page; its special words are explained."""
    words = telling.words
    meeting = find_meeting(telling)
    early = None
    if meeting and meeting.date and meeting.date >= telling.today:
        early = Line(
            _join(telling, [words.weekday(meeting.date), _time(telling, meeting)]),
            words.say_heading("meet"),
        )
    notice = None
    if telling.home:
        link = words.say("notice.link")
        notice = Line(
            Markup('<a href="{}">{}</a>').format(telling.home, link), words.say("notice.earlier")
        )
    plain = strip_markup(title)
    is_example = telling.school.is_example
    logo = telling.school.logo_image
    return Frame(
        lang="en-GB",
        head_title=plain
        if is_example and len(plain) <= LONGEST_TITLE
        else words.say("neutral.title"),
        description=words.say("neutral.description"),
        skip=words.say("frame.skip"),
        school=words.call(telling.school.name),
        logo=logo,
        logo_words=words.say("frame.logo"),
        small_logo=logo if len(logo) <= SMALL_LOGO else "",
        title=title,
        dates=_tell_period(telling),
        made_by=_tell_makers(telling),
        stage_sentence=words.say(
            "stages.sentence_earlier" if telling.home else "stages.sentence",
            stage=words.say(f"stages.{telling.stage.value}"),
        ),
        stages=telling.stage_words(Stage, linked=False),
        early=early,
        notice=notice,
        foot=tuple(_tell_foot(telling, told)),
    )


def find_meeting(telling: Telling) -> MeetingAhead | None:
    """Return the meeting ahead: what the last review set, else the newest plan's own."""
    plan = telling.thread.newest
    if plan.reviewed and plan.reviewed.next_meeting:
        return plan.reviewed.next_meeting
    return None if plan.reviewed else plan.review


def tell_meeting(telling: Telling, *, linked: bool = True) -> Meeting:
    """Say when and where we meet, what a family may bring, and who agreed."""
    words, meeting = telling.words, find_meeting(telling)
    day, place = "", ""
    first = [words.say("meet.no_day")]
    if meeting and meeting.date and meeting.date < telling.today:
        first.insert(0, words.say("meet.past", date=words.date(meeting.date)))
    elif meeting and meeting.date:
        first = []
        day = words.weekday(meeting.date)
        minutes = words.minutes(meeting.minutes) if meeting.minutes else ""
        where = words.text(meeting.place) if meeting.place else ""
        place = _join(telling, [_time(telling, meeting), minutes, where])
    agreed = list(tell_agreements(telling.plan.agreed, words)) or [words.say("meet.not_asked")]
    lines = [words.say("join.space").join([*first, words.say("meet.bring"), *agreed])]
    return Meeting(
        id="meet",
        title=words.say_heading("meet"),
        stages=telling.stage_words([Stage.REVIEW], linked=linked),
        day=day,
        place=place,
        lines=tuple(lines),
        links=(Anchor(telling.root + YOUR_MEETING, words.say("links.your_meeting")),),
    )


def _time(telling: Telling, meeting: MeetingAhead) -> str:
    return telling.words.time(meeting.time) if meeting.time else ""


def _join(telling: Telling, things: list[str]) -> Markup:
    return telling.words.say("join.comma").join(thing for thing in things if thing)


def _tell_period(telling: Telling) -> str:
    plan, words = telling.plan, telling.words
    ends = plan.review.date if plan.review else None
    if plan.starts and ends:
        return words.say("frame.period", first=words.date(plan.starts), last=words.date(ends))
    return words.say("frame.from", first=words.date(plan.starts)) if plan.starts else ""


def _tell_makers(telling: Telling) -> str:
    plan, words = telling.plan, telling.words
    agreed = (name for it in plan.agreed for name in it.who)
    said = (name for it in plan.views for name in it.who)
    in_charge = (name for it in plan.support for name in it.overseen_by)
    names = list(dict.fromkeys((*agreed, *said, *in_charge)))
    names.sort(key=lambda name: (name != words.name, name not in words.family))
    shown = [words.call(name) for name in names[:MAKERS]]
    if len(names) > MAKERS:
        shown.append(words.say("frame.others"))
    told = [words.say("frame.made_by", who=words.join(shown))] if names else []
    changed = find_last_change(plan, telling.today)
    if changed:
        told.append(words.say("frame.changed", date=words.short_date(changed)))
    return words.say("join.space").join(told)


def _tell_foot(telling: Telling, told: object) -> Iterator[str]:
    """Explain the special words that ``told`` uses, then say of which day this is."""
    words = telling.words
    version = find_version(telling.plan, telling.today)
    texts: list[str] = []
    _collect_texts(told, texts)
    lines = list(_explain(telling, " ".join(texts)))
    if version:
        lines.append(words.say("foot.version", date=words.date(version)))
    if telling.school.is_example:
        lines.append(words.say("foot.example", school=telling.school.name))
    yield words.say("join.space").join(lines)


def _explain(telling: Telling, text: str) -> Iterator[str]:
    for term, forms in _list_terms():
        if any(form.search(text) for form in forms):
            yield telling.words.say("foot.term", term=term["term"], says=term["says"])


@functools.cache
def _list_terms() -> tuple[tuple[dict[str, str], tuple[re.Pattern[str], ...]], ...]:
    """Return the special words, each with the forms that it is found by."""
    terms: list[dict[str, str]] = read_labels()["terms"]
    return tuple((term, tuple(map(_make_form, term["found"].split("|")))) for term in terms)


def _make_form(word: str) -> re.Pattern[str]:
    """Make the pattern of a whole word; it begins with the word itself, and so is quick."""
    word = re.escape(word)
    return re.compile(rf"{word}\b(?<=\b{word})")


def _collect_texts(told: object, texts: list[str]) -> None:
    """Add every text in ``told``: one of our dataclasses, or a tuple of these and of texts."""
    for held in told if isinstance(told, tuple) else _fetch_held(told):
        if isinstance(held, str):
            texts.append(held)
        elif held and not isinstance(held, bool):
            _collect_texts(held, texts)


_Fetch = Callable[[object], tuple[object, ...]]
_fetches: dict[type[object], _Fetch] = {}


def _fetch_held(told: object) -> tuple[object, ...]:
    """Return all that one of our dataclasses holds; nothing for anything else."""
    kind = type(told)
    if kind not in _fetches:
        _fetches[kind] = _make_fetch(getattr(kind, "__slots__", ()))
    return _fetches[kind](told)


def _make_fetch(slots: Sequence[str]) -> _Fetch:
    if not slots:
        return lambda _: ()
    fetch = operator.attrgetter(*slots)
    return fetch if len(slots) > 1 else lambda told: (fetch(told),)
