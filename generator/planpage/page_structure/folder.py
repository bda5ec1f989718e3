"""The structure check over all pages of a built site, and how its faults are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from planpage.page_structure import StructureFault, check_structure
from planpage.parallel import count_processes, do_with_each

MOST_LINES = 20
"""A template can spoil a thousand pages at once: this many are told, and the rest is counted."""

PLANS = "plans/"

WHY_PLANS = (
    "No plan can cause this. A page template was changed (in the folder site_templates): put it "
    "right, or put back the file that came with planpage."
)
WHY_GUIDE = (
    "Where a chapter has HTML in it, look there: 2-assess.html is made of guides/2-assess.md. "
    "Otherwise a page template was changed (in the folder site_templates): put it right, or put "
    "back the file that came with planpage."
)


class PageStructureError(Exception):
    """Pages of a site are made in a way that somebody could not read them. Its text says how."""


@dataclass(frozen=True, slots=True)
class PageFault:
    """A rule that a page does not keep: the page's address, its first fault, and how many."""

    address: str
    fault: StructureFault
    count: int = 1


def refuse_wrong_pages(folder: Path) -> None:
    """Raise :class:`PageStructureError` where a page below ``folder`` must not be published."""
    wrong = tuple(found for found in check_folder(folder) if found.fault.is_blocking)
    if wrong:
        raise PageStructureError(describe_faults(wrong))


def check_folder(folder: Path) -> tuple[PageFault, ...]:
    """Check each page below ``folder``; return one fault for each page and rule, in order."""
    pages = sorted(folder.rglob("*.html"))
    found = do_with_each(_check_file, folder, pages, processes=count_processes(len(pages)))
    return tuple(one for of_page in found for one in of_page)


def _check_file(folder: Path, path: Path) -> tuple[PageFault, ...]:
    html = path.read_text(encoding="utf-8", errors="replace")
    return tuple(check_page(path.relative_to(folder).as_posix(), html))


def check_page(address: str, html: str) -> Iterator[PageFault]:
    """Yield one fault for each rule that the page at ``address`` does not keep."""
    faults: dict[str, list[StructureFault]] = {}
    for fault in check_structure(html):
        faults.setdefault(fault.rule, []).append(fault)
    for same in faults.values():
        yield PageFault(address, same[0], len(same))


def describe_faults(found: Iterable[PageFault]) -> str:
    """Say what is wrong, a line for each page and rule, and at the end what to do about it."""
    faults = tuple(found)
    lines = [_describe_fault(one) for one in faults[:MOST_LINES]]
    if len(faults) > MOST_LINES:
        lines.append(f"… and {len(faults) - MOST_LINES} more like these.")
    of_guide = any(not one.address.startswith(PLANS) for one in faults)
    lines.append(WHY_GUIDE if of_guide else WHY_PLANS)
    return "\n".join(lines)


def _describe_fault(found: PageFault) -> str:
    fault = found.fault
    where = fault.where
    if found.count > 1:
        where += f", and {found.count - 1} more"
    return f"{found.address}: {fault.says} ({where}; {fault.rule}, {fault.criterion})"
