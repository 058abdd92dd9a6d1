"""``accused of gave loans``, ``apologised for called her a liar``, ``since took office``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.checks.grammar.verb_forms._complements import CALLS, is_governed
from newslint.checks.grammar.verb_forms._stranded import may_close_clause
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemmas, possible_tags
from newslint.language.words.verb_forms import past_only, plain_forms
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.text import Document

_CLEAR = frozenset({"of", "without", "from", "for", "by", "against", "despite", "about", "with", "at", "upon"})
"""Prepositions behind which no clause stands."""
_PARTICLES = frozenset({"in", "on", "into", "through"})
"""Prepositions that are adverbs as well: those who moved in found it."""
_JOINTS = frozenset({"after", "before", "since", "while"})
"""Words behind which a clause may stand too, that has a subject then."""
_OBJECTS = frozenset({"the", "a", "an", "his", "her", "its", "their", "him", "them", "it", "my", "our", "your"})
_AMOUNTS = frozenset(
    "more less almost nearly about every several two three four five any dozens hundreds thousands".split()
)
_NO_VERBS = BE | HAVE | {"did", "does", "said", "says", "being", "been", "born", "adverts"}
_FORMS = frozenset({"VBD", "VBN", "VBZ"})
_TAGS = frozenset({"VBD", "VBN", "VBZ", "VBP", "VB", "JJ", "NN", "NNS"})
_BEFORE_ADVERB = frozenset({"NN", "NNS", "RB", "CC", "VBZ", "VBP"})
_BEFORE_PARTICLE = frozenset({"VBN", "JJ", "VBG", "NN", "NNS"})
_PASSIVES = frozenset({"given", "shown", "taught", "paid", "told", "offered", "asked", "left", "sent", "promised"})
"""Participles that have an object in the passive as well: after told the truth, from left the stage."""


class PastAfterPreposition(Rule):
    """A past tense or a participle with an object right after a preposition."""

    meta = Meta(
        code="GRM450",
        name="past-after-preposition",
        summary="After a preposition a verb has its -ing form: accused of giving, after winning.",
        why="A past tense there has no subject; the ending was lost, or is left from another version.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 94",
        bad=(
            "The bank was accused of [[gave]] loans to the dead.",
            "He apologised for [[called]] the cook a liar.",
            "The board cut costs by [[sold]] its two barges.",
            "Since [[took]] office, she has sacked two aides.",
        ),
        good=(
            "The bank was accused of giving loans to the dead.",
            "The cook we had heard of gave a speech, and the plan spoken of took shape.",
            "What the board was accused of became clear, and the house they lived in fell down.",
            "Those who stood by saw the fall.",
            "The gang lived on stolen goods, and the mill is run by hired men.",
        ),
    )
    triggers = _CLEAR | _JOINTS | _PARTICLES

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each preposition that is no more than a form of the past."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            verb = at + 1
            if verb + 1 >= view.sentence_end(at):
                continue
            past = _is_past(view.lower[verb]) or (view.lower[at] in _CLEAR and _is_past_here(view, at, verb))
            if not past or not view.text[verb].islower():
                continue
            if view.tag[verb] in _TAGS and _is_wrong(view, at, verb):
                yield self._report(view, at, verb)

    def _report(self, view: SyntaxView, at: int, verb: int) -> Finding:
        """A finding at a verb behind a preposition."""
        span = view.tokens.span(verb)
        use = (inflect(plain_forms(view.lower[verb])[0], "VBG") or [""])[0]
        message = f"After “{view.text[at]}” the verb has its -ing form: write “{use}”."
        return self.found(span, message, fixes=(Fix.swap(span, use),))


@lru_cache(maxsize=4096)
def _is_past(word: str) -> bool:
    """Whether a word is a verb that shows a tense, or a participle, and no noun."""
    tags = possible_tags(word)
    if word in _NO_VERBS or tags.isdisjoint(_FORMS) or not tags.isdisjoint({"NN", "NNS", "VB", "RB"}):
        return False
    return tags != {"VBZ"} or {"NN", "NNS"}.isdisjoint(
        possible_tags(word.removesuffix("s"))
    )  # "for crisps this summer"


def _is_past_here(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a past that may be a noun is none here: "dismissed for spoke to a paper"."""
    if verb + 1 >= view.sentence_end(at) or view.tag[verb] not in {"VBD", "VBN"} or view.lower[verb] in _NO_VERBS:
        return False
    if not past_only(view.lower[verb]):
        return False
    led = is_governed(view, at) or view.tag[at - 1] in {"VBN", "VBD", "VBG"}
    return led and view.next_tag(verb) in {"DT", "PRP$", "PRP", "TO", "IN"}


def _is_wrong(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a verb that is no -ing form has no subject behind a preposition, and describes no noun."""
    if view.lower[verb] == "granted":
        return False  # "taken for granted"
    if view.lower[at] == "of" and view.tag[view.before_adverbs(at - 1)] == "MD":
        return False  # "might easily of preferred"
    if view.text[at][0].isupper() and at > view.sentence_start(at):
        return False  # a name: the band Rise Against
    opens = at - view.sentence_start(at) <= (view.previous_word(at) == "instead")
    finite = past_only(view.lower[verb]) or "VBZ" in possible_tags(view.lower[verb])
    after, next_tag = view.lower[verb + 1], view.next_tag(verb)
    objected = after in _OBJECTS or (after in _AMOUNTS and next_tag != "CD") or next_tag == "PRP"
    clause = (after == "to" and view.next_tag(verb + 1) == "VB") or (after == "that" and next_tag == "IN")
    if view.lower[at] in _JOINTS:
        if view.previous_tag(at) in _BEFORE_ADVERB or view.previous_word(at) in HAVE:
            return False  # "the day before became", "has since called"
        return finite or (objected and view.lower[verb] not in _PASSIVES and view.lower[at] != "while")
    if view.lower[at] in _PARTICLES and view.previous_tag(at) not in _BEFORE_PARTICLE:
        return False
    if not (finite or objected or clause) and not _is_no_adjective(view, at, verb):
        return False
    if view.lower[at] == "by" and not CALLS.isdisjoint(lemmas(view.lower[at - 1])):
        return False
    return opens or not may_close_clause(view, at)


def _is_no_adjective(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a participle without an object cannot describe what follows: "sacked for slept at his post"."""
    adjective, next_tag = "JJ" in possible_tags(view.lower[verb]), view.next_tag(verb)
    if next_tag in {"IN", "TO"}:
        return not adjective
    if next_tag == "CD":
        return True
    sure = view.lower[at] == "of" or past_only(view.lower[verb])  # but "barred from licensed premises"
    return next_tag in {"NNS", "NNP", "JJ", "VBN"} and sure and is_governed(view, at)
