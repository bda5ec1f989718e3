"""Counts the syllables of English words by rule: no list of pronunciations, no download.

Dictionaries of hyphenation do another job (they leave "away" and "idea" whole, since nobody breaks
those at the end of a line), and those of pronunciation are megabytes. For the reading age of a page
it is enough to be right for nearly every word and never far off: ``tests/words/syllables.txt`` is
the measure of these rules.
"""

from __future__ import annotations

import functools
import re

_LONGEST_SPELT = 3
"""Capitals up to this many are said letter by letter (SEN, EHC), more as a word (SENCO)."""

_LONGEST_WORD, _LETTERS_A_SYLLABLE = 60, 3
"""No word of English has more letters: what is longer is counted roughly."""

_VOWELS = re.compile(r"[aeiouy]+")
_APOSTROPHE = re.compile(r"['’]")
_SHORT_NOT = re.compile(r"(?<=[sd])n['’]t\Z")
"""The second syllable of "didn't" and "isn't". "Don't", "can't" and "aren't" have but one."""
_SHORT_IS = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)['’]s\Z")
"""The second syllable of "Fox's"."""

_SPOKEN_END = re.compile(r"(?:[^aeiouylrw]l|[bcdgkpt]r)e[ds]?\Z")
"""The end of "table", "settled" and "centre"."""
_SILENT_END = re.compile(
    r"(?<=[^aeioutd])e(?=d\Z)|(?<=[^aeioucgsxz])(?<![cs]h)e(?=s\Z)"
    r"|(?<=[^aeiouy])e\Z|(?<=[^r][gq])ue(?=s?\Z)"
)
"""The e in "helped", "makes" and "make", and the ue in "technique"."""
_ENDINGS = "ly|ful|fully|less|ness|ments?|some|where|what"
_SILENT_INSIDE = re.compile(
    rf"(?<=[aeiouy][^aeiouyl])e(?=(?:{_ENDINGS}|ty|things?|times?|way|work|fore|one|lines?|hold|"
    r"tables?|room|place|books?|by|marks?|ground)\Z)"
    rf"|(?<=[aeiouy]l)e(?=(?:{_ENDINGS})\Z)|(?<=[aeiouy][^aeiouy][^aeiouyl])e(?=(?:{_ENDINGS})\Z)"
)
"""The e in "hopeful", "statement" and "homework": a word and an ending, or two words in one."""
_SILENT = "'"
"""What stands in place of a silent e while the sounds are counted."""

_APART = re.compile(
    # media, appreciate, familiar, giant; not special, marriage
    r"(?<![a-z])gi(?=a)|ia(?<![ctsg]ia)(?!ge|rs?\Z|m)|[ct]ia(?=t)|(?<=rl)ia(?=m)"
    # idiot, patio, junior; not nation, onion, million, behaviour
    r"|io(?<![ctsgxn]io)(?<!llio)(?!ur)|tio\Z|nio(?=r)"
    # quiet, client, science, barrier, easiest; not patient, field
    r"|i(?=et(?!t))|(?<![cti])i(?=en[tc]\w*'?\Z)|sci(?=en)|(?<=[^aeiou])i(?=er[s']?\Z|est\Z)"
    # medium, skiing
    r"|i(?=[ui])"
    # create, area, react, reality; not creature, tea
    r"|cre(?=at(?!ur))|[aeiouy]\w*[^aeiou]e(?=as?\Z)|re(?=act|alit|alis|aliz|ass|app|adj)"
    # geography, theory, video, museum; not George, pigeon
    r"|(?<![a-z])ge(?=o(?!r[g']))|the(?=o[rl])|(?<!g)e(?=os?\Z|ous\Z|um\Z)"
    # poem, going, heroic, chaos, cooperate; not voice
    r"|po(?=e[mt])|[aeiouy](?=ings?\Z)|o(?=ics?\Z)|a(?=ics?\Z|os\Z)|co(?=op|ord)"
    # actual, fuel, fluent, fluid, ruin, continuity; not quality, persuade, guess, build
    r"|(?<![gqs])u(?=a)|su(?=al)|(?<![gq])u(?=el|en)|u(?=ous)|(?<![gq])u(?=id\Z|it[iy]|in'?\Z)"
    # royal, player; reinforce, deity
    r"|[aeiou](?=y[aeou])|re(?=in[fstv]|us)|e(?=ity)"
)
"""Vowels that stand together and are said apart."""
_SOUND_OF_ITS_OWN = re.compile(r"(?:[st]h|[ai]s)m(?=s?\Z)")
"""The second syllable of "rhythm", and the last of "autism"."""

_BY_HEART = {
    **dict.fromkeys(("eye", "eyes", "aged", "aches", "ached", "aren", "weren"), 1),
    **dict.fromkeys(("mr", "mrs", "dr", "am", "pm", "tv", "uk", "eg", "ie"), 2),
    **dict.fromkeys(("lion", "lions", "every", "evening", "evenings", "business", "wednesday"), 2),
    **dict.fromkeys(("argue", "argued", "argues", "liar", "naked", "hundred", "hundreds"), 2),
    **dict.fromkeys(("maybe", "naive", "soldier", "soldiers"), 2),
    **dict.fromkeys(("moreover", "recipe", "anyone", "everyone", "businesses"), 3),
    **dict.fromkeys(("element", "elements"), 3),
    **dict.fromkeys(("experience", "experienced"), 4),
}


@functools.lru_cache(maxsize=20_000)
def count_syllables(word: str) -> int:
    """Return how many syllables a word has: at least 1, also for a number or a sign.

    The parts of "one-page" and "and/or" are added up. Short names in capitals are spelt out.
    """
    if len(word) > _LONGEST_WORD:
        return len(word) // _LETTERS_A_SYLLABLE
    if word.isupper() and word.isalpha() and len(word) <= _LONGEST_SPELT:
        return len(word) + 2 * word.count("W")
    parts = (part for part in re.split(r"[^a-z'’]+", word.lower()) if part)
    return max(1, sum(_count_part(part) for part in parts))


def _count_part(part: str) -> int:
    extra = 1 if _SHORT_NOT.search(part) or _SHORT_IS.search(part) else 0
    part = _APOSTROPHE.split(part)[0]
    if part in _BY_HEART:
        return _BY_HEART[part] + extra
    spoken = _mark_silent(part.replace("every", "evry").replace("ically", "icly"))
    sounds = len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken))
    return max(1, sounds + len(_SOUND_OF_ITS_OWN.findall(spoken))) + extra


def _mark_silent(part: str) -> str:
    """Put a sign in place of each e that is written and not said."""
    part = _SILENT_INSIDE.sub(_SILENT, part)
    if _SPOKEN_END.search(part):
        return part
    spoken = _SILENT_END.sub(_SILENT, part)
    return spoken if _VOWELS.search(spoken) else part
