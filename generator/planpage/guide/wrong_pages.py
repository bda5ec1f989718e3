"""What a preview shows at the address of a plan that is to be put right first."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from planpage.diagnostics import Diagnostic
from planpage.model import School
from planpage.rendering.environment import make_environment, render_page
from planpage.rendering.guide_pages import Guide, make_wrong_page
from planpage.rendering.templates import read_labels, write_styles


def write_wrong_page(address: str, name: str, found: Iterable[Diagnostic], school: School) -> str:
    """Write the page at ``address`` that says what is wrong with what is called ``name``."""
    page = make_wrong_page(Guide({}, school), address, name, write_wrong_parts(found))
    return render_page("main.html", page=page, styles=write_styles("guide", school.colour, name))


def write_wrong_parts(found: Iterable[Diagnostic]) -> Markup:
    """Write a part for each thing that is wrong: where, what, and what to write instead."""
    template = make_environment().get_template("parts/wrong.html")
    in_order = sorted(found, key=lambda one: (one.at.path, one.at.line, one.at.column))
    wrong = [one for one in in_order if one.is_error]
    # Our own template, which escapes all that it is given.
    return Markup(template.render(found=wrong, labels=read_labels()))  # noqa: S704
