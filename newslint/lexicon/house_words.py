"""What a newsroom says of its own spelling: the words that are right as it writes them, and the variety it writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from newslint.lexicon.lists import Lexicon, derived
from newslint.util.records import NamedTuple

NAME: Final = "words"
"""What a `Lexicon` calls the words of the house among those added."""

VARIETIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en-AU": "british",
        "en-GB": "british",
        "en-GB-oxendict": "oxford",
        "en-IE": "british",
        "en-IN": "british",
        "en-NZ": "british",
        "en-US": "american",
        "en-ZA": "british",
    }
)
"""The varieties that a house may write, by their tags in BCP 47, and the spelling of each: oxford has -ize."""


class HouseWords(NamedTuple):
    """Words and phrases that are spelt right."""

    small: frozenset[str]
    """Those in small letters: they may also have capitals."""
    exact: frozenset[str]
    """Those with a capital: they are right as they stand."""

    def has(self, text: str) -> bool:
        """Whether a word or a phrase is one of them, alone or with an ending that says whose something is."""
        plain = " ".join(text.split()).replace("’", "'")
        return any(word in self.exact or word.lower() in self.small for word in (plain, plain.removesuffix("'s")))


@derived
def house_words(lexicon: Lexicon) -> HouseWords:
    """The words of a house."""
    entries = [entry.replace("’", "'") for entry in lexicon.added.get(NAME, ())]
    return HouseWords(frozenset(e for e in entries if e.islower()), frozenset(e for e in entries if not e.islower()))


def wrong_word(entries: Iterable[str]) -> str:
    """What is wrong with the first entry that can be no word of a house; nothing where all will do."""
    for entry in entries:
        if not entry.strip() or " ".join(entry.split()) != entry or not entry.isprintable():
            return f"“{entry}” is no word: write it without white space around it"
        if not any(map(str.isalpha, entry)):
            return f"“{entry}” has no letter in it"
    return ""
