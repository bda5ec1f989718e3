"""A name that can't be used is told with one that can, and that says no more of a child."""

from __future__ import annotations

import pytest

from planpage.reading.folder_faults import (
    suggest_child_folder,
    suggest_name,
    tell_bad_name,
    tell_loose,
    tell_other_ending,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sam B", "sam-b"),
        ("Zoë", "zoe"),
        ("O'Neil", "oneil"),
        ("O\N{RIGHT SINGLE QUOTATION MARK}Neil", "oneil"),
        ("  sam__b ", "sam-b"),
        ("2026\N{EN DASH}Autumn", "2026-autumn"),
        ("con", ""),
        ("Łukasz", "ukasz"),
        ("аня", ""),
    ],
)
def test_a_name_becomes_one_that_a_page_may_have(text: str, name: str) -> None:
    """Accents go; where nothing is left, nothing is suggested."""
    assert suggest_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sam Brown", "sam-b"),
        ("Sam-Brown", "sam-b"),
        ("Mary-Jane Smith", "mary-s"),
        ("Sam", "sam"),
        ("Sam B", "sam-b"),
        ("com 1", "com-1"),
        ("аня", ""),
    ],
)
def test_a_childs_folder_has_a_first_name_and_one_letter(text: str, name: str) -> None:
    """A surname has no place in it; a single word stays."""
    assert suggest_child_folder(text) == name


@pytest.mark.parametrize(
    ("path", "name", "note"),
    [
        (
            "plans/Sam Brown",
            "Sam Brown",
            "rename Sam Brown to sam-b, or take another letter where a child is called that",
        ),
        ("plans/Sam B", "Sam B", "rename Sam B to sam-b"),
        ("plans/Sam", "Sam", "rename Sam to sam"),
        ("plans/sam-b/2026 Late Autumn.md", "2026 Late Autumn", "to 2026-late-autumn"),
        ("plans/аня", "аня", "give it another name"),
    ],
)
def test_a_wrong_name_comes_with_a_right_one(path: str, name: str, note: str) -> None:
    """A folder's is shortened, a file's is not."""
    assert tell_bad_name(path, name, "why").note.endswith(note)


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("plans/Sam Brown.docx", "plans/sam-b/2026-autumn.md"),
        ("plans/sam.md", "plans/sam/2026-autumn.md"),
        ("plans/2026-autumn.md.txt", "plans/sam-b/2026-autumn.md"),
    ],
)
def test_a_loose_plan_is_moved_into_a_childs_folder(path: str, to: str) -> None:
    assert tell_loose(path).note.startswith(f"move it, for example to {to}; ")


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("2026-autumn.md", "2026-autumn.md"),
        ("2026-autumn.MD.txt", "2026-autumn.md"),
        ("2026 Autumn", "2026-autumn.md"),
        (".md", "2026-autumn.md"),
    ],
)
def test_an_ending_too_many_is_cut_off(stem: str, name: str) -> None:
    """Notepad makes ``2026-autumn.md.txt`` of what was to be ``2026-autumn.md``."""
    found = tell_other_ending(f"plans/sam-b/{stem}.txt", stem)
    assert found.note == (
        f"save it as plain text called {name}, or give it a name that begins with _"
    )
