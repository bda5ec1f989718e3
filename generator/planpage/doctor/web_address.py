"""Looks at the address of the site in ``mkdocs.yml``: sealed pages open on https alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planpage.doctor.finding import Case, Finding

MKDOCS = "mkdocs.yml"
WRITE = f"Write into {MKDOCS}, with your own address: site_url: https://plans.our-school.example/"
_SITE_URL = re.compile(
    r"^site_url:[ \t]*(?P<quote>['\"]?)(?P<address>[^'\"#\s]*)(?P=quote)", re.MULTILINE
)


def find_web_address(case: Case) -> Iterator[Finding]:
    """Find an address that is missing, or does not begin with https."""
    path = case.top / MKDOCS
    if not case.is_real or not path.is_file():
        return
    found = _SITE_URL.search(path.read_text(encoding="utf-8", errors="replace"))
    address = found["address"] if found else ""
    if not address:
        yield Finding(
            "no-web-address",
            f"The address of your site does not stand in {MKDOCS}.",
            "letters need it, and pages open only where it begins with https",
            f"{WRITE} On paper alone you need none.",
            is_wrong=False,
        )
    elif not address.casefold().startswith("https://"):
        yield Finding(
            "not-https",
            f"The address of your site does not begin with https: {address}",
            "browsers open locked pages on a safe connection only",
            f"Ask whoever runs your web space for https. {WRITE}",
        )
