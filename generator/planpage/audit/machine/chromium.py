"""Finds a browser of Chromium's family: Chromium, Chrome or Edge."""

from __future__ import annotations

import os
from pathlib import Path

from planpage.audit.machine.asking import (
    answers,
    find_first,
    list_named,
    list_newest,
    list_windows_places,
)

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
)
ON_A_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
ON_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
BROUGHT = (
    (".cache/puppeteer", "chrome/*/chrome-*/chrome*"),
    (".cache/puppeteer", "chrome/*/chrome-*/*.app/Contents/MacOS/*"),
    (".cache/ms-playwright", "chromium-*/chrome-linux*/chrome"),
    ("Library/Caches/ms-playwright", "chromium-*/chrome-mac*/*.app/Contents/MacOS/*"),
    ("AppData/Local/ms-playwright", "chromium-*/chrome-win*/chrome.exe"),
)
"""Where puppeteer and Playwright keep the browsers that they brought: folder in the home, files."""

QUIET_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
"""What keeps the browser quiet and inside this machine while it is driven."""


def browser_flags() -> list[str]:
    """Return the flags to start a browser with; root's browser has to go without its sandbox."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*(["--no-sandbox"] if as_root else []), *QUIET_FLAGS]


def look_for_chromium() -> str | None:
    """Return the path of a Chromium, Chrome or Edge that starts, or None.

    The environment's own choice comes first (``PLANPAGE_BROWSER``, ``CHROME``), and if that does
    not start, nothing else takes its place.
    """
    chosen = os.environ.get("PLANPAGE_BROWSER") or os.environ.get("CHROME")
    if chosen:
        return chosen if Path(chosen).is_file() and answers(chosen) else None
    places = [one for inside in ON_WINDOWS for one in list_windows_places(inside)]
    return find_first([*list_named(NAMES), *ON_A_MAC, *places, *list_brought(BROUGHT)])


def list_brought(places: tuple[tuple[str, str], ...]) -> list[str]:
    """Return the browsers that other tools keep in the home folder, the newest of each first."""
    try:
        home = Path.home()
    except RuntimeError:
        return []
    return [one for folder, pattern in places for one in list_newest(home / folder, pattern)]
