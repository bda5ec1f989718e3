"""Plain words: how easy a text is to read, and what to write instead of what is hard."""

from planpage.words.measure import (
    Measured,
    Terms,
    list_explained_terms,
    measure_chapter,
    measure_nothing,
    measure_plan,
)
from planpage.words.reading_age import Figures

__all__ = [
    "Figures",
    "Measured",
    "Terms",
    "list_explained_terms",
    "measure_chapter",
    "measure_nothing",
    "measure_plan",
]
