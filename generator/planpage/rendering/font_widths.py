"""How wide a word is in the two fonts that printed pages are measured in.

For letters of other scripts there is one width each: no narrower than most of theirs, so that a
page is not taken for shorter than it is.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planpage.rendering.font_tables import (
    LIBERATION_SANS,
    LIBERATION_SANS_BOLD,
    NOTO_SANS,
    NOTO_SANS_BOLD,
)

_SCRIPTS: Mapping[str, tuple[int, int]] = {
    "GREEK": (640, 830),
    "CYRILLIC": (680, 900),
    "ARMENIAN": (680, 800),
    "GEORGIAN": (680, 800),
    "HEBREW": (640, 640),
    "ARABIC": (640, 640),
    "THAI": (640, 640),
    "ETHIOPIC": (900, 900),
}
"""How wide a small and a capital letter of a script are."""

_LATIN, _OTHER, _WIDE, _HORN = (680, 900), (800, 800), 1100, 130
_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


class Widths(dict[str, int]):
    """How wide each character is; what no table holds is worked out once."""

    def __init__(self, table: Mapping[int, str]) -> None:
        super().__init__({letter: width for width, letters in table.items() for letter in letters})
        self.update({"\N{NO-BREAK SPACE}": self[" "], "\N{EM SPACE}": 1000})

    def __missing__(self, letter: str) -> int:
        """Work out and keep the width of a character that stands in no table."""
        parts = unicodedata.normalize("NFD", letter)
        base, marks = parts[0], parts[1:]
        if marks and base in self:
            width = self[base] + (_HORN if "\N{COMBINING HORN}" in marks else 0)
        elif unicodedata.category(letter) in _NO_WIDTH:
            width = 0
        elif unicodedata.east_asian_width(letter) in "WF":
            width = _WIDE
        else:
            script = unicodedata.name(letter, "").split(" ")[0]
            small, capital = _LATIN if script == "LATIN" else _SCRIPTS.get(script, _OTHER)
            width = capital if letter.isupper() else small
        self[letter] = width
        return width


Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Face:
    """A font in its two weights. ``name`` is what the machine calls it.

    ``regular`` and ``bold`` return how wide a word is, in thousandths of the size of the type.
    """

    name: str
    regular: Measure
    bold: Measure


def _make_measure(*tables: Mapping[int, str]) -> Measure:
    """Make a measure that keeps the widths of the last words: most come again.

    With several tables a word is as wide as in the one in which it is widest.
    """
    fonts = [Widths(table) for table in tables]

    @functools.lru_cache(maxsize=4096)
    def measure(word: str) -> int:
        return max(sum(map(widths.__getitem__, word)) for widths in fonts)

    return measure


FACES = (
    Face("Liberation Sans", _make_measure(LIBERATION_SANS), _make_measure(LIBERATION_SANS_BOLD)),
    Face("Noto Sans", _make_measure(NOTO_SANS), _make_measure(NOTO_SANS_BOLD)),
)
"""The fonts that a printed page has to fit with. Others that a reader may have are like these."""

WIDEST = Face(
    "each word in its wider font",
    _make_measure(LIBERATION_SANS, NOTO_SANS),
    _make_measure(LIBERATION_SANS_BOLD, NOTO_SANS_BOLD),
)
"""No font, but a bound: what fits with these widths fits with those of each of ``FACES``."""
