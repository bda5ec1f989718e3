from __future__ import annotations

import colorsys

import pytest

from planpage.rendering.colours import (
    HOUSE_COLOUR,
    NIGHT_PAPER,
    PAPER,
    WHITE,
    make_palette,
    measure_contrast,
)


@pytest.mark.parametrize(
    ("school", "accent", "night_accent"),
    [
        ("#c8102e", "#90272d", "#fda9a5"),
        ("#1d4ed8", "#284a9c", "#a0bfff"),
        ("#00703c", "#015b30", "#87cf9f"),
        ("#f5b800", "#644a02", "#dfbc73"),
        ("#0a7ea4", "#035570", "#73caf1"),
    ],
)
def test_accent_follows_the_rule(school: str, accent: str, night_accent: str) -> None:
    """The five examples of the rule come out to the last digit."""
    palette = make_palette(school)
    assert (palette.accent, palette.night_accent) == (accent, night_accent)


def test_the_house_colour_stays_itself() -> None:
    """A school without a colour gets that of the house, by day as it is."""
    palette = make_palette(None)
    assert (palette.fill, palette.accent, palette.tint) == (HOUSE_COLOUR, HOUSE_COLOUR, "#faecf2")
    assert (palette.night_accent, palette.night_tint) == ("#f3a8cf", "#33222a")


HUES = [
    "#{:02x}{:02x}{:02x}".format(
        *(round(255 * part) for part in colorsys.hls_to_rgb(hue, light, 1))
    )
    for hue in (0, 0.17, 0.33, 0.5, 0.67, 0.83)
    for light in (0.02, 0.5, 0.98)
]


@pytest.mark.parametrize("school", [*HUES, "#000000", "#ffffff", "#808080"])
def test_every_colour_can_be_read(school: str) -> None:
    """Whatever colour a school has, text in it and on it has a contrast of 7:1."""
    palette = make_palette(school)
    for ground in (PAPER, palette.tint, WHITE):
        assert measure_contrast(palette.accent, ground) >= 7
    for ground in (NIGHT_PAPER, palette.night_tint):
        assert measure_contrast(palette.night_accent, ground) >= 7
    assert measure_contrast("#1c1a17", palette.tint) >= 7
    assert measure_contrast("#47433c", palette.tint) >= 7
    assert measure_contrast("#cbc5ba", palette.night_tint) >= 7
