"""Names of two words that a story has with both capitals, and once with one: Evening Primrose, Evening primrose."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.gazetteer import lies_in, regions_named
from newslint.language.words.proper import are_proper
from newslint.lexicon.lists import words
from newslint.lexicon.name_words import honorifics, offices, person_nouns
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.fragments import in_fragment
from newslint.story.name_spans import headings, name_spans
from newslint.text import Document

_LEAST = 4
"""Letters of the shorter word of such a name."""
_KINDS = words("organisation-words") | frozenset(
    "street road avenue river valley county city state district division island islands lake mountain mount hill park"
    " court cup trophy prize award day week festival party church school north south east west"
    " northern southern eastern western central upper lower greater university college act bill deal plan law"
    " war".split()
)
"""What some houses write small behind a name, or before one."""
_NOUNS = frozenset({"NN", "NNS", "NNP", "JJ"})
_BEFORE = frozenset({"northern", "southern", "eastern", "western"})


def own_halves(document: Document) -> Iterator[tuple[int, int]]:
    """The first token of each such name that has lost a capital, and the token that has lost it."""
    table = tokens(document)
    written = frozenset(table.text)
    told: set[tuple[str, str]] = set()
    for run in name_spans(document):
        if len(run.words) != 2 or run.heading or run.honorific or run.first == table.sentence_start(run.first):
            continue
        one, two = (word.lower() for word in run.words)
        if (one not in written and two not in written) or (one, two) in told or min(len(one), len(two)) < _LEAST:
            continue
        told.add((one, two))
        found = [k for k in table.index.get(one, ()) if table.lower[k + 1 : k + 2] == [two]]
        half = [k for k in found if table.text[k].islower() != table.text[k + 1].islower()]
        if len(half) == 1 and _is_lost(document, table, half[0]):
            yield half[0], half[0] if table.text[half[0]].islower() else half[0] + 1


def _is_lost(document: Document, table: Tokens, k: int) -> bool:
    """Whether a capital is lost at a name of two words, which stands alone in running text."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    second = table.text[k + 1].islower()
    if k <= low or k + 1 >= high or table.sentence_of(k) in headings(document) or in_fragment(document, table.span(k)):
        return False
    small = table.lower[k + 1 if second else k]
    around = (table.text[k - 1] if k - 1 > low else ".", table.text[k + 2] if k + 2 < high else ".")
    if any(word[0].isupper() or word == "-" for word in around):
        return False
    if second:
        if (
            small in _KINDS
            or tags(document)[k + 1] not in _NOUNS
            or tags(document)[min(k + 2, high - 1)] in ("NN", "NNS")
        ):
            return False
        people = table.lower[k] in affiliations(table.lexicon) or small in person_nouns(table.lexicon)
        return not (people or _is_proper(table, k) or document.quotes.touches(table.span(k)))
    if _is_proper(table, k + 1) or table.lower[k + 1] in affiliations(table.lexicon) or table.text[k + 1].endswith("s"):
        return False
    known = offices(table.lexicon) | person_nouns(table.lexicon).keys() | honorifics(table.lexicon).keys()
    lower = table.lower[k + 1]
    return small not in known and (small not in _KINDS or (small in _BEFORE and lower not in _BEFORE))


def _is_proper(table: Tokens, k: int) -> bool:
    """Whether a word is a name by itself, of a place as a rule: its capital says nothing of the word beside it."""
    word = table.lower[k]
    place = bool(lies_in(word) or regions_named(table.text[k])) or word in place_words(table.lexicon)
    return place or bool(are_proper([word])[0])
