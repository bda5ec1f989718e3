"""Puts the pages of a child together into the texts that are sealed: views of one page.

The summary is one text; the full plan and all earlier cycles are another, for who may see them.
"""

from __future__ import annotations

import functools
import json
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planpage.model import School
from planpage.rendering.locked import render_locked
from planpage.rendering.pages import Page
from planpage.sealing.envelope import Lock, Part, seal_parts
from planpage.sealing.envelope_json import write_envelope

SEALED = "p"
"""The folder of all sealed pages, in the site."""

VIEW = "view-"
"""What an address inside an opened page begins with; the number says nothing of a plan."""

UP = "../../"
"""From a sealed page to the top of the site: it lies in p/<address>/."""

_HREF = re.compile(r'(?<=\shref=")([^"]*)(?=")')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


class NotOurPageError(ValueError):
    """A page is not as our own templates make them."""


@dataclass(frozen=True, slots=True)
class ChildSeal:
    """What a child's page is sealed with: where it lies, and who may open what."""

    address: str
    generation: int
    master: bytes = field(repr=False)
    locks: tuple[Lock, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class View:
    """One page as it is shown inside a sealed page once that is open."""

    name: str
    kind: str
    lang: str
    css: str
    html: str


def seal_pages(parts: Mapping[Part, str], seal: ChildSeal, school: School) -> Page:
    """Seal the texts of a child's pages into the one page that is published of them.

    The same texts, readers and keys always give the same bytes.
    """
    envelope = seal_parts(
        parts,
        seal.locks,
        master=seal.master,
        generation=seal.generation,
        address=seal.address,
    )
    return Page(find_sealed_path(seal.address), render_locked(write_envelope(envelope), school))


def find_sealed_path(address: str) -> str:
    """Return where in the site the page with ``address`` lies."""
    return f"{SEALED}/{address}/index.html"


def gather_parts(pages: Sequence[Page]) -> dict[Part, str]:
    """Return the texts to seal, from a child's pages as ``render_thread`` makes them.

    Links among the pages become links inside the sealed page; those to the guide lead there from
    ``p/<address>/``. The styles of all kinds of pages go with the summary, which every reader opens
    and which has room for them; pages of one kind stand together, since gzip looks back no farther
    than 32 KB. So there is room for earlier cycles. Raises NotOurPageError.
    """
    names = {page.address: f"{VIEW}{number}" for number, page in enumerate(pages, 1)}
    views = [_make_view(page, names) for page in pages]
    styles = _share_styles(views)
    others = sorted(views[1:], key=lambda view: view.kind)
    return {
        Part.SUMMARY: write_views(views[:1], styles, with_styles=True),
        Part.FULL: write_views(others, styles, with_styles=False),
    }


def _make_view(page: Page, names: Mapping[str, str]) -> View:
    head, found, rest = page.html.partition('<div class="sheet">')
    sheet, ended, _ = rest.rpartition("</div>")
    kind = re.search(r'<body class="([^"]*)">', head)
    lang = re.search(r'<html lang="([^"]*)">', head)
    style = re.search(r"<style>(.*?)</style>", head, re.DOTALL)
    if not (found and ended and kind and lang and style):
        raise NotOurPageError(page.address)
    html = _HREF.sub(lambda link: _lead(link[1], page.address, names), sheet)
    return View(names[page.address], kind[1], lang[1], style[1], html.strip())


def _lead(href: str, address: str, names: Mapping[str, str]) -> str:
    """Return where a link leads from the sealed page."""
    if not href or _OUTSIDE.match(href):
        return href
    path, mark, fragment = href.partition("#")
    if path.endswith("/"):
        path += "index.html"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
    if target in names:
        return f"#{names[target]}"
    return f"{UP}{target}{mark}{fragment}"


def _share_styles(views: Sequence[View]) -> dict[str, str]:
    """Return the style that the pages of each kind have in common."""
    kinds: dict[str, set[str]] = {}
    for view in views:
        kinds.setdefault(view.kind, set()).add(view.css)
    return {kind: _find_shared(frozenset(styles)) for kind, styles in kinds.items()}


def write_views(views: Sequence[View], styles: Mapping[str, str], *, with_styles: bool) -> str:
    """Return views as JSON, each with what of its style is its own, behind that of its kind."""
    held = {
        "css": styles if with_styles else {},
        "views": [
            {
                "name": view.name,
                "kind": view.kind,
                "lang": view.lang,
                "css": view.css[len(styles[view.kind]) :],
                "html": view.html,
            }
            for view in views
        ],
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


@functools.lru_cache(maxsize=64)
def _find_shared(styles: frozenset[str]) -> str:
    """Return the rules that all styles begin with, cut where a rule outside of others ends.

    There are as many answers as lengths of names, and it takes some milliseconds to find one.
    """
    first, last = min(styles), max(styles)
    same = next(
        (n for n, pair in enumerate(zip(first, last, strict=False)) if len({*pair}) > 1), -1
    )
    prefix = first[:same] if same >= 0 else first
    depth = end = 0
    for position, letter in enumerate(prefix, 1):
        depth += (letter == "{") - (letter == "}")
        if letter == "}" and not depth:
            end = position
    return prefix[:end]
