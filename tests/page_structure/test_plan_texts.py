"""Nothing that a plan can say makes a page that would stop a build."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planpage.page_structure import check_structure
from planpage.rendering.markdown import render_blocks, render_inline
from tests.page_structure.good_page import put_in

PICTURES = {"door.png": "data:,"}
PIECES = st.one_of(
    st.sampled_from(["\n", "\n\n", "# ", "## ", "#### ", "- ", "  - ", "1. ", "> ", "    ", "---"]),
    st.sampled_from(["| ", "|\n", "|--|--|\n", "| | |\n|--|--|\n| | b |\n", "| a | |\n|--|--|\n"]),
    st.sampled_from(
        ["```", "`", "**", "*", "_", "\\", "&nbsp;", "&#8203;", "\u00a0", "<i>", "<p "]
    ),
    st.sampled_from(
        ["[](a.html)", "[ ](b.html)", "[here](#no)", "[more](https://a.example)", "]("]
    ),
    st.sampled_from(["![](door.png)", "![A door](door.png)", "[![](door.png)](a.html)", "![ ](x)"]),
    st.text(max_size=6),
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


def find_blocking(html: str) -> list[str]:
    """Return what would stop a build that puts ``html`` into a page."""
    return [fault.says for fault in check_structure(put_in(html)) if fault.is_blocking]


@given(TEXTS)
def test_no_story_stops_a_build(text: str) -> None:
    html = render_blocks(text, "do", PICTURES)
    assert find_blocking(f"<h2>Do</h2><div>{html}</div>") == []


@given(TEXTS.filter(str.strip))
def test_no_short_text_stops_a_build(text: str) -> None:
    html = render_inline(text)
    table = f'<tr><th scope="row">{html}</th><td>{html}</td></tr>'
    assert find_blocking(f"<p>{html}</p><table><caption>A</caption>{table}</table>") == []
