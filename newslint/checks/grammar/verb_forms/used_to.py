"""``The islanders are used to live without power``, ``he got used to work at night``, ``the firm use to employ``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import gerund
from newslint.checks.grammar.verb_forms._people import is_people
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, lemma
from newslint.lexicon.auxiliaries import DO
from newslint.lexicon.lists import words
from newslint.text import Document

_BE = words("auxiliaries", "be") | {"'s", "'re", "'m"}
_GET = frozenset({"get", "gets", "got", "getting", "gotten", "become", "became", "grow", "grew"})
_PERSONS = frozenset({"he", "she", "we", "i", "who", "people", "everyone"})
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "IN", "RB", "JJ", "NN", "NNS", "CD", "VBN", "RP", "TO"})


class UsedTo(Rule):
    """“Be used to” with an infinitive, “use to” for “used to”, and “used to” with a form in -ing."""

    meta = Meta(
        code="GRM424",
        name="used-to",
        summary="You used to work at night, or you are used to working at night.",
        why="“Used to work” says what was so once; “is used to working” says what somebody knows well.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, sections 605 and 606",
        bad=(
            Example(
                "The islanders are [[used to live]] without power.", "The islanders are used to living without power."
            ),
            Example("He got [[used to work]] at night.", "He got used to working at night."),
            Example("The mill is [[using]] to store grain.", "The mill is used to store grain."),
            Example("The firm [[use to]] employ 400 people.", "The firm used to employ 400 people."),
            Example("The market [[used to selling]] fish.", "The market used to sell fish."),
        ),
        good=(
            "The islanders are used to living without power, and used to have none.",
            "The money is used to pay the nurses, and the funds they use to pay them are low.",
            "A new processor could be used to bridge the gap.",
            "The firm did not use to employ anybody. Workers used to driving at night wanted it.",
        ),
    )
    triggers = frozenset({"used", "use", "using"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words around each “used to”."""
        view = syntax(document)
        for at in view.tokens.where("used"):
            if view.next_word(at) == "to" and view.sentence_start(at) < at < view.sentence_end(at) - 3:
                yield from self._used(view, at)
        for at in view.tokens.where("using"):
            if _is_using_to(view, at):
                fix = Fix.swap(view.tokens.span(at), "used")
                yield self.found(view.tokens.span(at), "The passive is “used”: write “used to”.", fixes=(fix,))
        for at in view.tokens.where("use"):
            if _is_use_to(view, at):
                span = view.tokens.span(at, at + 2)
                yield self.found(span, "Of what was so once, write “used to”.", fixes=(Fix.swap(span, "used to"),))

    def _used(self, view: SyntaxView, at: int) -> Iterator[Finding]:
        """What is wrong with “used to” and the verb behind it."""
        verb, helper = at + 2, view.before_adverbs(at - 1)
        span = view.tokens.span(at, verb + 1)
        if view.lower[verb] == "be" and view.lower[helper] in _BE and view.previous_tag(helper) == "PRP":
            span = view.tokens.span(helper, verb + 1)
            yield self.found(span, "Of what was so once, write “used to be”.", fixes=(Fix.swap(span, "used to be"),))
        elif view.tag[verb] == "VB" and _is_wont(view, helper, at):
            use = f"used to {gerund(view.lower[verb])}"
            yield self.found(span, f"After “{view.text[helper]} used to”, write “{use}”.", fixes=(Fix.swap(span, use),))
        elif view.tag[verb] == "VBG" and _once(view, helper, at, verb):
            use = f"used to {lemma(view.lower[verb], 'VBG')}"
            fix = Fix.swap(span, use, Safety.UNSAFE)
            yield self.found(span, f"Of what was so once: “{use}”? Of a habit: “is used to”?", fixes=(fix,))


def _is_using_to(view: SyntaxView, at: int) -> bool:
    """Whether a thing is “using to” do something."""
    be, subject = view.before_adverbs(at - 1), view.tree.subject_of(at)
    if view.lower[be] not in _BE or view.lower[at + 1 : at + 2] != ["to"] or view.next_tag(at + 1) != "VB":
        return False
    known = view.sentence_start(at) <= subject < at and view.tag[subject] in {"NN", "NNS"}
    return known and not is_people(view, subject) and not view.relation[at].startswith("acl")


def _is_wont(view: SyntaxView, helper: int, at: int) -> bool:
    """Whether somebody is or gets used to something."""
    if view.lower[helper] in _GET:
        return True
    if view.lower[helper] not in _BE or helper <= view.sentence_start(at):
        return False
    subject = view.tree.subject_of(at)
    if not view.sentence_start(at) <= subject < helper:
        return False
    known = view.lower[subject] in _PERSONS or is_people(view, subject)
    if view.lower[helper] == "be" and view.lower[subject] not in _PERSONS:
        return False  # "the processor could be used to bridge the gap"
    return known and view.lower[at + 2] != "be" and view.tag[at + 3] != "."


def _once(view: SyntaxView, helper: int, at: int, verb: int) -> bool:
    """Whether “used to” with a form in -ing is the main verb of a clause."""
    root = (view.relation[at] in {"root", "ccomp", "conj"} and view.tag[at] == "VBD") or _is_sole_verb(view, at)
    subject = view.tag[helper] in NOUNS | {"PRP"} and not is_noun(view.lower[verb])
    return root and subject and view.tag[verb + 1] in _OBJECTS


def _is_sole_verb(view: SyntaxView, at: int) -> bool:
    """Whether no other verb shows a tense, before a comma and who says so."""
    last = view.sentence_end(at)
    end = next((k for k in range(at, last) if view.lower[k] == ","), last)
    return FINITE.isdisjoint(view.tag[view.sentence_start(at) : at] + view.tag[at + 1 : end])


def _is_use_to(view: SyntaxView, at: int) -> bool:
    """Whether “use to” tells what was so once: with a subject right before it, and no “do” or “to”."""
    before, verb = view.before_adverbs(at - 1), at + 2
    if view.next_word(at) != "to" or verb >= view.sentence_end(at) or view.tag[verb] != "VB":
        return False
    if view.tag[at] == "NN" and view.tag[before] == "NN" and _is_sole_verb(view, at):
        return True
    if view.tag[at] not in {"VBP", "VB"} or before < view.sentence_start(at) or view.tag[before] not in NOUNS | {"PRP"}:
        return False
    first = view.sentence_start(at)
    plain = not DO.intersection(view.lower[first:at]) and not {"MD", "TO", "WDT", "WP"}.intersection(view.tag[first:at])
    return plain and view.relation[at] in {"root", "conj"} and view.tag[before] in {"NN", "PRP", "NNP"}
