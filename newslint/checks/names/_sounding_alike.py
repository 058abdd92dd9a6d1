"""A surname written as it sounds to others: Wadekar and Vadekar, Rennie and Renny, Naudé and Naude.

What is written in two ways in names of one sound is one here; so are accents, and a letter lost or put in at the end,
where the name stands alone for somebody who speaks, or behind Ms. Whoever has a full name of his or her own is
somebody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.names._near import near
from newslint.checks.names._turned_letters import Turned
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.view import syntax
from newslint.lexicon.lists import SHIPPED, Lexicon
from newslint.lexicon.name_words import honorifics, name_sexes, plain
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import name_spans, names_nobody
from newslint.story.people import Person, people
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.text import Document

_SOUNDS = (
    *(("w", "v"), ("ph", "f"), ("ck", "k"), ("kh", "k"), ("q", "k"), ("th", "t"), ("dh", "d"), ("bh", "b")),
    *(("gh", "g"), ("jh", "j"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("ey", "i"), ("ei", "i"), ("ie", "i")),
    *(("y", "i"), ("ae", "e"), ("ai", "e"), ("aa", "a"), ("tz", "z"), ("ts", "z"), ("sch", "sh"), ("c", "k")),
)
_LEAST = 3
_SHORT = 5
"""Letters of a name that one letter more or less at its end leaves known."""


def sounding_alike(document: Document) -> Iterator[Turned]:
    """The surnames alone that sound like that of somebody whom the story has in full, and are spelt otherwise."""
    table = tokens(document)
    surnames: dict[str, list[Person]] = defaultdict(list)
    for person in people(document):
        if len(person.words) > 1 and len(person.surname) >= _LEAST and person.surname == person.words[-1]:
            surnames[person.surname].append(person)
    if not surnames:
        return
    inside = {word for run in name_spans(document) if len(run.words) > 1 for word in run.words}
    alone: dict[str, list[PersonMention]] = defaultdict(list)
    for mention in person_mentions(document):
        if len(mention.words) == 1 and mention.words[0] not in surnames and mention.words[0] not in inside:
            alone[mention.words[0]].append(mention)
    for word, mentions in alone.items():
        if len(mentions) > 1 or not may_be_surname(table, word) or not is_somebody(document, mentions[0]):
            continue
        found = [person for usual in surnames if _is_one(word, usual) for person in surnames[usual]]
        if len(found) == 1 and _fits(found[0], mentions[0]):
            where = found[0].mentions[0]
            yield Turned(table.span(mentions[0].first, mentions[0].last), found[0].surname, where.span)


def may_be_surname(table: Tokens, word: str) -> bool:
    """Whether a word is no place, body or word of the language, as far as the story and the lists tell."""
    lower = word.lower()
    lexicon: Lexicon = table.lexicon
    if len(word) < _LEAST or word.isupper() or not word.isalpha() or lower in names_nobody(lexicon):
        return False
    return plain(word) not in name_sexes(SHIPPED) and all(table.text[k][0].isupper() for k in table.index[lower])


def _is_one(word: str, usual: str) -> bool:
    """Whether two spellings sound alike, or one has a letter more that is hardly heard at its end."""
    one, two = plain(word), plain(usual)
    if one == two or _sound(one) == _sound(two):
        return word != usual
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    if longer[:-1] == shorter:
        return longer[-1] in "eht" and len(longer) >= _SHORT - (longer[-1] != "t")
    return len(shorter) >= _SHORT and near(_sound(one), _sound(two)) and one[-2:] == two[-2:]


def _sound(name: str) -> str:
    """A name as it sounds, roughly."""
    for written, heard in _SOUNDS:
        name = name.replace(written, heard)
    if len(name) > _LEAST and name[-1] in "eh":
        name = name[:-1]
    return "".join(letter for k, letter in enumerate(name) if name[k - 1 : k] != letter)


def _fits(person: Person, mention: PersonMention) -> bool:
    """Whether somebody named once may be a person told of above: their addresses are for one sex."""
    told = honorifics(SHIPPED).get(lowered(mention.name_span.honorific or ""), "")
    return person.mentions[0].first < mention.first and (not told or person.gender in ("", told))


def is_somebody(document: Document, mention: PersonMention) -> bool:
    """Whether one word stands for a person: behind an address or an office, beside a verb of speech, as the subject."""
    table, run = tokens(document), mention.name_span
    if run.heading:
        return False
    if run.honorific or (mention.title is not None and mention.title.last == mention.first):
        return True
    before = table.lower[run.start - 1] if run.start else ""
    after = table.lower[run.last] if run.last < len(table) else ""
    speech = speech_forms(table.lexicon)
    if before in speech or after in speech:
        return True
    return bool(before != "the" and syntax(document).relation[run.first].startswith("nsubj"))
