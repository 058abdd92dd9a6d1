"""Forms in -ing, and pasts, behind "and" or "but" that fit none of the verbs before: "looked, but finding only an oar".

"Filling sandbags, moving beds and helped"; "blew up a bridge, cut a railway and attacking"; "has asked and warning".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE

_PREPOSITIONS = frozenset(
    """including according following regarding concerning during being excluding depending judging considering
    counting""".split()
)
_BEHIND = frozenset({"DT", "PRP$", "PRP", "CD", "IN", "TO", "NNS", "NNP", "RB", "NN", "JJ"})
_SPEND = frozenset({"spend", "spent", "spends", "spending"})
_TAKES_GERUND = frozenset(
    """include includes included involve involves involved means meant began started kept stopped recalled remembered
    admitted denied enjoy enjoys enjoyed avoid avoided""".split()
)
_REPORTING = frozenset(
    "threatening warning demanding saying vowing promising insisting claiming pledging arguing".split()
)
_OTHER = frozenset({":", "``", "''", "WRB"})
_DESCRIBED = frozenset({"acl", "amod", "compound"})
_PAST_FORMS = frozenset({"VBD", "VB", "VBN"})
_OF_NOUN = frozenset({"amod", "compound", "nsubj"})
_SHORTEST, _LONGEST = 3, 34
"""Tokens of a clause before a conjunction."""


def stray_participles(view: SyntaxView) -> Iterator[int]:
    """The verbs behind conjunctions that go on from none before, with the form it should have."""
    for joint in view.tokens.where("but", "and"):
        verb = view.behind_aside(joint)
        verb = view.skip_adverbs(verb)
        if verb + 2 >= view.sentence_end(joint) or not view.text[verb].islower():
            continue
        if view.tag[verb] == "VBG" and _follows_past(view, joint, verb):
            yield verb


def _follows_past(view: SyntaxView, joint: int, verb: int) -> bool:
    """Whether only verbs with a tense stand before a conjunction, none of which a form in -ing may go on from."""
    low = view.sentence_start(joint)
    if view.lower[verb] in _PREPOSITIONS or view.next_tag(verb) not in _BEHIND:
        return False
    if not _SHORTEST <= joint - low <= _LONGEST or (view.head[verb] >= verb and view.relation[verb] in _OF_NOUN):
        return False
    inside = view.tag[low:joint]
    if view.lower[joint] == "but" and "VBG" in inside:
        return False  # "gave a statement criticising her but explaining why"
    if not _OTHER.isdisjoint(inside) or "TO" in inside or not BE.isdisjoint(view.lower[low:joint]):
        return False
    if FINITE.isdisjoint(inside) or any(_runs(view, k) for k in range(low, joint)):
        return False
    if view.lower[joint] == "and" and not _goes_on(view, verb):
        return False
    return FINITE.isdisjoint(view.tag[verb + 1 : _stop(view, verb)])


_OF_DEEDS = frozenset({"with", "of", "for", "about", "from", "against"})
"""Prepositions behind which nouns and forms in -ing tell what somebody is charged with, accused of, paid for."""


def _goes_on(view: SyntaxView, verb: int) -> bool:
    """Whether the tree joins a form in -ing to a past, and nothing before may be a noun or gerund that it goes with."""
    head, low = view.head[verb], view.sentence_start(verb)
    if view.lower[verb] in _REPORTING and view.lower[verb + 1] in {"that", "to"}:
        return True
    if view.relation[verb] not in {"conj", "advcl"} or view.next_tag(verb) in {"NN", "NNS"} or not low <= head < verb:
        return False
    joint = view.before_adverbs(verb - 1)
    if view.tag[joint - 1] in NOUNS and view.lower[joint - 2] in _OF_DEEDS:
        return False  # "charged with assault and endangering an aircraft"
    if view.tag[verb - 1] == "RB" or any(_looks_running(view, k) for k in range(low, verb)):
        return False
    if view.tag[head] == "VBN" and not HAVE.isdisjoint(view.lower[k] for k in view.tree.children(head)):
        return True
    past = view.tag[head] in _PAST_FORMS and "VBD" in possible_tags(view.lower[head])
    return past and (view.tag[head] == "VBD" or view.relation[head] == "conj")


def _looks_running(view: SyntaxView, k: int) -> bool:
    """Whether a word that is read as a noun may be a form in -ing."""
    runs = view.text[k].islower() and view.lower[k].endswith("ing") and "VBG" in possible_tags(view.lower[k])
    return runs and view.relation[k] != "acl"


def _runs(view: SyntaxView, k: int) -> bool:
    """Whether a word is a form in -ing that another one may go on from; none that only describes a noun."""
    described = view.relation[k] in _DESCRIBED and view.text[k - 1] != ","
    return view.tag[k] == "VBG" and not described


def _stop(view: SyntaxView, verb: int) -> int:
    """The end of what may belong to a gerund that is a subject: the next mark or word that opens a clause."""
    end = view.sentence_end(verb)
    return next(
        (
            k
            for k in range(verb + 1, end)
            if view.text[k] in {",", ";", "."}
            or view.tag[k] in {"WDT", "WP", "WRB", "CC"}
            or view.lower[k] in {"that", "because", "as", "if"}
        ),
        end,
    )


def stray_pasts(view: SyntaxView) -> Iterator[int]:
    """The pasts behind conjunctions that end a list of gerunds: "moving beds, filling bags and helped others"."""
    for joint in view.tokens.where("and", "or"):
        verb = view.skip_adverbs(joint + 1)
        if (
            verb + 1 >= view.sentence_end(joint)
            or view.tag[verb] not in {"VBD", "VBN"}
            or not view.text[verb].islower()
        ):
            continue
        if "VBD" in possible_tags(view.lower[verb]) and view.next_tag(verb) in _BEHIND and _ends_gerunds(view, joint):
            yield verb


def _ends_gerunds(view: SyntaxView, joint: int) -> bool:
    """Whether two gerunds, the second behind a comma, stand before "and", the first behind what governs it."""
    low = view.sentence_start(joint)
    comma = next((k for k in range(joint - 1, low, -1) if view.text[k] == ","), -1)
    if comma < low + 3 or comma >= joint - 2 or not _is_gerund(view, view.skip_adverbs(comma + 1)):
        return False
    if not FINITE.isdisjoint(view.tag[comma:joint]) or "being" in view.lower[low:joint]:
        return False
    first = next((k for k in range(comma - 1, low, -1) if _is_gerund(view, k)), -1)
    if (
        first < 0
        or view.text[first - 1] == ","
        or not FINITE.isdisjoint(view.tag[first:comma])
        or "," in view.text[first:comma]
    ):
        return False
    before = view.before_adverbs(first - 1)
    if view.tag[before] == "IN":
        return view.lower[before] in {"of", "from", "by", "for", "in", "with", "on"}
    spent = any(view.lower[k] in _SPEND for k in range(max(low, before - 4), before))
    return spent or view.lower[before] in _TAKES_GERUND


def _is_gerund(view: SyntaxView, k: int) -> bool:
    word = view.lower[k]
    return (
        word.endswith("ing")
        and view.tag[k] in {"VBG", "NN"}
        and word not in _PREPOSITIONS
        and "VBG" in possible_tags(word)
    )


def stray_infinitives(view: SyntaxView) -> Iterator[int]:
    """Infinitives behind "and" that go on from none before: "had been ordered and to arrive"."""
    for joint in view.tokens.where("and"):
        if (
            view.next_tag(joint) != "TO"
            or joint + 3 >= view.sentence_end(joint)
            or view.tag[joint + 2] != "VB"
            or view.text[joint - 1] == ","
        ):
            continue
        low = view.sentence_start(joint)
        if not _OTHER.isdisjoint(view.tag[low:joint]) or "to" in view.lower[low:joint] or joint - low < 3:
            continue
        if not {"for", "how", "what", "whether", "that", "from"}.isdisjoint(view.lower[low:joint]):
            continue
        plain = joint + 2
        verb = view.head[plain] if view.relation[plain] in {"aux:pass", "cop"} else plain
        first = view.head[verb]
        joined = view.relation[verb] == "conj" and low <= first < joint
        if joined and view.tag[first] in {"VBN", "VBD", "JJ"} and not FINITE.isdisjoint(view.tag[low:joint]):
            yield joint + 1
