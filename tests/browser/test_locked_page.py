"""The locked page opens for those who have the words or the link, in three engines."""

from __future__ import annotations

import pytest

from planpage.audit.parts import ENGINES
from planpage.rendering.templates import read_labels
from tests.tools.noting_server import serve_and_note
from tests.tools.open_sealed import Opened, State, Step, open_sealed
from tests.tools.sealed_pages import ALL, ONE_PAGE, seal_child

TITLE, WRONG, WRONG_LINK, EMPTY = (
    str(read_labels()[f"locked.{name}"]) for name in ("title", "wrong", "link", "empty")
)
FULL = 'a[href="#view-2"]'
PAGE = seal_child("sam-b")


def list_visits(served: str, as_file: str) -> dict[str, list[Step]]:
    """Return what is tried in each engine: every visit is in a tab of its own."""
    visits: dict[str, list[Step]] = {}
    for way, address in (("http", served), ("file", as_file)):
        there_and_back: list[Step] = [("click", FULL), ("back", None)]
        visits |= {
            f"words, {way}": [("open", address), ("words", ALL), *there_and_back],
            f"one page, {way}": [("open", address), ("words", ONE_PAGE)],
            f"link, {way}": [("open", address + PAGE.link)],
        }
    typed = ALL.upper().replace(" ", "-")
    return visits | {
        "wrong": [("open", served), ("words", ONE_PAGE[:-1]), ("words", typed)],
        "empty": [("open", served), ("words", " - ")],
        "wrong link": [("open", f"{served}#k={'a' * 26}"), ("words", ALL)],
        "places": [
            *(("open", served), ("words", ALL), ("click", ".skip"), ("click", FULL)),
            *(("back", None), ("click", FULL), ("click", 'a[href="#view-4"]'), ("back", None)),
        ],
        "from a view": [("open", f"{served}#view-2"), ("words", ALL), ("click", FULL)],
        "again": [("open", served), ("words", ALL), ("click", FULL), ("click", "a[href='?']")],
        "again, file": [("open", as_file), ("words", ALL), ("click", "a[href='?']")],
        "narrow": [("open", served), ("size", [320, 640]), ("words", "a"), ("words", ALL)],
    }


@pytest.fixture(scope="module", params=ENGINES)
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """Try everything in one engine."""
    folder = tmp_path_factory.mktemp("sealed")
    file = folder / PAGE.path
    file.parent.mkdir(parents=True)
    file.write_text(PAGE.html, encoding="utf-8")
    with serve_and_note(folder) as (base, asked):
        opened = open_sealed(request.param, list_visits(f"{base}/{PAGE.path}", file.as_uri()))
    # Locked, in error and opened: the server was asked for the page, and for nothing else.
    assert {path.rstrip("?") for path in asked} == {f"/{PAGE.path}"}
    return opened


def is_open(state: State, kind: str = "plan one sealed") -> bool:
    """Whether a page of the plan is shown, under the neutral title, the focus on its heading."""
    assert state["title"] == TITLE
    assert state["stored"] == 0
    shown = (state["isLocked"], state["kind"], state["focus"], state["lang"])
    return shown == (False, kind, "h1", "en-GB")


@pytest.mark.parametrize("way", ["http", "file"])
def test_words_open_the_one_page_first_then_the_full_plan(opened: Opened, way: str) -> None:
    locked, one, full, back = opened.seen[f"words, {way}"]
    assert (locked["isLocked"], locked["heading"], locked["typed"]) == (True, TITLE, "")
    assert is_open(one)
    assert is_open(full, "plan full sealed")
    assert is_open(back)
    assert (one["heading"], full["heading"]) == ("Sam’s plan", "Sam’s full plan")
    assert one["colour"] == full["colour"] == "rgb(123, 45, 91)"


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("by", ["one page", "link"])
def test_who_sees_the_one_page_alone_hears_of_no_other(opened: Opened, by: str, way: str) -> None:
    state = opened.last(f"{by}, {way}")
    assert is_open(state)
    assert [link for link in state["links"] if link.startswith("#view")] == []
    assert "full plan" not in state["words"]
    # The secret of the link has left the address line.
    assert not state["address"]


def test_wrong_words_are_told_and_stay_in_the_field(opened: Opened) -> None:
    _, wrong, right = opened.seen["wrong"]
    assert (wrong["error"], wrong["typed"]) == (WRONG, ONE_PAGE[:-1])
    assert (wrong["isLocked"], wrong["focus"], wrong["title"]) == (True, "words", TITLE)
    assert is_open(right)
    assert opened.last("empty")["error"] == EMPTY


def test_a_wrong_link_is_told_and_words_still_open_the_page(opened: Opened) -> None:
    wrong, right = opened.seen["wrong link"]
    assert (wrong["error"], wrong["focus"], wrong["address"]) == (WRONG_LINK, "words", "")
    assert is_open(right)


def test_the_back_button_leads_through_the_views_and_the_places_in_them(opened: Opened) -> None:
    _, one, place, full, back, again, earlier, last = opened.seen["places"]
    assert [it["heading"] for it in (one, place, back)] == ["Sam’s plan"] * 3
    assert (place["address"], back["address"]) == ("#main", "#main")
    assert [it["heading"] for it in (full, again, earlier, last)] == ["Sam’s full plan"] * 4
    assert [it["address"] for it in (earlier, last)] == ["#view-4", "#view-2"]
    assert earlier["words"] != last["words"] == again["words"]


def test_an_address_with_a_view_in_it_is_locked_too_and_opens_the_one_page(opened: Opened) -> None:
    locked, one, full = opened.seen["from a view"]
    assert locked["isLocked"]
    assert is_open(one)
    assert is_open(full, "plan full sealed")


def test_the_page_can_be_locked_again(opened: Opened) -> None:
    for visit in ("again", "again, file"):
        state = opened.last(visit)
        assert (state["isLocked"], state["typed"], state["heading"]) == (True, "", TITLE)
        assert "Sam" not in state["words"]


def test_nothing_is_wider_than_a_phone(opened: Opened) -> None:
    assert [state["wide"] for state in opened.seen["narrow"]] == [0, 0, 0, 0]
