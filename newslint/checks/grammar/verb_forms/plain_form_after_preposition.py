"""``accused of rush``, ``without say a word``, ``by to attack``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import gerund
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.infinitives import is_stranded
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_adjective, is_noun, lemmas, possible_tags
from newslint.text import Document

_PREPOSITIONS = frozenset(
    "of without by for from about against despite in on at with upon through after before instead".split()
)
_BEFORE_TO = frozenset({"without", "of", "despite", "from", "by", "against", "for"})
_CALLS = frozenset({"stop", "come", "go", "drop", "swing", "call", "pass", "stand", "get"})
"""Verbs with which "by" is an adverb."""
_CLEAR = frozenset({"of", "without", "by", "about", "against", "despite", "after", "before"})
"""Prepositions with which no bare noun makes a set phrase: not "in place", "on offer", "for sale"."""
_WITH_OBJECT = _CLEAR | {"for", "from"}
_TIMES = frozenset("following next last first whole same day week month year time morning night".split())
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP"})
_AFTER_VERB = _OBJECTS | {"NNS", "RP", "IN", "TO", "CD", "$", "JJ"}
_LIKELY = 0.15
"""How likely the detector must find the form in -ing of what may be a noun, and has no object with a determiner."""
_PHRASE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "RB"})
_NO_VERBS = frozenset("say let do please get select like go come thank may have be see let's".split())
"""Plain forms that stand after prepositions for other reasons: "for say 10 years", "by and by", "on go"."""
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})


class PlainFormAfterPreposition(Rule):
    """The plain form of a verb, or an infinitive, right after a preposition."""

    meta = Meta(
        code="GRM410",
        name="plain-form-after-preposition",
        summary="After a preposition a verb has its -ing form: accused of rushing, without saying.",
        why="The ending is lost in typing, or left over from another version; the reader stumbles.",
        severity=Severity.ERROR,
        doubt=10,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, section 94",
        bad=(
            "The opposition accused ministers of [[rush]] the bill through.",
            "He left without [[to say]] a word.",
            "She was fined for [[sell]] the tickets.",
            "The law bars owners from [[to let]] their flats.",
            "The firm cut costs by [[close]] its plants.",
        ),
        good=(
            "The opposition accused ministers of rushing the bill through the rush hour.",
            "The people she works for say the plan is sound, and those she spoke of want it too.",
            "He left without a word and is about to speak.",
            "Shares rose on hopes of growth, by and large, and the house is for sale.",
            "The town they live in need not worry.",
            "The rock band Stand Against bring a string of hits to the hall.",
        ),
    )
    triggers = _PREPOSITIONS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each preposition."""
        view = syntax(document)
        for at in view.tokens.where(*_PREPOSITIONS):
            verb, last = at + 1, view.sentence_end(at)
            named = view.text[at][0].isupper() and at > view.sentence_start(at)  # "the band Rise Against bring hits"
            if named or verb >= last or (view.lower[at] == "instead" and view.lower[verb] != "of"):
                continue
            if view.lower[at] == "by" and not _CALLS.isdisjoint(lemmas(view.lower[at - 1])):
                continue  # "stopped by to say hello"
            if view.lower[verb] == "to" and view.lower[at] in _BEFORE_TO and verb + 1 < last:
                verb += 1
                wrong = (
                    view.tag[verb][:2] == "VB" and "VB" in possible_tags(view.lower[verb]) and view.text[verb].islower()
                )
            else:
                wrong = _is_plain(view, at, verb)
            apart = view.lower[at] != "from" or view.tag[at - 1] not in {"NN", "NNS"} or view.lower[verb - 1] != "to"
            if wrong and not (apart and is_stranded(view, at)) and not _closes_relative(view, at):
                span = view.tokens.span(at + 1, verb + 1)
                use = gerund(view.lower[verb])
                message = f"After “{view.text[at]}” the verb has its -ing form: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use),))


def _is_plain(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a word after a preposition is the plain form of a verb and nothing else."""
    word = view.lower[verb]
    if not view.document.text[view.tokens.end_of(at) : view.tokens.start_of(at + 1)].isspace():
        return False  # code or a picture stands between
    if view.tag[at] != "IN" or not view.text[verb].islower() or view.next_tag(verb) == "HYPH":
        return False
    if word in _NO_VERBS and view.previous_word(at) != "instead":
        return False
    if "VB" not in possible_tags(word) or view.tag[verb] not in {"VB", "VBP"}:
        return False
    if not is_noun(word) and not is_adjective(word):
        return view.next_tag(verb) in _OBJECTS or view.tag[verb] == "VB"
    if view.tag[verb] != "VB":
        return False
    if view.next_tag(verb) in _OBJECTS and view.lower[at] in _WITH_OBJECT:
        return not _has_verb_after(view, verb + 1) and _TIMES.isdisjoint(view.lower[verb + 1 : verb + 4])
    return (
        view.lower[at] in _CLEAR
        and view.next_tag(verb) in _AFTER_VERB
        and bool(edit_tags(view.document).likely([verb], "to-gerund", _LIKELY))
    )


def _has_verb_after(view: SyntaxView, determiner: int) -> bool:
    """Whether the phrase after what seems a verb is the subject of another one: "the kind of help the town needs"."""
    k = determiner + 1
    while k < view.sentence_end(determiner) and view.tag[k] in _PHRASE:
        k += 1
    return k < view.sentence_end(determiner) and view.tag[k] in FINITE


def _closes_relative(view: SyntaxView, at: int) -> bool:
    """Whether a preposition may close a clause and the verb after it be that of the sentence."""
    before = view.before_adverbs(at - 1)
    if before <= view.sentence_start(at):
        return False
    verbal = (
        view.tag[before] in FINITE
        or view.tag[before] in {"VBN", "VBG", "VB", "RP"}
        or "be" in lemmas(view.lower[before])
    )
    first = view.sentence_start(at)
    return verbal and (not _RELATIVE.isdisjoint(view.tag[first:before]) or "that" in view.lower[first:before])
