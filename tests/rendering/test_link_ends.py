"""Links of a page that leaves the site: they lead where they can, or go without a trace."""

from __future__ import annotations

import pytest

from planpage.rendering.link_ends import lead_links

ADDRESS = "plans/sam-b/index.html"
GUIDE = '<a class="go" href="../../">The guide</a>'
MORE = '<section class="part screen"><h2>More</h2><div class="text"> '


def lead(end: str, part: str) -> str | None:
    """Let the full plan be there, and nothing else."""
    return f"there.html{part}" if end == "plans/sam-b/plan.html" else None


@pytest.mark.parametrize(
    ("html", "led"),
    [
        ('<p><a href="plan.html">A</a></p>', '<p><a href="there.html">A</a></p>'),
        (
            '<p><a class="go" href="plan.html#do">A</a></p>',
            '<p><a class="go" href="there.html#do">A</a></p>',
        ),
        ('<p>See <a href="../../2-assess.html">Assess</a>.</p>', "<p>See Assess.</p>"),
        ('<b><a href="../../2-assess.html">Assess</a></b>', "<b>Assess</b>"),
        ('<p class="screen"><a href="../../2-assess.html">Assess</a></p>', ""),
        ('<ul class="contents"><li><a href="../../">Guide</a></li></ul>', ""),
        (f"{MORE}<ul><li>{GUIDE}</li></ul></div>\n</section>", ""),
        (
            '<ul><li><a href="../../">Guide</a></li><li><a href="plan.html">A</a></li></ul>',
            '<ul><li><a href="there.html">A</a></li></ul>',
        ),
        ('<a href="#main">A</a>', '<a href="#main">A</a>'),
        ('<a href="tel:01632">A</a>', '<a href="tel:01632">A</a>'),
        ('<p><a href="https://a.example/">A</a></p>', '<p><a href="https://a.example/">A</a></p>'),
        ('<p><a href="//a.example/">A</a></p>', '<p><a href="//a.example/">A</a></p>'),
        ("<p></p><ul><li>A</li></ul>", "<p></p><ul><li>A</li></ul>"),
    ],
)
def test_each_link_leads_where_it_can_or_goes(html: str, led: str) -> None:
    assert lead_links(html, ADDRESS, lead) == led


def test_the_words_of_a_link_go_too_as_in_a_sealed_page() -> None:
    html = '<p>A. <a href="../../x.html">And 1 more in the full plan.</a></p><p>B</p>'
    assert lead_links(html, ADDRESS, lead, silent=True) == "<p>A. </p><p>B</p>"
    assert lead_links(html, ADDRESS, lead) == "<p>A. And 1 more in the full plan.</p><p>B</p>"
    alone = '<p><a href="../../x.html">The full plan</a></p><b><a href="../../x.html">It</a></b>'
    assert lead_links(alone, ADDRESS, lead, silent=True) == "<b></b>"


def test_a_point_with_more_lines_is_not_mixed_up_with_the_next() -> None:
    html = '<li><p>A</p><p><a href="../../x.html">B</a></p></li><li>C</li>'
    assert lead_links(html, ADDRESS, lead) == "<li><p>A</p></li><li>C</li>"
