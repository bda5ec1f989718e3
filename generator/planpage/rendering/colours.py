"""One accent, derived from the school's colour and never taken raw.

Comes in: the school's colour as ``#`` and six digits. Goes out: the colours of the blocks, of
headings and links, and of the tint, by day and by night, each dark or pale enough to be read
(7.2:1 by day, 8:1 at night; WCAG 2.2, criterion 1.4.6 asks for 7:1). Hue is kept; chroma is capped,
so that every school's pages are calm. All of it is worked out in OKLCH.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coloraide import Color

HOUSE_COLOUR = "#7b2d5b"
"""The colour of a school that has not chosen one."""

PAPER, NIGHT_PAPER, WHITE = "#fdfaf4", "#171614", "#ffffff"

CHROMA_AT_MOST = 0.14
DARKEST_START = 0.50
NIGHT_CHROMA_AT_MOST = 0.10
NIGHT_START = 0.75
STEP = 0.005
CHROMA_STEP = 0.97
CHROMA_OF_GREY = 0.0001
CONTRAST_BY_DAY = 7.2
CONTRAST_AT_NIGHT = 8.0


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours that come from the school, each as ``#`` and six digits."""

    fill: str
    accent: str
    tint: str
    night_accent: str
    night_tint: str


@functools.cache
def make_palette(colour: str | None) -> Palette:
    """Derive the colours of the pages from the school's ``colour``.

    A missing colour gives that of the house. Raises ValueError where ``colour`` is no colour.
    """
    lightness, chroma, hue = _take_apart(colour or HOUSE_COLOUR)
    chroma = min(chroma, CHROMA_AT_MOST)
    tint = _colour(0.955, min(0.16 * chroma, 0.018), hue)
    night_tint = _colour(0.275, min(0.3 * chroma, 0.03), hue)
    accent = _go(
        min(lightness, DARKEST_START), -STEP, chroma, hue, (PAPER, tint, WHITE), CONTRAST_BY_DAY
    )
    night_accent = _go(
        NIGHT_START,
        STEP,
        min(chroma, NIGHT_CHROMA_AT_MOST),
        hue,
        (NIGHT_PAPER, night_tint),
        CONTRAST_AT_NIGHT,
    )
    return Palette(accent, accent, tint, night_accent, night_tint)


def measure_contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    return float(_make_colour(one).contrast(_make_colour(other), method="wcag21"))


def _make_colour(name: str, parts: list[float] | None = None) -> Color:
    """Make a colour from its six digits, or from a colour space and its parts."""
    from coloraide import Color  # noqa: PLC0415 - slow to load, and a check of plans needs no colour

    return Color(name) if parts is None else Color(name, parts)


def _take_apart(colour: str) -> tuple[float, float, float]:
    """Return lightness, chroma and hue; a grey has no hue, which counts as 0."""
    parts = _make_colour(colour).convert("oklch")
    hue = parts.get("hue", nans=False)
    return float(parts.get("lightness")), float(parts.get("chroma")), float(hue)


def _colour(lightness: float, chroma: float, hue: float) -> str:
    """Write a colour as six digits, with its chroma lowered until a screen can show it."""
    shown = _make_colour("oklch", [lightness, chroma, hue])
    while not shown.in_gamut("srgb", tolerance=0) and chroma > CHROMA_OF_GREY:
        chroma *= CHROMA_STEP
        shown = _make_colour("oklch", [lightness, chroma, hue])
    return str(shown.convert("srgb").to_string(hex=True, fit="clip"))


def _go(  # noqa: PLR0913, PLR0917 - six facts of one rule, all needed
    start: float,
    step: float,
    chroma: float,
    hue: float,
    grounds: tuple[str, ...],
    contrast: float,
) -> str:
    """Go from lightness ``start`` in steps until the colour can be read on all ``grounds``."""
    lightness = start
    while 0 < lightness < 1:
        colour = _colour(lightness, chroma, hue)
        if all(measure_contrast(colour, ground) >= contrast for ground in grounds):
            return colour
        lightness += step
    return "#000000" if step < 0 else WHITE
