"""Writes texts, fields and lists as a plan wants them: to be pasted in place of what is wrong."""

from __future__ import annotations

import re

from planpage.reading.nodes import Mapping, Node, Scalar, Sequence

STEP = 2
"""How many spaces a line under a field is set in."""

_NEEDS_QUOTES = re.compile(
    # A text needs quotes if it begins with one of these signs, or holds one of what follows.
    r"""[\s,\[\]{}#&*!|>%@`"'?:+=~<\u200b-\u200f\u2010-\u201f\u2022\u2060-\u2064\u00ab\u00bb\u00b4-]
    | .*(?: :(?:\s|\Z) | \s\# | \s\Z | [\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff] )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, ends of lines, and what YAML does not take at all (YAML 1.2, 5.1)."""


def write_text(text: str) -> str:
    """Return ``text`` as it has to be written after a colon or a dash: in quotes where needed."""
    if text and _NEEDS_QUOTES.match(text) is None and "\n" not in text:
        return text
    return quote(text)


def quote(text: str) -> str:
    """Return ``text`` in the quotation marks that need the least change inside.

    Double quotes; single ones where the text has double quotes and no apostrophe; else double ones
    with a backslash before those inside.
    """
    if _ESCAPED.search(text) is None:
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        if "'" not in text:
            return f"'{text}'"
    inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + _ESCAPED.sub(" ", inner) + '"'


def write_lines(node: Node, indent: int) -> list[str]:
    """Return fields or a list as lines of their own, each set in by ``indent`` spaces.

    A text comes out as one line without a field. Nothing deeper than the reader allows goes in.
    """
    space = " " * indent
    if isinstance(node, Scalar):
        return [space + write_text(node.text)] if node.text else [space]
    lines: list[str] = []
    if isinstance(node, Mapping):
        for field, value in node.pairs:
            lines += _write_after(f"{space}{write_text(field.text)}:", value, indent + STEP)
        return lines
    for item in node.items:
        inner = write_lines(item, indent + STEP)
        lines += [f"{space}- {inner[0].lstrip()}".rstrip(), *inner[1:]] if inner else [f"{space}-"]
    return lines


def _write_after(head: str, value: Node, indent: int) -> list[str]:
    """Write ``value`` after a field, or under it where it is more than a text."""
    if isinstance(value, Scalar):
        return [f"{head} {write_text(value.text)}" if value.text or value.quoted else head]
    return [head, *write_lines(value, indent)]


def is_list_or_fields(node: Node) -> bool:
    """Whether the node is more than one text."""
    return isinstance(node, Mapping | Sequence)
