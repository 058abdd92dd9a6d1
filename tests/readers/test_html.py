"""HTML: what of a page is its story, and how a word with markup or characters as code in it reads."""

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.language.segmentation.tokens import tokens
from newslint.readers import parse, read
from newslint.text import FieldKind
from tests.readers.test_readers import fields, prose


def words(text: str) -> list[str]:
    return tokens(read("a.html", text.encode())).text


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("<p><span>D</span>espite rain</p>", "Despite|rain"),
        ("<p><span class=a>W</span><span>HEN</span> rain</p>", "WHEN|rain"),
        ("<p>Th<b>e</b> m<i>ay<u>o</u></i>r</p>", "The|mayor"),
        ("<p>it&rsquo;s a caf&eacute; in Z&uuml;rich</p>", "it|’s|a|café|in|Zürich"),
        ("<p>don&#39;t say &Eacute;tat</p>", "do|n't|say|État"),
        ("<p>R&amp;D at Marks &amp; Sons</p>", "R&D|at|Marks|&|Sons"),
        ("<p>gar&shy;den gar<wbr>den gar&#8203;den gar&#xad;den</p>", "garden|garden|garden|garden"),
        ("<p>in May&nbsp;2024</p>", "in|May|2024"),
        ("<p>&ldquo;Yes,&rdquo; he said&hellip;</p>", "“|Yes|,|”|he|said|…"),
        ("<p>the <b>end</b>, the <i>end</i>.</p>", "the|end|,|the|end|."),
        ("<p>the end<!-- note -->ing</p>", "the|ending"),
        ("<p>10m<sup>2</sup> of CO<sub>2</sub> on the 21<sup>st</sup></p>", "10m2|of|CO2|on|the|21st"),
        ("<p>the town<sup>3</sup>. Its hall<sup><a href='#n'>[4]</a></sup> fell</p>", "the|town|.|Its|hall|fell"),
        ("<p>use <code>x</code> and <code>y</code></p>", "use|and"),
        ("<p>Home<img src=a>page</p>", "Home|page"),
        ("<ul><li><a>Home</a><a>News</a></li></ul>", "Home|News"),
        ("<p>&bogus; &#0;</p>", "&|bogus|;|\ufffd"),
    ],
)
def test_a_word_reads_as_people_see_it(text: str, want: str) -> None:
    assert words(text) == want.split("|")


def test_a_word_lies_where_the_file_has_it() -> None:
    text = "<p>A caf&eacute;, <b>D</b>espite &ldquo;rain&rdquo;.</p>"
    document = read("a.html", text.encode())
    table = tokens(document)
    at = {word: document[table.span(k)] for k, word in enumerate(table.text)}
    assert at["café"] == "caf&eacute;"
    assert at["Despite"] == "D</b>espite"
    assert at["“"] == "&ldquo;"
    assert at["”"] == "&rdquo;"
    comma, mark = table.text.index(","), table.text.index("rain")
    assert table.adjacent(comma - 1)
    assert not table.adjacent(comma)
    assert table.adjacent(mark - 1)
    assert table.adjacent(mark)


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>",
        "<footer>&copy; 2026 The Ledger. All rights reserved.</footer>",
        "<aside><p>Read more: ten ways to save.</p></aside>",
        "<button>Share</button>",
        "<noscript><p>Turn scripts on.</p></noscript>",
        "<label>Name <input></label><select><option>One</option></select><textarea>Two</textarea>",
        "<p hidden>Secret.</p>",
        "<div class='a' hidden><p>Secret.</p></div>",
        "<p aria-hidden='true'>Secret.</p>",
        "<p style='color: red; display : none'>Secret.</p>",
        "<p STYLE='visibility:hidden'>Secret.</p>",
        "<div role='navigation'><p>News</p></div>",
        "<span class='big sr-only'>Published</span>",
        "<pre>code</pre><svg><title>Sign</title><text>T</text></svg><script>var a = '<p>no</p>';</script>",
        "<form><p>Sign up for the letter.</p><input name=a></form>",
        "<iframe>Frame</iframe><video>Film</video><dialog>Cookies</dialog>",
        "<header><a href='/'>The Ledger</a></header>",
    ],
)
def test_furniture_is_not_read(furniture: str) -> None:
    page = f"<body>{furniture}<h1>Town votes</h1><p>The town voted.</p>{furniture}<p>It was late.</p></body>"
    assert prose("a.html", page) == ["Town votes", "The town voted.", "It was late."]


@pytest.mark.parametrize(
    "text",
    [
        "<p class='hidden-gem'>Seen.</p>",
        "<p data-hidden='no'>Seen.</p>",
        "<p style='display: block'>Seen.</p>",
        "<p aria-hidden='false'>Seen.</p>",
        "<aside><p>Seen.</p>",
        "<form><h1>Seen.</h1></form>",
        "<header><p>Seen.</p></header>",
    ],
)
def test_what_is_seen_is_read(text: str) -> None:
    assert prose("a.html", text) == ["Seen."]


def test_only_the_article_of_a_page_is_read() -> None:
    page = (
        "<div>Weather: mild</div><header><p>The Ledger</p></header><main><article><header><h1>Town votes</h1></header>"
        "<p>The town voted on a bridge late on Monday night.</p></article><article><p>Other news</p></article></main>"
        "<div>Most read</div>"
    )
    assert prose("a.html", page) == ["Town votes", "The town voted on a bridge late on Monday night."]


def test_a_story_around_its_teasers_is_read() -> None:
    page = (
        "<h1>Town votes</h1><p>The town voted on a bridge late on Monday night.</p><article><p>Other</p></article>"
        "<p>It was late.</p>"
    )
    assert "It was late." in prose("a.html", page)


def test_fields_of_a_page() -> None:
    page = (
        "<title>Town votes on bridge | The Ledger</title><h1>Town votes</h1><p class='standfirst'>It was late.</p>"
        "<p class='byline'>By Ida Rowe</p><figure><img src=a alt='Ida Rowe at the bridge'><figcaption>The bridge."
        "</figcaption></figure><h1>Again</h1>"
    )
    assert fields(read("a.html", page.encode())) == [
        (FieldKind.HEADLINE, "Town votes"),
        (FieldKind.STANDFIRST, "It was late."),
        (FieldKind.BYLINE, "By Ida Rowe"),
        (FieldKind.CAPTION, "Ida Rowe at the bridge"),
        (FieldKind.CAPTION, "The bridge."),
    ]


def test_the_title_is_the_headline_of_a_page_that_has_none() -> None:
    page = "<head><title>Town votes on bridge &ndash; at last | The Ledger</title></head><p>The town voted.</p>"
    document = read("a.html", page.encode())
    assert fields(document) == [(FieldKind.HEADLINE, "Town votes on bridge &ndash; at last")]
    assert prose("a.html", page) == ["Town votes on bridge – at last", "The town voted."]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("<p>It rained. <img alt='A wet dog &amp; cat'></p>", ["It rained.", "A wet dog & cat"]),
        ("<p>It <img alt='A wet dog'> rained.</p>", ["It rained."]),
        ("<p><img alt='Logo'></p>", []),
        ("<img alt='A wet dog'><figcaption>A wet dog. Photo: Ida Rowe</figcaption>", ["A wet dog. Photo: Ida Rowe"]),
        ("<p><img alt='A wet dog'></p><p><img alt='A wet dog'></p>", ["A wet dog"]),
        ("<nav><img alt='A wet dog'></nav>", []),
        ("<p><img alt='' src=a></p>", []),
    ],
)
def test_the_text_of_a_picture_is_a_caption(text: str, want: list[str]) -> None:
    assert prose("a.html", text) == want


def test_a_block_quotation_is_a_quotation() -> None:
    page = (
        "<p>He wrote:</p><blockquote><p>We was <b>here</b>.</p><p>And left.</p></blockquote><p>A <q>good</q> day.</p>"
    )
    document = read("a.html", page.encode())
    assert [document[span] for span in document.quotes.spans] == ["We was <b>here</b>.", "And left.", "good"]
    assert document.quotes.marked == ()


PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Harbour bridge to reopen in June - The Ledger</title>
<meta name="description" content="The the bridge"><style>p { color: red }</style>
<script type="application/ld+json">{"headline": "A apple"}</script></head>
<body class="news"><a class="sr-only" href="#main">Skip to content</a>
<header role="banner"><a href="/">The Ledger</a><nav><ul><li><a href="/">Home</a></li>
<li><a href="/sport">Sport</a></li></ul></nav>
<form action="/find"><input name="q"><button>Search</button></form></header>
<div class="notice" role="alertdialog"><p>We use cookies. <button>Accept all</button></p></div>
<main id="main"><article>
<h1>Harbour bridge to reopen in June</h1>
<p class="byline">By Ida Rowe</p>
<div class="share" aria-hidden="true"><a href="#">Share on Facebook</a><a href="#">Tweet</a></div>
<figure><img src="b.jpg" alt="Workers paint the bridge at dawn">
<figcaption>Workers paint the bridge at dawn. Photograph: Lena Voss/Harbour Pictures</figcaption></figure>
<p><span class="dropcap">T</span>he bridge over the harbour will reopen on 12 June, the council&rsquo;s
engineer said on Monday.</p>
<p>&ldquo;We have <em>painted</em> every beam,&rdquo; said Noel Farr, who runs a caf&eacute; beside it&mdash;and who had
to close for a month.</p>
<aside><h2>Read more</h2><ul><li><a href="/a">Ten ways to save</a></li></ul></aside>
<p>The work cost &pound;4&nbsp;million, about half of it paid by the state.<sup><a href="#n1">1</a></sup></p>
<blockquote><p>It have been a hard winter, and a honest one.</p></blockquote>
<p>Buses will run over the bridge from the first morning.</p>
<footer><p>Sign up for our free newsletter.</p></footer>
</article></main>
<footer>&copy; 2026 The Ledger. All rights reserved. <a href="/privacy">Privacy policy</a></footer>
<script>document.write("<p>A apple</p>");</script></body></html>
"""


def test_a_whole_page_with_its_furniture_is_clean() -> None:
    registry = Registry.load(plugins=False)
    document = read("a.html", PAGE.encode())
    report = Linter(registry.build(registry, {})).check(document)
    assert not report.crashes
    assert [(f.code, document[f.span]) for f in report.findings] == []


def test_captions_need_no_stop_and_may_repeat_the_story() -> None:
    sentence = "The town council voted on the bridge over the harbour on Monday night"
    page = (
        f"<h1>Town votes</h1><p class='dek'>{sentence}.</p><p>{sentence}.</p><p>It was late.</p>"
        "<figure><img src=a alt='The man and the dog were out in the rain'></figure><p>They left.</p>"
    )
    registry = Registry.load(plugins=False)
    document = read("a.html", page.encode())
    report = Linter(registry.build(registry, {})).check(document)
    assert [(f.code, document[f.span]) for f in report.findings] == []


@pytest.mark.parametrize(
    "furniture",
    [
        '<a class="skip-link" href="#content">Skip to the main content</a>',
        "<a href='#c'>\nJump to a hour</a>",
        '<div class="site-nav dark"><a href="/">Home</a></div>',
        '<ol class="breadcrumb"><li>Home</li><li>Sport</li></ol>',
    ],
)
def test_what_leads_through_a_site_is_no_story(furniture: str) -> None:
    document = parse("a.html", f"<body>{furniture}<div id=content><h1>The town votes</h1><p>It was late.</p></div>")
    assert [document.prose[slice(*span)] for span in document.paragraphs] == ["The town votes", "It was late."]


def test_a_link_of_the_story_is_read() -> None:
    document = parse("a.html", "<p>They <a href='#b'>jump</a> and <a href='/skip'>skip to the end</a>.</p>")
    assert len(document.paragraphs) == 1
    assert "jump" in document.prose
    assert "skip to the end" in document.prose
