"""What all rules do that say one habit once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.engine.bases.said_once import SaidOnceRule
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta
from newslint.text import Document, Span


class _Alot(SaidOnceRule):
    """Alot; in capitals it is only advice."""

    meta = Meta(
        code="TST102",
        name="alot",
        summary="Alot.",
        why="To test.",
        severity=Severity.WARNING,
        bad=(),
        good=(),
    )

    def places(self, document: Document) -> Iterator[Finding]:
        for m in re.finditer("alot", document.text, re.IGNORECASE):
            span = Span(m.start(), m.end())
            fix = Fix.swap(span, "a lot", Safety.SAFE)
            severity = Severity.ADVICE if m.group().isupper() else None
            yield self.found(span, "Two words.", fixes=(fix,), severity=severity)


class _Each(_Alot):
    """The same, where each place is mended in its own way."""

    mends_all = False


def test_one_place_is_told_as_it_is() -> None:
    (finding,) = _Alot().check(Document("It rained alot."))
    assert (finding.message, finding.related) == ("Two words.", ())


def test_the_first_of_many_speaks_for_all_and_mends_all() -> None:
    (finding,) = _Alot().check(Document("It rained alot, and alot more, and alot again."))
    assert finding.span == Span(10, 14)
    assert finding.message == "Two words. 2 more places are like that."
    assert [other.span.start for other in finding.related] == [20, 35]
    (fix,) = finding.fixes
    assert (fix.title, len(fix.edits), fix.safety) == ("Write “a lot” in all 3 places", 3, Safety.SAFE)


def test_where_places_are_mended_each_in_its_way_the_fix_is_that_of_the_first() -> None:
    (finding,) = _Each().check(Document("It rained alot, and alot more."))
    assert finding.message == "Two words. 1 more place is like that."
    assert len(finding.fixes[0].edits) == 1


def test_words_of_others_neither_speak_nor_are_spoken_of() -> None:
    (finding,) = _Alot().check(Document("“It rained alot,” she said. It snowed alot."))
    assert (finding.span.start, finding.related) == (38, ())


def test_what_is_less_sure_is_told_apart() -> None:
    advice, warning = _Alot().check(Document("It rained alot, and ALOT more, and alot again."))
    assert (advice.severity, len(advice.related)) == (Severity.ADVICE, 0)
    assert (warning.severity, len(warning.related)) == (Severity.WARNING, 1)
