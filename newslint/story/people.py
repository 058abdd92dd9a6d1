"""The people of a story: who they are, what they are called, and each place that names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.lists import SHIPPED, Lexicon
from newslint.lexicon.name_words import (
    SUFFIXES,
    given_names,
    honorifics,
    offices,
    organisation_words,
    particles,
    personal_honorifics,
)
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.facts import Fact, Section
from newslint.story.name_spans import (
    NameSpan,
    NameSpans,
    between_names,
    is_initial,
    looks_given,
    name_spans,
    names_nobody,
)
from newslint.story.titles import Title, after_name, before_name
from newslint.text import Document, Span, annotation

_NAMESAKES = 64
"""People of one surname that are told apart: more are in no story, and each new one is compared with all others."""


class PersonMention(NamedTuple):
    """One place where a person is named: the run of words, the name in it, and the title beside it."""

    name_span: NameSpan
    first: int
    """The token where the name itself begins, after a title with a capital (``President | George Bush``)."""
    words: tuple[str, ...]
    """The words of the name alone, Jr. and the like left off."""
    span: Span
    """Where the name stands, Jr. and the like with it."""
    title: Title | None = None

    @property
    def last(self) -> int:
        """The token after the name; a word with a hyphen is three tokens."""
        return self.first + sum(1 + 2 * word.count("-") for word in self.words)


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
        """``m`` or ``f`` where an honorific or the given name tells it, else empty."""
        told = {
            honorifics(SHIPPED).get(lowered(n.name_span.honorific), "") for n in self.mentions if n.name_span.honorific
        } - {""}
        if not told and len(self.words) > 1:
            told = {given_names(SHIPPED).get(self.words[0].split("-")[0], "")} - {"", "b"}
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
def person_mentions(document: Document) -> list[PersonMention]:
    """The runs of capitalised words of a story, titles parted from names; organisations and places are among them."""
    table = tokens(document)
    return [mention for name_span in name_spans(document) if (mention := _person_mention(table, name_span)) is not None]


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
        if len(mention.words) > 1 and " ".join(mention.words) not in persons and _is_full(table, found, mention, alone):
            register.add_full(mention)
    for mention in everything:
        if len(mention.words) == 2 and mention.words[1] in persons and _may_be_relative(table.lexicon, mention):
            register.add_full(mention)
    for mention in everything:
        register.give(mention)
    everybody = [person for group in persons.values() for person in group]
    for person in everybody:
        person.mentions.sort(key=lambda n: n.first)
    return People(everybody, frozenset(surname for surname, group in persons.items() if len(group) > 1))


def _person_mention(table: Tokens, name_span: NameSpan) -> PersonMention | None:
    """A run as it may name a person: the title parted from the name; nothing where no name is left."""
    if len(name_span.words) == 1:
        return _one_word(table, name_span)
    words, first = list(name_span.words), name_span.first
    lexicon = table.lexicon
    lower = [w.lower() for w in words]
    cut = len(words) - 1
    while cut and not _is_title(lexicon, lower[cut - 1]):
        cut -= 1
    while cut < len(words) - 1 and lower[cut] in between_names(lexicon):
        cut += 1
    if name_span.opens and not cut and len(words) > 2 and _gives_second(words, lexicon):
        cut = 1  # Bassist Jane Doe
    if lower[-1] in SUFFIXES and len(words) - cut > 1:
        words.pop()
    name = tuple(words[cut:])
    if not name or lower[cut] in CALENDAR or (len(name) == 1 and (_is_title(lexicon, lower[cut]) or len(name[0]) < 2)):
        return None
    first += sum(1 + 2 * word.count("-") for word in name_span.words[:cut])
    title: Title | None = None
    if cut:
        title = before_name(table, name_span, first)
    elif not name_span.honorific:
        title = before_name(table, name_span, name_span.first)
    return PersonMention(
        name_span, first, name, table.span(first, name_span.last), title or after_name(table, name_span)
    )


def _gives_second(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the second word is a given name or initials, and the first is not."""
    return looks_given(words[1], lexicon) and not looks_given(words[0], lexicon)


def _one_word(table: Tokens, name_span: NameSpan) -> PersonMention | None:
    """A run of one word as it may name a person; months, titles and acronyms do not."""
    word = name_span.words[0]
    lower = word.lower()
    if (
        len(word) < 2
        or lower in CALENDAR
        or _is_title(table.lexicon, lower)
        or (word.isupper() and not name_span.honorific)
    ):
        return None
    title = None if name_span.honorific else before_name(table, name_span, name_span.first)
    return PersonMention(
        name_span,
        name_span.first,
        name_span.words,
        table.span(name_span.first, name_span.last),
        title or after_name(table, name_span),
    )


def _is_title(lexicon: Lexicon, word: str) -> bool:
    """Whether a word of a run is a title rather than a name."""
    return word.removeprefix("ex-") in offices(lexicon)


def _is_full(table: Tokens, found: NameSpans, mention: PersonMention, alone: dict[str, list[PersonMention]]) -> bool:
    """Whether a mention of several words is the full name of a person; two signs of it are wanted."""
    words = mention.words
    lower = [w.lower() for w in words]
    if len(words) > 5 or any(w in NAMELESS or w in CALENDAR for w in lower):
        return False
    if any(len(w) > 2 and w.isupper() for w in words):
        return False
    return _signs_for(table, found, mention, alone) - _signs_against(table.lexicon, lower, alone) >= 2


def _signs_for(table: Tokens, found: NameSpans, mention: PersonMention, alone: dict[str, list[PersonMention]]) -> int:
    """How much speaks for a person: a given name, a title, an age, a verb of speech, the last word alone elsewhere."""
    words, title = mention.words, mention.title
    given = looks_given(words[0], table.lexicon) and words[0].lower() not in place_words(table.lexicon)
    beside = bool(mention.name_span.honorific) or (title is not None and title.last == mention.first)
    return (
        2 * given
        + (2 if beside else title is not None)
        + 2 * _has_age(table, mention.name_span)
        + any(_bare(n) for n in alone.get(words[-1], ()))
        + found.speaks(mention.name_span)
    )


def _signs_against(lexicon: Lexicon, lower: Sequence[str], alone: dict[str, list[PersonMention]]) -> int:
    """How much speaks against a person: words of organisations and places."""
    of_organisations = organisation_words(lexicon)
    organisation = not of_organisations.isdisjoint(lower)
    ends_so = lower[-1] in of_organisations and lower[-1].capitalize() not in alone
    somewhere = not (place_words(lexicon).isdisjoint(lower) and affiliations(lexicon).isdisjoint(lower))
    return 2 * organisation + ends_so + 2 * somewhere


def _may_be_relative(lexicon: Lexicon, mention: PersonMention) -> bool:
    """Whether two words, the second the surname of somebody in the story, may name another of that surname."""
    word = mention.words[0]
    return not mention.name_span.opens and not word.isupper() and word.lower() not in names_nobody(lexicon)


def _bare(mention: PersonMention) -> bool:
    """Whether one word stands alone for a person, and not only with a capital because it opens a sentence."""
    return len(mention.name_span.words) == 1 and not mention.name_span.heading


def _has_age(table: Tokens, name_span: NameSpan) -> bool:
    """Whether an age follows: ``Jane Doe, 34,``."""
    at = name_span.last
    return (
        at + 2 < len(table)
        and table.text[at] in (",", "(")
        and table.text[at + 1].isdigit()
        and len(table.text[at + 1]) <= 3
        and table.text[at + 2] in (",", ".", ")")
    )


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


def _facts(document: Document) -> Iterator[Fact]:
    """Everybody, with their titles."""
    for person in people(document):
        titles = list(dict.fromkeys(title.text for title in person.titles))
        number = len(person.mentions)
        said = ", ".join([person.name, *(["; ".join(titles)] if titles else [])])
        yield Fact(person.span, f"{said} ({number})", {"name": person.name, "titles": titles, "mentions": number})


FACTS = Section("people", 1, _facts)
