"""For each rule: pages that don't keep it, and near misses, which do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.page_structure.good_page import change_page, put_in

TABLE = """<table>
<caption>Who helps</caption>
<thead><tr><th scope="col">Help</th><th scope="col">Who</th></tr></thead>
<tbody><tr><td>Paired reading</td><td>Mrs Jones</td></tr></tbody>
</table>"""
MAIN = ('<main id="main">', "</main>")
SKIP = '<a href="#main">Go to the plan</a>'
STYLE = "p { text-align: left }"
VIEWPORT = "width=device-width, initial-scale=1"


@dataclass(frozen=True)
class Cases:
    """Pages with a fault, and pages that look a little like them and have none."""

    faulty: tuple[str, ...]
    near: tuple[str, ...]


def put_in_all(*fragments: str) -> tuple[str, ...]:
    """Return the good page with each of the fragments in its main part."""
    return tuple(put_in(fragment) for fragment in fragments)


CASES: Mapping[str, Cases] = {
    "page-language": Cases(
        (
            change_page((' lang="en-GB"', "")),
            change_page(('lang="en-GB"', 'lang=""')),
            "",
        ),
        (change_page(('lang="en-GB"', "lang=ar")),),
    ),
    "language-names": Cases(
        (
            change_page(('lang="en-GB"', 'lang="English"')),
            *put_in_all('<p lang="en_GB">Reading</p>', '<p lang="">Reading</p>'),
        ),
        put_in_all(
            '<p lang="zh-Hant-TW">閱讀</p>',
            '<p lang="es-419">leer</p>',
            '<p lang="sr-latn">čitanje</p>',
            '<p lang="en-x-pirate">Arr</p>',
        ),
    ),
    "page-title": Cases(
        (
            change_page(("<title>Support plan</title>", "")),
            change_page(("Support plan", " \n")),
            change_page(
                ("<title>Support plan</title>", ""),
                ("<!-- here -->", '<svg role="img"><title>A book</title></svg>'),
            ),
        ),
        (change_page(("Support plan", "&amp;")),),
    ),
    "one-h1": Cases(
        (
            change_page(("<h1>Sam’s plan</h1>", "")),
            put_in("<h1>Targets</h1>"),
        ),
        put_in_all("<h2>Targets</h2>", "<!-- <h1>Targets</h1> -->"),
    ),
    "heading-order": Cases(
        (
            *put_in_all("<h3>Targets</h3>", "<h2>Do</h2><h3>Help</h3><h5>Where</h5>"),
            change_page(("<p>Hazel", "<h2>School</h2><p>Hazel")),
        ),
        put_in_all("<h2>Do</h2><h3>Help</h3><h2>Review</h2><h3>Help</h3><h4>Who</h4><h2>Do</h2>"),
    ),
    "heading-words": Cases(
        put_in_all("<h2></h2>", "<h2>&nbsp;</h2>", '<h2><span aria-hidden="true">Do</span></h2>'),
        put_in_all('<h2><img src="data:," alt="Help"></h2>', "<h2><b> Do</b></h2>"),
    ),
    "landmarks": Cases(
        (
            change_page(("<header>", "<div>"), ("</header>", "</div>")),
            change_page((MAIN[0], '<div id="main">'), (MAIN[1], "</div>")),
            change_page(("<footer>", "<div>"), ("</footer>", "</div>")),
            change_page((MAIN[1], "</main><main><p>More</p></main>")),
            change_page((MAIN[1], "</main><footer><p>More</p></footer>")),
        ),
        put_in_all(
            "<blockquote><p>I like reading.</p><footer>Sam</footer></blockquote>",
            "<section><header><h2>Targets</h2></header></section>",
        ),
    ),
    "text-in-landmarks": Cases(
        (
            change_page(("<header>", "<p>Draft</p><header>")),
            change_page((MAIN[1], "</main> Draft ")),
        ),
        (
            change_page(("<header>", "<div>\n\n</div><header>")),
            change_page((MAIN[1], "</main><script>let draft</script><aside><p>Ask</p></aside>")),
        ),
    ),
    "named-ways": Cases(
        put_in_all(
            "<nav><a href='do.html'>Do</a></nav><nav aria-label='Stages'>"
            "<a href='plan.html'>Plan</a></nav>",
        ),
        put_in_all(
            "<nav><a href='do.html'>Do</a></nav>",
            "<nav aria-label='Pages'><a href='do.html'>Do</a></nav><nav aria-labelledby='n'>"
            "<h2 id='n'>Stages</h2><a href='plan.html'>Plan</a></nav>",
        ),
    ),
    "skip-link": Cases(
        (
            change_page((SKIP, "")),
            change_page(("<header>", '<header><a href="index.html">The guide</a>')),
            change_page(('href="#main"', 'href="#mian"')),
            change_page((SKIP, ""), ("<header>", f"{SKIP}<header>")),
            change_page(("Go to the plan", "")),
        ),
        (change_page((SKIP, f'<a name="top"></a>{SKIP}')),),
    ),
    "field-labels": Cases(
        put_in_all(
            "<input>",
            '<input placeholder="Your name">',
            '<label for="name">Your name</label> <input id="nmae">',
            '<label for="views"></label> <textarea id="views"></textarea>',
            '<select aria-labelledby="gone"><option>One</option></select>',
            '<input type="image" src="data:,">',
        ),
        put_in_all(
            '<label for="name">Your name</label> <input id="name">',
            "<label>Your name <input></label>",
            '<p id="asks">Your views</p><textarea aria-labelledby="asks"></textarea>',
            '<select aria-label="How many"><option>One</option></select>',
            '<input type="hidden"><input type="submit"><input type="button" value="Print">',
        ),
    ),
    "button-words": Cases(
        put_in_all(
            "<button></button>",
            '<button><svg aria-hidden="true"></svg></button>',
            "<details><summary> </summary><p>More about it</p></details>",
        ),
        put_in_all(
            "<button>Print</button>",
            '<button><img src="data:," alt="Print"></button>',
            '<button aria-label="Print"><svg aria-hidden="true"></svg></button>',
        ),
    ),
    "frame-titles": Cases(
        put_in_all('<iframe src="map.html"></iframe>'),
        put_in_all('<iframe src="map.html" title="The way to school"></iframe>'),
    ),
    "table-caption": Cases(
        put_in_all(
            TABLE.replace("<caption>Who helps</caption>\n", ""),
            TABLE.replace("Who helps", " "),
        ),
        put_in_all(
            TABLE,
            TABLE.replace("<caption>Who helps</caption>\n", "").replace(
                "<table>", '<table aria-label="Who helps">'
            ),
        ),
    ),
    "table-headers": Cases(
        put_in_all(
            "<table><caption>Who helps</caption><tr><td>Reading</td><td>Mrs Jones</td></tr></table>"
        ),
        put_in_all(
            "<table><caption>Who helps</caption>"
            '<tr><th scope="row">Reading</th><td>Mrs Jones</td></tr></table>'
        ),
    ),
    "header-scope": Cases(
        put_in_all(
            TABLE.replace(' scope="col"', ""),
            TABLE.replace('scope="col"', 'scope="column"', 1),
        ),
        put_in_all(TABLE.replace('scope="col"', "scope=COL", 1)),
    ),
    "header-words": Cases(
        put_in_all(TABLE.replace("Help</th>", "</th>")),
        put_in_all(TABLE.replace("Mrs Jones", "")),
    ),
    "link-words": Cases(
        put_in_all(
            '<p>See <a href="do.html"></a></p>',
            '<p>See <a href="do.html"><img src="data:," alt=""></a></p>',
            '<p>See <a href="do.html"><span aria-hidden="true">Do</span></a></p>',
        ),
        put_in_all(
            '<p>See <a href="do.html"><img src="data:," alt="Do"></a></p>',
            '<p>See <a href="do.html" aria-label="Do"></a></p>',
            '<p><a id="there"></a>Here it begins</p>',
        ),
    ),
    "link-text": Cases(
        put_in_all(
            '<p>Click <a href="do.html">here</a></p>',
            '<p><a href="do.html">Read more…</a></p>',
            '<p><a href="do.html">CLICK  HERE</a></p>',
            '<p><a href="do.html"> “This <b>page</b>”.</a></p>',
            '<p><a href="https://ambershire.example/send">https://ambershire.example/send</a></p>',
            '<p><a href="https://ambershire.example/send">www.ambershire.example/send</a></p>',
        ),
        put_in_all(
            '<p><a href="do.html">What is said here about help</a></p>',
            '<p><a href="tel:01632960111">01632 960 111</a></p>',
            '<p><a href="mailto:senco@hazelbank.example">senco@hazelbank.example</a></p>',
            '<p><a href="do.html">Read more about Do</a></p>',
            '<p><a href="do.html" aria-label="The chapter about Do">here</a></p>',
        ),
    ),
    "link-of-one-name": Cases(
        put_in_all('<p><a href="do.html">Help</a> and <a href="ask.html">help</a></p>'),
        put_in_all('<p><a href="do.html">Help</a> and <a href="do.html">help</a></p>'),
    ),
    "link-to-nowhere": Cases(
        put_in_all('<p><a href="#targets">Targets</a></p>'),
        put_in_all(
            '<p><a href="#targets">Targets</a></p><h2 id="targets">Targets</h2>',
            '<p><a href="#top">Up</a> <a href="plan.html#targets">Targets</a></p>',
            '<p><a href="#caf%C3%A9">Café</a></p><h2 id="café">Café</h2>',
        ),
    ),
    "picture-words": Cases(
        put_in_all('<p><img src="data:,"> A book</p>'),
        put_in_all(
            '<p><img src="data:," alt=""> A book</p>',
            '<p><img src="data:," alt> A book</p>',
            '<p><img src="data:," alt="A book"></p>',
        ),
    ),
    "drawing-words": Cases(
        put_in_all(
            "<svg><title>A book</title></svg>",
            '<svg role="img"></svg>',
            '<svg role="img"><title></title></svg>',
        ),
        put_in_all(
            '<svg role="img"><title>A book</title></svg>',
            '<svg role="img" aria-label="A book"></svg>',
            '<svg aria-hidden="true"></svg>',
            '<div aria-hidden="true"><svg></svg></div>',
        ),
    ),
    "ids-once": Cases(
        put_in_all(
            '<p id="one">One</p><p id="one">Two</p>',
            '<p id="">One</p>',
            '<p id="one two">One</p>',
        ),
        put_in_all(
            '<p id="one">One</p><p id="One">Two</p>',
            '<p id="one">One</p><template><p id="one">Two</p></template>',
        ),
    ),
    "references": Cases(
        put_in_all(
            '<section aria-labelledby="gone"><p>Help</p></section>',
            '<p id="one">One</p><section aria-describedby="one two"><p>Help</p></section>',
            '<label for="gone">Your name</label>',
        ),
        put_in_all(
            '<section aria-labelledby="help"><h2 id="help">Help</h2></section>',
            '<div role="group" aria-labelledby="a b"><b id="a">Help</b> <b id="b">Us</b></div>',
        ),
    ),
    "attributes-once": Cases(
        put_in_all(
            '<p class="a" class="b">Help</p>',
            "<p class=a\n CLASS='b'>Help</p>",
            "<input hidden type=hidden hidden>",
            '<p hidden class="a" class="b">Help</p>',
            '<p id=p class="a" class="b">Help</p>',
        ),
        put_in_all(
            '<p class="a" id="b">Help</p>',
            '<p class="a" title="class=b class=c">Help</p>',
            '<p>class="a" class="b"</p>',
            '<!-- <p class="a" class="b"> -->',
            '<script>"<p class=a class=b>"</script>',
            '<label for="t">Text</label><textarea id="t"><p class="a" class="b"></textarea>',
            '<p title="==">Sum</p>',
        ),
    ),
    "nothing-empty": Cases(
        put_in_all(
            "<p></p>",
            "<p>&nbsp;\n</p>",
            "<ul></ul>",
            "<ol> </ol>",
            "<ul><li></li></ul>",
            "<blockquote></blockquote>",
            '<label for="name"></label><input id="name" aria-label="Name">',
            '<p><img src="data:," alt=""></p>',
            '<p><span aria-hidden="true">→</span></p>',
        ),
        put_in_all(
            '<p><img src="data:," alt="A book"></p>',
            "<ul><li>Reading</li></ul>",
            '<p><svg role="img"><title>A book</title></svg></p>',
            "<p><button>Print</button></p>",
            '<ul><li><input aria-label="Name"></li></ul>',
        ),
    ),
    "lists-of-points": Cases(
        put_in_all(
            "<ul><div>Reading</div></ul>",
            "<ul><li>Reading</li><ul><li>Aloud</li></ul></ul>",
            "<li>Reading</li>",
            "<div><li>Reading</li></div>",
        ),
        put_in_all("<ul>\n<li>Reading<ul><li>Aloud</li></ul></li><!-- more --></ul>"),
    ),
    "reading-order": Cases(
        put_in_all(
            '<p tabindex="5">First</p>',
            "<label>Name <input autofocus></label>",
        ),
        put_in_all(
            '<p tabindex="0">First</p>', '<p tabindex="-1">First</p>', "<p tabindex=x>A</p>"
        ),
    ),
    "no-script-attributes": Cases(
        put_in_all(
            '<p onclick="go()">Go</p>',
            '<p><a href="javascript:print()">Print</a></p>',
            '<p><a href=" java\nscript:print()">Print</a></p>',
        ),
        put_in_all(
            '<p title="onclick">Go</p>',
            '<p><a href="javascript.html">About scripts</a></p>',
        ),
    ),
    "no-refresh": Cases(
        (change_page(("<title>", '<meta http-equiv="Refresh" content="5"><title>')),),
        (change_page(("<title>", '<meta name="refresh" content="5"><title>')),),
    ),
    "zoom": Cases(
        tuple(
            change_page((VIEWPORT, f"{VIEWPORT}, {more}"))
            for more in ("user-scalable=no", "maximum-scale=1", "user-scalable = 0")
        ),
        tuple(
            change_page((VIEWPORT, f"{VIEWPORT}, {more}"))
            for more in ("user-scalable=yes", "maximum-scale=5")
        ),
    ),
    "nothing-from-outside": Cases(
        (
            *put_in_all(
                '<p><img src="https://pictures.example/a.png" alt="A book"></p>',
                '<p><img src="//pictures.example/a.png" alt="A book"></p>',
                '<p><img src="data:," srcset="a.png 1x, https://b.example/b.png 2x" alt="A"></p>',
                '<script src="https://scripts.example/a.js"></script>',
                '<svg role="img"><title>A</title><image href="http://a.example/a.png"/></svg>',
                '<object data="https://a.example/a.pdf">A form</object>',
            ),
            change_page(
                ("<title>", '<link rel="stylesheet" href="https://a.example/a.css"><title>')
            ),
            change_page(("<title>", '<base href="https://a.example/"><title>')),
        ),
        (
            *put_in_all(
                '<p><img src="our-door.jpg" alt="Our door"></p>',
                '<p><img src="data:image/gif;base64,R0lG" alt="A book"></p>',
                '<p><a href="https://ambershire.example/">Ambershire council</a></p>',
                '<p><img src="a.png" srcset="a.png 1x, b.png 2x" alt="A book"></p>',
            ),
            change_page(("<title>", '<link rel="canonical" href="https://a.example/"><title>')),
        ),
    ),
    "styles-from-outside": Cases(
        (
            *(
                change_page((STYLE, styles))
                for styles in (
                    "p { background: url(https://a.example/a.png) }",
                    'p { background: URL( "paper.png" ) }',
                    "@import 'more.css';",
                    "@font-face { src: url(//a.example/a.woff2) }",
                )
            ),
            put_in('<p style="background: url(paper.png)">Help</p>'),
        ),
        (
            change_page((STYLE, 'p { background: url( "data:image/gif;base64,R0lG" ) }')),
            change_page((STYLE, "p { mask: url(#fade) }")),
        ),
    ),
    "nothing-sent": Cases(
        put_in_all(
            '<form action="https://forms.example/"><button>Send</button></form>',
            '<p><a href="do.html" ping="https://count.example/">The chapter about Do</a></p>',
        ),
        put_in_all("<form><button>Print</button></form>"),
    ),
    "looks-with-meaning": Cases(
        put_in_all(
            "<p><i>Help</i></p>",
            "<center>Help</center>",
            '<p><font color="red">Help</font></p>',
            '<p align="center">Help</p>',
        ),
        put_in_all("<p><em>Help</em> <b>now</b></p>", '<p style="text-align: center">Help</p>'),
    ),
    "no-moving-text": Cases(
        put_in_all("<marquee>Help</marquee>", "<p><blink>Help</blink></p>"),
        put_in_all("<p>Marquee</p>"),
    ),
    "no-justified-text": Cases(
        (
            change_page(("text-align: left", "TEXT-ALIGN : justify")),
            put_in('<p style="text-align:justify">Help</p>'),
        ),
        (change_page(("text-align: left", "justify-content: center; text-align: start")),),
    ),
}
"""By the names of the rules."""
