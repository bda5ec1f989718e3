"""The page follows what the device asks for. The rest of its layout is examined by the audit.

No sideways scroll, large text, wide spacing, targets, focus, the dark, a memory stick, paper and
weight are held by ``generator/planpage/audit/examine``, in three engines, on the pages of this site
and on those at the edges (``make pages``); ``tests/accessibility/test_examine.py`` holds that each
of its tests can fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.conftest import BuiltSite

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_in_the_dark_the_paper_is_dark_and_in_the_light_it_is_light(
    site: BuiltSite, browser: Browser
) -> None:
    """The page follows what the device asks for."""
    paper = {}
    for scheme in ("light", "dark"):
        page = browser.new_context(color_scheme=scheme).new_page()
        page.goto(f"{site.address}/plans/hamza/index.html")
        paper[scheme] = page.evaluate(
            "getComputedStyle(document.querySelector('.sheet')).backgroundColor"
        )
    assert paper == {"light": "rgb(253, 250, 244)", "dark": "rgb(23, 22, 20)"}
