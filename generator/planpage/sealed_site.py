"""The sealed pages of a real school: who may open what, and what of the last site has to go."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planpage.compile import Checked, CheckedChild
from planpage.keys.entitled import MOST_READERS, Entitled, list_entitled
from planpage.keys.key_file import KeyFileError, change_keys, read_keys
from planpage.keys.life import note_old_address
from planpage.keys.model import Keys
from planpage.keys.place import refuse_wrong_place
from planpage.keys.prepare import Watch, add_missing_keys, derive_missing, list_locks
from planpage.keys.withdraw import list_withdrawn, note_published, note_strange
from planpage.leaks.gate import LeakGate
from planpage.leaks.private import read_private
from planpage.leaks.public import read_public
from planpage.model.plan import Thread
from planpage.model.school import School
from planpage.one_child import unpack_thread
from planpage.page_structure.folder import PageStructureError, check_page, describe_faults
from planpage.parallel import count_processes, do_with_each
from planpage.publishing.sealed_pages import SEALED, ChildSeal, gather_parts, seal_pages
from planpage.publishing.site_folder import MARKER
from planpage.rendering.glossary import Glossary
from planpage.rendering.pages import Page, render_thread
from planpage.rendering.templates import find_guides
from planpage.sealing import OpenError, Part
from planpage.sealing.envelope import open_by_key
from planpage.sealing.envelope_json import read_envelope

TOO_MANY = (
    "{path} names more readers than a page has room for: {most}. Let two who live together share "
    "one, such as Mum and Dad."
)
_ADDRESS = re.compile(r"[a-z2-7]{26}")


@dataclass(frozen=True, slots=True)
class Proof:
    """What a sealed page has to open to: the school's key for it, and a digest of its texts."""

    key: bytes = field(repr=False)
    digest: bytes


@dataclass(frozen=True, slots=True)
class Seals:
    """What the pages of a build are sealed with.

    ``children`` holds the seal of each child; ``new_readers`` are those who have had no words
    before, as child and reader; ``gone`` are addresses that were published once and are no more,
    each with the day since which it has to be deleted from the web host.
    """

    children: Mapping[str, ChildSeal]
    new_readers: tuple[tuple[str, str], ...]
    gone: Mapping[str, str]


def prepare_seals(
    key_file: Path, checked: Checked, site: Path, today: dt.date, watch: Watch = iter
) -> Seals:
    """Get the seal of every child's page ready; new readers get their words here.

    What is new is written to the key file before anything is sealed with it. Raises KeyFileError,
    and FileNotFoundError where there is no key file.
    """
    refuse_wrong_place(key_file, site)
    with change_keys(key_file) as keys:
        entitled = list_readers(checked, keys, today)
        new = add_missing_keys(keys, entitled)
        derive_missing(keys, entitled, watch)
        note_strange(keys, list_last_pages(site), today)
        note_gone(keys, entitled, today)
    return Seals(
        children={
            child_id: ChildSeal(
                keys.find_address(child_id),
                keys.children[child_id].generation,
                keys.children[child_id].master,
                list_locks(keys, child_id, readers),
            )
            for child_id, readers in entitled.items()
        },
        new_readers=new,
        gone=dict(keys.old_addresses),
    )


def leave_out_withdrawn(checked: Checked, key_file: Path) -> tuple[Checked, tuple[str, ...]]:
    """Take the children whose pages are withdrawn out of what is published; return them too.

    What is wrong in their plans keeps nobody else's pages back. Raises KeyFileError.
    """
    withdrawn = list_withdrawn(read_keys(key_file)) if key_file.exists() else {}
    left = tuple(child for child in checked.children if child.child_id not in withdrawn)
    gone = tuple(child.child_id for child in checked.children if child.child_id in withdrawn)
    return dataclasses.replace(checked, children=left), gone


def list_readers(checked: Checked, keys: Keys, today: dt.date) -> dict[str, tuple[Entitled, ...]]:
    """Return who may open what, by child: as the newest plan says on the day ``today``.

    Withdrawn children are left out, and so are readers whose access was ended. Raises KeyFileError
    for more readers than a page has room for.
    """
    found = {}
    for child in checked.children:
        if not child.paths or child.has_errors:
            continue
        own = keys.children.get(child.child_id)
        if own and own.withdrawn:
            continue
        removed = own.removed if own else []
        readers = [
            reader for reader in list_entitled(child.readers, today) if reader.name not in removed
        ]
        if len(readers) > MOST_READERS:
            raise KeyFileError(TOO_MANY.format(path=child.paths[-1], most=MOST_READERS))
        found[child.child_id] = tuple(readers)
    return found


def list_last_pages(site: Path) -> tuple[str, ...]:
    """Return the addresses of the sealed pages in the last site; none where a build made none."""
    pages = site / SEALED
    if not (site / MARKER).is_file() or not pages.is_dir():
        return ()
    return tuple(sorted(one.name for one in pages.iterdir() if _ADDRESS.fullmatch(one.name)))


def note_gone(keys: Keys, entitled: Mapping[str, object], today: dt.date) -> None:
    """Note the addresses of children who had a page and have none any more: they have to go."""
    for child_id in keys.children:
        if child_id not in entitled:
            note_old_address(keys, child_id, today)
    for child_id in entitled:
        note_published(keys, child_id)


@dataclass(frozen=True, slots=True)
class _SealJob:
    """What has to be known to make a child's sealed page, besides the child's plans and keys."""

    school: School
    today: dt.date
    glossary: Glossary


def render_sealed(  # noqa: PLR0913 - what the pages are made from, most of it by name
    checked: Checked,
    seals: Seals,
    proofs: dict[str, Proof],
    *,
    today: dt.date,
    glossary: Glossary,
    processes: int | None = None,
    watch: Callable[[Iterable[CheckedChild]], Iterable[CheckedChild]] = iter,
) -> Iterator[Page]:
    """Yield the sealed page of each child, and note in ``proofs`` what has to come out of it.

    ``processes`` is how many work at it, by the number of plans where it is None. Raises
    PageStructureError.
    """
    shown = [child for child in checked.children if child.child_id in seals.children]
    if processes is None:
        processes = count_processes(sum(len(child.paths) for child in shown))
    job = _SealJob(checked.school, today, glossary)
    things = ((child.kept, seals.children[child.child_id]) for child in watch(shown) if child.kept)
    for page, proof in do_with_each(_seal_child, job, things, processes=processes):
        proofs[page.address] = proof
        yield page


def _seal_child(job: _SealJob, thing: tuple[Thread | bytes, ChildSeal]) -> tuple[Page, Proof]:
    kept, seal = thing
    pages = render_thread(unpack_thread(kept), job.school, job.today, job.glossary)
    refuse_wrong(pages)
    parts = gather_parts(pages)
    return seal_pages(parts, seal, job.school), Proof(seal.locks[0].key, digest_parts(parts))


def opens_to_proof(proofs: Mapping[str, Proof], address: str, envelope: str) -> bool:
    """Whether the sealed page at ``address`` opens to what was sealed, with the school's key."""
    proof = proofs.get(address)
    if proof is None:
        return False
    try:
        opened = open_by_key(read_envelope(envelope), proof.key)
    except OpenError:
        return False
    return digest_parts(opened.texts) == proof.digest


def digest_parts(parts: Mapping[Part, str]) -> bytes:
    """Return a digest of what is sealed, part by part."""
    texts = (f"{part}\0{parts[part]}" for part in sorted(parts))
    return hashlib.sha256("\0\0".join(texts).encode()).digest()


def make_gate(
    checked: Checked,
    proofs: Mapping[str, Proof],
    plans: Path,
    *public: Path | str,
    chapters: Path | None = None,
) -> LeakGate:
    """Make the gate that a site of sealed pages has to pass: see :mod:`planpage.leaks.gate`.

    ``checked`` are all plans, drafts too; ``public`` is everything that may be read by all, and
    ``chapters`` the folder of the school's own.
    """
    names = ((child.child_id, child.called) for child in checked.children)
    return LeakGate(
        read_private(plans, names),
        read_public(*public),
        functools.partial(opens_to_proof, proofs),
        {f"{chapters.name}/{name}": text for name, text in read_chapters(chapters).items()}
        if chapters
        else {},
        tuple(read_chapters(find_guides()).values()),
    )


def read_chapters(folder: Path) -> dict[str, str]:
    """Return the texts of the chapters in ``folder``, by the names of their files."""
    paths = sorted(folder.glob("*.md")) if folder.is_dir() else []
    return {path.name: path.read_text(encoding="utf-8", errors="replace") for path in paths}


def refuse_wrong(pages: Iterable[Page]) -> None:
    """Raise PageStructureError where a page could not be read by somebody: once sealed, none sees.

    What comes from a plan's own words does not stop it (see :mod:`planpage.page_structure`).
    """
    faults = (found for page in pages for found in check_page(page.address, page.html))
    wrong = tuple(found for found in faults if found.fault.is_blocking)
    if wrong:
        raise PageStructureError(describe_faults(wrong))
