"""Finds Firefox."""

from __future__ import annotations

import os
from pathlib import Path

from planpage.audit.machine.asking import answers, find_first, list_named, list_windows_places
from planpage.audit.machine.chromium import list_brought

NAMES = ("firefox-esr", "firefox")
ON_A_MAC = ("/Applications/Firefox.app/Contents/MacOS/firefox",)
ON_WINDOWS = "Mozilla Firefox/firefox.exe"
BROUGHT = ((".cache/puppeteer", "firefox/*/firefox/firefox*"),)
"""Puppeteer's only: Playwright's Firefox is a changed one, which nobody else can drive."""


def look_for_firefox() -> str | None:
    """Return the path of a Firefox that starts, or None; ``PLANPAGE_FIREFOX`` may name it."""
    chosen = os.environ.get("PLANPAGE_FIREFOX")
    if chosen:
        return chosen if Path(chosen).is_file() and answers(chosen) else None
    places = [*list_named(NAMES), *ON_A_MAC, *list_windows_places(ON_WINDOWS)]
    return find_first([*places, *list_brought(BROUGHT)])
