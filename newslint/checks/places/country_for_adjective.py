"""The name of a country where its adjective is needed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.place_names import ADJECTIVES
from newslint.text import Document

_NOUNS = frozenset({"NN", "NNS"})
_PLURAL = frozenset({"NNS"})
"""The heads that tell beside "US" and its like, their own adjectives: "US and Canada box office" may stand."""
_UNCHANGED = frozenset(
    {"US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N.", "American", "Soviet", "Hong Kong", "New Zealand", "UAE"}
)
"""What stands before a noun as it is, beside adjectives made from a name."""
_HOME_NATIONS = frozenset({"England", "Scotland", "Wales", "Ireland"})
"""Where the name stands before nouns of sport: the England captain."""
_ADJECTIVES = frozenset(a for forms in ADJECTIVES.values() for a in forms) | _UNCHANGED
_NO_HEADS = frozenset(
    "border borders frontier relations relationship ties tensions talks trade crisis conflict war wars deal pact "
    "treaty match matches game games test tests tour series squad side team teams coach captain manager players "
    "player international internationals striker midfielder winger defender goalkeeper fans desk bureau office".split()
)
"""Heads before which two names may stand as they are, or which belong to sport."""


class CountryForAdjective(Rule):
    """``Thai and Cambodia authorities``."""

    meta = Meta(
        code="PLC101",
        name="country-for-adjective",
        summary="A country's name stands beside an adjective of another, before a noun that needs adjectives of both.",
        why="“Thai and Cambodia authorities” joins unlike things: what belongs to a country is named with an "
        "adjective, as its neighbour is here.",
        severity=Severity.ERROR,
        source="The Associated Press Stylebook: nationalities; Guardian style guide: countries",
        bad=(
            "[[Cambodia]] and Thai officials met at the bridge.",
            "The river is shared by Brazilian and [[Bolivia]] farmers.",
            "Dutch, Swiss and [[Spain]] scientists wrote the paper.",
            "US and [[South Korea]] troops took part.",
        ),
        good=(
            "Cambodian and Thai officials met at the bridge.",
            "Australian and New Zealand farmers share the market.",
            "Hong Kong and Chinese police made the arrests.",
            "The Swedish and Denmark have met twice.",
            "He speaks for the Irish and England fans, and of Haiti, Chad and African states.",
        ),
    )

    triggers = frozenset({"and", "or"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands on both sides of each "and"."""
        table = tokens(document)
        for at in table.where("and", "or"):
            sentence = table.sentence_of(at)
            low, high = table.sentence_bounds(sentence)
            if (
                at == low
                or at + 2 >= high
                or not table.text[at + 1][0].isupper()
                or not table.text[at - 1][0].isupper()
            ):
                continue
            left, right = self._before(table, at, low), self._after(table, at + 1, high)
            listed = left is not None and left[2] and left[0] > low and table.text[left[0] - 1] == ","
            if left is None or right is None or right[1] >= high or listed:  # "Haiti, Chad and African states"
                continue
            found = None
            if right[2] and not left[2]:
                found = right
            elif left[2] and not right[2] and not self._sentence_object(table, left[0], low):
                found = left
            if found is None:
                continue
            other = document[table.span(*(left if found is right else right)[:2])]
            heads = _PLURAL if other in _UNCHANGED else _NOUNS
            if self._needs_adjective(document, right[1], high, heads, table.text[found[0]]):
                yield self._report(table, found[0], found[1])

    def _before(self, table: Tokens, at: int, low: int) -> tuple[int, int, bool] | None:
        """The name or adjective that ends before a token: its range, and whether it is a country's name."""
        for length in (2, 1):
            if at - length >= low:
                name = " ".join(table.text[at - length : at])
                if name in ADJECTIVES or name in _ADJECTIVES:
                    return at - length, at, name in ADJECTIVES and name not in _ADJECTIVES
        return None

    def _after(self, table: Tokens, at: int, high: int) -> tuple[int, int, bool] | None:
        """The name or adjective that begins at a token."""
        for length in (2, 1):
            if at + length <= high:
                name = " ".join(table.text[at : at + length])
                if name in ADJECTIVES or name in _ADJECTIVES:
                    return at, at + length, name in ADJECTIVES and name not in _ADJECTIVES
        return None

    def _sentence_object(self, table: Tokens, at: int, low: int) -> bool:
        """Whether the name before "and" rather ends a phrase of its own: "trade with China and German cars"."""
        return at > low and table.lower[at - 1] in {"in", "from", "to", "of", "with", "between", "against", "by", "for"}

    def _needs_adjective(self, document: Document, at: int, high: int, heads: frozenset[str], name: str) -> bool:
        """Whether what follows is a noun, perhaps after an adjective or two, of the sort that takes both."""
        table, tagged = tokens(document), tags(document)
        k = at
        while k < high and k < at + 3 and tagged[k] in {"JJ", "NN", "NNS", "HYPH", "VBN"} and table.text[k].islower():
            k += 1
        if k == at or tagged[k - 1] not in heads or table.text[at] == "-":
            return False
        return not (name in _HOME_NATIONS and table.lower[k - 1] in _NO_HEADS)

    def _report(self, table: Tokens, first: int, last: int) -> Finding:
        """The finding for a name, with its adjectives to choose from."""
        span = table.span(first, last)
        name = " ".join(table.text[first:last])
        fixes = tuple(Fix.swap(span, adjective) for adjective in ADJECTIVES[name])
        use = " or ".join(f"“{adjective}”" for adjective in ADJECTIVES[name])
        return self.found(span, f"An adjective is needed here, as beside it: {use}, not “{name}”.", fixes=fixes)
