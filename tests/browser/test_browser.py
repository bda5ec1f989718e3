"""The browser that the other tests rely on: it starts, shows a page, and prints it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, cast

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pypdf.generic import DictionaryObject

TWO_SIDES = '<p>One</p><p style="break-before: page">Two</p>'


def test_printed_sides_can_be_counted(page: Page) -> None:
    """A page that is made for two sides comes out of the printer as two."""
    page.set_content(TWO_SIDES)
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    assert len(printed.pages) == 2


@pytest.mark.parametrize("font", ["Liberation Sans", "Noto Sans"])
def test_print_is_measured_in_real_fonts(page: Page, font: str) -> None:
    """Each font that print is measured in is on this machine, and no other stands in for it."""
    page.set_content(f"<p style=\"font: 40px '{font}'\">Wide words</p>")
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    resources = cast("DictionaryObject", printed.pages[0]["/Resources"])
    fonts = cast("DictionaryObject", resources["/Font"])
    used = [cast("DictionaryObject", entry.get_object()) for entry in fonts.values()]
    assert any(font.replace(" ", "") in str(entry["/BaseFont"]) for entry in used)
