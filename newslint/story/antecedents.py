"""Of whom a story speaks: everybody it names or tells of, word by word, with the sex as far as it is known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import syntax
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import ANIMAL_SEXES, honorifics, name_sexes, organisation_words, person_nouns, plain
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.epithets import epithets
from newslint.story.name_spans import looks_given
from newslint.story.people import Person, bearers, people
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.story.pronouns import SEXES, sight, ties
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_LEAST, _AGAINST = 2, 3
"""Pronouns that tell the sex of somebody whose name does not, and those that say otherwise than a name."""
_NEAR = 3
"""Names before and after a noun that may say who is meant by it."""
_WHOSE = 4
"""Tokens between “whose” and a noun that it belongs to."""
_BACK = 3
"""Sentences back to where an office was given to somebody by name."""
_MODIFIES = frozenset({"compound", "amod", "nmod:desc"})
_BESIDE = frozenset({"appos", "flat", "nmod:desc"})
_ARTICLES = frozenset({"the", "a", "an"})


class Antecedent(NamedTuple):
    """A word that stands for somebody: token, sex (``m``, ``f``, or nothing where it may be either), and who it is."""

    token: int
    sex: str
    person: Person | None = None
    name: bool = False
    """Whether it is a name, of somebody known or not."""
    vague: bool = False
    """Whether it is a noun with an indefinite article, or none, and no subject."""


@annotation
def sexes(document: Document) -> dict[int, str]:
    """The sex of everybody in a story, by the identity of the person: empty where nothing tells it for sure."""
    nouns = person_nouns(tokens(document).lexicon)
    votes: dict[int, list[str]] = {}
    for tie in ties(document):
        votes.setdefault(id(tie.person), []).append(tie.sex)
    found = {}
    for person in people(document):
        told = {nouns.get(title.head, "b") for title in person.titles} & {"m", "f"}
        sex = person.gender or (told.pop() if len(told) == 1 else "")
        found[id(person)] = _weighed(sex, votes.get(id(person), []))
    return found


def _weighed(sex: str, votes: list[str]) -> str:
    """A sex as pronouns bear it out: none where more than one of them speak against a name."""
    men, women = votes.count("m"), votes.count("f")
    if sex:
        favour, against = (men, women) if sex == "m" else (women, men)
        return "" if against >= _AGAINST and against > favour else sex
    if min(men, women) > (max(men, women) > _LEAST) or max(men, women) < _LEAST:
        return ""
    return "m" if men > women else "f"


@annotation
def antecedent_tokens(document: Document) -> list[int]:
    """The tokens of everybody of whom the story speaks, in order."""
    return [one.token for one in antecedents(document)]


def told_before(document: Document, token: int) -> int:
    """How many of them stand before a token."""
    return bisect_left(antecedent_tokens(document), token)


@annotation
def told_sentences(document: Document) -> tuple[int, ...]:
    """How many sentences up to each, itself among them, have words outside quotations."""
    table, quotes, told, found = tokens(document), document.quotes, 0, []
    for sentence in range(len(table.paragraph)):
        low, high = table.sentence_bounds(sentence)
        told += not (quotes.touches(table.span(low)) and quotes.touches(table.span(high - 1)))
        found.append(told)
    return tuple(found)


@annotation
def antecedents(document: Document) -> tuple[Antecedent, ...]:
    """Everybody of whom the story speaks, word by word; nouns and pronouns in quotations are left out."""
    return tuple(sorted(_Reader(document).read(), key=lambda antecedent: antecedent.token))


class _Reader:
    """Reads of whom a story speaks."""

    def __init__(self, document: Document) -> None:
        self._document, self._table, self._view = document, tokens(document), syntax(document)
        self._known, self._sexes = bearers(document), sexes(document)
        self._mentions = person_mentions(document)
        lexicon = self._table.lexicon
        self._nowhere = organisation_words(lexicon) | place_words(lexicon) | affiliations(lexicon)
        self._named = [m for m in self._mentions if m.first in self._known]
        self._places = [m.first for m in self._named]
        self._by_surname: dict[str, set[str]] = {}
        self._persons = tuple(people(document))
        for person in self._persons:
            self._by_surname.setdefault(person.surname, set()).add(self._sexes[id(person)])

    def read(self) -> list[Antecedent]:
        """Everybody of whom the story speaks."""
        inside: set[int] = set()
        for mention in self._mentions:
            inside.update(range(mention.name_span.start, mention.name_span.last))
            if mention.title:
                inside.update(range(mention.title.first, mention.title.last))
        return [*self._names(), *self._pronouns(), *self._nouns(inside)]

    def _names(self) -> Iterator[Antecedent]:
        """Those whom the story names."""
        for mention in self._mentions:
            who = self._known.get(mention.first)
            if who is not None:
                yield Antecedent(mention.first, self._sex(mention, who), who, name=True)
            elif not mention.name_span.quoted and self._may_be_somebody(mention):
                yield Antecedent(mention.first, "", name=True)

    def _pronouns(self) -> Iterator[Antecedent]:
        """The reporter's pronouns that tell a sex, and those for one of several."""
        for k in self._table.where(*SEXES):
            if not self._document.quotes.touches(self._table.span(k)):
                yield Antecedent(k, SEXES[self._table.lower[k]])
        for k in self._table.where("one", "another"):
            quoted = self._document.quotes.touches(self._table.span(k))
            if self._view.relation[k].startswith("nsubj") and not quoted and not self._is_beside_name(k):
                yield Antecedent(k, "")

    def _nouns(self, inside: set[int]) -> Iterator[Antecedent]:
        """Those of whom the story tells by a noun that is no part of a name."""
        nouns = person_nouns(self._table.lexicon)
        for k, word in enumerate(self._table.lower):
            if word in nouns and k not in inside and self._stands_for_somebody(k):
                vague = not self._is_definite(k) and not self._view.relation[k].startswith("nsubj")
                yield Antecedent(k, self._noun_sex(k, nouns[word]), vague=vague)
        for k in epithets(self._document):
            if self._table.lower[k] not in nouns:
                yield Antecedent(k, self._noun_sex(k, "b"))
        for k in self._table.where("who"):
            if self._is_of_a_noun(k):
                yield Antecedent(k - 1, "")
        for k in self._table.where(*(ANIMAL_SEXES.keys() & self._table.index.keys())):
            quoted = self._document.quotes.touches(self._table.span(k))
            if self._view.tag[k] == "NN" and self._view.relation[k] not in _MODIFIES and not quoted:
                yield Antecedent(k, ANIMAL_SEXES[self._table.lower[k]])

    def _sex(self, mention: PersonMention, who: Person) -> str:
        """The sex of whoever is named; nothing where a bare surname may be another's, or a name all readers know."""
        known = honorifics(SHIPPED).get(lowered(mention.name_span.honorific or ""), "")
        if known:
            return known
        if len(mention.words) == 1:
            same = self._by_surname.get(who.surname, set())
            first = next((m for m in who.mentions if not m.name_span.heading), who.mentions[0])
            told = (
                len(first.words) > 1 or first.name_span.honorific or (first.title and first.title.last == first.first)
            )
            if len(same) > 1 or not told:
                return ""
        return self._sexes[id(who)]

    def _may_be_somebody(self, mention: PersonMention) -> bool:
        """Whether a run of capitals that no known person bears may name one: not with an article, nor before a noun."""
        if mention.name_span.honorific or (mention.title and mention.title.last == mention.name_span.start):
            return True
        if self._opens_as_somebody(mention) or self._has_given(mention):
            return True
        if not sight(self._document).may_be_somebody(mention):
            return False
        last = mention.name_span.last - 1
        before = self._table.lower[mention.name_span.start - 1] if mention.name_span.start else ""
        return before not in _ARTICLES and self._view.relation[last] not in _MODIFIES

    def _has_given(self, mention: PersonMention) -> bool:
        """Whether a run of several words has a given name before the last one: ``California Democrat Ida Lund``."""
        given = name_sexes(SHIPPED)
        return any(plain(word) in given or looks_given(word, self._table.lexicon) for word in mention.words[:-1])

    def _opens_as_somebody(self, mention: PersonMention) -> bool:
        """Whether one word with a capital that opens a sentence is its subject or an owner, and in no dictionary."""
        span = mention.name_span
        if not span.opens or len(mention.words) > 1 or span.heading:
            return False
        role = self._view.relation[span.last - 1]
        subject = role.startswith("nsubj") or role == "nmod:poss"
        return subject and self._view.tag[span.last - 1] == "NNP" and mention.words[0].lower() not in self._nowhere

    def _stands_for_somebody(self, k: int) -> bool:
        """Whether a noun stands for somebody of its own: not beside a name, after “is”, or before another noun."""
        view = self._view
        if view.tag[k] != "NN" or view.relation[k] in _MODIFIES or view.next_tag(k) in NOUNS:
            return False
        if "whose" in view.lower[max(view.sentence_start(k), k - _WHOSE) : k]:
            return True  # Mr Lund, whose own daughter
        if view.relation[k] in _BESIDE and self._is_named(view.head[k]):
            return False
        if (
            view.next_word(k) == "-"
            or (view.lower[k] == "person" and view.previous_word(k) == "in")
            or self._document.quotes.touches(self._table.span(k))
        ):
            return False
        if view.tree.dependent(k, "cop") >= 0:
            return False
        if self._is_beside_name(k):
            return False
        at = bisect_left(self._places, k)
        following = self._named[at] if at < len(self._named) else None
        if following and following.name_span.start == k + 2 and view.relation[following.last - 1].startswith("nsubj"):
            return True  # the woman, Mr Lund said, sang
        return not sight(self._document).is_own(k, self._named[max(0, at - _NEAR) : at + _NEAR])

    def _is_beside_name(self, k: int) -> bool:
        """Whether the name of whom a word stands for follows it: the pilot, Ida Lund; one of them, Ida Lund."""
        tree = self._view.tree
        if any(at in self._known and self._table.lower[at - 1] == "," for at in tree.children(k)):
            return True
        for head in (k, tree.dependent(k, "nmod")):
            child = tree.dependent(head, "appos") if head >= 0 else -1
            if child >= 0 and any(at in self._known for at in range(*tree.subtree(child))):
                return True
        return False

    def _is_definite(self, k: int) -> bool:
        """Whether a noun comes with “the” or an owner."""
        determiner = self._view.tree.dependent(k, "det")
        if determiner >= 0:
            return self._table.lower[determiner] in ("the", "this", "that")
        return self._view.tree.dependent(k, "nmod:poss") >= 0

    def _is_of_a_noun(self, k: int) -> bool:
        """Whether “who” follows a noun that is no name: a questioner who."""
        view = self._view
        noun = view.lower[k - 1] if k and view.tag[k - 1] in ("NN", "PRP", "DT") else ""
        return bool(noun) and noun not in person_nouns(self._table.lexicon) and not self._is_named(k - 1)

    def _is_named(self, k: int) -> bool:
        """Whether a token is part of the name of somebody known."""
        at = bisect_left(self._places, k + 1) - 1
        return at >= 0 and self._named[at].name_span.start <= k < self._named[at].name_span.last

    def _noun_sex(self, k: int, sex: str) -> str:
        """The sex of whom a noun stands for: that of whoever was just named with the office, after “the”."""
        if sex != "b":
            return sex
        meant = epithets(self._document).get(k)
        if meant is not None:
            return self._sexes[id(meant)]
        low = self._table.sentence_start(k)
        if not self._is_definite(k):
            return ""
        held: set[int] = self._holders.get(self._table.lower[k], set())
        back = self._table.sentence_bounds(max(0, self._table.sentence_of(k) - _BACK))[0]
        near = self._named[bisect_left(self._places, back) : bisect_left(self._places, low)]
        if len(held) != 1 or not any(id(self._known[m.first]) in held for m in near):
            return ""
        return self._sexes[next(iter(held))]

    @cached_property
    def _holders(self) -> dict[str, set[int]]:
        """By the head of each title the identities of those who have it."""
        held: dict[str, set[int]] = {}
        for person in self._persons:
            for title in person.titles:
                held.setdefault(title.head, set()).add(id(person))
        return held
