"""What the tests need of the machine: Node, Java, three browsers, two fonts.

Run as a program it installs what is missing where it may (Debian or Ubuntu, as root), says what it
found, and ends with 1 and one sentence for each thing that can't be had. Whether a thing is there
is found out by planpage's own audit, which only looks.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planpage.audit.machine.asking import ask
from planpage.audit.machine.chromium import look_for_chromium
from planpage.audit.machine.firefox import look_for_firefox
from planpage.audit.machine.java import look_for_java
from planpage.audit.machine.node import look_for_node
from planpage.audit.machine.webkit import is_webkit_to_be_had, look_for_webkit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST_INSTALL_SECONDS = 900
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


def name_webkit() -> str | None:
    """Return the path of WebKit's small browser, or None; where no system has it, say so."""
    if not is_webkit_to_be_had():
        return "not available here: Linux only"
    webkit = look_for_webkit()
    return webkit.browser if webkit else None


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
        look_for_chromium,
        ("chromium",),
        "The browser tests need Chromium, Chrome or Edge: install one, or set PLANPAGE_BROWSER to "
        "the path of yours, then try again.",
    ),
    Need(
        "Firefox",
        look_for_firefox,
        ("firefox-esr",),
        "The browser tests need Firefox: install it, or set PLANPAGE_FIREFOX to the path of yours, "
        "then try again.",
    ),
    Need(
        "WebKit",
        name_webkit,
        ("webkit2gtk-driver", "xvfb"),
        "The browser tests need WebKit: install webkit2gtk-driver and xvfb, then try again.",
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
    """Install Debian packages; what went wrong is printed by apt-get and told again at the end.

    One that can't be had (its name differs between systems) does not keep the others away.
    """
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ("install", "--yes", "--no-install-recommends")
    if run_apt_get("update", environment=quiet) and run_apt_get(
        *install, *packages, environment=quiet
    ):
        return
    for package in packages:
        run_apt_get(*install, package, environment=quiet)


def run_apt_get(*arguments: str, environment: dict[str, str]) -> bool:
    """Run apt-get; return whether it did what it was asked."""
    print("Running: apt-get", *arguments, flush=True)
    answer = subprocess.run(
        ["apt-get", "-qq", *arguments],  # noqa: S607 - the system's own, wherever it is
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=LONGEST_INSTALL_SECONDS,
    )
    return answer.returncode == 0


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
