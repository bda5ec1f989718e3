"""Every checker finds nothing on the pages of plans at the edges, on every screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accessibility.check_site import check_pages
from tests.accessibility.findings import describe_findings
from tests.tools.extreme_plans import EXTREMES, read_extreme, render_extremes


@pytest.mark.parametrize("name", EXTREMES)
def test_a_plan_at_the_edge_is_read(name: str) -> None:
    assert read_extreme(name).child_id == name


@pytest.mark.browser
def test_no_checker_finds_anything_at_the_edges(tmp_path: Path) -> None:
    pages = render_extremes()
    for page in pages:
        path = tmp_path / page.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.html, encoding="utf-8")
    addresses = [page.address for page in pages]
    findings = check_pages(tmp_path, addresses, addresses)
    assert describe_findings(findings) == describe_findings([])
