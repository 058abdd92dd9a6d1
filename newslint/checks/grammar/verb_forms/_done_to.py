"""Active verbs that want an object and have none: "homes have evacuated since", "the painting, which stole in May"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from newslint.checks.grammar.verb_forms._people import people_after
from newslint.checks.grammar.verb_forms._reduced import describes
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import KINDS_OF_THINGS, Role, doers, share_of
from newslint.language.words.morphology import forms, inflect, lemma
from newslint.language.words.noun_kinds import DOERS, Kind, is_never
from newslint.lexicon.auxiliaries import DO, HAVE, MODALS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.numerals import SCALES
from newslint.lexicon.transitives import intransitives, never_behind, prepositional_verbs

_HAVE = HAVE | {"having", "'ve", "’ve"}
_OBJECTS = frozenset({"obj", "iobj", "ccomp", "xcomp", "compound:prt", "nsubj:pass"})
HOLDING = frozenset({"truce", "ceasefire", "peace", "weather", "line", "record", "deal", "dam", "wall", "levee"})
"""What holds without anything that it holds: the truce has held in the capital."""
_OPINIONS = frozenset(
    form
    for verb in "believe think allege report say rumour rumor estimate presume deem fear understand know".split()
    for form in forms(verb)
)
"""Verbs with which somebody is said to do something, and never says so himself: is believed to have left."""
_OF_CRIMES = frozenset({"suspect", "accuse", "convict", "acquit", "rob", "deprive"})
_FOUND = frozenset({"missing", "dead", "alive", "safe", "lost", "killed", "injured"})
_IN = frozenset(
    participle
    for verb in "bring call cash draw fill give hand kick let lock pay phase pull put rope send take throw turn".split()
    for participle in inflect(verb, "VBN")
)
"""Participles with which “in” may be a particle that an object follows."""
_NOT = frozenset({"not", "n't", "n’t"})
_CLOSE = frozenset({"of", "to", "with"})
"""Prepositions that a verb may want, as counted."""
_NO_END = frozenset(
    "as over than for about around up down off under out against by near that like on upon into".split()
)
"""Prepositions that may begin an object or belong to the verb."""
CROWDS = frozenset({"dozens", "scores", *(f"{scale}s" for scale in SCALES)})
"""Plurals that are people as often as things: hundreds had assembled."""
_CLAUSES = frozenset({"root", "conj", "ccomp", "parataxis"})
_RELATIVES = frozenset({"WDT", "WP"})
_TIMES = frozenset({"last", "next", "this", "earlier", "yesterday", "tomorrow", "today", "twice", "yet"})
_NEVER_ALONE = 4
"""How much oftener something has been done to what a verb speaks of than a verb is met without an object: 2 to it."""
_OFTEN = 5
_SOME, _FEW = 0.2, 0.3


def perfects_done_to(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Participles behind "have" whose subject suffers, by the tree, though "been" is not there; what is meant."""
    for have in view.tokens.where(*_HAVE):
        verb = view.skip_adverbs(have + 1)
        if verb + 1 >= view.sentence_end(have) or view.tag[verb] != "VBN" or view.head[have] != verb:
            continue
        children = view.tree.children(verb)
        relations = {view.relation[k] for k in children}
        if "nsubj:pass" not in relations or not relations.isdisjoint({"aux:pass", "cop", "obj", "ccomp", "xcomp"}):
            continue
        if view.relation[verb].startswith("acl") and view.tag[view.tree.subject_of(verb)] not in _RELATIVES:
            continue  # "the players it had shipped"
        if view.lower[verb + 1] == "in" and view.lower[verb] in _IN and view.tag[verb + 2] != "NNP":
            continue  # "had thrown in the towel", "have handed in a petition": "in" is the verb's own
        if may_have_gap(view, have):
            continue  # "a foot, which the firm should have replaced in May"
        plain = lemma(view.lower[verb], "VBN")
        subject = view.tree.subject_of(verb)
        if plain == "hold" and view.lower[subject] in HOLDING:
            continue
        wants = surely_wants_object(plain) if view.tag[subject] in {"NNP", "NNPS"} else wants_object(plain)
        done = seldom_alone(plain) or (only_people_do(plain) and is_thing(view, subject))
        if wants and done and ends(view, verb, plain):
            yield verb, f"been {view.text[verb]}"


def may_have_gap(view: SyntaxView, have: int) -> bool:
    """Whether a relative before a verb may be its object: another word stands between it and the verb."""
    before = view.before_adverbs(have - 1)
    if view.tag[before] == "MD":
        before = view.before_adverbs(before - 1)
    asked = (k for k in range(view.sentence_start(have), before) if view.tag[k] in _RELATIVES)
    return any(view.lower[k] not in {"who", "whose"} for k in asked)


def relatives_done_to(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Verbs of relative clauses that have no object, with the passive that is meant."""
    for relative in view.tokens.where("which", "who", "that"):
        verb = view.skip_adverbs(relative + 1)
        if verb + 1 >= view.sentence_end(relative) or view.tag[verb] not in {"VBD", "VBN"}:
            continue
        noun = view.head[verb]
        if not view.relation[verb].startswith("acl") or view.head[relative] != verb or noun > relative:
            continue
        plain = lemma(view.lower[verb], "VBD")
        if view.lower[verb] in _OPINIONS and view.next_tag(verb) == "TO":
            told = view.tag[verb + 2 : verb + 3] == ["VB"]
        elif view.next_word(verb) == "of":
            told = plain in _OF_CRIMES and view.tree.dependent(verb, "obj") < 0
        elif view.next_word(verb) == "by":
            told = wants_object(plain) and people_after(view, verb + 1) > 0 and view.tree.dependent(verb, "obj") < 0
        elif view.lower[verb + 1] in _FOUND:
            told = plain in {"report", "declare", "presume", "believe", "fear", "consider"}
        else:
            told = ends(view, verb, plain) and suffers(view, noun, verb, plain)
        if told:
            be = "were" if view.tag[noun] in {"NNS", "NNPS"} else "was"
            done = (inflect(plain, "VBN") or [view.lower[verb]])[0]
            yield verb, f"{be} {done}"


def denials_done_to(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Plain verbs of relative clauses with "do not" and no object, with the passive: goods that do not collect."""
    for relative in view.tokens.where("which", "that"):
        do, verb = relative + 1, relative + 3
        if verb + 1 >= view.sentence_end(relative) or view.lower[do] not in DO or view.lower[do + 1] not in _NOT:
            continue
        if view.tag[verb] == "VB" and _is_left_undone(view, relative, verb):
            be = {"do": "are", "does": "is"}.get(view.lower[do], "was")
            yield verb, f"{be} not {(inflect(view.lower[verb], 'VBN') or [view.lower[verb]])[0]}"


def _is_left_undone(view: SyntaxView, relative: int, verb: int) -> bool:
    """Whether nothing was done to the thing before "that did not collect": no object, and a time or place behind it."""
    noun, plain = relative - 1, view.lower[verb]
    return is_thing(view, noun) and ends(view, verb, plain) and only_people_do(plain) and wants_object(plain)


def opinions_done_to(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Verbs of saying and thinking with an infinitive, with the passive that is meant: two said to be in hospital."""
    for verb in view.tokens.where(*_OPINIONS):
        if verb + 3 >= view.sentence_end(verb) or view.tag[verb] != "VBD" or view.relation[verb] not in _CLAUSES:
            continue
        subject = view.tree.subject_of(verb)
        is_to = view.tag[verb + 1] == "TO" and view.lower[verb + 2] in {"be", "have"}
        if "with" in view.lower[max(view.sentence_start(verb), subject - 3) : subject]:
            continue  # "with the club also believed to be watching him"
        if is_to and (
            describes(view, verb) or (view.tag[subject] in {"NN", "NNS"} and "VBZ" in view.tag[verb + 3 :][:3])
        ):
            continue  # "an opera thought to be lost will be heard", "a man believed to be Foley speaks"
        if "VBN" in view.tag[max(subject, 0) : verb]:
            continue  # "Ann Lee, a clown, shared posts believed to be hers": "shared" is a past
        if is_to and view.sentence_start(verb) <= subject < verb and view.text[verb - 1] != ",":
            be = "are" if view.tag[subject] in {"NNS", "CD", "NNPS"} else "is"
            yield verb, f"{be} {(inflect(lemma(view.lower[verb], 'VBD'), 'VBN') or [view.lower[verb]])[0]}"


def modals_done_to(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Plain verbs behind a modal that have no object, with the passive that is meant: the law will amend next year."""
    for modal in view.tokens.where(*MODALS):
        verb = view.skip_adverbs(modal + 1)
        if verb + 1 >= view.sentence_end(modal) or view.tag[verb] != "VB" or view.head[modal] != verb:
            continue
        subject, plain = view.tree.subject_of(verb), view.lower[verb]
        if not view.sentence_start(verb) <= subject < modal or view.relation[verb] not in _CLAUSES | {"advcl"}:
            continue
        if not _is_timed(view, verb) and not _moved_to(view, verb, subject):
            continue
        if may_have_gap(view, modal):
            continue  # "what the next month will hold"
        if view.text[verb + 1] == "," and view.tag[subject] in {"NNP", "NNPS"}:
            continue  # "a war the United States must win, said"
        if ends(view, verb, plain) and suffers(view, subject, verb, plain):
            yield verb, f"be {(inflect(plain, 'VBN') or [plain])[0]}"


def pasts_done_to(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Pasts right behind a thing that have no object, with the passive that is meant: the stadium demolished in May."""
    code = tags(view.document)
    behind = np.flatnonzero(code.mask("NN", "NNS")[:-1] & code.mask("VBD")[1:]) + 1
    for verb in behind.tolist():
        noun = verb - 1
        if verb + 1 >= view.sentence_end(verb) or view.tree.subject_of(verb) != noun or not view.text[verb].islower():
            continue
        plain = lemma(view.lower[verb], "VBD")
        if view.relation[verb] not in _CLAUSES or not ends(view, verb, plain) or view.next_word(verb) == "by":
            continue
        if is_thing(view, noun) and only_people_do(plain) and wants_object(plain):
            be = "were" if view.tag[noun] == "NNS" else "was"
            yield verb, f"{be} {(inflect(plain, 'VBN') or [view.lower[verb]])[0]}"


@cache
def wants_object(verb: str) -> bool:
    """Whether a verb hardly ever does without an object, as counted in news."""
    done, alone = doers(verb, Role.SUFFERS), doers(verb, Role.DOES)
    return verb not in intransitives() and done is not None and done.counted > (alone.counted if alone else 0)


@cache
def seldom_alone(verb: str) -> bool:
    """Whether far more is done to something than a verb is met without an object, things or people for its subject."""
    done, alone = doers(verb, Role.SUFFERS), doers(verb, Role.DOES)
    return done is not None and done.counted - (alone.counted if alone else 0) >= _NEVER_ALONE - 1


@cache
def surely_wants_object(verb: str) -> bool:
    """Whether a verb is met with what it is done to so much oftener that people may be its subject here."""
    done, alone = doers(verb, Role.SUFFERS), doers(verb, Role.DOES)
    if done is None or done.counted < _OFTEN:
        return False
    return done.counted - (alone.counted if alone else 0) >= _NEVER_ALONE


def suffers(view: SyntaxView, noun: int, verb: int, plain: str) -> bool:
    """Whether a noun is what is done to, rather than what does it."""
    if surely_wants_object(plain):
        return True
    return is_thing(view, noun) and only_people_do(plain) and (wants_object(plain) or _is_dated(view, verb))


def is_thing(view: SyntaxView, noun: int) -> bool:
    """Whether a common noun is hardly ever somebody, a place or what carries people."""
    common = view.tag[noun] in {"NN", "NNS"} and view.lower[noun] not in CROWDS
    return common and is_never(view.lower[noun], *DOERS, Kind.PLACE, Kind.VEHICLE, most=_SOME)


@cache
def only_people_do(verb: str) -> bool:
    """Whether hardly ever a thing does what a verb tells, with an object or without."""
    known = doers(verb, Role.DOES_TO) is not None
    return known and all(share_of(verb, role, KINDS_OF_THINGS) <= _FEW for role in (Role.DOES_TO, Role.DOES))


def _is_dated(view: SyntaxView, verb: int) -> bool:
    """Whether a year or a day follows a verb: which wrote in 1912."""
    if view.lower[verb + 1] not in {"in", "on"} or verb + 2 >= view.sentence_end(verb):
        return False
    return view.tag[verb + 2] == "CD" or view.text[verb + 2] in CALENDAR


def _moved_to(view: SyntaxView, verb: int, subject: int) -> bool:
    """Whether those of whom a common noun tells are sent somewhere: the men will extradite to France."""
    common = view.tag[subject] in {"NN", "NNS"} and view.tag[verb + 1] == "IN" and view.lower[verb + 1] == "to"
    noun = view.tag[verb + 2 : verb + 3] != ["RB"] and view.tag[verb + 2 : verb + 3] != ["VB"]
    return common and noun and surely_wants_object(view.lower[verb])


def _is_timed(view: SyntaxView, verb: int) -> bool:
    """Whether what follows a verb says when, and no more."""
    if view.next_tag(verb + 1) == "HYPH":
        return False  # "would disrupt after-school jobs"
    return view.next_word(verb) in _TIMES | {"within", "before", "after", "until"} or _is_dated(view, verb)


def ends(view: SyntaxView, verb: int, plain: str) -> bool:
    """Whether no object follows a verb: a preposition that is not the verb's, or a time, and the tree has none."""
    after = view.next_word(verb)
    if (
        view.next_tag(verb) in {"RB", "RP", "IN"}
        and view.next_word(verb).endswith("wards")
        and view.tag[verb + 2 : verb + 3] in (["DT"], ["PRP$"])
    ):
        return False  # "has revised downwards its profits"
    if view.next_tag(verb) == "IN":
        own = prepositional_verbs().get(plain, frozenset())
        sure = after not in _CLOSE or after in never_behind().get(plain, ()) or surely_wants_object(plain)
        if after in _NO_END or (after == "at" and view.next_word(verb + 1) in {"least", "most"}):
            return False
        if not sure or (after in own and not surely_wants_object(plain) and not _is_dated(view, verb)):
            return False
    elif after not in _TIMES:
        return False
    children = [k for k in view.tree.children(verb) if k > verb]
    return all(view.relation[k] not in _OBJECTS for k in children) and "RP" not in view.tag[verb + 1 : verb + 3]
