"""The second opinion: what the second reader does not doubt is kept as advice, and only where rules ask."""

from __future__ import annotations

import pytest

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.referee import refereed
from newslint.engine.rule import RuleHeader
from newslint.language.detectors.second_reader import reader
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.text import Document, Span

TEXT = "The mayor have resigned."
HEADERS = {
    code: RuleHeader(code=code, name="some-rule", severity=Severity.ERROR, doubt=doubt, fix_doubt=fix_doubt)
    for code, (doubt, fix_doubt) in {"GRM202": (30, 0), "GRM203": (0, 30), "SPL201": (0, 0)}.items()
}


class Doubts:
    """Stands in for the second reader: doubts some tokens."""

    def __init__(self, **doubts: float) -> None:
        self.doubts = {int(key[1:]): doubt for key, doubt in doubts.items()}
        self.asked: list[int] = []

    def ask(self, places: object) -> None:
        self.asked += list(places)  # type: ignore[call-overload]

    def doubt(self, first: int, last: int) -> float:
        """The doubt of the most doubtful token."""
        return max(self.doubts.get(k, 0.0) for k in range(first, last))


def judged(finding: Finding, doubts: Doubts) -> Severity:
    return after(finding, doubts).severity


def after(finding: Finding, doubts: Doubts) -> Finding:
    document = Document(TEXT)
    document.annotate(second_reader, doubts)
    (kept,) = refereed(document, [finding], HEADERS)
    return kept


def found(code: str, start: int, end: int, severity: Severity = Severity.ERROR, *fixes: Fix) -> Finding:
    return Finding(code, "some-rule", Span(start, end), "Message.", severity, fixes, ())


def fixable(code: str, safety: Safety = Safety.UNSAFE) -> Finding:
    return found(code, 10, 14, Severity.ERROR, Fix.swap(Span(10, 14), "has", safety))


@pytest.mark.parametrize(("doubt", "severity"), [(0.29, Severity.ADVICE), (0.3, Severity.ERROR), (1.0, Severity.ERROR)])
def test_what_is_not_doubted_is_advice(doubt: float, severity: Severity) -> None:
    assert judged(found("GRM202", 10, 14), Doubts(t2=doubt)) is severity


def test_the_most_doubtful_word_counts() -> None:
    assert judged(found("GRM202", 4, 14), Doubts(t2=0.9)) is Severity.ERROR


@pytest.mark.parametrize(("start", "end"), [(6, 7), (5, 9), (24, 24), (3, 4)])
def test_spans_inside_words_and_at_ends_are_judged(start: int, end: int) -> None:
    assert judged(found("GRM202", start, end), Doubts()) is Severity.ADVICE


def test_rules_that_do_not_ask_and_advice_are_left_alone() -> None:
    doubts = Doubts()
    assert judged(found("SPL201", 10, 14), doubts) is Severity.ERROR
    assert judged(found("GRM202", 10, 14, Severity.ADVICE), doubts) is Severity.ADVICE
    assert doubts.asked == []


@pytest.mark.parametrize(
    ("code", "doubt", "safety"),
    [("GRM203", 0.29, Safety.DISPLAY), ("GRM203", 0.3, Safety.UNSAFE), ("GRM202", 0.3, Safety.UNSAFE)],
)
def test_a_fix_that_is_not_doubted_enough_waits_for_a_person(code: str, doubt: float, safety: Safety) -> None:
    kept = after(fixable(code), Doubts(t2=doubt))
    assert (kept.severity, [fix.safety for fix in kept.fixes]) == (Severity.ERROR, [safety])


def test_a_fix_after_which_the_words_are_doubted_still_waits_for_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    for left, safety in ((0.9, Safety.DISPLAY), (0.1, Safety.UNSAFE)):
        monkeypatch.setattr(
            reader, "second_reader", lambda document, left=left: Doubts(t2=left if "has" in document.text else 1.0)
        )
        (kept,) = refereed(Document(TEXT), [fixable("GRM203")], HEADERS)
        assert [fix.safety for fix in kept.fixes] == [safety]


def test_nobody_is_asked_about_what_no_one_would_apply() -> None:
    doubts = Doubts()
    assert after(fixable("GRM203", Safety.DISPLAY), doubts) == fixable("GRM203", Safety.DISPLAY)
    assert after(found("GRM203", 10, 14), doubts) == found("GRM203", 10, 14)
    assert doubts.asked == []
