"""Pages to print lead to each other and to nothing else, and say that they are not for the web."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planpage.letters.paper import MARKER, write_paper
from planpage.letters.private_folder import PrivateFolderError
from planpage.rendering.pages import Page
from tests.school_site import read_folder
from tests.tools.sample_letters import render_sample_paper

PAGES = {page.address: page.html for page in render_sample_paper()}


def test_there_is_a_list_and_each_page_by_itself() -> None:
    assert list(PAGES) == ["index.html", "sam-b-one-page.html", "sam-b-full-plan.html"]


@pytest.mark.parametrize("address", PAGES)
def test_every_link_leads_to_something_that_is_there(address: str) -> None:
    ends = re.findall(r'href="([^"]*)"', PAGES[address])
    assert ends
    assert [
        end
        for end in ends
        if not re.match(r"#|tel:|mailto:|data:,", end) and end.partition("#")[0] not in PAGES
    ] == []


def test_each_page_says_on_the_screen_that_it_is_for_paper() -> None:
    for address, html in PAGES.items():
        assert "do not publish this" in html.casefold(), address


def test_the_pages_of_the_last_time_go(tmp_path: Path) -> None:
    folder = tmp_path / "print"
    write_paper(folder, [Page("index.html", "1"), Page("old.html", "1")], tmp_path)
    write_paper(folder, [Page("index.html", "2")], tmp_path)
    assert set(read_folder(folder)) == {"index.html", MARKER, ".gitignore"}
    assert [path.name for path in tmp_path.iterdir()] == ["print"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "print"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(PrivateFolderError, match="that planpage print has not made"):
        write_paper(folder, [Page("index.html", "1")], tmp_path)
    assert set(read_folder(folder)) == {"mine.txt"}
