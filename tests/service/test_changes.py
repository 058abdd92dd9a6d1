"""What of the findings is due to a change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.finding import Finding, Related, Severity
from newslint.service.changes import Changes, due_to_change
from newslint.text import Document, Span

lines = st.lists(st.sampled_from(["one", "two", "three", "", "four\u2028five"]), max_size=12)
ends = st.sampled_from(["\n", "\r\n", "\r"])


@given(lines, lines, ends, ends)
def test_what_stayed_is_found_where_it_was(old: list[str], new: list[str], end: str, other: str) -> None:
    before, after = Document(end.join(old)), Document(other.join(new))
    changes = Changes(before, after)
    for number in range(1, len(after.lines.starts) + 1):
        span = Span(*after.lines.line_span(number))
        was = changes.before(span)
        assert (was is None) is changes.touch(span)
        if was is not None:
            assert before[was] == after[span]


@given(lines)
def test_nothing_is_touched_where_nothing_changed(text: list[str]) -> None:
    document = Document("\n".join(text))
    assert not Changes(document, document).touch(Span(0, len(document.text)))


def find(document: Document, word: str, *related: str) -> Finding:
    def span(text: str) -> Span:
        at = document.text.index(text)
        return Span(at, at + len(text))

    return Finding("ABC101", "x", span(word), "M.", Severity.ERROR, (), tuple(Related(span(r), "") for r in related))


@pytest.mark.parametrize(
    ("related", "known", "want"), [((), True, False), ((), False, True), (("changed",), True, True)]
)
def test_a_finding_on_a_line_that_stayed(related: tuple[str, ...], known: bool, want: bool) -> None:
    before, after = Document("was\n\nbad\n"), Document("changed\nnew\n\nbad\n")
    finding = find(after, "bad", *related)
    assert due_to_change(before, after, [finding], lambda: [find(before, "bad")] if known else []) == [finding] * want
