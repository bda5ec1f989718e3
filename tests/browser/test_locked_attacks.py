"""What a hostile host could make of a sealed page stays shut, in three engines."""

from __future__ import annotations

import pytest

from planpage.audit.parts import ENGINES
from planpage.audit.site_server import serve_folder
from planpage.rendering.templates import read_labels
from planpage.sealing.derive import LEAST_ROUNDS
from tests.tools.open_sealed import Opened, Step, open_sealed
from tests.tools.sealed_pages import (
    ALL,
    change_page,
    list_changed_pages,
    put_envelope,
    read_envelope_of,
    seal_child,
)

WRONG, BROKEN, WRONG_LINK = (
    str(read_labels()[f"locked.{name}"]) for name in ("wrong", "broken", "link")
)
PAGE = seal_child("sam-b")
OTHER = seal_child("ann-k", everything="rabbit sofa tulip umbrella violin", one_page="wagon zebra")
OWN_ENVELOPE, OTHER_ENVELOPE = read_envelope_of(PAGE.html), read_envelope_of(OTHER.html)
INJECTED = (
    "<script>window.ran = 1</script><img src=data: alt='' onerror='window.ran = 2'>"
    "<iframe srcdoc='<script>parent.ran = 3</script>'></iframe>"
    "<style>.name { background: #123456 !important }</style>"
)
CHANGED = dict(list_changed_pages(PAGE.html))
FORGED = {
    "fewer": change_page(PAGE.html, lambda held: held.update(rounds=LEAST_ROUNDS - 1)),
    "text": change_page(PAGE.html, lambda held: held.update(rounds=str(LEAST_ROUNDS))),
    "pasted": put_envelope(PAGE.html, OTHER_ENVELOPE),
    "mixed": put_envelope(PAGE.html, {**OWN_ENVELOPE, "parts": OTHER_ENVELOPE["parts"]}),
    "full-as-summary": change_page(
        PAGE.html, lambda held: held["parts"].update(summary=held["parts"]["full"])
    ),
    "summary-as-full": change_page(
        PAGE.html, lambda held: held["parts"].update(full=held["parts"]["summary"])
    ),
    "link-as-slot": change_page(PAGE.html, lambda held: held.update(links=held["slots"])),
    "injected": PAGE.html.replace("</main>", f"{INJECTED}</main>"),
}
"""Pages that somebody could make of ours, by name."""

BY_LINK = ("links-0", "links-7", "full-as-summary", "link-as-slot")


@pytest.fixture(scope="module", params=ENGINES)
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """Try the words on each page in one engine, and the link on some."""
    folder = tmp_path_factory.mktemp("attacked")
    for name, html in {"good": PAGE.html, **CHANGED, **FORGED}.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    with serve_folder(folder) as base:
        visits: dict[str, list[Step]] = {
            name: [("open", f"{base}/{name}.html"), ("words", ALL)] for name in (*CHANGED, *FORGED)
        }
        for name in BY_LINK:
            visits[f"{name}, by link"] = [("open", f"{base}/{name}.html{PAGE.link}")]
        stolen: list[Step] = [("address", "#view-2"), ("address", "#view-3")]
        visits["stolen"] = [("open", f"{base}/good.html{PAGE.link}"), *stolen]
        return open_sealed(request.param, visits)


@pytest.mark.parametrize("name", CHANGED)
def test_a_page_changed_by_one_bit_does_not_open(opened: Opened, name: str) -> None:
    state = opened.last(name)
    assert state["isLocked"]
    assert state["error"] in {WRONG, BROKEN}
    assert "Sam" not in state["words"]


def test_a_link_slot_changed_by_one_bit_keeps_the_page_shut_for_links_too(opened: Opened) -> None:
    for name in ("links-0", "links-7"):
        assert opened.last(f"{name}, by link")["error"] == WRONG_LINK


def test_fewer_rounds_than_the_floor_are_refused_before_anything_is_derived(opened: Opened) -> None:
    """With fewer rounds the same words would give another key, and be called wrong."""
    assert opened.last("fewer")["error"] == BROKEN
    assert opened.last("text")["error"] == BROKEN


def test_the_envelope_of_another_plan_does_not_open_with_these_words(opened: Opened) -> None:
    assert opened.last("pasted")["error"] == WRONG
    for name in ("mixed", "full-as-summary", "summary-as-full"):
        assert (opened.last(name)["isLocked"], opened.last(name)["error"]) == (True, BROKEN)


def test_a_stolen_link_never_opens_the_full_plan(opened: Opened) -> None:
    """Neither by the address of a view nor with parts and slots put in each other's place."""
    for state in opened.seen["stolen"]:
        assert (state["isLocked"], state["heading"]) == (False, "Sam’s plan")
    for name in ("full-as-summary", "link-as-slot"):
        assert opened.last(f"{name}, by link")["error"] == WRONG_LINK


def test_what_is_put_into_the_page_does_not_run_and_sets_no_style(opened: Opened) -> None:
    """A script, an event, a frame, a style: the page's policy takes its own only."""
    for state in opened.seen["injected"]:
        assert state["ran"] is None
        assert state["colour"] != "rgb(18, 52, 86)"
