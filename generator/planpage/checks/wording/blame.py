"""Words that blame or label the child or the family, wherever in a plan they stand."""

from __future__ import annotations

from collections.abc import Iterator

from planpage.checks.check import Case, Check, Found
from planpage.checks.plan_texts import list_texts
from planpage.checks.wording.lines import write_line
from planpage.checks.wording.texts import FieldText, Kind, gather_texts
from planpage.diagnostics import Severity, quote_text
from planpage.words.blame import find_blame, select_suspects
from planpage.words.word_lists import Hit


def find_blaming_words(case: Case) -> Iterator[Found]:
    """Find words that blame or label, but for those that somebody said.

    Parents may ask for all that school writes of their child, so staff pages count too.
    """
    texts = list_texts(case.plan)
    suspects = select_suspects(texts.spaced, texts.folded_words)
    if not suspects:
        return
    for one in gather_texts(case.plan):
        if one.kind is Kind.WRITTEN:
            lowered = one.text.lower().replace("’", "'")
            if any(all(word in lowered for word in words) for words in suspects):
                for hit in find_blame(one.text):
                    yield _tell(case, one, hit)


def _tell(case: Case, one: FieldText, hit: Hit) -> Found:
    written, instead = one.text[hit.start : hit.end], hit.listed.write
    at, write = write_line(case.plan, one, hit.start, hit.end, instead)
    advice = f" Better: {instead}." if instead else ""
    return Found(
        at,
        f"{quote_text(written)} blames or labels a person.{advice}",
        write=write,
        note=hit.listed.because,
        says_without_quotes="A word here blames or labels a person.",
        about=one.text,
    )


CHECKS = (Check("blaming-words", Severity.ADVICE, find_blaming_words),)
