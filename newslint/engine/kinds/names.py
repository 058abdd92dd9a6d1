"""``names``: names as a newsroom has settled them, and their likely misspellings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, noted, optional_text, schema_of, table, text
from newslint.engine.declarative.yamltree import Node
from newslint.engine.finding import Finding, Fix
from newslint.language.segmentation.tokens import Tokens, split_words, tokens
from newslint.language.words.dictionary import in_vocabulary
from newslint.language.words.name_slips import LEAST, is_near, slips
from newslint.lexicon.name_words import given_names, honorifics
from newslint.text import Document
from newslint.util.casing import copy_case

_listed = many(text, least=1)
_wrong = many(optional_text, alone=True)
_LEAST = 3
"""Letters of a word of a name by which the name is found."""
_MOST = 2
"""Times that a story may have a spelling that is taken for a slip: what stands more often is meant."""


@noted(anyOf=[schema_of(_listed), schema_of(table(_wrong))])
def _names(node: Node, key: str) -> dict[str, list[str]]:
    """Names, each with wrong forms that are known of it."""
    if isinstance(node.value, list):
        return {name: [] for name in _listed(node, key)}
    return {name: [form for form in forms if form] for name, forms in table(_wrong)(node, key).items()}


class Names(DeclarativeRule):
    """``names: [Name, ...]``, or ``names: {Name: [wrong form, ...]}``; with ``file:`` more of them from a table.

    A name is found by its parts: where one stands as listed and the one beside it is a slip away, that is reported.
    A single word is reported where it is one of the slips that hands and ears make (see `name_slips.slips`), is in no
    dictionary and stands once or twice. A name with another word with a capital beside it is that of somebody else.
    """

    kind = "names"
    confirms = True
    FIELDS: ClassVar[Fields] = {
        "names": Field(_names, required=True, spent=True, about="names, with wrong forms where some are known"),
        "file": Field(text, about="a table beside the rule with more names: name, and known wrong forms parted by |"),
    }
    COMMON: ClassVar[Fields] = {"message": DeclarativeRule.COMMON["message"]}

    def phrases(self) -> Iterator[Phrase]:
        """A phrase for each name, which holds its known wrong forms; it is no pattern, and never read as one."""
        for name, wrong in self.body["names"].items():
            if not any(map(str.isalpha, name)):
                raise BodyError(f"“{name}” is no name", source=name)
            yield Phrase(name, wrong)

    def build_index(self) -> dict[str, list[int]]:
        """The numbers of the names by the words in them, and of those with known wrong forms by the words of these."""
        index: dict[str, list[int]] = {}
        for number, phrase in self._phrases.items():
            for word in {word.lower() for form in (phrase.source, *phrase.replacements) for word in split_words(form)}:
                if len(word) >= _LEAST and word[0].isalpha():
                    index.setdefault(word, []).append(number)
        return index

    def _triggers(self, words: Mapping[str, Any]) -> None:
        """None: a story may have a name only as a slip."""

    def names(self) -> list[str]:
        """The names as they are to be written."""
        return [str(name) for name, _, _ in self.index.phrases]

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words with capitals."""
        table_ = tokens(document)
        capital = [k for k, word in enumerate(table_.text) if word[0].isupper() and len(word) >= _LEAST]
        right = self._right(table_, capital)
        told: set[int] = set()
        for k in capital:
            for number in self.index.words.get(table_.lower[k], ()):
                for first, last, use in self._of_name(table_, k, number):
                    if told.isdisjoint(range(first, last)) and right.isdisjoint(range(first, last)):
                        told.update(range(first, last))
                        yield self._report(document, first, last, use)
        for k in self._unknown(table_, [k for k in capital if k not in told and k not in right]):
            if use := self._slip(table_, k):
                yield self._report(document, k, k + 1, use)

    def _right(self, table_: Tokens, capital: list[int]) -> set[int]:
        """The tokens of names that stand as listed."""
        found: set[int] = set()
        for k in capital:
            for number in self.index.words.get(table_.lower[k], ()):
                words = self._words[number]
                if words[0] == table_.text[k] and tuple(table_.text[k : k + len(words)]) == words:
                    found.update(range(k, k + len(words)))
        return found

    def _of_name(self, table_: Tokens, k: int, number: int) -> Iterator[tuple[int, int, str]]:
        """Where a name stands around one of its words with a slip in another, or in a wrong form that is known."""
        name, wrong, _ = self.index.phrases[number]
        for form in wrong:
            words = split_words(form)
            if words and words[0] == table_.text[k] and table_.text[k : k + len(words)] == words:
                yield k, k + len(words), name
        listed = self._words[number]
        for place, word in enumerate(listed):
            if word.lower() != table_.lower[k]:
                continue
            low = k - place
            if low < 0 or low + len(listed) > len(table_) or not table_.same_sentence(low, low + len(listed) - 1):
                continue
            pairs = list(zip(table_.text[low : low + len(listed)], listed, strict=True))
            odd = [at for at, (written, meant) in enumerate(pairs) if written != meant]
            if len(odd) == 1 and _may_be(*pairs[odd[0]]) and table_.lower[low + odd[0]] not in self.index.words:
                at = low + odd[0]
                yield at, at + 1, listed[odd[0]]

    def _unknown(self, table_: Tokens, places: list[int]) -> list[int]:
        """Those of some tokens that are in no name and no dictionary, and stand once or twice and never small."""
        known = self.index.words
        found = [
            k
            for k in places
            if (small := table_.lower[k]) not in known
            and len(small) >= LEAST
            and len(table_.index[small]) <= _MOST
            and not any(table_.text[at].islower() for at in table_.index[small])
        ]
        common = in_vocabulary([table_.lower[k] for k in found]).tolist() if found else []
        return [k for k, is_common in zip(found, common, strict=True) if not is_common]

    def _slip(self, table_: Tokens, k: int) -> str:
        """The word of a name that one alone is a slip of; nothing where it may be anything else."""
        small = table_.lower[k]
        known, near = self.index.words, slips(small)
        last = {self.index.phrases[number][0].split()[-1] for slip in near & known.keys() for number in known[slip]}
        found = {word for word in last if word.lower() in near}
        if len(found) != 1:
            return ""
        (meant,) = found
        somebody = k > 0 and table_.same_sentence(k - 1, k) and _is_given(table_, k - 1)
        return "" if somebody or small not in slips(meant) else meant

    def _report(self, document: Document, first: int, last: int, use: str) -> Finding:
        """A finding for a wrong form."""
        span = tokens(document).span(first, last)
        use = copy_case(document[span], use)
        fixes = (Fix.swap(span, use),)
        return self.found(span, self.message("The list has {use}, not “{found}”.", document[span], fixes), fixes=fixes)

    @cached_property
    def _words(self) -> _Lazily:
        """The tokens of each name, by its number."""
        return _Lazily(self.names())


class _Lazily(dict[int, tuple[str, ...]]):
    """The tokens of names by their numbers, each found when it is first asked for."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, number: int) -> tuple[str, ...]:
        self[number] = found = tuple(split_words(self._names[number]))
        return found


def _is_given(table_: Tokens, k: int) -> bool:
    """Whether a word is a given name, or another part of a name of somebody; a form of address is not."""
    word, small = table_.text[k], table_.lower[k]
    if not (word.istitle() and word.isalpha()) or small in honorifics(table_.lexicon):
        return False
    return (
        small in given_names(table_.lexicon)
        or word in given_names(table_.lexicon)
        or not bool(in_vocabulary([small])[0])
    )


def _may_be(written: str, meant: str) -> bool:
    """Whether a word may be a slip of another: it has a capital too, is near it, and no dictionary has it."""
    if not written[0].isupper() or not is_near(written.lower(), meant.lower()):
        return False
    return not bool(in_vocabulary([written.lower()])[0])
