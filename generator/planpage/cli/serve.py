"""``planpage serve``: the site on this computer, while it is written."""

from __future__ import annotations

import datetime as dt

import click

from planpage.cli.asked_site import AskedSite
from planpage.cli.faults import Fault
from planpage.cli.options import offer_today

PORT = 8000
LAST_PORT = 65535


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(1, LAST_PORT),
    default=PORT,
    show_default=True,
    help="Another number, where this one is in use by another program.",
)
@click.option("--open", "opens", is_flag=True, help="Open the pages in your browser at once.")
@offer_today
@click.pass_obj
def run_serve(site: AskedSite, port: int, today: dt.date, *, opens: bool) -> None:
    """Show the pages on this computer while you write.

    Nobody else can see them. Drafts are shown too. A change to a plan is on the page as soon as you
    save the file, and where a plan has something to put right, its page says what. To print a plan
    for a family, print its page from your browser.

    \b
    Example:
      planpage serve              then open http://127.0.0.1:8000 in your browser
    To end it, hold Ctrl and press C.
    """  # noqa: D301 - click's own sign for lines that stay as they are
    top = site.find()
    from planpage.guide.build import GuideError
    from planpage.guide.serve import serve_site

    try:
        serve_site(top, port=port, drafts=True, today=today, open_in_browser=opens)
    except GuideError as error:
        raise Fault(str(error)) from error
