"""``it's`` and ``who's`` before what they may own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._proposed import ProposedAtSign, Proposer
from newslint.language.detectors.edit_tags.labels import JOINED
from newslint.language.syntax.view import SyntaxView

_OWNED, _DESCRIBING = frozenset({"NN", "NNS", "VBG"}), frozenset({"JJ", "JJS", "CD", "VBN"})


class Apostrophe(Proposer):
    """An apostrophe too few or too many."""

    marks = True

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Say what the apostrophe does."""
        if use is None:
            return None
        if label == "join":
            if (view.lower[token - 1], view.lower[token]) not in JOINED:
                return None  # "at the bookmaker's", "do's and don'ts"
            if view.lower[token] != "'s" and view.next_tag(token) == "NNS":
                return None  # "they're values that belong to all"
            return f"No apostrophe is needed here: is “{use}” meant?"
        if view.text[token][0].isupper() and view.text[token + 1 : token + 2] and view.text[token + 1][0].isupper():
            return None  # "Presidents Day"
        return f"Something of the “{view.text[token]}” seems to follow: is “{use}” meant?"


class CliticBeforeNoun(Apostrophe, ProposedAtSign):
    """A clitic of "is" or "has" that may be a possessive: "lost it's way", "a man who's car was towed"."""

    triggers = frozenset({"'s"})
    labels = ("join",)
    likely = 0.5

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The clitics of the words that have a possessive of the same sound, before a noun."""
        for clitic in view.tokens.where(*self.triggers):
            pair = (view.previous_word(clitic), view.lower[clitic])
            after = view.next_tag(clitic)
            behind = view.tag[clitic + 2] if clitic + 2 < view.sentence_end(clitic) else ""
            if pair in JOINED and (after in _OWNED or (after in _DESCRIBING and behind in _OWNED)):
                yield clitic
