"""A chapter's Markdown in the shape of the plan pages: parts, headings that hang, tables by rows.

Markdown makes one flat row of headings, paragraphs and tables. This step of Python-Markdown, the
last one to touch the tree, turns it into what ``site_templates/parts/`` writes for a plan, so that
one style sheet sets both:

* each heading of level two opens a ``section.part`` with a ``.head`` and a ``.text``;
* the first column of a table heads its row, the first row its columns (``scope``), and the nearest
  heading above it becomes its hidden caption, with the words of the first row where several
  tables stand below one heading;
* in a table of more than two columns each cell says, for the eye only, what its column is: on a
  phone cells stand below each other, away from the first row;
* a table with nothing in it is one to write in;
* a page with a heading for each letter begins with a row of the letters;
* a list in which every point begins with a link is a list of rows to press;
* points of a list are not paragraphs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from markdown import Markdown

AFTER_IDS = 4
"""Python-Markdown gives headings their ids at priority 5; what is lower comes later."""

WHAT_AND_FACT = 2
"""A table of two columns reads without labels: what at the left, the fact about it at the right."""

MANY_LETTERS = 6
"""From how many headings of one letter on a page gets a row of them."""

BLOCKS = frozenset({"ul", "ol", "p", "dl", "table", "blockquote", "pre", "div"})

IN_SHORT = "in-short"
"""The id of the part that gets the accent edge."""


class GuideSections(Extension):
    """Adds :class:`SectionMaker` to a Markdown converter."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the step after ids are set and before links are looked at."""
        md.treeprocessors.register(SectionMaker(md), "planpage_sections", AFTER_IDS)


class SectionMaker(Treeprocessor):
    """Rewrites the tree of one page in place."""

    def run(self, root: ET.Element) -> None:
        """Shape lists and tables, then gather what follows each heading into its part."""
        for item in root.iter("li"):
            unwrap_only_paragraph(item)
        for links in (*root.iter("ul"), *root.iter("ol")):
            shape_links(links)
        tables = list(find_tables(root))
        below = Counter(heading for _table, heading in tables)
        for table, heading in tables:
            columns = [_words(cell) for cell in table.findall("thead/tr/th")]
            told = ", ".join(filter(None, columns)) if below[heading] > 1 or not heading else ""
            shape_table(table, ": ".join(filter(None, (heading, told))))
        gather_parts(root)


def find_tables(root: ET.Element) -> Iterator[tuple[ET.Element, str]]:
    """Yield each table with the words of the nearest heading above it; they may be none."""
    heading = ""
    for element in root.iter():
        if element.tag in {"h2", "h3", "h4"}:
            heading = _words(element)
        elif element.tag == "table":
            yield element, heading


def gather_parts(root: ET.Element) -> None:
    """Turn the flat children of ``root`` into parts, one for each heading of level two."""
    children = list(root)
    for child in children:
        root.remove(child)
    letters = [child for child in children if child.tag == "h2" and len(_words(child)) == 1]
    if len(letters) >= MANY_LETTERS:
        _open_part(root, None).append(_list_letters(letters))
    text: ET.Element | None = None
    for child in children:
        if child.tag == "h2":
            text = _open_part(root, child)
        elif text is None:
            text = _open_part(root, None)
            text.append(child)
        else:
            text.append(child)


def _open_part(root: ET.Element, heading: ET.Element | None) -> ET.Element:
    """Add a part to ``root``; return the element that its text goes into."""
    short = heading is not None and heading.get("id") == IN_SHORT
    tag = "div" if heading is None else "section"
    part = ET.SubElement(root, tag, {"class": "part short" if short else "part"})
    part.tail = "\n"
    if heading is not None:
        head = ET.SubElement(part, "div", {"class": "head"})
        heading.tail = None
        head.append(heading)
    return ET.SubElement(part, "div", {"class": "text"})


def _list_letters(letters: list[ET.Element]) -> ET.Element:
    """Make the way to each letter of a page that goes from A to Z."""
    points = ET.Element("ul", {"class": "contents letters"})
    for letter in letters:
        link = ET.SubElement(ET.SubElement(points, "li"), "a", {"class": "go"})
        link.set("href", f"#{letter.get('id')}")
        link.text = _words(letter)
    return points


def unwrap_only_paragraph(item: ET.Element) -> None:
    """Put a point's only paragraph straight into the point: ``<li><p>`` fails PDF/UA."""
    paragraphs = [child for child in item if child.tag == "p"]
    if len(paragraphs) != 1 or item[0] is not paragraphs[0] or _has_text(item):
        return
    paragraph = paragraphs[0]
    item.remove(paragraph)
    item.text = paragraph.text
    for position, child in enumerate(paragraph):
        item.insert(position, child)
    tail = paragraph.tail or ""
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + tail
    else:
        item.text = (item.text or "") + tail


def shape_links(points: ET.Element) -> None:
    """Make rows to press of a list, if each of its points is a link with or without words after it.

    "[Review](5-review.md). Looking back." becomes the link, and below it "Looking back."
    """
    links = [item[0] for item in points if _is_link_with_words(item)]
    if not links or len(links) != len(points):
        return
    points.set("class", "links")
    for item, link in zip(points, links, strict=True):
        rest = ET.Element("span")
        rest.text = (link.tail or "").lstrip(".:,–— \n")
        rest.extend(item[1:])
        link.tail = None
        for child in item[1:]:
            item.remove(child)
        if rest.text.strip() or len(rest):
            item.append(rest)


def _is_link_with_words(item: ET.Element) -> bool:
    """Whether ``item`` begins with a link and holds nothing that needs lines of its own."""
    tags = [child.tag for child in item]
    return tags[:1] == ["a"] and not BLOCKS.intersection(tags) and not _has_text(item)


def _has_text(item: ET.Element) -> bool:
    """Whether there are words in ``item`` before its first element."""
    return bool((item.text or "").strip())


def shape_table(table: ET.Element, caption: str) -> None:
    """Give ``table`` its headers, its caption and the class by which it is set."""
    labels = [_words(cell) for cell in table.findall("thead/tr/th")]
    is_blank = not any(_words(cell) for row in table.findall("tbody/tr") for cell in list(row)[1:])
    for row in table.findall("tbody/tr"):
        cells = list(row)
        if _words(cells[0]):
            cells[0].tag = "th"
            cells[0].set("scope", "row")
        if len(labels) > WHAT_AND_FACT:
            for cell, label in zip(cells[1:], labels[1:], strict=False):
                _label_cell(cell, label)
    _shape_first_row(table)
    for cell in (*table.iter("th"), *table.iter("td")):
        cell.attrib.pop("style", None)
    kinds = ["many" if len(labels) > WHAT_AND_FACT else "rows"]
    if is_blank:
        kinds.append("blank")
    table.set("class", " ".join(kinds))
    if caption:
        element = ET.Element("caption")
        element.text = caption
        table.insert(0, element)


def _shape_first_row(table: ET.Element) -> None:
    """Mark the headers of the columns, or drop the first row where it says nothing."""
    head = table.find("thead")
    if head is None:
        return
    cells = head.findall("tr/th")
    if not any(_words(cell) for cell in cells):
        table.remove(head)
        return
    for cell in cells:
        if _words(cell):
            cell.set("scope", "col")
        else:
            cell.tag = "td"


def _label_cell(cell: ET.Element, label: str) -> None:
    """Say before the cell's text what its column is; readers of the tree have the header."""
    element = ET.Element("span", {"aria-hidden": "true"})
    element.text = label
    element.tail = " " + (cell.text or "")
    cell.text = ""
    cell.insert(0, element)


def _words(element: ET.Element) -> str:
    return "".join(element.itertext()).strip()
