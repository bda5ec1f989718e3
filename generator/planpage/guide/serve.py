"""Shows the site on this computer while it is written."""

from __future__ import annotations

import datetime as dt
import errno
import logging
import sys
from pathlib import Path

from mkdocs.commands.serve import serve
from mkdocs.exceptions import MkDocsException

from planpage.guide.as_reader import ShownTo
from planpage.guide.build import (
    MKDOCS_LOG,
    SETTINGS,
    GuideError,
    choose_plugin,
    collect_log,
    explain,
    load_settings,
    translate,
)

THIS_COMPUTER = "127.0.0.1"


def serve_site(  # noqa: PLR0913 - one for each thing that can be asked for
    root: Path,
    *,
    port: int = 8000,
    drafts: bool = True,
    today: dt.date | None = None,
    shown_to: ShownTo | None = None,
    open_in_browser: bool = False,
) -> None:
    """Show the site in ``root`` at ``http://127.0.0.1:<port>/`` until the person stops it.

    Nobody else on the network can see it. It follows every change to a plan, a chapter or a
    template. ``drafts`` shows drafts too; ``today`` is the day to show the plans as of;
    with ``shown_to``, only what this reader will be able to open is shown. A wrong plan has a page
    that says what to put right. Raises :class:`GuideError` where it can't start.
    """
    options = {"drafts": drafts, "today": today, "shown_to": shown_to}
    with collect_log() as told:
        try:
            load_settings(root, options)
        except (MkDocsException, SystemExit) as error:
            raise GuideError(explain(told.told, error, root)) from error
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_is_for_people)
    handler.setFormatter(_PlainWords(root))
    log = logging.getLogger(MKDOCS_LOG)
    log.addHandler(handler)
    before = log.level
    log.setLevel(logging.INFO)
    try:
        serve(
            str(root / SETTINGS),
            dev_addr=f"{THIS_COMPUTER}:{port}",
            open_in_browser=open_in_browser,
            strict=False,
            site_url=f"http://{THIS_COMPUTER}:{port}/",
            **choose_plugin(options),
        )
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        message = f"Port {port} is not free on this computer. Try another: --port {port + 1}"
        raise GuideError(message) from error
    except (MkDocsException, SystemExit) as error:
        raise GuideError(str(error)) from error
    finally:
        log.removeHandler(handler)
        log.setLevel(before)


class _PlainWords(logging.Formatter):
    """Says what MkDocs says in our own words."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = root

    def format(self, record: logging.LogRecord) -> str:
        """Return the message of ``record``, without its level or name."""
        return translate(record.getMessage(), self.root)


def _is_for_people(record: logging.LogRecord) -> bool:
    """Keep our own messages and what is wrong; MkDocs' other talk is for its developers."""
    needed = logging.ERROR if record.name == "mkdocs.livereload" else logging.WARNING
    return record.levelno >= needed or record.name.endswith(".planpage")
