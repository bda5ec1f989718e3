"""What a look of the doctor gets, and what it finds."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planpage.compile import Checked
from planpage.keys.model import Keys
from planpage.settings import PLANS, SITE


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, in a SENCO's words, without a word or key of anybody.

    ``name`` stays the same for ever. ``is_wrong`` says whether it has to be put right; a hint has
    not. ``says`` is what it is, ``why`` in one phrase why it matters, ``do`` what to do.
    """

    name: str
    says: str
    why: str
    do: str
    is_wrong: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """What there is to look at: the school's folder ``top``, its plans, keys and web space.

    ``checked`` are the plans without drafts. ``keys`` is None where there is no key file that can
    be read, and ``keys_fault`` then says why. ``host`` is a copy of the web space, None where
    nobody named one.
    """

    top: Path
    checked: Checked
    key_file: Path
    today: dt.date
    keys: Keys | None = None
    keys_fault: str = ""
    host: Path | None = None
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)

    @property
    def plans(self) -> Path:
        """The folder of the plans."""
        return self.top / PLANS

    @property
    def site(self) -> Path:
        """The folder of the site."""
        return self.top / SITE

    @property
    def is_real(self) -> bool:
        """Whether there are real children among the plans."""
        return not self.checked.school.is_example

    def list_live(self) -> dict[str, str]:
        """Return the addresses that have a page now, each with the child whose it is."""
        if self.keys is None:
            return {}
        return {
            self.keys.find_address(child.child_id): child.child_id
            for child in self.checked.children
            if child.paths
            and child.child_id in self.keys.children
            and not self.keys.children[child.child_id].withdrawn
        }


Look = Callable[[Case], Iterator[Finding]]
"""Looks at one thing, changes nothing, and yields what it finds."""
