"""Where the templates are, and the styles and words of the pages, read once for each process.

They stand in ``site_templates/``: inside the installed package, else beside it in a checkout, at a
fixed place and never found by walking up.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from planpage.rendering.colours import Palette, make_palette

SHARED_STYLES = (
    "colours",
    "type",
    "page",
    "thread",
    "stages",
    "parts",
    "tables",
    "forced",
    "print",
)
STYLES: Mapping[str, tuple[str, ...]] = {
    "one": (*SHARED_STYLES, "print_one"),
    "full": (*SHARED_STYLES, "long", "full", "print_long"),
    "guide": (*SHARED_STYLES, "long", "guide", "drawings", "print_long"),
    "form": (*SHARED_STYLES, "long", "guide", "print_long", "form"),
    "booklet": (*SHARED_STYLES, "long", "guide", "drawings", "print_long", "booklet"),
    "letter": (*SHARED_STYLES, "long", "guide", "print_long", "letter"),
    "locked": ("colours", "type", "locked"),
}
"""Which files of ``site_templates/styles/`` make up the style sheet of each kind of page."""

TITLE_VW, TITLE_LETTERS_VW = 13.0, 134
TITLE_PT, TITLE_LETTERS_PT = 36.0, 360
SMALLEST_PT = 12.0
"""The size of all text on paper; a name that is too long for a line even so breaks."""


def find_templates() -> Path:
    """Return the folder of the templates."""
    return _find_packed("site_templates")


def find_guides() -> Path:
    """Return the folder of the chapters that come with planpage."""
    return _find_packed("guides")


def _find_packed(name: str) -> Path:
    """Return a folder inside the installed package, else beside it in the checkout."""
    package = Path(__file__).resolve().parents[1]
    packed = package / name
    return packed if packed.is_dir() else package.parents[1] / name


@functools.cache
def read_labels() -> Mapping[str, Any]:
    """Read every word that stands on the pages, by its dotted name ("headings.about")."""
    text = (find_templates() / "labels.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return dict(_flatten("", yaml.load(text, Loader=loader)))  # noqa: S506 - a safe loader


def list_headings() -> tuple[str, ...]:
    """Return the names of the headings for which a school may have other words."""
    start = "headings."
    return tuple(name.removeprefix(start) for name in read_labels() if name.startswith(start))


def _flatten(prefix: str, labels: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in labels.items():
        if isinstance(value, Mapping):
            yield from _flatten(f"{prefix}{name}.", value)
        else:
            yield f"{prefix}{name}", value


@functools.cache
def write_styles(kind: str, colour: str | None, title: str) -> Markup:
    """Write the style sheet of a page.

    ``kind`` is one of STYLES, ``colour`` the school's (None for the house's), ``title`` the page's
    h1: its size depends on its longest word, so that a long name does not break.
    """
    return Markup(  # noqa: S704 - our own files, and numbers
        read_styles(kind) + _colour_rules(make_palette(colour)) + _title_rules(title)
    )


@functools.cache
def read_styles(kind: str) -> str:
    """Read the style sheet that all pages of a kind share, without what only people need."""
    folder = find_templates() / "styles"
    text = "".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in STYLES[kind])
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ?([{};,>]) ?", r"\1", text)
    text = re.sub(r"([:(]) ", r"\1", text)
    text = re.sub(r"(?<!\d)0\.(?=\d)", ".", text)
    return text.replace(";}", "}").strip()


def _colour_rules(palette: Palette) -> str:
    night = f"--accent:{palette.night_accent};--tint:{palette.night_tint}"
    return (
        f":root{{--fill:{palette.fill};--accent:{palette.accent};--tint:{palette.tint}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}"
    )


def _title_rules(title: str) -> str:
    """Size the title by its longest word, with the numbers written out."""
    on_screen = min(TITLE_VW, TITLE_LETTERS_VW / _count_letters(title))
    on_paper = find_title_size(title)
    return (
        f"h1{{font-size:clamp(1.6rem,{on_screen:.3g}vw,4.5rem)}}"
        f"@media print{{h1{{font-size:{on_paper:.3g}pt}}}}"
    )


def find_title_size(title: str) -> float:
    """Return the size of a title on paper, in points."""
    return max(SMALLEST_PT, min(TITLE_PT, TITLE_LETTERS_PT / _count_letters(title)))


def _count_letters(title: str) -> int:
    """Count the letters of the longest word of a title."""
    return max((len(word) for word in re.split(r"[\s-]+", title)), default=1) or 1
