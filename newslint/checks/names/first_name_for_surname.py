"""``Ida Lund ... Ms Ida``, ``Lund sang ... Ida said``: the first name where the surname is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.view import syntax
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import COURTESY, name_sexes, plain
from newslint.lexicon.place_names import ADJECTIVES
from newslint.story.family_first import has_family_first
from newslint.story.lives import RELATIVES
from newslint.story.name_spans import NameSpan, name_spans
from newslint.story.people import Person, people
from newslint.text import Document

_ADDRESSES = COURTESY | {"dr", "prof", "professor"}
_BY_FIRST_NAME = frozenset(
    """Thailand Laos Cambodia Myanmar Burma Indonesia Malaysia Brunei Singapore Vietnam Ethiopia Eritrea Somalia Iceland
    India Pakistan Bangladesh Afghanistan Bhutan Nepal Mongolia Maldives Turkey Sudan Djibouti Tibet""".split()
)
"""Where people are Mr and Ms with the first name, or have no surname."""
_PLACES = {word.lower() for name in _BY_FIRST_NAME for word in (name, *ADJECTIVES.get(name, ()))} | {
    *("sri", "tamil", "kerala", "punjab", "yangon", "bangkok", "jakarta", "reykjavik", "reykjavík"),
    *("timor", "dhaka", "kabul", "karachi", "lahore", "delhi", "mumbai", "colombo", "hanoi"),
}
_KIN_REACH = 3
_SPEAKER = frozenset({"i", "me", "my", "we", "us", "our"})
"""Words of somebody who speaks, with or without quotation marks."""


class FirstNameForSurname(Rule):
    """``Ms Ida``."""

    meta = Meta(
        code="NAM111",
        name="first-name-for-surname",
        summary="A person has Mr or Ms with the first name, or the first name alone where the story has the surname.",
        why="A form of address goes with the surname, and a story calls one person by one name.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian, Economist and Reuters style guides: names",
        bad=(
            Example(
                "Ida Lund opened the pier. Ms Lund sang. Guests thanked Ms [[Ida]] for the song.",
                fixed="Ida Lund opened the pier. Ms Lund sang. Guests thanked Ms Lund for the song.",
            ),
            "Alan Lund, the keeper, opened the pier. Mr [[Alan]] said it was strong.",
            "Ida Lund opened the pier. Lund, 40, sang. [[Ida]] learnt the song from a guest.",
        ),
        good=(
            "Ida Lund opened the pier. Ms Lund sang. Guests thanked Ms Lund for the song.",
            "Anwar Berg opened the pier in Malaysia. Mr Anwar said it was strong.",
            "Sir Alan Lund opened the pier. Sir Alan said it was strong.",
            "Ida Lund and Karl Lund opened the pier. Ms Lund sang. Ida learnt the song from a guest.",
            "Ida Lund opened the pier. Her daughter Ida sang. Ms Lund said so.",
            "Ida Lund opened the pier. Ida sang. Guests thanked Ida for the song.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the first names, alone, of people who bear a surname that nobody else has."""
        everybody = people(document)
        firsts: dict[str, list[Person]] = defaultdict(list)
        for person in everybody:
            if len(person.words) > 1 and not has_family_first(person.words):
                firsts[person.words[0]].append(person)
        surnames = {person.words[-1] for person in everybody if len(person.words) > 1}
        alone = self._alone(document, firsts.keys() - surnames)
        bare = sum(not span.honorific for spans in alone.values() for span in spans)
        for first, spans in alone.items():
            person = firsts[first][0]
            if len(firsts[first]) == 1 and person.words[-1] not in everybody.shared:
                found = next((span for span in spans if span.first > person.mentions[0].first), None)
                by_first = bare > 1 and found is not None and not found.honorific  # a house that does so, or a talk
                if found is not None and not by_first and _is_odd(document, person, spans, found):
                    yield self._report(document, person, found)

    def _alone(self, document: Document, words: set[str]) -> dict[str, list[NameSpan]]:
        """The places outside quotations where one of some words stands alone, by the word."""
        found: dict[str, list[NameSpan]] = defaultdict(list)
        for span in name_spans(document):
            if len(span.words) == 1 and span.words[0] in words and not (span.heading or span.quoted):
                found[span.words[0]].append(span)
        return found

    def _report(self, document: Document, person: Person, found: NameSpan) -> Finding:
        """A finding at a first name."""
        table, surname = tokens(document), person.words[-1]
        here, there = table.span(found.first, found.last), person.mentions[0].span
        message = f"“{document[here]}” is the first name of {person.name}: write “{surname}”?"
        fix = Fix.swap(here, surname, Safety.DISPLAY)
        return self.found(here, message, fixes=(fix,), related=(Related(there, "In full here."),))


def _is_odd(document: Document, person: Person, spans: list[NameSpan], found: NameSpan) -> bool:
    """Whether a first name stands where the surname is meant: with Mr, or once, of somebody called by the surname."""
    table = tokens(document)
    if len(spans) > 1 or not person.words[0].istitle():
        return False
    by_surname = name_spans(document).by_text.get(person.words[-1], ())
    called = [span for span in by_surname if not (span.heading or span.quoted)]
    if found.honorific:
        known = plain(person.words[0]) in name_sexes(SHIPPED) or bool(called)
        if lowered(found.honorific).rstrip(".") not in _ADDRESSES or not known:
            return False
        return bool(called) or _PLACES.isdisjoint(table.index)
    before = table.lower[max(table.sentence_start(found.first), found.first - _KIN_REACH) : found.first]
    if not called or not RELATIVES.isdisjoint(before) or "and" in before[-1:]:
        return False
    view = syntax(document)
    if not _SPEAKER.isdisjoint(table.sentence_lower(table.sentence_of(found.first))):
        return False
    return view.relation[found.first].startswith("nsubj") and table.lower[found.last : found.last + 1] != ["and"]
