"""Whether a word is right by grammar: the one that is taken for it cannot stand there."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_NOUN_LIKE = ("N", "JJ", "CD", "VBG", "VBN", "PRP$")
_NOUN_AFTER = frozenset({"DT", "PRP$"})
_BETWEEN = frozenset({"JJ", "VBG", "VBN", ","})
_POSSESSIVES = frozenset({"their", "your", "its", "whose"})
_BEFORE_POSSESSIVES = frozenset({"of", "with", "by", "for"})
_PARTICIPLES = ("VB", "JJ")
_BEFORE_NOUN = ("JJ", "VBN", "VBG", "CD", "RB", "HYPH", "CC")
_CLAUSE_OPENERS = frozenset("that and but because if as so or".split())
_BEFORE_OBJECT = ("IN", "VB", "CC")
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})


def belongs(document: Document, first: int, last: int, meant: str) -> bool:
    """Whether the words must be right by grammar: what is meant cannot stand there.

    A verb does not follow an article ("a scent", not "a sent"), a possessive needs a noun after it, and "they're" is
    right where nothing else is the verb of its clause.
    """
    tagged = tags(document)
    k = first - 1
    while k > first - 5 and k > 0 and tagged[k] in _BETWEEN:
        k -= 1
    if last == first + 1 and k >= 0 and tagged[first].startswith("N") and tagged[k] in _NOUN_AFTER:
        readings = possible_tags(meant)
        return bool(readings) and not any(tag.startswith(("N", "J", "VBG")) for tag in readings)
    if tokens(document).lower[last : last + 1] == ["["]:
        return True  # an editor's gloss follows: "their [the owners']"
    if meant == "no" and tagged[first] == "JJ" and _has_noun(document, last):
        return True  # "has new plans": either can stand before a noun, and "no" would turn the sense round
    if tagged[first] == "JJ" and possible_tags(meant).isdisjoint({"JJ", "NN"}) and _has_noun(document, last):
        return True  # "conduct thorough checks": an adjective of its noun
    if meant == "were" and _opens_clause(document, last):
        return True
    opens = first == tokens(document).sentence_start(first)
    if opens and tagged[first] == "RB" and possible_tags(meant) == {"JJ"} and _opens_clause(document, last):
        return True  # "Now research shows": an adverb opens a clause as well as an adjective does
    if meant in _POSSESSIVES and not (_has_noun(document, last) or _ends_phrase(document, first, last)):
        return True
    if last == first + 2:
        return not _may_lose_verb(document, first, last, meant)
    following = tagged[last] if last < tokens(document).sentence_end(first) else "."
    return _never_before(meant, following)


def _never_before(meant: str, tag: str) -> bool:
    """Whether a word cannot stand before one with some tag: "there" before a noun, "their" before a bare number."""
    if meant == "there":
        return tag.startswith(_NOUN_LIKE)  # "no longer their first aim"
    return meant == "their" and tag == "CD"  # "she has worked there 19 years"


def _may_lose_verb(document: Document, first: int, last: int, meant: str) -> bool:
    """Whether "it's", "who's" or "they're" may go: a possessive follows a preposition or a verb, or its clause has
    another verb.
    """
    table, tagged = tokens(document), tags(document)
    opens = first == table.sentence_start(first)
    if meant == "whose":
        return tagged[last].startswith("N") and not opens and _opens_clause(document, last)
    if table.lower[first] == "it" and not opens and tagged[first - 1].startswith(_BEFORE_OBJECT):
        return table.lower[first - 1] not in _CLAUSE_OPENERS and tagged[first - 1] not in _RELATIVE
    return _has_verb(document, first, last, meant)


def _has_noun(document: Document, k: int) -> bool:
    """Whether a noun comes from a token on, with nothing but its modifiers before it."""
    table, tagged, end = tokens(document), tags(document), tokens(document).sentence_end(k - 1)
    compound = k + 1 < end and table.lower[k + 1] == "-" and tagged[min(k + 2, end - 1)].startswith(_PARTICIPLES)
    if compound and (k + 3 >= end or not table.lower[k + 3][0].isalnum()):
        return False  # "they're mission-driven."
    while k < end and not tagged[k].startswith("N"):
        if not (tagged[k].startswith(_BEFORE_NOUN) or table.lower[k] in {"-", ",", "“", '"'}):
            return False
        k += 1
    return k < end


def _ends_phrase(document: Document, first: int, last: int) -> bool:
    """Whether what follows a preposition can only be a noun, though tagged as an adjective: "of there custom"."""
    table = tokens(document)
    led = first > table.sentence_start(first) and table.lower[first - 1] in _BEFORE_POSSESSIVES
    return led and last < table.sentence_end(first) and "NN" in possible_tags(table.lower[last])


def _opens_clause(document: Document, k: int) -> bool:
    """Whether a subject and its finite verb follow: "where two million people were left"."""
    table, tagged = tokens(document), tags(document)
    subject = False
    for at in range(k, table.sentence_end(k - 1)):
        if tagged[at] in FINITE:
            return subject
        if tagged[at] in _RELATIVE or table.lower[at] in {"that", ",", "to"}:
            return False
        subject = subject or tagged[at].startswith(("N", "PRP"))
    return False


def _has_verb(document: Document, first: int, last: int, meant: str) -> bool:
    """Whether the clause of a wrong "they're" has another finite verb, which it needs for "there" and for "their"."""
    table, tagged, end = tokens(document), tags(document), tokens(document).sentence_end(first)
    if meant == "there":
        return any(tagged[k] in FINITE for k in range(last, min(last + 2, end)))
    opens = first == table.sentence_start(first) or not table.lower[first - 1][0].isalnum()
    if not (opens or table.lower[first - 1] in _CLAUSE_OPENERS or _takes_clause(document, first - 1)):
        return True
    for k in range(last, end):
        if tagged[k] in FINITE:
            return True
        if tagged[k] in _RELATIVE or table.lower[k] in {"that", ",", "and", "but", "or", "—", "–", "--"}:
            break
    return False


def _takes_clause(document: Document, k: int) -> bool:
    """Whether a verb stands here after which a clause may begin without "that": "they say they're managing"."""
    return tags(document)[k].startswith("VB") and not CLAUSE_VERBS.isdisjoint(lemmas(tokens(document).lower[k]))
