"""Reads phone numbers, e-mail addresses and web addresses, by their shape."""

from __future__ import annotations

import re

from planpage.model.values import Email, Phone, Web
from planpage.reading.values.wrong import WrongValue


def read_phone(text: str) -> Phone:
    """Read a phone number: 3 to 15 digits, with spaces, brackets, + or "ext" between them."""
    digits = re.sub(r"\D", "", text)
    if 3 <= len(digits) <= 20 and re.match(  # noqa: PLR2004 - 999 to a number with extension
        r"[+(]?[\d\s().+-]+(?:(?:ext|x|option)\.?\s*\d+)?\Z", text, re.IGNORECASE
    ):
        return Phone(text)
    raise WrongValue(
        "wrong-phone",
        f'"{text}" is not a phone number.',
        note="write digits and spaces, such as 01632 960 111",
        plainly="This is not a phone number.",
    )


def read_email(text: str) -> Email:
    """Read an e-mail address by its shape only."""
    if re.match(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\".]+\Z", text):
        return Email(text)
    raise WrongValue(
        "wrong-email",
        f'"{text}" is not an e-mail address.',
        note="write it like office@school.example",
        plainly="This is not an e-mail address.",
    )


def read_web(text: str) -> Web:
    """Read a web address that begins with https:// or http://."""
    if re.match(r"https?://[^\s/<>\"]+\.[^\s<>\"]*\Z", text):
        return Web(text)
    bare = re.match(r"[\w-]+(\.[\w-]+)+(/\S*)?\Z", text)
    raise WrongValue(
        "wrong-web",
        f'"{text}" is not a web address.',
        write=f"https://{text}" if bare else "",
        note="a web address begins with https://",
        plainly="This is not a web address.",
    )
