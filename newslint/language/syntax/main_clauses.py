"""Main clauses by the tree: the predicates that no other clause holds, and whole clauses that begin at a word."""

from __future__ import annotations

from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import lemmas
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS, TELLING
from newslint.util.records import NamedTuple

_HELPS = frozenset({"aux", "aux:pass", "cop"})
_QUESTION = frozenset({"WRB", "WDT", "WP", "WP$"})
_ALONE = frozenset({"PRP", "EX"})
_BESIDE = frozenset({"conj", "parataxis", "ccomp", "advcl", "dep", "dislocated", "advmod", "xcomp", "appos", "obl"})
"""Relations by which the tree hangs one main clause from another that stands beside it."""
TELLS = CLAUSE_VERBS | {
    *("tell", "show", "put", "go", "quote", "see", "warn", "concede", "note", "disclose", "confirm", "allege"),
    *("testify", "rule", "caution", "stress", "hear", "understand", "turn", "seem", "appear", "emerge", "transpire"),
    *("write", "announce", "report", "predict", "estimate", "recall", "reveal", "suggest", "inform", "ask", "read"),
}
TO_SOMEBODY = frozenset({"tell", "inform", "warn", "ask", "remind", "assure", "show"})
"""Their object is the hearer, and does not say what was said."""
_OPENERS = SUBORDINATE | {"as", "since", "after", "before", "than", "once", "despite"}
_TOLD = FINITE | {"TO", "WRB"}
"""Tags of words with which begins what was said, or stands in it."""
_SURE_OPENERS = SUBORDINATE - {"that", "until"}
_SHORT = 6
_NO_END = frozenset({"IN", "TO", "DT", "PRP$", "CC", "HYPH"})
_PHRASE = NOUNS | {
    *("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "IN", "VBN", "VBG", "RB", "RBR", "PDT", "$", "PRP"),
    *("EX", "AFX"),
}
_FRONTING = frozenset({"IN", "VBG", "VBN", "WRB", "RB", "TO"})
"""Tags with which a phrase or a clause begins that may stand before the clause it belongs to."""
_PLAIN = frozenset({"that", "not", "n't"})
_PHRASE_STARTS = NOUNS | {"DT", "PRP$", "PRP", "EX", "CD", "JJ", "JJS", "PDT"}
_SEEMS = frozenset({"appear", "seem", "emerge", "transpire", "turn"})
_SENTENCE_MARKS = frozenset({",", ".", ":"})


class Clause(NamedTuple):
    """A finite clause: where its subject begins, the head of the subject, the finite verb and the predicate."""

    start: int
    subject: int
    verb: int
    predicate: int


def clause_at(view: SyntaxView, start: int) -> Clause | None:
    """The clause whose subject begins at a token, with its finite verb before any comma; nothing where none does."""
    end = view.sentence_end(start)
    for head in range(start, end):
        if view.tag[head] == ",":
            return None
        if view.relation[head] not in SUBJECTS or view.tag[head] in _QUESTION:
            continue
        begins = head if view.tag[head] in _ALONE else view.tree.subtree(head)[0]
        if begins != start:
            return None
        predicate = view.head[head]
        verb = finite_verb(view, predicate, head)
        if verb < 0 or any(view.tag[k] == "," for k in range(head, verb)):
            return None
        return Clause(start, head, verb, predicate)
    return None


def finite_verb(view: SyntaxView, predicate: int, after: int) -> int:
    """The finite verb of a predicate, behind its subject: the predicate, or what helps it; -1 where there is none."""
    if predicate < 0:
        return -1
    helps = (k for k in view.tree.children(predicate) if view.relation[k] in _HELPS)
    return next((k for k in sorted((*helps, predicate)) if k > after and view.tag[k] in FINITE), -1)


def depends(view: SyntaxView, predicate: int, start: int = 0) -> bool:
    """Whether a clause has a word, from a token on, that makes it part of another: "because", "which", "that"."""
    for k in view.tree.children(predicate):
        if k >= start and (view.relation[k] == "mark" or view.tag[k] in _QUESTION):
            return True
    return view.relation[predicate].startswith("acl")


def main_clauses(view: SyntaxView, low: int, high: int) -> list[Clause]:
    """The clauses between two tokens that depend on none of the words between them, each with subject and verb there.

    What hangs from words outside may be a main clause too: of two clauses that stand side by side the tree makes one
    hang from the other.
    """
    found = []
    for head in range(low, high):
        if view.relation[head] not in SUBJECTS or view.tag[head] in _QUESTION:
            continue
        predicate = view.head[head]
        if not low <= predicate < high or depends(view, predicate):
            continue
        verb = finite_verb(view, predicate, head)
        if not head < verb < high:
            continue
        if _stands_free(view, predicate, low, high):
            start = head if view.tag[head] in _ALONE else view.tree.subtree(head)[0]
            found.append(Clause(start, head, verb, predicate))
    return found


def _stands_free(view: SyntaxView, predicate: int, low: int, high: int) -> bool:
    """Whether a predicate hangs from nothing between two tokens, beside a main clause there, or from who tells it."""
    head = view.head[predicate]
    while low <= head < high:
        told = predicate < head and view.relation[predicate] == "ccomp"
        if not told and (view.relation[predicate] not in {"conj", "parataxis"} or depends(view, head)):
            return False
        predicate, head = head, view.head[head]
    return head < 0 or view.relation[predicate] in _BESIDE


def says_more(view: SyntaxView, low: int, high: int) -> bool:
    """Whether the words between two tokens have more finite verbs than words that open a clause of their own."""
    if "," not in view.text[low:high] and _opens(view, low, low):
        return False
    verbs = sum(view.tag[k] in FINITE for k in range(low, high))
    return verbs > sum(_opens(view, k, low) for k in range(low, high))


def leads_on(view: SyntaxView, low: int, high: int) -> bool:
    """Whether the words between two tokens end in a phrase or clause that opens another: "and in May", "that if so"."""
    finite = 0
    opened = 0
    for k in range(high - 1, low, -1):
        finite += view.tag[k] in FINITE
        opens = _opens(view, k, low)
        opened += opens
        if opens and not finite:
            return True  # "it came after the chairman"
        if view.tag[k] not in _FRONTING or view.lower[k] in _PLAIN or finite > opened:
            continue
        if view.tag[k - 1] == "CC" or view.lower[k - 1] == "that" or view.lower[k - 1] in TELLING:
            return True
        if view.text[k - 1] == "," and opens:
            return True
    return False


def ends_in_aside(view: SyntaxView, low: int, high: int) -> bool:
    """Whether the words between two tokens end in a short phrase behind a comma that may belong to what follows."""
    comma = next((k for k in range(high - 1, low, -1) if view.text[k] == ","), -1)
    return low < comma and high - comma <= _SHORT and FINITE.isdisjoint(view.tag[comma:high])


def _opens(view: SyntaxView, k: int, low: int) -> bool:
    """Whether a clause that depends on another begins with a token, as the words alone say."""
    if view.tag[k] in _QUESTION or view.lower[k] in _SURE_OPENERS:
        return True
    if view.relation[k] == "mark" and view.tag[k] != "TO":
        return view.tag[view.head[k]] not in {"VBG", "VB"}
    return k > low and view.tag[k] == "PRP" and view.tag[k - 1] in NOUNS | {"JJ", "CD"}


def verb_of_phrase(view: SyntaxView, start: int) -> int:
    """The first finite verb behind a phrase that begins at a token, with no mark or clause between; -1 for none."""
    if view.tag[start] not in _PHRASE_STARTS:
        return -1
    for k in range(start, view.sentence_end(start)):
        tag = view.tag[k]
        if tag in FINITE:
            return k if k > start and view.tag[k - 1] not in _NO_END else -1
        if tag not in _PHRASE or (k > start and (tag in _ALONE or view.lower[k] in _OPENERS)):
            return -1
        if k > start and tag in {"DT", "PRP$"} and view.tag[k - 1] in NOUNS:
            return -1  # "a condition the town has set"
    return -1


def only_tells(view: SyntaxView, clause: Clause) -> bool:
    """Whether a clause says no more than who said what stands around it: "the council said in a letter"."""
    told = clause.predicate if view.tag[clause.predicate].startswith("V") else clause.verb
    verb = lemmas(view.lower[told])
    if view.lower[told] in {"quoted", "cited"} and view.next_word(told) == "as":
        return True  # "the minister was quoted as saying"
    if view.lower[told] not in TELLING and TELLS.isdisjoint(verb):
        return False
    end = view.sentence_end(told)
    closes = (k for k in range(told + 1, end) if view.tag[k] in _SENTENCE_MARKS or view.lower[k] == "without")
    after = next(closes, end)  # "Ann Lee told the paper without saying when it would open"
    if view.tag[told] == "VBN" and view.lower[clause.subject] != "it" and view.tree.dependent(told, "aux:pass") >= 0:
        return False
    if any(view.tag[k] in _TOLD or view.lower[k] == "that" for k in range(told + 1, after)):
        return False
    if not _SEEMS.isdisjoint(verb):
        return view.lower[clause.subject] == "it"
    if view.tree.dependent(told, "xcomp") > told:
        return False
    thing = view.tree.dependent(told, "obj", "iobj")
    return not told < thing < after or view.lower[thing] in TIMES or not TO_SOMEBODY.isdisjoint(verb)
