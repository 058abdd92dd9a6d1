"""The examples of rules: read, and run as the tests that they are. Rule authors use the same functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.engine.finding import Finding, Severity
from newslint.engine.linter import Linter
from newslint.engine.options import make_options
from newslint.engine.registered import RegisteredRule
from newslint.engine.rule import AnyRule, Example, Rule
from newslint.readers import parse
from newslint.text import Document, Span
from newslint.text.edits import apply
from newslint.util.foreign import reason
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_MARK = lazy_regex(r"\[\[|\]\](?!\])")


class Marked(NamedTuple):
    """An example without its marks, and the spans that they marked."""

    text: str
    spans: tuple[Span, ...]
    fixed: str | None
    options: Mapping[str, Any]
    source: str


def read_example(example: str | Example) -> Marked:
    """Take the marks ``[[`` and ``]]`` out of an example; a ``ValueError`` where they do not pair."""
    given = example if isinstance(example, Example) else Example(example)
    text, spans, opened = "", [], -1
    at = 0
    for mark in _MARK.finditer(given.text):
        text += given.text[at : mark.start()]
        at = mark.end()
        if (mark.group() == "[[") == (opened >= 0):
            raise ValueError(f"the marks do not pair in “{given.text}”")
        if mark.group() == "[[":
            opened = len(text)
        else:
            spans.append(Span(opened, len(text)))
            opened = -1
    if opened >= 0:
        raise ValueError(f"the marks do not pair in “{given.text}”")
    return Marked(text + given.text[at:], tuple(spans), given.fixed, given.options, given.source)


def with_marks(text: str, spans: Iterable[Span]) -> str:
    """A text with the marks of an example around some spans, none of which overlap."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


class Case(NamedTuple):
    """One example of a rule."""

    entry: RegisteredRule
    sort: str
    """``bad`` or ``good``."""
    number: int
    """Its place among the examples of its sort, from 1."""
    example: str | Example

    def __str__(self) -> str:
        return f"{self.entry.meta.code} {self.entry.meta.name}: {self.sort} example {self.number}"

    def complaints(self) -> Iterator[str]:
        """What is wrong with the example, one line each; nothing where all is well."""
        try:
            yield from (f"{self}: {complaint}" for complaint in _run(self.entry, self.example, bad=self.sort == "bad"))
        except CrashError as error:
            yield f"{self}: {error}"
        except Exception as error:  # noqa: BLE001 - a rule may fail in any way, and an example be of any sort
            yield f"{self}: {reason(error)}"


def cases(entry: RegisteredRule) -> Iterator[Case]:
    """All examples of a rule."""
    for sort, examples in (("bad", entry.meta.bad), ("good", entry.meta.good)):
        yield from (Case(entry, sort, number, example) for number, example in enumerate(examples, 1))


def run_examples(entry: RegisteredRule) -> Iterator[str]:
    """Run all examples of a rule, and yield what is wrong with them, one line each; nothing where all is well."""
    for case in cases(entry):
        yield from case.complaints()


def _run(entry: RegisteredRule, example: str | Example, *, bad: bool) -> Iterator[str]:
    """What is wrong with one example."""
    marked = read_example(example)
    rules = entry.make(make_options(entry.options, marked.options))
    findings = findings_of(rules, marked.text, marked.source)
    got = [f.span for f in findings]
    if bad and not marked.spans:
        yield "a bad example marks what is bad with [[ and ]]"
    if got != list(marked.spans):
        want = [marked.text[s:e] for s, e in marked.spans]
        yield f"expected {want}, found {[marked.text[s:e] for s, e in got]} in “{marked.text}”"
        return
    yield from _well_formed(findings, marked.text)
    if marked.fixed is None:
        return
    fixed = apply_first_fixes(marked.text, findings)
    if fixed != marked.fixed:
        yield f"the fix gives “{fixed}”, not “{marked.fixed}”"
    elif left := findings_of(rules, fixed, marked.source):
        yield f"the fixed text is not silent: {left[0].message}"


class CrashError(Exception):
    """A rule failed on a text; the message says how, on one line."""


def findings_of(rule: AnyRule | Iterable[AnyRule], text: str, source: str = "") -> list[Finding]:
    """What a rule, or a rule with all its parts, says of a text at any level; a :class:`CrashError` where it fails.

    ``source`` is the transcript that the text is held against, if there is one.
    """
    rules = [rule] if isinstance(rule, Rule) else list(rule)
    report = Linter(rules, level=Severity.ADVICE, depth="thorough").check(document_of(rules, text, source))
    if report.crashes:
        raise CrashError(report.crashes[0].error)
    return list(report.findings)


def document_of(rules: Iterable[AnyRule], text: str, source: str = "") -> Document:
    """An example as a document: read as plain text is where a rule asks for the parts of a story."""
    fielded = any(rule.reads_fields or rule.meta.fields for rule in rules)
    document = parse("example.txt", text) if fielded else Document(text)
    if source:
        from newslint.story.transcripts.given import transcripts
        from newslint.story.transcripts.transcript import Transcript

        document.annotate(transcripts, (Transcript(Document(source, "source.txt")),))
    return document


def _well_formed(findings: Sequence[Finding], text: str) -> Iterator[str]:
    """What is wrong with findings as such: messages without an end, edits outside the text or over each other."""
    for finding in findings:
        if not finding.message.endswith((".", "?", "!", "”")):
            yield f"the message does not end with a stop: “{finding.message}”"
        for fix in finding.fixes:
            at = 0
            for edit in sorted(fix.edits, key=lambda e: e.span):
                if not at <= edit.span.start <= edit.span.end <= len(text):
                    yield f"the edits of “{fix.title}” overlap or leave the text"
                at = edit.span.end


def apply_first_fixes(text: str, findings: Sequence[Finding]) -> str:
    """The text with the first fix of each finding applied, whatever its safety."""
    return apply(text, (edit for f in findings if f.fixes for edit in f.fixes[0].edits))
