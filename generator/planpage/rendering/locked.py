"""The locked page: what anybody sees who has the address and not the words."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from dataclasses import dataclass

from markupsafe import Markup

from planpage.model import School
from planpage.rendering.templates import find_templates, read_labels, render_page, write_styles
from planpage.rendering.wording import Words

SCRIPT = "locked.js"


@dataclass(frozen=True, slots=True)
class LockedPage:
    """What a locked page says. Nothing on it is of a child."""

    title: str
    policy: str
    script: Markup
    envelope: Markup
    say: dict[str, Markup]


def render_locked(envelope_json: str, school: School) -> str:
    """Render the page that holds ``envelope_json``, ready to be opened in a browser."""
    words = Words(read_labels(), school.labels, "")
    start = "locked."
    say = {
        name.removeprefix(start): words.say(name, school=school.name)
        for name in words.labels
        if name.startswith(start)
    }
    styles = write_styles("locked", school.colour, str(say["title"]))
    script = _read_script()
    page = LockedPage(
        title=str(say["title"]),
        policy=_write_policy(script, str(styles)),
        script=Markup(script),  # noqa: S704 - our own file
        envelope=Markup(envelope_json),  # noqa: S704 - base64 and numbers
        say=say,
    )
    return render_page("locked.html", page=page, styles=styles)


@functools.cache
def _read_script() -> str:
    """Return the page's script without its comments and indents, as one text."""
    text = (find_templates() / "scripts" / SCRIPT).read_text(encoding="utf-8")
    text = re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _write_policy(script: str, styles: str) -> str:
    """Return the page's content security policy: its own script and style, and nothing else."""
    return (
        "default-src 'none'; "
        f"script-src {_hash(script)}; style-src {_hash(styles)}; img-src data:; "
        "connect-src 'none'; form-action 'none'; base-uri 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
