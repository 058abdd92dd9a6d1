"""Last parts of lists that an aside parts from "and", or that begin with a subject or a gerund where none did before.

"Lifting crates, driving vans and, at noon, to serve"; "to search bags, check passes and dealing with crowds".
"""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.function_words import SUBORDINATORS

_NOMINATIVE = frozenset({"he", "she", "it", "they", "i", "we"})
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")", "–", "—", "``", "''"})
_LEADING = frozenset("including according following regarding concerning during being".split())
"""Forms in -ing that lead to a phrase, and are no part of a list."""
_PHRASE = NOUNS | {"DT", "JJ", "PRP$", "CD", "HYPH"}
_SHORT = 4
_ASIDE, _LONGEST, _PARTS = 9, 32, 2
"""Tokens of an aside, tokens that are looked back over, and how many parts must stand before."""


def uneven_tail(view: SyntaxView, joint: int) -> int:
    """The token after the start of a last part that differs from all before it; 0 where none does."""
    last, at = view.sentence_end(joint), joint + 1
    aside = view.text[at] == ","
    if aside:
        at = next((k + 1 for k in range(at + 1, min(last, at + _ASIDE)) if view.text[k] == ","), last)
    if at + 2 >= last:
        return 0
    clause = view.lower[at] in _NOMINATIVE and (view.tag[at + 1] in FINITE or view.tag[at + 2] in FINITE)
    if _gerunds_before(view, joint) >= _PARTS:
        if clause or view.lower[at] == "because" or _opens_that(view, at):
            return at + 2
        return at + 2 if aside and view.tag[at] == "TO" and view.tag[at + 1] == "VB" else 0
    if clause and (_phrases_before(view, joint) or _described_before(view, joint) or _led_alike(view, joint)):
        return at + 2
    if clause and view.tag[at + 1] == "MD" and _bare_before(view, joint):
        return at + 2
    if view.lower[at] == "because" and view.tag[at + 1] in {"PRP", "DT", "PRP$"} and _owned_before(view, joint):
        return at + 1
    if (_opens_that(view, at) or _opens_phrase(view, at)) and _infinitives_before(view, joint):
        return at + 2
    if is_gerund(view, at) and view.tag[at] == "VBG" and _bare_before(view, joint):
        return at + 1
    return 0


def _opens_that(view: SyntaxView, at: int) -> bool:
    """Whether "that" opens a clause."""
    return view.lower[at] == "that" and view.tag[at + 1] in {"DT", "PRP", "PRP$", "NNS", "NNP", "NN"}


def _opens_phrase(view: SyntaxView, at: int) -> bool:
    """Whether a preposition and a gerund stand here: "for buying chairs"."""
    return view.lower[at] in {"for", "by", "with", "in"} and view.tag[at + 1] == "VBG"


def _infinitives_before(view: SyntaxView, joint: int) -> bool:
    """Whether two infinitives, the second behind a comma, stand before a conjunction behind the verb of a sentence."""
    low = max(view.sentence_start(joint), joint - _LONGEST)
    if view.sentence_start(joint) < low or not _STOPS.isdisjoint(view.text[low:joint]):
        return False
    places = [k for k in range(low, joint) if view.tag[k] == "TO" and view.tag[k + 1] == "VB"]
    verbs = [k for k in range(low, joint) if view.tag[k] in FINITE]
    commas = [k for k in range(places[0] if places else low, joint) if view.text[k] == ","]
    if len(places) == 1 and len(commas) == 1 and view.tag[commas[0] + 1] == "VB":
        places.append(commas[0] + 1)  # to cut prices, hire more staff
    elif len(places) != _PARTS or commas != [places[1] - 1]:
        return False
    return 0 < len(verbs) <= _PARTS and verbs[-1] < places[0] and "that" not in view.lower[low:joint]


def comma_before(view: SyntaxView, joint: int, low: int) -> int:
    """The last comma before a conjunction and behind a token; -1 where there is none."""
    return next((k for k in range(joint - 1, low, -1) if view.text[k] == ","), -1)


def _phrases_before(view: SyntaxView, joint: int) -> bool:
    """Whether two phrases with one preposition and gerunds stand before a conjunction: "by hunting, by fishing"."""
    low = max(view.sentence_start(joint), joint - _LONGEST)
    comma = comma_before(view, joint, low)
    if comma < 0 or view.tag[comma + 1] != "IN" or not is_gerund(view, comma + 2):
        return False
    return any(
        view.lower[k] == view.lower[comma + 1] and is_gerund(view, k + 1)
        for k in range(low, comma)
        if view.text[k] != ","
    ) and FINITE.isdisjoint(view.tag[comma:joint])


def _described_before(view: SyntaxView, joint: int) -> bool:
    """Whether two phrases that say what somebody looks like stand before a conjunction: described as tall, bald."""
    low = view.sentence_start(joint)
    start = next((k for k in range(joint - 3, low, -1) if view.lower[k] == "as"), -1)
    if start <= low or view.lower[start - 1] not in {"described", "portrayed", "depicted"}:
        return False
    inside = view.tag[start:joint]
    return "," in view.text[start:joint] and FINITE.isdisjoint(inside) and not {"WP", "WDT", "CC"} & {*inside}


def _owned_before(view: SyntaxView, joint: int) -> bool:
    """Whether two things with one owner stand before a conjunction: his voice, his wit."""
    low = view.sentence_start(joint)
    comma = _before_phrase(view, joint - 1, low)
    if view.text[comma] != "," or view.tag[comma + 1] != "PRP$":
        return False
    return view.lower[comma + 1] in view.lower[_before_phrase(view, comma - 1, low) : comma]


def _led_alike(view: SyntaxView, joint: int) -> bool:
    """Whether two phrases with one preposition stand before a conjunction: for strictness, for thrift."""
    comma = comma_before(view, joint, max(view.sentence_start(joint), joint - _ASIDE))
    if comma < 0 or view.tag[comma + 1] != "IN" or view.lower[comma + 1] in SUBORDINATORS - {"for"}:
        return False
    first = _before_phrase(view, comma - 1, view.sentence_start(joint))
    again = _before_phrase(view, joint - 1, comma) == comma + 1
    return again and first < comma - 1 and view.lower[first] == view.lower[comma + 1] and view.tag[first - 1] in NOUNS


def middle_gerund(view: SyntaxView, joint: int) -> int:
    """The gerund behind a comma between two plain verbs behind “to”: to mend roads, hiring staff and cut fares; or 0.

    What a gerund tells of the verb before is closed by a second comma.
    """
    low = view.sentence_start(joint)
    comma = comma_before(view, joint, max(low, joint - _ASIDE))
    if comma < 0 or view.tag[comma + 1] != "VBG" or view.lower[comma + 1] in _LEADING:
        return 0
    plain = view.tag[joint + 1] == "VB" or view.next_tag(joint + 1) in {"DT", "PRP$"}
    if (
        not plain
        or "VB" not in possible_tags(view.lower[joint + 1])
        or not FINITE.isdisjoint(view.tag[comma:joint])
        or not {"TO", "VB"}.isdisjoint(view.tag[comma:joint])
    ):
        return 0
    to = next((k for k in range(comma - 2, low, -1) if view.tag[k] in {"TO", "MD"} | FINITE), -1)
    return comma + 1 if to > 0 and view.tag[to] in {"TO", "MD"} and view.tag[to + 1] == "VB" else 0


def is_gerund(view: SyntaxView, k: int) -> bool:
    """Whether a word is a form in -ing that may be a part of a list."""
    word = view.lower[k]
    return word.endswith("ing") and word not in _LEADING and "VBG" in possible_tags(word)


def _gerunds_before(view: SyntaxView, joint: int) -> int:
    """How many gerunds stand in a row before a conjunction, all but the first behind commas, with a verb before."""
    found, low = 0, max(view.sentence_start(joint), joint - _LONGEST)
    for k in range(joint - 1, low, -1):
        if view.text[k] in _STOPS or view.tag[k] in {"WDT", "WP", "CC"}:
            return 0
        if view.tag[k] in FINITE:
            return 0
        if is_gerund(view, k) and view.tag[k] in {"VBG", "NN"}:
            if view.text[k - 1] == ",":
                found += 1
            elif found and view.tag[k - 1] in {"VBZ", "VBD", "VBP", "VB", "IN", "VBN"}:
                return found + 1 if view.tag[k - 1] != "IN" or view.lower[k - 1] in {"of", "from", "by", "for"} else 0
            elif found and view.tag[k - 1] in {"NN", "NNS"} and is_spent(view, k - 1):
                return found + 1
    return 0


def is_spent(view: SyntaxView, noun: int) -> bool:
    """Whether a noun is the time that was spent on what follows: "spent the evening reading"."""
    return any(view.lower[k] in {"spend", "spent", "spends", "spending"} for k in range(max(0, noun - 4), noun))


def _bare_before(view: SyntaxView, joint: int) -> bool:
    """Whether "to" and a verb, and then a bare verb behind a comma, stand before a conjunction."""
    low = max(view.sentence_start(joint), joint - _LONGEST)
    comma = comma_before(view, joint, low)
    if comma < 0 or "VB" not in possible_tags(view.lower[comma + 1]) or joint - comma > _ASIDE:
        return False
    if view.tag[comma + 1] != "VB" and view.tag[comma + 2] not in {"NNS", "DT", "PRP$"}:
        return False
    before = view.tag[low:comma]
    to = next((k for k in range(comma - 1, low, -1) if view.tag[k] in {"TO", "MD"}), -1)
    leads = "TO" in before or "MD" in before
    return leads and view.tag[to + 1] == "VB" and FINITE.isdisjoint(view.tag[to + 1 : joint])


def preposition_again(view: SyntaxView, joint: int) -> bool:
    """Whether the last of three has the preposition of the first again, which the second has not: in a, b and in c."""
    low, again = view.sentence_start(joint), joint + 1
    if again + 2 >= view.sentence_end(joint) or view.lower[again] in SUBORDINATORS | {"to"} or view.tag[again] != "IN":
        return False
    second = _before_phrase(view, joint - 1, low)
    if second == joint - 1 or joint - 1 - second > _SHORT or view.text[second] != ",":
        return False
    first = _before_phrase(view, second - 1, low)
    return first < second - 1 <= first + _SHORT and view.lower[first] == view.lower[again]


def _before_phrase(view: SyntaxView, k: int, low: int) -> int:
    """The token before the noun phrase that ends at a token."""
    while k > low and view.tag[k] in _PHRASE:
        k -= 1
    return k
