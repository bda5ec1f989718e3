"""Whether a page explains a word where the word first stands.

An explanation is looked for up to that place, in the sentence itself and in the two behind it:

* in a bracket behind the word, or a short name in a bracket behind the long one:
  "a diagnosis (a doctor's name for a condition)", "a teaching assistant (TA)";
* behind "is", "means" or a colon: "The SENCO is the teacher who …", "Impact: what has changed";
* set off by a comma: "an educational psychologist, who is an expert in …";
* where the word is what something is called: "Schools call this provision", "EHCP for short";
* in a sentence right behind that begins with "This means" or "It is a";
* where the word stands alone, as a heading, a link or the head of a row, and more text follows;
* in a list whose first words say that these are names.

Where the short name in a longer one is explained ("EHC"), so is the longer one ("EHC plan"). On a
page of words explained, every heading is explained for the whole page.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from planpage.words.placed_text import Kind
from planpage.words.sentences import WORD, Sentence
from planpage.words.word_lists import Hit, split_words

SENTENCES_BEHIND = 2
FEWEST_TERMS = 20
"""Headings that a page of words explained has, at least one to every four sentences."""

_SAYS_WHAT = (
    r"(?:(?:is|are)\s+(?:short\s+for|when|where|what|how|like|people|things|those|done|a|an|the|"
    r"one|another|someone|some|good|extra|free|fair|help)\b|means?\b|stands?\s+for\b)"
)
_PATTERNS = (
    r"(?<!\w){word}[\"'”’]?\s*\((?=[^()]*\w[\s,;]+\w)[^()]+\)",
    r"(?<!\w){word}[\"'”’]?\s+{says_what}",
    r"(?<!\w){word}[\"'”’]?:\s+\w",
    r"(?<!\w){word}[\"'”’]?,\s+(?:who|which|where|that\s+is)\s+\w+\s+\w",
    # "an advocate, a person who …"; not "the SENCO, the teacher and you"
    r"(?<!\w){word}[\"'”’]?,\s+(?:an?|the|one)\s+(?:[^\s,.?!]+\s+){{1,4}}{goes_on}",
    r"(?<!\w){word}(?:\s+or\s+\w+)?\s+for\s+short\b",
    r"\b{is_called}\s+(?:[^\s.?!]+\s+){{0,8}}?[\"'“‘]?{word}(?!\w)",
)
_PARTS = {
    "says_what": _SAYS_WHAT,
    "goes_on": r"(?:who|that|which|where|for|in|of|from|to|like|with)\b",
    "is_called": (
        r"(?:called|known\s+as|names?\s+(?:for|is|are)|(?:[Ss]chools?|[Pp]eople|[Ss]ome|[Ww]e|[Yy]ou|"
        r"[Tt]hey|[Ss]taff|[Pp]laces|[Tt]he\s+law)\s+(?:calls?|says?))"
    ),
}
_SHORT_NAME = r"(?<=[\w’'])\s+\(\s*{word}\s*\)"
"""For names in capitals: "teaching assistants (TAs)"."""
_GOES_ON = re.compile(r"(?:This|That|These|Those|It|They)\s+" + _SAYS_WHAT)
_LIST_OF_NAMES = re.compile(r"\b(?:names?|words|called)\b[^.?!]*:\Z")


def is_explained(hit: Hit, sentences: Sequence[Sentence], number: int) -> bool:
    """Whether the word of ``hit``, first seen in sentence ``number``, is explained by then."""
    last = number + 1 + SENTENCES_BEHIND
    written = sentences[number].text[hit.start : hit.end]
    pattern = _compile(tuple(dict.fromkeys((written, *_list_names(hit)))))
    if any(pattern.search(one.text) for one in sentences[:last]):
        return True
    if any(_GOES_ON.match(one.text) for one in sentences[number + 1 : number + 2]):
        return True
    return _stands_alone(hit, sentences, number) or _is_in_list_of_names(sentences, number)


def list_page_terms(sentences: Iterable[Sentence]) -> frozenset[tuple[str, ...]]:
    """Return the headings of a page of words explained, as single words; nothing for a chapter."""
    everything = tuple(sentences)
    headings = [one for one in everything if one.block.kind is Kind.HEADING and not one.block.row]
    if len(headings) < FEWEST_TERMS or len(headings) * 4 < len(everything):
        return frozenset()
    return frozenset(split_words(heading.text) for heading in headings)


def _list_names(hit: Hit) -> tuple[str, ...]:
    """Return the names by which the thing may be explained: its own, and a short one inside it."""
    short = [word for word in hit.listed.words.split() if sum(map(str.isupper, word)) > 1]
    inside = short[:1] if hit.listed.words.startswith(tuple(short)) else []
    return (*hit.listed.same, hit.listed.words, *inside)


def _stands_alone(hit: Hit, sentences: Sequence[Sentence], number: int) -> bool:
    """Whether the word is all there is of its sentence, and more follows that can explain it."""
    sentence = sentences[number]
    rest = WORD.findall(sentence.text[: hit.start] + " " + sentence.text[hit.end :])
    if any(not word.isdigit() and word.lower() not in {"the", "a", "an"} for word in rest):
        return False
    if number + 1 == len(sentences):
        return False
    following, block = sentences[number + 1].block, sentence.block
    if block.kind is Kind.HEADING and not block.row:
        return following.kind is not Kind.HEADING
    is_first = not number or sentences[number - 1].block.row != block.row
    return following is block or (bool(block.row) and is_first and following.row == block.row)


def _is_in_list_of_names(sentences: Sequence[Sentence], number: int) -> bool:
    if sentences[number].block.kind is not Kind.POINT:
        return False
    before = (one for one in reversed(sentences[:number]) if one.block.kind is not Kind.POINT)
    lead = next(before, None)
    return lead is not None and bool(_LIST_OF_NAMES.search(lead.text.strip()))


@functools.lru_cache(maxsize=500)
def _compile(names: tuple[str, ...]) -> re.Pattern[str]:
    patterns: list[str] = []
    for name in names:
        word = re.escape(name).replace(r"\ ", r"\s+") + "s?"
        is_short = sum(map(str.isupper, name)) > 1
        if not is_short:
            word = f"(?i:{word})"
        patterns += [pattern.format(word=word, **_PARTS) for pattern in _PATTERNS]
        if is_short:
            patterns.append(_SHORT_NAME.format(word=word))
    return re.compile("|".join(patterns))
