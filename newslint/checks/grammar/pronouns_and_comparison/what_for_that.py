"""“What” as a relative word: "everything what he said", "he lost, what made them angry"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.main_clauses import says_more
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.text import Document

_ALL = frozenset("all everything anything nothing something much little thing".split())
_THINGS = (Kind.PERSON, Kind.THING, Kind.PLACE, Kind.VEHICLE, Kind.ANIMAL)
_CONCRETE = 0.6
_SUBJECTS = frozenset({"PRP", "DT", "NNP", "PRP$"})
_TELLING = frozenset("tell ask show teach remind inform call know see learn explain say decide care matter".split())
_EFFECTS = frozenset(
    """make anger annoy surprise shock please upset delight cause lead mean force allow enable help hurt damage worry
    alarm irritate infuriate prompt provoke trigger spark raise increase reduce bring leave turn create
    ruin destroy delay cost push prove suggest take put""".split()
)
"""What a thing told in the clause before may do to somebody."""


_BEHIND = FINITE | {","}
_OPENERS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "CD", "JJ", "RB", "EX"})


class WhatForThat(Rule):
    """``everything what he said``."""

    meta = Meta(
        code="GRM541",
        name="what-for-that",
        summary="“What” stands behind its noun, where English has “that” or “which”.",
        why="“What” is “the thing that”: everything that he said, or what he said; the match was lost, which hurt.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: relatives; what",
        bad=(
            Example("Everything [[what]] he said was true.", fixed="Everything that he said was true."),
            "All [[what]] the mayor wants is a bridge.",
            Example(
                "They lost the match, [[what]] made the fans angry.",
                fixed="They lost the match, which made the fans angry.",
            ),
            "The house [[what]] he bought is old.",
            "Only 9 mm has fallen since June 1, [[what]] is a deficit of 64 per cent.",
        ),
        good=(
            "Everything that he said was true, and what he did was right.",
            "He told the man what he wanted, and asked the driver what had been lost.",
            "After all, what he did was right. It was all about what he said.",
            "He bought a barn, what was then a mill, and in what is a first it was rebuilt.",
            "They did not know why they lost, what made them angry or what it would cost.",
        ),
    )
    triggers = frozenset({"what"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each “what” for a noun, or for a clause and a comma."""
        view = syntax(document)
        for at in view.tokens.where("what"):
            use = _use(view, at)
            if use:
                span = view.tokens.span(at)
                yield self.found(span, f"Here “{use}” is meant.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _use(view: SyntaxView, at: int) -> str:
    """What to write for “what”; nothing where it is right."""
    first, before = view.sentence_start(at), view.previous_word(at)
    if at == first or at + 2 >= view.sentence_end(at):
        return ""
    if before == ",":
        return "which" if _tells_of_clause(view, first, at) else ""
    clause = view.next_tag(at) in _SUBJECTS | FINITE or "VBZ" in possible_tags(view.next_word(at))
    told = {lemma for k in range(max(first, at - 3), at - 1) for lemma in lemmas(view.lower[k])}
    if not clause or not _TELLING.isdisjoint(told):
        return ""
    nearly = view.lower[at - 2 : at - 1] in (["almost"], ["nearly"], ["practically"], ["virtually"])
    if before in _ALL and (nearly or view.tag[at - 1] != "RB"):
        return "that" if view.lower[at - 2 : at - 1] not in (["after"], ["at"], ["above"]) else ""
    return "that" if _is_thing(view, first, at - 1) else ""


def _is_thing(view: SyntaxView, first: int, noun: int) -> bool:
    """Whether a noun opens its sentence with nothing but what describes it: no verb can have a question behind it."""
    opens = noun - first < 4 and view.tag[noun] in {"NN", "NNS"} and view.tag[first] in {"DT", "PRP$"}
    return opens and share(view.lower[noun], *_THINGS) >= _CONCRETE and FINITE.isdisjoint(view.tag[first:noun])


def _tells_of_clause(view: SyntaxView, first: int, at: int) -> bool:
    """Whether a verb of effect follows “what”, and one whole clause stands before the comma that asks nothing."""
    verb = at + 1
    if view.lower[verb] in {"is", "was"} and view.lower[verb + 1 : verb + 2] in (["a"], ["an"]):
        return _ends_sentence(view, first, at)
    if view.tag[verb] not in {"VBD", "VBZ"} or _EFFECTS.isdisjoint(lemmas(view.lower[verb])):
        return False
    before = range(first, at - 1)
    asks = any(view.tag[k] in {"WP", "WRB"} or not _TELLING.isdisjoint(lemmas(view.lower[k])) for k in before)
    return not asks and not FINITE.isdisjoint(view.tag[first : at - 1]) and "," not in view.text[verb : verb + 3]


def _ends_sentence(view: SyntaxView, first: int, at: int) -> bool:
    """Whether one clause with its subject stands before “, what is a”, and no other verb or comma behind."""
    end = view.sentence_end(at)
    if (
        view.text[end - 1] != "."
        or not _BEHIND.isdisjoint(view.tag[at + 2 : end])
        or not says_more(view, first, at - 1)
    ):
        return False
    before = view.tag[first : at - 1]
    return view.tag[first] in _OPENERS and {"WP", "WRB"}.isdisjoint(before) and view.tag[at - 2] not in {"IN", "VBD"}
