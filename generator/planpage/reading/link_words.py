"""Looks at the words of links, in plans and in chapters: whether they say where the link leads.

Somebody who uses a screen reader often goes from link to link, and hears nothing else of the text
(WCAG 2.4.9).
"""

from __future__ import annotations

import re

from planpage.diagnostics import Position
from planpage.model.links import tells_where
from planpage.reading.findings import Findings

_LINK = re.compile(
    r"(?<![!\\])\[(?P<words>[^\[\]]{0,300})\]\(\s*[^\s()]|<(?P<address>https?://[^\s<>]{1,2000})>"
)
_SIGNS = re.compile(r"[*_`]")


def check_link_words(text: str, at: Position, findings: Findings) -> None:
    """Advise where a link in ``text``, which stands at ``at``, does not say where it leads."""
    for match in _LINK.finditer(text) if "](" in text or "<http" in text else ():
        words = _SIGNS.sub("", match["words"] or match["address"] or "").strip()
        if not words:
            findings.advise(
                "link-text",
                at,
                "A link here has no words, so it is not shown.",
                note="write between the square brackets what is there",
            )
        elif not tells_where(words):
            findings.advise(
                "link-text",
                at,
                "The words of a link here do not say where it leads.",
                note="write between the square brackets what is there, in place of here or more",
            )
