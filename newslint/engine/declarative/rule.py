"""A rule that is data: what all kinds of YAML rules have in common."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from newslint.engine.declarative.notation import is_regex, read
from newslint.engine.declarative.pattern import Match, Pattern, marked_span
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.shapes import Field, Fields, many, one_of
from newslint.engine.declarative.spared import Spared
from newslint.engine.declarative.wording import pattern, template
from newslint.engine.finding import Finding, Fix, Safety
from newslint.engine.rule import Meta, OptionsT, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import TAGS, tags
from newslint.language.words.morphology import inflect, lemma, possible_tags
from newslint.text import Document
from newslint.util.casing import copy_case
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    from newslint.engine.declarative.regex import RegexPattern

ALWAYS = ""
"""The word under which a phrase is found that any document may hold."""
OPENS = "^"
"""Stands before a word under which a phrase is found only where the word opens a line."""


class Phrase:
    """A pattern and what a rule says of it."""

    def __init__(self, source: Any, replacements: Iterable[str] = (), group: int = 0, *, exact: bool = False) -> None:
        """With a pattern as it is written, a line or a list of mappings; ``exact`` says whether its capitals count."""
        self.source = source
        self.replacements = tuple(replacements)
        self.group = group
        self.exact = exact
        self.beside: Sequence[str] = ()
        """Words of which one must be there too, beside those under which it is found."""

    @cached_property
    def pattern(self) -> Pattern | RegexPattern:
        """The pattern; it is read when it is first needed, for a story needs a few of some thousand."""
        return read(self.source, exact=self.exact)

    @property
    def words(self) -> Pattern:
        """The pattern, for kinds that take no regular expressions."""
        if not isinstance(self.pattern, Pattern):
            raise TypeError(f"“{self.source}” is no pattern of words")
        return self.pattern


class PhraseIndex(NamedTuple):
    """The phrases of a rule, as they are kept between runs."""

    words: Mapping[str, Sequence[int]]
    """The numbers of phrases by the words under which they are found."""
    phrases: Sequence[tuple[Any, Sequence[str], int]]
    """Source, replacements and group of each."""
    beside: Sequence[Sequence[str]] = ()
    """More words, for each: of these too a document must hold one."""


def _longest_first(found: tuple[Phrase, Match]) -> tuple[int, int, tuple[int, int], tuple[str, ...]]:
    """What matches are sorted by: place and length, then what is marked and written: every run has one order."""
    phrase, match = found
    return match.first, match.first - match.last, match.marked, tuple(phrase.replacements)


class DeclarativeRule(Rule[OptionsT]):
    """A rule made from a mapping. A kind is a subclass: it says which keys it reads and turns them into phrases."""

    kind: ClassVar[str]
    also_called: ClassVar[tuple[str, ...]] = ()
    """The names that the kind has in other linters: whoever comes from there finds it."""
    FIELDS: ClassVar[Fields]
    """The keys of the body that this kind reads, beside those common to all."""
    example: ClassVar[str] = ""
    """How its keys are written, for the guide; nothing where the guide has a whole rule of the kind."""
    confirms: ClassVar[bool] = False
    """Whether what it looks for are names that may also be found to be right."""
    regexes: ClassVar[bool] = False
    """Whether what it looks for may be written as regular expressions."""
    COMMON: ClassVar[Fields] = {
        "except": Field(many(pattern, alone=True), about="patterns inside which nothing is reported, in any case"),
        "message": Field(template("found", "use"), about="what to say; {found} and {use} are filled in"),
        "case": Field(one_of("exact"), about="capitals count"),
        "safety": Field(one_of(*Safety), about="who may apply the fix, where there is one alone"),
    }
    also: tuple[DeclarativeRule[Any], ...] = ()
    """Further bodies in the same file, which find the same fault in another way."""

    def __init__(
        self, meta: Meta, body: Mapping[str, Any], options: OptionsT | None = None, filed: PhraseIndex | None = None
    ) -> None:
        """With ``filed``, the index of the same body, no pattern is read before it is needed."""
        super().__init__(options)
        self.meta = meta
        self.body = body
        self._phrases: dict[int, Phrase] = {}
        self._phrases_for: dict[str, list[Phrase]] = {}
        if filed is None:
            self._phrases.update(enumerate(self.phrases()))
            for phrase in self._phrases.values() if not self.confirms else ():
                _check_references(phrase)
            _ = self._exceptions  # read now, to say now what is wrong with them
            known = [(phrase.source, phrase.replacements, phrase.group) for phrase in self._phrases.values()]
            beside = [] if self.confirms else [self._keys_beside(phrase) for phrase in self._phrases.values()]
            filed = PhraseIndex(self.build_index(), known, beside)
        self.index = filed
        self.triggers = self._triggers(filed.words)

    def _triggers(self, words: Mapping[str, Sequence[int]]) -> frozenset[str] | None:
        """The words of a story for which this rule is called; ``None`` where it always is."""
        return None if ALWAYS in words else frozenset(words)

    @abstractmethod
    def phrases(self) -> Iterator[Phrase]:
        """What the body of the rule asks to look for."""

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong in a document."""

    def phrase(self, source: Any, replacements: Iterable[str] = (), group: int = 0) -> Phrase:
        """A phrase of this rule, with the rule's own notion of case."""
        if is_regex(source) and not self.regexes:
            raise BodyError(f"the kind “{self.kind}” takes patterns, not regular expressions", source=source)
        return Phrase(source, replacements, group, exact=self.body.get("case") == "exact")

    def keys(self, phrase: Phrase) -> Iterable[str]:
        """The words of which a document must hold one where a phrase stands; with ``^`` where it opens its line."""
        if not isinstance(phrase.pattern, Pattern):
            return phrase.pattern.triggers or (ALWAYS,)
        from newslint.engine.declarative.keys import rarest_words

        return rarest_words(phrase.pattern)

    def build_index(self) -> dict[str, list[int]]:
        """The numbers of the phrases by the words under which they are to be found. Reads all patterns."""
        table: dict[str, list[int]] = {}
        for number, phrase in self._phrases.items():
            for word in self.keys(phrase):
                table.setdefault(word, []).append(number)
        return table

    def _keys_beside(self, phrase: Phrase) -> list[str]:
        """Words of which one must be there where a phrase stands, beside those under which it is filed."""
        from newslint.engine.declarative.keys import words_beside

        keys = (word.removeprefix(OPENS) for word in self.keys(phrase))
        return words_beside(phrase.pattern, keys) if isinstance(phrase.pattern, Pattern) else []

    def phrases_in(self, words: Iterable[str], index: Mapping[str, object]) -> Iterator[Phrase]:
        """The phrases found under some words that may stand in a document with the words of an index."""
        there = index.keys()
        for word in words:
            for phrase in self.phrases_for(word):
                if not (phrase.beside and there.isdisjoint(phrase.beside)):
                    yield phrase

    def phrases_for(self, word: str) -> list[Phrase]:
        """The phrases that are found under a word; they are made when it is first met."""
        if word not in self._phrases_for:
            self._phrases_for[word] = [self._numbered(number) for number in self.index.words[word]]
        return self._phrases_for[word]

    def _numbered(self, number: int) -> Phrase:
        """The phrase with a number, one and the same each time."""
        if number not in self._phrases:
            phrase = self._phrases[number] = self.phrase(*self.index.phrases[number])
            if self.index.beside:
                phrase.beside = self.index.beside[number]
        return self._phrases[number]

    @cached_property
    def _exceptions(self) -> tuple[Pattern | RegexPattern, ...]:
        """Patterns inside which nothing is reported."""
        return tuple(read(source) for source in as_list(self.body.get("except")))

    def spared(self, document: Document) -> Spared:
        """Where nothing is reported. All of a document is looked through for it: ask once, and only if it matters."""
        return Spared((m.first, m.last) for pattern in self._exceptions for m in pattern.matches(document))

    def matches(self, document: Document, phrases: Iterable[Phrase] | None = None) -> list[tuple[Phrase, Match]]:
        """What of the rule's phrases stands in a document: apart from each other, the longest first served, sorted.

        A kind that knows better passes the phrases that are worth looking for.
        """
        if phrases is None:
            index = tokens(document).index
            words = [*(self.index.words.keys() & index.keys()), *([ALWAYS] if ALWAYS in self.index.words else ())]
            phrases = self.phrases_in(words, index)
        unique = {id(phrase): phrase for phrase in phrases}.values()
        found = [(phrase, m) for phrase in unique for m in phrase.pattern.matches(document)]
        if not found:
            return []
        spared = self.spared(document)
        kept: list[tuple[Phrase, Match]] = []
        last = -1
        for phrase, match in sorted(found, key=_longest_first):
            low, high = match.marked
            if match.first >= last and not spared.holds(low, high):
                kept.append((phrase, match))
                last = match.last
        return kept

    def fixes(self, document: Document, phrase: Phrase, match: Match) -> tuple[Fix, ...]:
        """A fix for each replacement; one alone may be safe where the rule says so, choices never are."""
        span = marked_span(document, match)
        filled = [fill(text, document, match) for text in phrase.replacements]
        texts = [self._cased(document[span], text) for text in filled if text is not None]
        safety = Safety(self.body.get("safety", Safety.UNSAFE)) if len(filled) == 1 else Safety.DISPLAY
        return tuple(Fix.swap(span, text, safety) for text in texts)

    def _cased(self, found: str, text: str) -> str:
        """A replacement in the capitals of what it replaces, unless these are all that is wrong."""
        return text if self.body.get("case") == "exact" and text.lower() == found.lower() else copy_case(found, text)

    def message(self, default: str, found: str, fixes: tuple[Fix, ...]) -> str:
        """The rule's own message or the kind's, with ``{found}`` and ``{use}`` filled in."""
        use = " or ".join(f"“{fix.edits[0].text}”" for fix in fixes)
        return self.filled(default, found=" ".join(found.split()), use=use)

    def filled(self, default: str, **values: str) -> str:
        """The rule's own message or the kind's, with values by the names that stand in braces there."""
        message = str(self.body.get("message", default))
        for name, value in values.items():
            message = message.replace(f"{{{name}}}", value)
        return message


_INFLECTED = lazy_regex(r"<(\w+)(?::(\d+))?>")
_REFERENCE = lazy_regex(r"\{(\d+)(?::([A-Z]+))?\}")
_BRACES = lazy_regex(r"\{[^{}]*\}?|\}")


def fill(template: str, document: Document, match: Match) -> str | None:
    """A replacement with its references filled in; ``None`` where a word has no such form.

    ``{2}`` is what the second element took, ``{2:VB}`` that word put into another form; ``<die>`` is a word put into
    the form of what the first element took (``<die:2>``: the second), so that "committed" becomes "died".
    """
    template = _INFLECTED.sub(lambda form: _in_form(form, document, match), template)
    if "{" not in template:
        return template
    if match.span is not None:
        return _REFERENCE.sub(lambda reference: match.groups[int(reference[1]) - 1], template)
    table = tokens(document)
    parts, at = [], 0
    for reference in _REFERENCE.finditer(template):
        low, high = match.parts[int(reference[1]) - 1]
        text = document[table.span(low, high)] if low < high else ""
        if text and reference[2] is not None:
            forms = inflect(lemma(text, tags(document).text[low]), reference[2])
            if not forms:
                return None
            text = forms[0]
        parts += [template[at : reference.start()], text]
        at = reference.end()
    filled = "".join([*parts, template[at:]])
    return filled if all(parts[1::2]) else " ".join(filled.split())  # what is missing leaves no second space


def _check_references(phrase: Phrase) -> None:
    """Raise a :class:`BodyError` where a replacement refers to what its pattern does not have."""
    most = phrase.pattern.parts
    for text in phrase.replacements:
        if is_regex(phrase.source) and _INFLECTED.search(text):
            raise BodyError(f"“{text}” needs a pattern before it: a regular expression knows no forms", source=text)
        for form in _INFLECTED.finditer(text):
            if not 0 < int(form[2] or 1) <= most:
                raise BodyError(f"“{text}” refers to element {form[2]}, and the pattern has {most}", source=text)
        for braces in _BRACES.finditer(text):
            reference = _REFERENCE.fullmatch(braces.group())
            if reference is None or (reference[2] and reference[2] not in TAGS):
                said = f"“{braces.group()}” in “{text}” is no reference such as {{2}} or {{2:VBD}}"
                raise BodyError(said, source=text)
            if not 0 < int(reference[1]) <= most:
                elements = f"{most} element" + "s" * (most > 1)
                raise BodyError(
                    f"“{text}” refers to element {reference[1]}, and the pattern has {elements}", source=text
                )


def _in_form(wanted: re.Match[str], document: Document, match: Match) -> str:
    """A word in the form of another: of what an element took, the first where none is named."""
    low, high = match.parts[int(wanted[2] or 1) - 1]
    found, tag = document[tokens(document).span(low, high)].lower(), tags(document).text[low]
    base = lemma(found, tag)
    if found not in inflect(base, tag):
        tag = next((t for t in sorted(possible_tags(found)) if found in inflect(lemma(found, t), t)), "")
    forms = inflect(wanted[1], tag) if tag else []
    return forms[0] if forms else wanted[1]


def as_list(value: Any) -> list[Any]:
    """Nothing, one thing or a list of things, as a list."""
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]
