"""Faults for the tests in browsers: each is a change to a page that is good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

GOOD_PAGE = Path(__file__).with_name("good-page.html").read_text(encoding="utf-8")
FOCUS = "a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid;"
H1 = "<h1>A good page</h1>"
AREA = '<p class="area">White on dark, with a border.</p>'
BUTTON = '<button type="button">Press</button>'
NAV = '<nav><a class="way" href="good.html#end">The end</a></nav>'
SKIP = '<a class="skip" href="#main">Skip to the text</a>'
END = "</main>"
HEAD = "</head>"
BODY = '<body class="plan one">'
PRINT = "@media print { html { font-size: 12pt; }"


@dataclass(frozen=True)
class Seed:
    """One fault: the test that has to find it, in these words, and the change that makes it.

    A fault that hides others has a page to itself: it is ``alone``.
    """

    test: str
    says: str
    old: str
    new: str
    alone: bool = False


@dataclass
class FaultyPage:
    """A page with as many faults as do not get in each other's way."""

    seeds: list[Seed]
    html: str = GOOD_PAGE

    def takes(self, seed: Seed) -> bool:
        """Whether there is room for one more fault: no other has changed what it changes."""
        is_alone = seed.alone or any(one.alone for one in self.seeds)
        is_known = any(one.test == seed.test for one in self.seeds)
        return self.html.count(seed.old) == 1 and not (self.seeds and is_alone) and not is_known

    def take(self, seed: Seed) -> None:
        """Put one more fault into the page."""
        self.seeds.append(seed)
        self.html = self.html.replace(seed.old, seed.new)


def plant(seeds: Sequence[Seed]) -> list[FaultyPage]:
    """Return pages that hold all the faults."""
    pages: list[FaultyPage] = []
    for seed in seeds:
        if GOOD_PAGE.count(seed.old) != 1:
            raise ValueError(seed.old)
        page = next((one for one in pages if one.takes(seed)), None)
        if page is None:
            page = FaultyPage([])
            pages.append(page)
        page.take(seed)
    return pages


def style(element: str, rules: str) -> str:
    """Return the element's HTML with rules of its own."""
    return element.replace(">", f' style="{rules}">', 1)


def style_head(rules: str) -> str:
    """Return the end of the head with more rules before it."""
    return f"<style>{rules}</style>{HEAD}"


# The first of each test is tried in all engines, the others in the first engine only.
SEEDS = (
    Seed("nothing-cut-off", "is cut off", H1, style(H1, "height: 0.6em; overflow: hidden")),
    Seed("nothing-cut-off", "at the left", H1, style(H1, "margin-left: -3rem")),
    Seed("nothing-cut-off", "upon each other", AREA, style(AREA, "margin-top: -2.2rem")),
    Seed("nothing-cut-off", "wider than", H1, style(H1, "width: 1400px")),
    Seed("nothing-cut-off", "scrolled sideways", H1, style(H1, "overflow: auto; white-space: pre")
         .replace("page<", "page" + " with a long heading" * 9 + "<")),
    Seed("reflow-320", "wider than", AREA, style(AREA, "min-width: 13em")),
    Seed("reflow-320", "does not grow", AREA, style(AREA, "font-size: 18px")),
    Seed("reflow-320", "width of a phone", 'content="width=device-width, initial-scale=1"',
         'content="width=980"'),
    Seed("reflow-320", "keeps a phone", "initial-scale=1", "maximum-scale=1.0"),
    Seed("zoom-400", "covers a quarter", NAV,
         style(NAV, "position: sticky; top: 0; height: 120px; background: var(--paper)")),
    Seed("text-spacing", "is cut off", AREA, style(AREA, "max-height: 1.5em; overflow: hidden")),
    Seed("target-size", "needs 44 by 44", NAV, NAV.replace(' class="way"', "")),
    Seed("target-size", "covers a part", BUTTON, BUTTON + style(BUTTON, "margin-top: -1rem")),
    Seed("text-contrast", "contrast of 4.54:1", AREA,
         style(AREA, "color: #767676; background: #fff")),
    Seed("text-contrast", "phone, dark", HEAD,
         style_head("@media (prefers-color-scheme: dark) { .area { color: #999 } }")),
    Seed("text-contrast", "Text of ::before", HEAD,
         style_head("label::before { content: 'Pale'; color: #aaa }")),
    Seed("text-contrast", "contrast of 3.1", AREA, style(AREA, "opacity: 0.5")),
    Seed("text-contrast", "hint in a field", "::placeholder { color: inherit;",
         "::placeholder { color: #999;"),
    Seed("text-contrast", "on a picture", H1,
         style(H1, "background-image: linear-gradient(#fff, #eee)")),
    Seed("edge-contrast", "less than 3:1", '<input id="name"',
         '<input style="border-color: #ccc" id="name"'),
    Seed("edge-contrast", "svg", END,
         f'<svg width="40" height="40"><path stroke="#ddd" fill="none" d="M0 0h40"/></svg>{END}'),
    Seed("forced-colours", "background only", END,
         f'<div style="height: 2rem; background: #222"></div>{END}'),
    Seed("forced-colours", "background picture", END,
         '<div style="height: 2rem; background: url(data:image/gif;base64,'
         f'R0lGODlhAQABAAAAACwAAAAAAQABAAA=)"></div>{END}'),
    Seed("forced-colours", "Text has a contrast", AREA,
         style(AREA, "forced-color-adjust: none; background: none; border-color: #000")),
    Seed("reduced-motion", "An animation", H1,
         f"<style>@keyframes turn {{ to {{ margin-left: 1px }} }}</style>"
         f"{style(H1, 'animation: turn 1s infinite')}"),
    Seed("reduced-motion", "would be slow", H1, style(H1, "transition: color 1s")),
    Seed("reduced-motion", "Scrolling", HEAD, style_head("html { scroll-behavior: smooth }")),
    Seed("skip-link", "no link that skips", SKIP, ""),
    Seed("skip-link", "not there", SKIP, SKIP.replace("#main", "#text")),
    Seed("skip-link", "not seen", ".skip:focus { left: auto; }", ""),
    Seed("skip-link", "44 by 44", "padding: 0.75rem", "padding: 0.25rem"),
    Seed("skip-link", "not in the text", '<main id="main">',
         '<main id="main"><script>onhashchange = () => document.querySelector("nav a").focus()'
         "</script>"),
    Seed("keyboard-reach", "does not lead away", BUTTON,
         BUTTON.replace(">", ' onkeydown="if (event.key === \'Tab\') event.preventDefault()">', 1),
         alone=True),
    Seed("keyboard-reach", "no key leads", AREA, AREA.replace("<p", '<p onclick="alert(1)"')),
    Seed("keyboard-order", "not that of reading", BUTTON, BUTTON.replace(">", ' tabindex="1">', 1),
         alone=True),
    Seed("keyboard-order", "before the last one", '<main id="main">',
         '<main id="main" style="display: flex; flex-direction: column-reverse">'),
    Seed("focus-visible", "outline of 0 px", FOCUS, FOCUS.replace("3px solid", "none")),
    Seed("focus-visible", "outline of 1 px", FOCUS, FOCUS.replace("3px", "1px")),
    Seed("focus-visible", "contrast of 1.6", FOCUS, FOCUS.replace("solid", "solid #ccc")),
    Seed("focus-unobscured", "lies under", END,
         '<p style="height: 90vh"></p><p><button type="button">Last</button></p>'
         '<p style="position: fixed; inset: 50% 0 0; background: var(--paper)"></p>' + END,
         alone=True),
    Seed("focus-unobscured", "off the screen", END,
         f'<a style="position: absolute; left: -30rem; padding: 1rem" href="#end">Up</a>{END}'),
    Seed("script-off", "other words", END,
         '<script>document.querySelector("h1").append(" by script")</script>' + END),
    Seed("script-off", "is empty", '<main id="main">',
         '<main id="main"><script>onload = () => main.hidden = false</script>'
         '<style>body { visibility: hidden }</style>', alone=True),
    Seed("memory-stick", "no file", "good.html#end", "missing.html"),
    Seed("memory-stick", "no place named", "good.html#end", "good.html#nowhere"),
    Seed("memory-stick", "no file", "good.html#end", "./"),
    Seed("own-requests", "beside itself", END, f'<img src="none.gif" alt="">{END}'),
    Seed("own-requests", "icon", '<link rel="icon" href="data:,">', ""),
    Seed("own-requests", "in the head", HEAD,
         f'<link rel="preconnect" href="https://example.org">{HEAD}'),
    Seed("page-weight", "This summary weighs", END, f"<!--{'x' * 15 * 1024}-->{END}"),
    Seed("page-weight", "This sealed page weighs", BODY,
         f'<body class="sealed"><!--{"x" * 60 * 1024}-->'),
    Seed("one-side", "2 sides", H1, f'{H1}<p style="break-before: page">More</p>'),
    Seed("one-side", "not A4", "size: A4", "size: A5"),
    Seed("printed", "Ways through", "nav, .skip { display", ".skip { display"),
    Seed("printed", "The skip link", "nav, .skip { display",
         ".skip { left: 0; } nav { display"),
    Seed("printed", "9 pt", PRINT, f"{PRINT} .area {{ font-size: 9pt; }}"),
    Seed("printed", "Whom to ask", PRINT, f"{PRINT} #end {{ display: none; }}"),
    Seed("printed", "is cut off", PRINT,
         f"{PRINT} label {{ display: block; height: 4pt; overflow: hidden; }}"),
)  # fmt: skip
"""All faults, in the order of the tests."""
