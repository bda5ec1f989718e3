"""What people get wrong in the fields of a plan: one function a fault, and the order of asking.

``DETECTORS`` are asked where a parser stops; each may name a reason with a repair, and the first
one whose repair lets the parser read on is told. ``TELLERS`` say what to make of the traps, which
a parser reads without a word.
"""

from __future__ import annotations

from collections.abc import Mapping

from planpage.reading.faults import (
    brackets,
    colons,
    dashes,
    fields_and_texts,
    first_characters,
    indents,
    lost_texts,
    other,
    quotes,
    spaces,
)
from planpage.reading.faults.fault import Detector, Teller

DETECTORS: tuple[Detector, ...] = (
    spaces.detect_tab,
    spaces.detect_odd_space,
    quotes.detect_backslash,
    quotes.detect_open_quote,
    quotes.detect_text_after_quotes,
    brackets.detect_bracket,
    dashes.detect_dash_after_field,
    first_characters.detect_first_character,
    first_characters.detect_percent_line,
    fields_and_texts.detect_two_fields,
    fields_and_texts.detect_fields_below_text,
    colons.detect_colon_in_text,
    lost_texts.detect_lost_text,
    dashes.detect_bullet,
    colons.detect_glued_colon,
    colons.detect_other_colon,
    colons.detect_missing_colon,
    dashes.detect_missing_dash,
    indents.detect_text_not_set_in,
    indents.detect_indent,
    indents.detect_mixed_entries,
)

TELLERS: Mapping[str, Teller] = {
    # Traps that bend the structure: what they say is repaired before anything else is judged.
    "odd-space": spaces.tell_odd_space,
    "tab": spaces.tell_tab,
    "bullet": dashes.tell_bullets,
    "dash-without-space": dashes.tell_bullets,
    "glued-field": colons.tell_glued_field,
    "joined-entry": dashes.tell_joined_entry,
    "dots": other.tell_dots,
    "second-part": other.tell_second_part,
    "printed-quotes": quotes.tell_printed_quotes,
    # Traps that only concern a text or a field.
    "backslash": quotes.tell_backslash,
    "block-digit": first_characters.tell_block_digit,
    "directive": other.tell_directive,
    "field-not-text": other.tell_field_not_text,
    "flow": brackets.tell_flow,
    "hash": first_characters.tell_hash,
    "lost-text": lost_texts.tell_lost_text,
    "merge-sign": first_characters.tell_merge_sign,
    "no-field-name": first_characters.tell_no_field_name,
    "question-mark": other.tell_question_mark,
    "repeated": other.tell_repeated,
    "sign": first_characters.tell_sign,
}
