"""The document: paragraphs, quotations, lines, masked prose."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text import Document, Field, FieldKind, LineIndex, Span, annotation
from newslint.text.fields import outermost


def paragraphs(text: str) -> list[str]:
    document = Document(text)
    return [document[span] for span in document.paragraphs]


def test_each_line_is_a_paragraph_and_blank_lines_part() -> None:
    assert paragraphs("One.\nTwo.\r\n\r\nThree. \rFour") == ["One.", "Two.", "Three.", "Four"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "yes" and left.', ['"yes"']),
        ("She called it “a mess”, he did not.", ["“a mess”"]),
        ("It's the students' choice and the teachers' too.", []),
        ("They called it 'a disgrace' and left.", ["'a disgrace'"]),
        ("The '90s were kind to rock 'n' roll.", []),
        ("“It was late.\n\n“We went home,” he said.", ["“It was late.", "“We went home,”"]),
        ("He is 6'2\" tall and plays on.", []),
        ("The ‘new’ plan isn’t new.", ["‘new’"]),
        ("He said: \"She told me 'go' and I went.\"", ["\"She told me 'go' and I went.\""]),
        ("“It was open, he said. They have gone.\n\nThe bridge is shut.", []),
        ('"It was open, he said. They have gone.\n\nThe bridge is shut.', []),
        ('"It was open, he said. "They have gone."', ['"They have gone."']),
        ("“It was open.\n\nWe went home,” he said.", ["“It was open.", "We went home,”"]),
        ("He called it “a “big” mess” twice.", ["“a “big” mess”"]),
        ('He said: "It was open. "We went home."', ['"It was open. "We went home."']),
        ("The so-called \"travel advice'' came late.", ["\"travel advice''"]),
        ("He is 6' 2\", and the '90s and 'em are ‘rock ’n’ roll’.", ["‘rock ’n’ roll’"]),
        ("He said: ‘She told me “go” and I went.’ And ‘no’.", ["‘She told me “go” and I went.’", "‘no’"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    document = Document(text)
    assert [document[span] for span in document.quotes.spans] == quoted


@pytest.mark.parametrize(
    ("text", "unclosed", "unopened"),
    [
        ("“It was open, he said.\n\nThe bridge is shut.", [0], []),
        ('"It was open, he said. "They have gone."', [0], []),
        ("It was open,” he said.", [], [12]),
        ("“It was open.\n\n“We went home,” he said.", [], []),
        ("“It was open.\n\nWe went home,” he said.", [], [28]),
        ("“It was open.\n\n“We went home, he said.\n\nIt rained.", [15], []),
        ('The pole was 6\'2" long, a 12" one is left.', [], []),
        ("The students' plan: 'rock 'n' roll for the '90s'.", [], []),
    ],
)
def test_marks_without_a_partner(text: str, unclosed: list[int], unopened: list[int]) -> None:
    quotes = Document(text).quotes
    assert [span.start for span in quotes.unclosed] == unclosed
    assert [span.start for span in quotes.unopened] == unopened


@given(st.text(alphabet=st.sampled_from("ab \n\r\"'“”‘’.,s\u2029"), max_size=80))
def test_parts_lie_in_the_text_in_order_and_apart(text: str) -> None:
    document = Document(text)
    for spans in (document.paragraphs, document.quotes.spans):
        at = 0
        for start, end in spans:
            assert at <= start < end <= len(text)
            at = end


@given(st.text(alphabet=st.sampled_from("ab\r\n😀"), max_size=40))
def test_every_offset_has_a_line_and_column(text: str) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert index.starts[line - 1] + column - 1 == offset
        start = index.starts[line - 1]
        assert Document(text).utf16_column(offset) - 1 == len(text[start:offset].encode("utf-16-le")) // 2


def test_masked_text_keeps_its_length_and_line_ends() -> None:
    document = Document("See `x\ny` now.", masked=(Span(4, 9),))
    assert document.prose == "See   \n   now."


def test_an_annotation_is_computed_once() -> None:
    calls = []

    @annotation
    def length(document: Document) -> int:
        calls.append(document)
        return len(document.text)

    document = Document("abc")
    assert length(document) == length(document) == 3
    assert calls == [document]


def test_a_field_is_found_by_its_place() -> None:
    fields = outermost([
        Field(FieldKind.CAPTION, Span(8, 12)),
        Field(FieldKind.HEADLINE, Span(0, 5)),
        Field(FieldKind.BYLINE, Span(9, 11)),
    ])  # fmt: skip
    document = Document("Title\n\nA dog.\n", fields=fields)
    assert [document.field_at(k) for k in (0, 4, 5, 8, 10, 12)] == [
        *[FieldKind.HEADLINE] * 2, None, *[FieldKind.CAPTION] * 2, None,
    ]  # fmt: skip


def test_a_document_goes_to_another_process_without_what_was_computed() -> None:
    document = Document("<b>“No,”</b> he said.\n\nShe left.", "a.html", masked=(Span(0, 3), Span(8, 12)))
    before = (document.lines.starts, document.paragraphs, document.quotes.spans, document.reading.text)
    document.annotate("of no use there", lambda: None)
    again = pickle.loads(pickle.dumps(document))
    assert (again.text, again.path, again.masked, again.prose) == (
        document.text,
        document.path,
        document.masked,
        document.prose,
    )
    assert (again.lines.starts, again.paragraphs, again.quotes.spans, again.reading.text) == before
