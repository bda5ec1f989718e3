"""Every site has an accessibility statement, written from what was tested."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.audit.recording import write_results
from planpage.guide.build import GuideError, build_guide
from planpage.guide.tested import OWN_RECORD, read_tested
from planpage.rendering.templates import find_templates
from planpage.rendering.templates_digest import RECORD
from tests.audit.results import CLEAN
from tests.guide.guide_site import make_guide_site

OWN = "The school has tested its own pages too."


def test_every_page_of_the_guide_leads_to_it(tmp_path: Path) -> None:
    build_guide(make_guide_site(tmp_path / "school"), tmp_path / "site")
    assert (tmp_path / "site" / "accessibility.html").is_file()
    for name in ("index.html", "2-assess.html", "404.html"):
        html = (tmp_path / "site" / name).read_text(encoding="utf-8")
        assert '<a href="accessibility.html">Accessibility statement</a>' in html


def test_what_the_school_has_tested_itself_is_told_too(tmp_path: Path) -> None:
    top = make_guide_site(tmp_path / "school")
    build_guide(top, tmp_path / "before")
    assert OWN not in (tmp_path / "before" / "accessibility.html").read_text(encoding="utf-8")
    (top / OWN_RECORD).write_text(write_results(CLEAN), encoding="utf-8")
    build_guide(top, tmp_path / "after")
    assert OWN in (tmp_path / "after" / "accessibility.html").read_text(encoding="utf-8")


def test_results_that_cannot_be_read_are_told_by_the_name_of_their_file(tmp_path: Path) -> None:
    top = make_guide_site(tmp_path / "school")
    (top / OWN_RECORD).write_bytes(b"\xff{}")
    with pytest.raises(GuideError, match=rf"{OWN_RECORD}: These are not results of an audit"):
        build_guide(top, tmp_path / "site")


def test_the_record_that_comes_with_planpage_is_read(tmp_path: Path) -> None:
    tested = read_tested(tmp_path)
    assert (tested.record is not None) == (find_templates() / RECORD).is_file()
    assert tested.own is None
