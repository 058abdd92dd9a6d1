"""``avoided to pay``, ``capable to win``, ``look forward to meet``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import gerund, is_active, object_end
from newslint.checks.grammar.verb_forms._people import is_people
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import Complement, complements, taking, taking_preposition
from newslint.language.words.morphology import is_adjective, is_noun, is_verb
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.text import Document

_BEFORE = {
    "addition": {"in"},
    "view": {"a", "the"},
    "forward": {"look", "looks", "looked", "looking"},
    "trouble": {"have", "has", "had", "having", "no", "little", "much", "some"},
    "difficulty": {"have", "has", "had", "having", "no", "little", "much", "some", "great"},
    "close": {"be", "is", "are", "was", "were", "been", "come", "came", "comes", "coming", "'s", "'re", "very"},
}
"""The words of which one must stand right before, where the word has other uses: when it comes to, in addition to."""
_BARE = frozenset({"worth", "capable", "incapable", "guilty", "responsible", "difficulty", "trouble"})
"""Words that are no verbs."""
_AFTER_BE = frozenset({"worth", "responsible", "capable", "incapable", "committed"})
"""Words that take it after "be" only: a firm "has committed to cut" as well."""
_VERBS = frozenset({"object", "confess", "resort", "contribute"})
"""Those that are verbs: no objects to be seen."""
_VERBAL, _ANY = frozenset({"VB"}), frozenset({"VB", "JJ", "NN"})
_WITH_NOUNS = taking("to-ing") | {"guilty"}
"""Words after which "to" leads to nouns as well."""
_OBJECTS = frozenset({"DT", "PRP", "PRP$"})
_WHEN = frozenset({"when", "if", "once", "as", "where"})
_OF_THINGS = frozenset({"bar", "ban"})
"""Verbs that have things as objects too: barred the door to keep them out."""
_OF_DEEDS = frozenset({"accuse", "thank", "congratulate"})
"""Verbs of which somebody is the object, with "of", "for" or "on" before what was done."""
_OF_STATE = frozenset({"be", "have"})
_TO_BE = frozenset({"consider", "imagine"})
"""Verbs after whose object "to be" is right, wherever that stands: "what they consider to be a threat"."""


class InfinitiveForGerund(Rule):
    """An infinitive where the word before takes a form in -ing."""

    meta = Meta(
        code="GRM407",
        name="infinitive-for-gerund",
        summary="An infinitive stands where the word takes the -ing form.",
        why="These words take the -ing form: look forward to seeing, avoid meeting, capable of winning.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, sections 100 to 105",
        bad=(
            "They look forward [[to see]] you.",
            "The firm avoided [[to pay]] the tax.",
            "The side is not capable [[to win]] abroad.",
            "The rule prohibits owners [[to sell]] the house.",
            "The minister admitted [[to have lied]] to voters.",
            "The court banned the firm [[to sell]] the drug.",
            "They accused the banker [[to hide]] the money.",
            "When it comes [[to choose]] a school, parents ask friends.",
        ),
        good=(
            "They look forward to seeing you.",
            "The firm avoided paying the tax and suggested to him that he avoid it, and enjoyed to the full what came.",
            "It was what they consider to be a threat, and the road was closed to prevent it.",
            "The match was postponed to allow the pitch to dry.",
            "He succeeded to the title, insisted to the last that he was right, and was admitted to hospital.",
            "They wait for the ships they imagined to come, in addition to amylase.",
            "It is considered to be worth the risk to life.",
            "The government has already committed to meet the cost of the claims.",
            "When it comes to rent caps, the bill would bar attempts to go further.",
        ),
    )
    triggers = frozenset({"to"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word before each "to" and the verb after it."""
        view = syntax(document)
        wanted = taking("ing", "to-ing") | taking_preposition()
        for to in view.tokens.where("to"):
            at = to - 1
            first, verb = view.sentence_start(to), to + 1
            if (
                at < first
                or verb >= view.sentence_end(to)
                or not _plain(view, at, verb)
                or view.lower[verb][-3:] == "ing"
            ):
                continue
            if view.lower[verb] == "be" and view.next_tag(verb) == "VBN" and view.tag[at] in NOUNS:
                continue  # "real difficulties to be confronted"
            if view.previous_word(at) == "to" and "from" in view.lower[max(first, at - 4) : at]:
                continue  # "led from start to finish to win"
            if view.lower[at] in wanted and _governs(view, at, verb):
                yield self._report(view, at, to, verb)
                continue
            governor = _before_object(view, to, first)
            if governor >= 0:
                yield self._report(view, governor, to, verb)

    def _report(self, view: SyntaxView, at: int, to: int, verb: int) -> Finding:
        """A finding at the infinitive."""
        taken = complements()[view.lower[at]]
        lead = {"ing": "", "to-ing": "to "}.get(taken.form, f"{taken.form} ")
        span = view.tokens.span(to, verb + 1)
        if view.lower[verb] == "have" and view.next_tag(verb) in {"VBN", "VBD"}:
            use, span = f"{lead}having {view.text[verb + 1]}", view.tokens.span(to, verb + 2)
        else:
            use = lead + gerund(view.lower[verb])
        return self.found(
            span,
            f"“{view.text[at]}” takes the -ing form: write “{use}”.",
            fixes=(Fix.swap(span, use),),
            severity=Severity.ADVICE if taken.doubtful else None,
        )


def _plain(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a plain verb stands after a word and "to", and no noun: what may be a noun shows by what follows."""
    word = view.lower[verb]
    if view.tag[verb] != "VB" or not view.text[verb].islower() or view.next_tag(verb) == "HYPH" or not is_verb(word):
        return False
    if view.lower[at] not in _WITH_NOUNS or not (is_noun(word) or is_adjective(word)):
        return True
    stays = view.lower[at] in {"forward", "accustomed"} and view.next_tag(verb) in {"IN", "RB", "TO"}
    return stays or view.next_tag(verb) in _OBJECTS


def _governs(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether the word before "to" is one that the verb after it depends on, in the sense that takes -ing."""
    taken = complements()[view.lower[at]]
    if taken.after_object:
        return taken.form == "of" and _is_passive(view, at)  # "was accused to have"
    if view.lower[at] in _BEFORE:
        return view.previous_word(at) in _BEFORE[view.lower[at]]
    if view.lower[at] in {"comes", "came"}:
        return view.previous_word(at) == "it" and view.lower[at - 2] in _WHEN
    if taken.word in _AFTER_BE:
        return at > view.sentence_start(at) and view.lower[view.before_adverbs(at - 1)] in BE_FORMS
    if taken.word in _BARE:
        return True
    if taken.form == "to-ing":
        return view.tag[at][:2] in (_VERBAL if taken.word in _VERBS else _ANY) and view.previous_word(at) not in {
            "the",
            "an",
        }
    if taken.word in _TO_BE and view.lower[verb] in _OF_STATE:
        return False
    return is_active(view, at) and not _asks_before(view, at)


def _is_passive(view: SyntaxView, at: int) -> bool:
    """Whether a participle stands after a form of "be"."""
    k = view.before_adverbs(at - 1)
    return view.tag[at] in {"VBN", "VBD"} and view.lower[k] in BE_FORMS


def _asks_before(view: SyntaxView, at: int) -> bool:
    """Whether the object of the verb may stand before it: "the risk that they suggest to take on"."""
    if view.tag[at] == "VBG":
        return False
    gone = view.previous_tag(at) == "PRP" and at - 2 >= view.sentence_start(at) and view.tag[at - 2] in NOUNS
    return gone or view.lower[view.sentence_start(at)] in {"what", "which"}


def _before_object(view: SyntaxView, to: int, first: int) -> int:
    """The verb before an object before "to", if it takes a preposition after that: prevent them to sell; else -1."""
    at = object_end(view, to, first)
    if at < first:
        return -1
    taken: Complement | None = complements().get(view.lower[at])
    if (
        taken is None
        or not taken.after_object
        or (taken.form != "from" and taken.word not in _OF_DEEDS)
        or not is_active(view, at)
    ):
        return -1
    things = view.tag[to - 1] in {"NN", "NNS"} and not (is_people(view, to - 1) and view.tag[at] != "VBG")
    return -1 if taken.word in _OF_THINGS and things else at
