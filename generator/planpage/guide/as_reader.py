"""The preview as one reader will see it: what their words open, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from planpage.keys.entitled import Entitled, list_entitled
from planpage.model import Thread
from planpage.rendering.link_ends import lead_links
from planpage.rendering.markdown import set_direction
from planpage.rendering.pages import Page
from planpage.rendering.templates import read_labels
from planpage.rendering.wording import fill
from planpage.sealing.envelope import Part
from planpage.settings import PLANS

TOP = '<div class="name">'


@dataclass(frozen=True, slots=True)
class ShownTo:
    """Whom a preview is for: a reader by name; with ``child``, of that child alone.

    ``ended`` are children whose page the reader opens no more, whatever the plan says.
    """

    reader: str
    child: str = ""
    ended: frozenset[str] = frozenset()


def show_as_reader(
    threads: Iterable[Thread], pages: Iterable[Page], shown_to: ShownTo, today: dt.date
) -> Iterator[Page]:
    """Yield the pages that the words of a reader open, each with a line that says whose eyes it is.

    What the reader may not open is not there, and no page speaks of it, as in a sealed page. It is
    worked out from the plan: no key is needed.
    """
    opened: dict[str, Entitled] = {}
    for thread in threads:
        reader = find_reader(thread, shown_to, today)
        if reader:
            opened[thread.child_id] = reader
    all_pages = tuple(pages)
    seen = {page.address for page in all_pages if _may_see(page.address, opened)}
    notice = fill(
        str(read_labels()["guide.preview_as"]), {"reader": set_direction(shown_to.reader)}
    )
    for page in all_pages:
        if page.address in seen:
            yield Page(page.address, _hide_the_rest(page, seen, notice))


def find_reader(thread: Thread, shown_to: ShownTo, today: dt.date) -> Entitled | None:
    """Return the reader of a child's page whom ``shown_to`` names; None where there is none."""
    if shown_to.child not in {"", thread.child_id} or thread.child_id in shown_to.ended:
        return None
    readers = list_entitled(thread.newest.readers, today)
    return next((one for one in readers if one.name == shown_to.reader), None)


def _may_see(address: str, opened: dict[str, Entitled]) -> bool:
    """Whether a page is among those that a reader opens: the newest one page, or all of them."""
    folder, child_id, *rest = address.split("/")
    reader = opened.get(child_id) if folder == PLANS else None
    return reader is not None and (Part.FULL in reader.parts or rest == ["index.html"])


def _hide_the_rest(page: Page, seen: Collection[str], notice: Markup) -> str:
    """Take away what leads to pages of plans that this reader does not open."""
    folder = page.address.count("/")

    def lead(end: str, part: str) -> str | None:
        is_hidden = end.startswith(f"{PLANS}/") and end not in seen
        return None if is_hidden else f"{'../' * folder}{end}{part}"

    html = lead_links(page.html, page.address, lead, silent=True)
    return html.replace(TOP, f'{TOP}<p class="notice screen">{notice}</p>', 1)
