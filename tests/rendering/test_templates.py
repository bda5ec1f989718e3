from __future__ import annotations

import re

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from planpage.rendering.environment import make_environment, tidy_page
from planpage.rendering.templates import STYLES, find_templates, write_styles


@pytest.mark.parametrize(
    ("title", "screen", "paper"),
    [
        ("Amira’s plan", "13vw", "36pt"),
        ("Christopher’s plan", "10.3vw", "27.7pt"),
        ("Bartholomew-Christopher’s plan", "10.3vw", "27.7pt"),
        ("", "13vw", "36pt"),
    ],
)
def test_the_title_fits_its_longest_word(title: str, screen: str, paper: str) -> None:
    """The size of the title is a number, written out, that leaves a long name in one piece."""
    styles = write_styles("one", None, title)
    assert f"h1{{font-size:clamp(1.6rem,{screen},4.5rem)}}" in styles
    assert f"@media print{{h1{{font-size:{paper}}}}}" in styles


@pytest.mark.parametrize("kind", STYLES)
def test_styles_hold_nothing_foreign(kind: str) -> None:
    """No address, no transparent colour, no comment; brackets are whole."""
    styles = write_styles(kind, "#1d4ed8", "A plan")
    for foreign in ("url(", "@import", "//", "rgba", "opacity", "/*", "<"):
        assert foreign not in styles
    assert styles.count("{") == styles.count("}")


@pytest.mark.parametrize("kind", STYLES)
def test_minifying_keeps_numbers(kind: str) -> None:
    """A nought before the point goes only where it is the whole number."""
    styles = write_styles(kind, None, "A plan")
    assert not re.search(r"(?<!\d)0\.\d", styles)
    written = "".join(
        (find_templates() / "styles" / f"{name}.css").read_text("utf-8") for name in STYLES[kind]
    )
    assert ("10.5" in written) == ("10.5" in styles)


def test_templates_escape_and_know_no_strangers() -> None:
    """A value is escaped, a missing one is an error, and a template can't reach into Python."""
    environment = make_environment()
    assert environment.from_string("{{ a }}").render(a="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        environment.from_string("{{ missing }}").render()
    with pytest.raises(SecurityError):
        environment.from_string("{{ a.__class__.__mro__ }}").render(a="x")


def test_pages_are_tidied() -> None:
    """No spaces at the ends of lines, no empty lines; indents in a story stay."""
    assert tidy_page("<pre>\n  a </pre>  \n\n\n<p>\n") == "<pre>\n  a </pre>\n<p>\n"
