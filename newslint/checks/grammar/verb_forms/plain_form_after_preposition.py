"""``accused of rush``, ``without say a word``, ``by to attack``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._complements import CALLS, gerund, is_governed
from newslint.checks.grammar.verb_forms._stranded import may_close_clause
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.infinitives import GOVERNORS, is_stranded
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_adjective, is_noun, lemmas, possible_tags
from newslint.text import Document

_PREPOSITIONS = frozenset(
    "of without by for from about against despite in on at with upon through after before instead".split()
)
_BEFORE_TO = frozenset({"without", "of", "despite", "from", "by", "against", "for"})
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
_TAGS = frozenset({"VB", "VBP", "NN", "JJ"})
_BEHIND = frozenset({"TO", "IN", "RP", "CD", "NNS", "JJR", "$"})
_GOVERNED = _CLEAR | {"for", "from"}
_LEADS = frozenset({"VBN", "VBG", "VBD", "JJ"})
_AMOUNTS = frozenset({"less", "more", "nothing", "almost", "nearly"})
_OWN_OBJECTS = frozenset({"a", "an", "his", "her", "their", "its", "him", "them"})
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})


class PlainFormAfterPreposition(Rule):
    """The plain form of a verb, or an infinitive, right after a preposition."""

    meta = Meta(
        code="GRM410",
        name="plain-form-after-preposition",
        summary="After a preposition a verb has its -ing form: accused of rushing, without saying.",
        why="The ending is lost in typing, or left over from another version; the reader stumbles.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, section 94",
        bad=(
            "The opposition accused ministers of [[rush]] the bill through.",
            "He left without [[to say]] a word.",
            "She was fined for [[sell]] the tickets.",
            "The law bars owners from [[to let]] their flats.",
            "The firm cut costs by [[close]] its plants.",
            "The guard was ruled out of [[to play]] in either match.",
            "The clinic is accused of [[refuse]] to treat the poor.",
        ),
        good=(
            "The opposition accused ministers of rushing the bill through the rush hour.",
            "The people she works for say the plan is sound, and those she spoke of want it too.",
            "He left without a word and is about to speak.",
            "Shares rose on hopes of growth, by and large, and the house is for sale.",
            "The town they live in need not worry.",
            "They waited an hour for help to arrive, and took leave of two to fund a trip.",
            "The rule that the firm took advantage of to fund the film was mended.",
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
            if view.lower[at] == "by" and not CALLS.isdisjoint(lemmas(view.lower[at - 1])):
                continue  # "stopped by to say hello"
            if view.lower[verb] == "to" and view.lower[at] in _BEFORE_TO and verb + 1 < last:
                verb += 1
                wrong = (
                    view.tag[verb][:2] == "VB" and "VB" in possible_tags(view.lower[verb]) and view.text[verb].islower()
                )
            else:
                wrong = not _is_range(view, at, verb) and _is_plain(view, at, verb)
            led = view.lower[verb - 1] == "to"
            apart = view.lower[at] != "from" or view.tag[at - 1] not in {"NN", "NNS"} or not led
            if wrong and not (apart and is_stranded(view, at)) and not _may_close(view, at, led=led):
                span = view.tokens.span(at + 1, verb + 1)
                use = gerund(view.lower[verb])
                message = f"After “{view.text[at]}” the verb has its -ing form: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use),))


def _is_plain(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a word after a preposition is the plain form of a verb and nothing else."""
    word = view.lower[verb]
    if not view.document.text[view.tokens.end_of(at) : view.tokens.start_of(at + 1)].isspace():
        return False  # code or a picture stands between
    prepositional = view.tag[at] == "IN" or (word != "be" and view.lower[at] == "about" and view.tag[at] == "RB")
    if not prepositional or not view.text[verb].islower() or view.next_tag(verb) == "HYPH":
        return False
    if word in _NO_VERBS and view.previous_word(at) != "instead":
        return False
    if "VB" not in possible_tags(word) or view.tag[verb] not in _TAGS:
        return False
    if not is_noun(word) and not is_adjective(word):
        objected = view.next_tag(verb) in _OBJECTS or view.tag[verb] == "VB"
        return objected or (view.lower[at] in _CLEAR and view.tag[verb] == "NN" and view.next_tag(verb) in _BEHIND)
    if view.tag[verb] != "VB":
        governed = view.lower[at] in _GOVERNED and (view.lower[at] != "of" or view.tag[at - 1] in _LEADS)
        return governed and _is_lone_noun(view, verb)
    if view.next_tag(verb) in _OBJECTS and view.lower[at] in _WITH_OBJECT:
        return not _has_verb_after(view, verb + 1) and _TIMES.isdisjoint(view.lower[verb + 1 : verb + 4])
    if view.lower[at] in _GOVERNED and (
        view.next_word(verb) in _AMOUNTS
        or (_leads_infinitive(view, verb) and (view.lower[at] != "for" or is_governed(view, at)))
    ):
        return True
    if view.next_tag(verb) in {"JJ", "NNS"} and is_governed(view, at):
        return True
    return (
        view.lower[at] in _CLEAR
        and view.next_tag(verb) in _AFTER_VERB
        and bool(edit_tags(view.document).likely([verb], "to-gerund", _LIKELY))
    )


def _is_range(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a noun stands between “from” and “to”, or in a set phrase: from start to finish, limb from limb."""
    if view.lower[verb] == view.previous_word(at) or (view.lower[at] == "by" and view.lower[verb] == "contrast"):
        return True
    return view.lower[at] == "from" and view.lower[verb + 1 : verb + 2] == ["to"] and is_noun(view.lower[verb])


def _is_lone_noun(view: SyntaxView, verb: int) -> bool:
    """Whether what is tagged as a noun would want an article, and has an object: "accused of plan a raid"."""
    if not view.certainly_singular(verb, counted=True):
        return False
    return view.next_word(verb) in _OWN_OBJECTS or (view.previous_word(verb) != "for" and _leads_infinitive(view, verb))


def _leads_infinitive(view: SyntaxView, verb: int) -> bool:
    """Whether an infinitive with "to" follows a verb that takes one: "criticised for refuse to treat"."""
    return (
        not (GOVERNORS | {"try"}).isdisjoint(lemmas(view.lower[verb]))
        and view.next_word(verb) == "to"
        and view.next_tag(verb + 1) == "VB"
    )


def _has_verb_after(view: SyntaxView, determiner: int) -> bool:
    """Whether the phrase after what seems a verb is the subject of another one: "the kind of help the town needs"."""
    k = determiner + 1
    while k < view.sentence_end(determiner) and view.tag[k] in _PHRASE:
        k += 1
    return k < view.sentence_end(determiner) and view.tag[k] in FINITE


def _may_close(view: SyntaxView, at: int, *, led: bool) -> bool:
    """Whether a preposition may close a clause before an infinitive with "to", or before another verb."""
    if at - view.sentence_start(at) <= (view.previous_word(at) == "instead"):
        return False
    return (led or _closes_relative(view, at)) and may_close_clause(view, at, infinitive=led)


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
