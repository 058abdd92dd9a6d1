"""Names of places that stand where a word for their people must: “a New Zealand by birth”, “Côte d’Ivoire farmers”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.place_names import demonyms
from newslint.story.counted_nouns import singular
from newslint.text import Document

BODIES = frozenset(
    "company companies firm firms airline airlines bank banks carmaker carmakers newspaper newspapers broadcaster"
    " retailer retailers brewer brewery factory university orchestra band rocket satellite city town village fund"
    " funds boat boats vessel vessels trawler trawlers".split()
)
"""What belongs to a country as a person does."""
_WAYS = frozenset("birth marriage adoption upbringing descent extraction".split())
"""How somebody came to be of a country."""
_LONGEST = 4
_ENDS = {
    "netherlands": ("Netherlands",),
    "philippines": ("Philippines",),
    "maldives": ("Maldives",),
    "faroes": ("Faroes",),
    "ivoire": ("Côte", "d'Ivoire"),
    "d'ivoire": ("Côte", "d'Ivoire"),
    "d’ivoire": ("Côte", "d'Ivoire"),
}
"""Names that stand before no noun as they are, by their last word."""
_LED = frozenset("a an for by with from of to other some many two three four five several most".split())


def by_birth(table: Tokens) -> Iterator[tuple[int, int]]:
    """The names between “a” and “by birth”, for a person."""
    for by in table.where("by"):
        if table.lower[by + 1 : by + 2] and table.lower[by + 1] in _WAYS and by > table.sentence_start(by):
            low = max(table.sentence_start(by), by - _LONGEST)
            first = next((k for k in range(by - 1, low - 1, -1) if table.lower[k] in ("a", "an")), -1) + 1
            if 0 < first < by and name_at(table, first, by) in demonyms():
                yield first, by


def before_people(document: Document, table: Tokens) -> Iterator[tuple[int, int]]:
    """The names of more words than one, or in the plural, before words for people and bodies."""
    people = person_nouns(table.lexicon)
    for k in table.where_any(_ENDS.keys()):
        words = _ENDS[table.lower[k]]
        first = k - len(words) + 1
        high = table.sentence_end(k)
        if first <= table.sentence_start(k) or name_at(table, first, k + 1) != " ".join(words):
            continue
        head = k + 1
        while (
            head < high
            and head < k + 3
            and tags(document)[head] in ("NN", "NNS", "JJ")
            and not _ends(table, head, people)
        ):
            head += 1
        before = table.lower[first - 1]
        led = before in _LED or (before == "the" and words == ("Faroes",))
        if len(words) == 1 and words != ("Faroes",):  # "the Netherlands striker Karl Berg" plays for them
            led = before in ("a", "an") and head < high and table.lower[head] in BODIES
        if led and head < high and table.text[head].islower() and _ends(table, head, people):
            yield first, k + 1


def _ends(table: Tokens, k: int, people: dict[str, str]) -> bool:
    """Whether a word is one for people or a body, and ends its phrase."""
    word = table.lower[k]
    if word not in BODIES and word not in people and singular(word) not in people and not word.endswith("ers"):
        return False
    return table.lower[k + 1 : k + 2] not in (["'s"], ["’s"])


def name_at(table: Tokens, first: int, last: int) -> str:
    """Some words as a name, with plain apostrophes."""
    return " ".join(table.text[first:last]).replace("’", "'")
