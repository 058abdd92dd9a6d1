"""Relative clauses that lack nothing, or whose word is of another kind: "the hospital which her mother had worked".

"Help families homes were lost"; "the dam, which turbines were old"; "the village, where lies below the dam".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.language.words.noun_kinds import Kind, is_surely, share
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.auxiliaries import BE, HAVE, MODALS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.lexicon.transitives import prepositional_verbs
from newslint.util.records import NamedTuple

_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH"}
_OPENS = frozenset({"DT", "PRP$", "NNP", "NNS", "PRP", "CD"})
_TWO = frozenset(
    "give award grant offer hand pay send show tell teach ask deny lend sell call name say believe think".split()
)
_ENDS = FINITE | {",", ".", "CC", ""}
_HELPERS = BE | HAVE | MODALS | {"been", "not"}
_MOSTLY = 0.5
_MEETS = frozenset({"meet", "train", "gather", "hide", "camp", "perform", "play"})
"""What is done in a place and not to it."""
_OF_TIME = frozenset(
    """spend choose name pick set mark celebrate remember call describe fix waste lose take need know want see pass
    enjoy say propose suggest prefer recall use serve win own make claim""".split()
)
"""Verbs that may have a time for their object."""
_CALLS = frozenset("call consider name declare find think use turn choose keep leave want spend cost".split())
"""Verbs whose object may have another word said of it: which he called his home."""
_STOPS = FINITE | {"WP", "WDT", "WRB"}
_PART = 6
"""Tokens of a part, up to "of": almost half of."""
_SOME = frozenset(
    "half third quarter fifth tenth most many thirds quarters fifths percent cent % majority none".split()
)
_LIES = frozenset({"lies", "stands", "sits", "lay", "stood", "sat", "belongs", "belonged"})


class Gap(NamedTuple):
    """The relative word, or the words where one is lost, and what to write."""

    first: int
    last: int
    use: str


def relative_gaps(view: SyntaxView) -> Iterator[Gap]:
    """Each relative clause that has all it needs but the right word."""
    for which in view.tokens.where("which"):
        use = _setting(view, which) or ("where" if _has_part(view, which) else "")
        if use:
            yield Gap(which, which + 1, use)
        elif _owns(view, which) or _names_owner(view, which):
            yield Gap(which, which + 1, "whose")
    for at in view.tokens.where("where"):
        led = view.previous_word(at) in {"in", "on", "at"} and view.previous_word(at - 1) == ","
        if led or _is_subject(view, at) or _lacks_object(view, at):
            yield Gap(at, at + 1, "which")


def _stop_behind(view: SyntaxView, start: int) -> int:
    """The first comma or full stop from a token on, or the end of its sentence."""
    end = view.sentence_end(start)
    return next((k for k in range(start, end) if view.text[k] in {",", "."}), end)


def _strands(view: SyntaxView, start: int, stop: int) -> bool:
    """Whether a preposition without an object stands in a clause."""
    return any(view.tag[k] in {"IN", "TO"} and view.next_tag(k) in _ENDS for k in range(start, stop))


def _has_part(view: SyntaxView, which: int) -> bool:
    """Whether a part of people is the subject of a clause that lacks nothing: which half of adults are out of work."""
    end, k = view.sentence_end(which), which + 1
    of = next((j for j in range(k, min(end, k + _PART)) if view.lower[j] == "of"), -1)
    noun = of + 1 + (of > 0 and view.tag[of + 1 : of + 2] in (["DT"], ["PRP$"], ["JJ"]))
    if of < 0 or noun + 3 >= end or view.tag[noun] not in {"NNS", "NN"} or view.text[which - 1] != ",":
        return False
    if view.tag[which - 2] not in {"NN", "NNS", "NNP"} or (
        view.tag[of - 1] != "CD" and view.lower[of - 1] not in _SOME
    ):
        return False
    stop = _stop_behind(view, noun + 2)
    whole = not _strands(view, noun + 2, stop)
    return view.lower[noun + 1] in BE and whole and view.tag[stop - 1] not in {"VBN", "VBG"}


def _is_subject(view: SyntaxView, where: int) -> bool:
    """Whether a verb of lying somewhere stands right behind "where", with its place and no subject."""
    verb = where + 1
    if verb + 2 >= view.sentence_end(where) or view.previous_tag(where) not in NOUNS | {","}:
        return False
    lies = view.tag[verb] in {"VBZ", "VBD"} and view.lower[verb] in _LIES
    return lies and view.next_tag(verb) == "IN" and view.lower[verb + 1] != "in"


@cache
def _wants_object(verb: str) -> bool:
    """Whether an active verb is met with an object much oftener than without."""
    to, alone = doers(verb, Role.DOES_TO), doers(verb, Role.DOES)
    return to is not None and to.counted >= _OFTEN and to.counted - (alone.counted if alone else 0) >= _OFTENER


def _lacks_object(view: SyntaxView, where: int) -> bool:
    """Whether the verb behind “where” wants an object and has none: the meadow where the poet described in letters."""
    at, end = where + 1, view.sentence_end(where)
    if (
        at + 3 >= end
        or view.previous_tag(where) not in {"NN", "NNS"}
        or view.tag[at] not in {"DT", "PRP$", "PRP", "NNP"}
    ):
        return False
    while at < end and view.tag[at] in _PHRASE | {"PRP"}:
        at += 1
    verb = at + (view.lower[at] == "had")
    if verb + 2 >= end or view.tag[verb] not in {"VBD", "VBN"} or view.lower[verb] in _HELPERS:
        return False
    base, after = lemma(view.lower[verb], view.tag[verb]), view.lower[verb + 1]
    ends = view.tag[verb + 1] == "IN" and after not in SUBORDINATORS | prepositional_verbs().get(base, frozenset())
    joined = after == "and" and view.tag[verb + 2] in {"VBD", "VBN", "VBZ", "NNS"}
    return (ends or joined) and _wants_object(base)


_OFTEN, _OFTENER = 7, 2
"""How often a verb has an object, and how much oftener than none, as powers of two."""


def _setting(view: SyntaxView, which: int) -> str:
    """“Where” or “when” for a “which” behind a place or a time whose clause lacks nothing; else nothing."""
    noun = which - 1
    if (
        noun < view.sentence_start(which)
        or view.tag[noun] not in {"NN", "NNS"}
        or which + 3 >= view.sentence_end(which)
    ):
        return ""
    place, time = share(view.lower[noun], Kind.PLACE), share(view.lower[noun], Kind.TIME)
    word = view.lower[noun]
    if not _is_whole(view, which, setting=_kind(place, time)):
        return ""
    if word == "reason":
        return "why"
    return "when" if time > place else "where"


def _kind(place: float, time: float) -> str:
    """Whether a noun stands for a place or a time oftener than for all else."""
    if max(place, time) < _MOSTLY:
        return ""
    return "time" if time > place else "place"


def _is_whole(view: SyntaxView, which: int, *, setting: str) -> bool:
    """Whether a clause behind a relative word has its subject and all that its verb wants."""
    end, at = view.sentence_end(which), which + 1
    if view.tag[at] not in _OPENS:
        return False
    pronoun = view.tag[at] == "PRP"
    at += pronoun
    while not pronoun and at < end and view.tag[at] in _PHRASE:
        at += 1
    if at + 1 >= end or view.tag[at] not in FINITE:
        return False
    passive = False
    while at < end and (view.lower[at] in _HELPERS or view.tag[at] == "RB"):
        passive = view.lower[at] in BE | {"been"} or (passive and view.tag[at] == "RB")
        at += 1
    return at < end and view.tag[at].startswith("VB") and _wants_no_more(view, at, passive=passive, setting=setting)


def _wants_no_more(view: SyntaxView, verb: int, *, passive: bool, setting: str) -> bool:
    """Whether a verb has no object to come, and no preposition behind it waits for one."""
    end, base = view.sentence_end(verb), lemma(view.lower[verb], view.tag[verb])
    stop = next((k for k in range(verb + 1, end) if view.tag[k] in _STOPS or view.text[k] in {",", "."}), end)
    if any(view.tag[k] in {"IN", "TO", "RP"} and view.next_tag(k) in _ENDS for k in range(verb, stop)):
        return False
    if view.lower[stop - 1] in PREPOSITIONS:
        return False  # "which he lives in"
    if "TO" in view.tag[verb:stop] or "VBG" in view.tag[verb + 1 : stop] or base in _TWO | TWO_OBJECTS:
        return False
    behind = view.next_tag(verb)
    if passive and view.tag[verb] == "VBN":
        return behind in {"IN", ".", ",", *FINITE}
    if setting and behind in {"DT", "PRP$"} and base not in _TWO | TWO_OBJECTS | _CALLS and view.tag[verb] == "VBD":
        return not (
            base == "make" and view.next_tag(verb + 1) not in {"JJ", "NN"}
        )  # "the day which he made his first hundred"
    past = view.tag[verb] == "VBD" and view.lower[verb - 1] not in HAVE
    if (setting == "place" and base in _MEETS) or (setting == "time" and past and base not in _OF_TIME):
        return behind in {"IN", *FINITE}
    return base in _ALONE and behind in {"IN", ".", ",", "RB", *FINITE}


_PEOPLE = frozenset({"people", "families", "households", "couples"})
_ALONE = frozenset("work live die arrive sleep stay happen occur fall collapse fail belong sit stand lie".split())


def _owns(view: SyntaxView, which: int) -> bool:
    """Whether a thing stands right behind ", which" with a passive or an adjective that lacks nothing."""
    noun, end = which + 1, view.sentence_end(which)
    if view.text[which - 1] != "," or which - 2 < view.sentence_start(which) or view.tag[which - 2] not in NOUNS:
        return False
    if (
        noun + 3 >= end
        or view.tag[noun] not in {"NN", "NNS"}
        or view.lower[noun + 1] not in {"were", "was", "are", "is"}
    ):
        return False
    if share(view.lower[noun], Kind.PERSON, Kind.GROUP) > 0.1 or view.next_tag(noun + 1) not in {"VBN", "JJ"}:
        return False
    return not _strands(view, noun + 2, _stop_behind(view, noun + 2))


def _names_owner(view: SyntaxView, which: int) -> bool:
    """Whether one bare thing that is counted is the subject of a clause behind a name: Lund, which contract ends."""
    thing, end = which + 1, view.sentence_end(which)
    if which - 2 < view.sentence_start(which) or view.text[which - 1] != "," or view.tag[which - 2] != "NNP":
        return False
    verb = view.skip_adverbs(thing + 1)
    if verb + 2 >= end or view.tag[thing] != "NN" or view.tag[verb] not in {"VBZ", "MD", "VBD"}:
        return False
    counted = view.lower[thing] in nouns_with("article")
    return counted and share(view.lower[thing], Kind.PERSON, Kind.GROUP) < 0.1


def _owners(view: SyntaxView, be: int) -> bool:
    """Whether people as an object and what is theirs as a subject stand side by side: families homes were."""
    thing, people, leads = be - 1, be - 2, be - 3
    low = view.sentence_start(be)
    if leads <= low or view.tag[thing] != "NNS" or view.tag[people] != "NNS" or be + 2 >= view.sentence_end(be):
        return False
    if view.next_tag(be) not in {"VBN", "JJ", "RB", "VBG"} or not _takes_object(view, leads):
        return False
    person = view.lower[people] in _PEOPLE or is_surely(view.lower[people], Kind.PERSON, least=0.8)
    return person and share(view.lower[thing], Kind.PERSON) <= 0.3


def _takes_object(view: SyntaxView, k: int) -> bool:
    """Whether a verb that tells of no saying, or a preposition, stands at a token."""
    if view.lower[k] in SUBORDINATORS:
        return False
    verb = view.tag[k] in {"VB", "VBG", "VBZ", "VBD", "VBP"} or "VBZ" in possible_tags(view.lower[k])
    return view.tag[k] == "IN" or (verb and CLAUSE_VERBS.isdisjoint(lemmas(view.lower[k])))


def owners_lost(view: SyntaxView) -> Iterator[int]:
    """The first of two nouns between which "whose" is lost: help families homes were damaged."""
    for be in view.tokens.where("were", "are", "have", "had"):
        if _owners(view, be):
            yield be - 2
