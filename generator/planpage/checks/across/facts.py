"""What has to be known of each child to compare children, and how a check across children looks.

The facts are small and can be handed from one process to another: every word of a plan has gone
once it is known which of its words could be a name, and which of its texts are the same as others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planpage.checks.check import Found
from planpage.diagnostics import Position, Severity
from planpage.model.school import School

Place = tuple[int, int, int]
"""A line, a column and a width, as in :class:`planpage.diagnostics.Position`."""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What is compared of one plan.

    ``names`` are the words that could be somebody's name, folded, each with its places;
    ``unspaced`` are passages of scripts without spaces between words. ``texts`` are digests of
    texts long enough to be nobody else's. ``is_told`` says whether it is a plan of which advice is
    given: one that can still be changed, and that could be read whole.
    """

    path: str
    is_draft: bool
    is_told: bool
    names: Mapping[str, tuple[Place, ...]]
    unspaced: tuple[tuple[str, Place], ...]
    texts: Mapping[bytes, Place]

    def position(self, place: Place) -> Position:
        """Return ``place`` in the file of this plan."""
        return Position(self.path, *place)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is compared of one child: all names it goes by or went by, and its plans."""

    child_id: str
    called: tuple[str, ...]
    plans: tuple[PlanFacts, ...]


@dataclass(frozen=True, slots=True)
class FoundAcross:
    """What a check across children found in one ``plan`` of a ``child``.

    ``name`` is the other child's name that it is about, or "": what ``allow`` in ``school.yml`` has
    to say, alone (``Ben``) or for one child's plans (``Ben in sam-b``).
    """

    child: Facts
    plan: PlanFacts
    found: Found
    name: str = ""


@dataclass(frozen=True, slots=True)
class AcrossCheck:
    """One check that compares children; its parts mean what they mean in :class:`Check`."""

    name: str
    severity: Severity
    find: Callable[[Sequence[Facts], School], Iterator[FoundAcross]]
    can_be_wrong: bool = False

    @property
    def is_error(self) -> bool:
        """Whether it keeps a site from being published, whatever the school's settings."""
        return self.severity is Severity.ERROR
