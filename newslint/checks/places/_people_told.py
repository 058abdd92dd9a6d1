"""Somebody of two nations: the Ghanaian striker, and the 24-year-old Senegalese."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._clash import Clash
from newslint.checks.places._nations import adjectives, told
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import offices, person_nouns
from newslint.story.whereabouts.told import OTHERS
from newslint.text import Document

_SPORT = frozenset(
    """striker midfielder defender winger forward goalkeeper keeper sprinter swimmer cyclist driver rider golfer
    international singer actor actress pianist novelist writer director artist designer""".split()
)


def people_told(document: Document) -> Iterator[Clash]:
    """The two nations of the one person whom a story calls by a nation, the earlier first."""
    table = tokens(document)
    codes = adjectives()
    found = [(k, codes[table.text[k]]) for k in _described(table)]
    if len(found) < 2 or len({code for _, code in found}) != 2:
        return
    (one, _), (two, second) = found[0], next(pair for pair in found if pair[1] != found[0][1])
    words = {*table.sentence_lower(table.sentence_of(one)), *table.sentence_lower(table.sentence_of(two))}
    after = [table.lower[k + 1] if k + 1 < table.sentence_end(k) else "." for k in (one, two)]
    if after[0] != after[1] and table.lower[two - 1] != "old":
        return  # the Swedish captain and the Belgian striker may well be two
    alone = len(table.index[table.lower[two]]) == 1 and told(document, second) == 1
    quoted = any(document.quotes.touches(table.span(k)) for k in (one, two))
    if alone and not quoted and OTHERS.isdisjoint(words) and not table.same_sentence(one, two):
        yield Clash(table.span(one), table.span(two))


def _described(table: Tokens) -> Iterator[int]:
    """The adjectives of nations by which somebody is taken up: "the Ghanaian striker", "the 24-year-old Senegalese"."""
    for k in table.where_any({form.lower() for form in adjectives()}):
        if table.text[k] not in adjectives() or k == 0:
            continue
        aged = table.lower[k - 1] == "old" and k > 5
        after = table.lower[k + 1] if k + 1 < table.sentence_end(k) else "."
        noun = after in _SPORT or after in person_nouns(table.lexicon) or after in offices(table.lexicon)
        opened = table.lower[k - 6 if aged else k - 1] == "the"
        if opened and (noun or (aged and not after[0].isupper())):
            yield k
