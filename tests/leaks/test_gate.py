"""What is private is found in a published file in every way to write it; nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planpage.leaks.gate import LeakError, LeakGate
from planpage.leaks.private import PrivateText
from planpage.leaks.public import PublicText, read_public
from planpage.leaks.tokens import list_runs, split_page

PLAN = "says: He tries at bedtime, then gets cross with long words."
SAM = PrivateText("sam-b", frozenset({"Samira"}), (PLAN,))
WILL = PrivateText("will", frozenset({"Will"}), ("what: Reading with Mrs Jones in the library",))
GUIDE = "Will you come to the meeting? Reading with a friend helps. May you bring one? Yes."
NOBODY = PublicText(frozenset(), frozenset())


def find(
    folder: Path,
    page: str,
    *private: PrivateText,
    name: str = "2-assess.html",
    public: PublicText | None = None,
) -> list[tuple[str, str]]:
    """Return whose secret, and what of it, is found in a site of one page."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")
    known = read_public(GUIDE) if public is None else public
    gate = LeakGate(private or (SAM,), known, lambda _address, envelope: envelope == "{}")
    return [(leak.child_id, leak.what) for leak in gate.find_leaks(folder)]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Ask for Samira.</p>",
        "<title>Samira’s plan</title>",
        '<meta name="description" content="The plan of Samira">',
        '<img alt="Samira reads">',
        "<p>Sam<b></b>ira and <b>Samira</b></p>",
        "<p>&#83;amira</p>",
        "<!-- Samira -->",
        '{"title": "Samira"}',
    ],
)
def test_a_childs_name_is_found_wherever_it_stands(tmp_path: Path, page: str) -> None:
    assert ("sam-b", "the name of the child") in find(tmp_path, page)


@pytest.mark.parametrize(
    "page",
    [
        "<p>samira</p>",
        "<p>Samiras</p>",
        '<img src="data:image/png;base64,AAAA+Samira/Samira=">',
        "<meta content=\"script-src 'sha256-abc/Samira/def='\">",
    ],
)
def test_letters_that_happen_to_spell_a_name_are_no_name(tmp_path: Path, page: str) -> None:
    """Base64 spells "Sam" here and there; and a name is a whole word with its capital."""
    assert find(tmp_path, page) == []


def test_a_child_may_be_called_will(tmp_path: Path) -> None:
    """Where the guide has the word anyway, it gives nobody away; a folder called so neither."""
    page = f"<p>{GUIDE}</p>"
    assert find(tmp_path, page, WILL, name="will.html") == []
    assert find(tmp_path, page, WILL, name="will.html", public=NOBODY) == [
        ("will", "in its own name the name of the folder"),
        ("will", "the name of the child"),
        ("will", "the name of the folder"),
    ]


@pytest.mark.parametrize("name", ["sam-b.html", "plans/sam-b/index.html", "SAM-B.ics", "x.sam-b"])
def test_a_folders_name_is_found_in_the_name_of_a_file(tmp_path: Path, name: str) -> None:
    found = find(tmp_path, "", name=name)
    assert ("sam-b", "in its own name the name of the folder") in found


def test_a_folders_name_is_found_in_an_address(tmp_path: Path) -> None:
    assert find(tmp_path, '<a href="/plans/sam-b/">') == [("sam-b", "the name of the folder")]
    assert find(tmp_path, '<a href="/plans/sam-bo/">') == []


@pytest.mark.parametrize(
    "page",
    [
        "<p>He tries at bedtime, then gets cross.</p>",
        "<p>HE TRIES\nat <b>bedtime</b> — then</p>",
        '<meta content="then gets cross with long words">',
        "x, he tries at bedtime. Then!",
    ],
)
def test_five_words_in_a_row_are_found(tmp_path: Path, page: str) -> None:
    assert find(tmp_path, page) == [("sam-b", "words")]


@pytest.mark.parametrize(
    "page",
    [
        "<p>He tries at bedtime.</p>",
        "<p>He tries at a bedtime, then</p>",
        '<p title="He tries"></p><p title="at bedtime then"></p>',
    ],
)
def test_four_words_are_a_chance(tmp_path: Path, page: str) -> None:
    assert find(tmp_path, page) == []


def test_a_plan_may_say_what_the_guide_says(tmp_path: Path) -> None:
    """Two children on one programme, a sentence copied from a chapter: no secret."""
    plan = PrivateText("ann", frozenset(), ("what: reading with a friend helps. May you bring",))
    assert find(tmp_path, f"<p>{GUIDE}</p>", plan) == []
    assert find(tmp_path, f"<p>{GUIDE}</p>", plan, public=NOBODY) == [("ann", "words")]


def test_what_lies_sealed_is_opened_again_and_compared(tmp_path: Path) -> None:
    page = '<script type="application/json" id="envelope">{}</script><p>This page is locked</p>'
    assert find(tmp_path, page) == []
    assert find(tmp_path, page.replace("{}", '{"Samira": 1}')) == [
        ("…", "something else than what was sealed")
    ]


def test_the_message_names_files_and_folders_and_never_the_words(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.html").write_text(f"Samira {number}", encoding="utf-8")
    gate = LeakGate((SAM,), NOBODY, lambda _address, _envelope: True)
    with pytest.raises(LeakError) as told:
        gate.refuse_leaks(tmp_path)
    lines = str(told.value).splitlines()
    assert lines[0] == "00.html holds the name of the child of plans/sam-b."
    assert lines[10] == "and 2 more"
    assert "Samira" not in str(told.value)


def test_a_site_without_leaks_passes(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(GUIDE, encoding="utf-8")
    LeakGate((SAM,), NOBODY, lambda _address, _envelope: True).refuse_leaks(tmp_path)


WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=5, max_size=12)


@given(WORDS, st.lists(st.sampled_from([" ", "\n", ", ", "</b> <i>", " – "]), min_size=12))
def test_words_are_found_whatever_stands_between(words: list[str], gaps: list[str]) -> None:
    page = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    runs = {run for plain in split_page(page) for run in list_runs(plain)}
    private = PrivateText("x-y", frozenset(), (" ".join(words),))
    assert private.find_run(runs) == tuple(words[:5])


@given(st.text())
def test_any_text_at_all_can_be_searched(text: str) -> None:
    plain = split_page(text)
    assert len(plain) >= 1
    assert all(len(run) == 5 for one in plain for run in list_runs(one))
