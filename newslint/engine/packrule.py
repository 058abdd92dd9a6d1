"""A rule that is data: what all kinds of YAML rules have in common."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from newslint.engine.casing import copy_case
from newslint.engine.finding import Finding, Fix, Safety
from newslint.engine.notation import parse
from newslint.engine.pattern import Match, Pattern, marked_span
from newslint.engine.rule import Meta, Rule
from newslint.language.morphology import inflect, lemma
from newslint.language.tagging import tags
from newslint.language.tokens import tokens
from newslint.text import Document
from newslint.text.lazy import lazy

OPENS = "^"
"""Stands before a word under which a phrase is found only where the word opens a line."""


class BodyError(ValueError):
    """A YAML rule that cannot be used; the message says why."""


class Phrase:
    """A pattern and what a rule says of it."""

    def __init__(self, source: Any, replacements: Iterable[str] = (), group: int = 0, *, exact: bool = False) -> None:
        """With a pattern as it is written, a line or a list of mappings; ``exact`` says whether its capitals count."""
        self.source = source
        self.replacements = tuple(replacements)
        self.group = group
        self.exact = exact

    @cached_property
    def pattern(self) -> Pattern:
        """The pattern; it is read when it is first needed, for a story needs a few of some thousand."""
        return parse(self.source, exact=self.exact)


class Filed(NamedTuple):
    """The phrases of a rule, as they are kept between runs."""

    words: Mapping[str, Sequence[int]]
    """The numbers of phrases by the words under which they are found."""
    phrases: Sequence[tuple[Any, Sequence[str], int]]
    """Source, replacements and group of each."""


class PackRule(Rule):
    """A rule made from a mapping. A kind is a subclass: it says which keys it reads and turns them into phrases."""

    kind: ClassVar[str]
    KEYS: ClassVar[frozenset[str]]
    """The keys of the body that this kind reads, beside those common to all."""
    SPENT: ClassVar[frozenset[str]] = frozenset()
    """The keys that only :meth:`phrases` reads: where its phrases are kept, they are not."""
    COMMON: ClassVar[frozenset[str]] = frozenset({"except", "message", "case", "safety"})

    def __init__(self, meta: Meta, body: Mapping[str, Any], options: Any = None, filed: Filed | None = None) -> None:
        """With ``filed``, that of the same body, no pattern is read before it is needed."""
        super().__init__(options)
        self.meta = meta
        self.body = body
        self._phrases: dict[int, Phrase] = {}
        self._under: dict[str, list[Phrase]] = {}
        if filed is None:
            self._phrases.update(enumerate(self.phrases()))
            known = [(phrase.source, phrase.replacements, phrase.group) for phrase in self._phrases.values()]
            filed = Filed(self.file(), known)
        self.filed = filed
        self.triggers = self._triggers(filed.words)

    def _triggers(self, words: Mapping[str, Sequence[int]]) -> frozenset[str]:
        """The words of a story for which this rule is called."""
        return frozenset(words)

    @abstractmethod
    def phrases(self) -> Iterator[Phrase]:
        """What the body of the rule asks to look for."""

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong in a document."""

    def phrase(self, source: Any, replacements: Iterable[str] = (), group: int = 0) -> Phrase:
        """A phrase of this rule, with the rule's own notion of case."""
        return Phrase(source, replacements, group, exact=self.body.get("case") == "exact")

    def keys(self, phrase: Phrase) -> Iterable[str]:
        """The words of which a document must hold one where a phrase stands; with ``^`` where it opens its line."""
        return phrase.pattern.triggers

    def file(self) -> dict[str, list[int]]:
        """The numbers of the phrases by the words under which they are to be found. Reads all patterns."""
        table: dict[str, list[int]] = {}
        for number, phrase in self._phrases.items():
            for word in self.keys(phrase):
                table.setdefault(word, []).append(number)
        return table

    def under(self, word: str) -> list[Phrase]:
        """The phrases that are found under a word; they are made when it is first met."""
        if word not in self._under:
            self._under[word] = [self._numbered(number) for number in self.filed.words[word]]
        return self._under[word]

    def _numbered(self, number: int) -> Phrase:
        """The phrase with a number, one and the same each time."""
        if number not in self._phrases:
            self._phrases[number] = self.phrase(*self.filed.phrases[number])
        return self._phrases[number]

    @cached_property
    def _exceptions(self) -> tuple[Pattern, ...]:
        """Patterns inside which nothing is reported."""
        return tuple(parse(source) for source in as_list(self.body.get("except")))

    def spared(self, document: Document) -> list[tuple[int, int]]:
        """The ranges of tokens, half-open, in which nothing is reported."""
        return [(m.first, m.last) for pattern in self._exceptions for m in pattern.matches(document)]

    def matches(self, document: Document, phrases: Iterable[Phrase] | None = None) -> list[tuple[Phrase, Match]]:
        """What of the rule's phrases stands in a document: apart from each other, the longest first served, sorted.

        A kind that knows better passes the phrases that are worth looking for.
        """
        if phrases is None:
            index = tokens(document).index
            phrases = [phrase for word in self.filed.words.keys() & index.keys() for phrase in self.under(word)]
        unique = {id(phrase): phrase for phrase in phrases}.values()
        found = [(phrase, m) for phrase in unique for m in phrase.pattern.matches(document)]
        if not found:
            return []
        spared = self.spared(document)
        kept: list[tuple[Phrase, Match]] = []
        last = -1
        for phrase, match in sorted(found, key=lambda x: (x[1].first, x[1].first - x[1].last)):
            low, high = match.marked
            if match.first >= last and not any(a <= low and high <= b for a, b in spared):
                kept.append((phrase, match))
                last = match.last
        return kept

    def fixes(self, document: Document, phrase: Phrase, match: Match) -> tuple[Fix, ...]:
        """A fix for each replacement; one alone may be safe where the rule says so, choices never are."""
        span = marked_span(document, match)
        texts = [copy_case(document[span], fill(text, document, match)) for text in phrase.replacements]
        safety = Safety(self.body.get("safety", Safety.UNSAFE)) if len(texts) == 1 else Safety.DISPLAY
        return tuple(Fix.swap(span, text, safety) for text in texts)

    def message(self, default: str, found: str, fixes: tuple[Fix, ...]) -> str:
        """The rule's own message or the kind's, with ``{found}`` and ``{use}`` filled in."""
        use = " or ".join(f"“{fix.edits[0].text}”" for fix in fixes)
        template = str(self.body.get("message", default))
        return template.replace("{found}", " ".join(found.split())).replace("{use}", use)


_REFERENCE = lazy(r"\{(\d+)(?::([A-Z]+))?\}")


def fill(template: str, document: Document, match: Match) -> str:
    """A replacement with its references filled in.

    ``{2}`` is what the second element took, ``{2:VB}`` that word put into another form.
    """
    if "{" not in template:
        return template

    def put(reference: re.Match[str]) -> str:
        low, high = match.parts[int(reference[1]) - 1]
        text = document[tokens(document).span(low, high)]
        if reference[2] is None:
            return text
        return inflect(lemma(text, tags(document).text[low]), reference[2])[0]

    return _REFERENCE.sub(put, template)


def as_list(value: Any) -> list[Any]:
    """Nothing, one thing or a list of things, as a list."""
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]
