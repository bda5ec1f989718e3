"""docs/guide.md knows every name, drawing, sheet and field of the guide, and its examples hold."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from planpage.guide.chapters import read_chapter
from planpage.guide.drawings import DRAWING_NAMES
from planpage.guide.kept_true import read_outside_links
from planpage.guide.names import GENERAL_WORDS
from planpage.model.chapter import Chapter
from planpage.model.fields import Needed, field_specs
from planpage.rendering.forms import FORMS, NOTED_ROWS
from planpage.rendering.glossary import read_glossary
from planpage.words.long_sentences import MOST_ON_AVERAGE, MOST_WORDS, OLDEST

TEXT = (Path(__file__).parents[2] / "docs" / "guide.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("| ")
]


def list_examples(kind: str) -> list[str]:
    """Return the examples of a kind of text."""
    return re.findall(rf"^```{kind}\n(.*?)```$", TEXT, re.MULTILINE | re.DOTALL)


def test_every_name_is_there_with_its_general_words() -> None:
    """The table says what stands where a school has said nothing."""
    told = {row[0]: row[-1] for row in ROWS if row[0].startswith("`{{") and len(row) == 3}
    assert told == {f"`{{{{ {name} }}}}`": words for name, words in GENERAL_WORDS.items()}


def test_every_drawing_is_there() -> None:
    told = [row[0] for row in ROWS if row[0].startswith("`{{ drawing")]
    assert told == [f"`{{{{ {name} }}}}`" for name in DRAWING_NAMES]


def test_every_sheet_is_there() -> None:
    told = [row[0] for row in ROWS if row[0].startswith("`form-")]
    assert told == [f"`{form}.html`" for form in FORMS]
    assert NOTED_ROWS == 8
    assert "There is room for eight" in TEXT


def test_every_field_of_a_chapter_is_there() -> None:
    """The table says what each holds, and which have to be there."""
    told = {row[0].strip("`"): row[1:] for row in ROWS if row[-1] in {"yes", "no"}}
    specs = field_specs(Chapter).values()
    assert list(told) == [spec.name for spec in specs]
    for spec in specs:
        assert told[spec.name][0].startswith(spec.holds)
        assert told[spec.name][1] == ("yes" if spec.needed is Needed.READ else "no")


def test_the_example_of_a_chapter_can_be_read() -> None:
    chapter = next(text for text in list_examples("markdown") if text.startswith("---\n"))
    read = read_chapter(chapter.encode(), "guides/5-review.md")
    assert read.diagnostics == ()
    assert all(read.chapter.has(name) for name in field_specs(Chapter))


def test_the_examples_of_words_are_read_as_it_says() -> None:
    """The first is linked, the everyday one is not."""
    first, everyday = [text for text in list_examples("markdown") if "{#term-" in text]
    assert read_glossary(first).places == {"outcome": "term-outcome"}
    assert read_glossary(everyday).places == {}


def test_the_example_of_links_can_be_read(tmp_path: Path) -> None:
    (links,) = list_examples("yaml")
    (tmp_path / "outside-links.yml").write_text(links, encoding="utf-8")
    read, told = read_outside_links(tmp_path)
    assert told == ()
    assert [link.looked_at for link in read.links] == [dt.date(2026, 11, 22)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"a reading age of {OLDEST:.0f} at most",
        f"{MOST_ON_AVERAGE} words in a sentence on average, and none of more than {MOST_WORDS}",
    ],
)
def test_the_bars_are_those_of_the_measure(sentence: str) -> None:
    assert sentence in TEXT
