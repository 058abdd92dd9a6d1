"""Directives in the text."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.directives.blanket_suppression import BlanketSuppression
from newslint.checks.directives.unknown_directive import UnknownDirective
from newslint.checks.directives.unused_suppression import UnusedSuppression
from newslint.engine.finding import Finding, Severity
from newslint.engine.fixer import fix_text
from newslint.engine.linter import Linter
from newslint.engine.rule import Meta, Rule
from newslint.engine.suppression import directives
from newslint.readers import parse
from newslint.text import Document, Span


class Bad(Rule):
    """Reports each "bad"."""

    meta = Meta(
        code="GRM101",
        name="bad-word",
        summary="S.",
        why="W.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(),
        good=(),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        at = document.text.find("bad")
        while at >= 0:
            yield self.found(Span(at, at + 3), "Bad.")
            at = document.text.find("bad", at + 1)


LINTER = Linter(
    [Bad(), UnusedSuppression(), BlanketSuppression(), UnknownDirective()],
    known=["GRM101", "bad-word", "GRM102", "good-word", "LNT001", "LNT002", "LNT003"],
)


def codes(text: str, name: str = "a.txt") -> list[str]:
    document = parse(name, text)
    report = LINTER.check(document)
    assert not report.crashes
    return [f"{f.code}@{document.lines.position(f.span.start).line}" for f in report.findings]


@pytest.mark.parametrize("reference", ["GRM101", "grm101", "bad-word", "GRM", "GRM101, GRM102", "GRM101 GRM102"])
@pytest.mark.parametrize(
    "form", ["[newslint-ignore {}: quoted]", "[newslint-ignore {}]", "<!-- newslint: ignore[{}] x -->"]
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "raw"])
def test_the_next_paragraph_is_silent_and_no_other(reference: str, form: str, name: str) -> None:
    text = f"One bad.\n\n{form.format(reference)}\n\nTwo bad.\n\nThree bad.\n"
    document = Document(text) if name == "raw" else parse(name, text)
    report = LINTER.check(document)
    assert [document.lines.position(f.span.start).line for f in report.findings] == [1, 7]
    assert [document.lines.position(f.span.start).line for f in report.suppressed] == [5]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A bad one. [newslint-ignore GRM101: x]\nA bad one.\n", ["GRM101@2"]),
        ("[newslint-ignore GRM101: x] A bad one.\n\nA bad one.\n", ["GRM101@3"]),
        ("[newslint-ignore GRM101: x]\r\nA bad one.\r\nA bad one.\r\n", ["GRM101@3"]),
        ("A bad one.\n\nA bad one.\n\n[newslint-ignore-file GRM101: x]\n", []),
        ("bad\n[newslint-disable GRM101: x]\nbad\n\nbad\n[newslint-enable GRM101]\nbad\n", ["GRM101@1", "GRM101@7"]),
        ("bad\n<!-- newslint: disable[GRM101] -->\nbad\n<!-- newslint: enable -->\nbad", ["GRM101@1", "GRM101@5"]),
        ("[newslint-disable GRM101]\nbad\n[newslint-enable GRM102]\nbad\n", []),
        ("[newslint-ignore GRM101: x]\nGood.\n", ["LNT001@1"]),
        ("[newslint-ignore GRM101: x]", ["LNT001@1"]),
        ("[newslint-ignore GRM102: not run here]\nGood.\n", []),
        ("[newslint-ignore GRM999: no such rule]\nbad\n", ["LNT003@1", "GRM101@2"]),
        ("[newslint-ignore GRM101 missing colon]\nbad\n", ["LNT003@1"]),
        ("[newslint-ignore GRM101 bad word]\nGood.\n", ["LNT001@1", "LNT003@1"]),
        ("<!-- newslint: off -->\nbad\n", ["LNT003@1", "GRM101@2"]),
        ("<!-- newslint: ingore[GRM101] -->\nbad\n", ["LNT003@1", "GRM101@2"]),
        ("[newslint-ignored GRM101: x]\nbad\n", ["LNT003@1", "GRM101@2"]),
        ("[newslint ignore GRM101]\nbad\n", ["LNT003@1", "GRM101@2"]),
        ("<!-- newslint ignore[GRM101] -->\nbad\n", ["LNT003@1", "GRM101@2"]),
        ("The [newslint-based desk](/y) and [newslint people] are bad.", ["GRM101@1"]),
        ("[newslint-ignore]\nbad\n", ["LNT002@1"]),
        ("<!-- newslint: ignore-file -->\nbad\n", ["LNT002@1"]),
        ("[newslint-ignore ALL: x]\nbad\n", ["LNT002@1"]),
        ("[newslint-ignore GRM101: a bad name]\nbad", []),
        ("The newslint people are bad.", ["GRM101@1"]),
    ],
)
def test_scopes_and_what_is_said_of_directives(text: str, want: list[str]) -> None:
    assert codes(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("One.\n[newslint-ignore GRM101: x]\nTwo.\n", "One.\nTwo.\n"),
        ("One. [newslint-ignore GRM101: x] Two.\n", "One.  Two.\n"),
        ("[newslint-ignore GRM101, LNT002: x]\nbad\n", "[newslint-ignore GRM101: x]\nbad\n"),
        ("<!-- newslint: ignore[LNT002,GRM101] x -->\nbad\n", "<!-- newslint: ignore[GRM101] x -->\nbad\n"),
        ("[newslint-ignore GRM101 missing colon]\nbad\n", "[newslint-ignore GRM101 missing colon]\nbad\n"),
        ("[newslint-ignore GRM999: x]\nGood.\n", "[newslint-ignore GRM999: x]\nGood.\n"),
    ],
)
def test_unused_directives_are_taken_out(text: str, want: str) -> None:
    assert fix_text(text, lambda now: LINTER.check(parse("a.txt", now)).findings).text == want


PIECES = ["bad", " ", "\n", "\n\n", "[newslint-ignore GRM101: x]", "[newslint-disable GRM101]", "[newslint-enable]"]


@given(st.lists(st.sampled_from([*PIECES, "<!-- newslint: ignore[GRM101] -->", "[newslint-", "]"]), max_size=12))
def test_no_finding_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    report = LINTER.check(parse("a.txt", text))
    assert not report.crashes
    found = [f.span for f in (*report.findings, *report.suppressed) if f.code == "GRM101"]
    assert sorted(found) == [Span(k, k + 3) for k in range(len(text)) if text.startswith("bad", k)]


def test_a_directive_quoted_in_markdown_is_no_directive() -> None:
    assert directives(Document("Write `[newslint-ignore GRM101: a name]` above it.")) == []
    assert len(directives(Document("Write [newslint-ignore GRM101: a name] above it."))) == 1


LISTS = {
    "a.md": (
        "<!-- newslint: ignore[GRM101] x -->\n- bad\n- bad\n\n  bad\n- bad\n\nbad\n",
        "[newslint-ignore GRM101: x]\n\n1. bad\n2. bad\n\nbad\n",
        "<!-- newslint: ignore[GRM101] x -->\n\n| bad | bad |\n|---|---|\n| bad | bad |\n\nbad\n",
        "- Good.\n- Better.\n\n  <!-- newslint: ignore[GRM101] x -->\n\n  bad\n- bad\n",
    ),
    "a.html": (
        "<!-- newslint: ignore[GRM101] x -->\n<ul>\n<li>bad</li>\n<li>bad <ul><li>bad</li></ul></li>\n</ul>\n"
        "<p>bad</p>",
        "<p>Good.</p><!-- newslint: ignore[GRM101] x --><div><table><tr><td>bad</td><td>bad</td></tr></table></div>"
        "<p>bad</p>",
        "<ul>\n<!-- newslint: ignore[GRM101] x -->\n<li>bad</li>\n<li>bad</li></ul>",
    ),
    "a.txt": (
        "[newslint-ignore GRM101: x]\n- bad\n- bad\n\nbad\n",
        "[newslint-ignore GRM101: x]\n\n1. bad\n2. bad\nbad\n",
        "[newslint-ignore GRM101: x]\nbad | bad\nbad | bad\n\nbad\n",
        "[newslint-ignore GRM101: x]\nbad\nbad\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in LISTS.items() for text in texts])
def test_a_directive_before_a_list_covers_all_of_it(name: str, text: str) -> None:
    document = parse(name, text)
    report = LINTER.check(document)
    assert [f.span.start for f in report.findings] == [text.rindex("bad")]
