"""Gives the tables of a text their headers and a caption: a reader hears both and not the lines."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from markupsafe import escape

from planpage.rendering.markdown_gaps import read_words

if TYPE_CHECKING:
    from markdown_it.token import Token


def shape_tables(tokens: Iterable[Token]) -> list[Token]:
    """Return ``tokens`` with the tables among them shaped. They hold at least one word each."""
    shaped: list[Token] = []
    table: list[Token] = []
    for token in tokens:
        if token.type == "table_open" or table:
            table.append(token)
        else:
            shaped.append(token)
        if token.type == "table_close":
            shaped.extend(_shape_table(table))
            table = []
    return shaped


def _shape_table(table: list[Token]) -> Iterator[Token]:
    """Yield the tokens of one table. The caption is heard and not seen: the words of its headers.

    They head the columns, and one without a word is a cell like others. Where the first row says
    nothing at all, it goes, and the first words in each row head that row.
    """
    ends = [number for number, token in enumerate(table) if token.type == "thead_close"]
    cut = ends[0] + 1 if ends else 1
    headers = list(_set_headers(table[:cut], "col"))
    body = table[1:cut] + table[cut:]
    if not headers:
        body = table[cut:]
        for row in _cut_rows(body):
            headers.extend(itertools.islice(_set_headers(row, "row"), 1))
    yield table[0]
    caption = escape(", ".join(headers))
    yield type(table[0])("html_block", "", 0, content=f"<caption>{caption}</caption>\n")
    yield from body


def _set_headers(tokens: Sequence[Token], scope: str) -> Iterator[str]:
    """Make headers of the cells with words, one by one, and plain cells of others; yield words."""
    for opening, inside, closing in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opening.type not in {"th_open", "td_open"}:
            continue
        words = read_words(inside.children or ())
        opening.tag = closing.tag = "th" if words else "td"
        if words:
            opening.attrSet("scope", scope)
            yield words


def _cut_rows(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    start = 0
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            start = number
        elif token.type == "tr_close":
            yield tokens[start : number + 1]
