"""Links in texts: which addresses they may have, and which words say where they lead.

The one rule for reading, for the pages and for the check of finished pages.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ALLOWED = re.compile(r"(?:https://[^\s/]|mailto:[^\s]|tel:\+?[\d]|#)", re.IGNORECASE)
_BARE = re.compile(r"(?:https?:/?/?|www\.)\S*", re.IGNORECASE)
_ENCODED = re.compile(r"%(?:2e|2f|5c|3a|0)", re.IGNORECASE)
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)

VAGUE_WORDS = frozenset(
    {
        "above",
        "below",
        "click",
        "click here",
        "click this",
        "click this link",
        "details",
        "find out more",
        "follow this link",
        "go",
        "go here",
        "here",
        "info",
        "learn more",
        "link",
        "look here",
        "more",
        "more details",
        "more here",
        "more info",
        "more information",
        "page",
        "read here",
        "read more",
        "read more here",
        "read on",
        "read this",
        "see here",
        "see more",
        "site",
        "tap here",
        "the link",
        "the page",
        "the website",
        "this",
        "this link",
        "this page",
        "this site",
        "this website",
        "web page",
        "website",
    }
)
"""What a link may say and still not tell where it leads, in small letters (WCAG 2.4.9)."""


_ROUND_WORDS = " .,:;!?…→»>()[]*_`'\"‘’“”"


@lru_cache(maxsize=512)  # the links in the head and foot of pages say the same everywhere
def tells_where(words: str) -> bool:
    """Whether the ``words`` of a link say where it leads, read alone, as in a list of links.

    A bare web address does not: it is read out sign by sign.
    """
    plain = " ".join(words.split()).strip(_ROUND_WORDS).casefold()
    return bool(plain) and plain not in VAGUE_WORDS and not _BARE.fullmatch(plain)


def is_allowed_link(address: str, *, picture: bool = False) -> bool:
    """Whether a text may link to ``address``, or show the picture there.

    Allowed are https, mailto, tel, a place on the page, and relative addresses that stay below
    their folder; of pictures only the latter.
    """
    if not picture and _ALLOWED.match(address):
        return True
    decoded = address.replace("\\", "/")
    is_relative = not _SCHEME.match(decoded) and not decoded.startswith(("/", "#", "?"))
    # An encoded dot, slash or colon could say something else to a browser than it does here.
    return is_relative and ".." not in decoded and not _ENCODED.search(decoded)
