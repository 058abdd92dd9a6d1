"""Running rules: triggers, levels, crashes, quotations, overlaps."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.linter import Linter
from newslint.engine.rule import Meta, Rule
from newslint.text import Document, Span


def meta(code: str, *, severity: Severity = Severity.WARNING, in_quotes: bool = False) -> Meta:
    """The least that a rule must say of itself."""
    name = f"rule-{code.lower()}"
    return Meta(code, name, "S.", "W.", severity, bad=(), good=(), in_quotes=in_quotes)


class Word(Rule):
    """Reports each place of one word."""

    def __init__(self, code: str, word: str, **more: object) -> None:
        super().__init__()
        self.meta = meta(code, **more)  # type: ignore[arg-type]
        self.word = word

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the word."""
        at = document.text.find(self.word)
        while at >= 0:
            yield self.found(Span(at, at + len(self.word)), f"“{self.word}” is here.")
            at = document.text.find(self.word, at + 1)


class Broken(Rule):
    """Fails on every document."""

    meta = meta("GRM999")

    def check(self, document: Document) -> Iterator[Finding]:
        """Fail."""
        yield self.found(Span(0, 1), "The first letter.")
        raise ValueError("no good")


def codes(linter: Linter, text: str) -> list[str]:
    """The codes of what is found."""
    return [f.code for f in linter.check(Document(text)).findings]


def test_a_crash_is_contained_and_named() -> None:
    report = Linter([Broken(), Word("WRD001", "mat")]).check(Document("The cat sat on the mat."))
    assert [f.code for f in report.findings] == ["GRM999", "WRD001"]
    (crash,) = report.crashes
    assert (crash.code, crash.rule) == ("GRM999", "rule-grm999")
    assert "ValueError: no good" in crash.error


def test_a_rule_with_triggers_is_called_only_where_one_stands() -> None:
    class Triggered(Broken):
        triggers = frozenset({"cat"})

    linter = Linter([Triggered()])
    assert linter.check(Document("A Cat.")).crashes
    assert not linter.check(Document("A category.")).crashes


def test_rules_below_the_level_are_not_run() -> None:
    rules = [Word("STY001", "cat", severity=Severity.ADVICE)]
    assert codes(Linter(rules), "A cat.") == []
    assert codes(Linter(rules, level=Severity.ADVICE), "A cat.") == ["STY001"]


def test_words_of_others_are_left_alone_unless_the_rule_counts_there() -> None:
    text = 'The cat heard him say "a cat" twice.'
    assert codes(Linter([Word("GRM001", "cat")]), text) == ["GRM001"]
    assert codes(Linter([Word("NAM001", "cat", in_quotes=True)]), text) == ["NAM001"] * 2


def test_a_quotation_is_never_changed_by_itself() -> None:
    class Swap(Word):
        def check(self, document: Document) -> Iterator[Finding]:
            for finding in super().check(document):
                yield finding._replace(fixes=(Fix.swap(finding.span, "dog", Safety.SAFE),))

    report = Linter([Swap("NAM001", "cat", in_quotes=True)]).check(Document('The cat heard "a cat".'))
    assert [f.fixes[0].safety for f in report.findings] == [Safety.SAFE, Safety.DISPLAY]


def test_of_two_that_overlap_the_more_severe_stays() -> None:
    rules = [Word("GRM001", "cat"), Word("WRD001", "a cat", severity=Severity.ERROR), Word("NAM001", "cat")]
    assert codes(Linter(rules), "He is a cat.") == ["WRD001", "NAM001"]


def test_nothing_more_is_said_of_a_line_that_does_not_belong() -> None:
    rules = [Word("GRM001", "cat"), Word("BLR001", "Follow my cat"), Word("NAM001", "cat")]
    assert codes(Linter(rules), "Follow my cat\nThe cat.") == ["BLR001", "GRM001", "NAM001"]
