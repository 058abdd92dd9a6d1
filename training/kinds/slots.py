"""Where nouns stand in the news: of what verb a noun is the subject, what adjective and what preposition it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from newslint.language.syntax.parsing import RELATIONS
from newslint.language.syntax.tagging import TAGS
from newslint.language.words.morphology import lemma, singular
from training.second_reader.corpus import Corpus

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
Pair = tuple[str, str]
"""A noun and a slot, which is a letter and a word: ``+write`` and ``-write`` (what writes something, and what writes),
``=write`` (what is written), ``>write`` (what somebody writes), ``~aware`` (what is aware), ``:old`` (old what),
``@in`` (in what), ``'s`` (whose), ``&who`` (who ...)."""
PERSON = "<person>"
"""What stands for pronouns of persons."""
OPENS = "^"
"""The sign before that of a slot at the head of a sentence: "Opening the door, he ..."."""
NAME = "<name>"
"""What stands for names."""
_PERSONS = frozenset({"he", "she", "i", "we", "you", "him", "her", "me", "us"})
_RELATIVES = frozenset({"who", "whom", "whose", "which", "where", "when"})
_TAG = {tag: code for code, tag in enumerate(TAGS)}
_RELATION = {relation: code for code, relation in enumerate(RELATIONS)}
_OBJECTS = ("obj", "ccomp", "xcomp", "iobj")


def _codes(names: tuple[str, ...], table: dict[str, int]) -> list[int]:
    return [table[name] for name in names]


class Sentences:
    """A corpus as columns over all its tokens: the number of each word in its basic form, its tag, its head."""

    def __init__(self, news: Corpus) -> None:
        lengths = np.diff(news.end, prepend=0)
        first = np.repeat(news.end - lengths, lengths)
        self.root = news.head < 0
        self.head: Ints = np.where(self.root, np.arange(len(news.word)), news.head + first)
        self.tag, self.relation = news.tag, news.relation
        pairs, number = np.unique(news.word.astype(np.int64) * len(TAGS) + news.tag, return_inverse=True)
        self.number: Ints = number
        self.words = [_basic(news.vocabulary[p // len(TAGS)], TAGS[p % len(TAGS)]) for p in pairs.tolist()]

    def tagged(self, *tags: str) -> Mask:
        """Which tokens have one of some tags."""
        return np.isin(self.tag, _codes(tags, _TAG))

    def related(self, *relations: str) -> Mask:
        """Which tokens have one of some relations to their heads."""
        return np.isin(self.relation, _codes(relations, _RELATION))

    def having(self, *relations: str) -> Mask:
        """Which tokens have a child with one of some relations."""
        found = np.zeros(len(self.head), bool)
        found[self.head[self.related(*relations)]] = True
        return found


def _basic(word: str, tag: str) -> str:
    """The basic form of a word."""
    lower = word.lower()
    if tag in {"NN", "NNS"}:
        return singular(lower) if tag == "NNS" else lower
    if tag == "PRP":
        return PERSON if lower in _PERSONS else ""
    if tag in {"NNP", "NNPS"}:
        return NAME
    if tag in {"WP", "WDT", "WRB", "WP$"}:
        return lower
    return lemma(lower, tag)


def pairs(news: Corpus) -> Counter[Pair]:
    """How often each noun stands in each slot."""
    table = Sentences(news)
    found: Counter[Pair] = Counter()
    for sign, nouns, words in _slots(table):
        size = len(table.words)
        codes, counts = np.unique(table.number[nouns] * size + table.number[words], return_counts=True)
        for code, n in zip(codes.tolist(), counts.tolist(), strict=True):
            noun, word = table.words[code // size], table.words[code % size]
            if noun and word and (sign != "&" or word in _RELATIVES):
                found[noun, sign + word if sign != "'" else "'s"] += n
    return found


def _slots(table: Sentences) -> Iterator[tuple[str, Ints, Ints]]:
    """The sign of each sort of slot, the nouns there, and the words that they belong to."""
    nouns = table.tagged("NN", "NNS", "PRP", "NNP", "NNPS")
    verbs = table.tagged("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
    transitive = table.having(*_OBJECTS)
    head = table.head
    passive = table.having("nsubj:pass", "aux:pass")
    subject = nouns & table.related("nsubj") & verbs[head] & ~passive[head]
    yield "+", *_ends(table, subject & transitive[head])
    yield "-", *_ends(table, subject & ~transitive[head])
    yield "=", *_ends(table, nouns & table.related("nsubj:pass") & verbs[head])
    yield ">", *_ends(table, nouns & table.related("obj") & verbs[head])
    yield "~", *_ends(table, nouns & table.related("nsubj") & table.tagged("JJ")[head])
    after = verbs & table.related("acl") & nouns[head] & (np.arange(len(head)) > head)
    yield "=", *_starts(table, after & table.tagged("VBN"))
    yield "+", *_starts(table, after & table.tagged("VBG") & transitive)
    yield "-", *_starts(table, after & table.tagged("VBG") & ~transitive)
    yield from _opening(table, nouns, verbs, transitive)
    yield ":", *_starts(table, table.related("amod") & nouns[head])
    yield "@", *_starts(table, table.related("case") & table.tagged("IN", "TO") & nouns[head])
    yield "'", *_ends(table, nouns & table.having("case") & table.related("nmod:poss"))
    clauses = table.related("nsubj", "obj", "nsubj:pass", "advmod") & table.related("acl:relcl")[head]
    at = np.flatnonzero(table.tagged("WP", "WDT", "WP$", "WRB") & clauses & nouns[head[head]])
    yield "&", head[head[at]], at


def _opening(table: Sentences, nouns: Mask, verbs: Mask, transitive: Mask) -> Iterator[tuple[str, Ints, Ints]]:
    """The slots of participles before the verb of the sentence: its subject is theirs."""
    places = np.arange(len(table.head))
    subject = np.full(len(places), -1)
    subjects = np.flatnonzero(nouns & table.related("nsubj", "nsubj:pass") & verbs[table.head])
    subject[table.head[subjects]] = subjects
    own = table.having("nsubj", "nsubj:pass", "csubj", "aux:pass")
    before = verbs & table.related("advcl") & ~own & (subject[table.head] > places)
    active = before & table.tagged("VBG")
    for sign, which in (
        ("=", before & table.tagged("VBN")),
        ("+", active & transitive),
        ("-", active & ~transitive),
    ):
        at = np.flatnonzero(which)
        yield OPENS + sign, subject[table.head[at]], at


def _ends(table: Sentences, which: Mask) -> tuple[Ints, Ints]:
    """Some tokens, and their heads."""
    at = np.flatnonzero(which)
    return at, table.head[at]


def _starts(table: Sentences, which: Mask) -> tuple[Ints, Ints]:
    """The heads of some tokens, and the tokens."""
    at = np.flatnonzero(which)
    return table.head[at], at
