"""Tables: each has a name, and headers that say what they head."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.page_structure.names import has_words, name_by_reference
from planpage.page_structure.rule import Found
from planpage.page_structure.written_page import Element, WrittenPage, read_attribute

SCOPES = frozenset({"col", "row", "colgroup", "rowgroup"})


def find_unnamed_tables(page: WrittenPage) -> Iterator[Found]:
    """Find tables that don't say what they are about."""
    named = {
        caption.parent.mem_id
        for caption in page.find("caption")
        if caption.parent is not None and has_words(page, caption)
    }
    for table in page.find("table"):
        if table.mem_id not in named and not name_by_reference(page, table):
            yield table, "A table does not say what it is about: it has no caption."


def find_tables_without_headers(page: WrittenPage) -> Iterator[Found]:
    """Find tables in which no cell heads others."""
    headed = {_find_table(header) for header in page.find("th")}
    for table in page.find("table"):
        if table.mem_id not in headed:
            yield table, "No cell of a table says what its rows or columns are."


def find_headers_without_scope(page: WrittenPage) -> Iterator[Found]:
    """Find headers that don't say whether they head a row or a column."""
    for header in page.find("th"):
        if read_attribute(header, "scope").lower() not in SCOPES:
            yield header, "The header of a table does not say whether it heads a row or a column."


def find_empty_headers(page: WrittenPage) -> Iterator[Found]:
    """Find headers of tables that say nothing."""
    for header in page.find("th"):
        if not has_words(page, header):
            yield header, "The header of a row or a column says nothing."


def _find_table(cell: Element) -> int:
    around = cell.parent
    while around is not None and around.tag != "table":
        around = around.parent
    return -1 if around is None else around.mem_id
