"""Somebody who gets another first name, another surname or another particle on the way through a story.

``Gareth Lund ... Geraint Lund``; ``Marcus ... Martin`` of a boy called by his first name; ``said Devlin`` of Ms
Devaney; ``Del Cruz`` of Ms de la Cruz. A name counts that stands once and that nothing introduces: whoever is somebody
else in edited news comes with an age, an office, or words that say whose brother he is.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._sounding_alike import is_somebody, may_be_surname
from newslint.checks.names._turned_letters import Turned
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import name_sexes, particles, plain
from newslint.story.name_spans import NameSpan, is_initial, name_spans
from newslint.story.people import Person, people
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.text import Document

_KIN = frozenset(
    "brother brothers sister sisters wife husband son sons daughter daughters father mother cousin cousins uncle aunt"
    " nephew niece twin twins grandfather grandmother grandson granddaughter widow widower parents couple family"
    " siblings partner".split()
)
_BEGINNING = 3
"""Letters in which a first name or a surname alone must begin as the known one does."""
_LEAST = 5
"""Letters of the shortest surname alone that is compared, and of first names before one surname."""


def other_names(document: Document) -> Iterator[Turned]:
    """The names that are likely slips for those of somebody whom the story has named before."""
    table = tokens(document)
    yield from _particles(document, table)
    everybody = list(people(document))
    if not everybody:
        return
    yield from _given_before_surname(table, everybody)
    alone = list(_alone(document, table))
    for mention in alone:
        known = _by_first_name(table, mention, everybody) or _by_surname(document, mention, everybody)
        if known is not None:
            word, where = known
            own = table.lower[mention.last - 1]
            if min(len(word), len(own)) < _LEAST or possible_tags(own) or own.endswith(("ism", "ist", "ists")):
                continue  # Dave for David, “Harsh.”, Zionism beside a Zionist
            yield Turned(table.span(mention.first, mention.last), word, where.span)


def _given_before_surname(table: Tokens, everybody: list[Person]) -> Iterator[Turned]:
    """Two people of one surname of whom the second stands once, with nothing that introduces anybody."""
    by_surname: dict[str, list[Person]] = {}
    for person in everybody:
        if len(person.words) == 2 and person.surname == person.words[-1]:
            by_surname.setdefault(person.surname, []).append(person)
    sexes = name_sexes(SHIPPED)
    for pair in by_surname.values():
        if len(pair) != 2:
            continue
        known, odd = sorted(pair, key=lambda person: person.mentions[0].first)
        if len(odd.mentions) > 1:
            continue
        one, two = known.words[0], odd.words[0]
        alike = one[0] == two[0] and sexes.get(plain(one), "?") == sexes.get(plain(two))
        mention, there = odd.mentions[0], known.full[0]
        if (
            not alike
            or min(len(one), len(two)) < _LEAST
            or _is_pet_name(one, two)
            or is_initial(one)
            or mention.name_span.heading
            or there.name_span.heading
        ):
            continue
        if not _is_introduced(table, mention) and _are_apart(table, there, mention):
            yield Turned(table.span(mention.first, mention.first + 1 + 2 * two.count("-")), one, there.span)


def _is_pet_name(one: str, two: str) -> bool:
    """Whether one of two first names ends as short forms do, and the other does not: Jimmy, James."""
    return one.endswith(("y", "ie")) != two.endswith(("y", "ie"))


def _is_introduced(table: Tokens, mention: PersonMention) -> bool:
    """Whether words beside a name say who it is, or its sentence speaks of a family."""
    sentence = table.sentence_lower(table.sentence_of(mention.first))
    after = table.text[mention.name_span.last : mention.name_span.last + 1]
    beside = mention.title is not None or after in ([","], ["("], ["'s"], ["’s"], ["and"])
    before = table.lower[mention.name_span.start - 1] if mention.name_span.start else ""
    return beside or before in ("and", "&", ",") or not _KIN.isdisjoint(sentence)


def _are_apart(table: Tokens, one: PersonMention, two: PersonMention) -> bool:
    """Whether two names stand in different sentences."""
    return table.sentence_of(one.first) != table.sentence_of(two.first)


def _alone(document: Document, table: Tokens) -> Iterator[PersonMention]:
    """The names of one word that stand once in the whole story, in running text, and are part of no other name."""
    spans = name_spans(document)
    for mention in person_mentions(document):
        word = mention.words[0]
        run = mention.name_span
        if len(mention.words) > 1 or len(run.words) > 1 or run.heading or not word.isalpha() or word.isupper():
            continue
        if "(" in table.text[max(0, run.start - 1) : run.start]:
            continue
        if len(table.index[word.lower()]) == 1 and len(spans.by_word[word]) == 1:
            yield mention


def _by_first_name(table: Tokens, mention: PersonMention, everybody: list[Person]) -> tuple[str, PersonMention] | None:
    """The person of the same sex whom a first name alone may be meant for, by how it begins."""
    sexes, word = name_sexes(SHIPPED), mention.words[0]
    sex = sexes.get(plain(word))
    if sex is None or mention.name_span.honorific or len(word) < _LEAST or _is_introduced(table, mention):
        return None
    found = [
        person
        for person in everybody
        if len(person.words) > 1
        and person.words[0][:_BEGINNING] == word[:_BEGINNING]
        and person.mentions[0].first < mention.first
    ]
    if len(found) != 1 or sexes.get(plain(found[0].words[0])) != sex:
        return None
    first = found[0].words[0]
    if abs(len(first) - len(word)) > 1 or first.startswith(word) or word.startswith(first):
        return None  # Steve, Stephen
    return first, found[0].mentions[0]


def _by_surname(
    document: Document, mention: PersonMention, everybody: list[Person]
) -> tuple[str, PersonMention] | None:
    """The person for whom a surname alone that nobody has may be meant: it begins alike and has most of the letters."""
    table, word = tokens(document), mention.words[0]
    if len(word) < _LEAST or not may_be_surname(table, word) or not is_somebody(document, mention):
        return None
    found = [
        person
        for person in everybody
        if len(person.words) > 1
        and person.surname[:_BEGINNING] == word[:_BEGINNING]
        and person.mentions[0].first < mention.first
    ]
    if len(found) != 1 or not _are_alike(found[0].surname.lower(), word.lower()):
        return None
    return found[0].surname, found[0].mentions[0]


def _are_alike(one: str, two: str) -> bool:
    """Whether two surnames have most letters in common, and neither is the other one cut short."""
    from rapidfuzz.distance import Indel  # few stories have such names, and to import it takes long

    return not (one.startswith(two) or two.startswith(one)) and Indel.normalized_similarity(one, two) >= 0.6


def _particles(document: Document, table: Tokens) -> Iterator[Turned]:
    """Surnames with particles that stand once with others: “de la Cruz”, “del Cruz”."""
    known: dict[str, tuple[tuple[str, ...], NameSpan]] = {}
    for run in name_spans(document) if particles(table.lexicon) & table.index.keys() else ():
        here, first = _before(table, run)
        if not here or run.heading:
            continue
        if len(run.words) > len(here) + 1 and not known.get(run.words[-1]):
            known[run.words[-1]] = here, run
            continue
        usual = known.get(run.words[-1])
        if usual and usual[0] != here and len(run.words) <= len(here) + 1:
            whole = " ".join(usual[1].words[-len(usual[0]) - 1 :])
            yield Turned(table.span(first, run.last), whole, table.span(usual[1].first, usual[1].last))


def _small(table: Tokens, words: tuple[str, ...]) -> tuple[str, ...]:
    """The particles before the last word of a name, lower case."""
    at = len(words) - 1
    while at > 0 and words[at - 1].lower() in particles(table.lexicon):
        at -= 1
    return tuple(word.lower() for word in words[at : len(words) - 1])


def _before(table: Tokens, run: NameSpan) -> tuple[tuple[str, ...], int]:
    """The particles before the last word of a run, small ones before the run among them, and the first token of it."""
    small = _small(table, run.words)
    first = run.first
    if len(small) == len(run.words) - 1:
        while first > table.sentence_start(run.first) and table.lower[first - 1] in particles(table.lexicon):
            first -= 1
    return (*table.lower[first : run.first], *small), first
