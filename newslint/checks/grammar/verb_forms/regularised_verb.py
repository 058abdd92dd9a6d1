"""``seeked``, ``costed``, ``had hided``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.lists import rows
from newslint.text import Document

_VERBS = {form: verb for form, verb, *_ in rows("regularised-verbs")}
_BEFORE_OBJECT = frozenset(form for form, _, *mark in rows("regularised-verbs") if mark)
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "CD", "$", "NNP", "IN", "JJR"})
_ASKING = BE | HAVE | {"be", "been", "being", "having", "'ve", "get", "gets", "got"}
_NOMINAL = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "POS"})


class RegularisedVerb(Rule):
    """A form in -ed of a verb that has another past."""

    meta = Meta(
        code="GRM409",
        name="regularised-verb",
        summary="A form in -ed of a verb that has a past of its own: sought, hid, caught.",
        why="Readers take the form in -ed for a child's or a foreigner's slip.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, irregular verbs",
        bad=(
            "The van [[overtaked]] the bus.",
            "The wall [[costed]] the town 40,000 euros.",
            "The clerk had [[hided]] the letters.",
            "The tree [[catched]] fire.",
        ),
        good=(
            "The van overtook the bus, and the plans were fully costed.",
            "The wall cost the town 40,000 euros.",
            "The clerk had hidden the letters and hid the key.",
        ),
    )
    triggers = frozenset(_VERBS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look up what each such form should be."""
        view = syntax(document)
        for at in view.tokens.where(*_VERBS):
            word = view.lower[at]
            if not view.text[at].islower():
                continue  # Ayelet Shaked
            if word in _BEFORE_OBJECT and (view.next_tag(at) not in _OBJECTS or view.previous_tag(at) in {"DT", "RB"}):
                continue
            use = (inflect(_VERBS[word], "VBN" if _after_helper(view, at) else "VBD") or [word])[0]
            yield self.found(
                view.tokens.span(at),
                f"“{word}” is no form of “{_VERBS[word]}”: write “{use}”.",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )


def _after_helper(view: SyntaxView, at: int) -> bool:
    """Whether a participle is asked for: after have, be and get, or of a noun that has its verb elsewhere."""
    before = at - 1
    while before > view.sentence_start(at) and view.tag[before] == "RB":
        before -= 1
    if before < view.sentence_start(at):
        return True
    if view.lower[before] in _ASKING:
        return True
    if view.tag[before] in {"DT", "PRP$", "IN"}:
        return True  # "a catched ball"
    return (
        view.tag[at] == "VBN"
        and view.tag[before] in _NOMINAL
        and not FINITE.isdisjoint(view.tag[view.sentence_start(at) : at])
    )
