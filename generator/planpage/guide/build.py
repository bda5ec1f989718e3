"""Builds the guide with MkDocs into a folder of its own, or says in plain words why it can't."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from planpage.model import School

SETTINGS = "mkdocs.yml"
PLUGIN = "planpage"
MKDOCS_LOG = "mkdocs"


class GuideError(Exception):
    """The guide can't be built. The text says what to put right, in one or more lines."""


class LogCollector(logging.Handler):
    """Keeps what MkDocs warns of, so that it can be told in our own way."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message, each once."""
        message = record.getMessage()
        if message not in self.told:
            self.told.append(message)


def build_guide(
    root: Path, into: Path, *, school: School | None = None, examples: bool | None = None
) -> None:
    """Build the guide of the site in ``root`` into the folder ``into``, which is emptied first.

    Plans are not read and not built. ``school`` gives the names in the text; without it they come
    from ``plans/school.yml``. ``examples`` says whether the contents page leads to a list of
    example plans; without it, it does where the school is fictional. The same chapters give the
    same bytes.

    Raises :class:`GuideError`; what then stands in ``into`` is not to be shown.
    """
    options = {"plans": False, "school": school, "examples": examples}
    with collect_log() as log:
        try:
            config = load_settings(root, options, site_dir=str(into), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, SystemExit) as error:
            raise GuideError(explain(log.told, error, root)) from error


def load_settings(root: Path, options: Mapping[str, Any], **settings: str | bool) -> MkDocsConfig:
    """Load ``mkdocs.yml`` of ``root`` with our plugin, and no other, set to ``options``.

    A preview and a build by our own command run no plugin of somebody else: plans are near.
    """
    path = root / SETTINGS
    if not path.is_file():
        message = f"There is no {SETTINGS} here. Go to the folder that holds the site."
        raise GuideError(message)
    hush_material()
    everything: dict[str, Any] = {**choose_plugin(options), **settings}
    return load_config(str(path), **everything)


def choose_plugin(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the setting of MkDocs that turns on our plugin with ``options``, and no other."""
    given = {name: value for name, value in options.items() if value is not None}
    # A list would be used up by the first build, and a preview builds many times.
    return {"plugins": {PLUGIN: given}}


def hush_material() -> None:
    """Keep Material's notice about MkDocs 2 off the screen: we hold MkDocs below 2."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"


@contextmanager
def collect_log() -> Iterator[LogCollector]:
    """Collect what MkDocs would print, and print nothing."""
    log = logging.getLogger(MKDOCS_LOG)
    collector = LogCollector()
    before = log.propagate
    log.propagate = False
    log.addHandler(collector)
    try:
        yield collector
    finally:
        log.removeHandler(collector)
        log.propagate = before


def explain(told: list[str], error: BaseException, root: Path) -> str:
    """Put what MkDocs ``told`` into plain words; where it told nothing, the ``error`` itself."""
    messages = [translate(message, root) for message in told]
    return "\n".join(message for message in messages if message) or translate(str(error), root)


def translate(message: str, root: Path) -> str:
    """Put one message of MkDocs into plain words where we know it, without names of folders."""
    for pattern, words in TRANSLATIONS.items():
        match = re.search(pattern, message, re.DOTALL)
        if match:
            return words.format(*match.groups())
    return message.replace(f"{root}{os.sep}", "")


NOT_IN_CHAPTER = "guides/{0}: the link to {1} leads to no heading of this chapter."
NO_HEADING = "guides/{0}: the link to {1} leads to no heading. {2} has no #{3}."
NOWHERE = "guides/{0}: the link to {1} leads nowhere. Write the name of a chapter's file."
NOT_THERE = "mkdocs.yml: `nav` names {0}, which is not in guides/."
NOT_IN_NAV = "mkdocs.yml: `nav` leaves out these chapters, so nobody would find them:\n{0}"
TRANSLATIONS: Mapping[str, str] = {
    r"'(.+?)' contains a link '(.+?)', but there is no such anchor": NOT_IN_CHAPTER,
    r"'(.+?)' contains a link '(.+?)', but the doc '(.+?)' does not .*'#(.+?)'": NO_HEADING,
    r"'(.+?)' contains an? .*?link '(.+?)'": NOWHERE,
    r"A reference to '(.+?)' is included in the 'nav' .*not found": NOT_THERE,
    r"not included in the \"nav\" configuration:\n(.+)": NOT_IN_NAV,
    r"Aborted with|Error (?:reading|building) page": "",
}
"""What MkDocs 1.6 says, and how we say it. What is not here is told as it comes."""
