"""The same office in other words: “the head executive” of a chief executive, “the road minister” of one of highways.

Nobody has such an office; a story that was told anew by somebody who avoids each word of the first telling has it.
What is compared is “the”, a few words and an office, that stand once and without a name, and the titles of those named
before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.lists import rows
from newslint.lexicon.name_words import offices
from newslint.lexicon.office_names import OFFICE_NAMES
from newslint.story.name_spans import headings
from newslint.story.people import Person, people
from newslint.story.titles import Title
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_MOST = 3
"""Words of an office that is compared."""
_AS_WELL = frozenset("added adds continued".split())
_FOR = frozenset({"of", "for"})


class OtherWords(NamedTuple):
    """An office without a name, and that of somebody named, in words that stand for one another."""

    span: Span
    person: Person
    title: Title


def other_words(document: Document) -> Iterator[OtherWords]:
    """The offices that are those of somebody named, in words that the story has nowhere else."""
    view = syntax(document)
    known = _groups()
    titled = [(person, title, _words(view, title)) for person in people(document) for title in _titles(view, person)]
    titled = [entry for entry in titled if 1 < len(entry[2]) <= _MOST and not entry[1].former]
    if not titled:
        return
    told = {words for _, _, words in titled}
    ends = (known.keys() | {words[-1] for words in told}) & view.tokens.index.keys()
    leads = {k for end in view.tokens.where(*ends) if (k := _article(view, end)) >= 0}
    for k in sorted(leads):
        words, end = _office_at(view, k, known)
        if not words or words in OFFICE_NAMES or view.tokens.sentence_of(k) in headings(document) or words in told:
            continue
        if document.quotes.touches(view.tokens.span(k)) or not _stands_once(view, k, words):
            continue
        for person, title, own in titled:
            if title.first < k and _are_one(view, words, own, known, k, end, title):
                yield OtherWords(view.tokens.span(k + 1, end), person, title)
                break


def _article(view: SyntaxView, end: int) -> int:
    """The “the” a few words before a token, or -1."""
    return next((k for k in range(end - 1, max(-1, end - 1 - _MOST), -1) if view.lower[k] == "the"), -1)


@cache
def _groups() -> dict[str, frozenset[tuple[int, str]]]:
    """The groups of each word, with where in an office they stand."""
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for number, (words, where) in enumerate(rows("office-words")):
        for word in words.split():
            found[word].add((number, where))
    return {word: frozenset(groups) for word, groups in found.items()}


def _titles(view: SyntaxView, person: Person) -> Iterator[Title]:
    """The titles of somebody, with those that say of what they are before the name: “the minister of highways, ...”."""
    yield from person.titles
    for mention in person.mentions:
        at = mention.name_span.start - 1
        if at < _MOST or view.text[at] != "," or mention.title is not None:
            continue
        of = next(
            (j for j in range(at - 1, max(view.sentence_start(at), at - _MOST - 1), -1) if view.lower[j] in _FOR), -1
        )
        if of > view.sentence_start(at) and view.lower[of - 1] in offices(view.tokens.lexicon):
            first = of - 1
            yield Title(first, at, view.lower[first], " ".join(view.text[first:at]))


def _words(view: SyntaxView, title: Title) -> tuple[str, ...]:
    """The words of a title, with what it is of before it: “minister of highways” is “highways minister”."""
    first = title.first
    if first and view.lower[first - 1].endswith("ing") and view.sentence_start(first) < first:
        first -= 1  # the planning inspector
    words = [word for word in view.lower[first : title.last] if word.isalpha() and word != "the"]
    of = next((at for at, word in enumerate(words) if word in _FOR), -1)
    return (*words[of + 1 :], *words[:of]) if of > 0 else tuple(words)


def _office_at(view: SyntaxView, k: int, known: dict[str, frozenset[tuple[int, str]]]) -> tuple[tuple[str, ...], int]:
    """The words of an office behind “the” at a token, and the token after them; none where a name or more follows."""
    end, high = k + 1, view.sentence_end(k)
    while end < high and end - k <= _MOST and view.text[end].isalpha() and view.text[end][0].islower():
        if view.tag[end] in FINITE and view.lower[end] not in known:
            break
        end += 1
    words = tuple(view.lower[k + 1 : end])
    while words and not (words[-1] in known or words[-1] in offices(view.tokens.lexicon)):
        words, end = words[:-1], end - 1
    if (
        len(words) < 2
        or end >= high
        or view.text[end][0].isupper()
        or view.lower[end] in ("of", "-", ",", "for", "'s", "’s")
    ):
        return (), end
    return (words, end) if view.tag[end] not in NOUNS or view.tag[end - 1] in NOUNS else ((), end)


def _stands_once(view: SyntaxView, k: int, words: tuple[str, ...]) -> bool:
    """Whether some words stand in a row nowhere else."""
    size = len(words)
    return not any(
        at != k + 1 and tuple(view.lower[at : at + size]) == words for at in view.tokens.index.get(words[0], ())
    )


def _are_one(
    view: SyntaxView,
    words: tuple[str, ...],
    own: tuple[str, ...],
    known: dict[str, frozenset[tuple[int, str]]],
    k: int,
    end: int,
    title: Title,
) -> bool:
    """Whether two names are those of one office: word by word the same, or words that stand for one another."""
    if len(words) != len(own) or words == own:
        return False
    last = len(words) - 1
    fits = [
        one == two or _alike(known, one, two, end=at == last)
        for at, (one, two) in enumerate(zip(words, own, strict=True))
    ]
    if all(fits):
        return True
    if words[-1] != own[-1] or view.lower[end] not in _AS_WELL:
        return False
    table = view.tokens
    near = table.sentence_of(k) - table.sentence_of(title.first) == 1
    return near and table.same_paragraph(k, title.first)


def _alike(known: dict[str, frozenset[tuple[int, str]]], one: str, two: str, *, end: bool) -> bool:
    """Whether two words stand for one another at the end of an office, or before it."""
    shared = known.get(one, frozenset()) & known.get(two, frozenset())
    return any(where in ("both", "head" if end else "part") for _, where in shared)
