"""A pronoun that turns within a paragraph which speaks of one person: “..., she said. He promised ...”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.lexicon.name_words import person_nouns
from newslint.story.family_first import alone, family_first
from newslint.story.people import bearers
from newslint.story.pronouns import SEXES, sight
from newslint.text import Document

_SUBJECTS = ("he", "she")


def turned_pronouns(document: Document) -> Iterator[tuple[int, int]]:
    """Each pronoun that opens a sentence, with the last one of the sentence before, which is of the other sex.

    Nobody but one person is named in the paragraph, and no words there stand for anybody else.
    """
    table = tokens(document)
    if not all(word in table.index for word in _SUBJECTS):
        return
    tagged = tags(document)
    for k in table.where(*_SUBJECTS):
        if (
            k != table.sentence_start(k)
            or k + 1 == len(table)
            or tagged[k + 1] not in FINITE
            or document.quotes.touches(table.span(k))
        ):
            continue
        sentence = table.sentence_of(k)
        if not sentence or table.paragraph[sentence - 1] != table.paragraph[sentence]:
            continue
        before = [at for at in range(*table.sentence_bounds(sentence - 1)) if _is_told(document, table, at)]
        told = [at for at in before if table.lower[at] in SEXES]
        sex = SEXES[table.lower[k]]
        if not told or table.lower[told[-1]] not in _SUBJECTS or any(SEXES[table.lower[at]] == sex for at in told):
            continue
        if not _another(document, table, k, sex):
            yield k, told[-1]


def _is_told(document: Document, table: Tokens, k: int) -> bool:
    """Whether a token is the reporter's."""
    return not document.quotes.touches(table.span(k))


def _another(document: Document, table: Tokens, k: int, sex: str) -> bool:
    """Whether a pronoun may stand for anybody but the one person of whom its paragraph, or the one before, speaks."""
    start, before = _paragraph_start(table, k), _paragraph_start(table, max(0, _paragraph_start(table, k) - 1))
    by_given = {at: name for name in family_first(document) for at in alone(table, name)}
    here = {id(who) for at in range(start, k) if (who := bearers(document).get(at) or by_given.get(at)) is not None}
    low = start if here else before
    known = {id(who): who for at in range(low, k) if (who := bearers(document).get(at)) is not None}.values()
    if not (here or known) or len(here) > 1 or len(known) > 1 or any(person.gender == sex for person in known):
        return True
    nouns = person_nouns(table.lexicon)
    spoken = any(nouns.get(table.lower[at]) in ("b", sex) for at in range(start, k) if _is_told(document, table, at))
    return spoken or sight(document).names_somebody(low, k)


def _paragraph_start(table: Tokens, k: int) -> int:
    """The first token of the paragraph of a token."""
    sentence = table.sentence_of(k)
    while sentence and table.paragraph[sentence - 1] == table.paragraph[sentence]:
        sentence -= 1
    return table.sentence_bounds(sentence)[0]
