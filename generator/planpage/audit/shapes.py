"""The shapes of pages: every page of a site is of one of these kinds, and each is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from planpage.model.audit_results import Shape

SHAPES: Mapping[str, str] = {
    "contents": "index.html",
    "chapter": "[1-9]-*.html",
    "words explained": "words-explained.html",
    "about this site": "about-this-site.html",
    "accessibility statement": "accessibility.html",
    "booklet": "booklet.html",
    "form to fill in": "form-*.html",
    "not found": "404.html",
    "list of examples": "plans/index.html",
    "summary": "plans/*/index.html",
    "full plan": "plans/*/plan.html",
    "summary of an earlier cycle": "plans/*/*/index.html",
    "full plan of an earlier cycle": "plans/*/*/plan.html",
    "locked page": "p/*/index.html",
    "letter": "letters/*.html",
    "page to print": "paper/*.html",
    "what is due": "due.html",
    "result of an audit": "audit.html",
}
"""Each kind of page, and its address; ``*`` stands for one folder or one name."""

OTHER = "other pages"
"""Pages of no known kind: all of them are shown, since none can speak for another."""

ON_ONE_SIDE = ("form to fill in", "summary", "summary of an earlier cycle")
"""The kinds of pages that print on one side of A4."""


def list_pages(site: Path) -> list[str]:
    """Return the address of every page of the site, in order."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def is_shape(page: str, pattern: str) -> bool:
    """Whether the address fits the pattern, part by part: ``*`` never reaches past a slash."""
    parts, wanted = page.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


def name_shape(page: str) -> str:
    """Return the kind of page that stands at an address."""
    return next((name for name, pattern in SHAPES.items() if is_shape(page, pattern)), OTHER)


def sort_into_shapes(pages: Iterable[str]) -> dict[str, list[str]]:
    """Return the pages of each kind that the site has, in the order of SHAPES."""
    shapes: dict[str, list[str]] = {name: [] for name in (*SHAPES, OTHER)}
    for page in pages:
        shapes[name_shape(page)].append(page)
    return {name: found for name, found in shapes.items() if found}


def choose_pages(site: Path, pages: Iterable[str]) -> list[str]:
    """Return the smallest and the largest page of each kind, and all that are of none."""
    chosen: set[str] = set()
    for name, found in sort_into_shapes(pages).items():
        by_size = sorted(found, key=lambda page: ((site / page).stat().st_size, page))
        chosen |= set(by_size) if name == OTHER else {by_size[0], by_size[-1]}
    return sorted(chosen)


def count_shapes(pages: Iterable[str], shown: Iterable[str]) -> tuple[Shape, ...]:
    """Return the kinds of pages, with how many there are and how many were shown."""
    seen = sort_into_shapes(shown)
    return tuple(
        Shape(name, len(found), len(seen.get(name, ())))
        for name, found in sort_into_shapes(pages).items()
    )
