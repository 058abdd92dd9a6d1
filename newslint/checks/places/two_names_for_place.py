"""``Bengaluru ... Bangalore``: one place under two names."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.lists import rows
from newslint.story.fragments import in_fragment
from newslint.story.name_spans import headings
from newslint.text import Document

_OTHER_NAME = frozenset(
    """formerly once then known called named renamed old former name names previously alias aka now today official
    officially or spelt spelled historical colonial""".split()
)
"""Words of a sentence that tells of a name itself."""
_PARTS = frozenset({"-", "(", "high", "university", "stock", "club", "cup", "port"})
"""What follows a name that is part of another one: the Calcutta high court."""


def _pairs() -> dict[str, tuple[tuple[str, ...], ...]]:
    """By each name the other names of its place, as words."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, others in rows("renamed-places"):
        names = [first, *others.split("|")]
        for name in names:
            found[name] = tuple(tuple(other.split()) for other in names if other != name)
    return found


_NAMES = _pairs()
_OPENERS = frozenset(name.split()[0].lower() for name in _NAMES)


class TwoNamesForPlace(Rule):
    """``Kyiv ... Kiev``."""

    meta = Meta(
        code="PLC113",
        name="two-names-for-place",
        summary="A city or country goes by two names in one story.",
        why="Readers take the two names for two places.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian, BBC News and Economist style guides: place names",
        bad=(
            Example(
                "Her team in Bangalore sang. The minister flew to [[Bengaluru]] in May.",
                fixed="Her team in Bangalore sang. The minister flew to Bangalore in May.",
            ),
            "Envoys met in Odesa. The port of [[Odessa]] was shut, and Odesa lay dark.",
        ),
        good=(
            "Her team in Bangalore sang. The minister flew to Bangalore in May.",
            "Her team in Bengaluru, formerly Bangalore, sang.",
            "Her team in Bengaluru sang at Bangalore University.",
            "“I love Bangalore,” she said. Her team is in Bengaluru.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the places of each name against those of the others."""
        table = tokens(document)
        places: dict[str, list[int]] = {}
        for k in table.where_any(_OPENERS):
            name = next((name for name in _NAMES if _is_at(table, k, name.split())), "")
            if name and _is_told(document, table, k, len(name.split())):
                places.setdefault(name, []).append(k)
        told = set()
        for name, found in places.items():
            for other in (" ".join(words) for words in _NAMES[name]):
                if other in places and frozenset((name, other)) not in told:
                    told.add(frozenset((name, other)))
                    yield from self._report(table, (name, found), (other, places[other]))

    def _report(self, table: Tokens, one: tuple[str, list[int]], two: tuple[str, list[int]]) -> Iterator[Finding]:
        """The findings at the rarer of two names, or at the later one."""
        (odd, at), (usual, there) = sorted((one, two), key=lambda pair: (len(pair[1]), -pair[1][0]))
        model = table.span(there[0], there[0] + len(usual.split()))
        for k in at:
            span = table.span(k, k + len(odd.split()))
            message = f"“{odd}” here, “{usual}” elsewhere: one name for the place?"
            fix = Fix.swap(span, usual, Safety.DISPLAY)
            yield self.found(span, message, fixes=(fix,), related=(Related(model, f"“{usual}” here."),))


def _is_at(table: Tokens, k: int, words: list[str]) -> bool:
    """Whether a name stands at a token."""
    return table.text[k : k + len(words)] == words


def _is_told(document: Document, table: Tokens, k: int, size: int) -> bool:
    """Whether a name stands for its place in running text: no part of another name, nor told of as a name."""
    sentence, span = table.sentence_of(k), table.span(k, k + size)
    if sentence in headings(document) or document.quotes.touches(span) or in_fragment(document, span):
        return False
    low, high = table.sentence_bounds(sentence)
    before = table.text[k - 1] == "(" or (k > low + 1 and table.text[k - 1][0].isupper())
    after = k + size < high and (table.text[k + size][0].isupper() or table.lower[k + size] in _PARTS)
    return not (before or after) and _OTHER_NAME.isdisjoint(table.lower[max(low, k - 4) : min(high, k + size + 4)])
