"""The form in -ing of what is done to something: "was blocking by landslides", "samples taking from the river"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.checks.grammar.verb_forms._done_to import (
    ends,
    is_thing,
    may_have_gap,
    only_people_do,
    seldom_alone,
    suffers,
    surely_wants_object,
    wants_object,
)
from newslint.checks.grammar.verb_forms._people import people_after
from newslint.checks.grammar.verb_forms._stranded import may_close_clause
from newslint.engine.finding import Finding, Fix
from newslint.engine.rule import Evidence
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import inflect, lemma, possible_tags
from newslint.language.words.noun_kinds import Kind, kinds_of, share
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.transitives import governed_objects, intransitives, never_behind
from newslint.text import Document

_GIVES = frozenset(
    {"number", "lend", "hand", "owe", "provide", "supply", "charge", "blame", "introduce", "invite", "rob", "fine"}
)
"""Verbs that do without whom they are done to: lending to farmers, charging for bags."""
_NOT_BY = frozenset({"VBG", "RB", "$", "WRB", "PRP"})
_TIMES = frozenset({"next", "last", "midnight", "noon", "dawn", "the", "then"})
_ENDS = frozenset({"end", "start", "middle", "time", "summer", "autumn", "winter", "spring", "weekend", "beginning"})
_MOVES = frozenset(
    "lose travel live drive stand stick swear pass move stop follow walk go fly sail ride come fall rise".split()
)
"""Verbs with “by” for where, how far or whom one keeps to: pass by the house, lose by a head, stick by a friend."""
_ALONE = frozenset("win pay start begin play sell run close open grow change".split())
"""Verbs that do without an object often enough, with “by” for how."""
_ORDERS = frozenset("tell urge force allow permit persuade advise encourage enable instruct compel oblige".split())
"""Verbs that take an infinitive behind their object alone."""
_AGENTS = (Kind.PERSON, Kind.GROUP, Kind.EVENT, Kind.ANIMAL, Kind.VEHICLE, Kind.WORDS)
_MEASURES = (Kind.TIME, Kind.AMOUNT, Kind.MONEY)
_SOME = 0.3
_LONGEST = 6
_AT = frozenset({"aim", "point", "direct", "throw", "fire", "shoot", "kick"})
_DEGREES = frozenset({"very", "so", "too", "more", "most", "quite"})


class IngDoneTo(Evidence):
    """``The road was blocking by a landslide``, ``he is accusing of taking money``, ``goods importing from``."""

    triggers = BE_FORMS | {"by", "from", "of", "on", "at", "in"}
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the forms in -ing behind a form of “be”, and right behind a noun."""
        view = syntax(document)
        for verb in sorted({*_behind_be(view), *_behind_nouns(view), *_behind_with(view)}):
            plain = lemma(view.lower[verb], "VBG")
            use = (inflect(plain, "VBN") or [""])[0]
            span = view.tokens.span(verb)
            yield self.found(span, f"Is it done to the subject? Then write “{use}”.", fixes=(Fix.swap(span, use),))


def _behind_be(view: SyntaxView) -> Iterator[int]:
    """Forms in -ing behind “be” that have no object, where what is done suffers it."""
    for be in view.tokens.where(*BE_FORMS):
        verb = view.skip_adverbs(be + 1)
        if verb + 1 >= view.sentence_end(be) or view.lower[verb] == "being" or not view.lower[verb].endswith("ing"):
            continue
        if view.tag[verb] != "VBG" and (view.tag[verb] != "JJ" or view.lower[verb + 1] != "by"):
            continue
        if verb > be + 1 and view.lower[verb - 1] in _DEGREES:
            continue  # "was very encouraging in that"
        plain = lemma(view.lower[verb], "VBG")
        if plain in intransitives() or not view.text[verb].islower():
            continue
        if view.next_word(verb) == "at" and plain in _AT:
            continue  # "storms are aiming at the coast"
        if may_have_gap(view, be) or may_close_clause(view, verb, infinitive=True):
            continue
        subject = view.tree.subject_of(verb)
        if view.relation[verb].startswith("acl") and not (subject >= 0 and view.tag[subject] in {"WDT", "WP"}):
            continue  # "the man police are accusing of fraud"
        if _is_doubled(view, be, verb) or _is_passive(view, verb, plain) or _is_undone(view, be, verb, subject):
            yield verb


def _behind_with(view: SyntaxView) -> Iterator[int]:
    """Forms in -ing with “by” in a phrase with “with” that opens a sentence: with the road blocking by snow, food came.

    Not so with a measure or a time behind “by”: with prices rising by a tenth.
    """
    for opener in view.tokens.where("with"):
        verb, end = opener + 1, view.sentence_end(opener)
        while verb < end and verb - opener < _LONGEST and view.tag[verb] in NOUNS | {"DT", "PRP$", "JJ", "CD", "POS"}:
            verb += 1
        if verb + 4 >= end or opener != view.sentence_start(opener):
            continue
        if view.tag[verb] != "VBG" or view.next_word(verb) != "by":
            continue
        plain, head = lemma(view.lower[verb], "VBG"), _head_of(view, verb + 2)
        if head < 0 or "CD" in view.tag[verb : head + 1] or plain in _MOVES or not wants_object(plain):
            continue
        if view.text[head + 1] == "," and share(view.lower[head], *_MEASURES) < _SOME:
            yield verb


def _is_doubled(view: SyntaxView, be: int, verb: int) -> bool:
    """Whether two forms of “be” stand before a form in -ing that is no adjective: is being questioning."""
    doubled = view.lower[be] == "being" and view.lower[view.before_adverbs(be - 1)] in BE_FORMS
    return doubled and "JJ" not in possible_tags(view.lower[verb])


def _is_passive(view: SyntaxView, verb: int, plain: str) -> bool:
    """Whether what follows a verb without an object shows that it is done to the subject."""
    ordered = plain in _ORDERS and view.lower[verb + 1] == "to" and view.tag[verb + 2 : verb + 3] == ["VB"]
    return ordered or _is_governed_alone(view, verb, plain) or has_doer(view, verb, plain)


def _behind_nouns(view: SyntaxView) -> Iterator[int]:
    """Forms in -ing right behind a plural, or a noun with “a”, that suffers what they tell."""
    code = tags(view.document)
    behind = np.flatnonzero(code.mask("NN", "NNS")[:-1] & code.mask("VBG")[1:]) + 1
    for verb in behind.tolist():
        noun = verb - 1
        if verb + 1 >= view.sentence_end(verb) or view.sentence_start(verb) > noun or view.head[verb] != noun:
            continue
        plain = lemma(view.lower[verb], "VBG")
        if view.next_tag(verb) != "IN" or plain in intransitives():
            continue
        undone = view.tag[noun] == "NNS" and ends(view, verb, plain) and _is_of_things(view, noun, plain)
        if undone or _is_governed_alone(view, verb, plain) or has_doer(view, verb, plain):
            yield verb


def _is_of_things(view: SyntaxView, noun: int, plain: str) -> bool:
    """Whether a verb wants an object, or only people do what it tells and a noun stands for a thing."""
    wants = seldom_alone(plain) and plain not in _GIVES
    return wants or (plain in never_behind() and is_thing(view, noun) and only_people_do(plain))


def _is_governed_alone(view: SyntaxView, verb: int, plain: str) -> bool:
    """Whether a verb stands right before the preposition before which it wants an object: "is accusing of"."""
    return plain not in _GIVES and view.next_word(verb) in governed_objects().get(plain, ())


def has_doer(view: SyntaxView, verb: int, plain: str) -> bool:
    """Whether “by” and who or what does it follow a verb that takes an object."""
    by = verb + 1 + (view.next_tag(verb) == "RP")
    if by + 1 >= view.sentence_end(verb) or view.lower[by] != "by" or view.tag[by + 1] in _NOT_BY or plain in _MOVES:
        return False
    if plain not in never_behind() and doers(plain, Role.SUFFERS) is None:
        return False
    unknown = view.tag[by + 1] == "NNS" and not kinds_of(view.lower[by + 1]) and view.next_tag(by + 1) not in NOUNS
    if people_after(view, by) > 0 or unknown:
        return True  # dockers, schoolchildren
    if plain in _ALONE or not wants_object(plain):
        return False
    if view.tag[by + 1] in {"NNP", "NNPS"}:
        return view.lower[by + 1] not in CALENDAR and view.text[by + 1] not in CALENDAR
    head = _head_of(view, by + 1)
    if head < 0 or (head == by + 1 and view.tag[head] == "NN"):
        return False  # by hand, by bus
    known = share(view.lower[head], *_AGENTS)
    return known >= _SOME and share(view.lower[head], *_MEASURES) < _SOME


def _head_of(view: SyntaxView, k: int) -> int:
    """The last noun of the phrase that begins at a token; -1 where there is none."""
    head, end = -1, min(view.sentence_end(k), k + _LONGEST)
    while k < end and (view.tag[k] in NOUNS or (head < 0 and view.tag[k] in {"DT", "PRP$", "CD", "JJ", "POS"})):
        head = k if view.tag[k] in NOUNS else head
        k += 1
    return head


def _is_undone(view: SyntaxView, be: int, verb: int, subject: int) -> bool:
    """Whether no object follows, but a time or a place, and the subject is what suffers it."""
    if not view.sentence_start(be) <= subject < be or verb + 2 >= view.sentence_end(be):
        return False
    plain = lemma(view.lower[verb], "VBG")
    timed = view.next_word(verb) == "by" and (
        view.lower[verb + 2] in _TIMES - {"the"}
        or view.lower[verb + 2] in CALENDAR
        or (view.lower[verb + 2] == "the" and view.lower[verb + 3 : verb + 4] and view.lower[verb + 3] in _ENDS)
    )
    if surely_wants_object(plain) and _is_dated(view, verb):
        return True
    if "JJ" in possible_tags(view.lower[verb]):
        return False  # "the results were reassuring despite the fall"
    if surely_wants_object(plain):
        return (
            timed or ends(view, verb, plain) or (view.lower[verb + 1] == "on" and view.tree.dependent(verb, "obj") < 0)
        )
    if timed and is_thing(view, subject) and view.previous_word(verb) == "be" and doers(plain, Role.DOES) is None:
        return True
    if not timed and not ends(view, verb, plain):
        return False
    return suffers(view, subject, verb, plain) or (seldom_alone(plain) and is_thing(view, subject))


def _is_dated(view: SyntaxView, verb: int) -> bool:
    """Whether a day follows: arresting on Monday."""
    return view.lower[verb + 1] == "on" and view.lower[verb + 2] in CALENDAR
