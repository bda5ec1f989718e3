"""The parts of an audit, what each needs of the machine, and what to say where that is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NODE, PACKAGES, JAVA = "Node", "the checkers", "Java"
CHROMIUM, FIREFOX, WEBKIT = "Chromium", "Firefox", "WebKit"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the audit: what a person calls it, and what it needs of the machine."""

    title: str
    needs: tuple[str, ...] = ()


PARTS: Mapping[str, Part] = {
    "planpage": Part("planpage’s own check of each page’s structure"),
    "html-validate": Part("html-validate", (NODE, PACKAGES)),
    "nu": Part("the Nu HTML Checker", (JAVA, NODE, PACKAGES)),
    "axe": Part("axe", (NODE, PACKAGES, CHROMIUM)),
    "htmlcs": Part("HTML_CodeSniffer", (NODE, PACKAGES, CHROMIUM)),
    "chromium": Part("the tests in Chromium", (NODE, PACKAGES, CHROMIUM)),
    "firefox": Part("the tests in Firefox", (NODE, PACKAGES, FIREFOX)),
    "webkit": Part("the tests in WebKit, the engine of Safari", (NODE, PACKAGES, WEBKIT)),
}
"""The parts by the names that ``--without`` takes, in the order in which they run."""

ENGINES = ("chromium", "firefox", "webkit")

SENTENCES: Mapping[str, str] = {
    NODE: "Install Node 20.19 or newer, with npm.",
    JAVA: "Install Java 17 or newer, or set JAVA_HOME to where yours is.",
    CHROMIUM: ("Install Chromium, Chrome or Edge, or set PLANPAGE_BROWSER to the path of yours."),
    FIREFOX: "Install Firefox, or set PLANPAGE_FIREFOX to the path of yours.",
    WEBKIT: "Install webkit2gtk-driver and xvfb: so they are called in Debian and Ubuntu.",
}
"""What to do where a thing is missing."""

NO_WEBKIT_HERE = (
    "WebKit is not available here: only Linux has it in a form that can be tested this way."
)
