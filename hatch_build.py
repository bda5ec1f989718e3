"""Packs the list of the page checkers into a wheel, beside the code that fetches them.

The list stands at the top of the repository, where npm wants it. Hatch can give a folder another
place in a wheel by itself, and a single file only this way. An editable install needs no copy.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LISTS = ("package.json", "package-lock.json", ".npmrc")
PLACE = "planpage/audit/node_packages"


class PackLists(BuildHookInterface[Any]):
    """Adds the list to every wheel that is not an editable one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files and their places."""
        if version == "standard":
            lists = {str(Path(self.root, name)): f"{PLACE}/{name}" for name in LISTS}
            build_data["force_include"].update(lists)
