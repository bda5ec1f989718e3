"""Which addresses a text may link to: the one rule for reading and for the pages."""

from __future__ import annotations

import re

_ALLOWED = re.compile(r"(?:https://[^\s/]|mailto:[^\s]|tel:\+?[\d]|#)", re.IGNORECASE)
_ENCODED = re.compile(r"%(?:2e|2f|5c|3a|0)", re.IGNORECASE)
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)


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
