"""A pronoun that leads to the person named after it: “Speaking from her bed, Mr Lund thanked the crew”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.view import syntax
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import honorifics, person_nouns
from newslint.story.name_spans import headings
from newslint.story.people import Person, bearers
from newslint.story.person_mentions import PersonMention
from newslint.story.pronouns import SEXES
from newslint.text import Document
from newslint.util.records import NamedTuple

_OPENERS = frozenset({"in", "at", "during", "with", "from", "by", "on", "after", "before", "since", "throughout"})
_OWN = frozenset(
    "bed hospital office cell desk chair wheelchair seat constituency voice head eyes arms hands feet knees first"
    " maiden second third last final opening closing own resignation victory speech testimony evidence remarks judgment"
    " ruling letter column memoir autobiography book blog career debut election appointment arrest retirement"
    " resignation twenties thirties forties fifties sixties seventies teens youth childhood spare".split()
)
"""What somebody has of whom a sentence goes on to tell; a home, a wife or a funeral may be another’s."""
_REACH = 12


class Leading(NamedTuple):
    """A pronoun of the other sex than whom it leads to."""

    pronoun: int
    name: PersonMention
    person: Person


def leading_pronouns(document: Document) -> Iterator[Leading]:
    """The pronouns in an opening phrase that are of the other sex than the subject after its comma."""
    table, view = tokens(document), syntax(document)
    mentions = {m.name_span.start: (person, m) for person in set(bearers(document).values()) for m in person.mentions}
    for k in table.where("his", "her"):
        low, end = table.sentence_bounds(table.sentence_of(k))
        if k - low > _REACH // 2 or table.sentence_of(k) in headings(document) or k + 1 >= end:
            continue
        opens = view.tag[low] == "VBG" or table.lower[low] in _OPENERS
        if not opens or table.lower[k + 1] not in _OWN or document.quotes.touches(table.span(k)):
            continue
        comma = next((j for j in range(k + 1, min(end, k + _REACH)) if table.text[j] == ","), -1)
        if comma < 0 or comma + 1 not in mentions:
            continue
        person, mention = mentions[comma + 1]
        sex = SEXES[table.lower[k]]
        after = table.lower[mention.name_span.last : mention.name_span.last + 1]
        told = honorifics(SHIPPED).get(lowered(mention.name_span.honorific or ""), "") or person.gender
        if told in ("", sex) or after in (["'s"], ["’s"], ["and"]):
            continue
        if not _another(document, low, k, sex):
            yield Leading(k, mention, person)


def _another(document: Document, low: int, k: int, sex: str) -> bool:
    """Whether the opening, or the sentence before it in the paragraph, speaks of somebody of a sex."""
    table = tokens(document)
    sentence = table.sentence_of(k)
    start = low
    if sentence and table.paragraph[sentence - 1] == table.paragraph[sentence]:
        start = table.sentence_bounds(sentence - 1)[0]
    named = bearers(document)
    nouns = person_nouns(table.lexicon)
    return any(
        (at in named and named[at].gender in ("", sex))
        or nouns.get(table.lower[at]) in ("b", sex)
        or SEXES.get(table.lower[at]) == sex
        for at in range(start, k)
    )
