"""All rules of the structure check, in the order in which they speak: one small function each.

WCAG is version 2.2. Where a rule goes by no criterion of it, ``criterion`` says by what.
"""

from __future__ import annotations

from planpage.page_structure.rule import Rule
from planpage.page_structure.rules.doing import (
    find_forbidden_zoom,
    find_own_orders,
    find_pages_that_leave,
    find_scripts_in_attributes,
)
from planpage.page_structure.rules.emptiness import find_empty_elements, find_strangers_in_lists
from planpage.page_structure.rules.fields import (
    find_unnamed_buttons,
    find_unnamed_fields,
    find_unnamed_frames,
)
from planpage.page_structure.rules.landmarks import (
    find_text_outside,
    find_unnamed_ways,
    find_wrong_landmarks,
    find_wrong_skip_link,
)
from planpage.page_structure.rules.links import (
    find_links_of_one_name,
    find_links_to_nowhere,
    find_links_without_words,
    find_vague_links,
)
from planpage.page_structure.rules.looks import (
    find_justified_text,
    find_looks_without_meaning,
    find_moving_text,
)
from planpage.page_structure.rules.outside import (
    find_styles_from_outside,
    find_things_from_outside,
    find_things_sent_outside,
)
from planpage.page_structure.rules.pictures import (
    find_drawings_without_words,
    find_pictures_without_words,
)
from planpage.page_structure.rules.places import (
    find_attributes_written_twice,
    find_ids_used_twice,
    find_references_to_nothing,
)
from planpage.page_structure.rules.tables import (
    find_empty_headers,
    find_headers_without_scope,
    find_tables_without_headers,
    find_unnamed_tables,
)
from planpage.page_structure.rules.whole_page import (
    find_empty_headings,
    find_missing_title,
    find_page_without_language,
    find_skipped_levels,
    find_wrong_first_headings,
    find_wrong_languages,
)

PRIVACY = "nobody else learns who reads a page"
SAFETY = "no page runs what somebody typed"
HTML = "HTML standard"

RULES = (
    Rule(
        "page-language",
        "WCAG 3.1.1",
        "The page says which language it is in.",
        find_page_without_language,
    ),
    Rule(
        "language-names",
        "WCAG 3.1.2",
        "Each name of a language has the shape of one.",
        find_wrong_languages,
    ),
    Rule("page-title", "WCAG 2.4.2", "The page has a title with words in it.", find_missing_title),
    Rule("one-h1", "WCAG 1.3.1", "One heading has level 1.", find_wrong_first_headings),
    Rule(
        "heading-order",
        "WCAG 1.3.1",
        "Headings begin with level 1, and none leaves out a level.",
        find_skipped_levels,
    ),
    Rule("heading-words", "WCAG 2.4.6", "Each heading says something.", find_empty_headings),
    Rule(
        "landmarks",
        "WCAG 1.3.1",
        "There is one head, one main part and one foot.",
        find_wrong_landmarks,
    ),
    Rule("text-in-landmarks", "WCAG 1.3.1", "All text stands in one of them.", find_text_outside),
    Rule(
        "named-ways",
        "WCAG 2.4.1",
        "Where there is more than one `nav`, each has a name.",
        find_unnamed_ways,
    ),
    Rule(
        "skip-link",
        "WCAG 2.4.1",
        "The first link stands in the head and leads past it.",
        find_wrong_skip_link,
    ),
    Rule(
        "field-labels",
        "WCAG 3.3.2",
        "Words belong to each field, and not as a placeholder.",
        find_unnamed_fields,
    ),
    Rule("button-words", "WCAG 4.1.2", "Each button has words.", find_unnamed_buttons),
    Rule("frame-titles", "WCAG 4.1.2", "Each frame says what is in it.", find_unnamed_frames),
    Rule(
        "table-caption",
        "WCAG 1.3.1",
        "Each table says what it is about.",
        find_unnamed_tables,
    ),
    Rule(
        "table-headers",
        "WCAG 1.3.1",
        "Each table has cells that head others.",
        find_tables_without_headers,
    ),
    Rule(
        "header-scope",
        "WCAG 1.3.1",
        "Each of them says whether it heads a row or a column.",
        find_headers_without_scope,
    ),
    Rule("header-words", "WCAG 1.3.1", "Each of them says something.", find_empty_headers),
    Rule("link-words", "WCAG 2.4.4", "Each link has words.", find_links_without_words),
    Rule(
        "link-text",
        "WCAG 2.4.9",
        "The words of a link say where it leads, also if nothing else is read.",
        find_vague_links,
        is_blocking=False,
    ),
    Rule(
        "link-of-one-name",
        "WCAG 2.4.9",
        "Links that say the same lead to the same place.",
        find_links_of_one_name,
        is_blocking=False,
    ),
    Rule(
        "link-to-nowhere",
        "WCAG 2.4.4",
        "A link to a place on the page leads to one that is there.",
        find_links_to_nowhere,
        is_blocking=False,
    ),
    Rule(
        "picture-words",
        "WCAG 1.1.1",
        "Each picture says what it shows, or that it only adorns.",
        find_pictures_without_words,
    ),
    Rule(
        "drawing-words",
        "WCAG 1.1.1",
        "Each drawing is a picture with a name, or kept from readers.",
        find_drawings_without_words,
    ),
    Rule("ids-once", "WCAG 4.1.2", "No two elements have the same id.", find_ids_used_twice),
    Rule(
        "references",
        "WCAG 1.3.1",
        "What an attribute refers to by its id is there.",
        find_references_to_nothing,
    ),
    Rule(
        "attributes-once",
        HTML,
        "No element has an attribute twice.",
        find_attributes_written_twice,
    ),
    Rule(
        "nothing-empty",
        "WCAG 1.3.1",
        "No list, point, paragraph, quotation, label or caption is empty.",
        find_empty_elements,
    ),
    Rule(
        "lists-of-points",
        "WCAG 1.3.1",
        "Lists hold points and nothing else, and points stand in lists.",
        find_strangers_in_lists,
    ),
    Rule(
        "reading-order",
        "WCAG 2.4.3",
        "Nothing takes a place of its own in the order of tabbing, or the focus at once.",
        find_own_orders,
    ),
    Rule(
        "no-script-attributes",
        SAFETY,
        "No attribute holds a program.",
        find_scripts_in_attributes,
    ),
    Rule(
        "no-refresh",
        "WCAG 2.2.4",
        "The page stays until the reader leaves it.",
        find_pages_that_leave,
    ),
    Rule("zoom", "WCAG 1.4.4", "A phone may make the page larger.", find_forbidden_zoom),
    Rule(
        "nothing-from-outside",
        PRIVACY,
        "No picture, program, frame or style sheet comes from another address.",
        find_things_from_outside,
    ),
    Rule(
        "styles-from-outside",
        PRIVACY,
        "No style sheet loads a font, a picture or another style sheet.",
        find_styles_from_outside,
    ),
    Rule(
        "nothing-sent",
        PRIVACY,
        "Nothing that is filled in or pressed is told to another address.",
        find_things_sent_outside,
    ),
    Rule(
        "looks-with-meaning",
        "WCAG 1.3.1",
        "No element and no attribute only says how something looks.",
        find_looks_without_meaning,
    ),
    Rule("no-moving-text", "WCAG 2.2.2", "No text moves or blinks.", find_moving_text),
    Rule(
        "no-justified-text",
        "WCAG 1.4.8",
        "No text is stretched to both edges.",
        find_justified_text,
    ),
)
