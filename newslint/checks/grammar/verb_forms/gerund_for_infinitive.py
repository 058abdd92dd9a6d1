"""``refused paying``, ``decided going``, ``could not afford repairing``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import is_active
from newslint.checks.grammar.verb_forms._ordered import EXPECTED, ORDERING, expected, ordered
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.clauses import leads_to_verb
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import complements, taking
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.lexicon.transitives import never_behind
from newslint.text import Document

_FOLLOWS = frozenset({"DT", "PRP", "PRP$", "CD", "NNP", "RP", "WRB", "$"})
_NO_NOUNS = frozenset("manage fail refuse decide hesitate vow threaten hope decline consent pretend aim".split())
"""Verbs with hardly ever a noun for their object."""
_TRIES = frozenset({"trying", "attempting", "seeking", "starting", "beginning"})
_ENDED = frozenset({",", "and", "or"})
_THINGS = frozenset({"NN", "NNS", "NNP", "JJ"})
_LOOSE = frozenset(
    """saying citing adding claiming using following including regarding concerning starting beginning depending pending
    barring considering according involving arguing making leaving giving taking telling calling insisting noting
    pointing stating explaining suggesting leading during being having going""".split()
)
"""Forms that open an adjunct after any verb, with a comma or without."""


class GerundForInfinitive(Rule):
    """A form in -ing after a verb that takes an infinitive."""

    meta = Meta(
        code="GRM411",
        name="gerund-for-infinitive",
        summary="A form in -ing stands where the verb takes an infinitive: refused to pay, not refused paying.",
        why="These verbs take an infinitive with “to”: decide, refuse, manage, afford, hope, promise.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, sections 91 and 100",
        bad=(
            "The insurer refused [[paying]] the claim.",
            "The council cannot afford [[repairing]] the walls.",
            "Engineers managed [[restoring]] power to the island.",
            "The judge ordered the newspaper [[paying]] damages to the actor.",
            "The man is believed [[fleeing]] to Spain.",
            "They decided [[selling]] their house.",
        ),
        good=(
            "The insurer refused to pay the claim, citing its rules.",
            "The judge ordered the firm selling beer to pay.",
            "The council failed, leaving the walls as they were.",
            "They chose following the herd; the rest agreed saying nothing.",
            "She promised rising wages and managed growing demand.",
        ),
    )
    triggers = taking("to") | ORDERING | EXPECTED

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each such verb."""
        view = syntax(document)
        for at in view.tokens.where(*taking("to")):
            verb = at + 1
            if verb >= view.sentence_end(at) or view.tag[verb] != "VBG" or _is_loose(view, at, verb):
                continue
            if not _has_object(view, verb) or not is_active(view, at) or _is_noun_here(view, at):
                continue
            if _is_subject(view, at, verb):
                continue
            taken = complements()[view.lower[at]].word
            yield self._report(view, verb, f"“{taken}” takes an infinitive")
        for at, verb in expected(view):
            yield self._report(view, verb, f"After “{view.text[at]}” comes an infinitive")
        for at, verb in ordered(view):
            yield self._report(view, verb, f"After “{view.text[at]}” and its object comes an infinitive")

    def _report(self, view: SyntaxView, verb: int, why: str) -> Finding:
        """A finding at the form in -ing."""
        use, span = f"to {lemma(view.lower[verb], 'VBG')}", view.tokens.span(verb)
        return self.found(span, f"{why}: write “{use}”.", fixes=(Fix.swap(span, use),))


def _is_loose(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a form in -ing may open an adjunct: agreed saying nothing; but not after a verb that needs more."""
    gives = view.lower[verb] in {"giving", "taking", "making", "leaving", "calling", "telling", "having", "going"}
    needs = complements()[view.lower[at]].word in {"refuse", "manage", "afford", "decide", "threaten"}
    return view.lower[verb] in _LOOSE and not (gives and needs)


def _has_object(view: SyntaxView, verb: int) -> bool:
    """Whether an object follows, or a form that is a verb and nothing else: managed restoring power."""
    if view.next_tag(verb) in _FOLLOWS:
        return True
    word = view.lower[verb]
    governs = complements()[view.lower[verb - 1]].word in _NO_NOUNS
    if governs and view.next_tag(verb) == "IN" and word not in _TRIES:
        return possible_tags(word) <= {"VBG", "NN", "JJ"} and view.lower[view.before_adverbs(verb - 2)] not in _ENDED
    return (
        governs
        and lemma(word, "VBG") in never_behind()
        and view.next_tag(verb) in _THINGS
        and possible_tags(word) == {"VBG"}
    )


def _is_noun_here(view: SyntaxView, at: int) -> bool:
    """Whether what looks like a verb follows an article or an adjective."""
    return view.tag[at][:2] != "VB" or view.previous_tag(at) in {"DT", "JJ", "PRP$", "POS"}


def _is_subject(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether the form in -ing may be the subject of a clause: "he hoped holding the talks there would help"."""
    return not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[at])) and leads_to_verb(view, verb)
