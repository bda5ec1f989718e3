"""Searches every file of a site, and every file's name, before the site may take its place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planpage.leaks.copied import find_copied
from planpage.leaks.private import PrivateText
from planpage.leaks.public import PublicText
from planpage.leaks.tokens import Run, leave_out_data, list_runs, list_words, split_page
from planpage.parallel import count_processes, do_with_each

MOST_TOLD = 10

LEAK = "{file} holds {what} of plans/{child}."
WHAT_TO_DO = """\
Nothing of a plan may be read in a published file. Where somebody has copied it there, take it out.
Where a chapter of the guide had it first, say it in other words in one of the two.
Otherwise this is a fault of planpage: please report it."""

UNKNOWN = "…"

_ENVELOPE_BEGINS, _ENVELOPE_ENDS = '<script type="application/json" id="envelope">', "</script>"
_ADDRESS = re.compile(r"[a-z2-7]{26}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


Opens = Callable[[str, str], bool]


class LeakError(Exception):
    """Something of a plan can be read in a file that was to be published. Its text says where."""


@dataclass(frozen=True, slots=True)
class Leak:
    """What was found: in which file, of which child, and what kind of thing. Never the words."""

    file: str
    child_id: str
    what: str


@dataclass(frozen=True, slots=True)
class LeakGate:
    """Knows what is private and what is public, and looks at files.

    ``chapters`` are the texts of the school's chapters by their files, ``shipped`` those that came
    with planpage. ``opens`` gets a file's address and the envelope in it, and returns whether it
    opens to what was sealed. It can be handed to another process.
    """

    private: Sequence[PrivateText]
    public: PublicText
    opens: Opens
    chapters: Mapping[str, str] = field(default_factory=dict)
    shipped: Sequence[str] = ()

    def refuse_leaks(self, folder: Path) -> None:
        """Raise LeakError where a file below ``folder`` must not be published."""
        found = list(self.find_leaks(folder))
        if found:
            lines = [
                LEAK.format(file=one.file, what=one.what, child=one.child_id)
                for one in found[:MOST_TOLD]
            ]
            more = len(found) - len(lines)
            raise LeakError(
                "\n".join([*lines, *([f"and {more} more"] if more else []), WHAT_TO_DO])
            )

    def find_leaks(self, folder: Path) -> Iterator[Leak]:
        """Yield what is private in the chapters, in the files below ``folder`` and in their names.

        Files with the same text, as all locked pages are, are looked at once. Each plan is read
        once, however many files there are.
        """
        for file, child_id in find_copied(self.private, self.chapters, self.shipped):
            yield Leak(file, child_id, "words")
        found = sorted(folder.rglob("*"))
        names, ids = self._list_names(), self._list_ids()
        for path in found:
            for part in {*_ID.findall(path.name.casefold())} & ids:
                address = path.relative_to(folder).as_posix()
                yield Leak(address, part, "in its own name the name of the folder")
        files = [(path.relative_to(folder).as_posix(), path) for path in found if path.is_file()]
        looked_at: set[bytes] = set()
        suspected: dict[Run, str] = {}
        opened = do_with_each(_open_file, self.opens, files, processes=count_processes(len(files)))
        for (address, path), (mark, is_whole) in zip(files, opened, strict=True):
            if not is_whole:
                yield Leak(address, UNKNOWN, "something else than what was sealed")
            if mark in looked_at:
                continue
            looked_at.add(mark)
            texts = split_page(_split_file(path)[0])
            yield from _search_words(address, "\n".join(texts), names, ids)
            runs = {run for plain in texts for run in list_runs(plain)}
            suspected.update(dict.fromkeys(runs - self.public.runs, address))
        yield from self._search_runs(suspected)

    def _search_runs(self, suspected: Mapping[Run, str]) -> Iterator[Leak]:
        """Yield the plans that hold one of the runs of words that no public text holds."""
        for one in self.private:
            run = one.find_run(suspected)
            if run is not None:
                yield Leak(suspected[run], one.child_id, "words")

    def _list_names(self) -> Mapping[str, str]:
        """Return the children's names that are no word of the guide: a child may be called Will."""
        return {
            word: one.child_id
            for one in self.private
            for name in one.names
            for word in list_words(name)
            if len(word) > 1 and word not in self.public.words
        }

    def _list_ids(self) -> frozenset[str]:
        """Return the names of the folders that are no word of the guide either."""
        return frozenset(one.child_id for one in self.private if not self._is_public(one.child_id))

    def _is_public(self, child_id: str) -> bool:
        words = {child_id, child_id.capitalize()}
        return "-" not in child_id and not words.isdisjoint(self.public.words)


def _open_file(opens: Opens, file: tuple[str, Path]) -> tuple[bytes, bool]:
    """Return a mark that files of the same text share, and whether the envelope in it opens."""
    address, path = file
    text, envelope = _split_file(path)
    mark = hashlib.sha256(text.encode()).digest()
    return mark, envelope is None or opens(address, envelope)


def _split_file(path: Path) -> tuple[str, str | None]:
    """Return a file's text without data, and the envelope in it, where there is one.

    What the text of a sealed page leaves out besides is the page's address, letters by chance: all
    such pages have the same text.
    """
    text = path.read_bytes().decode("utf-8", errors="replace")
    before, begins, rest = text.partition(_ENVELOPE_BEGINS)
    envelope, ends, after = rest.partition(_ENVELOPE_ENDS)
    if not ends:
        return leave_out_data(text), None
    text = f"{before}{begins}{ends}{after}"
    address = path.parent.name
    if _ADDRESS.fullmatch(address):
        text = text.replace(address, " ")
    return leave_out_data(text), envelope


def _search_words(
    address: str, plain: str, names: Mapping[str, str], ids: frozenset[str]
) -> Iterator[Leak]:
    for word in sorted({*list_words(plain)} & names.keys()):
        yield Leak(address, names[word], "the name of the child")
    for part in sorted({*_ID.findall(plain.casefold())} & ids):
        yield Leak(address, part, "the name of the folder")
