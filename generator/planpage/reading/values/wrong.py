"""What a reader of values raises."""

from __future__ import annotations


class WrongValue(Exception):  # noqa: N818 - it is the value that is wrong, not the program
    """A text is not what its field asks for.

    ``name`` is the diagnostic's, ``says`` the headline, ``write`` the text to write instead
    (the value alone, may be empty), ``note`` a few words more, ``plainly`` the headline without
    the writer's text.
    """

    def __init__(
        self, name: str, says: str, *, write: str = "", note: str = "", plainly: str = ""
    ) -> None:
        super().__init__(says)
        self.name = name
        self.says = says
        self.write = write
        self.note = note
        self.plainly = plainly
