"""Who is called Mr, Mrs, Miss or Ms in a story, and where the same name stands without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import COURTESY, given_names
from newslint.story.name_spans import NameSpan, name_spans
from newslint.story.people import people
from newslint.text import Document, annotation

_ATTRIBUTIVE = frozenset(
    "administration affair camp campaign case cabinet clan doctrine era estate family government household inquiry "
    "inquest plan plans presidency regime report scandal team trial years letter show foundation brothers sisters "
    "commission review bill law amendment".split()
)
"""Nouns before which a bare surname is a label, not a person."""


_NO_ADDRESS = frozenset({"the", "a", "an", "-", "&", "third", "thirds", "half", "quarter", "quarters"})
"""Words before a name that stands for something else: a work, a firm, a share."""


class Address:
    """The places of one name in running text, outside quotations."""

    def __init__(self) -> None:
        self.with_honorific: list[NameSpan] = []
        self.bare: list[NameSpan] = []


@annotation
def addresses(document: Document) -> dict[str, Address]:
    """The names that have a courtesy title somewhere, and their places with and without.

    Names that several people bear, and names called Mr in one place and Mrs in another, are left out.
    """
    table = tokens(document)
    found: dict[str, Address] = defaultdict(Address)
    runs = name_spans(document)
    for name_span in runs:
        if (
            name_span.honorific
            and not name_span.heading
            and not name_span.quoted
            and name_span.honorific.lower().rstrip(".") in COURTESY
        ):
            before = table.lower[name_span.start - 1] if name_span.start else ""
            if before not in ("and", "&"):
                found[name_span.text].with_honorific.append(name_span)
    shared = people(document).shared
    kept = {}
    for name, address in found.items():
        if name in shared or len({r.honorific.lower().rstrip(".") for r in address.with_honorific}) > 1:
            continue
        if address.with_honorific[0].honorific.lower().rstrip(".") == "mrs" and "m" in _sexes(document, name):
            continue  # Mrs Lund is the wife of Karl Lund
        address.bare = list(_bare(document, table, runs.by_text.get(name, ())))
        kept[name] = address
    return kept


def _sexes(document: Document, surname: str) -> set[str]:
    """The sexes that the first names before a surname tell."""
    known = given_names(SHIPPED)
    bearers = (person.words for person in people(document) if len(person.words) > 1)
    return {known.get(words[0], "") for words in bearers if words[-1] == surname}


def _bare(document: Document, table: Tokens, runs: list[NameSpan] | tuple[NameSpan, ...]) -> Iterator[NameSpan]:
    """The runs that name a person and nothing else, without honorific or title."""
    tagged = tags(document)
    for name_span in runs:
        if name_span.honorific or name_span.heading or name_span.quoted:
            continue
        before = table.lower[name_span.first - 1] if name_span.first else ""
        after = table.lower[name_span.last] if name_span.last < len(table) else ""
        if after in ("'s", "'") and name_span.last + 1 < len(table) and table.text[name_span.last + 1][0].isupper():
            continue  # a book, a brand, a place
        if before in _NO_ADDRESS or after in _ATTRIBUTIVE or after in ("-", "&", ":"):
            continue
        if (
            name_span.last < len(table)
            and tagged[name_span.last] in ("NN", "NNS")
            and table.same_sentence(name_span.first, name_span.last)
        ):
            continue  # Lund lawyer Ida Berg
        if (before in ("and", "or") and table.text[name_span.first - 2][0].isupper()) or (
            after in ("and", "or") and table.text[name_span.last + 1][0].isupper()
        ):
            continue  # Lund and Berg: a pair of names
        yield name_span
