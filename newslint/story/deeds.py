"""Who did what to whom: the verbs of a sentence with the words for the doer and for what it was done to."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma, lemmas
from newslint.lexicon.auxiliaries import MODALS
from newslint.util.records import NamedTuple

_SUBJECTS = ("nsubj", "nsubj:pass")
_PARTS = frozenset({"compound", "flat", "amod", "appos", "nmod:poss"})
_RESOLVED = frozenset("vote agree decide choose move manage".split())
"""What is done by whoever did these: "voted to approve" tells of an approval."""
_UNSURE = MODALS - {"will", "would", "'ll"}
"""What makes a deed only possible; what will be done, and what somebody said would be, is told as a fact."""
_REFUSED = frozenset("refuse decline".split())
"""What is not done by whoever did these: "refused to quit"."""
_VERDICTS = {"guilty": "convict", "innocent": "acquit"}
"""What it is to find somebody so; not guilty is acquitted."""
_NOT = frozenset("not n't never no nor without hardly almost nearly".split())


class Deed(NamedTuple):
    """A verb and its roles, a passive turned round; words are in small letters, nouns in the singular."""

    verb: int
    lemma: str
    doer: frozenset[str]
    done_to: frozenset[str]
    sure: bool
    """Whether it is told as a fact: not denied, and not only possible, planned or feared."""
    denied: bool = False
    """Whether it is told that it was not done: "did not quit", "refused to quit"."""
    before: bool = False
    """Whether it had been done before what the story tells: "had been shut since March"."""


def deeds(view: SyntaxView, first: int, last: int) -> Iterator[Deed]:
    """The deeds of a range of tokens, which is a sentence or more."""
    for k in range(first, last):
        tells = view.tag[k].startswith("VB") or (view.tag[k] == "NNS" and _has_object(view, k))
        if tells and view.relation[k] not in ("aux", "aux:pass", "cop"):
            yield deed_at(view, k)


def _has_object(view: SyntaxView, k: int) -> bool:
    """Whether a word that is read as a plural has a subject and an object, as verbs of headlines do: "Judge jails"."""
    relations = {view.relation[child] for child in view.tree.children(k)}
    return "obj" in relations and "nsubj" in relations


def deed_at(view: SyntaxView, verb: int) -> Deed:
    """The deed of a verb."""
    children = view.tree.children(verb)
    words = {view.lower[k] for k in children if view.relation[k] in ("advmod", "aux", "aux:pass", "det", "mark")}
    passive = any(view.relation[k] in ("nsubj:pass", "aux:pass") for k in children)
    subjects = _subjects(view, verb)
    objects = [k for k in children if view.relation[k] == "obj"]
    agents = [
        k
        for k in children
        if view.relation[k] in ("obl", "obl:agent") and any(view.lower[c] == "by" for c in view.tree.children(k))
    ]
    doer, done_to = (agents[:1], subjects) if passive else (subjects, objects[:1])
    verdict = _verdict(view, verb)
    if verdict:
        words.discard("not")
    planned = view.tag[verb] == "VB" and "to" in words and not _is_resolved(view, verb)
    refused = planned and view.head[verb] >= 0 and not _REFUSED.isdisjoint(lemmas(view.lower[view.head[verb]]))
    return Deed(
        verb,
        verdict or lemma(view.lower[verb], "VBZ" if view.tag[verb] == "NNS" else view.tag[verb]),
        _words(view, doer),
        _words(view, done_to),
        sure=not planned and view.tag[verb] != "VBG" and words.isdisjoint(_NOT) and words.isdisjoint(_UNSURE),
        denied=refused or bool(words & {"not", "n't", "never"}),
        before="had" in words or (refused and "had" in view.lower[max(0, view.head[verb] - 2) : view.head[verb]]),
    )


def _verdict(view: SyntaxView, verb: int) -> str:
    """What a court did that found somebody guilty or not: "convict" or "acquit"; nothing for other deeds."""
    if view.lower[verb] not in ("found", "find", "finds"):
        return ""
    at = next((k for k in range(verb + 1, min(verb + 6, view.sentence_end(verb))) if view.lower[k] in _VERDICTS), 0)
    if not at:
        return ""
    return "acquit" if view.lower[at - 1] == "not" else _VERDICTS[view.lower[at]]


def _is_resolved(view: SyntaxView, verb: int) -> bool:
    """Whether an infinitive tells what was resolved on."""
    head = view.head[verb]
    return head >= 0 and not _RESOLVED.isdisjoint(lemmas(view.lower[head])) and view.tag[head] in ("VBD", "VBZ", "VBP")


def _subjects(view: SyntaxView, verb: int) -> list[int]:
    """The subjects of a verb: its own, that of the verb that it is joined to, or the noun that it describes.

    A name after a common noun ("the shipowner Carl Hansen") may be a subject beside it.
    """
    at = verb
    for _ in range(3):
        own = [k for k in view.tree.children(at) if view.relation[k] in _SUBJECTS]
        if own:
            relative = view.lower[own[0]] in ("who", "which", "that") and view.relation[at] == "acl:relcl"
            return [view.head[at]] if relative else own
        if view.relation[at] not in ("conj", "xcomp", "advcl"):
            return []
        at = view.head[at]
    return []


def _words(view: SyntaxView, nouns: list[int]) -> frozenset[str]:
    """The words of some nouns with what names them more closely."""
    found: set[str] = set()
    left = list(nouns)
    while left:
        noun = left.pop()
        found.add(_bare(view, noun))
        left += [k for k in view.tree.children(noun) if _names(view, k)]
    return frozenset(found - {""})


def _names(view: SyntaxView, k: int) -> bool:
    """Whether a word helps to name a noun: part of the name, or whom a group is of (members of parliament)."""
    if view.relation[k] == "nmod":
        return any(view.lower[c] == "of" for c in view.tree.children(k))
    return view.relation[k] in _PARTS and (view.relation[k] != "amod" or view.text[k][0].isupper())


def _bare(view: SyntaxView, k: int) -> str:
    """A word without its plural; nothing for a pronoun or a figure."""
    word = view.lower[k]
    if not word.isalpha() or len(word) < 2 or view.tag[k] in ("PRP", "WP", "WDT", "DT", "CD"):
        return ""
    return lemma(word, "NNS") if view.tag[k] in ("NNS", "NNPS") else word
