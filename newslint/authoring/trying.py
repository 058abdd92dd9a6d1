"""Trying a pattern or an unfinished rule on copy: where it matches, how often, and in which years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.shapes import anything
from newslint.engine.declarative.yamltree import node_of, read_yaml
from newslint.engine.finding import Finding, Severity
from newslint.engine.linter import Linter
from newslint.engine.loading.packs import load_file, make_rule
from newslint.errors import NewslintError
from newslint.story.dates import dates
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.plugins import LoadProblem

_YEAR = lazy_regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HEAD = {
    "code": "TRY100",
    "name": "tried",
    "summary": "what is tried.",
    "why": "It is tried.",
    "severity": "advice",
    "examples": {"bad": ["[[a]]"], "good": ["b", "c"]},
}


class TryError(NewslintError):
    """What cannot be tried; the message says why."""


def linter_of(tried: str) -> Linter:
    """What runs a pattern, a piece of YAML with a kind and its keys, or a file with a rule.

    A :class:`TryError` says what is wrong with it.
    """
    file = Path(tried)
    if file.suffix in (".yaml", ".yml") and "\n" not in tried:
        rule = load_file(file)
        if isinstance(rule, LoadProblem):
            raise TryError(str(rule))
    else:
        try:
            rule = make_rule(node_of({**_HEAD, **_body(tried)}), "tried")
        except BodyError as error:
            raise TryError(str(error)) from error
    return Linter([rule, *rule.also], level=Severity.ADVICE)


def _body(tried: str) -> dict[str, Any]:
    """The body of a rule: as its YAML says, or against a pattern."""
    if tried[:1] == "/" or ":" not in tried:
        return {"kind": "forbid", "forbid": [tried]}
    body = anything(read_yaml(tried.encode()), "it")
    if not isinstance(body, dict):
        return {"kind": "forbid", "forbid": [tried]}
    known = {key: value for key, value in body.items() if key not in _HEAD}
    if "kind" not in known:
        known["kind"] = next(iter(known), "forbid")  # a kind is called after its first key, but for some
    return known


@dataclass
class Trial:
    """Counts matches, one story after the other."""

    stories: int = 0
    words: int = 0
    matches: int = 0
    in_stories: int = 0
    by_year: Counter[str] = field(default_factory=Counter)
    words_by_year: Counter[str] = field(default_factory=Counter)

    def add(self, document: Document, findings: tuple[Finding, ...]) -> None:
        """Count a story and what was found in it."""
        year, words = year_of(document), len(document.text.split())
        self.stories += 1
        self.words += words
        self.words_by_year[year] += words
        self.matches += len(findings)
        self.in_stories += bool(findings)
        if findings:
            self.by_year[year] += len(findings)

    @property
    def rate(self) -> float:
        """Matches in 1,000 words."""
        return 1000 * self.matches / max(1, self.words)

    def years(self) -> Iterator[tuple[str, int, float]]:
        """Each year with its matches, and how many in 1,000 words; nothing where no year is known."""
        for year in sorted(filter(None, self.words_by_year)):
            yield year, self.by_year[year], 1000 * self.by_year[year] / max(1, self.words_by_year[year])


def year_of(document: Document) -> str:
    """The year of a story: the last one that its path names, or that of its dateline; nothing where neither tells."""
    named = _YEAR.findall(document.path)
    if named:
        return str(named[-1])
    anchor = dates(document).anchor
    return str(anchor.year) if anchor else ""


def in_context(document: Document, finding: Finding, around: int) -> tuple[str, str, str]:
    """What stands before a match, the match, and what stands after it, on one line."""
    start, end = finding.span
    before = document.text[max(0, start - around) : start].replace("\n", " ")
    after = document.text[end : end + around].replace("\n", " ")
    return before, " ".join(document[finding.span].split()), after
