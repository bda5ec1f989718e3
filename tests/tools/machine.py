"""What the tests need of the machine: Node, Java, a browser, two fonts.

Run as a program it installs what is missing where it may (Debian or Ubuntu, as root), says what it
found, and ends with 1 and one sentence for each thing that can't be had. The tests import
:func:`find_browser` and the others, which only look.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST_ANSWER_SECONDS = 60
LONGEST_INSTALL_SECONDS = 900

# What keeps the browser quiet and inside this machine while it is driven by a test.
QUIET_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER_ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
OLDEST_NODE = (20, 19)
# Printed pages are measured in both: one is Arial's size, the other is wider and taller.
FONTS = ("Liberation Sans", "Noto Sans")


class MissingError(RuntimeError):
    """Something that the tests need is not on this machine; the text says what to do."""


@dataclass(frozen=True)
class Need:
    """One thing that the tests need: how to find it, which packages bring it, what to say."""

    name: str
    find: Callable[[], str | None]
    packages: tuple[str, ...]
    sentence: str


def browser_flags() -> list[str]:
    """Return the flags to start a browser with; root's browser has to go without its sandbox."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*(["--no-sandbox"] if as_root else []), *QUIET_FLAGS]


def ask(command: Sequence[str]) -> str | None:
    """Run a short command; return what it prints, or None where it can't run or fails."""
    try:
        answer = subprocess.run(
            command,
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=LONGEST_ANSWER_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout + answer.stderr


def look_for_browser() -> str | None:
    """Return the path of a Chromium or Chrome that starts, or None.

    The environment's own choice comes first, then the usual names, then the browser that
    Playwright may have put into its own folder.
    """
    chosen = os.environ.get("PLANPAGE_BROWSER") or os.environ.get("CHROME")
    if chosen:
        return chosen if ask([chosen, "--version"]) else None
    candidates = [shutil.which(name) for name in BROWSER_NAMES]
    for candidate in (*candidates, BROWSER_ON_A_MAC, browser_of_playwright()):
        # A name alone proves nothing: on some systems it is a stub that asks for a store.
        if candidate and Path(candidate).is_file() and ask([candidate, "--version"]):
            return candidate
    return None


def browser_of_playwright() -> str | None:
    """Return where Playwright keeps its own Chromium, there or not; None without Playwright."""
    question = (
        "from playwright.sync_api import sync_playwright as p\n"
        "with p() as play: print(play.chromium.executable_path)"
    )
    answer = ask([sys.executable, "-c", question])
    return answer.strip() if answer else None


def look_for_java() -> str | None:
    """Return the path of a Java that starts, or None."""
    home = os.environ.get("JAVA_HOME")
    candidates = [str(Path(home, "bin", "java"))] if home else []
    candidates.append("java")
    for candidate in candidates:
        found = shutil.which(candidate)
        if found and ask([found, "-version"]):
            return found
    return None


def look_for_node() -> str | None:
    """Return the path of a Node that is new enough and has npm beside it, or None."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    version = (ask([node, "--version"]) or "v0.0").strip().lstrip("v").split(".")
    return node if tuple(map(int, version[:2])) >= OLDEST_NODE else None


def look_for_fonts() -> str | None:
    """Return the names of the fonts that print is measured in, or None where one is missing."""
    families = ask(["fc-list", ":", "family"]) or ""
    return " and ".join(FONTS) if all(font in families for font in FONTS) else None


NEEDS = (
    Need(
        "Node",
        look_for_node,
        ("nodejs", "npm"),
        "The page checkers need Node 20.19 or newer with npm: install it, then try again.",
    ),
    Need(
        "Java",
        look_for_java,
        ("default-jre-headless",),
        "The Nu HTML Checker needs Java (17 or newer): install it, or set JAVA_HOME, then try "
        "again.",
    ),
    Need(
        "Browser",
        look_for_browser,
        ("chromium",),
        "The browser tests need Chromium or Chrome: install one, or set PLANPAGE_BROWSER to the "
        "path of yours, then try again.",
    ),
    Need(
        "Fonts",
        look_for_fonts,
        ("fontconfig", "fonts-liberation", "fonts-noto-core"),
        "Printed pages are measured in Liberation Sans and Noto Sans: install both fonts (and "
        "fontconfig, which lists them), then try again.",
    ),
)


def find(name: str) -> str:
    """Return where the named need is; raise :class:`MissingError` with its sentence."""
    need = next(need for need in NEEDS if need.name == name)
    found = need.find()
    if not found:
        raise MissingError(need.sentence)
    return found


def find_browser() -> str:
    """Return the path of the browser that the tests drive."""
    return find("Browser")


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages; what went wrong is printed by apt-get and told again at the end."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "--yes", "--no-install-recommends", *packages]
    for arguments in (["update"], install):
        print("Running: apt-get", *arguments, flush=True)
        subprocess.run(
            ["apt-get", "-qq", *arguments],  # noqa: S607 - the system's own, wherever it is
            check=False,
            env=quiet,
            stdin=subprocess.DEVNULL,
            timeout=LONGEST_INSTALL_SECONDS,
        )


def main() -> int:
    """Find or install everything; return 0, or 1 where something can't be had."""
    missing = [need for need in NEEDS if not need.find()]
    may_install = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    if missing and may_install:
        install_packages([package for need in missing for package in need.packages])
    lacking = 0
    for need in NEEDS:
        found = need.find()
        lacking += not found
        print(f"{need.name}: {found}" if found else need.sentence, flush=True)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
