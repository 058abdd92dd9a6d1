"""Names as a newsroom has settled them, and where a story has one of them just so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from newslint.language.segmentation.tokens import split_words, tokens
from newslint.story.facts import Fact, Section
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple


class Listed(NamedTuple):
    """A name on a newsroom's list."""

    name: str
    rule: str
    """The rule whose list it is."""


class HouseNames:
    """All names on a newsroom's lists; they are read when a story is first asked for those it has."""

    def __init__(self, read: Callable[[], Iterable[Listed]]) -> None:
        self._read = read

    @cached_property
    def by_first(self) -> dict[str, list[tuple[tuple[str, ...], Listed]]]:
        """The names by their first token, each with all its tokens; the longest first."""
        found: dict[str, list[tuple[tuple[str, ...], Listed]]] = {}
        for listed in self._read():
            words = tuple(split_words(listed.name))
            if words:
                found.setdefault(words[0].lower(), []).append((words, listed))
        for names in found.values():
            names.sort(key=lambda entry: -len(entry[0]))
        return found


class Checked(NamedTuple):
    """A place where a story has a listed name as it is listed."""

    span: Span
    listed: Listed


@annotation
def house_names(document: Document) -> HouseNames:  # noqa: ARG001 - lists are put in place by `Document.annotate`
    """None, unless those of a newsroom were put in place before."""
    return HouseNames(tuple)


@annotation
def checked_names(document: Document) -> tuple[Checked, ...]:
    """The listed names that a story has as they are listed, in order."""
    known, table = house_names(document).by_first, tokens(document)
    found, last = [], -1
    for at in sorted(k for word in known.keys() & table.index.keys() for k in table.index[word]):
        if at < last:
            continue
        for words, listed in known[table.lower[at]]:
            if tuple(table.text[at : at + len(words)]) == words and table.same_sentence(at, at + len(words) - 1):
                last = at + len(words)
                found.append(Checked(table.span(at, last), listed))
                break
    return tuple(found)


def _facts(document: Document) -> Iterator[Fact]:
    """Each name that is as listed, where it stands first."""
    first: dict[str, list[Checked]] = {}
    for checked in checked_names(document):
        first.setdefault(checked.listed.name, []).append(checked)
    for name, places in first.items():
        times = f", {len(places)} times" if len(places) > 1 else ""
        stated = {"name": name, "rule": places[0].listed.rule, "count": len(places)}
        yield Fact(places[0].span, f"{name}: as on the list of {places[0].listed.rule}{times}", stated)


FACTS = Section("checked names", 15, _facts)
