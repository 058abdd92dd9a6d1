"""Who the people of a story are: what they are called, by office and otherwise, and how old they are."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.story.facts import Fact, Section
from newslint.story.people import Person, people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_OPENERS = frozenset("the a an his her their its one".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLOSERS = frozenset({",", ".", ";", ":", ")", "–", "—", "?", "!"})
_LONGEST = 14  # tokens of what stands between commas after a name
_OLDEST = 120
_ARTICLE = lazy_regex(r"(?:the|an?) ")


class Introduction(NamedTuple):
    """What stands between commas after a name: who somebody is, or how old."""

    span: Span
    age: bool


def introductions(document: Document, person: Person) -> Iterator[Introduction]:
    """Who a person is, as the story says it in words between commas after the name, in order."""
    table = tokens(document)
    for mention in person.mentions:
        yield from _after(document, table, mention)


def age_spans(document: Document) -> list[Span]:
    """Where the ages stand that belong to what is said of people, in order."""
    told = (one for person in people(document) for one in introductions(document, person))
    return sorted(one.span for one in told if one.age)


def _after(document: Document, table: Tokens, mention: PersonMention) -> Iterator[Introduction]:
    """What is said of somebody after one mention: an age, words that say who it is, or both."""
    at, end = mention.last, table.sentence_end(mention.first)
    while at < end and table.start[at] < mention.span.end:
        at += 1  # Jr.
    while at + 1 < end and table.text[at] == ",":
        close = next((k for k in range(at + 1, min(end, at + _LONGEST + 2)) if table.text[k] in _CLOSERS), end)
        if close == end or close == at + 1:
            return
        words = table.lower[at + 1 : close]
        age = len(words) <= 2 and words[-1].isdigit() and words[0] in (words[-1], "aged") and int(words[-1]) < _OLDEST
        tagged = tags(document)
        if not age and (words[0] not in _OPENERS or any(tagged[k] in _FINITE for k in range(at + 1, close))):
            return
        yield Introduction(table.span(close - 1) if age else table.span(at + 1, close), age)
        at = close


def _bare(words: str) -> str:
    """Words for who somebody is, without the article that opens them."""
    opener = _ARTICLE.match(words)
    return words[opener.end() :] if opener else words


def _facts(document: Document) -> Iterator[Fact]:
    """Everybody: titles, other words for who they are, ages, and all forms of the name."""
    for person in people(document):
        titles = list(dict.fromkeys(title.text for title in person.titles))
        told = list(introductions(document, person))
        described = list(dict.fromkeys(_said(document, one.span) for one in told if not one.age))
        ages = list(dict.fromkeys(_said(document, one.span) for one in told if one.age))
        forms = list(dict.fromkeys(_said(document, mention.span) for mention in person.mentions))
        number = len(person.mentions)
        stated = {
            "name": person.name,
            "titles": titles,
            "described": described,
            "ages": ages,
            "forms": forms,
            "mentions": number,
        }
        alone = [title for title in titles if not any(title.lower() in words.lower() for words in described)]
        called = "; ".join([*alone, *map(_bare, described), *ages])
        said = f"{person.name}, {called} ({number})" if called else f"{person.name} ({number})"
        also = ", ".join(form for form in forms if form != person.name)
        spans = tuple(mention.span for mention in person.mentions)
        yield Fact(person.span, said, stated, (person.name, called, also), spans)


def _said(document: Document, span: Span) -> str:
    """What stands at a span, as it reads."""
    return " ".join(document.prose[slice(*span)].split())


FACTS = Section("people", 1, _facts, ("Name", "Who", "Also called"))
