"""Fills the templates: the one Jinja environment of this process.

Apart from the words and styles, since a check of plans needs those and no templates.
"""

from __future__ import annotations

import functools
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from planpage.rendering.templates import find_templates, read_labels, read_styles, write_styles

_NOT_THERE = object()


class PageEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to what it sees most: our own frozen dataclasses."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - a template may ask for any
        """Return ``attribute`` of ``obj``, if a template may look at it; else what is undefined.

        What stands in a dataclass is the same as ``is_safe_attribute`` says, without the questions
        in between: most of what a page is made of is asked for here.
        """
        if hasattr(type(obj), "__dataclass_fields__") and attribute[:1] != "_":
            found = getattr(obj, attribute, _NOT_THERE)
            if found is not _NOT_THERE:
                return found
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may look at ``attr`` of ``obj``."""
        if hasattr(type(obj), "__dataclass_fields__"):
            return not attr.startswith("_")
        return super().is_safe_attribute(obj, attr, value)


@functools.cache
def make_environment() -> ImmutableSandboxedEnvironment:
    """Make the one environment of this process: everything escaped, nothing undefined."""
    return PageEnvironment(
        loader=FileSystemLoader(find_templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render_page(template: str, **values: object) -> str:
    """Render the file ``template`` of the templates with ``values`` to a page of HTML."""
    return tidy_page(make_environment().get_template(template).render(**values))


def tidy_page(html: str) -> str:
    """Take out what templates leave behind: spaces at the ends of lines, and empty lines."""
    lines = (line.rstrip() for line in html.strip().split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def forget_templates() -> None:
    """Read templates, styles and words again from now on: in a preview they may change."""
    for cached in (make_environment, read_labels, write_styles, read_styles):
        cached.cache_clear()
