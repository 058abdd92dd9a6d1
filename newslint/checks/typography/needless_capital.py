"""A common noun with a capital: a season, "my Mother", "the 20th Century"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.text import Document

_SEASONS = frozenset("spring summer autumn fall winter springtime summertime wintertime".split())
_BEFORE_SEASON = frozenset("this last next each every early late mid".split())
_DURING = frozenset("in the during since until through throughout".split())
_THINGS_TOO = frozenset({"spring", "fall"})
"""Seasons that are things as well, and names of them: the Fall."""
_FAMILY = frozenset(
    "mother father mom mum dad grandmother grandfather grandma grandpa sister brother wife husband son daughter "
    "uncle aunt parents grandparents".split()
)
_OWNERS = frozenset("my his her their our your".split())
_ORDINALS = frozenset(
    "19th 20th 21st 18th 17th 16th 15th nineteenth twentieth twenty-first eighteenth seventeenth sixteenth "
    "last this next half quarter".split()
)
_KINDS = frozenset(
    "grammar primary secondary comprehensive nursery boarding state independent infant junior elementary middle "
    "private public police fire railway train bus power district cottage field teaching psychiatric maternity parish "
    "village town county borough community sports leisure shopping civil chief prison probation traffic dental medical "
    "law social building housing trade trades labour".split()
)
_BODIES = frozenset(
    "school schools college colleges station stations hospital hospitals officer officers constable council councils "
    "councillor councillors centre center club surgery practice servant servants worker workers society societies "
    "association associations union unions inspector".split()
)
"""What a body or an office of some kind is called: no name after "a"."""
_COMMON_ALONE = frozenset("panchayat gurdwara mosque synagogue parish borough township municipality".split())
"""Kinds of places and bodies that a noun in small letters follows: "a Panchayat chief"."""
_OVER = frozenset({"over", "around", "across", "throughout"})


_ONE = frozenset({"a", "an", "another", "every", "each", "any"})
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
            Example("The mill shuts in [[Winter]].", fixed="The mill shuts in winter."),
            Example("She sold it to her [[Mother]].", fixed="She sold it to her mother."),
            Example("It was built in the 20th [[Century]].", fixed="It was built in the 20th century."),
            Example("They sell hats all over the [[World]].", fixed="They sell hats all over the world."),
            Example("It was founded as a [[Grammar School]].", fixed="It was founded as a grammar school."),
            Example("She was a [[Police Officer]] until May.", fixed="She was a police officer until May."),
        ),
        good=(
            "The film opens this fall.",
            "She sold it to Mother, who lived in the Fall River mill.",
            "It was a film of 20th Century Fox.",
            "They sold it to her Uncle Bob.",
            "He went to Leeds Grammar School, a Civil Service College and a Fire Station Road address.",
        ),
    )
    triggers = _SEASONS | _FAMILY | _BODIES | _COMMON_ALONE | {"century", "world"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands around each such word with a capital."""
        table = tokens(document)
        for at in table.where(*self.triggers):
            text = table.text[at]
            if table.lower[at] in _BODIES:
                if self._is_any_body(document, at):
                    span = table.span(at - 1, at + 1)
                    use = document[span].lower()
                    fix = Fix.swap(span, use, Safety.UNSAFE)
                    yield self.found(span, f"No name, so no capitals: “{use}”.", fixes=(fix,))
                continue
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
            return before in _BEFORE_SEASON or (word not in _THINGS_TOO and self._is_during(document, at))
        if word in _FAMILY:
            return before in _OWNERS
        if word == "century":
            return before in _ORDINALS
        if word in _COMMON_ALONE:
            return (before in _ONE or before == "former") and tags(document).text[at + 1 : at + 2] in (["NN"], ["NNS"])
        return before == "the" and at >= 2 and lower[at - 2] in _OVER

    def _is_during(self, document: Document, at: int) -> bool:
        """Whether a season says when, and ends no title: "A Bridge in Winter"."""
        table = tokens(document)
        named = at - 1 > table.sentence_start(at) and table.text[at - 2][0].isupper()
        return table.lower[at - 1] in _DURING and not named

    def _is_any_body(self, document: Document, at: int) -> bool:
        """Whether a body or office with capitals is any one of its kind: "was founded as a Grammar School"."""
        table = tokens(document)
        start, end = table.sentence_start(at), table.sentence_end(at)
        if at - 2 < start or table.lower[at - 1] not in _KINDS or not (table.text[at].istitle()):
            return False
        after = table.text[at + 1] if at + 1 < end else "."
        plain = table.text[at - 1].istitle() and table.text[at - 2].islower() and table.lower[at - 2] in _ONE
        return plain and not after[0].isupper() and after not in {"of", "for", "-", "'s", "’s", "&"}

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
        end = table.sentence_end(at)
        after = table.text[at + 1] if at + 1 < end else "."
        if after in {"and", "or"} and at + 2 < end:
            after = table.text[at + 2]  # "the Summer and Winter Games"
        return after[0].isupper() or after[0].isdigit() or after == "-"
