"""A small word with a capital in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document, Span

_OPENERS = frozenset("they we you it there these those this that she if when while because although but".split())
"""Words with a capital only where they open a sentence, or are a part of a title."""
_AFTER_COMMA = _OPENERS | {"the", "and", "my", "their", "our", "its"}
"""After a comma, these too: elsewhere they may open a name."""
_PREPOSITIONS = frozenset({"in", "on", "at", "of", "for", "with", "from", "to"})
_SMALL = _OPENERS | _PREPOSITIONS
_MANY_CAPITALS = 0.45  # of the longer words of a sentence: then it is a headline or full of titles


_WORDS = _AFTER_COMMA | _PREPOSITIONS


def _are_large(tokens: list[str]) -> list[bool]:
    """Whether each token is one of the words, with a capital in front."""
    return [token[0].isupper() and token[1:].islower() and lowered(token) in _WORDS for token in tokens]


_OPENERS = frozenset("“\"‘':–—-(")


class StrayCapital(Rule):
    """``The roof leaks, The hall is wet``."""

    meta = Meta(
        code="TYP117",
        name="stray-capital",
        summary="A small word has a capital in the middle of a sentence.",
        why="Either the capital is wrong, or the stop before it was left out: readers look for the end of a sentence.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            "The roof of the old hall leaks[[, The]] floor is wet.",
            "She stayed with the club [[until They]] sold the old hall.",
        ),
        good=(
            "The roof of the old hall leaks. The floor is wet.",
            "She played in They Sold the Hall and in You and I.",
            "As it says in The Hague, the hall is wet.",
            "The senate met after You had left. It said that You and his staff were well, and You’s talks too.",
            "They saw the show That's Town Life, and sang the tune Trust in You twice.",
        ),
    )
    triggers = _WORDS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each such word with a capital between two plain words, or after a comma."""
        table = tokens(document)
        for at in table.where_attribute(_are_large):
            text = table.text[at]
            if not self._inside(document, at) or self._is_name(document, at):
                continue
            start = table.start_of(at)
            small = Edit(Span(start, start + 1), text[0].lower())
            stop = Edit(table.span(at - 1), ".") if table.text[at - 1] == "," else _put_stop(document, at - 1)
            fixes = (
                Fix(f"Write “{text.lower()}”", (small,), Safety.UNSAFE),
                Fix("Put a full stop", (stop,), Safety.UNSAFE),
            )
            message = (
                f"“{text}” has a capital inside a sentence: write “{text.lower()}”, or end the sentence before it."
            )
            yield self.found(table.span(at - 1, at + 1), message, fixes=fixes)

    def _is_name(self, document: Document, at: int) -> bool:
        """Whether the story has the word with its capital inside other sentences too: Mr You, the band They."""
        table = tokens(document)
        text = table.text[at]
        inside = [k for k in table.where(table.lower[at]) if table.text[k] == text and k > table.sentence_start(k)]
        return sum(table.text[k - 1] not in _OPENERS for k in inside) > 1

    def _inside(self, document: Document, at: int) -> bool:
        """Whether plain words stand on both sides, in a sentence that is no title."""
        table = tokens(document)
        low, high = table.sentence_bounds(table.sentence_of(at))
        if at < low + 2 or at + 3 > high or table.adjacent(at - 1):
            return False
        before, after = table.text[at - 1], table.text[at + 1]
        comma = before == ","
        if not comma and not (_is_plain(before) and table.lower[at] in _SMALL):
            return False
        if before[0].isdigit() and table.adjacent(at - 2):
            return False  # the number of a footnote
        if not after.islower() and not after.startswith(("'", "’")):
            return False
        if comma and table.lower[at] in _PREPOSITIONS:
            return False
        if not comma and table.lower[at] in _PREPOSITIONS and tags(document)[at] != "IN":
            return False
        near = [table.text[at - 2], *table.text[at + 1 : at + 3]]
        if any(word[0].isupper() for word in near):
            return False  # part of a title: "the show That's Life", "I Believe in You"
        longer = [word for word in table.text[low:high] if len(word) > 3 and word.isalpha()]
        return sum(word[0].isupper() for word in longer) < _MANY_CAPITALS * len(longer)


def _is_plain(text: str) -> bool:
    """Whether a token before a capital is a word without one, a figure or a bracket that closes."""
    return (text.islower() and text.isalpha()) or text == ")" or text.replace(":", "").isdigit()


def _put_stop(document: Document, before: int) -> Edit:
    """A full stop after a token."""
    end = tokens(document).end_of(before)
    return Edit(Span(end, end), ".")
