"""Pages are written inside the folder of the new site, each at an address of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from planpage.publishing.page_files import PageAddressError, write_page


def test_a_page_is_written_at_its_address(tmp_path: Path) -> None:
    """Folders on the way are made; the bytes are those of the page, with plain line ends."""
    write_page(tmp_path, "plans/sam-b/index.html", "<p>Zoë</p>\n")
    assert (tmp_path / "plans/sam-b/index.html").read_bytes() == "<p>Zoë</p>\n".encode()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "../index.html",
        "plans/../../index.html",
        "/etc/index.html",
        "C:/x.html",
        "a\\..\\x.html",
    ],
)
def test_an_address_that_leads_out_is_refused(tmp_path: Path, address: str) -> None:
    """Nothing is written outside the folder, on any system."""
    folder = tmp_path / "new"
    folder.mkdir()
    with pytest.raises(PageAddressError, match="no address for a page"):
        write_page(folder, address, "text")
    assert list(tmp_path.iterdir()) == [folder]
    assert list(folder.iterdir()) == []


def test_two_pages_never_have_one_address(tmp_path: Path) -> None:
    """The second one would silently take the place of the first."""
    write_page(tmp_path, "plans/index.html", "first")
    with pytest.raises(PageAddressError, match=r"Two pages .* plans/index\.html"):
        write_page(tmp_path, "plans/index.html", "second")
    assert (tmp_path / "plans/index.html").read_text(encoding="utf-8") == "first"
