"""Finds Node, in which most checkers are written, and npm, which brings them."""

from __future__ import annotations

import re
import shutil

from planpage.audit.machine.asking import ask

OLDEST_NODE = (20, 19)


def look_for_node() -> str | None:
    """Return the path of a Node that is new enough and has npm beside it, or None."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    version = re.match(r"v(\d+)\.(\d+)", ask([node, "--version"]) or "")
    if version is None or (int(version[1]), int(version[2])) < OLDEST_NODE:
        return None
    return node
