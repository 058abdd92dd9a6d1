"""A story as a grammarian reads it: words, tags and tree side by side, and the steps that rules of grammar share.

Everything here works on token indexes and never leaves the sentence it starts in.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.parsing import Tree, tree
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.words.morphology import is_collective, is_mass, is_noun, is_uncountable, number, plural, singular
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

MODIFIERS = frozenset({"JJ", "JJR", "JJS", "CD", "VBN", "VBG", "HYPH", "$", "AFX"})
QUOTE_MARKS = frozenset({'"', "'", "''", "``", "“", "”"})
_NEAR = frozenset({"last", "next", "this"})
TIMES = frozenset("night morning evening week weekend month year summer winter spring autumn season time".split())
"""Nouns that tell when something happens, with "last" and the like."""
_ASIDE = 14
"""Tokens from a conjunction to the comma that closes an aside behind it, at most."""
_SHORT_MODIFIERS = frozenset({"RB", "RBR", "RBS"})


class NounPhrase(NamedTuple):
    """The words of a noun phrase from after its determiner to its head: tokens ``first`` to ``head``, head included."""

    first: int
    head: int


class SyntaxView:
    """Words, tags and tree of a document as plain lists, one entry a token.

    ``text`` and ``lower`` are there at once; ``tag``, and ``head`` and ``relation``, are worked out when first asked
    for, so that a rule whose words do not stand as it fears costs no tags and no tree.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens: Tokens = tokens(document)
        self.text = self.tokens.text
        self.lower = self.tokens.lower
        self._first: list[int] = self.tokens.first.tolist()
        self._last: list[int] = self.tokens.last.tolist()
        self._sentence = self.tokens.sentence.data  # plain ints like those of a list, without its memory

    @cached_property
    def tag(self) -> list[str]:
        """The part of speech of each token."""
        return tags(self.document).text

    @cached_property
    def tree(self) -> Tree:
        """Heads and relations, and who depends on whom."""
        return tree(self.document)

    @cached_property
    def head(self) -> Sequence[int]:
        """The token that each token depends on, -1 for the root of a sentence."""
        return self.tree.head.data

    @cached_property
    def relation(self) -> list[str]:
        """The relation of each token to its head."""
        return self.tree.relation_text

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that token i stands in."""
        return self._first[self._sentence[i]]

    def sentence_end(self, i: int) -> int:
        """The token after the last one of the sentence that token i stands in."""
        return self._last[self._sentence[i]]

    def next_word(self, i: int) -> str:
        """The lower-cased word after token i, or nothing at the end of its sentence."""
        return self.lower[i + 1] if i + 1 < self.sentence_end(i) else ""

    def next_tag(self, i: int) -> str:
        """The tag of the word after token i, or nothing at the end of its sentence."""
        return self.tag[i + 1] if i + 1 < self.sentence_end(i) else ""

    def previous_word(self, i: int) -> str:
        """The lower-cased word before token i, or nothing at the start of its sentence."""
        return self.lower[i - 1] if i > self.sentence_start(i) else ""

    def previous_tag(self, i: int) -> str:
        """The tag of the word before token i, or nothing at the start of its sentence."""
        return self.tag[i - 1] if i > self.sentence_start(i) else ""

    def skip_adverbs(self, i: int) -> int:
        """The first token from i on that is no plain adverb (not, no longer); the end of the sentence if none is."""
        last = self.sentence_end(i) if i < len(self.lower) else i
        while i < last:
            if self.lower[i] == "no" and i + 1 < last and self.lower[i + 1] == "longer":
                i += 2
            elif self.tag[i] == "RB":
                i += 1
            else:
                break
        return i

    def before_adverbs(self, i: int) -> int:
        """The last token up to i that is no plain adverb; the first of the sentence if all of them are."""
        first = self.sentence_start(i) if i >= 0 else i
        while i > first and self.tag[i] == "RB":
            i -= 1
        return i

    def behind_aside(self, joint: int) -> int:
        """The token behind a conjunction, and behind what two commas set apart there: "but, when asked, refuses"."""
        end = self.sentence_end(joint)
        if joint + 1 >= end or self.text[joint + 1] != ",":
            return joint + 1
        return next((k + 1 for k in range(joint + 2, min(joint + _ASIDE, end - 1)) if self.text[k] == ","), joint + 1)

    def noun_phrase(self, determiner: int) -> NounPhrase | None:
        """The noun phrase that a determiner opens, or nothing where its head cannot be told for sure.

        A run of adjectives, figures and nouns, of which the last noun is the head. Nothing is said of phrases with
        quotation marks in them, nor of nouns followed by what may be the rest of a longer phrase ("the government
        run agency").
        """
        last = self.sentence_end(determiner)
        head = -1
        at = determiner + 1
        while at < last:
            tag = self.tag[at]
            if tag in NOUNS:
                head = at
            elif tag == "HYPH" and not self.tokens.adjacent(at):
                if head < 0 or self.lower[at] == "-":
                    return None
                break  # a dash
            elif (head >= 0 and tag != "HYPH") or not (tag in MODIFIERS or self._describes(at, last)):
                break
            at += 1
        if (
            head < 0
            or head != at - 1
            or (head - 1 > determiner and self.lower[head - 1] in _NEAR and self.lower[head] in TIMES)
        ):
            return None
        if at < last and self._goes_on(at, last):
            return None
        return NounPhrase(determiner + 1, head)

    def _describes(self, adverb: int, last: int) -> bool:
        """Whether an adverb stands here, before an adjective or a participle that a noun follows."""
        short = self.tag[adverb] in _SHORT_MODIFIERS
        return short and adverb + 2 < last and self.tag[adverb + 1] in {"JJ", "VBN", "VBG", "CD", "HYPH"}

    def _goes_on(self, at: int, last: int) -> bool:
        """Whether a noun phrase may go on where its last noun seems to have passed."""
        if self.tag[at] in {"POS", "HYPH", "CD"} or self.lower[at] in QUOTE_MARKS or self.lower[at] in {"/", "-"}:
            return True
        if self.lower[at] in _NEAR and at + 1 < last and self.lower[at + 1] in TIMES:
            return False  # "fears last night for their safety"
        k = at
        while k < last and self.tag[k] in {"JJ", "VBN", "VBG"}:
            k += 1
        return k > at and k < last and self.tag[k] in NOUNS

    def certainly_singular(self, i: int, *, counted: bool = False) -> bool:
        """Whether a token is the singular of a common noun that has another plural; neither a mass nor a group.

        Where the phrase itself counts ("several respect"), only nouns that are never counted are masses.
        """
        word = self.lower[i]
        return (
            self.tag[i] == "NN"
            and word.isalpha()
            and self.text[i].islower()
            and is_noun(word)
            and number(word) == "sing"
            and not (is_uncountable(word) if counted else is_mass(word) or is_collective(word))
            and plural(word) != word
        )

    def certainly_plural(self, i: int) -> bool:
        """Whether a token is the plural of a common noun that has a singular as well."""
        word = self.lower[i]
        return (
            self.tag[i] == "NNS"
            and word.isalpha()
            and self.text[i].islower()
            and number(word) == "plur"
            and singular(word) != word
        )


@annotation
def syntax(document: Document) -> SyntaxView:
    """Words, tags and tree of a document, side by side."""
    return SyntaxView(document)
