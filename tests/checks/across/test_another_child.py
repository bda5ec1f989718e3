"""Another child's name is told where it is meant, and not where a word only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.checks.across.called import list_keys
from planpage.model import Thread
from planpage.reading.plan_file import read_school
from tests.checks.across.children import compare, find_names, gather_all, read_child
from tests.smallest_plan import SCHOOL

MEANT = [
    ("He sits with Ben.", "Ben"),
    ("Ben’s laugh is loud.", "Ben"),
    ("**Ben**, (Ben), “Ben”", "Ben"),
    ("He shares with\nBen and others.", "Ben"),
    ("He sits with James' bag.", "James"),
    ("O'Brien and he read.", "O’Brien"),
    ("O’Brien's bag", "O'Brien"),
    ("He reads with Zoe.", "Zoë"),
    ("He reads with Zoë.", "Zoe"),
    ("Lily-Mae laughs.", "Lily Mae"),
    ("Lily Mae laughs.", "Lily-Mae"),
    ("Mary Jane laughs.", "Mary Jane"),
    ("Mary laughs.", "Mary Jane"),
    ("He plays with Łukasz.", "Łukasz"),
    ("وہ حمزہ کے ساتھ پڑھتا ہے", "حمزہ"),
    ("他和小明一起读书。", "小明"),
    ("민준이와 읽는다.", "민준"),
    ("वह प्रिया के साथ पढ़ता है।", "प्रिया"),
    ("He sits with Will in class.", "Will"),
    ("Will said no.", "Will"),
    ("Grace's bag fell.", "Grace"),
    ("He fought with May twice.", "May"),
    ("He sat next to Art twice.", "Art"),
    ("He sits next to Jordan.", "Jordan"),
    ("He gave it to Harry.", "Harry"),
    ("We miss Ben.", "Ben"),
    ("He calls Rose his friend.", "Rose"),
    ("Maya R came.", "Maya R"),
]

NOT_MEANT = [
    ("Benches, a ben, BEN, Bens, Ben-Hur, UBen, BenX.", "Ben"),
    ("Will he read? He asks: “Will you?” ‘Will I?’", "Will"),
    ("### Will he\n\n- Will he?\n\n1. Will he?", "Will"),
    ("Since May, in May 2026, 6 May, by early May, May half-term", "May"),
    ("From Summer to Autumn. The Summer term; Summer 1.", "Summer"),
    ("In Art he paints. Art lessons, our Art room", "Art"),
    ("Mr Will Bell, Mrs Grace, Mrs. Grace, Miss Ada Grace", "Grace"),
    ("Mr Will Bell", "Will"),
    ("Auntie Joy and his nan Joy", "Joy"),
    ("Hope is high. Joy helps.", "Hope"),
    ("He reads Harry Potter and Peter Pan.", "Harry"),
    ("He is in Rose class, Florence Road and Ruby House.", "Rose"),
    ("He lives near Florence Road.", "Florence"),
    ("He was born in Jordan and moved from Jordan.", "Jordan"),
    ("St Mark's School", "Mark"),
    ("https://books.example/Ben/1 and Ben@books.example", "Ben"),
    ("Elsa sessions and the Elsa lead. ELSA", "Elsa"),
    ("I, J and JJ read.", "J"),
    ("JJ and J.J. read.", "JJ"),
    ("Ask Mrs Bell.", "Bell"),
    ("他喜欢读书。", "小明"),
    ("وہ پڑھتا ہے", "حمزہ"),
    ("Sam said so to Sam.", "Sam"),
]


@pytest.mark.parametrize(("story", "name"), MEANT)
def test_another_childs_name_is_told(story: str, name: str) -> None:
    assert find_names(story, name, "Nobody") == [name]


@pytest.mark.parametrize(("story", "name"), NOT_MEANT)
def test_what_only_looks_like_a_name_is_not(story: str, name: str) -> None:
    assert find_names(story, name, "Nobody") == []


def test_who_is_listed_may_be_named() -> None:
    """In people, contacts, readers and school.yml: a brother, or a teacher of the same name."""
    fields = "people:\n  - name: Ben\n    is: family\ncontacts: Ada Marsh\nreaders: Auntie Ivy\n"
    story = "With Ben, Ada, Ivy and Bell. Not with Max."
    sam = read_child("sam-b", "Sam", story, ("starts:", f"{fields}starts:"))
    others = [read_child(name.lower(), name) for name in ("Ben", "Ada", "Ivy", "Bell", "Max")]
    assert [one.says for one in compare(sam, *others)] == ['"Max" is the name of another child.']


def test_who_is_only_written_under_who_may_not_be_named() -> None:
    """A reading partner is no member of staff for standing there."""
    sam = read_child("sam-b", "Sam", "", ("who: Mrs Jones", "who: Will"))
    assert [one.at.line for one in compare(sam, read_child("will", "Will"))] == [25]


def test_two_children_of_one_name_are_no_other() -> None:
    """Told apart by an initial, each may name itself, and not the other by its initial."""
    one = read_child("maya-r", "Maya R", "Maya and Maya R. Then Maya T came.")
    other = read_child("maya-t", "Maya T", "Maya and Maya T.")
    assert [(found.at.path, found.says) for found in compare(one, other)] == [
        ("plans/maya-r/2026-autumn.md", '"Maya T" is the name of another child.')
    ]


def test_the_same_name_in_two_folders_tells_nothing() -> None:
    assert compare(read_child("sam-a", "Sam", "Sam"), read_child("sam-b", "Sam", "Sam")) == []


def test_earlier_names_count_and_earlier_plans_are_looked_at() -> None:
    """Ben was Benno last year; Sam's plan of that time named him."""
    before = read_child("ben", "Benno").plans[0]
    ben = Thread(child_id="ben", plans=(before, read_child("ben", "Ben", "Benno is Ben.").plans[0]))
    old, new = read_child("sam-b", "Sam", "With Benno."), read_child("sam-b", "Sam", "With Ben.")
    sam = Thread(child_id="sam-b", plans=(*old.plans, *new.plans))
    assert [one.says for one in compare(ben, sam)] == [
        '"Benno" is the name of another child.',
        '"Ben" is the name of another child.',
    ]


def test_a_longer_name_is_told_alone() -> None:
    """Mary Jane is no Mary as well, though there is a Mary; where Mary stands alone, she is."""
    assert find_names("Mary Jane laughs.", "Mary", "Mary Jane") == ["Mary Jane"]
    assert find_names("Mary Jane laughs.\n\nMary reads.", "Mary", "Mary Jane") == [
        "Mary Jane",
        "Mary",
    ]


def test_one_name_is_one_message_with_its_lines() -> None:
    story = "Ben reads.\n\nHe hits Ben.\n\nBen and Ben!"
    (found,) = compare(read_child("sam-b", "Sam", story), read_child("ben", "Ben"))
    assert (found.at.line, found.at.column, found.at.width) == (34, 1, 3)
    assert found.says == ('"Ben" is the name of another child. It stands on lines 36 and 38, too.')


@pytest.mark.parametrize(
    ("what", "is_told"),
    [
        ("Ben", False),
        ("ben", False),
        ("Ben in sam-b", False),
        ("Ben in ada", True),
        ("Be", True),
        ("sam-b", True),
        ("Benjamin", True),
    ],
)
def test_a_name_is_allowed_whole(what: str, *, is_told: bool) -> None:
    """Everywhere, or in one child's plans; never by a part of it."""
    settings = (
        f"{SCHOOL}checks:\n  another-child:\n    allow:\n      - what: {what}\n"
        "        because: the two are named as friends\n"
    )
    school = read_school(settings.encode(), "plans/school.yml").school
    assert find_names("With Ben.", "Ben", school=school) == (["Ben"] if is_told else [])


def test_in_a_draft_it_is_advice() -> None:
    draft = read_child("sam-b", "Sam", "With Ben.", ("planpage: 1", "planpage: 1\ndraft: true"))
    (found,) = compare(draft, read_child("ben", "Ben"))
    assert not found.is_error


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Sam", {"sam"}),
        ("Maya T", {"maya t", "maya-t", "maya"}),
        ("Lily-Mae", {"lily-mae", "lily mae"}),
        ("J.T.", set()),
        ("AJ", set()),
        ("Jo", {"jo"}),
        ("", set()),
    ],
)
def test_by_which_words_a_child_is_known(name: str, keys: set[str]) -> None:
    assert list_keys(name) == keys


@given(
    st.text(
        st.one_of(
            st.sampled_from("Ben Will May .'’-\n小明"),
            st.characters(exclude_categories=["Cs", "Cc"]),
        ),
        max_size=200,
    ),
    st.text(st.characters(categories=["L", "Mn"]), min_size=1, max_size=12),
)
def test_nothing_that_can_be_written_stops_it(story: str, name: str) -> None:
    """What is found lies inside the file."""
    children = [read_child("sam-b", "Sam", story), read_child("ben", "Ben")]
    facts = gather_all(*children)
    assert all(
        place[0] > 0 for plan in facts[0].plans for at in plan.names.values() for place in at
    )
    find_names(story, "Ben", "小明")
    assert all(list_keys(name))
