"""A word or a pair of words written twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.dictionary import in_vocabulary
from newslint.language.words.frequencies import frequency
from newslint.lexicon.function_words import POSSESSIVES
from newslint.readers.shape import parted
from newslint.text import Document, Span

_LEGITIMATE = frozenset(
    "had that blah ha hah he bye no yes so very long many much more sing yada hey now there well oh ho knock tut "
    "night never really too far way big tap cha yo go run tick rah wow la da do ding dong cheep hush please hear "
    "out round pom bang boom beep chop rat tom gee mmm hmm uh um half nice old on over again".split()
)
"""Words that are doubled for emphasis or by grammar: "the answer that that committee had had"."""
_RARE = 2.5
"""How often a word is met that is rather Latin than English, as a power of ten."""
_FUNCTION = frozenset(
    "the a an of to in on at for from with by as is are was were be been has have it he she they we you that this "
    "his her its their our your my will would not and or but than into about".split()
)
_IDIOM = frozenset({"and", "or", "by", "after", "over", "upon"})
"""Between two equal words these make an idiom: over and over and over, little by little."""
_FIRSTS = frozenset("lady ladies gentleman family minister cousin cousins".split())
"""Who may be the first of them: the first first lady."""
_BETWEEN_EQUALS = frozenset({"to", "by", "for", "on", "in"})
"""Between two nouns these make an idiom, and the same word may stand before it or after it: to back to back titles,
from door to door to sell."""
_LEADING = frozenset(PREPOSITIONS) | frozenset(
    "without within before until despite near off since has had will would could".split()
)
"""Words besides articles and pronouns that open a phrase or lead a verb."""
_PHRASES = (3, 4, 5)
"""How many words a phrase that is said twice may have."""
_OPENERS = frozenset({"what", "whatever", "where", "who", "thing", "how", "all", "whoever"})


class DoubledWord(Rule):
    """``the the``, ``to the to the``."""

    meta = Meta(
        code="GRM150",
        name="doubled-word",
        summary="The same word, or the same two words, stand twice or more in a row.",
        why="A doubled word is nearly always a slip of the keyboard or of an edit, and readers stumble on it.",
        severity=Severity.ERROR,
        in_quotes=True,
        bad=(
            "The council voted [[for for]] the plan.",
            "The children walked [[to the to the]] harbour.",
            "They took the [[ferry to ferry to]] the island.",
            "[[It it]] rained all day.",
            Example("They came by [[sea sea sea]] to the town.", fixed="They came by sea to the town."),
            Example("They sat [[on the on the on the]] wall.", fixed="They sat on the wall."),
        ),
        good=(
            "She knew that that was enough.",
            "The council voted for the plan.",
            "The letter that he had had for years was a fake.",
            "They tried over and over and over again.",
            "What the matter is is a mystery.",
            "The loans were for for-profit firms.",
            "She was the first first lady to fly, and came by boda boda, after leading them to back to back titles.",
            "Volunteers went door to door to sell the badges, and hand in hand in line.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the places of words that occur more than once; code, a link or a tag between them parts them."""
        table = tokens(document)
        spelling = table.lexemes.lower_id.take(table.lexeme_id)
        last = -1
        for one in (spelling[:-1] == spelling[1:]).nonzero()[0].tolist():
            word = table.lower[one]
            if table.adjacent(one):
                continue  # one word, too long for one token
            if one >= last and word.isalpha() and word not in _LEGITIMATE and self._lower(table, one, one + 1):
                if (word in {"is", "was"} and self._after_clause(table, one)) or self._is_name(table, one):
                    continue
                last = _end_of_run(table, one, 1)
                if table.adjacent(last - 1) and table.text[last : last + 1] == ["-"]:
                    continue  # the last one belongs to a compound: "for for-profit firms"
                if not parted(document, table.span(one, last)):
                    yield self._report(table, one, last, 1)
        last = -1
        for one in (spelling[:-3] == spelling[2:-1]).nonzero()[0].tolist():
            if one + 1 >= last and table.lower[one].isalpha() and self._pair(table, one):
                last = _end_of_run(table, one, 2)
                if not parted(document, table.span(one, last)):
                    yield self._report(table, one, last, 2)
        yield from self._phrases(document, table, spelling, last)

    def _phrases(self, document: Document, table: Tokens, spelling: NDArray[np.int32], last: int) -> Iterator[Finding]:
        """Longer phrases that stand twice."""
        for length in _PHRASES:
            for one in (spelling[:-length] == spelling[length:]).nonzero()[0].tolist():
                if one >= last and self._phrase(table, one, length):
                    last = one + 2 * length
                    if not parted(document, table.span(one, last)):
                        yield self._report(table, one, last, length)

    def _phrase(self, table: Tokens, at: int, length: int) -> bool:
        """Whether a phrase that a preposition opens is at once said again: for six years for six years."""
        low, end = table.lower, at + 2 * length
        if low[at] not in _LEADING or low[at] in _IDIOM or end > table.sentence_end(at):
            return False
        words = low[at : at + length]
        return words == low[at + length : end] and all(w.isalnum() for w in words) and len({*words}) == length

    def _pair(self, table: Tokens, at: int) -> bool:
        """Whether two words from here on are at once said again, and no idiom."""
        low, text = table.lower, table.text
        if low[at + 1] != low[at + 3] or not low[at + 1].isalpha() or low[at] == low[at + 1]:
            return False
        if not (low[at] in _FUNCTION | _LEADING or low[at + 1] in _FUNCTION):
            return False
        named = low[at] in {"in", "at", "from", "near", "outside"} and at > table.sentence_start(at)
        if named and text[at + 1].istitle() and text[at + 3].istitle() and text[at + 2].islower():
            return True  # "resumed in Vienna in Vienna on"
        several = low[at] == "for" and low[at + 1].endswith("s") and low[at - 1] != low[at + 1]  # "for burns for burns"
        if low[at] in _BETWEEN_EQUALS and low[at + 1] not in _FUNCTION and not several:
            return False  # "led the side to back to back titles"
        bare = at == table.sentence_start(at) or low[at - 1] not in POSSESSIVES | {"the", "a", "an"}
        if low[at + 1] in _BETWEEN_EQUALS and low[at] not in _FUNCTION and bare:
            return False  # "went door to door to sell brushes"
        if low[at] in _IDIOM or low[at + 1] in _IDIOM:
            return low[at] in _IDIOM and low[at + 1] in {"the", "a", "an"}
        return self._lower(table, at, at + 2) and text[at + 1].islower() and text[at + 3].islower()

    def _lower(self, table: Tokens, one: int, two: int) -> bool:
        """Whether neither is a name: both small, or the first large because it opens the sentence."""
        opens = one == table.sentence_start(one) or not table.text[one - 1][0].isalnum()
        same = table.same_sentence(one, two)
        return same and table.text[two].islower() and (table.text[one].islower() or opens)

    def _after_clause(self, table: Tokens, at: int) -> bool:
        """Whether a clause before it may be the subject: "what it is is a secret"."""
        return any(word in _OPENERS for word in table.lower[max(table.sentence_start(at), at - 8) : at])

    def _is_name(self, table: Tokens, at: int) -> bool:
        """Whether a doubled word is so by nature: "first first lady", or no word of English alone ("boda boda")."""
        word = table.lower[at]
        if word == "first":
            return table.same_sentence(at, at + 2) and table.lower[at + 2] in _FIRSTS
        if frequency(word) < _RARE and at and table.text[at - 1][0].isupper() and table.same_sentence(at - 1, at):
            return True  # a subspecies: "Pan troglodytes troglodytes"
        return not in_vocabulary([word])[0]

    def _report(self, table: Tokens, at: int, last: int, length: int) -> Finding:
        """The finding for one or two words that stand again and again from here up to a token."""
        rest = Span(table.end_of(at + length - 1), table.end_of(last - 1))
        words = " ".join(table.text[at : at + length])
        verb = "stands" if length == 1 else "stand"
        times = (last - at) // length
        fix = Fix("Delete one" if times == 2 else "Keep one", Fix.swap(rest, "").edits, Safety.SAFE)
        message = f"“{words}” {verb} {'twice' if times == 2 else f'{times} times'} in a row: {fix.title.lower()}."
        return self.found(table.span(at, last), message, fixes=(fix,))


def _end_of_run(table: Tokens, at: int, length: int) -> int:
    """The token after the last repetition, in the same sentence and in small letters, of words that stand twice."""
    lower, end, high = table.lower, at + 2 * length, table.sentence_end(at)
    while end + length <= high and all(
        lower[k] == lower[k - length] and table.text[k].islower() for k in range(end, end + length)
    ):
        end += length
    return end
