"""A surname before the full name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import is_noun
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.name_words import given_names
from newslint.lexicon.place_names import place_words
from newslint.story.extent import is_story
from newslint.story.name_spans import name_spans
from newslint.story.people import people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document

_WHO = frozenset({"who", "whose", "whom"})
_OPENERS = frozenset({"and", "but", ",", "that", "when", "while", "as", "because", "before", "after", "until", "if"})
"""What may stand before the subject of a clause."""
_AGE_DIGITS = 2


class LateFullName(Rule):
    """``Lund said ... Ida Lund said``."""

    meta = Meta(
        code="NAM102",
        name="late-full-name",
        summary="A person is named by surname before the full name is given.",
        why="The full name belongs to the first mention; a surname that comes first is a paragraph moved in an edit.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC News and Reuters style guides: full name on first reference",
        in_quotes=False,
        bad=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "[[Lund]] said to the board that the quay was strong. A leaflet went round the docks on Friday.\n\n"
            "Engineer Ida Lund built the first quay, and Lund wants to build the next one before the winter.",
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "[[Lund]], who built the first, was not asked to come. A leaflet went round the docks on Friday.\n\n"
            "Ida Lund, 61, wants to build the next one, too, and has drawn a plan of it with her sister.",
        ),
        good=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "Engineer Ida Lund told the board that the quay was strong. A leaflet went round the docks.\n\n"
            "Lund built the first quay and wants to build the next one before the winter sets in.",
            "Lund told the board that the quay was strong. Engineer Ida Lund built the first quay.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the first place of each person in running text with the first full name."""
        if not is_story(document):
            return
        table = tokens(document)
        shared = people(document).shared
        runs = name_spans(document)
        for person in people(document):
            text = [n for n in person.mentions if not n.name_span.heading]
            full = {id(n) for n in person.full}
            given = next((n for n in text if id(n) in full), None)
            if given is None or person.surname in shared or id(text[0]) in full or text[0].name_span.quoted:
                continue
            first = text[0]
            if any(n.name_span.heading and id(n) in full for n in person.mentions) or given.name_span.quoted:
                continue
            if table.same_sentence(first.first, given.first) or first.title is not None:
                continue
            if person.surname != given.words[-1] or first.name_span.honorific:
                continue
            if _leads_a_name(table, person.surname, first.first):
                continue  # Huang Wei, who is not Ashley Huang
            if not (runs.speaks(first.name_span) or _acts(document, table, first, given)):
                continue
            span, where = table.span(first.first, first.name_span.last), table.span(given.first, given.name_span.last)
            message = f"{document[span]} is named here before the full name: “{document[where]}” at first mention?"
            yield self.found(span, message, related=(Related(where, f"“{document[where]}” only here."),))


def _leads_a_name(table: Tokens, surname: str, before: int) -> bool:
    """Whether a surname stands first in a longer name further up: the family comes first in some languages."""
    places = (k for k in table.index.get(surname.lower(), ()) if k + 1 < before)
    names = (k for k in places if table.text[k].istitle() and table.text[k + 1].istitle())
    return any(table.same_sentence(k, k + 1) for k in names)


def _acts(document: Document, table: Tokens, first: PersonMention, given: PersonMention) -> bool:
    """Whether a surname by itself is somebody of whom a sentence tells something: ``Lund, who``, ``Lund, 40,``.

    Where it only has a verb, as a firm may have too, the full name must be one of somebody: with an age, or with a
    given name that is known.
    """
    k = first.name_span.last
    if k >= len(table) or not table.same_sentence(k - 1, k) or not _stands_alone(table, first.name_span.start):
        return False
    after = table.lower[k : k + 2]
    if after[0] == "," and (after[-1] in _WHO or _is_age(after[-1])):
        return True
    if tags(document)[k] not in ("VBD", "VBZ") and after[0] not in HELPERS:
        return False
    end = given.name_span.last
    aged = table.lower[end : end + 1] == [","] and _is_age(table.lower[end + 1])
    known = given_names(table.lexicon).get(given.words[0], "") in ("m", "f", "b")
    plain = table.lower[k - 1] not in place_words(table.lexicon) and not is_noun(table.lower[k - 1])
    return plain and (aged or (known and _tells(document, table, end)))


def _stands_alone(table: Tokens, k: int) -> bool:
    """Whether nothing before a name belongs to it: it opens a sentence or a clause."""
    return k == table.sentence_start(k) or table.lower[k - 1] in _OPENERS


def _tells(document: Document, table: Tokens, k: int) -> bool:
    """Whether a name with its end before a token is told something of: a verb or an aside follows."""
    return k < len(table) and (table.lower[k] == "," or tags(document)[k] in ("VBD", "VBZ"))


def _is_age(word: str) -> bool:
    """Whether a word may be an age in figures."""
    return word.isdigit() and len(word) == _AGE_DIGITS
