"""Formats: offsets stay those of the file, and only prose is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.language.segmentation.tokens import tokens
from newslint.readers import TextReader, read
from newslint.readers.registry import ours
from newslint.text import Document, FieldKind
from newslint.text.reading import AHEAD, BEHIND, JOIN

FILLERS = str.maketrans("", "", AHEAD + BEHIND + JOIN)


def prose(name: str, text: str) -> list[str]:
    document = read(name, text.encode())
    return [" ".join(document.prose[slice(*span)].translate(FILLERS).split()) for span in document.paragraphs]


def fields(document: Document) -> list[tuple[FieldKind, str]]:
    return [(field.kind, document[field.span]) for field in document.fields]


MARKUP = st.lists(
    st.sampled_from(
        [
            *"ab .\n\r*_`~|#<>&;![]()-\\\"'",
            "\n\n", "```\n", "---\n", "<p>", "</p>", "<script>", "</script>", "<!--", "-->", "<b", "&amp;", "&rsquo;",
            "&eacute;", "&#8220;", "[a](http://b)", "[a]: b\n", "<h1>", "</h1>", "<br/>", "| a | b |\n|--|--|\n", "> ",
            "- ", "\t", "😀", "<![CDATA[", "[newslint-ignore A: b]", "<wbr>", "&shy;", "&#xfdd0;", "\ufdd0", "\ufdd2",
            "<img alt='a b c'>", "![a b c](d)", "<b>", "</b>", "<sup>1</sup>", "<aside>", "</aside>", "<main>",
            "</main>", "<blockquote>", "</blockquote>", "<q>", "</q>", "{{< a >}}", "{% raw %}", "{% endraw %}",
            "[^1]", ": ", "+++\n", "title: a b\n", "title = 'a''b'\n", "<title>a b c | d</title>", "<figcaption>",
            "&nbsp;", "x@y.z",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@settings(max_examples=300)
@given(MARKUP, st.sampled_from(sorted(suffix for suffix, reader in ours().items() if isinstance(reader, TextReader))))
def test_prose_has_the_length_of_the_text_and_differs_only_where_it_may(text: str, suffix: str) -> None:
    document = read("a" + suffix, text.encode())
    assert document.text == text
    assert len(document.prose) == len(text)
    for spans in (document.masked, document.paragraphs, document.quotes.spans):
        at = 0
        for start, end in spans:
            assert at <= start < end <= len(text)
            at = end
    for field in document.fields:
        assert 0 <= field.span.start < field.span.end <= len(text)
    for k, (seen, read_as) in enumerate(zip(text, document.prose, strict=True)):
        if seen != read_as and not any(k in span for span in document.masked):
            assert (read_as.isspace() and seen.isspace()) or (read_as == "\ufffd" and not seen.translate(FILLERS))
    table = tokens(document)
    at = 0
    for k, (start, end) in enumerate(zip(table.start.tolist(), table.end.tolist(), strict=True)):
        assert at <= start < end <= len(text)
        assert document.prose[start:end].translate(FILLERS) == table.text[k]
        at = end


def test_markdown_is_read_without_code_addresses_and_front_matter() -> None:
    text = (
        "---\ntitle: Not prose\n---\n# The *big* story\nHe said `no` to [the man](https://a.example/b_(c)), who\n"
        "left.  \nA <b>new</b> line.\n\n```\ncode\n```\n\n- one\n- two\n  more\n\n| a b | c d |\n|---|---|\n| e | f |\n"
        "\n[ref]: https://x.example\n\nSee https://x.example/y, or ask.\n"
    )
    assert prose("a.md", text) == [
        "Not prose",
        "The big story",
        "He said to the man, who left.",
        "A new line.",
        "one",
        "two more",
        *("a b", "c d", "e", "f"),
        "See , or ask.",
    ]


def test_markdown_of_any_line_ends_reads_alike() -> None:
    text = "# Title of it\n\nOne line\nand more.\n\n> A quote\n> goes on.\n"
    want = ["Title of it", "One line and more.", "A quote goes on."]
    assert (
        prose("a.md", text)
        == prose("a.md", text.replace("\n", "\r\n"))
        == prose("a.md", text.replace("\n", "\r"))
        == want
    )


def test_snake_case_and_lone_stars_are_no_markup() -> None:
    assert prose("a.md", "Set snake_case_name to 2 * 3 now.") == ["Set snake_case_name to 2 * 3 now."]


def test_html_is_read_by_its_blocks() -> None:
    text = (
        "<html><head><title>No</title><script>var p = '<p>no</p>';</script></head><body><h1>Big\nnews</h1>"
        "<p>A <b>bold</b>\nman.<!-- no --></p><p>Two.<br>Three.</p><pre>no</pre>"
        "<p>Use <code>no</code> &amp; <i>go</i>.</p>"
    )
    assert prose("a.html", text) == ["Big news", "A bold man.", "Two.", "Three.", "Use & go."]
    assert fields(read("a.html", text.encode())) == [(FieldKind.HEADLINE, "Big\nnews")]


def test_quotation_marks_written_as_code_still_quote() -> None:
    document = read("a.html", b"<p>He said &ldquo;we was here&rdquo; and &quot;gone&quot; too.</p>")
    assert [document[span] for span in document.quotes.spans] == ["&ldquo;we was here&rdquo;", "&quot;gone&quot;"]


def test_code_left_open_does_not_swallow_the_story() -> None:
    assert prose("a.html", "<p>One <code>two</p><p>Three.</p>") == ["One", "Three."]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Council votes to close bridge\n\nBy Jane Smith and John Roe in Paris\n\nPARIS, March 3 (AP) — The council "
            "voted on Monday to close the bridge.",
            [
                (FieldKind.HEADLINE, "Council votes to close bridge"),
                (FieldKind.BYLINE, "By Jane Smith and John Roe in Paris"),
                (FieldKind.DATELINE, "PARIS, March 3 (AP) —"),
            ],
        ),
        ("OSLO, 3 March 2023 - The council voted.", [(FieldKind.DATELINE, "OSLO, 3 March 2023 -")]),
        ("LONDON (Reuters) - The council voted.", [(FieldKind.DATELINE, "LONDON (Reuters) -")]),
        ("ST. LOUIS, Mo. -- The council voted.", [(FieldKind.DATELINE, "ST. LOUIS, Mo. --")]),
        ("The council voted on Monday.\n\nIt was close.", []),
        ("By Monday the council had voted.\n\nIt was close, and it took them a night.", []),
        ("A COVID-19 case was found.\n\nNATO-led forces left.", []),
        ("He met her - the mayor - on Monday.", []),
        ("A short line\nOr two", []),
    ],
)
def test_furniture_of_plain_text(text: str, want: list[tuple[FieldKind, str]]) -> None:
    assert fields(read("a.txt", text.encode())) == want


def test_a_directive_is_not_read_as_prose() -> None:
    text = "[newslint-ignore GRM101: the name of a band]\nA apple fell.\n"
    assert prose("a.txt", text) == ["A apple fell."]
