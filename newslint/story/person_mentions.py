"""Where a story names people: the words of each name, the title beside it, and whether it may be a person at all."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.lists import SHIPPED, Lexicon
from newslint.lexicon.name_words import (
    RANKS,
    SPOKEN_OF,
    SUFFIXES,
    name_sexes,
    offices,
    organisation_words,
    plain,
)
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.family_first import has_family_first
from newslint.story.name_spans import (
    NameSpan,
    NameSpans,
    between_names,
    looks_given,
    name_spans,
    names_nobody,
)
from newslint.story.titles import Title, after_name, before_name, before_of, of_an_office
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple


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


@annotation
def person_mentions(document: Document) -> list[PersonMention]:
    """The runs of capitalised words of a story, titles parted from names; organisations and places are among them."""
    table = tokens(document)
    return [mention for name_span in name_spans(document) if (mention := _person_mention(table, name_span)) is not None]


def _person_mention(table: Tokens, name_span: NameSpan) -> PersonMention | None:
    """A run as it may name a person: the title parted from the name; nothing where no name is left."""
    if len(name_span.words) == 1:
        return _one_word(table, name_span)
    words, first = list(name_span.words), name_span.first
    lexicon = table.lexicon
    lower = [w.lower() for w in words]
    cut, field = _cut(table, name_span, lower)
    if lower[-1] in SUFFIXES and len(words) - cut > 1:
        words.pop()
    name = tuple(words[cut:])
    if not name or lower[cut] in CALENDAR or (len(name) == 1 and (_is_title(lexicon, lower[cut]) or len(name[0]) < 2)):
        return None
    first += sum(1 + 2 * word.count("-") for word in name_span.words[:cut])
    title: Title | None = None
    if field:
        title = before_of(table, name_span, first)
    elif cut:
        title = before_name(table, name_span, first)
    elif not name_span.honorific:
        title = before_name(table, name_span, name_span.first)
    return PersonMention(
        name_span, first, name, table.span(first, name_span.last), title or after_name(table, name_span)
    )


def _cut(table: Tokens, name_span: NameSpan, lower: list[str]) -> tuple[int, bool]:
    """How many words of a run stand before the name, and whether they say of what an office is."""
    words, lexicon = name_span.words, table.lexicon
    cut = len(words) - 1
    while cut and not _is_title(lexicon, lower[cut - 1]):
        cut -= 1
    while cut < len(words) - 1 and lower[cut] in between_names(lexicon):
        cut += 1
    if cut == 1 and len(words) == 2 and lower[0] in name_sexes(SHIPPED) and _has_age(table, name_span):
        return 0, False  # Dean Doe, 34,
    if cut or len(words) < 3:
        return cut, False
    if name_span.opens and _gives_second(words, lexicon):
        return 1, False  # Bassist Jane Doe
    field = _field(lower, lexicon) if of_an_office(table, name_span.first) else 0
    return field, bool(field)  # Commissioner of Police Jane Doe


def _field(lower: Sequence[str], lexicon: Lexicon) -> int:
    """How many words before a name say of what somebody is in office: none where no first name follows them."""
    sexes = name_sexes(SHIPPED)
    given = [k for k, word in enumerate(lower[:-1]) if plain(word) in sexes or looks_given(word.capitalize(), lexicon)]
    return given[0] if given else 0


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


def is_full(table: Tokens, found: NameSpans, mention: PersonMention, alone: dict[str, list[PersonMention]]) -> bool:
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
    bare = any(_bare(n) for n in alone.get(words[-1], ()))
    given = looks_given(words[0], table.lexicon) and (words[0].lower() not in place_words(table.lexicon) or bare)
    beside = bool(mention.name_span.honorific) or (
        title is not None and (title.last == mention.first or title.head in SPOKEN_OF | RANKS)
    )
    rarely = not given and words[0].lower() not in place_words(table.lexicon) and plain(words[0]) in name_sexes(SHIPPED)
    return (
        2 * (given or has_family_first(words))
        + rarely
        + (2 if beside else title is not None)
        + 2 * _has_age(table, mention.name_span)
        + bare
        + any(
            _bare(n) and (found.speaks(n.name_span) or _has_age(table, n.name_span)) for n in alone.get(words[-1], ())
        )
        + found.speaks(mention.name_span)
    )


def _signs_against(lexicon: Lexicon, lower: Sequence[str], alone: dict[str, list[PersonMention]]) -> int:
    """How much speaks against a person: words of organisations and places."""
    of_organisations = organisation_words(lexicon)
    organisation = not of_organisations.isdisjoint(lower)
    ends_so = lower[-1] in of_organisations and lower[-1].capitalize() not in alone
    first = lower[0].capitalize()
    rest = lower[1:] if looks_given(first, lexicon) and lower[-1].capitalize() in alone else lower  # Chelsea Lund, Lund
    somewhere = not (place_words(lexicon).isdisjoint(rest) and affiliations(lexicon).isdisjoint(rest))
    return 2 * organisation + ends_so + 2 * somewhere


def may_be_relative(lexicon: Lexicon, mention: PersonMention) -> bool:
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
