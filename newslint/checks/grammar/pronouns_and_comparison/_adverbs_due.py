"""Where an adjective stands in a place that only an adverb has, by the frames of the grammar.

Each frame starts from an adjective whose adverb is known ("unusual", "considerable") and asks what stands beside it:

* a verb that leads to no adjective, and the end of a phrase: has slowed considerable since May;
* “be” and a participle, and “by”: was passed unanimous by the house;
* “so” and a participle behind “be”: were so careless kept;
* “be” and another adjective, or a comparative anywhere: was unusual warm, a considerable higher price;
* a modal and a plain verb, or a pronoun and a past: will immediate begin, he quick left.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from newslint.checks.grammar.pronouns_and_comparison._adverbs_of_degree import KEEPS, tells_degree
from newslint.language.syntax.tagging import FINITE, NOUNS, VERBS, Tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.manner import adverb_of
from newslint.language.words.morphology import lemma, possible_tags
from newslint.lexicon.auxiliaries import BE, BE_FORMS

AMOUNT_VERBS = frozenset(
    """rise drop climb slow decline plunge increase decrease shrink widen narrow soar dip jump ease weaken accelerate
    tighten surge slip slide plummet rebound recover worsen improve deteriorate dwindle slump tumble lessen rocket
    diminish fluctuate vary differ contract rally subside intensify grow fall expand cool change strengthen ebb swell
    depreciate appreciate multiply escalate lengthen shorten quicken fade""".split()
)
"""Verbs of change by some amount."""
_DOING = frozenset(
    """behave react respond perform proceed progress act speak operate function negotiate cooperate argue vote drive
    travel communicate train compete contribute participate campaign write complain protest apologise apologize sing
    dance sleep breathe walk swim talk listen struggle suffer intervene cheer march gather""".split()
)
"""Verbs of what somebody does, that lead to no adjective."""
SIZES = frozenset(
    """noticeable dramatic considerable sharp steep significant substantial slight rapid gradual steady quick sudden
    marked marginal moderate modest visible exponential spectacular abrupt relentless continual continuous constant
    slow progressive drastic severe appreciable fractional inexorable unexpected massive measurable perceptible notable
    heavy strong remarkable enormous tremendous extreme negligible proportional unusual regular uneven""".split()
)
_OF_DOING = frozenset({"responsible", "poor", "natural", "bad", "good", "proper", "irresponsible"})
"""Those among them that tell how somebody acts, where a verb is one of behaving."""
_BEHAVES = frozenset({"behave", "act", "react", "respond", "perform"})
_ENDS = frozenset({"IN", ".", ",", "TO", "CC", "WRB"})
_THEN = frozenset({"this", "last", "every", "each", "next", "that", "over", "again", "since", "yesterday", "today"})
_NO_OBJECT = frozenset(
    """make render leave keep find consider deem declare rule judge call hold think prove brand label pronounce certify
    shoot set cut paint turn drive send force push lay strip bleed beat knock freeze burn rub scrape wipe wash bury eat
    serve sell put tell get see hear catch bring report list believe presume feel describe show give rank rate class
    want need like prefer fill buy born stand take""".split()
)
"""Verbs whose passive leads to an adjective: found guilty, made public, shot dead."""
_SO = frozenset({"so", "too", "how"})
_LATE = frozenset(
    """immediate final formal quick recent previous successful gradual usual automatic temporary permanent effective
    original eventual deliberate repeated public careful official initial actual unanimous constant frequent
    strong serious severe slow rapid thorough subsequent inevitable potential regular current normal brief
    ultimate certain probable definite total complete absolute entire full partial direct
    voluntary willing reluctant quiet secret open honest sincere deep strict""".split()
)
"""Adjectives of how or when something is done, before a verb."""
_NOMINATIVE = frozenset({"he", "she", "they", "we"})
_HAVE = frozenset({"has", "have", "had"})


def adverbs_due(view: SyntaxView, tagged: Tags) -> Iterator[tuple[int, str]]:
    """Each adjective that stands in the place of an adverb, and the adverb."""
    adjective = _with_adverbs(view, tagged)
    verb = tagged.mask(*VERBS)
    places: set[int] = set()
    behind = np.flatnonzero(verb[:-1] & adjective[1:]) + 1
    places.update(at for at in behind.tolist() if _behind_verb(view, at) or _behind_passive(view, at))
    kept = tagged.mask("VBN", "VBD")
    for at in np.flatnonzero(adjective[:-1] & kept[1:]).tolist():
        if _so_done(view, at):
            places.add(at)
    behind_noun = tagged.mask("NN", "NNS")[:-1] & adjective[1:]
    places.update(at for at in (np.flatnonzero(behind_noun) + 1).tolist() if _behind_object(view, at))
    for at in view.tokens.where_any(_OPENERS):
        if at == view.sentence_start(at) and view.lower[at + 1 : at + 2] == [","] and view.tag[at + 2] in _SUBJECT:
            places.add(at)
    places.update(_before_verbs(view))
    for at in np.flatnonzero(_pairs(tagged, adjective)).tolist():
        if tells_degree(view, at):
            places.add(at)
    for at in sorted(places):
        if at + 2 < view.sentence_end(at):
            yield at, adverb_of(view.lower[at])


def _before_verbs(view: SyntaxView) -> Iterator[int]:
    """Each adjective of how or when something is done before its verb."""
    for at in view.tokens.where_any(_LATE):
        inside = view.sentence_start(at) < at < view.sentence_end(at) - 2
        if inside and (_subject_acts(view, at) or _has_done(view, at) or _will_do(view, at)):
            yield at


def _with_adverbs(view: SyntaxView, tagged: Tags) -> NDArray[np.bool_]:
    """Which tokens are adjectives in small letters from which an adverb is made."""
    found = tagged.mask("JJ").copy()
    for at in found.nonzero()[0].tolist():
        found[at] = view.text[at].islower() and bool(adverb_of(view.lower[at]))
    return found


def _pairs(tagged: Tags, adjective: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where an adjective stands before another, or before a noun that may be one."""
    return adjective[:-1] & tagged.mask("JJ", "JJR", "NN", "RBR")[1:]


def _behind_verb(view: SyntaxView, at: int) -> bool:
    """Whether a verb that leads to no adjective stands before one, and nothing that it describes behind."""
    word, verb = view.lower[at], view.lower[at - 1]
    tag = view.tag[at - 1]
    if at - 1 <= view.sentence_start(at) or not _ends(view, at):
        return False
    if tag == "VBG" and view.tag[at - 2] in {"DT", "JJ", "PRP$"}:
        return False
    plain = lemma(verb, tag)
    if tag == "VBN" and view.lower[view.before_adverbs(at - 2)] not in _HAVE:
        return False
    if plain in AMOUNT_VERBS:
        return (word in SIZES and view.next_word(at) not in {"in", "and", "or"}) or (
            word in SIZES and _is_move(view, at)
        )
    if word in _OF_DOING and plain in _BEHAVES:
        return True
    if plain == "play":
        return word in _PRAISE
    return plain in _DOING and word not in KEEPS and not (word == "consistent" and view.next_word(at) == "with")


_PRAISE = frozenset("terrible awful brilliant superb horrible excellent wonderful magnificent beautiful".split())
_OPENERS = frozenset(
    """unfortunate recent previous initial eventual additional similar usual general apparent ironic tragic sad lucky
    fortunate surprising subsequent consequent interesting original current frequent typical""".split()
)
"""Adjectives whose adverbs open a sentence before a comma."""
_SUBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "EX", "CD"})
_MANNER = SIZES | frozenset(
    """beautiful careful careless fluent skilful skillful professional responsible immediate thorough proper frequent
    drastic radical serious smooth peaceful efficient brilliant clumsy reckless cautious aggressive
    repeated simultaneous automatic honest polite truthful""".split()
)


def _behind_object(view: SyntaxView, at: int) -> bool:
    """Whether a verb and its object stand before an adjective of how a thing is done: plays the violin beautiful."""
    if view.lower[at] not in _MANNER or view.next_word(at) not in {".", ",", "and", "since", "after", "in", "this"}:
        return False
    if view.next_word(at) == "and" and view.tag[at + 2] not in FINITE:
        return False
    first = view.sentence_start(at)
    if view.lower[at - 1].endswith("thing"):
        return False
    k = at - 2
    while k > first and view.tag[k] in NOUNS | {"JJ", "DT", "PRP$", "POS"}:
        k -= 1
    if k <= first or view.tag[k] not in VERBS - {"VBG"} or view.tag[k + 1] not in {"DT", "PRP$", "NNS", "NN", "JJ"}:
        return False
    plain = lemma(view.lower[k], view.tag[k])
    return plain not in _NO_OBJECT | {"be", "have"} or (plain == "take" and view.lower[at] == "serious")


def _is_move(view: SyntaxView, at: int) -> bool:
    """Whether what follows is a time, or another thing that happened."""
    return view.next_word(at) == "and" or (
        view.next_word(at) == "in" and not {"DT", "NNP", "CD", "JJ"}.isdisjoint(view.tag[at + 2 : at + 3])
    )


def _ends(view: SyntaxView, at: int) -> bool:
    """Whether a phrase ends behind a token."""
    if view.next_word(at) in {"than", "enough", "of", "-", "about", "that"} or (
        view.tokens.adjacent(at) and view.next_tag(at) == "HYPH"
    ):
        return False
    if view.next_tag(at) == "CC":
        return view.next_tag(at + 1) in FINITE | {"VBN", "DT", "PRP", "IN"}  # "serve important and vital functions"
    return view.next_tag(at) in _ENDS or view.next_word(at) in _THEN


def _behind_passive(view: SyntaxView, at: int) -> bool:
    """Whether “be” and a participle stand before an adjective, and who did it behind: passed unanimous by."""
    if view.tag[at - 1] != "VBN" or view.next_word(at) not in {"by", "during"} or view.lower[at] in KEEPS:
        return False
    be = view.before_adverbs(at - 2)
    return view.lower[be] in BE_FORMS and lemma(view.lower[at - 1], "VBN") not in _NO_OBJECT


def _so_done(view: SyntaxView, at: int) -> bool:
    """Whether “so” and an adjective stand between “be” and a participle: were so careless kept."""
    be, done = at - 2, at + 1
    if view.lower[at - 1] not in _SO or be < view.sentence_start(at) or "VBN" not in possible_tags(view.lower[done]):
        return False
    after = view.next_tag(done)
    return (view.lower[be] in BE_FORMS or view.lower[at - 1] == "how") and after not in NOUNS | {"JJ", "HYPH", "VBG"}


def _subject_acts(view: SyntaxView, at: int) -> bool:
    """Whether a pronoun stands before an adjective and a past: he quick left."""
    past = view.tag[at + 1] == "VBD" and view.lower[at + 1] not in BE
    return past and view.lower[at - 1] in _NOMINATIVE


def _has_done(view: SyntaxView, at: int) -> bool:
    """Whether “has” stands before an adjective and a participle, and an object or a phrase behind."""
    if view.lower[at - 1] not in _HAVE or "VBN" not in possible_tags(view.lower[at + 1]):
        return False
    return view.tag[at + 1] in {"VBN", "VBD"} and view.next_tag(at + 1) in {"DT", "PRP$", "IN", "TO", "CD", "."}


def _will_do(view: SyntaxView, at: int) -> bool:
    """Whether a modal or “to” stands before an adjective and a plain verb: will immediate begin."""
    verb, after = view.lower[at + 1], view.next_tag(at + 1)
    if view.tag[at + 1] not in {"VB", "NN"} or "VB" not in possible_tags(verb):
        return False
    if "NN" in possible_tags(verb) and after not in {"DT", "PRP$", "PRP"}:
        return False
    return view.tag[at - 1] == "MD" or (view.tag[at - 1] == "TO" and after in {"DT", "PRP$"})
