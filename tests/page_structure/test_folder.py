from __future__ import annotations

from pathlib import Path

from planpage.page_structure.folder import check_folder, describe_faults
from tests.page_structure.good_page import GOOD_PAGE, change_page, put_in


def write(folder: Path, **pages: str) -> Path:
    """Write pages into ``folder``: ``plans__sam=…`` is plans/sam.html."""
    for name, html in pages.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(html, encoding="utf-8")
    return folder


def test_good_pages_have_nothing_to_tell(tmp_path: Path) -> None:
    assert check_folder(write(tmp_path, index=GOOD_PAGE, plans__sam=GOOD_PAGE)) == ()


def test_other_files_are_no_pages(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg/>", encoding="utf-8")
    assert check_folder(tmp_path) == ()


def test_a_page_and_a_rule_are_told_once(tmp_path: Path) -> None:
    folder = write(tmp_path, index=GOOD_PAGE, plans__sam=put_in("<p></p>\n<p></p>\n<h4>A</h4>"))
    found = check_folder(folder)
    assert [(one.address, one.fault.rule, one.count) for one in found] == [
        ("plans/sam.html", "heading-order", 1),
        ("plans/sam.html", "nothing-empty", 2),
    ]
    assert describe_faults(found) == (
        "plans/sam.html: A heading of level 4 follows one of level 1: a level is left out. "
        "(line 19: <h4>; heading-order, WCAG 1.3.1)\n"
        "plans/sam.html: A paragraph is empty. "
        "(line 17: <p>, and 1 more; nothing-empty, WCAG 1.3.1)\n"
        "No plan can cause this. A page template was changed (in the folder site_templates): put "
        "it right, or put back the file that came with planpage."
    )


def test_a_file_that_is_no_text_is_a_page_with_faults(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"\xff\xfe\x00")
    assert "page-title" in {one.fault.rule for one in check_folder(tmp_path)}


def test_what_the_whole_page_lacks_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path, index=change_page(("<title>Support plan</title>\n", "")))
    assert describe_faults(check_folder(folder)).startswith(
        "index.html: The page has no title. (the page; page-title, WCAG 2.4.2)\n"
    )
