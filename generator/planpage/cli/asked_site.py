"""The school's folder that a command is to work on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planpage.cli.faults import WrongCall

NO_SITE = (
    "There is no site of a school in {folder}: no folder called plans.\n"
    "Go to the folder of your site (cd my-school), or make one: planpage new my-school"
)


@dataclass(frozen=True, slots=True)
class AskedSite:
    """The folder that was named with ``--folder``, or None for the one that the person is in."""

    folder: Path | None = None

    def find(self) -> Path:
        """Return the school's folder: the one asked for, or the one round where the person is.

        Somebody who is inside ``plans`` or a child's folder means the site round it. Raises
        WrongCall where there is none.
        """
        start = (self.folder or Path()).resolve()
        if (start / "plans").is_dir() or (start / "mkdocs.yml").is_file():
            return start
        if self.folder is None:
            for above in start.parents:
                if (above / "plans" / "school.yml").is_file():
                    return above
        raise WrongCall(NO_SITE.format(folder=self.folder or "this folder"))
