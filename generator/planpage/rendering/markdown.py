"""Markdown to HTML, for the stories of a plan and for the short texts of its fields.

Comes in: text that anybody may have written. Goes out: Markup that holds no HTML of theirs, no link
but https, mailto, tel, a place on the page or a relative one (planpage.model.links), and no picture
from elsewhere: what is not allowed comes out as the text that it is.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from planpage.model.links import is_allowed_link
from planpage.rendering.markdown_gaps import drop_empty_links, drop_gaps, has_words
from planpage.rendering.markdown_tables import shape_tables

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

HIGHEST, LOWEST = 3, 6
"""The levels of headings inside a part, whose own heading has level two."""

SIGNS = re.compile(r"[*_`\[\]<>!\\&\"~|#]|https?:|\n|(?<![^\W_])'|'(?![^\W_])")
"""A text without any of these says the same with Markdown and without, but for its apostrophes."""


@functools.cache
def make_markdown() -> MarkdownIt:
    """Make the one converter of this process."""
    # Imported here, since a check of most plans needs no converter.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    markdown = MarkdownIt(
        "commonmark", {"html": False, "xhtmlOut": False, "typographer": True}
    ).enable(["table", "smartquotes"])
    markdown.validateLink = is_allowed_link  # type: ignore[method-assign,assignment]
    # Set as it was typed, text would run off a phone's screen (WCAG 2.2, 1.4.10 Reflow).
    markdown.add_render_rule("fence", _render_lines)
    markdown.add_render_rule("code_block", _render_lines)
    return markdown


@functools.lru_cache(maxsize=1024)
def render_inline(text: str) -> Markup:
    """Render a short text: emphasis and links, no blocks, no pictures.

    The last texts are kept: most stand on both pages of a plan.
    """
    if not SIGNS.search(text):
        return escape(text.replace("'", "’"))
    markdown = make_markdown()
    tokens = markdown.parseInline(" ".join(text.split()))
    for token in tokens:
        token.children = drop_empty_links([_as_text(child) for child in token.children or ()])
    if not any(has_words(token) for token in tokens):
        return escape(text)  # signs alone: better shown as they are than as nothing
    html = markdown.renderer.render(tokens, markdown.options, {})
    return Markup(html)  # noqa: S704 - made by the converter, which lets no HTML through


def render_blocks(text: str, prefix: str, pictures: Mapping[str, str]) -> Markup:
    """Render a story. Its headings get levels below that of their part, and ids from ``prefix``.

    ``pictures`` are those that it may show, by name; of any other, the words for it are shown.
    Where there is a mark and nothing behind it, such as a dash alone, nothing comes out.
    """
    markdown = make_markdown()
    tokens = markdown.parse(text)
    for token in tokens:
        token.children = [_show_picture(child, pictures) for child in token.children or ()] or None
    tokens = drop_gaps(tokens)
    _set_headings(tokens, prefix)
    _unwrap_lists(tokens)
    html = markdown.renderer.render(shape_tables(tokens), markdown.options, {})
    return Markup(html.strip())  # noqa: S704 - made by the converter, which lets no HTML through


def set_direction(text: str) -> Markup:
    """Set a name or text with letters from right to left, or of another script, by itself."""
    return Markup('<bdi dir="auto">{}</bdi>').format(text) if is_foreign(text) else escape(text)


def is_foreign(text: str) -> bool:
    """Whether ``text`` has a letter that is not Latin."""
    return not text.isascii() and any(
        letter.isalpha() and not unicodedata.name(letter, "").startswith(LATIN) for letter in text
    )


LATIN = ("LATIN", "MODIFIER", "FEMININE", "MASCULINE")


def _set_headings(tokens: Sequence[Token], prefix: str) -> None:
    """Give headings levels that never skip one, and ids that are theirs alone."""
    level, number = HIGHEST - 1, 0
    for opening, closing in zip(tokens, tokens[2:], strict=False):
        if opening.type != "heading_open":
            continue
        number += 1
        level = min(max(int(opening.tag[1]), HIGHEST), level + 1, LOWEST)
        opening.tag = closing.tag = f"h{level}"
        opening.attrSet("id", f"{prefix}-{number}")


def _render_lines(
    _renderer: object, tokens: Sequence[Token], index: int, _options: object, _env: object
) -> str:
    """Render what was set as it was typed as a paragraph, line by line."""
    lines = (str(escape(line)) for line in tokens[index].content.rstrip("\n").split("\n"))
    return f"<p>{'<br>'.join(lines)}</p>\n"


def _unwrap_lists(tokens: Sequence[Token]) -> None:
    """Take the paragraphs out of points; a second one in a point begins on a new line."""
    depth: list[int] = []
    for token in tokens:
        if token.type == "list_item_open":
            depth.append(0)
        elif token.type == "list_item_close":
            depth.pop()
        elif depth and token.type == "paragraph_open":
            token.hidden = depth[-1] == 0
            if not token.hidden:
                token.type, token.tag = "hardbreak", "br"
            depth[-1] += 1
        elif depth and token.type == "paragraph_close":
            token.hidden = True
        elif depth and token.type == "blockquote_open":
            depth.append(-1)
        elif depth and token.type == "blockquote_close":
            depth.pop()


def _show_picture(token: Token, pictures: Mapping[str, str]) -> Token:
    """Put a picture that stands beside the plan into the page; of any other, keep the words."""
    if token.type != "image":
        return token
    image = pictures.get(str(token.attrGet("src")))
    if image is None or not token.content.strip():
        return _as_text(token)
    token.attrSet("src", image)
    return token


def _as_text(token: Token) -> Token:
    """Turn a picture into the words for it."""
    return type(token)("text", "", 0, content=token.content) if token.type == "image" else token
