"""Openings of one before another who tells of, hears or made it: "Arrested in May, police said the man had".

Who tells stands between an opening and the clause whose subject is meant: "Founded in 1874, analysts say the firm".
"""

from __future__ import annotations

from newslint.language.syntax.opening_demands import opening_words
from newslint.language.syntax.opening_modifiers import OpeningModifier
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, fits, share_of
from newslint.language.words.morphology import lemma, lemmas
from newslint.language.words.noun_kinds import Kind, share_in
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.story.referents import Referents

_SURELY, _FITS, _OF_PERSONS = 0.8, 0.3, 0.6
_ILL, _WELL = 0.75, 1.1
"""How ill somebody fits what is done to a thing, at most, and how well the thing does, at least."""
_TELLERS = frozenset({"police", "officials", "prosecutors", "organisers", "organizers", "authorities"})
_CHOSEN = frozenset(
    "hire appoint elect promote recruit sack dismiss nominate bear raise adopt widow orphan sign sentence jail".split()
)
"""What befalls somebody whom others hear, watch, elect or know."""
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_THINKS = frozenset("remember recall hope think know watch live want believe wonder fear spend learn forget".split())
"""What somebody does, and neither a thing nor, as a rule, a firm that is called like one."""
_PARTICLES = frozenset({"off", "out", "up", "over"})
_REACH, _SPAN = 12, 3


def is_told_between(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether those behind the comma tell of, or listen to, whomever the opening tells of, or are no such thing."""
    if opening.role is not Role.SUFFERS or view.next_word(opening.at) in _PARTICLES:
        return False
    subject, participle = opening.subject, view.lower[opening.at]
    if _is_denied(view, opening) or _is_thinker(view, opening, participle) or _acts_on_it(view, meant, opening):
        return True
    many = view.tag[subject] == "NNS" or view.lower[subject] in _TELLERS
    if not many or subject != opening.comma + 1:
        return False
    heard = opening_words("audience") | opening_words("helpers")
    if opening.word in _CHOSEN and view.lower[subject] in heard:
        return True
    if participle not in opening_words("done"):
        return False
    tells = view.lower[subject] in _TELLERS or meant.kinds(subject).get(Kind.PERSON, 0.0) >= _SURELY
    return tells and _tells_of_other(view, meant, opening)


def _is_denied(view: SyntaxView, opening: OpeningModifier) -> bool:
    """Whether nobody is the subject of a passive: "despite being warned twice, no electrician was called"."""
    led = view.lower[opening.first : opening.at]
    passive = view.relation[opening.subject] == "nsubj:pass"
    told = share_of(opening.word, Role.SUFFERS, (Kind.PERSON,)) >= _OF_PERSONS
    return passive and bool(led) and view.lower[opening.comma + 1] == "no" and told


def _is_thinker(view: SyntaxView, opening: OpeningModifier, participle: str) -> bool:
    """Whether somebody with a name of two words, or more, thinks, where what is made should stand."""
    start, last = opening.start, view.sentence_end(opening.at)
    if participle not in opening_words("made") or view.tag[start : start + 2] != ["NNP", "NNP"]:
        return False
    end = start
    while end < last and view.tag[end] == "NNP":
        end += 1
    verb = next(
        (k for k in range(end, min(last, end + _SPAN)) if view.tag[k][0] == "V" and view.lower[k] not in HAVE), -1
    )
    return verb > 0 and view.tag[verb] in FINITE | {"VBN"} and lemma(view.lower[verb], view.tag[verb]) in _THINKS


def _tells_of_other(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether a verb of telling follows, with a clause whose subject may be what the opening tells of."""
    last = view.sentence_end(opening.at)
    verb = opening.subject + 1 + (view.tag[opening.subject + 1 : opening.subject + 2] == ["RB"])
    if verb + _SPAN >= last or view.tag[verb] not in FINITE or CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb])):
        return False
    start = verb + 1 + (view.next_word(verb) == "that")
    if FINITE.isdisjoint(view.tag[start + 1 : min(last, start + _REACH)]):
        return False
    if view.lower[start] in _PRONOUNS:
        return view.tag[start] == "PRP"
    if view.tag[start] not in {"DT", "PRP$", "NNP"}:
        return False
    head = next((k for k in range(start, min(last, start + _REACH)) if view.relation[k].startswith("nsubj")), -1)
    if head < 0:
        return False
    fit = fits(meant.kinds(head), opening.word, Role.SUFFERS)
    return fit is None or fit >= _FITS


def _acts_on_it(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether persons do something to the thing that the opening must mean: "Carved from oak, visitors admire the"."""
    kinds, verb = meant.kinds(opening.subject), view.head[opening.subject]
    if view.tag[opening.subject] not in {"NN", "NNS"} or verb <= opening.subject:
        return False
    if share_in(kinds, Kind.PERSON, Kind.GROUP) < _SURELY or view.lower[opening.at + 1] == "from":
        return False
    fit = fits(kinds, opening.word, Role.SUFFERS)
    if fit is None or fit >= _ILL or kinds.get(Kind.PERSON, 0.0) < _OF_PERSONS:
        return False
    for k in range(verb + 2, min(view.sentence_end(verb), verb + _REACH)):
        if view.text[k] in {",", ";", ":"}:
            break
        if (
            view.tag[k] in {"NN", "NNS"}
            and view.next_tag(k) not in {"NN", "NNS"}
            and view.relation[k] in {"obj", "obl"}
        ):
            thing = meant.kinds(k)
            there = fits(thing, opening.word, Role.SUFFERS)
            definite = "the" in view.lower[max(verb, k - 3) : k]
            return definite and there is not None and there >= _WELL and share_in(thing, *_THINGS) >= _SURELY
    return False


_THINGS = (Kind.THING, Kind.PLACE, Kind.WORDS, Kind.VEHICLE, Kind.EVENT)
