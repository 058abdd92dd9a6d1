"""The wrong indefinite article: "an university", "a MP"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.indefinite_article import indefinite_article
from newslint.language.words.lexicon import entry
from newslint.text import Document
from newslint.util.casing import copy_capital

_NO_NOUNS = frozenset("and or of in on at is was la le un el is are for to as i ii iii".split())
"""After these the letter A is meant, or the word is foreign: grade A or B, a la carte."""
_BEFORE_WORDS = frozenset({"“", '"', "‘", "'", "$", "£", "€"})
_COMMON = 4.0
"""Zipf frequency from which capitals may be an English word in capitals: "a LOT", but "an LED"."""
_VOWELS = frozenset("aeiouyàáâäæèéêëìíîïòóôöøùúûü")


class AOrAn(Rule):
    """``an university``."""

    meta = Meta(
        code="GRM101",
        name="a-or-an",
        summary="“a” stands before a vowel sound, or “an” before a consonant sound.",
        why="The sound decides, not the letter: an hour, a union, an MP, a US senator, an 8% rise.",
        severity=Severity.ERROR,
        in_quotes=True,  # nobody hears which of the two was said
        source="The Associated Press Stylebook: a, an; Guardian style guide: a or an",
        bad=(
            "She is [[an]] university lecturer.",
            "He plays [[a]] 18th-century thief.",
            "It took [[a]] hour to put the fire out.",
            "He was elected as [[a]] MP in May.",
            "The firm reported [[a]] 8% rise in sales.",
            "[[A]] old bridge was closed.",
            "[[An]] UN envoy arrived.",
        ),
        good=(
            "She is a university lecturer, and he was an MP for an hour.",
            "The firm reported an 8% rise in sales and a £1m loss.",
            "It was a historic day, or an historic one.",
            "He has a US passport and an FBI file.",
            "She took an A in history and a B in art.",
            "The sign has an “s” and a “u” too many.",
            "He learnt a LOT, called it a “an historic day”, and bought an LED lamp.",
            "They met at the Pick-n-A Orchard and took a vitamin-A injection.",
        ),
    )
    triggers = frozenset({"a", "an"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask of each article how the word after it begins."""
        table = tokens(document)
        for at in table.where("a", "an"):
            if not self._is_article(table, at):
                continue
            end = table.end_of(at)
            right = indefinite_article(document.prose[end : end + 60].lstrip())
            if right is None or right == table.lower[at]:
                continue
            span = table.span(at)
            if any(quote.covers(span) for quote in document.quoted):
                continue  # what the markup quotes was written by others
            use = right.upper() if self._shouted(table, at) else copy_capital(table.text[at], right)
            word = table.text[at + 1]
            yield self.found(
                span, f"Write “{use}” before “{word}”: the sound decides.", fixes=(Fix.swap(span, use, Safety.SAFE),)
            )

    def _is_article(self, table: Tokens, at: int) -> bool:
        """Whether this is the article, and no letter, name or part of an abbreviation."""
        if at + 1 >= len(table) or table.adjacent(at) or not table.same_sentence(at, at + 1):
            return False
        following = table.text[at + 1]
        if (
            following in {"a", "an"}
            or (following.lower() in _NO_NOUNS and (following != "UN" or self._shouted(table, at)))
            or not (following[0].isalnum() or following in _BEFORE_WORDS)
            or (following in _BEFORE_WORDS and table.lower[at + 2 : at + 3] in (["a"], ["an"]))
            or _is_said_loud(following)
        ):
            return False
        if following[0] == "0" or (
            following[0].isalpha() and following.islower() and not _VOWELS.intersection(following)
        ):
            return False  # "an 0-for-2 day", "an ntl engineer": said in more than one way
        if at > 1 and table.text[at - 1] == "&":
            return False  # "the shortest Q & A ever"
        if table.text[at] == "A" and len(following) == 1 and following.isupper():
            return False  # initials
        if at > 0 and table.adjacent(at - 1) and (table.text[at - 1][-1].isalnum() or table.text[at - 1] == "-"):
            return False
        opens = at == table.sentence_start(at) or not table.text[at - 1][0].isalnum()
        return table.text[at].islower() or opens or self._shouted(table, at)

    def _shouted(self, table: Tokens, at: int) -> bool:
        """Whether the words around it are all in capitals."""
        around = [w for w in table.text[max(0, at - 2) : at + 3] if len(w) > 2 and w.isalpha()]
        return len(around) > 1 and all(w.isupper() for w in around)


def _is_said_loud(word: str) -> bool:
    """Whether capitals may be a common word said loud, and no initials: then the two begin with other sounds."""
    if not word.isupper() or len(word) < 3 or entry(word.lower()).zipf < _COMMON:
        return False
    return indefinite_article(word) != indefinite_article(word.lower())
