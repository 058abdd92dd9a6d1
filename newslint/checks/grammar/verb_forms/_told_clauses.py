"""Presents in what was said then, where the sentence itself tells of the past around them.

“Had promised that he will”, “told the Commons that it will not recognise them until they had freed her”, “did not know
that the war will last”, “denied that he has asked for it before the vote was taken”. By words and tags alone: the tree
hangs such a clause from the time before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.grammar.verb_forms._reported import THINKING
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma, lemmas, possible_tags
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

ANCHORS = frozenset({"will", "can", "has", "have", "is", "are"})
TRIGGERS = ANCHORS | {"had", "would"}
_PAST = {"will": "would", "can": "could", "has": "had", "have": "had", "is": "was", "are": "were"}
_TELLERS = TELLS | frozenset(
    "assure promise vow pledge guarantee insist deny radio swear declare threaten complain protest boast plead answer"
    " reply recall testify".split()
)
_THOUGHT = THINKING | {"expect"}
_KNOWING = frozenset("know realise realize foresee suspect".split())
"""Verbs that say the same of what is still to come where they are denied: they did not know that it will."""
_OPENERS = frozenset({"that", "whether", "why", "how", "if"})
_SUBJECT = NOUNS | {"DT", "PRP", "PRP$", "JJ", "JJR", "CD", "HYPH", "POS", "PDT", "EX"}
_STOPS = frozenset({",", ":", "WDT", "WP", "WRB", "``", "''", "MD", "CC"})
_LOOSE = frozenset("see hear go put show turn read quote seem appear find notice feel".split())
"""Verbs behind which a clause may be none of what was said: had seen him fall."""
_TIMES = frozenset({"until", "till", "once", "before", "unless", "whatever"})
_PARTS_OF_DAYS = frozenset({"night", "day", "morning", "evening", "afternoon", "week"})
_EARLIER = frozenset({"before", "when", "until"})
_NOW = frozenset("since now so still today this next yet ever never currently tomorrow recently already always".split())
_OLD = lazy_regex(r"(?:1[5-9]\d\d|20[01]\d)s?\Z")
_FAR, _SHORT, _PHRASE = 14, 9, 8


class _Told(NamedTuple):
    """Who tells a clause in the past: the verb, the word that opens the clause, and whether "had" stands before."""

    verb: int
    opener: int
    had: bool


def unshifted(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """The first verb of each such clause, and the form of it that is meant."""
    for at in view.tokens.where(*ANCHORS):
        if view.tag[at] not in {"MD", "VBZ", "VBP"} or not view.text[at].islower():
            continue
        told = _told(view, at)
        if told is not None and (_is_mixed(view, at, told) or _joined(view, at, told)):
            yield at, _PAST[view.lower[at]]
    for had in view.tokens.where("had", "would"):
        verb = _behind_had(view, had) if view.lower[had] == "had" else -1
        verb = _joined_with(view, had) if verb < 0 else verb
        if verb >= 0:
            use = _PAST.get(view.lower[verb], "")
            yield verb, use or next(iter(inflect(lemma(view.lower[verb], view.tag[verb]), "VBD")), "")


def _joined_with(view: SyntaxView, helper: int) -> int:
    """The present that "and" joins with "had" or "would" in what was said: it regrets this and had written; else -1."""
    if view.previous_word(helper) != "and" or view.tag[helper - 1] != "CC":
        return -1
    main = view.head[helper]
    first = view.head[main] if main > helper and view.relation[main] == "conj" else -1
    if first >= 0 and view.tag[first] == "VBD":  # the tree joins it with the telling verb itself
        clauses = (k for k in view.tree.children(first) if view.relation[k] == "ccomp" and first < k < helper)
        first = next(clauses, -1)
    if not view.sentence_start(helper) < first < helper or view.tag[first] not in {"VBZ", "VBP"}:
        return -1
    told = view.head[first]
    said = view.relation[first] == "ccomp" and 0 <= told < first and view.tag[told] == "VBD"
    if not said or _TELLERS.isdisjoint(lemmas(view.lower[told])) or view.tree.subject_of(main) >= 0:
        return -1
    alone = "VBD" not in possible_tags(view.lower[first]) and _NOW.isdisjoint(view.lower[first:helper])
    return first if alone and view.text[first].islower() else -1


def _behind_had(view: SyntaxView, had: int) -> int:
    """The present in what somebody had said before: had claimed that he owns; -1 where there is none."""
    end = view.sentence_end(had)
    told = view.skip_adverbs(had + 1)
    if told < end and view.lower[told] == "been":
        told = view.skip_adverbs(told + 1)
    if told + 3 >= end or view.tag[told] != "VBN" or _TELLERS.isdisjoint(lemmas(view.lower[told])):
        return -1
    if not _LOOSE.isdisjoint(lemmas(view.lower[told])):
        return -1
    for verb in range(told + 2, min(end, told + _FAR)):
        if view.tag[verb] in FINITE:
            present = view.tag[verb] in {"VBZ", "VBP"} and view.lower[verb] not in ANCHORS
            alone = "VBD" not in possible_tags(view.lower[verb]) and _NOW.isdisjoint(view.lower[verb:end])
            opened = not _OPENERS.isdisjoint(view.lower[told:verb]) or view.tag[told + 1] in _SUBJECT
            return verb if present and alone and opened and view.text[verb].islower() else -1
        if view.tag[verb] in _STOPS or view.tag[verb] == "TO":
            return -1
    return -1


def _told(view: SyntaxView, at: int) -> _Told | None:
    """The telling verb in the past of the clause whose first verb a token is; nothing where none is sure."""
    first = view.sentence_start(at)
    k = at - 1
    while k > max(first, at - _SHORT) and (view.tag[k] in _SUBJECT or view.lower[k] == "of" or view.tag[k] == "RB"):
        if view.lower[k] in _OPENERS:
            break
        k -= 1
    opened = view.lower[k] in _OPENERS and view.tag[k] not in {"DT", "WDT"}
    if not _SUBJECT.intersection(view.tag[k + 1 : at]) or not (opened or view.tag[k] in {"VBD", "VBN"}):
        return None
    for verb in range(k - opened, max(first - 1, k - _FAR), -1):
        tag = view.tag[verb]
        if tag in {"VBD", "VBN", "VB"} and not _TELLERS.isdisjoint(lemmas(view.lower[verb])):
            helper = _helper(view, verb) if verb > first else ""
            if tag == "VBD" and "VBD" in possible_tags(view.lower[verb]):
                return _Told(verb, k + (not opened), had=helper == "had")
            if helper == "had" or (tag == "VB" and helper in {"did", "n't"}):
                return _Told(verb, k, had=helper == "had")
            return _Told(verb, k, had=False) if helper in {"was", "were"} else None
        if tag in FINITE or tag in _STOPS or tag in {"VBN", "VBG", "TO"}:
            return None
    return None


def _helper(view: SyntaxView, verb: int) -> str:
    """The helping verb before a verb: of "had been assured", the first."""
    k = view.before_adverbs(verb - 1)
    return view.previous_word(k) if view.lower[k] == "been" else view.lower[k]


def _is_mixed(view: SyntaxView, at: int, told: _Told) -> bool:
    """Whether words around a present leave no doubt that all of it is told as past."""
    end = _end(view, at)
    word, verb = view.lower[at], view.skip_adverbs(at + 1)
    if verb < end and _is_then(view, at, end) and view.lower[told.verb] not in {"says", "say"}:
        return True
    if verb >= end or not _NOW.isdisjoint(view.lower[at:end]):
        return False
    teller = lemmas(view.lower[told.verb])
    denied = view.tag[told.verb] == "VB" or view.lower[told.verb - 1] in {"never", "nobody", "little", "few"}
    thought = not _THOUGHT.isdisjoint(teller) or (denied and not _KNOWING.isdisjoint(teller))
    if word in {"will", "can"}:
        if _with_past_time(view, verb, end):
            return True
        if word == "will":
            return told.had or thought or _is_old(view, told)
        return told.had
    if told.had and word in {"is", "are", "has", "have"}:
        return True
    if word in {"has", "have"} and view.tag[verb] in {"VBN", "VBD"}:
        return _is_over(view, verb, end)
    if word in {"is", "are"} and _before_past(view, verb, end):
        return True
    return word in {"is", "are"} and view.tag[verb] == "VBG" and _is_old(view, told)


def _is_then(view: SyntaxView, at: int, end: int) -> bool:
    """Whether a time that is over goes with a present: that night, at the time, the day before."""
    for k in range(at + 1, end):
        if view.tag[k] in FINITE or view.lower[k] in {"which", "who", "that"}:
            closes = view.lower[k] == "that" and view.next_word(k) in _PARTS_OF_DAYS and view.tag[k] == "DT"
            return closes and view.next_tag(k + 1) not in NOUNS
        if view.lower[k : k + 3] == ["at", "the", "time"] and view.lower[k + 3 : k + 4] != ["of"]:
            return view.lower[at] != "will"
        if view.lower[k] == "before" and view.lower[k - 2] == "the" and view.lower[k - 1] in _PARTS_OF_DAYS:
            return view.text[k + 1 : k + 2] == ["."] or view.tag[k + 1 : k + 2] in (["WRB"], ["IN"], ["CC"], [","])
    return False


def _before_past(view: SyntaxView, verb: int, end: int) -> bool:
    """Whether what is told was so before something in the past: is sinking moments before contact was lost."""
    for k in range(verb, end):
        if view.lower[k] == "before":
            return _past_clause(view, k, end)
        if view.tag[k] in FINITE or view.tag[k] in _STOPS:
            return False
    return False


def _joined(view: SyntaxView, at: int, told: _Told) -> bool:
    """Whether what is joined to a clause shows its tense: said that it would, and that it will; will, but it fell."""
    first, end, word = view.sentence_start(at), view.sentence_end(at), view.lower[at]
    before = [view.lower[k] for k in range(told.verb + 1, told.opener) if view.tag[k] in FINITE]
    if view.lower[told.opener] == "that" and view.lower[told.opener - 1] in {"and", "but"}:
        return False  # the telling verb stands further back
    if before or not (_NOW - {"ever", "never"}).isdisjoint(view.lower[at:end]):
        return False
    if word == "will":
        but = next((k for k in range(at, end - 3) if view.lower[k] == "," and view.lower[k + 1] in {"but", "yet"}), -1)
        verb = next((k for k in range(but + 2, end) if view.tag[k] in FINITE), -1) if but > 0 else -1
        return verb > but + 2 and view.tag[verb] == "VBD" and _TELLERS.isdisjoint(lemmas(view.lower[verb]))
    done = view.skip_adverbs(at + 1)
    if word not in {"has", "have"} or view.tag[done : done + 1] != ["VBN"] or first == at:
        return False
    relative = next((k for k in range(at + 2, end) if view.tag[k] in {"WDT", "WP", "WP$"}), -1)
    verb = next((k for k in range(relative + 1, min(end, relative + _SHORT)) if view.tag[k] in FINITE), -1)
    return 0 < relative < verb and view.lower[verb] == "had"


def _end(view: SyntaxView, at: int) -> int:
    """Where what was said ends: at a comma with another clause behind it, a quotation, or the end of the sentence."""
    last = view.sentence_end(at)
    for k in range(at + 1, last):
        if view.tag[k] in {"``", "''", ":"} or view.lower[k] in {"but", "although", "while"}:
            return k
        if view.lower[k] == "," and view.next_tag(k) == "CC":
            return k
    return last


def _with_past_time(view: SyntaxView, verb: int, end: int) -> bool:
    """Whether a clause of time in the past belongs to a future: will not move until it had left."""
    for k in range(verb + 1, end):
        if view.lower[k] in _TIMES and view.tag[k] in {"IN", "WP", "WDT", "WRB", "RB"}:
            return _past_clause(view, k, end)
        if view.tag[k] in FINITE or view.tag[k] in {"WDT", "WP", "WRB", ","}:
            return False
    return False


def _past_clause(view: SyntaxView, opener: int, end: int) -> bool:
    """Whether a subject and a verb of the past follow a word."""
    for k in range(opener + 1, min(end, opener + _PHRASE)):
        if view.tag[k] in FINITE or view.tag[k] == "MD":
            return k > opener + 1 and view.tag[k] == "VBD" and "VBD" in possible_tags(view.lower[k])
        if view.tag[k] not in _SUBJECT and view.lower[k] != "of":
            return False
    return False


def _is_old(view: SyntaxView, told: _Told) -> bool:
    """Whether a year long past dates the telling."""
    first = view.sentence_start(told.verb)
    words = [*view.lower[first : told.verb], *view.lower[told.verb : told.opener]]
    return any(before == "in" and _OLD.match(year) for before, year in pairwise(words))


def _is_over(view: SyntaxView, verb: int, end: int) -> bool:
    """Whether a perfect is told with what came after it: before he took office, between two years."""
    for k in range(verb + 1, end):
        if view.lower[k] in _EARLIER and view.tag[k] in {"IN", "WRB"}:
            if view.lower[k] == "before" and view.relation[k] == "case" and view.next_tag(k) in {"DT", "PRP$"}:
                return True
            return _past_clause(view, k, end)
        if view.lower[k] in {"between", "from"} and k + 3 < end and _OLD.match(view.lower[k + 1]):
            return view.lower[k + 2] in {"and", "to"} and _OLD.match(view.lower[k + 3]) is not None
        if view.tag[k] in FINITE or view.tag[k] in {"WDT", "WP"}:
            return view.lower[k] == "had"
    return False
