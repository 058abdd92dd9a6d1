"""``Neither the club nor its owner has not replied``, ``no witness did not speak``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_NONE = frozenset({"neither", "no", "nobody", "nothing", "none"})
_ALONE = frozenset({"nobody", "nothing", "none"})
"""Those right behind which a rule of words looks for “not”."""
_NOT = frozenset({"not", "n't", "n’t", "never"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_HELPS = frozenset({"aux", "aux:pass", "cop", "advmod"})
_STEPS = 4
_REACH = 8
_PHRASE = NOUNS | {"DT", "PRP", "PRP$", "JJ", "CD", "POS"}
_NEAR = 3
"""Tokens from the verb that shows the tense to “not”."""


class NotAfterNeither(Rule):
    """A subject that says none, and a verb that is denied once more."""

    meta = Meta(
        code="GRM442",
        name="not-after-neither",
        summary="“Neither”, “nor” or “no” denies already: neither of them has replied.",
        why="With “not” as well, the sentence says that all of them did.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: negative structures; neither",
        bad=(
            "Neither the club nor its owner, who lives abroad, [[has not]] replied.",
            "Neither of the two drivers [[was not]] drunk.",
            "The club has not replied, nor has its owner [[not]] spoken to the press.",
        ),
        good=(
            "Neither the club nor its owner has replied, and nobody who did not vote may complain.",
            "No player that does not train is picked, and neither side knew why it had not won.",
            "There is no reason not to go. The club has not replied, nor has its owner.",
        ),
    )
    triggers = _NONE | {"nor"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb of each such subject, and behind each “nor” that a verb follows."""
        view = syntax(document)
        seen: set[int] = set()
        for at in view.tokens.where(*_NONE):
            denied = _denied(view, at)
            near = view.lower[at] in _ALONE and denied - at <= (5 if view.next_word(at) == "of" else 2)
            if denied >= 0 and denied not in seen and not near:
                seen.add(denied)
                first = denied - 1 if view.tag[denied - 1] in FINITE else denied
                span = view.tokens.span(first, denied + 1)
                yield self.found(span, f"“{view.text[at]}” denies already: leave out “{view.text[denied]}”.")
        for at in view.tokens.where("nor"):
            denied = _denied_behind(view, at)
            if denied >= 0 and denied not in seen:
                seen.add(denied)
                span = view.tokens.span(denied)
                yield self.found(span, f"“Nor” denies already: leave out “{view.text[denied]}”.")


def _denied(view: SyntaxView, at: int) -> int:
    """The “not” of the verb whose subject a word that says none opens; -1 where there is none."""
    if view.lower[at] == "no" and view.next_tag(at) == "CD":
        return -1  # "No 10 did not say"
    noun = at
    if view.relation[at] == "cc:preconj" and view.tree.subject_of(view.head[at]) > at:
        noun = view.tree.subject_of(view.head[at])  # "neither the mayor nor her deputy did"
    for _ in range(_STEPS):
        if view.relation[noun] in _SUBJECTS:
            break
        noun = view.head[noun]
        if noun < at:
            return -1
    if view.relation[noun] not in _SUBJECTS or view.tree.subtree(noun)[0] < at - 1:
        return -1
    verb = view.head[noun]
    if verb < noun:
        return -1
    low = view.tree.subtree(noun)[1]
    return _not_of(view, verb, low - 1)


def _not_of(view: SyntaxView, verb: int, low: int) -> int:
    """The “not” that denies a verb, behind a token and close to the verb that shows its tense; -1 where none does."""
    children = [k for k in view.tree.children(verb) if k > low and view.relation[k] in _HELPS]
    finite = next((k for k in (*children, verb) if view.tag[k] in FINITE), -1)
    denied = next((k for k in children if view.lower[k] in _NOT), -1)
    return denied if 0 <= finite < denied <= finite + _NEAR else -1


def _denied_behind(view: SyntaxView, at: int) -> int:
    """The “not” behind “nor” and a verb before its subject; -1 where there is none."""
    helper, end = at + 1, view.sentence_end(at)
    if helper + 2 >= end or view.tag[helper] not in FINITE:
        return -1
    denied = next((k for k in range(helper + 2, min(helper + _REACH, end)) if view.lower[k] in _NOT), -1)
    if denied < 0 or view.next_tag(denied) not in {"VB", "VBN", "VBG", "JJ"}:
        return -1
    return denied if {*view.tag[helper + 1 : denied]} <= _PHRASE else -1
