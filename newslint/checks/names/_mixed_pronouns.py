"""A pronoun of one sex beside those of the other, where the paragraph tells of one woman or one man alone.

“In her view the diver ... would have blacked out. Even if he had been reached, the chances of saving her were slim.”
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.name_words import offices, person_nouns
from newslint.story.name_spans import headings
from newslint.story.people import bearers
from newslint.story.pronouns import SEXES, sight
from newslint.text import Document

_NAMES = frozenset({"NNP", "NNPS"})


def mixed_pronouns(document: Document) -> Iterator[tuple[int, int]]:
    """Each pronoun that is alone of its sex in its sentence and paragraph, with one of the other sex before."""
    table = tokens(document)
    if not table.where("he", "she"):
        return
    seen = set()
    for k in table.where("he", "she", "him", "his"):
        sentence = table.sentence_of(k)
        if sentence in seen or sentence in headings(document):
            continue
        seen.add(sentence)
        found = _odd(document, table, sentence)
        if found is not None:
            yield found


def _odd(document: Document, table: Tokens, sentence: int) -> tuple[int, int] | None:
    """The one pronoun of a sentence that is of another sex than all else in its paragraph up to its end."""
    low, high = table.sentence_bounds(sentence)
    own = [k for k in range(low, high) if table.lower[k] in SEXES]
    if len(own) < 2 or any(document.quotes.touches(table.span(k)) for k in range(low, high)):
        return None
    by_sex = {sex: [k for k in own if SEXES[table.lower[k]] == sex] for sex in ("m", "f")}
    fewer = min(by_sex, key=lambda sex: len(by_sex[sex]))
    first = sentence
    while first and table.paragraph[first - 1] == table.paragraph[sentence]:
        first -= 1
    if len(by_sex[fewer]) != 1 or not by_sex["f" if fewer == "m" else "m"] or first == sentence:
        return None
    odd, other = by_sex[fewer][0], "f" if fewer == "m" else "m"
    start = table.sentence_bounds(first)[0]
    before = [k for k in range(start, low) if SEXES.get(table.lower[k]) == other]
    if not before or _others(document, table, start, low, high, other):
        return None
    return odd, before[-1]


def _others(document: Document, table: Tokens, start: int, low: int, high: int, sex: str) -> bool:
    """Whether a paragraph tells of anybody who may be of another sex, or its last sentence of anybody by a noun."""
    nouns, trades, tagged, named = (
        person_nouns(table.lexicon),
        offices(table.lexicon),
        tags(document),
        bearers(document),
    )
    for k in range(start, high):
        word = table.lower[k]
        if k in named and named[k].gender != sex:
            return True
        if k >= low and (tagged[k] in _NAMES or word in nouns or word in trades):
            return True
        if k < low and SEXES.get(word, sex) != sex:
            return True
        if k < low and (word in nouns or word in trades) and nouns.get(word, "b") != sex and not _known(table, k, sex):
            return True
    return sight(document).names_somebody(start, high)


def _known(table: Tokens, k: int, sex: str) -> bool:
    """Whether a word for somebody comes with “the”, and the story had it before beside pronouns of one sex alone."""
    earlier = {table.sentence_of(at) for at in table.index[table.lower[k]] if at < k}
    told = {SEXES[word] for sentence in earlier for word in table.sentence_lower(sentence) if word in SEXES}
    return table.lower[k - 1] == "the" and told == {sex}
