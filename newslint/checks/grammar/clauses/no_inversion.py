"""A negative that opens a sentence, and the order of a statement behind it: "never the town had seen"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document

_OPENERS = (
    ("not", "only"),
    ("no", "sooner"),
    ("never", "before"),
    ("never",),
    ("hardly",),
    ("scarcely",),
    ("rarely",),
    ("seldom",),
    ("nowhere",),
    ("under", "no", "circumstances"),
    ("under", "no", "circumstance"),
    ("in", "no", "circumstances"),
    ("at", "no", "time"),
    ("at", "no", "point"),
    ("at", "no", "stage"),
    ("in", "no", "way"),
    ("in", "no", "case"),
    ("on", "no", "account"),
    ("not", "once"),
    ("only", "then"),
    ("only", "now"),
    ("only", "once"),
    ("nor",),
    ("little",),
)
_LEADS = (("not", "until"), ("only", "after"), ("only", "when"), ("only", "if"), ("only", "by"), ("not", "since"))
"""Openers that lead a phrase or a clause of their own: not until Monday, only after the vote."""
_UNKNOWN = frozenset("know realise realize suspect expect imagine think understand care dream".split())
"""What one may little do: little did he know."""
_STRETCHES = frozenset("day week month year hour minute night season decade moment word soul".split())
"""Hardly a day goes by, rarely a week passes: the nouns that stand so."""
_PARTS = frozenset({"but", "and", "or"})
_INSIDE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "IN", "TO", "HYPH", "VBG"}
_SUBJECTS = frozenset({"DT", "PRP$", "PRP"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it"})
_REACH = 6


class NoInversion(Rule):
    """``never the town had seen``."""

    meta = Meta(
        code="GRM708",
        name="no-inversion",
        summary="“Never”, “rarely” or “not only” opens a sentence, and the subject stands before its verb.",
        why="Behind a negative at the start, verb and subject change places: never had the town seen such a storm.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: inversion",
        bad=(
            "[[Never the town had]] seen such a storm.",
            "[[Not only the firm lost]] money, but it also lost staff.",
            "[[Hardly he had]] arrived when the roof fell in.",
            "[[Rarely they speak]] of the war.",
            "[[Under no circumstances the state will]] pay.",
            "[[Not until Monday the firm admitted]] the leak.",
            "[[Only after he left, the firm admitted]] the leak.",
            "[[Rarely a bank fails]] so fast.",
        ),
        good=(
            "Never had the town seen such a storm.",
            "Not only did the firm lose money, but it also lost staff.",
            "Not only the firm but also the bank lost money.",
            "Hardly a day goes by without rain, and never a word was said.",
            "Never mind the rain, they said.",
            "Not until Monday did the firm admit the leak. Only after he left, the firm said, was it told.",
            "Only then did they come. Little is known of the man, nor do they care.",
            "Only once the rain stopped did they leave.",
        ),
    )
    triggers = frozenset(words[0] for words in _OPENERS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each opener for a subject and its verb."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if at != view.sentence_start(at):
                continue
            if tuple(view.lower[at : at + 2]) in _LEADS:
                verb = _verb_behind_lead(view, at)
                if verb >= 0:
                    message = "Behind this opener the helping verb stands before its subject: “only then did he”."
                    yield self.found(view.tokens.span(at, verb + 1), message)
                continue
            for words in _OPENERS:
                last = at + len(words)
                verb = _verb(view, at, last) if tuple(view.lower[at:last]) == words else -1
                if verb >= 0:
                    subject = document[view.tokens.span(last, verb)]
                    helper = _helper(view, verb)
                    opener = document[view.tokens.span(at, last)]
                    yield self.found(
                        view.tokens.span(at, verb + 1),
                        f"After “{opener}” verb and subject change places: “{opener} {helper} {subject} …”.",
                    )


def _helper(view: SyntaxView, verb: int) -> str:
    """The verb that changes places with the subject: one that helps, or a form of “do”."""
    if view.lower[verb] in HELPERS:
        return view.lower[verb]
    return {"VBD": "did", "VBP": "do"}.get(view.tag[verb], "does")


def _verb(view: SyntaxView, at: int, k: int) -> int:
    """The finite verb right behind the subject that follows an opener; -1 where there is none."""
    last = view.sentence_end(at)
    if k + 2 >= last:
        return -1
    if view.lower[at] == "little":
        return _little(view, k)
    if view.lower[at:k] == ["only", "once"] and "," not in view.text[k:last]:
        return -1  # "Only once the rain stopped did they leave"
    if view.lower[k] in _NOMINATIVE:
        return k + 1 if view.tag[k + 1] in FINITE else -1
    article = view.lower[k] in {"a", "an"} and view.lower[at] in {"rarely", "seldom", "under", "at", "in", "on"}
    if view.lower[k] not in POSSESSIVES | {"the", "this", "these"} and view.tag[k] != "NNP" and not article:
        return -1
    end = run_of(view, k, NOUNS | {"DT", "PRP$", "JJ", "POS", "CD"}, most=_REACH, end=last)
    if end == k or end + 1 >= last or view.tag[end - 1] not in NOUNS or view.tag[end] not in FINITE:
        return -1
    if article and view.lower[end - 1] in _STRETCHES:
        return -1
    return end if _PARTS.isdisjoint(view.lower[k:end]) else -1


def _little(view: SyntaxView, k: int) -> int:
    """The verb of knowing behind “little” and a subject; -1 where there is none."""
    end = k + 1
    if view.tag[k] != "PRP":
        end = run_of(view, k, NOUNS | {"DT", "PRP$", "JJ"}, most=_REACH, end=view.sentence_end(k) - 1)
    knows = view.tag[end] in FINITE and not _UNKNOWN.isdisjoint(lemmas(view.lower[end]))
    return end if end > k and view.tag[k] in _SUBJECTS and knows else -1


def _verb_behind_lead(view: SyntaxView, at: int) -> int:
    """The finite verb right behind a subject that follows a phrase, or a clause with its comma; -1 where none does."""
    last, k = view.sentence_end(at), at + 2
    comma = next((j for j in range(k, last) if view.text[j] == ","), -1)
    if comma > 0 and not FINITE.isdisjoint(view.tag[k:comma]):
        start = comma + 1
        if view.lower[at + 1] == "by":
            return -1
    else:
        start = next((j for j in range(k + 1, last) if view.tag[j] in _SUBJECTS and view.tag[j - 1] in NOUNS), -1)
        if start < 0 or not _INSIDE.issuperset(view.tag[k:start]):
            return -1
    if start + 1 >= last or (view.tag[start] not in _SUBJECTS and view.tag[start] != "NNP"):
        return -1
    if view.tag[start] == "PRP":
        verb = start + 1
    else:
        verb = run_of(view, start, NOUNS | {"DT", "PRP$", "JJ", "POS", "CD"}, most=_REACH, end=last)
    if verb + 1 >= last or view.tag[verb] not in FINITE or view.text[verb + 1] == ",":
        return -1
    return verb if all(view.tag[j] not in FINITE for j in range(verb + 1, last)) or comma > 0 else -1
