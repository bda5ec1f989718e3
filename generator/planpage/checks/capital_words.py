"""Words with a capital that are no child's name, and names that are words as well."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from planpage.checks.plan_texts import BETWEEN
from planpage.model.plan import Plan
from planpage.model.school import School


def split_words(words: str) -> frozenset[str]:
    """Return the single words of a list that is written as one text."""
    return frozenset(words.split())


ADULT_TITLES = split_words(
    "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Madam Rev Nurse Doctor Teacher Coach coach Auntie "
    "auntie Aunty aunty Aunt aunt Uncle uncle Nan nan Nana nana Nanny nanny Gran gran Granny "
    "granny Grandma grandma Grandad grandad Grandpa grandpa Nani Dadi King Queen Prince Princess "
    "Lord Lady Saint St Captain Fireman Postman Horrid Super Flat"
)
"""What stands before the name of an adult, or of somebody in a story; "miss" may be what we do."""

FAMILY = split_words(
    "mum mummy mom mam mama dad daddy papa baba abba amma ammi nan nana nanny nani gran granny "
    "grandma grandad grandpa auntie aunty aunt uncle mother father parents carer"
)

DAYS_AND_MONTHS = split_words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan spring summer autumn winter easter "
    "christmas eid diwali ramadan"
)

IN_LESSONS = split_words(
    "english maths mathematics science history geography art music drama computing french spanish "
    "german latin pe re pshe phonics reading writing spelling literacy numeracy assembly forest "
    "key stage year reception nursery college term week polish urdu punjabi bengali gujarati "
    "arabic somali romanian portuguese italian turkish welsh hindi tamil makaton lego numicon "
    "braille elsa"
)
"""Lessons, languages and things of school."""

USUAL_WORDS = split_words(
    "amber angel april aria art ash august autumn basil bay bear bee bill birdie bliss blossom "
    "blue bob bonnie brave brook bunny carol cash chance charity chase cherry christian clay "
    "cliff constance coral cosmo crystal daisy dale dawn dean destiny dot drake drew duke earl "
    "early ebony eden elsa ernest eve faith fern finch flora forest forrest fox frank gale gem "
    "gene ginger glen grace grant guy happy harmony haven hazel heath heather holly honey honor "
    "honour hope hunter iris ivory ivy jack jade jan jasmine jay jean joy june juniper justice "
    "king kit kitty lance lane lark lavender leaf liberty lily lucky mace major maple mark "
    "marigold mason max may melody mercy merit merry miles miller misty monday nick noel ocean "
    "olive opal page parker pat patience pearl penny pepper petal phoenix pip piper poppy "
    "primrose prince princess prudence queenie rain raven ray read reading reed reef rich river "
    "rob robin rocky rod rose rowan royal ruby rusty saffron sage saint sandy scarlet scout see "
    "sky sonny spike star sterling stone storm stormy story sue summer sunday sunny tawny taylor "
    "teddy tiger tiny trinity true unity valentine van victor viola violet wade ward wednesday "
    "will willow winter wolf wood wren zip"
)
"""Names that are words as well: at the beginning of a sentence they may be either."""

TIMES_AND_LESSONS = split_words(
    "may april june august summer autumn winter jan easter christmas sunday friday wednesday "
    "monday art elsa"
)
"""Names that are times of the year or lessons as well: these have a capital everywhere."""

BEFORE_TIMES = split_words(
    "in by since until till from to of last next this every each early late mid before after "
    "during end the over through throughout for and or on both between begins starts enjoys do "
    "does doing has have likes our weekly daily your his her their"
)
"""What stands before a time or a lesson, and seldom before a name."""

AFTER_TIMES = split_words(
    "term half half-term holiday holidays break and or to lesson lessons club room therapy work "
    "teacher project table corner session sessions support programme trained group time lead "
    "training assistant activities be"
)

PLACES = split_words(
    "paris jordan chelsea india georgia sydney florence austin lincoln devon brooklyn london "
    "israel chad kent preston chester victoria savannah asia carolina virginia dakota dallas "
    "houston phoenix sienna vienna verona troy kingston milan rio kenya malta holland ireland "
    "erin shannon york bristol lourdes geneva roma alexandria cairo"
)
"""Names that are places as well."""

BEFORE_PLACES = split_words("in near visit visited visiting supports supporting")
GOING = split_words("moved came come comes went goes going go flew flies trip holiday journey")

PLACE_NOUNS = split_words(
    "road street avenue school primary academy college nursery class room hospital clinic centre "
    "church team house library infants infant juniors junior project trust unit foundation "
    "service services table group reading"
)
"""What makes the word before it the name of a place, a class or a service."""

STORIES = {
    "alice": (" in wonderland",),
    "ben": (" 10", " and holly"),
    "billy": (" goat",),
    "biff": (" and chip", ", chip"),
    "bob": (" the builder",),
    "charlie": (" and the choc", " and lola", " brown"),
    "chip": (" and kipper", " and dale"),
    "dora": (" the explorer",),
    "elmer": (" the ",),
    "george": (" and the dragon", " pig"),
    "goldie": ("locks",),
    "harry": (" potter", " and the dino"),
    "isadora": (" moon",),
    "jack": (" and the bean", " and jill", " frost"),
    "james": (" and the giant",),
    "katie": (" morag",),
    "max": (" and ruby",),
    "oliver": (" twist",),
    "percy": (" jackson",),
    "peppa": (" pig",),
    "peter": (" pan", " rabbit", " and the wolf"),
    "robin": (" hood",),
    "sarah": (" & duck", " and duck"),
    "teddy": (" bear",),
    "thomas": (" the tank", " and friends"),
    "tom": (" gates", " and jerry"),
    "tracy": (" beaker",),
}
"""Those in stories that schools read: the name, and how the text goes on."""


_MARKS = "\"“”‘’'()[]*_.,"
"""What may stand close to a word and is no part of it."""


def fold(word: str) -> str:
    """Return ``word`` so that one name is one: small letters, no accents, plain apostrophes."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    kept = "".join(one for one in plain if not 0x300 <= ord(one) < 0x370)  # noqa: PLR2004
    return unicodedata.normalize("NFC", kept)


def drop_owner(word: str) -> str:
    """Return ``word`` without the ``'s`` of an owner: Sam of "Sam's", James of "James'"."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word.rstrip("'’")


def is_sentence_start(whole: str, start: int) -> bool:
    """Whether the word at ``start`` begins a sentence, a line, a quotation or a whole text."""
    if whole[start - 1] in "\"“‘'([*_":
        return True
    before = whole[max(start - 12, 0) : start].rstrip(" \"“”‘’'()[*_#>-–—•0123456789")
    return before == "" or before[-1] in f".!?:;…\n{BETWEEN}"


def find_words_before(whole: str, start: int) -> tuple[str, str]:
    """Return the two words before ``start``, the nearer one last; "" where there is none.

    Only those of the same line that one space parts from each other and from ``start``.
    """
    if whole[start - 1] != " ":
        return "", ""
    parts = whole[max(start - 40, 0) : start].rsplit(" ", 3)
    if len(parts) < 2:  # noqa: PLR2004 - no word
        return "", ""
    second = parts[-2]
    if BETWEEN in second or "\n" in second:
        return "", second.replace("\n", BETWEEN).rsplit(BETWEEN, 1)[1].strip(_MARKS)
    if len(parts) < 3:  # noqa: PLR2004
        return "", second.strip(_MARKS)
    first = parts[-3].replace("\n", BETWEEN).rsplit(BETWEEN, 1)[-1]
    return first.strip(_MARKS), second.strip(_MARKS)


def find_word_after(whole: str, end: int) -> str:
    """Return the word that one space parts from ``end``, as it is written; else ""."""
    if whole[end] != " ":
        return ""
    words = whole[end + 1 : end + 25].split(BETWEEN, 1)[0].split(maxsplit=1)
    return words[0].strip(_MARKS) if words and not whole[end + 1].isspace() else ""


def list_listed_words(plan: Plan, school: School) -> frozenset[str]:
    """Return the single words, folded, of all names that the plan or the school lists."""
    return frozenset(
        fold(drop_owner(word))
        for name in _walk_listed(plan, school)
        for word in name.replace(",", " ").split()
    )


def _walk_listed(plan: Plan, school: School) -> Iterator[str]:
    yield school.name
    for listed in (plan.people, plan.contacts, school.contacts):
        for one in listed:
            yield one.name
    for reader in plan.readers:
        yield reader.who
    for service in (
        school.sendiass,
        school.disagreement_resolution,
        school.local_offer,
        school.inclusion_team,
    ):
        if service is not None:
            yield service.name
