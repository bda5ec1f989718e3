"""Sentences of a plan that somebody has copied into one of the school's own chapters.

What the guide says is public, and a plan may well say five words of it. But ten words in a row that
stand in one child's plans alone, in a chapter of the school's own, and in no chapter that came with
planpage, come from the plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from planpage.leaks.private import PrivateText
from planpage.leaks.tokens import Run, list_runs

LONG = 10
"""So many words in a row are a sentence that was copied; fewer may be how people say a thing."""


def find_copied(
    private: Sequence[PrivateText], chapters: Mapping[str, str], shipped: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield each chapter that holds a sentence of one child's plans, with the child's folder.

    ``chapters`` are the texts of the school's chapters by their files, ``shipped`` those that came
    with planpage. What two children's plans say is the school's own way of saying it.
    """
    came = {run for text in shipped for run in list_runs(text, LONG)}
    own = {
        run: file
        for file, text in chapters.items()
        for run in list_runs(text, LONG)
        if run not in came
    }
    if not own:
        return
    children: dict[Run, set[str]] = defaultdict(set)
    for one in private:
        for text in one.texts:
            for run in own.keys() & set(list_runs(text, LONG)):
                children[run].add(one.child_id)
    found = {(own[run], *ids) for run, ids in children.items() if len(ids) == 1}
    yield from sorted((file, child_id) for file, child_id in found)
