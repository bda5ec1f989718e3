"""Changes where the links of a finished page lead, for copies that leave the site.

A page that is printed, or handed over as one file, has no guide beside it: a link there would lead
nowhere. It goes, and what it says stays where it is part of a sentence.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

Lead = Callable[[str, str], str | None]
"""Takes the address in the site that a link leads to, and ``#part`` or nothing behind it.

Returns the link's new address, or None where it leads nowhere from here.
"""

_LINK = re.compile(
    r'<a\b(?P<before>[^>]*?\shref=")(?P<href>[^"]*)(?P<after>"[^>]*>)(?P<text>.*?)</a>', re.DOTALL
)
_LINE = re.compile(r"<(p|li)\b[^>]*>(?:(?!<(?:p|li)\b).)*?</\1>", re.DOTALL)
_EMPTY_LIST = re.compile(r"<(ul|ol)\b[^>]*>\s*</\1>")
_EMPTY_PART = re.compile(
    r'<section\b[^>]*>(?:(?!</?section\b).)*?<div class="text">\s*</div>\s*</section>', re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def lead_links(html: str, address: str, lead: Lead, *, silent: bool = False) -> str:
    """Return the page at ``address`` with its links inside the site leading where ``lead`` says.

    A line (a paragraph, or a point of a list) that is nothing but links to nowhere goes with them,
    and so does a part that is empty then. With ``silent`` the words of such a link always go, as in
    a sealed page, which does not speak of what its reader may not open. Links to other sites, phone
    numbers and places on the page stay as they are.
    """
    folder = posixpath.dirname(address)

    def find_end(href: str) -> str | None:
        if not href or _ELSEWHERE.match(href):
            return href
        path, mark, part = href.partition("#")
        path += "index.html" if path.endswith("/") else ""
        return lead(posixpath.normpath(posixpath.join(folder, path)), mark + part)

    def drop_line(match: re.Match[str]) -> str:
        dead = [one[0] for one in _LINK.finditer(match[0]) if find_end(one["href"]) is None]
        rest = match[0]
        for link in dead:
            rest = rest.replace(link, "", 1)
        if dead and not _TAG.sub("", rest).strip():
            return ""
        return rest if silent else match[0]

    def lead_link(match: re.Match[str]) -> str:
        end = find_end(match["href"])
        if end is None:
            return "" if silent else match["text"]
        return f"<a{match['before']}{end}{match['after']}{match['text']}</a>"

    html = _LINK.sub(lead_link, _LINE.sub(drop_line, html))
    return _EMPTY_PART.sub("", _EMPTY_LIST.sub("", html))
