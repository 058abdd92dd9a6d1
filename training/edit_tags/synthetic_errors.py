"""Errors planted into clean sentences whose tags are known."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lemminflect import getInflection, getLemma

from newslint.language.detectors.edit_tags.confusable import ALTERNATIVES
from newslint.language.detectors.edit_tags.labels import CASE_PAIRS, PREPOSITIONS
from newslint.util.casing import copy_capital

JOINS = {"its": ("it", "'s"), "whose": ("who", "'s"), "their": ("they", "'re"), "your": ("you", "'re")}
JOINED = {pair: word for word, pair in JOINS.items()}
IN_PHRASE = ("JJ", "JJR", "JJS", "NN", "VBG", "VBN", "CD")
BE_PAIRS = {
    "is": "are",
    "are": "is",
    "was": "were",
    "were": "was",
    "has": "have",
    "have": "has",
    "does": "do",
    "do": "does",
}
COUNTERS = {
    **dict.fromkeys(("a", "an", "this", "that", "each", "every", "another", "one"), "NN"),
    **dict.fromkeys(("these", "those", "many", "several", "few", "both", "two", "three", "four", "five", "six"), "NNS"),
    **dict.fromkeys(("seven", "eight", "nine", "ten", "dozen", "other", "various", "numerous"), "NNS"),
}
DET_PAIRS = {"this": "these", "these": "this", "that": "those", "those": "that"}


@dataclass(frozen=True)
class SyntheticError:
    """A change of one sentence: tokens ``at`` to ``end`` become ``words``; the label stands on one of these."""

    kind: str
    at: int
    end: int
    words: tuple[str, ...]
    label: str
    on: int = 0


@dataclass
class Parsed:
    """A clean sentence with its Penn tags."""

    words: list[str]
    tags: list[str]


@cache
def inflect(word: str, pos: str, tag: str) -> str:
    """Another form of a word, in its capitals; nothing where there is none."""
    lemma = getLemma(word.lower(), pos)
    forms = getInflection(lemma[0], tag) if lemma else ()
    return copy_capital(word, forms[0]) if forms else ""


def candidates(s: Parsed, rng: random.Random) -> Iterator[SyntheticError]:
    """All errors that a sentence offers."""
    for i, (word, tag) in enumerate(zip(s.words, s.tags, strict=True)):
        lower = word.lower().replace("’", "'")
        yield from verbs(s, i, lower, tag)
        yield from nouns(s, i, lower, tag)
        yield from words(s, i, lower, tag, rng)
        yield from commas(s, i, tag)


def verbs(s: Parsed, i: int, lower: str, tag: str) -> Iterator[SyntheticError]:
    """Number and form of verbs."""
    word = s.words[i]
    if tag in ("VBZ", "VBP", "VBD") and lower in BE_PAIRS and (tag != "VBD" or lower in ("was", "were")):
        yield SyntheticError("verb-number", i, i + 1, (copy_capital(word, BE_PAIRS[lower]),), "verb-number")
    elif tag in ("VBZ", "VBP") and lower.isalpha() and lower not in ("am", "ai"):
        other = inflect(word, "VERB", "VB" if tag == "VBZ" else "VBZ")
        if other and other.lower() != lower:
            yield SyntheticError("verb-number", i, i + 1, (other,), "verb-number")
    before = _left(s, i)
    if before is None:
        return
    label, forms = _asked_for(tag, *before)
    wrong = ["are", "is", "been"] if label == "to-base" and lower == "be" else [inflect(word, "VERB", f) for f in forms]
    for other in wrong:
        if other and other.lower() != lower and not (label == "to-past" and other.lower() in BE_PAIRS):
            yield SyntheticError(label, i, i + 1, (other,), label)


def _asked_for(tag: str, word: str, word_tag: str) -> tuple[str, tuple[str, ...]]:
    """The label for a verb with this tag after this word, and the forms that would be wrong there."""
    if tag == "VB" and (word_tag in ("MD", "TO") or word in ("do", "does", "did", "to", "n't", "not")):
        return "to-base", ("VBZ", "VBD", "VBN", "VBG")
    if tag == "VBN" and word in ("have", "has", "had", "'ve", "been", "is", "are", "was", "were", "be"):
        return "to-participle", ("VB", "VBD", "VBZ")
    if tag == "VBG" and (word_tag == "IN" or word in ("is", "are", "was", "were", "been", "be")):
        return "to-gerund", ("VB",)
    if tag == "VBD" and (word_tag.startswith("NN") or word in ("he", "she", "it", "they", "we", "who")):
        return "to-past", ("VBN",)
    return "", ()


def _left(s: Parsed, i: int) -> tuple[str, str] | None:
    """The word before a verb, adverbs passed over, with its tag."""
    k = i - 1
    while k >= 0 and s.tags[k].startswith("RB") and s.words[k].lower() not in ("not", "n't"):
        k -= 1
    while k > 0 and s.words[k].lower().replace("’", "'") in ("not", "n't"):
        k -= 1
    return (s.words[k].lower().replace("’", "'"), s.tags[k]) if k >= 0 else None


def nouns(s: Parsed, i: int, lower: str, tag: str) -> Iterator[SyntheticError]:
    """Number of nouns after words that count, and apostrophes of possession."""
    following = _following(s, i)
    if tag in ("NN", "NNS") and not following.startswith(("-", "'")) and not _tag(s, i + 1).startswith("NN"):
        yield from _noun_number(s, i, lower, tag)
    yield from _apostrophes(s, i, lower, tag)


def _noun_number(s: Parsed, i: int, lower: str, tag: str) -> Iterator[SyntheticError]:
    """The other number for a noun that a word before it counts, or for that word."""
    word, k = s.words[i], counter_before(s, i, tag, COUNTERS)
    if k < 0:
        return
    det = s.words[k].lower()
    counts = (
        COUNTERS.get(det) == tag
        or (s.tags[k] == "CD" and tag == "NNS" and det not in ("one", "1"))
        or (tag == "NNS" and _is_one_of_them(s, i))
    )
    other = inflect(word, "NOUN", "NN" if tag == "NNS" else "NNS")
    if counts and other and other.lower() != lower:
        yield SyntheticError("noun-number", i, i + 1, (other,), "noun-number")
    if det in DET_PAIRS and COUNTERS.get(det) == tag:
        changed = (copy_capital(s.words[k], DET_PAIRS[det]), *s.words[k + 1 : i + 1])
        yield SyntheticError("det-number", k, i + 1, changed, "noun-number", i - k)


def counter_before(s: Parsed, i: int, tag: str, counters: Mapping[str, str]) -> int:
    """The token that may count a noun: four words before it at most, with adjectives and nouns between; -1 for none."""
    k = i - 1
    while k >= 0 and (s.tags[k] in IN_PHRASE or s.words[k] == "-") and i - k < 5:
        if s.words[k].lower() in counters or (s.tags[k] == "CD" and tag == "NNS"):
            break
        k -= 1
    return k


def _is_one_of_them(s: Parsed, i: int) -> bool:
    """Whether "one of the", or "many" or "most", stands before a noun."""
    if i < 3:
        return False
    return s.words[i - 1].lower() in ("the", "these", "those") and s.words[i - 3].lower() in ("one", "many", "most")


def _apostrophes(s: Parsed, i: int, lower: str, tag: str) -> Iterator[SyntheticError]:
    """The apostrophe of a possessive taken away, or one put into a plural."""
    word, following = s.words[i], _following(s, i)
    if tag.startswith("NN") and following == "'s" and lower.isalpha() and len(lower) > 2 and _tag(s, i + 1) == "POS":
        yield SyntheticError("possessive", i, i + 2, (word + "s",), "possessive-singular")
    if tag in ("NNS", "NNPS") and following == "'" and _tag(s, i + 1) == "POS":
        yield SyntheticError("possessive-plural", i, i + 2, (word,), "possessive-plural")
    plain = lower.endswith("s") and not lower.endswith("ss") and len(lower) > 3
    if tag == "NNS" and plain and not following.startswith("'"):
        yield SyntheticError("apostrophe", i, i + 1, (word[:-1], "'s"), "join", 1)


def words(s: Parsed, i: int, lower: str, tag: str, rng: random.Random) -> Iterator[SyntheticError]:
    """Confused words, prepositions, pronouns."""
    word = s.words[i]
    yield from _clitics(s, i, lower)
    yield from _confused(s, i, lower)
    if lower in PREPOSITIONS and tag in ("IN", "TO", "RP") and _tag(s, i + 1) != "VB" and i:
        others = [p for p in PREPOSITIONS[:12] if p not in (lower, "as")]
        other = rng.choices(others, weights=[12, 12, 12, 12, 10, 8, 6, 5, 5, 4, 2][: len(others)])[0]
        yield SyntheticError("preposition", i, i + 1, (copy_capital(word, other),), f"prep-{lower}")
    if lower in CASE_PAIRS and tag in ("PRP", "WP"):
        other = CASE_PAIRS[lower]
        yield SyntheticError(
            "pronoun", i, i + 1, (other if other == "I" else copy_capital(word, other),), "pronoun-case"
        )


def _clitics(s: Parsed, i: int, lower: str) -> Iterator[SyntheticError]:
    """A possessive for a pronoun and its verb, or the reverse: its and it's."""
    word = s.words[i]
    if lower in JOINS:
        first, clitic = JOINS[lower]
        yield SyntheticError("confused", i, i + 1, (copy_capital(word, first), clitic), "join", 1)
    joined = JOINED.get((lower, _following(s, i)))
    if joined and _tag(s, i + 1) != "POS":
        k = ALTERNATIVES[joined].index(lower + _following(s, i))
        yield SyntheticError("confused", i, i + 2, (copy_capital(word, joined),), f"confused-{k}")


def _confused(s: Parsed, i: int, lower: str) -> Iterator[SyntheticError]:
    """Words that are taken for the one that stands there, and it for them."""
    for other in ALTERNATIVES.get(lower, ()):
        if "'" in other or lower not in ALTERNATIVES.get(other, ()) or _following(s, i).startswith("'"):
            continue
        if {lower, other} == {"have", "of"} and not (lower == "have" and (_left(s, i) or ("", ""))[1] == "MD"):
            continue
        k = ALTERNATIVES[other].index(lower)
        yield SyntheticError("confused", i, i + 1, (copy_capital(s.words[i], other),), f"confused-{k}")


def commas(s: Parsed, i: int, tag: str) -> Iterator[SyntheticError]:
    """A comma between subject and verb, and the second comma of an apposition taken away."""
    if tag not in ("VBD", "VBZ", "VBP", "MD") or i < 1:
        return
    previous = s.words[i - 1]
    start = s.words[max(0, i - 14) : i]
    if _tag(s, i - 1) in ("NN", "NNS", "NNP", "NNPS") and "," not in start and not set(start) & set('"“”:;—–'):
        yield SyntheticError("comma-drop", i, i + 1, (",", s.words[i]), "comma-drop")
    if previous == "," and i >= 4 and "," in s.words[max(0, i - 12) : i - 1] and _tag(s, i - 2).startswith("NN"):
        yield SyntheticError("comma-before", i - 1, i + 1, (s.words[i],), "comma-before")


def _following(s: Parsed, i: int) -> str:
    """The token after one, in lower case and with a straight apostrophe; nothing beyond the end."""
    return s.words[i + 1].lower().replace("’", "'") if i + 1 < len(s.words) else ""


def _tag(s: Parsed, i: int) -> str:
    """The tag of a token, nothing beyond the ends."""
    return s.tags[i] if 0 <= i < len(s.tags) else ""


WEIGHTS = {
    "verb-number": 6,
    "noun-number": 2.5,
    "det-number": 1.2,
    "to-base": 1.2,
    "to-participle": 1.2,
    "to-gerund": 0.8,
    "to-past": 0.4,
    "confused": 5,
    "preposition": 7,
    "pronoun": 1,
    "possessive": 2.5,
    "possessive-plural": 3,
    "apostrophe": 0.8,
    "comma-drop": 1.5,
    "comma-before": 5,
}
"""How often each sort of error is planted where a sentence offers it; a sort that few sentences offer weighs more."""


def corrupt(s: Parsed, rng: random.Random, share: float) -> tuple[list[str], list[str]]:
    """The words of a sentence and a label for each, with one error planted in a share of the sentences."""
    if rng.random() < share:
        by_sort: dict[str, list[SyntheticError]] = {}
        for error in candidates(s, rng):
            by_sort.setdefault(error.kind, []).append(error)
        if by_sort:
            sorts = list(by_sort)
            sort = rng.choices(sorts, weights=[WEIGHTS[x] * len(by_sort[x]) ** 0.5 for x in sorts])[0]
            error = _rarest(by_sort[sort], rng)
            labels = ["keep"] * len(error.words)
            labels[error.on] = error.label
            return (
                [*s.words[: error.at], *error.words, *s.words[error.end :]],
                ["keep"] * error.at + labels + ["keep"] * (len(s.words) - error.end),
            )
    return s.words, ["keep"] * len(s.words)


_SEEN: dict[str, int] = {}


def _rarest(errors: list[SyntheticError], rng: random.Random) -> SyntheticError:
    """One error; among confused words the rarer ones get their turn."""
    if len(errors) == 1 or errors[0].kind != "confused":
        return rng.choice(errors)
    weights = [1 / (1 + _SEEN.get(" ".join(p.words).lower(), 0)) ** 0.5 for p in errors]
    error = rng.choices(errors, weights=weights)[0]
    key = " ".join(error.words).lower()
    _SEEN[key] = _SEEN.get(key, 0) + 1
    return error
