"""Sealed pages are the same, and open to the same, for any number of processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planpage.compile import check_plans
from planpage.keys.key_file import write_keys
from planpage.keys.model import make_keys
from planpage.leaks.gate import LeakGate
from planpage.leaks.public import PublicText
from planpage.publishing.page_files import write_page
from planpage.publishing.site_folder import mark_site
from planpage.rendering.glossary import NO_GLOSSARY
from planpage.rendering.pages import Page
from planpage.sealed_site import (
    Proof,
    list_last_pages,
    opens_to_proof,
    prepare_seals,
    render_sealed,
)
from tests.school_site import REAL_SCHOOL, make_site
from tests.tools.sealed_pages import read_envelope_of
from tests.whole_plan import WHOLE_DAY, WHOLE_PLAN

Sealed = tuple[tuple[Page, ...], dict[str, Proof]]
CHILDREN = ("Ada", "Bella", "Cleo")


@pytest.fixture(name="sealed", scope="module")
def seal_twice(
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Sealed]:
    """Seal three children's pages in one process, and in two."""
    folder = tmp_path_factory.mktemp("school")
    plans = [(f"{name.lower()}/a.md", WHOLE_PLAN.replace("Sam", name)) for name in CHILDREN]
    top = make_site(folder / "school", *plans, school=REAL_SCHOOL, real_guide=False)
    checked = check_plans(top / "plans", today=WHOLE_DAY)
    keys = folder / "own" / "keys.json"
    write_keys(keys, make_keys("Hazel Bank Primary School"))
    seals = prepare_seals(keys, checked, top / "site", WHOLE_DAY)
    found = []
    for processes in (1, 2):
        proofs: dict[str, Proof] = {}
        pages = render_sealed(
            checked, seals, proofs, today=WHOLE_DAY, glossary=NO_GLOSSARY, processes=processes
        )
        found.append((tuple(pages), proofs))
    return found


def test_pages_and_proofs_are_the_same(
    sealed: list[Sealed],
) -> None:
    (alone, proofs), (shared, proofs_of_two) = sealed
    assert len(alone) == len(CHILDREN)
    assert alone == shared
    assert proofs == proofs_of_two


def test_each_page_opens_to_its_own_proof_and_to_no_other(
    sealed: list[Sealed],
) -> None:
    pages, proofs = sealed[1]
    envelopes = {page.address: json.dumps(read_envelope_of(page.html)) for page in pages}
    for address in envelopes:
        opened = [one for one, held in envelopes.items() if opens_to_proof(proofs, address, held)]
        assert opened == [address]


def test_the_gate_takes_all_sealed_pages_for_one_text(
    sealed: list[Sealed],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They differ in what is sealed and in their addresses alone: one look is enough for all."""
    looked_at: list[str] = []

    def note(text: str) -> tuple[str, ...]:
        looked_at.append(text)
        return (text,)

    monkeypatch.setattr("planpage.leaks.gate.split_page", note)
    for page in sealed[1][0]:
        write_page(tmp_path, page.address, page.html)
    nobody = PublicText(frozenset(), frozenset())
    LeakGate((), nobody, lambda _address, _envelope: True).refuse_leaks(tmp_path)
    assert len(looked_at) == 1
    assert all(page.address.split("/")[1] not in looked_at[0] for page in sealed[1][0])


def test_the_pages_of_the_last_site_are_those_that_a_build_has_made(tmp_path: Path) -> None:
    """Where none has made the folder, or there is none, nothing is known of any."""
    site, address = tmp_path / "site", "abcdefghijklmnopqrstuvwxyz"
    assert list_last_pages(site) == ()
    (site / "p" / address).mkdir(parents=True)
    (site / "p" / "notes").mkdir()
    assert list_last_pages(site) == ()
    mark_site(site)
    assert list_last_pages(site) == (address,)


def test_a_site_of_the_same_keys_leaves_nothing_to_delete(tmp_path: Path) -> None:
    """Whatever was built from them, in whichever generation; with other keys all of it is old."""
    plans = ("ada/a.md", WHOLE_PLAN)
    top = make_site(tmp_path / "school", plans, school=REAL_SCHOOL, real_guide=False)
    checked, site = check_plans(top / "plans", today=WHOLE_DAY), top / "site"
    own, other = tmp_path / "own.json", tmp_path / "other.json"
    for path in (own, other):
        write_keys(path, make_keys("Hazel Bank Primary School"))
    address = prepare_seals(own, checked, site, WHOLE_DAY).children["ada"].address
    (site / "p" / address).mkdir(parents=True)
    mark_site(site)
    assert prepare_seals(own, checked, site, WHOLE_DAY).gone == {}
    gone = prepare_seals(other, checked, site, WHOLE_DAY).gone
    assert gone == {address: WHOLE_DAY.isoformat()}
