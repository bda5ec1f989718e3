"""The address of the school's web site, as it stands on a letter."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from planpage.publishing.sealed_pages import SEALED

SIGNS = re.compile(r"https://[a-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~%+@-]+)*/?")

NOT_SAFE = (
    "{address} begins with http. A sealed page opens on a safe connection only: ask whoever runs "
    "your web space for https, then write https://…"
)
WRONG = (
    "{address} is not the address of a web site. Write it like https://plans.our-school.example/"
)


class SiteAddressError(ValueError):
    """An address can't stand on a letter; the text says why."""


def read_site_address(text: str) -> str:
    """Return the address of a site with a slash at its end; empty where there is none.

    Raises SiteAddressError for one that could not be typed from paper, or where pages would not
    open: browsers open sealed pages on https alone.
    """
    text = text.strip()
    if not text:
        return ""
    parts = urlsplit(text)
    plain = f"{parts.scheme.lower()}://{parts.netloc.lower()}{parts.path}"
    if parts.scheme.lower() == "http":
        raise SiteAddressError(NOT_SAFE.format(address=text))
    if parts.query or parts.fragment or not SIGNS.fullmatch(plain):
        raise SiteAddressError(WRONG.format(address=text))
    return plain if plain.endswith("/") else f"{plain}/"


def find_page_address(site_address: str, address: str) -> str:
    """Return the whole address of a sealed page."""
    return f"{site_address}{SEALED}/{address}/"
