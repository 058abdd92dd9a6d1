"""``either``: two or more forms of one thing, of which a story should use one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from functools import cached_property
from typing import ClassVar, NamedTuple

from newslint.engine.declarative.pattern import Match, marked_span
from newslint.engine.declarative.rule import PackRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, record, text, truth
from newslint.engine.direction import choices, direct
from newslint.engine.finding import Finding, Fix, Related, Safety
from newslint.language.segmentation.tokens import tokens
from newslint.story.variety import variety
from newslint.text import Document, Span
from newslint.util.casing import capitalise, copy_case

_PLACES = 100  # a group has fewer forms than this: group and place share one number


class EitherOptions(NamedTuple):
    """What a house may settle."""

    prefer: int | None = None
    """Which form of each group is house style (0 is the first); ``None`` asks only that a story agree with itself."""


class Use(NamedTuple):
    """A place where one of the forms stands."""

    place: int
    """Which form of its group."""
    texts: tuple[str, ...]
    """The forms of the group, with the ending that this use has."""
    span: Span
    opens: bool
    """Whether it opens its sentence, so that its capital tells nothing."""


class Either(PackRule):
    """``either: [[form, form, ...], ...]``: each inner list is one group of competing forms.

    ``endings: [s, ed]`` lets every form stand with each of these endings, too; they count as one form, and a fix keeps
    the ending. ``bare: false`` leaves out the form without an ending. Words with a capital beside other words with a
    capital are taken as names and pass, unless the rule says ``names: true``.

    ``preferred: {both: [form], American: [form], British: [form]}`` names the forms that dictionaries have today, for
    both varieties of English or for one; they go before what stands more often in the story.
    """

    kind = "either"
    FIELDS: ClassVar[Fields] = {
        "either": Field(many(many(text, least=2), least=1), required=True, spent=True),
        "endings": Field(many(text, alone=True)),
        "bare": Field(truth, spent=True),
        "names": Field(truth),
        "preferred": Field(record({side: Field(many(text, alone=True)) for side in ("both", "American", "British")})),
    }
    Options = EitherOptions

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each form with each ending; the number of its group and its place in it tell them apart."""
        endings = [*([""] if self.body.get("bare", True) else []), *self.body.get("endings", ())]
        for group, variants in enumerate(self.body["either"]):
            for ending in endings:
                texts = tuple(f"{variant}{ending}" for variant in variants)
                for place, form in enumerate(texts):
                    yield self.phrase(form, texts, group * _PLACES + place)

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the forms that are in the minority, or not the house's."""
        groups: dict[int, list[Use]] = defaultdict(list)
        for phrase, match in self.matches(document, self._competing(document)):
            if self.body.get("names") or not _named(document, match):
                groups[phrase.group // _PLACES].append(_use(document, phrase, match))
        for uses in groups.values():
            if self.options.prefer is not None:
                yield from self._odd_ones(document, uses, self.options.prefer, sure=True)
                continue
            counts = Counter(use.place for use in uses)
            if len(counts) > 1:
                today = self._today(document, uses[0])
                way = direct(counts, uses[0].place, today)
                if way.asked is None:
                    sure = way.sure and (today is not None or not self._preferred_somewhere(uses[0]))
                    yield from self._odd_ones(document, uses, way.wanted, sure=sure)
                else:
                    yield self._ask(document, uses, way.asked, way.wanted)

    @cached_property
    def _preferred(self) -> dict[str, frozenset[str]]:
        """The forms of today with each ending, by variety."""
        endings = ["", *self.body.get("endings", ())]
        named: dict[str, list[str]] = self.body.get("preferred", {})
        return {side: frozenset(f"{form}{end}" for form in forms for end in endings) for side, forms in named.items()}

    def _today(self, document: Document, use: Use) -> int | None:
        """The place of the form that dictionaries have today; nothing where they differ or nobody has asked them."""
        if not self._preferred:
            return None
        forms = self._preferred.get("both", frozenset())
        if not forms.isdisjoint(use.texts):
            return next(place for place, text in enumerate(use.texts) if text in forms)
        side = variety(document).side
        forms = self._preferred.get(side.value, frozenset()) if side else frozenset()
        return next((place for place, text in enumerate(use.texts) if text in forms), None)

    def _preferred_somewhere(self, use: Use) -> bool:
        """Whether dictionaries of one variety prefer one of the forms: nothing is sure in a story of another."""
        return any(not forms.isdisjoint(use.texts) for forms in self._preferred.values())

    def _ask(self, document: Document, uses: list[Use], today: int, usual: int) -> Finding:
        """One finding where the form of today is outnumbered: that form throughout, or here what most places have."""
        here = next(use for use in uses if use.place == today)
        model = next(use for use in uses if use.place == usual)
        found, other = document[here.span], document[model.span]
        by_span = {use.span: use for use in uses if use.place != today}

        large = _capital(document, uses, today)

        def write(span: Span) -> str:
            return _cased(document, by_span[span], today, large)

        text = _cased(document, here, usual, _capital(document, uses, usual))
        count = sum(use.place == usual for use in uses)
        message = (
            f"The story has “{found}”, as dictionaries have today, and elsewhere “{other}”{times(count)}: "
            "one form throughout?"
        )
        fixes = choices(here.span, text, list(by_span), write)
        return self.found(here.span, message, fixes=fixes, related=(Related(model.span, f"“{other}” here."),))

    def _competing(self, document: Document) -> list[Phrase]:
        """The phrases of which all words are there, of groups of which two forms may be: cheap, and mostly none."""
        words = tokens(document).index.keys()
        started: dict[int, list[Phrase]] = defaultdict(list)
        for word in self.filed.words.keys() & words:
            for phrase in self.under(word):
                started[phrase.group // _PLACES].append(phrase)
        alone = self.options.prefer is not None
        found: list[Phrase] = []
        for group in started.values():
            if alone or _several(group):
                whole = [
                    p
                    for p in group
                    if all(not (e.words and e.least) or not words.isdisjoint(e.words) for e in p.pattern.elements)
                ]
                found += whole if alone or _several(whole) else ()
        return found

    def _odd_ones(self, document: Document, uses: list[Use], wanted: int, *, sure: bool) -> Iterator[Finding]:
        """A finding for each use that is not in the wanted form."""
        models = [use for use in uses if use.place == wanted]
        large = _capital(document, uses, wanted)
        for use in uses:
            if use.place == wanted or wanted >= len(use.texts):
                continue
            found = document[use.span]
            text = _cased(document, use, wanted, large)
            quoted = document.quotes.touches(use.span)
            safety = Safety.UNSAFE if quoted else Safety(self.body.get("safety", Safety.UNSAFE))
            safety = safety if sure else Safety.DISPLAY
            fixes = (Fix.swap(use.span, text, safety),)
            if not models:
                yield self.found(use.span, f"House style is “{text}”, not “{found}”.", fixes=fixes)
                continue
            other = models[0].span
            default = "The story has “{found}” here and {use} elsewhere" + times(len(models)) + ": which is it to be?"
            related = (Related(other, f"“{document[other]}” here."),)
            yield self.found(use.span, self.message(default, found, fixes), fixes=fixes, related=related)


def _may_stand(phrase: Phrase, words: Set[str]) -> bool:
    """Whether a document with these words has all that a phrase needs."""
    needed = (element.words for element in phrase.pattern.elements if element.least)
    return all(choice is None or not words.isdisjoint(choice) for choice in needed)


def _several(phrases: list[Phrase]) -> bool:
    """Whether some phrases of one group are of two forms or more."""
    return any(phrase.group != phrases[0].group for phrase in phrases)


def _use(document: Document, phrase: Phrase, match: Match) -> Use:
    """What counts of a match."""
    table = tokens(document)
    opens = match.first == table.opening(match.first) or not table.text[match.first - 1][-1].isalnum()
    return Use(phrase.group % _PLACES, phrase.replacements, marked_span(document, match), bool(opens))


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


def _cased(document: Document, use: Use, place: int, large: bool) -> str:
    """Another form in the place of a use, with a capital where that form has one (``large``) or the place asks it."""
    text = capitalise(use.texts[place]) if large else use.texts[place]
    found = document[use.span]
    return copy_case(found, text) if use.opens or found.isupper() else text


def _capital(document: Document, uses: list[Use], place: int) -> bool:
    """Whether a form has a capital where nothing forces one on it, most of the time."""
    free = [document[use.span] for use in uses if use.place == place and not use.opens]
    return sum(text[0].isupper() for text in free) * 2 > len(free)


def times(count: int) -> str:
    """How often, said briefly; nothing where once."""
    return f" ({count} times)" if count > 1 else ""
