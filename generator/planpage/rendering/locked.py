"""The locked page: what anybody sees who has the address and not the words."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import School
from planpage.rendering.environment import render_page
from planpage.rendering.page_script import read_script
from planpage.rendering.templates import read_labels, write_styles
from planpage.rendering.wording import Words, write_phone

SCRIPT = "locked.js"
_ADDRESS = re.compile(r'"address":"([a-z2-7]+)"')


@dataclass(frozen=True, slots=True)
class LockedPage:
    """What a locked page says. Nothing on it is of a child.

    ``phone`` and ``dial`` are the number to ring; both are empty where the school lists none.
    """

    title: str
    policy: str
    script: Markup
    envelope: Markup
    address: str
    say: dict[str, Markup]
    phone: str
    dial: str


def render_locked(envelope_json: str, school: School) -> str:
    """Render the page that holds ``envelope_json``, ready to be opened in a browser."""
    words = Words(read_labels(), school.labels, "")
    start = "locked."
    who, number = _find_phone(school)
    phone, dial = write_phone(number)
    say = {
        name.removeprefix(start): words.say(name, school=school.name, who=words.call(who))
        for name in words.labels
        if name.startswith(start)
    }
    styles = write_styles("locked", school.colour, str(say["title"]))
    script = read_script(SCRIPT)
    address = _ADDRESS.search(envelope_json)
    page = LockedPage(
        title=str(say["title"]),
        policy=_write_policy(str(styles), script, envelope_json),
        script=Markup(script),  # noqa: S704 - our own file
        envelope=Markup(envelope_json),  # noqa: S704 - base64 and numbers
        address=address[1] if address else "",
        say=say,
        phone=phone,
        dial=dial,
    )
    return render_page("locked.html", page=page, styles=styles)


def _find_phone(school: School) -> tuple[str, str]:
    """Return whom to ring, and the number: the school's own, else its first contact's."""
    if school.school and school.school.phone:
        return school.name, school.school.phone
    return next(((one.name, one.phone) for one in school.contacts if one.phone), ("", ""))


def _write_policy(styles: str, *scripts: str) -> str:
    """Return the page's content security policy: its own style and scripts, and nothing else.

    The envelope is data and is never run; the Nu HTML Checker wants it listed all the same.
    """
    return (
        "default-src 'none'; "
        f"script-src {' '.join(map(_hash, scripts))}; style-src {_hash(styles)}; img-src data:; "
        "connect-src 'none'; form-action 'none'; base-uri 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
