"""What this machine has for an audit, and which parts of the audit can't run for want of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from planpage.audit.machine.chromium import look_for_chromium
from planpage.audit.machine.firefox import look_for_firefox
from planpage.audit.machine.java import look_for_java
from planpage.audit.machine.node import look_for_node
from planpage.audit.machine.webkit import WebKit, is_webkit_to_be_had, look_for_webkit
from planpage.audit.node_packages import NodePackagesError, find_node_packages
from planpage.audit.parts import (
    CHROMIUM,
    FIREFOX,
    JAVA,
    NO_WEBKIT_HERE,
    NODE,
    PACKAGES,
    PARTS,
    SENTENCES,
    WEBKIT,
)
from planpage.model.audit_results import LeftOut

ASKED = "It was left out on request."


@dataclass(frozen=True, slots=True)
class Equipment:
    """The programs that were found; what was not found or not looked for is empty.

    ``left_out`` are the parts of the audit that can't or shall not run.
    """

    node: str = ""
    packages: Path | None = None
    java: str = ""
    chromium: str = ""
    firefox: str = ""
    webkit: WebKit | None = None
    left_out: tuple[LeftOut, ...] = ()

    def runs(self, part: str) -> bool:
        """Whether the part of that name is to run."""
        return all(one.name != part for one in self.left_out)


def find_equipment(without: Collection[str], tell: Callable[[str], object]) -> Equipment:
    """Look for what the wanted parts of the audit need; ``without`` are the parts not wanted.

    Without Chromium there is no axe and no HTML_CodeSniffer either. ``tell`` gets one line where
    checkers have to be fetched first.
    """
    asked = set(without) | ({"axe", "htmlcs"} if "chromium" in without else set())
    needed = {need for name, part in PARTS.items() if name not in asked for need in part.needs}
    node = (NODE in needed and look_for_node()) or ""
    java = (JAVA in needed and look_for_java()) or ""
    chromium = (CHROMIUM in needed and look_for_chromium()) or ""
    firefox = (FIREFOX in needed and look_for_firefox()) or ""
    webkit = look_for_webkit() if WEBKIT in needed else None
    packages, says = _find_packages(tell) if node else (None, "")
    found: dict[str, object] = {
        NODE: node,
        PACKAGES: packages,
        JAVA: java,
        CHROMIUM: chromium,
        FIREFOX: firefox,
        WEBKIT: webkit,
    }
    sentences = {**SENTENCES, PACKAGES: says}
    if not is_webkit_to_be_had():
        sentences[WEBKIT] = NO_WEBKIT_HERE
    left_out = tuple(_list_left_out(asked, found, sentences))
    return Equipment(node, packages, java, chromium, firefox, webkit, left_out)


def _find_packages(tell: Callable[[str], object]) -> tuple[Path | None, str]:
    """Return where the checkers are, or None and what to say."""
    try:
        return find_node_packages(tell), ""
    except NodePackagesError as error:
        return None, str(error)


def _list_left_out(
    asked: Collection[str], found: dict[str, object], sentences: dict[str, str]
) -> Iterator[LeftOut]:
    for name, part in PARTS.items():
        if name in asked:
            yield LeftOut(name, asked=True, says=ASKED)
            continue
        missing = [sentences[need] for need in part.needs if not found[need] and sentences[need]]
        if missing:
            yield LeftOut(name, asked=False, says=" ".join(missing))
