"""The pages that every site has beside its chapters: booklet, forms, accessibility statement."""

from __future__ import annotations

from pathlib import Path

from planpage.guide.booklet import BOOKLET
from planpage.guide.tested import read_tested
from planpage.model import School
from planpage.rendering.forms import render_forms
from planpage.rendering.pages import Page
from planpage.rendering.statement import render_statement


def make_own_pages(school: School, top: Path) -> tuple[Page, ...]:
    """Make the pages for the site of ``school``, whose folder is ``top``.

    The booklet is made when all chapters are; until then it is empty, a place to link to. Raises
    ResultsFileError where the school's results of an audit can't be read.
    """
    statement = render_statement(school, read_tested(top))
    return (Page(BOOKLET, ""), *render_forms(school), statement)
