"""A common noun with a capital: a season, "my Mother", "the 20th Century"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

_SEASONS = frozenset("spring summer autumn fall winter springtime summertime wintertime".split())
_BEFORE_SEASON = frozenset("this last next each every early late mid".split())
_FAMILY = frozenset(
    "mother father mom mum dad grandmother grandfather grandma grandpa sister brother wife husband son daughter "
    "uncle aunt parents grandparents".split()
)
_OWNERS = frozenset("my his her their our your".split())
_ORDINALS = frozenset(
    "19th 20th 21st 18th 17th 16th 15th nineteenth twentieth twenty-first eighteenth seventeenth sixteenth "
    "last this next half quarter".split()
)
_OVER = frozenset({"over", "around", "across", "throughout"})


_IN_NAMES = frozenset({"of", "for", "in", "the", "and"})
"""Small words inside names."""


class NeedlessCapital(Rule):
    """``her Mother``, ``this Fall``."""

    meta = Meta(
        code="TYP120",
        name="needless-capital",
        summary="A season, a relative or a century has a capital without being a name.",
        why="These are common nouns: a capital makes the reader look for a name.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: seasons, family names, century; Guardian style guide: capitals",
        bad=(
            Example("The film opens this [[Fall]].", fixed="The film opens this fall."),
            Example("She sold it to her [[Mother]].", fixed="She sold it to her mother."),
            Example("It was built in the 20th [[Century]].", fixed="It was built in the 20th century."),
            Example("They sell hats all over the [[World]].", fixed="They sell hats all over the world."),
        ),
        good=(
            "The film opens this fall.",
            "She sold it to Mother, who lived in the Fall River mill.",
            "It was a film of 20th Century Fox.",
            "They sold it to her Uncle Bob.",
        ),
    )
    triggers = _SEASONS | _FAMILY | {"century", "world"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands around each such word with a capital."""
        table = tokens(document)
        for at in table.where(*self.triggers):
            text = table.text[at]
            if not text[0].isupper() or not text[1:].islower() or at == table.sentence_start(at):
                continue
            if not self._is_common(document, at) or self._is_in_title(document, at):
                continue
            use = text.lower()
            fix = Fix.swap(table.span(at), use, Safety.UNSAFE)
            yield self.found(table.span(at), f"No name, so no capital: “{use}”.", fixes=(fix,))

    def _is_common(self, document: Document, at: int) -> bool:
        """Whether the word before shows that no name is meant."""
        lower = tokens(document).lower
        word, before = lower[at], lower[at - 1]
        if word in _SEASONS:
            return before in _BEFORE_SEASON
        if word in _FAMILY:
            return before in _OWNERS
        if word == "century":
            return before in _ORDINALS
        return before == "the" and at >= 2 and lower[at - 2] in _OVER

    def _is_in_title(self, document: Document, at: int) -> bool:
        """Whether words with capitals stand beside it: a name, a title, a headline."""
        table = tokens(document)
        before = table.text[at - 1]
        if before[0].isupper() and at - 1 != table.sentence_start(at):
            return True
        k = at - 1
        while k > table.sentence_start(at) and (table.text[k][0].isdigit() or table.lower[k] in _IN_NAMES):
            k -= 1
        if k < at - 2 and k > table.sentence_start(at) and table.text[k][0].isupper():
            return True  # "the Alliance for the 21st Century"
        after = table.text[at + 1] if at + 1 < table.sentence_end(at) else "."
        return after[0].isupper() or after[0].isdigit() or after == "-"
