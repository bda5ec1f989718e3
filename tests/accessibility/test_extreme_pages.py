"""The plans at the edges, whose pages every checker and every browser is shown by `make pages`."""

from __future__ import annotations

import pytest

from planpage.audit.shapes import OTHER, name_shape
from planpage.page_structure import check_structure
from planpage.rendering.pages import Page
from tests.tools.extreme_plans import (
    EXTREMES,
    list_longer_pages,
    read_extreme,
    render_extremes,
)


@pytest.mark.parametrize("name", EXTREMES)
def test_a_plan_at_the_edge_is_read(name: str) -> None:
    assert read_extreme(name).child_id == name


def test_every_page_at_the_edge_is_of_a_known_kind_and_has_an_address_of_its_own() -> None:
    addresses = [page.address for page in render_extremes()]
    assert len(addresses) == len(set(addresses))
    assert OTHER not in {name_shape(address) for address in addresses}


def test_what_the_one_page_check_refuses_is_a_summary_among_these_pages() -> None:
    """Only such a page may print on more than one side; most fit."""
    longer = set(list_longer_pages())
    summaries = {one.address for one in render_extremes() if one.address.endswith("/index.html")}
    assert 0 < len(longer & summaries) < len(summaries) / 2


@pytest.mark.parametrize("page", render_extremes(), ids=lambda page: page.address)
def test_its_structure_is_whole(page: Page) -> None:
    assert [fault for fault in check_structure(page.html) if fault.is_blocking] == []
