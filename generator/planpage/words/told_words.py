"""Words of schools, hard words, and words that blame."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.diagnostics import Diagnostic, Position, quote_text
from planpage.words.blame import is_denied
from planpage.words.explained import is_explained, list_page_terms
from planpage.words.hard_words import MOST, list_hard_words, may_have_hard_words
from planpage.words.page import Page, join_words
from planpage.words.placed_text import Kind
from planpage.words.sentences import Sentence
from planpage.words.word_lists import Group, Hit, split_words


def find_jargon(page: Page) -> Iterator[Diagnostic]:
    """Tell each word of schools that the page does not explain where it first stands.

    A name such as SENCO is told once, since one explanation is enough. A name may also be explained
    elsewhere; a word that has a plain one may not, since the plain one is better.
    """
    terms = list_page_terms(page.sentences)
    known: dict[str, bool] = {}
    for number, (sentence, hits) in enumerate(zip(page.sentences, page.hits, strict=True)):
        for hit in hits:
            is_name = hit.listed.group is Group.EXPLAIN
            if not is_name and hit.listed.group is not Group.INSTEAD:
                continue
            thing = hit.listed.same[0]
            is_first = thing not in known
            if is_first:
                elsewhere = terms | page.explained if is_name else terms
                known[thing] = (
                    not elsewhere.isdisjoint(map(split_words, (hit.listed.words, *hit.listed.same)))
                    or is_explained(hit, page.sentences, number)
                    or (bool(terms) and sentence.block.kind is Kind.HEADING)
                )
            if not known[thing] and (is_first or not is_name):
                yield _tell_jargon(page, sentence, hit)


def find_hard_words(page: Page) -> Iterator[Diagnostic]:
    """Tell each word that has a short one of the same meaning, and sentences full of long words."""
    for sentence, hits in zip(page.sentences, page.hits, strict=True):
        for hit in hits:
            if hit.listed.group is Group.SHORTER:
                yield _tell_shorter(page, sentence, hit)
        if not may_have_hard_words(sentence.words):
            continue
        text = sentence.text
        # What is listed has been told already, or is explained.
        listed = {at for hit in hits for at in range(hit.start, hit.end)}
        spans = [span for span in list_hard_words(text, page.names) if span[0] not in listed]
        if len(spans) > MOST:
            words = [text[start:end] for start, end in spans]
            yield page.tell(
                "hard-words",
                sentence.place(*spans[0]),
                f"This sentence has {len(words)} long words: "
                f"{join_words(quote_text(word) for word in words)}.",
                note=f"one or two in a sentence are the most{_offer_plainly(page)}",
                bare=f"This sentence has {len(words)} long words.",
            )


def find_blaming_words(page: Page) -> Iterator[Diagnostic]:
    """Tell each word that blames or labels a person. Quotations and denials are left alone."""
    for sentence, hits in zip(page.sentences, page.hits, strict=True):
        for hit in hits:
            if hit.listed.group is not Group.BLAMING or is_denied(sentence.text, hit):
                continue
            at, written = _place(sentence, hit)
            yield page.tell(
                "blaming-words",
                at,
                f"{quote_text(written)} blames or labels a person.",
                write=page.line_with(at, written, hit.listed.write),
                note=hit.listed.because,
                bare="A word here blames or labels a person.",
            )


def _tell_jargon(page: Page, sentence: Sentence, hit: Hit) -> Diagnostic:
    at, written = _place(sentence, hit)
    word, write = quote_text(written), hit.listed.write
    if hit.listed.group is Group.INSTEAD:
        return page.tell(
            "jargon",
            at,
            f"{word} is a word of schools. Families say: {write}.",
            write=page.line_with(at, written, "" if ", or " in write else write),
            note=f"or explain it here{_offer_plainly(page)}",
            bare="A word of schools stands here.",
        )
    line = page.line_with(at, written, f"{written} ({write})")
    return page.tell(
        "jargon",
        at,
        f"{word} is not explained where it first stands.",
        write=line,
        note="or explain it in the next sentence"
        if line
        else f"explain it here or in the next sentence, such as: {write}",
        bare="A word of schools is not explained where it first stands.",
    )


def _tell_shorter(page: Page, sentence: Sentence, hit: Hit) -> Diagnostic:
    at, written = _place(sentence, hit)
    return page.tell(
        "hard-words",
        at,
        f"{quote_text(written)} is a hard word. Shorter: {hit.listed.write}.",
        write=page.line_with(at, written, hit.listed.write),
        note=_offer_plainly(page).removeprefix(", or "),
        bare="A hard word stands here that has a shorter one.",
    )


def _place(sentence: Sentence, hit: Hit) -> tuple[Position, str]:
    return sentence.place(hit.start, hit.end), sentence.text[hit.start : hit.end]


def _offer_plainly(page: Page) -> str:
    return ", or keep it for staff and add `plainly` for the family" if page.is_plan else ""
