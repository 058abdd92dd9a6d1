"""One owner without the mark of the possessive: "Mr Hegarty yard", "a worker emails", "the victim blood"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.checks.grammar._possessors import GIVING
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, VERBS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, number, plural, possible_tags, singular
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.auxiliaries import DO
from newslint.lexicon.lists import words
from newslint.text import Document
from newslint.text.characters import apostrophe

_ADDRESS = frozenset({"mr", "mrs", "ms", "dr", "messrs"})
_OWNED = frozenset({"NN", "NNS"})
_NO_THINGS = frozenset("senior junior sr jr esq qc kc mp left right told alone".split())
_THINGS = words("owned-things")
_CLOSES = frozenset({"IN", ".", ",", "TO", "CC", "RB", "WDT", "WRB"}) | FINITE | {"VBN", "VBG"}
_ONE = frozenset({"a", "an", "another", "each", "every"})
_TYPES = frozenset("consumer customer user voter student patient witness child baby adult player".split())
"""Persons that are told as a type, and describe what there is of them: consumer prices, a student body."""
_MOSTLY = 0.85
_TITLES = frozenset({"elect", "general", "designate"})


class OwnerWithoutMark(Rule):
    """``Mr Hegarty yard``, ``a worker emails``."""

    meta = Meta(
        code="GRM192",
        name="owner-without-mark",
        summary="A person stands right before what is theirs, without the mark of the possessive.",
        why="The yard of Mr Hegarty is Mr Hegarty's yard, and the emails of a worker are a worker's emails.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 5.112: the genitive",
        bad=(
            Example(
                "The smell came from [[Mr Hegarty]] yard.",
                fixed="The smell came from Mr Hegarty's yard.",
            ),
            Example(
                "An employer may read [[a worker]] emails in such a case.",
                fixed="An employer may read a worker's emails in such a case.",
            ),
            "The letter bore [[the president]] signature.",
        ),
        good=(
            "The smell came from Mr Hegarty's yard, and Mr Hegarty denies it.",
            "An employer may read worker emails, and a nurse shortage is feared.",
            "The president-elect gave the driver lessons, and Mr Smith junior spoke.",
            "He told the president details of the plan.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind honorifics, and at what people own."""
        view = syntax(document)
        for at in view.tokens.where(*(_ADDRESS & view.tokens.index.keys())):
            name = _named(view, at)
            if name >= 0:
                yield self._finding(view, at, name)
        found = tags(document)
        owners = found.mask("NN")
        owners[:-1] &= found.mask("NN", "NNS")[1:]
        owners[1:] &= found.mask("DT", "JJ")[:-1]
        for owner in owners[:-1].nonzero()[0].tolist():
            first = owner - 1
            if view.tag[first] == "JJ":
                first -= 1
            if owner > 0 and owner + 2 < view.sentence_end(owner) and _lacks_mark(view, first, owner):
                yield self._finding(view, first, owner)

    def _finding(self, view: SyntaxView, first: int, owner: int) -> Finding:
        """Add the mark to an owner."""
        span = view.tokens.span(first, owner + 1)
        use = f"{view.document[span]}{apostrophe(view.document)}s"
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"Whose {view.text[owner + 1]}? Write “{use}”.", fixes=(fix,))


def _named(view: SyntaxView, at: int) -> int:
    """The last token of a name behind an honorific, with a thing behind it and no verb; -1 for none."""
    end, name = view.sentence_end(at), at + 1
    if name < end and view.text[name] == ".":
        name += 1
    while name + 1 < end and view.tag[name + 1] == "NNP" and view.text[name + 1][0].isupper():
        name += 1
    thing = name + 1
    if thing + 1 >= end or view.tag[name] != "NNP" or view.tag[thing] not in _OWNED or not view.text[thing].islower():
        return -1
    if view.previous_tag(at) in {"DT", "PRP$", "NNP", "JJ"} or view.lower[thing] in _NO_THINGS:
        return -1  # "the Mr Men books"
    if view.next_tag(thing) not in _CLOSES | _OWNED or _is_told(view, at) or not view.text[name][-1].isalpha():
        return -1
    verb = view.tag[thing] == "NNS" and "VBZ" in possible_tags(view.lower[thing])
    return name if view.relation[name] == "compound" and view.head[name] > name and not verb else -1


def _is_told(view: SyntaxView, first: int) -> bool:
    """Whether a verb with two objects stands before a phrase: gave the driver lessons."""
    before = first - 1
    verb = before >= view.sentence_start(first) and view.tag[before] in VERBS
    return verb and not (GIVING | _ALSO).isdisjoint(lemmas(view.lower[before]))


_ALSO = frozenset(
    "ask buy make call save find guarantee hand promise sell assign allow refuse serve charge fine".split()
)


def _lacks_mark(view: SyntaxView, first: int, owner: int) -> bool:
    """Whether one person with an article stands right before a thing that is told as theirs."""
    thing = owner + 1
    tag, person, noun = view.tag[thing], view.lower[owner], view.lower[thing]
    if first < view.sentence_start(owner) or view.tag[first] != "DT" or not view.text[owner].islower():
        return False
    if view.next_word(thing) == "ago":
        return False  # "criticised by a reporter decades ago"
    if view.previous_word(first) in DO:
        return False  # "What charges does the mayor face?"
    if not _is_person(person) or not view.text[thing].islower() or _is_described(first, owner, noun):
        return False
    if view.lower[first] not in _ONE and not (view.lower[first] == "the" and noun in _THINGS | _plurals(noun)):
        return False
    if view.tokens.adjacent(owner) or view.next_tag(thing) not in _CLOSES:
        return False
    alone = tag == "NN" and (noun in nouns_with("article") or is_surely(noun, Kind.THING, Kind.BODY, Kind.PERSON))
    if not alone and _is_told(view, first):
        return False  # "gave the driver lessons"
    if noun in _TITLES or (is_surely(noun, Kind.PERSON) and noun not in _THINGS):
        return False
    if tag == "NNS" and view.lower[first] in _ONE and noun not in _THINGS:
        return singular(noun) != noun and number(noun) == "plur" and _has_verb(view, owner, thing)
    known = noun in _THINGS | _plurals(noun)
    return known and view.relation[owner] == "compound" and view.head[owner] == thing


@lru_cache(maxsize=1 << 10)
def _is_person(word: str) -> bool:
    """Whether a noun means one person, who is no type that describes: consumer prices."""
    one = is_surely(word, Kind.PERSON, least=_MOSTLY) and number(word) == "sing" and plural(word) != word
    return one and "JJ" not in possible_tags(word) and word not in _TYPES and not word.endswith("ist")


def _is_described(first: int, owner: int, noun: str) -> bool:
    """Whether an adjective stands before a person, of whom then only kin and parts of the body are told."""
    return first < owner - 1 and not is_surely(noun, Kind.PERSON, Kind.BODY)


def _plurals(noun: str) -> frozenset[str]:
    """A plural itself, where people own what it means."""
    return frozenset({noun}) if noun.endswith("s") and singular(noun) in _THINGS else frozenset()


def _has_verb(view: SyntaxView, owner: int, thing: int) -> bool:
    """Whether a plural behind "a worker" is no verb: its clause has another one."""
    if "VBZ" not in possible_tags(view.lower[thing]):
        return True
    first, end = view.sentence_start(owner), view.sentence_end(thing)
    return view.tag[owner - 2] in VERBS | {"IN"} and any(
        view.tag[k] in FINITE for k in (*range(first, owner), *range(thing + 1, min(end, thing + 3)))
    )
