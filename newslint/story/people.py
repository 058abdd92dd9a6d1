"""The people of a story: who they are, what they are called, and each place that names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import SHIPPED, Lexicon
from newslint.lexicon.name_words import (
    honorifics,
    name_sexes,
    particles,
    personal_honorifics,
    plain,
)
from newslint.lexicon.place_names import place_words
from newslint.story.family_first import has_family_first
from newslint.story.name_spans import (
    is_initial,
    name_spans,
    names_nobody,
)
from newslint.story.person_mentions import PersonMention, is_full, may_be_relative, person_mentions
from newslint.story.titles import Title
from newslint.text import Document, Span, annotation

_NAMESAKES = 64
"""People of one surname that are told apart: more are in no story, and each new one is compared with all others."""


class Person:
    """Somebody, as the story knows them."""

    def __init__(self, words: tuple[str, ...], surname: str, mentions: Iterable[PersonMention] = ()) -> None:
        self.words = words
        """The longest form of the name."""
        self.surname = surname
        """The part that stands for the person alone: a surname, or a first name where the story uses that."""
        self.mentions = list(mentions)
        """Every place, in order."""

    @property
    def name(self) -> str:
        """The longest form of the name, as one text."""
        return " ".join(self.words)

    @property
    def span(self) -> Span:
        """Where the story names the person first."""
        return self.mentions[0].span

    @property
    def full(self) -> list[PersonMention]:
        """The places with the name in full."""
        return [n for n in self.mentions if len(n.words) > 1 and " ".join(n.words) != self.surname]

    @property
    def titles(self) -> list[Title]:
        """The titles that the story gives, in order."""
        return [n.title for n in self.mentions if n.title is not None]

    @property
    def gender(self) -> str:
        """``m`` or ``f`` where an honorific or the given name tells it, and they do not differ; else empty."""
        told = {
            honorifics(SHIPPED).get(lowered(n.name_span.honorific), "") for n in self.mentions if n.name_span.honorific
        } - {""}
        if len(self.words) > 1 and not has_family_first(self.words):
            sexes, given = name_sexes(SHIPPED), plain(self.words[0])
            told |= {sexes.get(given) or sexes.get(given.split("-")[0], "")} - {""}
        return told.pop() if len(told) == 1 else ""


class People:
    """Everybody in a story, in the order of their first mention."""

    def __init__(self, persons: Sequence[Person], shared: frozenset[str]) -> None:
        self.persons = sorted(persons, key=lambda p: p.mentions[0].first)
        self.shared = shared
        """Surnames that more than one person bears."""
        self.words = frozenset(word for person in self.persons for word in person.words)
        """Every word of every name."""

    def __iter__(self) -> Iterator[Person]:
        return iter(self.persons)

    def __len__(self) -> int:
        return len(self.persons)


@annotation
def people(document: Document) -> People:
    """Draw the people from a story.

    Runs of capitalised words that look like full names make persons; names in full that share the surname and do not
    contradict each other in the given names are one person; surnames alone, with or without honorific or title, are
    given to the one person who bears them. Organisations and places are left out.
    """
    found = name_spans(document)
    table = tokens(document)
    everything = person_mentions(document)
    alone = defaultdict(list)
    for mention in everything:
        alone[mention.words[0] if len(mention.words) == 1 else " ".join(mention.words)].append(mention)
    register = _Register(alone, table.lexicon)
    persons = register.persons
    for mention in everything:
        if len(mention.words) > 1 and " ".join(mention.words) not in persons and is_full(table, found, mention, alone):
            register.add_full(mention)
    for mention in everything:
        if len(mention.words) == 2 and mention.words[1] in persons and may_be_relative(table.lexicon, mention):
            register.add_full(mention)
    for mention in everything:
        register.give(mention)
    everybody = [person for group in persons.values() for person in group]
    for person in everybody:
        person.mentions.sort(key=lambda n: n.first)
    return People(everybody, frozenset(surname for surname, group in persons.items() if len(group) > 1))


def _surname(lexicon: Lexicon, words: tuple[str, ...], alone: dict[str, list[PersonMention]]) -> str:
    """The part of a full name that the story uses alone: its end, or its beginning, else the last word.

    Particles belong to the surname; for Chinese, Korean, Japanese and Hungarian order the first word is one, and
    where a story calls people by their first names, as in Iceland and Thailand, that stands for the person.
    """
    for size in range(len(words) - 1, 0, -1):
        tail = " ".join(words[-size:])
        if tail in alone and (size > 1 or tail.lower() not in place_words(lexicon)):
            return tail
    for size in range(len(words) - 1, 0, -1):
        start = " ".join(words[:size])
        if start in alone and (size == 1 or not is_initial(words[size - 1])):
            return start
    if has_family_first(words):
        return words[0]
    start_at = next((k for k, w in enumerate(words) if k and w in particles(lexicon)), len(words) - 1)
    return " ".join(words[start_at:])


def _agree(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: the first words are the same, or one is the initial of the other."""
    a, b = one[0].rstrip("."), two[0].rstrip(".")
    if is_initial(a) or is_initial(b):
        return a[0] == b[0]
    return a == b


def _is_titled(lexicon: Lexicon, mention: PersonMention) -> bool:
    """Whether a mention is one word with a title directly before: ``President Xi``."""
    word = mention.words[0]
    return (
        len(mention.words) == 1
        and mention.title is not None
        and mention.title.last == mention.first
        and word[0].isupper()
        and word.lower() not in names_nobody(lexicon)
    )


class _Register:
    """The people found so far, by the surname or other part that stands for each alone."""

    def __init__(self, alone: dict[str, list[PersonMention]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.persons: dict[str, list[Person]] = {}
        self._alone = alone
        self._known: dict[tuple[str, ...], Person] = {}
        """Whose each full name is."""

    def add_full(self, mention: PersonMention) -> None:
        """File a full name under its surname: with the person whose given names it agrees with, or as somebody new."""
        if mention.words in self._known:
            return
        surname = _surname(self._lexicon, mention.words, self._alone)
        group = self.persons.setdefault(surname, [])
        person = next((p for p in group[:_NAMESAKES] if _agree(p.words, mention.words)), None)
        if person is None:
            person = Person(mention.words, surname)
            group.append(person)
        elif len(mention.words) > len(person.words):
            person.words = mention.words
        self._known[mention.words] = person

    def give(self, mention: PersonMention) -> None:
        """Give a mention to its person; a surname with honorific or title that nobody bears makes somebody new."""
        person = self._known.get(mention.words) or self._resembling(mention)
        if person is not None:
            person.mentions.append(mention)
            return
        text = " ".join(mention.words)
        group = self.persons.get(text, [])
        if len(group) == 1:
            group[0].mentions.append(mention)
        elif not group and (
            lowered(mention.name_span.honorific) in personal_honorifics(self._lexicon)
            or _is_titled(self._lexicon, mention)
        ):
            self.persons[text] = [Person(mention.words, text, [mention])]

    def _resembling(self, mention: PersonMention) -> Person | None:
        """The person of whose name another form of several words is one."""
        for size in range(len(mention.words) - 1, 0, -1):
            for key in (" ".join(mention.words[-size:]), " ".join(mention.words[:size])):
                for person in self.persons.get(key, ())[:_NAMESAKES]:
                    if len(person.words) > 1 and _agree(person.words, mention.words):
                        return person
        return None


@annotation
def bearers(document: Document) -> dict[int, Person]:
    """The person named at each token that begins a name."""
    return {mention.first: person for person in people(document) for mention in person.mentions}
