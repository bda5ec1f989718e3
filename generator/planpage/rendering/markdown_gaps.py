"""Takes out of a text what would be announced and hold nothing: an empty point, a link of no words.

Works on the converter's tokens, between reading and rendering. Whatever a plan says, a page then
keeps the rules of ``planpage.page_structure`` that stop a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


HOLDERS = frozenset(
    {"paragraph", "heading", "blockquote", "bullet_list", "ordered_list", "list_item", "table"}
)
"""What is left out where it holds no words, by the names of the tokens that open and close it."""

WORDS = frozenset({"text", "code_inline", "image"})


def drop_gaps(tokens: Iterable[Token]) -> list[Token]:
    """Return ``tokens`` without holders of nothing. A line across inside one counts as nothing."""
    kept: list[Token] = []
    waiting: list[int] = []
    for token in tokens:
        name, _, side = token.type.rpartition("_")
        if name in HOLDERS and side == "open":
            waiting.append(len(kept))
        if name in HOLDERS and side == "close" and waiting:
            start = waiting.pop()
            if not any(has_words(inside) for inside in kept[start:]):
                del kept[start:]
                continue
        if token.type == "inline":
            token.children = drop_empty_links(token.children or ())
        elif token.type in {"fence", "code_block"} and not token.content.strip():
            continue
        kept.append(token)
    return kept


def drop_empty_links(children: Sequence[Token]) -> list[Token]:
    """Return the parts of a line without links that have no words; what is in them stays."""
    kept: list[Token] = []
    opened: list[int] = []
    for child in children:
        if child.type == "link_open":
            opened.append(len(kept))
        elif child.type == "link_close" and opened:
            start = opened.pop()
            if not read_words(kept[start:]):
                del kept[start]
                continue
        kept.append(child)
    return kept


def has_words(token: Token) -> bool:
    """Whether ``token`` shows words by itself, or a picture that has words."""
    if token.type == "inline":
        return bool(read_words(token.children or ()))
    return token.type in {"fence", "code_block"}


def read_words(children: Iterable[Token]) -> str:
    """Return the words in the parts of a line, without spaces round them."""
    return "".join(child.content for child in children if child.type in WORDS).strip()
