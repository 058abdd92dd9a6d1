"""A name of several words of which one has lost its capital."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.checks.typography._own_names import own_halves
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.gazetteer import LARGEST, lies_in
from newslint.language.words.proper import LEFT, OTHER, SMALL, SURE, are_proper, names
from newslint.lexicon.lists import rows, words
from newslint.lexicon.place_names import affiliations
from newslint.story.variety import Side, variety
from newslint.text import Document
from newslint.util.casing import SMALL_IN_NAMES, capitalise

_JOINERS = SMALL_IN_NAMES | {"de", "la", "del"}


_BODIES = frozenset(tuple(row[0].split()) for row in rows("body-names"))
_LAST_OF_BODIES = frozenset(last for _, last in _BODIES)
_STYLES = words("offices") | frozenset(
    "party church state states county city government parliament time coast unity policy laureate museum desert river "
    "union building horse community company laureates school country secretary president day".split()
)
"""Last words that some houses write small behind any name."""
_OPENERS = frozenset({"“", "‘", '"', "'", ":", "(", "—", "–"})


class HalfCapitalisedName(Rule):
    """``the supreme Court``, ``the World health Organization``."""

    meta = Meta(
        code="TYP124",
        name="half-capitalised-name",
        summary="A name of several words has not all of its capitals.",
        why="All words of a name are the name, and edited news hardly ever has this one so.",
        severity=Severity.WARNING,
        in_quotes=True,
        fields=("standfirst", "dateline", "body", "caption"),
        bad=(
            Example("The [[supreme]] Court will hear it.", fixed="The Supreme Court will hear it."),
            Example(
                "She works for the World [[health]] Organization.", fixed="She works for the World Health Organization."
            ),
            "The ketch Evening Primrose left Leigh. The Evening [[primrose]] was found in May.",
            "Leigh lead the [[northern]] Shelf by far. Nobody has led a Northern Shelf so long.",
        ),
        good=(
            "The Supreme Court will hear it. Ms Lund works for the World Health Organization.",
            "Shares on the Mumbai stock exchange fell.",
            "A supreme court of their own is wanted, and a white house was sold.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each name that is known."""
        table = tokens(document)
        end = 0
        small_words = table.attribute(_are_small, np.bool_)
        for first, last, flags in sorted(names(table, small_words), key=lambda name: (name[0], -name[1])):
            if table.lower[first] in _JOINERS:
                continue
            small = _without_capital(table, first, last, flags)
            if not small or first < end or _is_joined(document, table, first, last):
                continue
            end = last
            span = table.span(small[0], small[-1] + 1)
            use = " ".join(
                capitalise(table.text[k]) if k in small else table.text[k] for k in range(small[0], small[-1] + 1)
            )
            name = " ".join(capitalise(w) if w not in _JOINERS else w for w in table.text[first:last])
            safety = Safety.DISPLAY if document.quotes.touches(span) else Safety.UNSAFE
            yield self.found(span, f"A capital is missing: “{name}”?", fixes=(Fix.swap(span, use, safety),))
        yield from self._bodies(document, table)
        yield from self._own(document, table)

    def _own(self, document: Document, table: Tokens) -> Iterator[Finding]:
        """Names of two words that the story has elsewhere with both capitals."""
        for k, small in own_halves(document):
            span, both = table.span(small), " ".join(capitalise(word) for word in table.text[k : k + 2])
            message = f"A capital is missing: the story has “{both}” elsewhere."
            yield self.found(span, message, fixes=(Fix.swap(span, capitalise(table.text[small]), Safety.DISPLAY),))

    def _bodies(self, document: Document, table: Tokens) -> Iterator[Finding]:
        """The bodies of a place whose own words are small."""
        for k in table.where_any(_LAST_OF_BODIES):
            if k < 2 or (table.lower[k - 1], table.lower[k]) not in _BODIES or not _is_of_place(table, k):
                continue
            if variety(document).side is not Side.US and not _has_capitals(table, k):
                continue  # British papers write “the Berlin film festival”, “the Mumbai stock exchange”
            span = table.span(k - 1, k + 1)
            use = f"{capitalise(table.text[k - 1])} {capitalise(table.text[k])}"
            safety = Safety.DISPLAY if document.quotes.touches(span) else Safety.UNSAFE
            name = f"{table.text[k - 2]} {use}"
            yield self.found(span, f"Capitals are missing: “{name}”?", fixes=(Fix.swap(span, use, safety),))


def _are_small(spellings: list[str]) -> list[bool]:
    """Which words of a name lack a capital."""
    return [spelling.islower() and spelling not in _JOINERS for spelling in spellings]


def _is_of_place(table: Tokens, k: int) -> bool:
    """Whether two words that end at token k, in small letters, follow the name of a place and end a name."""
    if not (table.text[k].islower() and table.text[k - 1].islower() and table.text[k - 2].istitle()):
        return False
    after = table.text[k + 1] if k + 1 < table.sentence_end(k) else "."
    start = table.sentence_start(k)
    if k - 2 <= start or not table.same_sentence(k - 2, k) or after[0].isupper() or after == "-":
        return False
    if not any(flags & LARGEST for flags in lies_in(table.text[k - 2]).values()):
        return False
    one = table.lower[k - 3] in ("a", "an", "or")
    return not one and table.lower[k - 3] in SMALL_IN_NAMES and _times(table, k - 1, k + 1) == 1


def _has_capitals(table: Tokens, k: int) -> bool:
    """Whether the story writes the two words that end at token k with capitals elsewhere."""
    return any(
        at and table.text[at].istitle() and table.lower[at - 1] == table.lower[k - 1] and table.text[at - 1].istitle()
        for at in table.index.get(table.lower[k], ())
    )


def _without_capital(table: Tokens, first: int, last: int, flags: int) -> list[int]:
    """The tokens of a name that should have a capital and have none, if the news hardly ever writes it so."""
    content = [k for k in range(first, last) if table.lower[k] not in _JOINERS]
    small = [k for k in content if table.text[k].islower()]
    large = [k for k in content if table.text[k].istitle() and k > table.sentence_start(k)]
    if not small or len(small) + sum(table.text[k].istitle() for k in content) < len(content):
        return []
    follows = table.text[last] if last < table.sentence_end(last - 1) else "."
    if follows[0].isupper():
        return []
    if len(small) == len(content):
        return small if flags & SMALL and first and table.lower[first - 1] == "the" and not follows[0].isalpha() else []
    if first > table.sentence_start(first) + 1 and table.text[first - 1][0].isupper():
        return []
    form = LEFT if content[0] in small and content[-1] not in small else OTHER
    if not flags & form or _times(table, first, last) > 1:
        return []
    if form == LEFT:
        behind = next(k for k in content if k > small[-1])
        sure = flags & SURE or _is_common(table.lower[behind], table)
        return small if follows not in ("of", "for") and sure else []
    if any(table.lower[k] in _STYLES for k in small):
        return []
    told = [k for k in large if table.text[k - 1] not in _OPENERS and _is_common(table.lower[k], table)]
    return small if told else []


def _is_common(word: str, table: Tokens) -> bool:
    """Whether a word has its capital from the name that it stands in: "World", not "London", "Democratic"."""
    return not are_proper([word])[0] and word not in affiliations(table.lexicon) and not lies_in(word)


def _times(table: Tokens, first: int, last: int) -> int:
    """How often the story writes a name so."""
    words, size = table.text[first:last], last - first
    return sum(table.text[k : k + size] == words for k in table.index.get(table.lower[first], ()))


def _is_joined(document: Document, table: Tokens, first: int, last: int) -> bool:
    """Whether a hyphen or a capital that goes on stands beside a name."""
    text = document.prose
    start, end = table.start_of(first), table.end_of(last - 1)
    return text[start - 1 : start] in ("-", "@", "#", "/") or text[end : end + 1] in ("-", "@", "/")
