"""Verbs right beside what they never stand beside: "listened the crowd"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.checks.grammar.close_reading._gaps import MissingWord
from newslint.checks.grammar.close_reading._proposed import ProposedAtSign
from newslint.engine.finding import Finding
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.detectors.second_reader.labels import INSERTED
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import lemma
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.governors import governing
from newslint.lexicon.numerals import STRETCHES
from newslint.lexicon.transitives import without_object

_HAVE = HAVE | {"having", "'ve", "'d", "'s", "’ve", "’d", "’s"}
_ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_TURNED = frozenset({"exist", "remain", "come", "go", "stand", "lie", "follow", "begin", "appear", "arise", "loom"})
"""Verbs before their subject: "there exist no roads"."""
_BEFORE_PHRASE = frozenset({"all", "both", "that", "this", "each", "every", "some", "no", "another"})


class LostPreposition(Suspects):
    """Articles right behind verbs that a preposition follows, and hardly ever an article, by counts of news."""

    triggers = frozenset({"."})
    labels = tuple(f"insert-{word}" for word in INSERTED if word in PREPOSITIONS)
    likely = 0.08

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The articles, each with the verb."""
        for k in tags(view.document).where("DT", "PRP$").tolist():
            verb = k - 1
            if k == view.sentence_start(k) or view.lower[k] in _BEFORE_PHRASE or view.tag[verb] not in _ACTIVE:
                continue
            base = lemma(view.lower[verb], view.tag[verb])
            if base not in without_object() or base in _TURNED | TELLS:
                continue
            near = {word.removesuffix("s") for word in view.lower[k + 1 : min(k + 4, view.sentence_end(k))]}
            if near.isdisjoint(TIMES | STRETCHES | {"way", "day", "time"}):
                yield k, verb

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Ask for the preposition."""
        verb = view.text[other]
        message = f"A preposition stands behind “{verb}”: is one missing before “{view.text[token]}”?"
        yield self.found(view.tokens.span(other, token + 1), message)


class LostHave(MissingWord, ProposedAtSign):
    """The word "been" without "have", behind a comma or a noun."""

    triggers = frozenset({"been"})
    labels = ("insert-has", "insert-have", "insert-had", "to-past")
    likely = 0.4

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        return f"Is “has” or “had” missing between “{view.text[token - 1]}” and “{view.text[token]}”?"

    def places(self, view: SyntaxView) -> Iterator[int]:
        """Each "been" with no "have" in its sentence before it."""
        for been in view.tokens.where("been"):
            first = view.sentence_start(been)
            if been > first + 1 and _HAVE.isdisjoint(view.lower[first:been]) and view.text[been].islower():
                yield been


class LostTo(MissingWord, ProposedAtSign):
    """Plain verbs, or what may be one, right behind a passive that "to" follows: "was forced land"."""

    labels = tuple(f"insert-{word}" for word in INSERTED)
    likely = 0.3

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        return f"Is “to” missing between “{view.text[token - 1]}” and “{view.text[token]}”?"

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The plain verbs."""
        known = governing("infinitive")
        for k in tags(view.document).where("VB", "VBP", "NN").tolist():
            if k == view.sentence_start(k) or view.tag[k - 1] != "VBN" or (view.lower[k - 1], "VBN") not in known:
                continue
            if view.tree.dependent(k - 1, "aux:pass") >= 0 and not view.relation[k - 1].startswith("acl"):
                yield k
