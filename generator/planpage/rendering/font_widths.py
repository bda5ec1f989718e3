"""How wide the letters of the two fonts are that printed pages are measured in.

Facts measured from Liberation Sans and Noto Sans: advance widths in thousandths of the size of the
type. A letter with an accent is as wide as without, unless it stands here. For letters of other
scripts there is one width each: no narrower than most of theirs, so that the page is not taken for
shorter than it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

LIBERATION_SANS: Mapping[int, str] = {
    191: "'",
    222: "ijlłſ",
    260: "|¦",
    278: " !,./:;I[\\]ft·ìíîïĩīĭıŧ",
    292: "ľ",
    333: "()-`r¡¨²³´¸¹",
    334: "{}ŀ",
    355: "\"",
    365: "º",
    370: "ª",
    375: "ť",
    389: "*",
    400: "°",
    444: "ĳ",
    469: "^",
    500: "Jcksvxyzĸ",
    537: "¶",
    549: "±÷",
    552: "¯",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«»ðþđħĿŁŋ",
    576: "µ",
    584: "+<=>~¬×",
    604: "ŉ",
    611: "FTZ¿ßøŦ",
    615: "ď",
    667: "&ABEKPSVXYÞ",
    722: "CDHNRUwÐĐĦ",
    723: "Ŋ",
    735: "Ĳ",
    737: "©®",
    778: "GOQØ",
    833: "Mm",
    834: "¼½¾",
    889: "%æ",
    944: "Wœ",
    1000: "ÆŒ—…™",
    1015: "@",
}
LIBERATION_SANS_BOLD: Mapping[int, str] = {
    238: "'",
    278: " ,./I\\ijl·ıłſ",
    280: "|¦",
    333: "!()-:;[]`ft¡¨²³´¸¹ŧ",
    365: "º",
    370: "ª",
    385: "ľ",
    389: "*r{}",
    400: "°",
    474: "\"",
    479: "ŀť",
    500: "z",
    549: "±÷",
    552: "¯",
    556: "#$0123456789J_aceksvxy¢£¤¥§«¶»ĳĸ",
    576: "µ",
    584: "+<=>^~¬×",
    611: "?FLTZbdghnopqu¿ßðøþđħĿŁŋŦ",
    667: "EPSVXYÞ",
    708: "ŉ",
    719: "ď",
    722: "&ABCDHKNRUÐĐĦ",
    723: "Ŋ",
    737: "©®",
    778: "GOQwØ",
    785: "Ĳ",
    833: "M",
    834: "¼½¾",
    889: "%mæ",
    944: "Wœ",
    975: "@",
    1000: "ÆŒ—…™",
}
NOTO_SANS: Mapping[int, str] = {
    230: "'¸",
    258: "ijl",
    260: " ıł",
    268: ",.",
    270: "!:;¡·ŀ",
    280: "J",
    290: "`´",
    300: "()",
    330: "-[]ſ",
    340: "I",
    344: "f",
    350: "²³¹",
    360: "ª",
    361: "t",
    370: "ŧ",
    380: "/\\{}º",
    410: "\"",
    413: "r",
    430: "°",
    440: "?¿",
    450: "_",
    470: "z",
    479: "s",
    480: "c",
    500: "¯",
    508: "v",
    510: "y«»",
    520: "F§ĳ",
    529: "x",
    530: "LĿŁ",
    534: "k",
    540: "ĸ",
    550: "S",
    560: "*ET|¦Ŧ",
    561: "a",
    564: "e",
    570: "Y",
    572: "0123456789",
    580: "$+<=>Z^~¢£¤¥¨¬±×÷",
    590: "X",
    600: "V",
    605: "o",
    610: "PÞðø",
    615: "bdgpq",
    618: "hnu",
    620: "KþđħĲŋ",
    630: "Rµ",
    640: "ACß",
    650: "#B",
    660: "¶",
    690: "ŉ",
    730: "DGÐĐ",
    740: "&U",
    750: "H¼Ħ",
    760: "NŊ",
    780: "½™",
    786: "w",
    790: "OQ¾Ø",
    800: "…",
    840: "%©®",
    870: "æ",
    890: "Æ",
    900: "@",
    910: "M",
    930: "WŒ",
    935: "m",
    950: "œ",
    1000: "—",
}
NOTO_SANS_BOLD: Mapping[int, str] = {
    210: "¸",
    260: " ",
    270: "'",
    285: ",.",
    290: "!:;¡·",
    305: "ijl",
    310: "ıł",
    330: "-",
    340: "()J[]",
    370: "`´ŀ",
    380: "²³¹",
    387: "f",
    390: "Iªºſ",
    400: "{}",
    420: "/\\_",
    430: "°",
    434: "t",
    440: "ŧ",
    454: "r",
    480: "\"?¿",
    488: "z",
    490: "§",
    497: "s",
    500: "¯",
    514: "c",
    550: "*F",
    560: "ES|¦",
    569: "vy",
    570: "LĿŁ",
    572: "0123456789",
    578: "x",
    580: "$+<=>TZ^~¢£¤¥¬±×÷Ŧ",
    591: "e",
    604: "a",
    610: "¨ĳ",
    619: "o",
    620: "k«»ðøĸ",
    630: "PYÞ",
    633: "bdgpq",
    640: "Cþ",
    650: "#Vđ",
    657: "hnu",
    660: "Rµ¶ħŋ",
    670: "KX",
    680: "B",
    690: "A",
    720: "ßĲ",
    730: "G",
    740: "DÐĐ",
    750: "&",
    760: "U",
    770: "HĦŉ",
    780: "™",
    800: "OQØ",
    820: "NŊ",
    830: "¼",
    840: "©®",
    850: "¾",
    856: "w",
    860: "…",
    880: "½",
    900: "@",
    910: "%",
    920: "æ",
    950: "M",
    960: "Æ",
    970: "W",
    980: "Œœ",
    982: "m",
    1000: "—",
}

_SCRIPTS: Mapping[str, tuple[int, int]] = {
    "GREEK": (640, 830),
    "CYRILLIC": (680, 900),
    "ARMENIAN": (680, 800),
    "GEORGIAN": (680, 800),
    "HEBREW": (640, 640),
    "ARABIC": (640, 640),
    "THAI": (640, 640),
    "ETHIOPIC": (900, 900),
}
"""How wide a small and a capital letter of a script are."""

_LATIN, _OTHER, _WIDE = (680, 900), (800, 800), 1100
_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


class Widths(dict[str, int]):
    """How wide each character is; what no table holds is worked out once."""

    def __init__(self, table: Mapping[int, str]) -> None:
        super().__init__({letter: width for width, letters in table.items() for letter in letters})
        self.update({"\N{NO-BREAK SPACE}": self[" "], "\N{EM SPACE}": 1000})

    def __missing__(self, letter: str) -> int:
        """Work out and keep the width of a character that stands in no table."""
        base = unicodedata.normalize("NFD", letter)[0]
        if base != letter and base in self:
            width = self[base]
        elif unicodedata.category(letter) in _NO_WIDTH:
            width = 0
        elif unicodedata.east_asian_width(letter) in "WF":
            width = _WIDE
        else:
            script = unicodedata.name(letter, "").split(" ")[0]
            small, capital = _LATIN if script == "LATIN" else _SCRIPTS.get(script, _OTHER)
            width = capital if letter.isupper() else small
        self[letter] = width
        return width


@dataclass(frozen=True, eq=False)
class Face:
    """A font in its two weights. ``name`` is what the machine calls it."""

    name: str
    regular: Widths
    bold: Widths

    def measure_word(self, word: str, *, bold: bool) -> int:
        """Return how wide a word is, in thousandths of the size of the type."""
        return sum(map((self.bold if bold else self.regular).__getitem__, word))


FACES = (
    Face("Liberation Sans", Widths(LIBERATION_SANS), Widths(LIBERATION_SANS_BOLD)),
    Face("Noto Sans", Widths(NOTO_SANS), Widths(NOTO_SANS_BOLD)),
)
"""The fonts that a printed page has to fit with. Where the reader's is another, it is like these."""
