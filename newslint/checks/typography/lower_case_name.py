"""A day, a month, a language or a nation without its capital, and "i" for "I"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import out_of_vocabulary
from newslint.language.words.proper import are_proper
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.lexicon.place_names import ADJECTIVES
from newslint.text import Document

_WORDS_TOO = frozenset({"march", "may", "august"})
_DATES = {*MONTHS, *WEEKDAYS, "christmas", "thanksgiving", "halloween", "ramadan"} - _WORDS_TOO
_OTHER_USES = frozenset(
    "polish china turkey jordan chad guinea chile brazil panama holland japan mali lao samoa tonga togo wales danish "
    "afghan cuban brazilian maltese swiss turkish wellington oxford cologne bordeaux burgundy madras manila havana "
    "bologna bourbon jersey guernsey delft cardigan limerick bermuda fenland".split()
)
"""Wares, dishes and breeds: words of the dictionary too."""
_ADJECTIVES_TOO = frozenset({"afghan", "cuban", "brazilian", "maltese", "swiss", "turkish", "danish"})
"""Those of them that are a nation's before a noun that is no ware, dish or breed: "the maltese capital"."""
_NATIONS = frozenset(
    word.lower()
    for name, adjectives in ADJECTIVES.items()
    for word in (name, *adjectives)
    if " " not in word and len(word) > 3 and word.lower() not in _OTHER_USES
) | frozenset(
    "american americans african africans asian asians european europeans muslim muslims christian christians jewish "
    "islam judaism christianity buddhist buddhists hindu hindus hispanic hispanics africa europe asia california texas "
    "florida london".split()
)
_THINGS = frozenset(
    "fries fry toast window windows door doors dressing press kiss kisses bulldog horn bread braid braids twist oven "
    "courage pastry pastries shepherd measles muffin muffins roulette ink doll dolls knot cuff cuffs polish roll rolls "
    "cheese chard delight bath baths towel towels coffee heel heels sandwich sandwiches rug hound hounds cross dog "
    "dogs terrier terriers wax blend steak rice".split()
)
"""What a nation's name is often written small before."""
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "each", "every", "its", "their", "one"})
_LEAST = 3
"""Letters of a word that may be a name in small letters."""
_AFTER_I = frozenset({"VBP", "VBD", "MD", "RB", "VB", "VBN", "VBG"})


_WORDS = _NATIONS | _DATES | {"i"}
_SURE = _WORDS | _ADJECTIVES_TOO


def _are_small(tokens: list[str]) -> list[bool]:
    """Whether each token is one of the words, in small letters."""
    proper = are_proper(tokens).tolist()
    return [
        token in _SURE or (found and len(token) >= _LEAST and token.islower() and token not in _OTHER_USES)
        for token, found in zip(tokens, proper, strict=True)
    ]


class LowerCaseName(Rule):
    """``on monday``, ``the french president``, ``i am``."""

    meta = Meta(
        code="TYP113",
        name="lower-case-name",
        summary="A day, a month, a language, a nation or “I” stands without its capital.",
        why="English writes these with a capital wherever they stand.",
        severity=Severity.ERROR,
        source="The Associated Press Stylebook: capitalization",
        in_quotes=True,
        bad=(
            Example("The vote is on [[monday]].", fixed="The vote is on Monday."),
            Example("The [[italian]] team won in June.", fixed="The Italian team won in June."),
            Example("He said that [[i]] am late.", fixed="He said that I am late."),
            Example("He died in the [[maltese]] capital.", fixed="He died in the Maltese capital."),
            Example("She chairs the [[hebridean]] trust.", fixed="She chairs the Hebridean trust."),
        ),
        good=(
            "Voters in the canton were against it.",
            "They eat french fries and polish the china.",
            "Their maltese dog ate a swiss roll.",
            "The shop has the handle @monday and the tag #friday.",
            "Part (i) is long. He has an i in his name.",
            "the vote is on monday and i am late",
            "The gum of Acacia senegal was shown after a service of thanksgiving.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each of the words that has no capital, in a story that has some."""
        if not any(map(str.isupper, document.text)):
            return
        table = tokens(document)
        for at in table.where_attribute(_are_small):
            word = table.text[at]
            if not self._free(document, at):
                continue
            following = at + 1 < len(table)
            if word == "i" and not (following and self._is_pronoun(document, at)):
                continue
            if word != "i" and following and table.lower[at + 1] in _THINGS:
                continue
            if word in _ADJECTIVES_TOO and tags(document).text[at : at + 2] not in (["JJ", "NN"], ["JJ", "NNS"]):
                continue
            if word not in _WORDS and not self._is_of_edited(document, at):
                continue
            before = table.lower[at - 1] if at else ""
            if (word == "thanksgiving" and before not in {"", "on"}) or (word == "arabic" and before == "gum"):
                continue
            if at and (self._is_species(table, at) or _is_foreign_or_told(table, at)):
                continue
            span = table.span(at)
            safety = Safety.UNSAFE if document.quotes.touches(span) else Safety.SAFE
            use = word.capitalize()
            yield self.found(span, f"“{use}” has a capital.", fixes=(Fix.swap(span, use, safety),))

    def _is_of_edited(self, document: Document, at: int) -> bool:
        """Whether a word stands among others that have their capitals: no name of an account, no foreign words.

        Behind an article, a noun is no name that lost its capital: "the canton".
        """
        table = tokens(document)
        start = table.sentence_start(at)
        if at == start or (table.lower[at - 1] in _DETERMINERS and tags(document)[at] == "NN"):
            return False
        return table.text[start][0].isupper() and not document.quotes.touches(table.span(at))

    def _is_species(self, table: Tokens, at: int) -> bool:
        """Whether a name in small letters is the second part of a Latin one: Acacia senegal."""
        return table.lower[at] in _NATIONS and table.text[at - 1].istitle() and at - 1 > table.sentence_start(at)

    def _is_pronoun(self, document: Document, at: int) -> bool:
        """Whether an "i" is the pronoun, with its verb or an adverb behind, and no numeral and no newspaper."""
        tagged = tags(document)
        before = tokens(document).lower[at - 1] if at else ""
        return tagged[at] == "PRP" and tagged[at + 1] in _AFTER_I and before not in {"the", "a", "an"}

    def _free(self, document: Document, at: int) -> bool:
        """Whether a token is a word of its own: no part of an address, a handle or a compound."""
        text, span = document.prose, tokens(document).span(at)
        before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
        return (not before or before in ' \n\r\t"“(‘—') and not (
            after[:1] in {"-", "_", "/", "@", ")"} or (after[:1] == "." and after[1:].isalnum())
        )


def _is_foreign_or_told(table: Tokens, at: int) -> bool:
    """Whether a word stands beside one that no dictionary has, or after “or” as another word for the one before."""
    beside = {
        word for word in table.text[at - 1 : at] + table.text[at + 1 : at + 2] if word.isalpha() and word.islower()
    }
    told = table.lower[at - 2 : at] == [",", "or"] and table.lower[at + 1 : at + 2] == [","]
    return bool(out_of_vocabulary(beside)) or (told and table.text[at] not in _WORDS)
