"""``the East Stand ... the east stand``: one name, or one common phrase, with capitals here and without there."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import NOUNS, Tags, tags
from newslint.lexicon.name_words import OFFICES_OF_STATE
from newslint.story.fragments import in_fragment
from newslint.story.name_spans import headings
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_SMALL = frozenset({"of", "and", "for", "the", "in", "-"})
"""Small words and marks inside names."""
_DETERMINERS = frozenset({"DT", "PRP$", "POS"})
_DESCRIBING = frozenset({"JJ", "JJS", "CD", "VBN", "NN"})
_TWO_THINGS = frozenset(
    """house times left right west east north south state states church post mail sun star mirror express union party
    city street court bill act web net crown game games cup series war church board group week day
    emirates municipal blues""".split()
)
"""Words that are the name of one thing with a capital, and of another without."""
_JOINERS = frozenset({"and", "&", "of", "on", "for", "in", "at"})
_OWNED = frozenset({"'", "’", "'s", "’s"})
_PROPER = frozenset(
    """roman catholic norman saxon viking tudor victorian georgian edwardian elizabethan byzantine ottoman
    jacobean""".split()
)
"""Adjectives of times and faiths, some of them common words too."""
_TURNS = frozenset({"first", "last", "second", "third", "next", "final", "other", "same", "whole"})
"""Words between “the” and a noun that make no name of it."""
_FEWEST = 4
"""Letters of the shortest single word."""


class _Run(NamedTuple):
    """A run of words, tokens ``first`` up to ``last``."""

    first: int
    last: int


class MixedPhraseCapitals(Rule):
    """The same words after “the”, with capitals and without."""

    meta = Meta(
        code="TYP131",
        name="mixed-phrase-capitals",
        summary="The same words have capitals in one place and none in another.",
        why="With capitals it is the name of one thing, without it may be any; the reader sees two.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian, Economist and AP style guides: capitals",
        bad=(
            Example(
                "The club will build a new East Stand. Its old [[east stand]] burnt down in May.",
                fixed="The club will build a new East Stand. Its old East Stand burnt down in May.",
            ),
            "Guests met in the Chamber of Trade. Officials of the [[chamber of trade]] sang for them.",
            "The vice-captain sang with guests. Later guests thanked the [[Vice-Captain]] for it.",
            "Guests asked the captain and his crew. They thanked the [[Captain]] when he had sung.",
            "The last pier on the island of Lund was sold. Barley will still be grown on the [[Island]].",
            "The tomb of a Roman cook has been found. The [[roman]] fort is near it.",
        ),
        good=(
            "The club will build a new East Stand. Its old East Stand burnt down in May.",
            "Guests came from the Working Group on Financial Markets. It looks at all the financial markets.",
            "Guests read the Times at all times. The house was sold to the House.",
            "The fort stands on roman type. She polished the Polish boat.",
            "The Dean of Leigh sang with guests. Guests thanked the dean for it.",
            "East Stand Records sold a song. It was sung in an east stand.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the places of each run of words with capitals with those in small letters."""
        table = tokens(document)
        written = frozenset(table.text)
        told: set[tuple[str, ...]] = set()
        for k in table.where_attribute(_are_capital):
            if table.lower[k] not in written:
                continue  # it stands in small letters nowhere
            run = _run(table, k)
            run = _with_noun(table, tags(document), run) if run is not None else None
            key = tuple(table.lower[run.first : run.last]) if run is not None else ()
            if run is None or key in told:
                continue
            told.add(key)
            yield from self._compare(document, table, key)
        yield from self._adjectives(document, table)

    def _adjectives(self, document: Document, table: Tokens) -> Iterator[Finding]:
        """The findings for adjectives of times and faiths without the capital that they have elsewhere."""
        for word in _PROPER & table.index.keys():
            large = [k for k in table.where(word) if table.text[k].istitle() and k > table.sentence_start(k)]
            for k in table.where(word):
                span = table.span(k)
                if large and table.text[k].islower() and not document.quotes.touches(span) and _describes(document, k):
                    yield self._report(document, span, table.span(large[0]))

    def _compare(self, document: Document, table: Tokens, key: tuple[str, ...]) -> Iterator[Finding]:
        """The finding for one run of words: at the first of the rarer form, or else at the later one."""
        places = [_Run(k, k + len(key)) for k in table.where(key[0]) if tuple(table.lower[k : k + len(key)]) == key]
        places = [place for place in places if _is_told(document, table, place)]
        small = [place for place in places if _is_small(table, place)]
        large = [place for place in places if _is_large(table, place)]
        if not small or not large or key in OFFICES_OF_STATE:
            return
        whole = len(key) > 1 and table.text[large[0].last - 1][0].isupper()
        latest = small if whole and small[0].first > large[0].first else large
        odd = latest if len(small) == len(large) else min(small, large, key=len)
        others = large if odd is small else small
        here, there = (table.span(each.first, each.last) for each in (odd[0], others[0]))
        yield self._report(document, here, there)

    def _report(self, document: Document, here: Span, there: Span) -> Finding:
        """A finding at one place, with another."""
        message = f"“{document[here]}” here, “{document[there]}” elsewhere: one way?"
        fix = Fix.swap(here, document[there], Safety.DISPLAY)
        return self.found(here, message, fixes=(fix,), related=(Related(there, f"“{document[there]}” here."),))


def _are_capital(spellings: list[str]) -> list[bool]:
    """Whether each word has a capital in front and small letters behind."""
    return [word[0].isupper() and not word.isupper() and word.replace("-", "").isalpha() for word in spellings]


def _describes(document: Document, k: int) -> bool:
    """Whether a word stands before a noun."""
    tagged = tags(document)
    return tagged[k] in {"JJ", "NN", "NNP"} and k + 1 < len(tokens(document)) and tagged[k + 1] in {"NN", "NNS"}


def _run(table: Tokens, k: int) -> _Run | None:
    """The longest run of words with capitals that begins at a token; nothing where one goes before or is no name."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    if k == low or not _is_capital(table.text[k]):
        return None
    end = k + 1
    while end < high:
        step = end
        while step < high and table.lower[step] in _SMALL and not table.text[step][0].isupper():
            step += 1
        if step >= high or not _is_capital(table.text[step]) or (step > end and table.lower[step - 1] == "and"):
            break
        end = step + 1
    return None if _goes_on(table, end, high) else _Run(k, end)


def _with_noun(table: Tokens, tagged: Tags, run: _Run) -> _Run:
    """A single word with the noun in small letters that it describes: the Retail division, the Faculty of law."""
    alone = run.last - run.first == 1 and "-" not in table.text[run.first]
    end, last = table.sentence_end(run.first), run.last
    if alone and last + 1 < end and table.lower[last] == "of" and table.lower[last - 2] == "the":
        last += 1
    noun = last < end and tagged[last] in {"NN", "NNS"} and table.text[last].islower()
    return _Run(run.first, last + 1) if alone and noun else run


def _is_large(table: Tokens, place: _Run) -> bool:
    """Whether a run has its capitals, or its first word has where it describes the second one."""
    run = _run(table, place.first)
    return run is not None and (run == place or (place.last > run.last and run.last - run.first == 1))


def _goes_on(table: Tokens, end: int, high: int) -> bool:
    """Whether the name goes on after a run: with a figure, a hyphen, an owner, or “and”, “of”, “on” and a capital."""
    after = table.text[end : min(end + 3, high)]
    if not after:
        return False
    if after[0][0].isdigit() or after[0][0].isupper() or (after[0] == "-" and table.adjacent(end - 1)):
        return True
    owned = after[0] in _OWNED and len(after) > 1
    return (owned or after[0] in _JOINERS) and any(word[0].isupper() for word in after[1:])


def _is_capital(word: str) -> bool:
    """Whether a word has a capital in front and is no acronym."""
    return word[0].isupper() and not word.isupper() and word.replace("-", "").isalpha()


def _is_small(table: Tokens, place: _Run) -> bool:
    """Whether all words of a run are in small letters."""
    return all(not word[0].isupper() for word in table.text[place.first : place.last])


def _is_told(document: Document, table: Tokens, place: _Run) -> bool:
    """Whether a run stands in running text behind a determiner, and nothing that belongs to it around."""
    sentence = table.sentence_of(place.first)
    span = table.span(place.first, place.last)
    if sentence in headings(document) or document.quotes.touches(span) or in_fragment(document, span):
        return False
    tagged = tags(document)
    alone = place.last - place.first == 1 and "-" not in table.text[place.first]
    if not _is_determined(table, tagged, place.first, the=alone) or _is_in_name(table, place.first):
        return False
    if not alone:
        return True
    word, (low, high) = table.text[place.first], table.sentence_bounds(sentence)
    plain = len(word) >= _FEWEST and table.lower[place.first] not in _TWO_THINGS
    following = tagged[place.last] if place.last < high else "."
    of = place.last < high and table.lower[place.last] in {"of", "for"} and word[0].isupper()
    return plain and not of and low < place.first and tagged[place.first] in NOUNS and following not in NOUNS


def _is_in_name(table: Tokens, k: int) -> bool:
    """Whether “the” before a run is part of a name: The Final Days, News in the Future."""
    low = table.sentence_start(k)
    if not table.text[k][0].isupper() or k - 1 <= low:
        return False
    inside = k - 3 > low and table.lower[k - 2] in _JOINERS | {"with"} and table.text[k - 3][0].isupper()
    title = k - 2 > low and table.lower[k - 1] == "the" and table.text[k - 2][0].isupper()  # Paying the Price
    return table.text[k - 1][0].isupper() or inside or title


def _is_determined(table: Tokens, tagged: Tags, k: int, *, the: bool) -> bool:
    """Whether “the”, an owner or the like stands before a word, with an adjective in small letters between perhaps."""
    low = table.sentence_start(k)
    if k == low:
        return False
    if the:
        turn = k - 2 > low and table.lower[k - 1] in _TURNS
        return table.lower[k - 2 if turn else k - 1] == "the"
    if k - 1 > low and tagged[k - 1] in _DESCRIBING and table.text[k - 1].islower():
        k -= 1
    return tagged[k - 1] in _DETERMINERS
