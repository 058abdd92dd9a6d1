"""Running rules: triggers, levels, crashes, quotations, overlaps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import Any

import pytest

import newslint
from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.gather import gather, most
from newslint.engine.linter import Linter
from newslint.engine.rule import Meta, Rule, Scope
from newslint.text import Document, Span, annotation


def meta(code: str, *, severity: Severity = Severity.WARNING, in_quotes: bool = False, scope: Scope = "word") -> Meta:
    """The least that a rule must say of itself."""
    name = f"rule-{code.lower()}"
    return Meta(
        code=code,
        name=name,
        summary="S.",
        why="W.",
        severity=severity,
        bad=(),
        good=(),
        in_quotes=in_quotes,
        scope=scope,
    )


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


def test_a_sentence_in_another_language_is_no_english() -> None:
    text = "The cat slept. Das war nachts, und der Bauer fand keinen cat neben dem Ofen."
    assert codes(Linter([Word("GRM001", "cat")]), text) == ["GRM001"]
    assert codes(Linter([Word("MCH001", "cat", in_quotes=True)]), text) == ["MCH001"]
    assert codes(Linter([Word("NAM001", "cat", in_quotes=True, scope="story")]), text) == ["NAM001"] * 2


def test_a_quotation_is_never_changed_by_itself() -> None:
    class Swap(Word):
        def check(self, document: Document) -> Iterator[Finding]:
            for finding in super().check(document):
                yield finding._replace(fixes=(Fix.swap(finding.span, "dog", Safety.SAFE),))

    report = Linter([Swap("NAM001", "cat", in_quotes=True)]).check(Document('The cat heard "a cat".'))
    assert [f.fixes[0].safety for f in report.findings] == [Safety.SAFE, Safety.DISPLAY]


def test_a_fix_from_outside_does_not_reach_into_a_quotation() -> None:
    class Both(Word):
        def check(self, document: Document) -> Iterator[Finding]:
            first, *rest = super().check(document)
            edits = tuple(Edit(f.span, "dog") for f in (first, *rest))
            yield first._replace(fixes=(Fix("Write “dog”", edits, Safety.SAFE),))

    linter = Linter([Both("NAM001", "cat", in_quotes=True)])
    for text, safety in (('The cat heard "a cat".', Safety.DISPLAY), ('The cat heard the cat. "Ah!"', Safety.SAFE)):
        assert [f.fixes[0].safety for f in linter.check(Document(text)).findings] == [safety]


def test_of_two_that_overlap_the_more_severe_stays() -> None:
    rules = [
        Word("GRM001", "cat"),
        Word("WRD001", "a cat", severity=Severity.ERROR),
        Word("NAM001", "cat", scope="story"),
    ]
    assert codes(Linter(rules), "He is a cat.") == ["WRD001", "NAM001"]


def test_nothing_more_is_said_of_a_line_that_does_not_belong() -> None:
    rules = [Word("GRM001", "cat"), Word("BLR001", "Follow my cat", scope="line"), Word("NAM001", "cat", scope="story")]
    assert codes(Linter(rules), "Follow my cat\nThe cat.") == ["BLR001", "GRM001", "NAM001"]


class Yields(Rule):
    """Yields what it is given."""

    meta = meta("HSE001")

    def __init__(self, *findings: object) -> None:
        super().__init__()
        self.findings = findings

    def check(self, document: Document) -> Iterator[Finding]:
        """Give it all."""
        yield from self.findings  # type: ignore[misc]  # what it is given may be anything


SOUND = Finding("HSE001", "rule-hse001", Span(0, 3), "It is here.", Severity.ERROR)
NO_NUMBERS: Any = (0.0, 1)
NO_EDITS: Any = ((0, 1, "x"),)
NO_SAFETY: Any = "safe"


def wrong(**fields: Any) -> Finding:
    """A sound finding but for some fields, whatever their types."""
    return SOUND._replace(**fields)


@pytest.mark.parametrize(
    ("finding", "complaint"),
    [
        (None, "it yields None where a Finding is due"),
        ("a word", "it yields of type str"),
        (tuple(SOUND), "it yields of type tuple"),
        (wrong(code="GRM101"), "it yields a finding of 'GRM101'"),
        (wrong(severity="error"), "the severity of a finding is 'error'"),
        (wrong(severity=3), "the severity of a finding is 3"),
        (wrong(span=Span(3, 1)), "the place of a finding is 3 to 1"),
        (wrong(span=Span(-2, 1)), "the place of a finding is -2 to 1"),
        (wrong(span=Span(2, 99)), "the text has 6 characters"),
        (wrong(span=(0, 1)), "no Span of plain numbers"),
        (wrong(span=Span(*NO_NUMBERS)), "no Span of plain numbers"),
        (wrong(message=None), "the message of a finding is None"),
        (wrong(fixes=(Fix.swap(Span(4, 9), "x"),)), "the place of an edit is 4 to 9"),
        (wrong(fixes=(Fix("Do it", NO_EDITS),)), "an edit is of type tuple"),
        (wrong(fixes=(Fix.swap(Span(0, 1), "x", NO_SAFETY),)), "a fix is 'safe'"),
        (wrong(fixes=("Write it",)), "a fix is of type str"),
        (wrong(fixes=None), "TypeError"),
        (wrong(related=(Related(Span(0, 7), "There."),)), "the place of a related place is 0 to 7"),
    ],
)
def test_what_is_no_finding_is_a_crash_of_that_rule_alone(finding: object, complaint: str) -> None:
    report = Linter([Yields(SOUND, finding), Word("WRD001", "at")]).check(Document("It sat"))
    assert [f.code for f in report.findings] == ["HSE001", "WRD001"]
    (crash,) = report.crashes
    assert crash.code == "HSE001"
    assert complaint in crash.error


def test_findings_without_end_are_a_crash() -> None:
    class Endless(Yields):
        def check(self, document: Document) -> Iterator[Finding]:
            yield from repeat(SOUND)

    report = Linter([Endless(), Word("WRD001", "at")]).check(Document("It sat"))
    assert [f.code for f in report.findings] == ["WRD001"]
    (crash,) = report.crashes
    assert "it yields findings without end: more than 1,006" in crash.error


def test_of_our_own_rules_findings_without_end_are_cut_short() -> None:
    class Ours(Yields):
        __module__ = "newslint.checks"

        def check(self, document: Document) -> Iterator[Finding]:
            yield from repeat(SOUND)

    document = Document("It sat")
    before = [SOUND]
    found: list[Finding] = []
    assert gather(Ours(), document, before)
    assert before == [SOUND] * (most(document) + 1)
    assert not gather(Word("WRD001", "at"), document, found)
    report = Linter([Ours(), Word("WRD001", "at")]).check(document)
    assert report.abridged == ("HSE001",)
    assert not report.crashes
    assert {f.code for f in report.findings} == {"HSE001", "WRD001"}


@pytest.mark.parametrize("error", [SystemExit(0), GeneratorExit(), BaseException("no"), RecursionError("deep")])
def test_no_rule_ends_a_run(error: BaseException) -> None:
    class Ends(Yields):
        def check(self, document: Document) -> Iterator[Finding]:
            raise error

    report = Linter([Ends(), Word("WRD001", "at")]).check(Document("It sat"))
    assert [f.code for f in report.findings] == ["WRD001"]
    assert len(report.crashes) == 1


def test_a_person_may_end_a_run() -> None:
    class Interrupted(Yields):
        def check(self, document: Document) -> Iterator[Finding]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Linter([Interrupted()]).check(Document("It sat"))


def muted(rules: list[Rule], silent: list[Rule], text: str) -> list[str]:
    """The codes of what is found while some rules are silent."""
    report = Linter(rules, muted=silent, level=Severity.ADVICE).check(Document(text))
    assert not report.crashes
    return [f.code for f in report.findings]


def test_a_muted_rule_takes_its_place_and_says_nothing() -> None:
    twin, other = Word("GRM002", "a cat"), Word("GRM003", "sat")
    assert muted([twin, other], [Word("GRM001", "cat")], "So a cat sat.") == ["GRM003"]
    assert muted([twin, other], [], "So a cat sat.") == ["GRM002", "GRM003"]


def test_a_muted_rule_that_would_have_lost_its_place_hides_nothing() -> None:
    loud = Word("GRM002", "a cat", severity=Severity.ERROR)
    assert muted([loud], [Word("GRM001", "cat")], "So a cat sat.") == ["GRM002"]


def test_what_asks_for_the_same_edit_goes_with_a_muted_rule() -> None:
    class Swap(Word):
        def check(self, document: Document) -> Iterator[Finding]:
            for finding in super().check(document):
                yield finding._replace(fixes=(Fix.swap(Span(finding.span.start, finding.span.end), "dog"),))

    assert muted([Swap("SPL002", "cat", scope="story")], [Swap("GRM001", "cat")], "So a cat sat.") == []
    assert muted([Word("SPL002", "cat", scope="story")], [Swap("GRM001", "cat")], "So a cat sat.") == ["SPL002"]


def test_a_muted_rule_of_lines_leaves_the_line_to_others() -> None:
    line, word = Word("BLR001", "So a cat sat.", scope="line"), Word("GRM001", "cat")
    assert muted([word], [line], "So a cat sat.") == ["GRM001"]
    assert muted([Word("BLR002", "So a cat sat.", scope="line")], [line], "So a cat sat.") == []


def test_the_crash_of_a_muted_rule_is_not_told() -> None:
    assert muted([], [Broken()], "So a cat sat.") == []


@annotation
def _halves(document: Document) -> int:
    """A fact that no document has."""
    return len(document.text) // 0


@annotation
def _quarters(document: Document) -> int:
    """A fact that rests on another."""
    return _halves(document) // 2


class Resting(Word):
    """Reports a word, and then asks for a fact that cannot be had."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the word, then fail."""
        yield from super().check(document)
        _quarters(document)


def test_a_fact_that_fails_is_told_once_and_named() -> None:
    rules = [Resting("NAM001", "cat"), Resting("NAM002", "sat"), Word("WRD001", "mat"), Resting("NAM003", "on")]
    report = Linter(rules).check(Document("The cat sat on the mat."))
    assert [f.code for f in report.findings] == ["NAM001", "NAM002", "NAM003", "WRD001"]
    (crash,) = report.crashes
    assert crash.code == "NAM001"
    assert "ZeroDivisionError" in crash.error
    assert crash.error.endswith("“_halves” is needed by NAM002, NAM003 too")
    assert "len(document.text) // 0" in crash.traceback


def test_rules_about_sentences_are_silent_where_there_is_none() -> None:
    """A table has words, and no sentence; both sorts of rules compete for a place in one."""
    text = "The cat sat on the mat.\n\nIt left.\n\nmat\t12\t4\n\nThe rest is still there."
    word, sentence = Word("WRD001", "mat"), Word("GRM001", "mat", scope="sentence", severity=Severity.ERROR)
    assert codes(Linter([word]), text) == ["WRD001", "WRD001"]
    assert codes(Linter([sentence]), text) == ["GRM001"]
    assert codes(Linter([word, sentence]), text) == ["GRM001", "WRD001"]


def test_rules_of_close_reading_run_at_the_depth_that_they_need() -> None:
    text = "They say the mill was sold the workers were not told."
    assert [f.code for f in newslint.lint(text, isolated=True).findings] == []
    assert [f.code for f in newslint.lint(text, isolated=True, depth="thorough").findings] == ["GRM621"]
