"""Plans made up by chance, the same for the same seed: to print, and to measure."""

# ruff: noqa: RUF001 - names and texts in other scripts are what this is for.

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from planpage.model import Plan, School, Thread
from planpage.model.assess import Hope, Need, Profile, View
from planpage.model.choices import Decision, Result, Side
from planpage.model.doing import Change, Session
from planpage.model.learn import Learned, SinceLastTime
from planpage.model.people import Agreement, Child, Contact, Person
from planpage.model.review import Meeting, Reviewed, ReviewedSupport, ReviewedTarget
from planpage.model.school import SchoolName
from planpage.model.support import Action, Outcome, Support, Target
from planpage.model.values import HowOften, Id, Minutes, Name, Phone, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

TODAY = dt.date(2026, 12, 15)
STARTS = dt.date(2026, 11, 2)
BY = dt.date(2027, 1, 27)


def list_words(text: str) -> list[str]:
    """Return the words of a text."""
    return text.split()


SHORT = list_words("""
    a an and at by can do for he her his if in is it me my no of on or she so the to up us we with
    4 10 day ask book calm card come desk ears eat face find game good hall hand help home keep
    lunch music name next quiet read rest sing sit song take talk team time toys try walk
""")
LONG = list_words("""
    everyone understands carpet microphone conversation remembering sometimes independently
    confidently strawberries mathematics instructions handwriting wheelchair communication
    swimming wonderful photographs ear-defenders twenty-five Wednesday WWW MMM (perhaps)
    headteacher’s “well done” neighbourhood Donaudampfschifffahrt grandmother’s £3.50 café
""")
ACCENTED = list_words("""
    żółć gęślą jaźń książkę dziękuję Świętosława łódź ťažký ďaleko ľúbiť être très déjà señor über
    größer Ağaoğlu chuẩn đường người ước ơi naïve
""")
OTHER = (
    "ابني يحب المدرسة ويحب أن يقرأ مع أصدقائه في الصباح",
    "اب حمزہ چیز ہاتھ میں لے کر اس کا نام بتاتا ہے۔",
    "我喜欢和朋友一起在安静的地方看书因为我可以听清楚",
    "मुझे सुबह दोस्तों के साथ पढ़ना अच्छा लगता है",
    "Мой сын любит читать утром вместе с друзьями",
    "আমার ছেলে সকালে বন্ধুদের সাথে পড়তে ভালোবাসে",
    "என் மகன் காலையில் நண்பர்களுடன் படிக்க விரும்புகிறான்",
    "אני אוהב לקרוא בבוקר עם החברים שלי",
)
CHILDREN = (
    *("Sam", "Jo", "Amira", "Kofi", "Wilhelmina", "Christopher", "Świętosława", "李小明"),
    *("محمد عبد الله", "Mary Elizabeth Rose", "Bartholomew-Alexander", "Zoë", "Oluwadamilola"),
)
ADULTS = (
    *("Mum", "Dad", "Nana", "Mrs Lee", "Mr Lane", "Miss Okoro", "Mrs Featherstonehaugh", "Ms Ng"),
    *("Pani Wójcik-Kwiatkowska", "الأم", "王女士", "Auntie Grace", "Dr Papadopoulou-Williams"),
)
ROLES = ("SENCO", "teaching assistant", "speech and language therapist", "", "EP")


@dataclass(frozen=True)
class MadeUp:
    """A child's plans and school."""

    thread: Thread
    school: School


class Maker:
    """Makes one child's plans. ``fullness`` is how much there is in them, about 0 to 1."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - the same for the same seed
        self.fullness = self.chance.uniform(0.05, 0.65)
        kinds = (SHORT * 5 + LONG, SHORT + LONG, SHORT * 5 + LONG * 2 + ACCENTED, ACCENTED + SHORT)
        self.words = self.chance.choice((kinds[0], kinds[0], *kinds[1:]))

    def text(self, most: int, least: int = 1) -> str:
        """Make a text of up to ``most`` words, fewer where there is less in the plan."""
        chance = self.chance
        number = max(least, round(most * self.fullness * chance.uniform(0.5, 1.4)))
        words = chance.choices(self.words, k=number)
        if chance.random() < 0.02:
            words[chance.randrange(number)] = chance.choice("aWmi") * chance.randint(20, 60)
        if chance.random() < 0.05:
            words[chance.randrange(number)] = f"**{chance.choice(LONG)}**"
        if chance.random() < 0.03:
            words[chance.randrange(number)] = "[a link](https://books.example.org)"
        return " ".join(words)[:600].capitalize() + chance.choice(("", ".", "", "!"))

    def some(self, make: Callable[[], T], most: int, least: int = 0) -> tuple[T, ...]:
        """Make up to ``most`` things."""
        top = max(least, round(most * min(1, self.fullness + self.chance.uniform(-0.3, 0.5))))
        return tuple(make() for _ in range(top))

    def who(self, most: int = 2) -> tuple[Name, ...]:
        """Choose some adults."""
        return tuple(Name(it) for it in self.chance.sample(ADULTS, self.chance.randint(1, most)))

    def view(self, name: str) -> View:
        """Make what somebody says, now and then in another language."""
        foreign = self.chance.random() < 0.12
        says = self.chance.choice(OTHER) if foreign else self.text(22, 2)
        return View(who=(Name(name),), says=says)

    def target(self) -> Target:
        """Make a step; now and then some of it is not known."""
        chance = self.chance
        return Target(
            target=self.text(8, 2),
            now=self.text(7) if chance.random() < 0.9 else "",
            aim=self.text(7) if chance.random() < 0.9 else "",
            by=BY if chance.random() < 0.9 else None,
            success=self.text(6) if chance.random() < 0.9 else "",
        )

    def support(self, number: int) -> Support:
        """Make a kind of help."""
        chance = self.chance
        times = ("every day", "4 times a week", "once a half-term", "every maths lesson", "daily")
        return Support(
            id=Id(f"help-{number}"),
            what=self.text(5),
            who=self.who() if chance.random() < 0.9 else (),
            how_often=HowOften(chance.choice(times)),
            minutes=Minutes(chance.choice((5, 10, 15, 45, 90))) if chance.random() < 0.7 else None,
            where=self.text(3) if chance.random() < 0.7 else "",
            overseen_by=self.who(1),
        )

    def plan(self, cycle: str) -> Plan:
        """Make one plan."""
        chance = self.chance
        child = chance.choice(CHILDREN)
        support = tuple(self.support(n) for n in range(len(self.some(int, 8))))
        targets = self.some(self.target, 4)
        cut = chance.randint(0, len(targets))
        parts = [part for part in (targets[:cut], targets[cut:]) if part]
        agreed = [Agreement(who=self.who(3))]
        if chance.random() < 0.3:
            agreed.append(Agreement(who=self.who(1), thinking_until=BY))
        if chance.random() < 0.2:
            agreed.append(Agreement(who=self.who(1), not_agreed=self.text(8)))
        views = (self.view(child), self.view("Mum"), *(self.view("Dad"),) * chance.randint(0, 2))
        learned = tuple(
            SinceLastTime(we_learned=self.text(10, 2), so_now=self.text(8))
            for _ in range(chance.randint(0, 3))
        )
        return Plan(
            child=Child(name=child),
            starts=STARTS,
            review=Meeting(
                date=BY if chance.random() < 0.85 else dt.date(2026, 12, 1),
                time=dt.time(15, 30) if chance.random() < 0.9 else None,
                minutes=Minutes(45) if chance.random() < 0.9 else None,
                place=self.text(3) if chance.random() < 0.9 else "",
            ),
            profile=Profile(liked_about_me=self.some(lambda: self.text(6, 2), 3)),
            hopes=self.some(lambda: Hope(who=self.who(), hope=self.text(12, 2)), 1),
            needs=self.some(lambda: Need(need=self.text(8, 2), barrier=self.text(6)), 3),
            views=views,
            outcomes=tuple(Outcome(outcome=self.text(12, 3), targets=part) for part in parts),
            support=support,
            at_home=self.some(lambda: Action(what=self.text(9, 2)), 3),
            child_will=self.some(lambda: Action(what=self.text(8, 2)), 2),
            agreed=tuple(agreed),
            sessions=tuple(
                Session(date=dt.date(2026, 12, 4), support=Ref(it.key), planned=22, given=18)
                for it in support[: chance.randint(0, 4)]
            ),
            changes=(Change(date=dt.date(2026, 12, 11), what="times"),) * chance.randint(0, 1),
            since_last_time=learned,
            learned=Learned(works=(self.text(12),), next_cycle=(self.text(10),))
            if chance.random() < 0.15
            else None,
            reviewed=self.reviewed(targets, support) if chance.random() < 0.3 else None,
            contacts=self.some(lambda: self.contact(self.who(1)[0]), 1),
            cast=tuple(Person(name=Name(it), is_=Side.FAMILY) for it in (child, "Mum", "Dad")),
            child_id="made-up",
            cycle_id=cycle,
        )

    def reviewed(self, targets: tuple[Target, ...], support: tuple[Support, ...]) -> Reviewed:
        """Make a meeting that was."""
        return Reviewed(
            date=dt.date(2026, 12, 10),
            targets=tuple(
                ReviewedTarget(target=Ref(it.key), result=Result.NOT_YET) for it in targets
            ),
            support=tuple(
                ReviewedSupport(support=Ref(it.key), decision=Decision.CHANGE_LITTLE)
                for it in support
            ),
            next_meeting=Meeting(date=dt.date(2027, 4, 1), place=self.text(3)),
        )

    def contact(self, name: str) -> Contact:
        """Make somebody to ring."""
        return Contact(name=name, role=self.chance.choice(ROLES), phone=Phone("01632 960 111"))


def make_up(seed: int) -> MadeUp:
    """Make up a child with one plan, or two of which the newer is small."""
    maker = Maker(seed)
    schools = ("Hazel Bank School", "Saint Bartholomew’s Church of England Primary Academy")
    school = School(
        school=SchoolName(name=maker.chance.choice(schools)),
        example=maker.chance.random() < 0.3,
        contacts=(maker.contact("Mrs Bell"),),
        sendiass=Contact(name="Hazelshire SENDIASS", phone=Phone("01632 960 122")),
    )
    plans = tuple(maker.plan(f"cycle-{number}") for number in range(maker.chance.choice((1, 1, 2))))
    return MadeUp(Thread(child_id="made-up", plans=plans), school)
