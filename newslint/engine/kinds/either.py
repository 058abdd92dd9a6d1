"""``either``: two or more forms of one thing, of which a story should use one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from typing import ClassVar

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.declarative.pattern import Match, marked_span
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, record, text, truth
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.story.variety import variety
from newslint.text import Document
from newslint.util.casing import capitalise, copy_case
from newslint.util.records import NamedTuple

_PLACES = 100  # a group has fewer forms than this: group and place share one number


class EitherOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[str, ...] = ()
    """The forms of the house, without an ending: ``["health care", "underway"]``; of groups of which none is named a
    story must only agree with itself."""
    prefer: int | None = None
    """Which form of each other group is house style (0 is the first). ``style`` says the same by name."""


class Place(NamedTuple):
    """What must be known of a place to write another form there."""

    texts: tuple[str, ...]
    """The forms of the group, with the ending that this use has."""
    opens: bool
    """Whether it opens its sentence, so that its capital tells nothing."""
    large: frozenset[str] = frozenset()
    """The forms of the group that have a capital where nothing forces one on them, most of the time."""


class Either(ConsistencyRule[Place, EitherOptions], DeclarativeRule[EitherOptions]):
    """``either: [[form, form, ...], ...]``: each inner list is one group of competing forms.

    ``endings: [s, ed]`` lets every form stand with each of these endings, too; they count as one form, and a fix keeps
    the ending. ``bare: false`` leaves out the form without an ending. Words with a capital beside other words with a
    capital are taken as names and pass, unless the rule says ``names: true``.

    ``preferred: {both: [form], American: [form], British: [form]}`` names the forms that dictionaries have today, for
    both varieties of English or for one; they go before what stands more often in the story.

    ``advice: [form, ...]`` names forms that are told of as advice.
    """

    kind = "either"
    also_called = ("consistency",)
    FIELDS: ClassVar[Fields] = {
        "either": Field(many(many(text, least=2), least=1), required=True, spent=True),
        "endings": Field(many(text, alone=True)),
        "bare": Field(truth, spent=True),
        "names": Field(truth),
        "advice": Field(many(text, alone=True)),
        "preferred": Field(record({side: Field(many(text, alone=True)) for side in ("both", "American", "British")})),
    }

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each form with each ending; the number of its group and its place in it tell them apart."""
        endings = [*([""] if self.body.get("bare", True) else []), *self.body.get("endings", ())]
        for group, variants in enumerate(self.body["either"]):
            for ending in endings:
                texts = tuple(f"{variant}{ending}" for variant in variants)
                for place, form in enumerate(texts):
                    yield self.phrase(form, texts, group * _PLACES + place)

    def matters(self, document: Document) -> Iterator[Matter[Place]]:
        """The groups of which two forms may be in the story, or one that is not the house's."""
        groups: dict[int, list[Use[Place]]] = defaultdict(list)
        for phrase, match in self.matches(document, self._competing(document)):
            if self.body.get("names") or not _named(document, match):
                groups[phrase.group // _PLACES].append(_use(document, phrase, match))
        for group in groups.values():
            large = frozenset(_large(document, group))
            uses = [use._replace(place=use.place._replace(large=large)) for use in group]
            today = self._today(document, uses[0].place.texts)
            differ = any(not forms.isdisjoint(uses[0].place.texts) for forms in self._preferred.values())
            yield Matter(uses, today=today, settled=today is not None or not differ)

    def check(self, document: Document) -> Iterator[Finding]:
        """As for all rules of the sort, with the forms that are told of as advice."""
        free = not self._house and self.options.prefer is None
        told = frozenset(self.body.get("advice", ()) if free else ())
        for finding in super().check(document):
            lax = bool(told) and document[finding.span].lower() in told
            yield finding._replace(severity=Severity.ADVICE) if lax else finding

    def house(self, matter: Matter[Place]) -> str | None:
        """The form of the group that the house names; by its place where ``prefer`` says so."""
        texts = matter.uses[0].place.texts
        named = next((str(place) for place, text in enumerate(texts) if text in self._house), None)
        if named is None and self.options.prefer is not None and self.options.prefer < len(texts):
            return str(self.options.prefer)
        return named

    def write(self, document: Document, use: Use[Place], wanted: str, model: Sequence[Use[Place]]) -> str:
        """The form wanted, with a capital where that form has one elsewhere or the place asks it."""
        del model
        text = use.place.texts[int(wanted)]
        text = capitalise(text) if wanted in use.place.large else text
        found = document[use.span]
        return copy_case(found, text) if use.place.opens or found.isupper() else text

    def reported(self, document: Document, odd: list[Use[Place]], model: Sequence[Use[Place]]) -> list[Use[Place]]:
        """Not the hyphen of a compound before a noun where the other places stand before none: “health-care plan”."""
        if any("-" not in document[use.span] for use in odd) or any(" " not in document[use.span] for use in model):
            return odd
        if any(_is_attribute(document, use) for use in model):
            return odd
        return [use for use in odd if not _is_attribute(document, use)]

    def safety_of(self, document: Document, use: Use[Place]) -> Safety:
        """As the rule says."""
        safety = Safety(self.body.get("safety", Safety.UNSAFE))
        return Safety.UNSAFE if document.quotes.touches(use.span) else safety

    def worded(self, message: str, found: str, fixes: tuple[Fix, ...]) -> str:
        """The rule's own message where it has one."""
        return self.message(message, found, fixes) if "message" in self.body else message

    @cached_property
    def _preferred(self) -> dict[str, frozenset[str]]:
        """The forms of today with each ending, by variety."""
        named: dict[str, list[str]] = self.body.get("preferred", {})
        return {side: self._with_endings(forms) for side, forms in named.items()}

    @cached_property
    def _house(self) -> frozenset[str]:
        """The forms of the house with each ending."""
        return self._with_endings(self.options.style)

    def _with_endings(self, forms: Iterable[str]) -> frozenset[str]:
        """Forms with each ending that they may have."""
        return frozenset(f"{form}{end}" for form in forms for end in ("", *self.body.get("endings", ())))

    def _today(self, document: Document, texts: Sequence[str]) -> str | None:
        """The form that dictionaries have today; nothing where they differ or nobody has asked them."""
        both = self._preferred.get("both", frozenset())
        if self._preferred and both.isdisjoint(texts):
            side = variety(document).side
            both = self._preferred.get(side.value, both) if side else both
        return next((str(place) for place, text in enumerate(texts) if text in both), None)

    def _competing(self, document: Document) -> list[Phrase]:
        """The phrases of which all words are there, of groups of which two forms may be: cheap, and mostly none."""
        words = tokens(document).index.keys()
        started: dict[int, list[Phrase]] = defaultdict(list)
        for word in self.index.words.keys() & words:
            for phrase in self.phrases_for(word):
                started[phrase.group // _PLACES].append(phrase)
        alone = bool(self.options.style) or self.options.prefer is not None
        found: list[Phrase] = []
        for group in started.values():
            if alone or _several(group):
                whole = [p for p in group if _may_stand(p, words)]
                found += whole if alone or _several(whole) else ()
        return found


def _may_stand(phrase: Phrase, words: Set[str]) -> bool:
    """Whether a document with these words has all that a phrase needs."""
    needed = (element.words for element in phrase.words.elements if element.least)
    return all(choice is None or not words.isdisjoint(choice) for choice in needed)


def _several(phrases: list[Phrase]) -> bool:
    """Whether some phrases of one group are of two forms or more."""
    return any(phrase.group != phrases[0].group for phrase in phrases)


def _use(document: Document, phrase: Phrase, match: Match) -> Use[Place]:
    """What counts of a match."""
    table = tokens(document)
    opens = match.first == table.sentence_start(match.first) or not table.text[match.first - 1][-1].isalnum()
    place = Place(phrase.replacements, bool(opens))
    return Use(str(phrase.group % _PLACES), marked_span(document, match), place)


def _named(document: Document, match: Match) -> bool:
    """Whether a match is part of a name: all its words have capitals, and so has a word beside it."""
    table = tokens(document)
    words = table.text[match.first : match.last]
    if not all(word[0].isupper() for word in words if word[0].isalpha()) or words[0].isupper():
        return False
    sentence = table.sentence[match.first]
    before = match.first - 1 if match.first > table.first[sentence] else None
    after = match.last if match.last < table.last[sentence] else None
    return any(k is not None and table.text[k][0].isupper() for k in (before, after))


def _large(document: Document, uses: Sequence[Use[Place]]) -> Iterator[str]:
    """The forms that have a capital most of the time, where they do not open a sentence."""
    free: dict[str, list[bool]] = defaultdict(list)
    for use in uses:
        if not use.place.opens:
            free[use.form].append(document.text[use.span.start].isupper())
    return (form for form, capitals in free.items() if 2 * sum(capitals) > len(capitals))


def _is_attribute(document: Document, use: Use[Place]) -> bool:
    """Whether a compound describes the noun behind it."""
    after = tokens(document).from_offset(use.span.end)
    return after < len(tokens(document)) and tags(document)[after] in ("NN", "NNS")
