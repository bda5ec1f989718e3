"""Finds WebKit, the engine of Safari, in the form that can be driven without a screen: Linux only.

Debian and Ubuntu have it as ``webkit2gtk-driver``, which brings the driver and a small browser; a
screen that nobody sees comes with ``xvfb``.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from planpage.audit.machine.asking import ask, list_newest

LIBRARIES = (Path("/usr/lib"), Path("/usr/libexec"))
BROWSERS = ("*/webkit2gtk-4.1/MiniBrowser", "webkit2gtk-4.1/MiniBrowser")


@dataclass(frozen=True, slots=True)
class WebKit:
    """Where WebKit's driver is, and the browser that it drives."""

    driver: str
    browser: str


def is_webkit_to_be_had() -> bool:
    """Whether this system can have WebKit in a form that can be driven."""
    return sys.platform.startswith("linux")


def look_for_webkit() -> WebKit | None:
    """Return where WebKit is, or None where its driver, its browser or the screen is missing."""
    if not is_webkit_to_be_had() or shutil.which("Xvfb") is None:
        return None
    driver = shutil.which("WebKitWebDriver")
    browsers = [
        one for folder in LIBRARIES for name in BROWSERS for one in list_newest(folder, name)
    ]
    if driver is None or not browsers or ask([driver, "--help"]) is None:
        return None
    return WebKit(driver, browsers[0])
