"""Page templates with a change that nobody should make, for tests of what then happens."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planpage.rendering import environment, templates


@contextmanager
def change_template(folder: Path, file: str, *swaps: tuple[str, str]) -> Iterator[None]:
    """Let pages be made with templates in which ``file`` has each first text as the second.

    The copy lies in ``folder``, which has to be empty; the templates themselves stay as they are.
    """
    changed = folder / "site_templates"
    shutil.copytree(templates.find_templates(), changed)
    text = (changed / file).read_text(encoding="utf-8")
    for old, new in swaps:
        if old not in text:
            message = f"{file} does not hold {old!r}"
            raise ValueError(message)
        text = text.replace(old, new, 1)
    (changed / file).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for module in (templates, environment):
            patch.setattr(module, "find_templates", lambda: changed)
        environment.forget_templates()
        yield
    environment.forget_templates()
