"""What news copy has and treebanks lack, and what a linter meets: capitals, no final stop, slips with a known tree."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from newslint.language.network.features import normal
from training.corpora import ROOT, Sentence

SMALL = frozenset(
    "a an and as at but by for from if in into nor of on or over per so than that the to up via vs with".split()
)
"""Words that stay small in headlines with capitals."""

Change = Callable[[Sentence, random.Random], Sentence | None]
"""Makes another sentence of one, or none where the change does not fit."""


def upper(s: Sentence, _: random.Random) -> Sentence:
    return replace(s, words=[w.upper() for w in s.words])


def lower(s: Sentence, _: random.Random) -> Sentence:
    return replace(s, words=[w.lower() for w in s.words])


def title(s: Sentence, _: random.Random) -> Sentence:
    words = [w if w.lower() in SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(s.words)]
    return replace(s, words=words)


def unstopped(s: Sentence, _: random.Random) -> Sentence | None:
    """The sentence without its final stop, as in headlines and captions."""
    last = len(s) - 1
    return remove(s, last) if last > 1 and s.words[last] == "." and last not in s.heads else None


def quotes(s: Sentence, rng: random.Random) -> Sentence | None:
    """The sentence with marks of another kind."""
    if not any(w in ("``", "''", '"') for w in s.words):
        return None
    left, right = rng.choice((('"', '"'), ("“", "”")))
    words = [
        left if t == "``" else right if t == "''" and w in ("''", '"') else w
        for w, t in zip(s.words, s.tags, strict=True)
    ]
    return replace(s, words=words)


def unhyphened(s: Sentence, _: random.Random) -> Sentence | None:
    """Hyphened words cut at their hyphens, as the treebanks cut them; the tags of the parts are not known."""
    if s.heads or not any("-" in w[1:-1] for w in s.words):
        return None
    words: list[str] = []
    tags: list[str] = []
    for word, tag in zip(s.words, s.tags, strict=True):
        parts = word.split("-") if "-" in word[1:-1] and "--" not in word else [word]
        for k, part in enumerate(parts):
            words += ["-", part] if k else [part]
            tags += ["HYPH", ""] if k else [tag if len(parts) == 1 else ""]
        if len(parts) > 1 and tag[:2] == "NN":
            tags[-1] = tag
    return Sentence([w for w in words if w], [t for w, t in zip(words, tags, strict=True) if w])


def other_number(s: Sentence, rng: random.Random) -> Sentence | None:
    """A verb in the present, or "was" or "were", that disagrees with its subject; the tree stays."""
    places = [i for i, t in enumerate(s.tags) if t in ("VBZ", "VBP") or s.words[i].lower() in ("was", "were")]
    return _swap(s, rng, places, _verb_of_other_number)


def other_noun_number(s: Sentence, rng: random.Random) -> Sentence | None:
    """A noun in the wrong number behind a determiner, number or possessive."""
    places = [i for i, t in enumerate(s.tags) if t in ("NN", "NNS") and i and s.tags[i - 1] in ("DT", "CD", "PRP$")]
    return _swap(s, rng, places, _noun_of_other_number)


def other_form(s: Sentence, rng: random.Random) -> Sentence | None:
    """A verb in a form that does not go with its auxiliary: "has went", "to going", "will goes"."""
    places = [
        i
        for i, t in enumerate(s.tags)
        if t in ("VB", "VBN", "VBG") and i and s.tags[i - 1] in ("MD", "TO", "VBZ", "VBP", "VBD")
    ]
    return _swap(s, rng, places, lambda word, tag: _another_form(word, tag, rng))


def other_article(s: Sentence, rng: random.Random) -> Sentence | None:
    places = [i for i, w in enumerate(s.words) if w.lower() in ("a", "an")]
    return _swap(s, rng, places, lambda word, tag: ("a" if word.lower() == "an" else "an", tag))


def without_word(s: Sentence, rng: random.Random) -> Sentence | None:
    """A small word dropped."""
    places = [
        i
        for i, r in enumerate(s.relations)
        if r in ("det", "case", "mark", "aux", "aux:pass", "cop", "cc") and i not in s.heads and s.tags[i] != "POS"
    ]
    return remove(s, rng.choice(places)) if places and len(s) > 3 else None


def doubled(s: Sentence, rng: random.Random) -> Sentence | None:
    """A small word written twice; the first of the two hangs from the second as a slip of the tongue does."""
    places = [i for i, r in enumerate(s.relations) if r in ("det", "case", "mark", "aux", "cop", "cc", "nmod:poss")]
    if not places:
        return None
    at = rng.choice(places)
    heads = [h + 1 if h >= at else h for h in s.heads]
    return Sentence(
        [*s.words[:at], s.words[at], s.words[at].lower(), *s.words[at + 1 :]],
        [*s.tags[:at], s.tags[at], *s.tags[at:]],
        [*heads[:at], at + 1, *heads[at:]],
        [*s.relations[:at], "reparandum", *s.relations[at:]],
    )


LOOK_AUGMENTATIONS: tuple[Change, ...] = (upper, lower, title, unstopped, unstopped, quotes, unhyphened, unhyphened)
ERROR_AUGMENTATIONS: tuple[Change, ...] = (
    other_number,
    other_number,
    other_number,
    other_noun_number,
    other_form,
    other_article,
    without_word,
    doubled,
)


def vary(s: Sentence, rng: random.Random, looks: float, slips: float) -> Sentence | None:
    """Another sentence made of one, with the given chances of another look and of a slip; none where all stays."""
    draw = rng.random()
    if draw < slips:
        return rng.choice(ERROR_AUGMENTATIONS)(s, rng) if s.heads else None
    return rng.choice(LOOK_AUGMENTATIONS)(s, rng) if draw < slips + looks else None


def remove(s: Sentence, at: int) -> Sentence:
    """The sentence without a word from which nothing hangs."""
    heads = [h - 1 if h > at else h for i, h in enumerate(s.heads) if i != at]
    return Sentence(
        s.words[:at] + s.words[at + 1 :],
        s.tags[:at] + s.tags[at + 1 :],
        heads,
        s.relations[:at] + s.relations[at + 1 :],
    )


def _swap(
    s: Sentence, rng: random.Random, places: list[int], other: Callable[[str, str], tuple[str, str] | None]
) -> Sentence | None:
    """The sentence with another form, and the tag of that form, at one of some places."""
    if not places:
        return None
    at = rng.choice(places)
    form = other(s.words[at], s.tags[at])
    if form is None:
        return None
    word = form[0].capitalize() if s.words[at][:1].isupper() else form[0]
    return replace(s, words=[*s.words[:at], word, *s.words[at + 1 :]], tags=[*s.tags[:at], form[1], *s.tags[at + 1 :]])


_IRREGULAR = {
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do", "do": "does",
    "'s": "'re", "'re": "'s",
}  # fmt: skip
_OTHER_TAG = {"VBZ": "VBP", "VBP": "VBZ", "VBD": "VBD", "NN": "NNS", "NNS": "NN"}


@cache
def _verb_of_other_number(word: str, tag: str) -> tuple[str, str] | None:
    if tag not in ("VBZ", "VBP", "VBD") or normal(word) in ("am", "'m", "'ve"):
        return None
    form = _IRREGULAR.get(normal(word))
    if form is None and tag != "VBD":
        form = _inflect(word, "VERB", "VBP" if tag == "VBZ" else "VBZ")
    return (form, _OTHER_TAG[tag]) if form else None


@cache
def _noun_of_other_number(word: str, tag: str) -> tuple[str, str] | None:
    form = _inflect(word, "NOUN", _OTHER_TAG[tag])
    return (form, _OTHER_TAG[tag]) if form and form != word else None


def _another_form(word: str, tag: str, rng: random.Random) -> tuple[str, str] | None:
    wanted = rng.choice([t for t in ("VB", "VBD", "VBZ", "VBG") if t != tag])
    form = _inflect(word, "VERB", wanted)
    return (form, wanted) if form and form != word.lower() else None


@cache
def _inflect(word: str, kind: str, tag: str) -> str | None:
    """A form of the word's lemma, by lemminflect."""
    from lemminflect import getInflection, getLemma

    lemma = getLemma(word.lower(), upos=kind)
    forms = getInflection(lemma[0], tag=tag) if lemma else ()
    return str(forms[0]) if forms else None


def check(s: Sentence) -> bool:
    """Whether the parts of a sentence fit together."""
    n = len(s)
    return n == len(s.tags) and (not s.heads or (n == len(s.heads) == len(s.relations) and s.heads.count(ROOT) == 1))
