"""A sentence of a plan in one of the school's own chapters is found; what all may say is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planpage.leaks.copied import find_copied
from planpage.leaks.private import PrivateText

SAID = "He hides the book under his pillow and cries about it at night."
SAM = PrivateText("sam-b", frozenset({"Sam"}), (f"says: {SAID}",))
BEN = PrivateText("ben-k", frozenset({"Ben"}), ("says: I like the big blue bus very much.",))


def copy(chapter: str, *private: PrivateText, shipped: str = "") -> list[tuple[str, str]]:
    return list(find_copied(private, {"guides/4-do.md": chapter}, [shipped]))


def test_a_copied_sentence_is_found_whatever_its_marks() -> None:
    chapter = "# Do\n\nWe heard: “he *hides* the book under his\npillow and cries about it”."
    assert copy(chapter, SAM, BEN) == [("guides/4-do.md", "sam-b")]


def test_fewer_than_ten_words_are_how_people_say_a_thing() -> None:
    assert copy("He hides the book under his pillow and cries.", SAM) == []


def test_what_two_children_s_plans_say_is_the_schools_own_way_of_saying_it() -> None:
    twin = PrivateText("ben-k", frozenset(), SAM.texts)
    assert copy(SAID, SAM, twin) == []


def test_a_plan_may_say_what_a_chapter_that_came_with_planpage_says() -> None:
    assert copy(SAID, SAM, shipped=SAID) == []


def test_each_child_and_chapter_is_told_once() -> None:
    chapters = {"guides/a.md": f"{SAID} {SAID}", "guides/b.md": "Nothing of a plan."}
    assert list(find_copied((SAM,), chapters, ())) == [("guides/a.md", "sam-b")]


@given(st.text(), st.text())
def test_any_text_at_all_can_be_compared(chapter: str, plan: str) -> None:
    private = PrivateText("x-y", frozenset(), (plan,))
    assert {child for _, child in copy(chapter, private)} <= {"x-y"}
