"""A common word with a capital, where the news and the rest of the story write it small."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.proper import ONE, OWNER, PERSON, REST, THE, small_alone
from newslint.lexicon.lists import words
from newslint.story.fragments import in_fragment
from newslint.text import Document, FieldKind

_OWNERS = frozenset("my your his her its our their".split())
_ONE = frozenset("a an another every each any some no this that these those two three four five six".split())
_OFFICIAL = (
    words("organisation-words")
    | words("offices")
    | words("person-nouns")
    | words("portfolios")
    | frozenset("summer winter autumn country nation minister ministers presidency federal".split())
) - frozenset("bill week group world review challenge post first island guard trust front act tour".split())
"""What officials like to give a capital to: bodies, offices, what ministers are in charge of; less what names of papers
and works are made of, and of persons."""
_OFFICES = words("offices")
_JOINERS = frozenset({"of", "in", "at", "the", "and", "for", "on"})
"""Small words inside names."""
_AFTER_NAMES = frozenset({"-", "&", "of", "’s", "'s", "’", "'", "(", "“", '"', "‘"})
"""What follows a word that is part of a name: the Students’ Front."""
_MANY = 0.34
"""Of the longer words of a sentence so many with a capital: then it is a headline or full of titles."""
_LONGER, _SHORTEST = 4, 6
"""Letters of a longer word, and tokens of the shortest sentence that is no heading."""
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})


def _are_large(spellings: list[str]) -> list[bool]:
    """Whether each token is such a word with a capital in front."""
    large = [len(word) >= _LONGER and word.istitle() and word.isascii() for word in spellings]
    known = small_alone(spellings).tolist()
    return [bool(one and flags) for one, flags in zip(large, known, strict=True)]


_PAPERS = frozenset(
    "times post mail sun star telegraph mirror express independent observer herald guardian journal standard tribune"
    " globe record chronicle gazette echo argus".split()
)
"""Names of newspapers, which stand alone with their capital: a Times report."""


class CommonWordWithCapital(Rule):
    """``a Government hospital``, ``two Police officers``."""

    meta = Meta(
        code="TYP125",
        name="common-word-with-capital",
        summary="A common word stands alone with a capital, where the news and the story write it small.",
        why="A capital makes the reader look for a name.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            Example(
                "Samples came from a [[Government]] hospital in May.",
                fixed="Samples came from a government hospital in May.",
            ),
            Example(
                "The company made a loss. The [[Company]] said so in May.",
                fixed="The company made a loss. The company said so in May.",
            ),
        ),
        good=(
            "Samples came from a government hospital in May.",
            "The Company said so in May. The Company made a loss.",
            "She read it in a Guardian report and saw it on the Country channel.",
            "He said: “My Company is my life.” It was a Nation of one.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each such word."""
        table = tokens(document)
        for k in table.where_attribute(_are_large):
            if not _is_alone(table, k) or tags(document)[k] not in _NOUNS:
                continue
            span = table.span(k)
            if document.quotes.touches(span) or in_fragment(document, span):
                continue
            if document.field_at(span.start) is FieldKind.HEADLINE or not self._is_odd(table, k):
                continue
            use = table.lower[k]
            yield self.found(span, f"No name, so no capital: “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))

    def _is_odd(self, table: Tokens, k: int) -> bool:
        """Whether the news writes a word small here, and the story too wherever else it has it."""
        flags, place = int(small_alone([table.text[k]])[0]), _place(table.lower[k - 1])
        uses = [j for j in table.where(table.lower[k]) if j != k and j > table.sentence_start(j)]
        small = sum(table.text[j].islower() for j in uses)
        large = len(uses) - small
        if not flags & place or large:
            return False
        official = table.lower[k] in _OFFICIAL or (flags & PERSON and place != REST)
        if place == THE and table.lower[k] in _OFFICES:
            return False  # another rule holds these against each other
        if table.lower[k] in _PAPERS:
            return False
        return bool(official and (small > 0 or place == ONE))


def _place(before: str) -> int:
    """The class of the word before."""
    if before in _OWNERS:
        return OWNER
    if before in _ONE or before.isdigit():
        return ONE
    return THE if before == "the" else REST


def _is_alone(table: Tokens, k: int) -> bool:
    """Whether a word stands in a sentence between words in small letters, as no part of a name."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    if k == low or not table.text[k - 1].isalpha():
        return False
    if not table.text[k - 1].islower() and (k - 1 > low or _place(table.lower[k - 1]) == REST):
        return False
    after = table.text[k + 1] if k + 1 < high else "."
    if after[0].isupper() or after[0].isdigit() or after in _AFTER_NAMES:
        return False
    j = k - 1
    while j > low and table.lower[j] in _JOINERS:
        j -= 1
    if low < j < k - 1 and table.text[j][0].isupper():
        return False  # "News in the Future"
    if after in _JOINERS and k + 2 < high and table.text[k + 2][0].isupper():
        return False  # "Music at Newport"
    if high - low < _SHORTEST or table.text[high - 1][-1] not in '.!?”’"':
        return False
    near = table.text[max(low + 1, k - 3) : k] + table.text[k + 1 : min(high, k + 4)]
    if sum(word[0].isupper() for word in near) > 1:
        return False
    longer = [table.text[j] for j in range(low + 1, high) if len(table.text[j]) >= _LONGER and j != k]
    return sum(word[0].isupper() for word in longer) <= _MANY * len(longer)
