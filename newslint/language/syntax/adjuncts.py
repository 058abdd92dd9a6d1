"""Whether a preposition opens a phrase of its own, of time, place or manner, or hangs from a word that governs it."""

from __future__ import annotations

import re

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags, singular
from newslint.lexicon.adverbials import ADVERBIALS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.numerals import STRETCHES

_TIMED = frozenset({"in", "on", "at", "for", "from", "by", "about", "against", "before"})
"""The prepositions that open a phrase of time."""
_TIMES = STRETCHES | frozenset(
    """night morning afternoon evening noon midnight dawn dusk spring summer autumn fall winter weekend season moment
    time point stage occasion past future beginning start end run-up wake aftermath meantime age era period pandemic
    term january half quarter long while date tomorrow today yesterday sunday""".split()
)
_MEDIA = frozenset(
    """twitter facebook instagram youtube television tv radio stage camera air page pages website site blog platform
    media app network channel telegram tiktok""".split()
)
_MANNERS = frozenset(
    """way manner extent degree level front occasion ground scale basis pace rate reason purpose cost expense aim view
    effort attempt bid sake fear hope name request ease caution mind behalf condition detail word
    heel eve verge brink back strength edge sideline margin""".split()
)
_PRICES = frozenset({"cost", "expense"})
"""What has "at" or "without" in set phrases: at all costs, but to rising costs."""
_COMPARED = {"as": frozenset({"as", "so", "such", "same"}), "than": frozenset({"more", "less"})}
"""What stands a little before the second part of a comparison."""
_SIDES = frozenset("north south east west left right contrary point tune".split())
_OPENS_QUOTATION = frozenset({"“", '"', "‘", "'", "``", "$", "£", "€"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def governor(view: SyntaxView, at: int) -> int:
    """The token that the phrase of a preposition depends on, by the tree, or -1.

    In Universal Dependencies a preposition hangs from the noun or the verb that follows it, and that from what governs
    it; where nothing follows, the preposition hangs from its governor itself.
    """
    complement = view.head[at]
    return view.head[complement] if complement > at else complement


def opens_adjunct(view: SyntaxView, at: int) -> bool:
    """Whether a preposition opens an infinitive, a set adverbial, or a phrase of time, place or means, by its words."""
    last = view.sentence_end(at)
    if at + 1 >= last:
        return True
    written, following, tag = view.lower[at], view.lower[at + 1], view.tag[at + 1]
    if written == "to" and (view.tag[at] == "TO" or _is_base(view, at + 1)):
        return True
    if (tag in {"CC", "WDT", "IN", "TO"} and following != "whether") or (tag == "WP" and following == "whom"):
        return True
    if not following[0].isalnum() and following not in _OPENS_QUOTATION:
        return True
    if f"{written} {following}" in ADVERBIALS:
        return True
    complement = view.head[at]
    return _is_adverbial(view, at, view.lower[complement] if at < complement < last else following)


def _is_adverbial(view: SyntaxView, at: int, head: str) -> bool:
    """Whether a preposition and the head of what follows make a phrase of time, place or manner, or a comparison."""
    written = view.lower[at]
    if written in _COMPARED:
        return not _COMPARED[written].isdisjoint(view.lower[max(view.sentence_start(at), at - 3) : at])
    if written == "on" and head == "way":
        way = next((k for k in range(at + 1, view.sentence_end(at)) if view.lower[k] == "way"), at)
        return view.next_word(way) not in {"in", "that"} or view.lower[way + 2 : way + 3] not in (["which"], ["the"])
    manner = head in _MANNERS or singular(head) in _MANNERS
    if written != "of" and manner and (written in {"at", "without"} or singular(head) not in _PRICES):
        return True
    if written == "to":
        return head in _SIDES or view.tag[at + 1] in {"CD", "$"}
    if written == "on" and head in _MEDIA:
        return True
    return written in _TIMED and _is_time(view, at, head)


def _is_base(view: SyntaxView, k: int) -> bool:
    """Whether a word after "to" may be an infinitive: one that is spelt like a base form, and that no name is."""
    return "VB" in possible_tags(view.lower[k]) and view.tag[k] not in {"NNS", "NNP", "NNPS"}


def _is_time(view: SyntaxView, at: int, head: str) -> bool:
    """Whether the noun after a preposition, or the first word after it, is one of time."""
    following = view.lower[at + 1]
    if following in CALENDAR or head in CALENDAR or _YEAR.fullmatch(following):
        return True
    return head in _TIMES or singular(head) in _TIMES


def has_object_alone(view: SyntaxView, verb: int, at: int) -> bool:
    """Whether nothing but an object, or an agent, stands between a verb and a preposition ("accused him for")."""
    between = [k for k in view.tree.children(verb) if verb < k < at]
    if not between or view.relation[between[0]] not in {"obj", "obl:agent"} or len(between) > 1:
        return False
    if not _may_be_object(view, between[0]) or not {",", ";", ":", "(", "–", "—"}.isdisjoint(view.lower[verb:at]):
        return False
    first, last = view.tree.subtree(between[0])
    return first == verb + 1 and last >= at


def _may_be_object(view: SyntaxView, k: int) -> bool:
    """Whether a token is a noun, a pronoun or one of several."""
    ranked = view.tag[k] in {"JJR", "JJS", "CD"} and view.next_word(k) == "of"  # "the younger of the two men"
    return ranked or view.tag[k] in NOUNS or view.tag[k] == "PRP"
