"""The locked page in the states that only a browser brings about, as pages for every checker.

Each is made here as plain HTML, without a script. That a browser shows the very same is for
tests/browser/test_locked_states.py to prove.
"""

from __future__ import annotations

import functools
import re

from planpage.model import School, Thread
from planpage.rendering.locked import render_locked
from planpage.rendering.pages import Page, render_thread
from planpage.rendering.templates import read_labels
from tests.tools.made_up_plans import TODAY

ONE_PAGE, FULL_PLAN = "p/edge-one/index.html", "p/edge-full/index.html"
"""Where the two opened pages lie: a link from one view to the other leads there."""

LABELS = {name.removeprefix("locked."): str(text) for name, text in read_labels().items()}
_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')


def render_locked_states(thread: Thread, school: School) -> list[Page]:
    """Render the locked page, the same with an error shown, and the two pages that it opens."""
    locked = render_locked("{}", school)
    return [
        Page("p/edge/index.html", locked),
        Page("p/edge-wrong/index.html", show_error(locked, LABELS["wrong"])),
        *(
            show_opened(page, address)
            for page, address in zip(
                render_thread(thread, school, TODAY), (ONE_PAGE, FULL_PLAN), strict=False
            )
        ),
    ]


def show_error(locked: str, error: str) -> str:
    """Return the locked page as it stands after wrong words."""
    html = _POLICY.sub("", _SCRIPT.sub("", locked))
    for old, new in (
        ('<div id="error" role="alert">', f'<div id="error" role="alert">{error}'),
        ('"error help">', '"error help" aria-invalid="true">'),
        (f'<p id="off">{LABELS["script_off"]}</p>\n', ""),
    ):
        html = _swap(html, old, new)
    return html


def show_opened(page: Page, address: str) -> Page:
    """Return a plan's page as it stands inside of an opened one."""
    again = f'<p class="after screen"><a class="go" href="?">{LABELS["again"]}</a></p>'
    title = f"<title>{LABELS['title']}</title>"
    description = f'<meta name="description" content="{LABELS["description"]}">'
    html = re.sub(r"<title>.*?</title>", title, page.html)
    html = re.sub(r'<meta name="description"[^>]*>', description, html)
    html = re.sub(r'<body class="([^"]*)">', r'<body class="\1 sealed">', html)
    html = _swap(html, "</main>", f"{again}</main>")
    html = _swap(html, "</style>", "h1{outline:0}</style>")
    html = re.sub(r"<h1\b", '<h1 tabindex="-1"', html)
    return Page(address, re.sub(r'(?<=href=")[^"]*(?=")', _lead, html))


def _lead(link: re.Match[str]) -> str:
    """Lead links between the two pages, and those to the guide, from where these copies lie."""
    href = link[0]
    if href.startswith(("index.html", "plan.html")):
        return f"../../{ONE_PAGE if href.startswith('index') else FULL_PLAN}"
    return href


def _swap(html: str, old: str, new: str) -> str:
    if html.count(old) != 1:
        raise ValueError(old)
    return html.replace(old, new)


@functools.cache
def name_view(address: str) -> str:
    """Return what a link to one of the two pages is called inside of the opened one."""
    return {f"../../{ONE_PAGE}": "#view-1", f"../../{FULL_PLAN}": "#view-2"}.get(address, address)
