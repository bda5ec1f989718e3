"""A sealed page as one file, for one reader: to hand over, or to send."""

from __future__ import annotations

import dataclasses
import posixpath
from collections.abc import Collection, Sequence

from planpage.keys.entitled import Entitled
from planpage.keys.model import Keys
from planpage.keys.prepare import list_locks
from planpage.model import School
from planpage.publishing.sealed_pages import gather_parts
from planpage.rendering.link_ends import lead_links
from planpage.rendering.locked import render_locked
from planpage.rendering.pages import Page
from planpage.sealing.envelope import seal_parts
from planpage.sealing.envelope_json import write_envelope


def seal_one_file(  # noqa: PLR0913 - what the file is made from
    pages: Sequence[Page],
    reader: Entitled,
    keys: Keys,
    school: School,
    *,
    child_id: str,
    site_address: str,
) -> str:
    """Seal a child's pages for one reader and the school; return the locked page.

    It holds the parts that this reader may open and no others, and no link opens it: only the words
    do. There is no guide beside a lone file: its links lead to the school's web site, or where
    ``site_address`` is empty they go, and what they say stays. So its bytes are not those of the
    page on the web. Raises LookupError where the reader's key was not derived yet.
    """
    own = {page.address for page in pages}
    led = [_lead_out(page, own, site_address) for page in pages]
    texts = {part: text for part, text in gather_parts(led).items() if part in reader.parts}
    child = keys.children[child_id]
    envelope = seal_parts(
        texts,
        list_locks(keys, child_id, [dataclasses.replace(reader, wants_link=False)]),
        master=child.master,
        generation=child.generation,
        address=keys.find_address(child_id),
    )
    return render_locked(write_envelope(envelope), school)


def _lead_out(page: Page, own: Collection[str], site_address: str) -> Page:
    """Return a page whose links lead to the child's other pages, to the web site, or nowhere."""

    def lead(end: str, part: str) -> str | None:
        if end in own:
            return posixpath.relpath(end, posixpath.dirname(page.address)) + part
        return f"{site_address}{end}{part}" if site_address else None

    return Page(page.address, lead_links(page.html, page.address, lead))
