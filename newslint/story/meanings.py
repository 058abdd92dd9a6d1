"""What an acronym is likely to stand for in a story, and whether its readers know."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.story.acronyms import acronyms
from newslint.story.facts import Fact, Section
from newslint.story.readership import meanings, readership
from newslint.text import Document

_LEAST = 4
"""Letters of a word that counts, and letters that must agree: ``security``, ``securities``."""


def known_here(document: Document, letters: str) -> bool:
    """Whether those for whom a story is written know one of the meanings of an acronym by its letters."""
    return any(meaning.known_to & readership(document) for meaning in meanings().get(letters, ()))


def supported(document: Document, letters: str) -> str | None:
    """The one meaning that a story speaks for, because it has a word of it elsewhere; nothing where none or two do.

    A term (``gross domestic product``) whose letters mean nothing else in the news needs no such word; a name does,
    since other bodies may have the same initials.
    """
    listed = meanings().get(letters, ())
    if len(listed) == 1 and listed[0].full.islower():
        return listed[0].full
    beginnings = {word[:_LEAST] for word in tokens(document).index if len(word) >= _LEAST}
    fitting = [meaning.full for meaning in listed if _words(meaning.full) & beginnings]
    return fitting[0] if len(fitting) == 1 else None


def _words(full: str) -> set[str]:
    """The beginnings of the words that tell what a full form is about."""
    return {word[:_LEAST] for word in full.lower().replace("-", " ").split() if len(word) >= _LEAST}


def _facts(document: Document) -> Iterator[Fact]:
    """Every acronym, with its meaning as the story gives it, else as newslint knows it."""
    table = tokens(document)
    for acronym in acronyms(document).values():
        given = next((e for e in acronym.expansions if e.matches), None)
        text = document[table.span(given.first, given.last)] if given else None
        listed = meanings().get(acronym.letters, ())
        known = None if text else supported(document, acronym.letters) or (listed[0].full if len(listed) == 1 else None)
        form, number = acronym.uses[0].form, len(acronym.uses)
        said = f"{form}: {text or (f'? usually {known}' if known else '?')} ({number})"
        stated = {"acronym": form, "expansion": text, "usual_expansion": known, "mentions": number}
        spans = tuple(use.span for use in acronym.uses)
        yield Fact(acronym.span, said, stated, (form, text or "", known or ""), spans)


FACTS = Section("acronyms", 2, _facts, ("Letters", "In the story", "Usually"))
