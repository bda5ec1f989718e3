"""Finds Java, in which the Nu HTML Checker is written."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from planpage.audit.machine.asking import ask


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
