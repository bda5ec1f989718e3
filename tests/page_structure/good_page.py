"""A page that keeps every rule, for tests to change one thing in."""

from __future__ import annotations

GOOD_PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Support plan</title>
<link rel="icon" href="data:,">
<style>p { text-align: left }</style>
</head>
<body>
<header>
<a href="#main">Go to the plan</a>
<p>Hazel Bank Primary School</p>
</header>
<main id="main">
<h1>Sam’s plan</h1>
<!-- here -->
</main>
<footer>
<p>Made on 14 September 2026</p>
</footer>
</body>
</html>
"""


def change_page(*swaps: tuple[str, str]) -> str:
    """Return the good page with each first text in place of the second, which has to be there."""
    page = GOOD_PAGE
    for old, new in swaps:
        if old not in page:
            message = f"the good page does not hold {old!r}"
            raise ValueError(message)
        page = page.replace(old, new, 1)
    return page


def put_in(html: str) -> str:
    """Return the good page with ``html`` in its main part, below the heading."""
    return change_page(("<!-- here -->", html))
