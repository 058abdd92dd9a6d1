"""What a fix may do to a file."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.vetting import vet
from newslint.readers import parse
from newslint.readers.shape import hides, shape_of
from newslint.text import Document, Span
from newslint.text.edits import apply


def vetted(name: str, text: str, old: str, new: str) -> str | None:
    """What the only fix makes of a text, ``None`` where it is refused, ``"void"`` where the finding is."""
    start = text.index(old)
    document = parse(name, text)
    fix = Fix("Title", (Edit(Span(start, start + len(old)), new),), Safety.SAFE)
    found = vet(document, [Finding("ABC101", "rule", fix.edits[0].span, "Message.", Severity.ERROR, (fix,))])
    if not found:
        return "void"
    (only,) = found[0].fixes
    assert only.title == "Title"
    assert (only.safety is Safety.SAFE) == bool(only.edits)
    return apply(text, only.edits) if only.edits else None


@pytest.mark.parametrize(
    ("name", "text", "old", "new", "want"),
    [
        ("a.md", "She **dont** knows it.", "dont** knows", "doesn’t know", "She **doesn’t** know it."),
        ("a.md", "Use the `x` the end.", " `x` the", "", None),
        ("a.md", "Use per `x` cent.", "per `x` cent", "percent", "void"),
        ("a.md", "Use per **cent** of it.", "per **cent", "percent", None),
        ("a.md", "See the [the](/y) end.", " [the", "", None),
        ("a.md", "See [the](/y) end.", "the", "", None),
        ("a.md", "**But**, he left.", "**,", "", "**But** he left."),
        ("a.md", "It **is (very)** good.", "(very)", "very", "It **is very** good."),
        ("a.md", "It **is very** good.", " very", "", "It **is** good."),
        ("a.md", "It **is very** good.", "very", "", None),
        ("a.md", "It is\n\nvery good.", "is\n\nvery", "is very", None),
        ("a.md", "See https://a.example/x?y=1 for it.", "?y=1", "", None),
        ("a.md", "The [color scheme] is new.\n\n[color scheme]: /y", "color", "colour", None),
        ("a.md", "The [color scheme] is new.\n\n[^9]: A note here.\n\n[color scheme]: /y", "color", "colour", None),
        ("a.md", "The [color scheme] is new.", "color", "colour", "The [colour scheme] is new."),
        ("a.md", "Fact - it is.", "Fact ", "", None),
        ("a.md", "16 **miles** long.", "16 **miles", "6.2 **miles", "6.2 **miles** long."),
        (
            "a.html",
            "<p>She <b>dont</b> knows.</p>",
            "dont</b> knows",
            "doesn’t know",
            "<p>She <b>doesn’t</b> know.</p>",
        ),
        ("a.html", "<p>and<!-- n --> and so</p>", "<!-- n --> and", "", "<p>and<!-- n --> so</p>"),
        ("a.html", "<p>and <img src=x> and</p>", " <img src=x> and", "", None),
        ("a.html", "<p>low <code>x</code> cost</p>", "low <code>x</code> cost", "low-cost", "void"),
        ("a.html", "<p>R and D</p>", "and", "&", "<p>R & D</p>"),
        ("a.html", "<p>R and D</p>", "and", "<and>", None),
        ("a.html", "<p>&ldquo;No&rdquo; he said</p>", "&", "'", None),
        ("a.html", "<p>It <b>very</b> is</p>", "very", "", None),
        ("a.txt", "One [newslint-ignore ABC101: x] one.", " [newslint-ignore ABC101: x] one", "", None),
        ("a.txt", "One one.", " one", "", "One."),
    ],
)
def test_an_edit_changes_words_and_nothing_else(name: str, text: str, old: str, new: str, want: str | None) -> None:
    assert vetted(name, text, old, new) == want


@pytest.mark.parametrize(
    ("name", "text", "line", "want"),
    [
        ("a.txt", "[newslint-ignore A1: x]\nOne.\nGone.\nTwo.\n", "Gone.", "[newslint-ignore A1: x]\nOne.\nTwo.\n"),
        ("a.txt", "One.\n\nGone.\n[newslint-ignore A1: x]\nTwo.\n", "Gone.", "One.\n\n[newslint-ignore A1: x]\nTwo.\n"),
        ("a.md", "# One\n\nGone.\n\nTwo.\n", "Gone.", "# One\n\nTwo.\n"),
        ("a.md", "One.\n\n**Gone**, [said](/y) he.\n", "Gone**, [said](/y) he.", "One.\n"),
        ("a.md", "One.\n\nGone `x` he.\n\nTwo.\n", "Gone `x` he.", None),
        ("a.md", "![A](a.png)\n*Gone.*\n\nTwo.\n", "A](a.png)\n*Gone.", None),
        ("a.md", "- One.\n- Gone.\n- Two.\n", "Gone.", "- One.\n- Two.\n"),
        ("a.md", "- One.\n- Gone.\n\n  More.\n- Two.\n", "Gone.", None),
        ("a.md", "- One.\n- Two.\n\n- Gone.\n", "Gone.", None),
        ("a.md", "1. Gone.\n2. Two.\n", "Gone.", None),
        ("a.md", "One.\n\n- Gone.\n\nTwo.\n", "Gone.", None),
        ("a.md", "- One.\n\nGone.\n\n- Two.\n", "Gone.", None),
        ("a.md", "One.\n\n> Gone.\n\n- Two.\n", "Gone.", None),
        ("a.md", "| a | Gone. |\n|---|---|\n| b | c |\n", "Gone.", None),
        ("a.md", "Gone.\n\n    code\n", "Gone.", "    code\n"),
        ("a.md", "- One.\n\nGone.\n\n    code\n", "Gone.", None),
        ("a.md", "---\ntitle: x\n---\n\nGone.\n\nTwo.\n", "Gone.", "---\ntitle: x\n---\n\nTwo.\n"),
        ("a.html", "<p>One</p>\n<p>Gone</p>\n<p>Two</p>\n", "Gone", "<p>One</p>\n<p>Two</p>\n"),
        ("a.html", "<p>One</p>\n<div><b>Gone</b> by</div>\n", "Gone</b> by", "<p>One</p>\n"),
        ("a.html", "<p>One</p><p>Gone</p><p>Two</p>", "Gone", None),
        ("a.html", "<p>One\n<p>Gone\n<p>Two", "Gone", None),
        ("a.html", "<ul>\n<li>Gone</li>\n<li>Two</li>\n</ul>", "Gone", "<ul>\n<li>Two</li>\n</ul>"),
        ("a.html", "<ul>\n<li>Gone</li>\n</ul>", "Gone", None),
        ("a.html", "<div>\n<p>Gone</p>\n</div>", "Gone", None),
        ("a.html", "<table><tr>\n<td>Gone</td>\n<td>x</td></tr></table>", "Gone", None),
        ("a.html", "<p>One</p>\n<p>Gone <img src=x></p>\n", "Gone", None),
        ("a.html", "<p>One</p>\n<p>Gone<sup>2</sup></p>\n", "Gone<sup>2", None),
        ("a.html", "One<br>\nGone<br>\nTwo", "Gone", None),
    ],
)  # fmt: skip
def test_a_line_goes_whole_or_stays(name: str, text: str, line: str, want: str | None) -> None:
    for after in ("", "\n", "\n\n"):
        if line + after in text:
            assert vetted(name, text, line + after, "") == want


def test_lines_that_follow_each_other_do_not_go_at_once() -> None:
    text = "<ul>\n<li>Gone</li>\n<li>Gone</li>\n</ul>"
    spans = [Span(9, 13), Span(23, 27)]
    fix = Fix("Delete both", tuple(Edit(span, "") for span in spans))
    finding = Finding("ABC101", "rule", spans[0], "Message.", Severity.ERROR, (fix,))
    (found,) = vet(parse("a.html", text), [finding])
    assert found.fixes == (Fix("Delete both", (), Safety.DISPLAY),)


def test_of_two_choices_none_becomes_the_only_one() -> None:
    text = "The [the](/y) end."
    fixes = (Fix("One", (Edit(Span(0, 8), "the"),)), Fix("Two", (Edit(Span(0, 3), "A"),)))
    (found,) = vet(parse("a.md", text), [Finding("A", "a", Span(0, 8), "M.", Severity.ERROR, fixes)])
    assert [fix.title for fix in found.fixes] == ["One", "Two"]


def test_plain_text_is_left_to_the_rules() -> None:
    findings = [Finding("A", "a", Span(0, 1), "M.", Severity.ERROR, (Fix.swap(Span(0, 3), ""),))]
    assert vet(Document("One two."), findings) == findings


PIECES = [
    "the ", "word", ". ", "\n\n", "\n", "**", "*", "_", "`x`", "[", "](/y)", "<b>", "</b>", "<p>", "</p>", "<!-- n -->",
    "&amp;", "- ", "> ", "![", "<br>", "a", "|", "&ldquo;", "<code>", "</code>", "~~", "# ", "1. ",
    "[newslint-ignore A1]",
]  # fmt: skip


@st.composite
def texts_and_edits(draw: st.DrawFn) -> tuple[str, str, tuple[Edit, ...]]:
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14)))
    edits = []
    for _ in range(draw(st.integers(1, 2))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 20)))
        edits.append(Edit(Span(start, end), draw(st.sampled_from(["", "the", "a word", ", ", "-", "*", "<", "word "]))))
    name = draw(st.sampled_from(["a.md", "a.html", "a.txt"]))
    return name, text + (" [newslint-ignore A1]" if name == "a.txt" else ""), tuple(edits)


@given(texts_and_edits())
@example(("a.md", "<!-- n -->the ", (Edit(Span(10, 10), "the"),)))
@example(("a.md", "1. . ", (Edit(Span(1, 1), "the"),)))
@example(("a.md", "the the \n\n1. <p>the ", (Edit(Span(16, 16), "the"),)))
def test_no_edit_touches_what_is_masked(case: tuple[str, str, tuple[Edit, ...]]) -> None:
    name, text, edits = case
    document = parse(name, text)
    finding = Finding("A", "a", Span(0, 1), "M.", Severity.ERROR, (Fix("Fix", edits, Safety.SAFE),))
    for found in vet(document, [finding]):
        for fix in found.fixes:
            for one, edit in enumerate(fix.edits):
                assert 0 <= edit.span.start <= edit.span.end <= len(text)
                assert not any(edit.span.overlaps(other.span) for other in fix.edits[:one])
                assert not any(m.start < edit.span.start < m.end and edit.text for m in document.masked)
                assert not edit.text or not hides(document, *edit.span)
            if fix.edits and all(edit.text for edit in fix.edits):
                shape = shape_of(document)
                assert shape.structure(text) == shape.structure(apply(text, fix.edits)), (text, fix.edits)


@given(texts_and_edits())
def test_what_was_vetted_stays_as_it_is(case: tuple[str, str, tuple[Edit, ...]]) -> None:
    name, text, edits = case
    document = parse(name, text)
    finding = Finding("A", "a", Span(0, 1), "M.", Severity.ERROR, (Fix("Fix", edits, Safety.SAFE),))
    once = vet(document, [finding])
    assert vet(document, once) == once
