"""The address on a letter: one that can be typed, and on which a sealed page opens."""

from __future__ import annotations

import pytest

from planpage.letters.site_address import (
    SiteAddressError,
    find_page_address,
    read_site_address,
)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", ""),
        ("https://plans.hazel-bank.example", "https://plans.hazel-bank.example/"),
        (" HTTPS://Plans.Hazel-Bank.Example/A/ ", "https://plans.hazel-bank.example/A/"),
    ],
)
def test_an_address_is_read(text: str, address: str) -> None:
    assert read_site_address(text) == address


def test_an_address_without_a_safe_connection_is_refused() -> None:
    with pytest.raises(SiteAddressError, match="A sealed page opens on a safe connection only"):
        read_site_address("http://plans.hazel-bank.example/")


@pytest.mark.parametrize(
    "text",
    [
        "plans.hazel-bank.example",
        "https://plans.hazel-bank.example/?a=b",
        "https://plans.hazel-bank.example/#k=abc",
        "https://somebody@plans.hazel-bank.example/",
        'https://plans.hazel-bank.example/"><script>',
        "javascript:alert(1)",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(text: str) -> None:
    with pytest.raises(SiteAddressError, match="is not the address of a web site"):
        read_site_address(text)


def test_the_page_lies_where_a_build_puts_it() -> None:
    assert find_page_address("https://a.example/b/", "abc") == "https://a.example/b/p/abc/"
