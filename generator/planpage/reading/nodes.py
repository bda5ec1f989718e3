"""What a file holds, as values with their places: texts, fields and lists, and nothing typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from planpage.diagnostics import Position


class Scalar(NamedTuple):
    """A text. It stays as it was written: ``no``, ``12:30`` and ``010`` mean what they look like.

    ``at`` covers what of it stands on its first line, quotation marks included. An absent value
    (``review:`` and nothing after it) is an empty text that is not ``quoted``, at the place right
    after the colon or the dash.
    """

    text: str
    at: Position
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields with their values, in the order of the file. No field stands in it twice.

    ``at`` is the place of its first field.
    """

    pairs: tuple[tuple[Scalar, Node], ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list. ``at`` is the place of its first dash."""

    items: tuple[Node, ...]
    at: Position


Node = Scalar | Mapping | Sequence
