"""Markdown: what is copy in it, and what belongs to the site that shows it."""

from time import thread_time

import pytest

from newslint.readers import parse, read
from newslint.text import FieldKind
from tests.readers.test_readers import fields, prose


@pytest.mark.parametrize(
    ("front", "want"),
    [
        ("---\ntitle: Town votes\n---\n", ["Town votes"]),
        ('---\ntitle: "Town votes"   # a note\n---\n', ["Town votes"]),
        ("---\ntitle: 'It''s late'\n---\n", ["It's late"]),
        ('---\ntitle: "The \\"new\\" town"\n---\n', ['The "new" town']),
        ("---\ntitle: Town votes # a note\nlayout: post\n---\n", ["Town votes"]),
        ("---\ntitle: Town votes: the count\n---\n", []),  # YAML would not take it either
        ("---\ntitle: Town votes at 10:30\n---\n", ["Town votes at 10:30"]),
        ("---\ntitle: >\n  Town votes\n---\n", []),
        ("---\ntitle: |\n  Town votes\n---\n", []),
        ("---\ntitle: [Town, votes]\n---\n", []),
        ("---\ntitle: *town\nother: &x y\n---\n", []),
        ("---\npost:\n  title: Town votes\n---\n", []),
        ('---\ntitle: "Town\\nvotes"\n---\n', []),
        ("---\ntitle: 2024\n---\n", []),
        ("---\ntitle:\n---\n", []),
        ("---\ntitle: A town\ntitle: Another\n---\n", ["A town"]),
        ("---\r\ntitle: Town votes\r\n---\r\n", ["Town votes"]),
        ("---\nTitle: Town votes\ndescription: It was late.\nsubtitle: Later\n---\n", ["Town votes", "It was late."]),
        ("+++\ntitle = \"Town votes\"\ndescription = 'It was late.'\n+++\n", ["Town votes", "It was late."]),
        ('+++\n[params]\ntitle = "Town votes"\n+++\n', []),
        ('+++\ntitle = """Town\nvotes"""\n+++\n', []),
    ],
)
def test_the_headline_and_standfirst_of_front_matter(front: str, want: list[str]) -> None:
    assert prose("a.md", front + "\nThe town voted.\n") == [*want, "The town voted."]
    kinds = [field.kind for field in read("a.md", front.encode()).fields]
    assert kinds == [FieldKind.HEADLINE, FieldKind.STANDFIRST][: len(want)]


def test_front_matter_that_is_never_closed_is_none() -> None:
    assert prose("a.md", "---\n\nThe town voted.\n") == ["The town voted."]


def test_the_first_heading_is_the_headline_where_front_matter_has_none() -> None:
    assert fields(read("a.md", b"---\nlayout: a\n---\n# Town votes\n\n# Again\n")) == [
        (FieldKind.HEADLINE, "Town votes")
    ]
    assert fields(read("a.md", b"<h1>Town <b>votes</b></h1>\n\nIt was late.\n")) == [
        (FieldKind.HEADLINE, "Town <b>votes</b>")
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # templates
        ('{{< figure src="a.jpg" caption="A wet dog" >}}\n\nThe town voted.', ["The town voted."]),
        ("{% if page.a == b %}\nThe town voted.\n{% endif %}", ["The town voted."]),
        ('The town {{% ref "a.md" %}} voted{{ site.a | default: "b" }}.', ["The town voted ."]),
        ("One.\n\n{% highlight py %}\na = a\n\nb\n{% endhighlight %}\n\nTwo.", ["One.", "Two."]),
        ("One.\n\n{{< mermaid >}}\na --> b\n{{< /mermaid >}}\n\nTwo.", ["One.", "Two."]),
        ("{{< note >}}\nThe town voted.\n{{< /note >}}", ["The town voted."]),
        ("A {{ that is never closed.\n\nThe town }} voted.", ["A {{ that is never closed.", "The town }} voted."]),
        ("::: warning\nThe town voted.\n:::", ["The town voted."]),
        # attributes, marks, emoji
        ("The town voted. {: .lead}", ["The town voted."]),
        ("The town voted.\n{: .lead #a}", ["The town voted."]),
        ("## Town votes {#votes}\n\nIt *was*{.big} late.", ["Town votes", "It was late."]),
        ("The town voted.[^1] It was late[^b].\n\n[^1]: By 4 to 3.\n[^b]: At ten.",
         ["The town voted. It was late.", "By 4 to 3.", "At ten."]),
        ("Term\n: What it means", ["Term", "What it means"]),
        ("- [ ] Vote\n- [x] Count *it*", ["Vote", "Count it"]),
        ("The town voted :tada: at 10:30:45 :+1:", ["The town voted at 10:30:45 :+1:"]),
        ("> [!NOTE]\n> It was late.", ["It was late."]),
        ("It *was* late; it was *late*. Un*believ*able, **W**hen.", ["It was late; it was late. Unbelievable, When."]),
        ("It was \\*late\\* in hon\\_our.", ["It was *late* in hon_our."]),
        ("It was ~~late~~, __late__.", ["It was late, late."]),
        # entities
        ("Marks &amp; Sons: a caf&eacute;, 5&nbsp;000, it&rsquo;s.", ["Marks & Sons: a café, 5 000, it’s."]),
        # links and addresses
        ("See [the [red] *town*](/a_(b)_c 'T'), [one][1] or [two][].\n\n[1]: /a 'The title'",
         ["See the [red] town, one or two."]),
        ("See [Town] and [none].\n\n[town]: /a", ["See Town and [none]."]),
        ("See <https://a.example/b> or <a@b.example> or www.a.example/b.", ["See or or ."]),
        ("Use ``a ` b`` and `c\nd` now.", ["Use and now."]),
        ("A [![A wet dog](a.jpg)](b) day.", ["A day."]),
        ("[![A wet dog](a.jpg)](b)\n\nIt rained.", ["A wet dog", "It rained."]),
        # pictures
        ("![A wet dog](a.jpg 'Wet')\n\nIt rained.", ["A wet dog", "It rained."]),
        ("![A *wet* dog][dog]\n\n[dog]: a.jpg", ["A wet dog"]),
        ("![dog](a.jpg)\n*Photo: Ida Rowe*\n\nIt rained.", ["Photo: Ida Rowe", "It rained."]),
        (f"![A wheel](data:image/png;base64,{'aB+/' * 2000})\n\nIt rained.", ["It rained."]),
        ("![[a.jpg]]\n\nIt rained.", ["It rained."]),
        # HTML
        ("<div class='a'>\n<p>One <b>line</b>\nof it.</p>\n<figcaption>A dog</figcaption>\n</div>\n\nTwo.",
         ["One line of it.", "A dog", "Two."]),
        ("<aside>\n\nRead *more*.\n\n</aside>\n\nIt rained.", ["It rained."]),
        ("It <span hidden>never</span> rained<br>here.<!-- a note -->", ["It rained", "here."]),
        ("<p>One &amp;\n  two<img src=a alt='A wet dog'></p>", ["One & two", "A wet dog"]),
        ("<script>\nvar a;\n</script>\n\n<style>p {}</style>\n\nIt rained.", ["It rained."]),
        ("> <p>He said\n> it.</p>\n\nIt rained.", ["He said it.", "It rained."]),
        ("<Card title='A wet dog'>\n\nIt rained.\n\n</Card>", ["It rained."]),
        ("It rained a\0lot.", ["It rained a\0lot."]),
    ],
)  # fmt: skip
def test_what_is_copy(text: str, want: list[str]) -> None:
    assert prose("a.md", text) == want
    if "\\" not in text and "``" not in text:
        assert prose("a.md", text.replace("\n", "\r\n")) == want


def test_captions_of_pictures() -> None:
    text = "# Town votes\n\n![A wet dog](a.jpg)\n_Photo: Ida Rowe_\n\n<p><figcaption>A town</figcaption></p>\n"
    assert fields(read("a.md", text.encode())) == [
        (FieldKind.HEADLINE, "Town votes"),
        (FieldKind.CAPTION, "A wet dog"),
        (FieldKind.CAPTION, "_Photo: Ida Rowe_"),
        (FieldKind.CAPTION, "A town"),
    ]


def test_a_block_quotation_is_a_quotation() -> None:
    text = "He wrote:\n\n> We was here.\n>\n> - And left\n\n> [!TIP]\n> Ask.\n\nIt rained.\n"
    document = read("a.md", text.encode())
    assert [document[span] for span in document.quotes.spans] == ["We was here.", "And left"]


@pytest.mark.parametrize("size", [20_000])
@pytest.mark.parametrize(
    "unit", ["[", "a" + " " * 50, "* **", "{{", "<!--", "<a '", "](a '", "`", "![a b c](", "> <p>", "&amp", "[^a]"]
)
def test_time_grows_with_the_length_and_no_faster(unit: str, size: int) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit)) + "]" * (length // 10)
        started = thread_time()
        for suffix in (".md", ".html"):
            read("a" + suffix, text.encode())
        return thread_time() - started

    seconds(1_000)
    assert seconds(4 * size) < 10 * seconds(size) + 0.5


def test_front_matter_names_author_and_captions_and_each_caption_is_read_once() -> None:
    text = (
        "---\ntitle: Ferry stays in port\nauthor: Ana Roe\nimage:\n  src: a.jpg\n  alt: The ferry in port\n"
        '  caption: "The ferry in port"\ngallery:\n  - caption: The crew on deck\nslug: x\n---\nThe crew voted.\n'
    )
    document = parse("a.md", text)
    assert [(field.kind.value, document[field.span]) for field in document.fields] == [
        ("headline", "Ferry stays in port"),
        ("byline", "Ana Roe"),
        ("caption", "The ferry in port"),
        ("caption", "The crew on deck"),
    ]


def test_the_program_around_mdx_is_no_story() -> None:
    text = (
        "import { Chart } from './chart'\nexport const rows = [1,\n  2]\n\n# Ferry stays\n\n"
        'The crew {props.what} <Chart rows={rows} title="x y" /> voted.\n\n{/* a note */}\n'
    )
    document = parse("a.mdx", text)
    assert [" ".join(document.prose[slice(*span)].split()) for span in document.paragraphs] == [
        "Ferry stays",
        "The crew voted.",
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("- {% if late %}Two stayed.{% endif %}\n", ["Two stayed."]),
        ("{{< lead >}}{{% b %}} Two stayed.\n", ["Two stayed."]),
        ("> 1. {{ count }} Two stayed.\n", ["Two stayed."]),
        ('{{< figure\n  src="a" >}} Two stayed.\n', ["Two stayed."]),
        ("One left.\n{{< figure >}}\nTwo stayed.\n", ["One left.", "Two stayed."]),
        ("{% if late %}\nTwo stayed.\n{% endif %}\n", ["Two stayed."]),
        ("    {{ code }} here\n", []),
    ],
)
def test_a_line_that_begins_with_a_mark_of_a_site_is_no_code(text: str, read: list[str]) -> None:
    document = parse("a.md", text)
    assert [document.prose[slice(*span)] for span in document.paragraphs] == read
