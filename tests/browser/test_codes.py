"""The code on a letter is read as a phone reads it: from the picture, and leads where it should."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from tests.letters.test_letter import LINK, PAGE
from tests.tools.sample_letters import render_sample_letters

LETTERS = {page.address: page.html for page in render_sample_letters()}
LEADS = {"letters/summary.html": LINK, "letters/no-link.html": PAGE}


Seen = tuple[Literal["screen", "print"], Literal["light", "dark"]]
SEEN: tuple[Seen, ...] = (("screen", "light"), ("screen", "dark"), ("print", "light"))


def read_codes(picture: bytes) -> list[str]:
    """Return what the codes in a picture say."""
    return [found.text for found in zxingcpp.read_barcodes(Image.open(BytesIO(picture)))]


@pytest.mark.parametrize("seen", SEEN, ids="-".join)
@pytest.mark.parametrize("address", LEADS)
def test_a_phone_reads_the_code_on_a_letter(page: Page, address: str, seen: Seen) -> None:
    medium, colours = seen
    page.set_viewport_size({"width": 800, "height": 1130})
    page.emulate_media(media=medium, color_scheme=colours)
    page.set_content(LETTERS[address])
    assert read_codes(page.screenshot(full_page=True)) == [LEADS[address]]


def test_a_letter_without_a_code_has_none(page: Page) -> None:
    page.set_content(LETTERS["letters/file.html"])
    assert read_codes(page.screenshot(full_page=True)) == []
