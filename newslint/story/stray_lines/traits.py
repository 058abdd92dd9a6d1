"""What a spelling says of a line by itself: a bit for each trait, worked out once for each spelling there is."""

from __future__ import annotations

from functools import cache

from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.reporting_verbs import speech_forms

_WORDS_OF = {
    "reader": "you your yours yourself",
    "publisher": "we our ours us",
    "speaker": "i my me mine",
    "person": "he she they his her their him them",
    "today": "today tonight tomorrow yesterday now here",
    "asks": "who what when where why how which do does did have has are is was were can could should would will",
    "orders": "please click tap sign subscribe read follow join send email call write share tell get watch listen see",
}
_SIGNS = {
    "stop": ".", "question": "?", "exclamation": "!", "colon": ":", "semicolon": ";", "comma": ",",
    "slash": "/|·•", "contact": "@#©", "bracket": "()[]", "quote": '"“”„«»', "dash": "-–—", "dots": "…",
    "money": "$£€%",
}  # fmt: skip
TRAITS = ("word", "capital", "capitals", "digit", "content", "said", "address", *_WORDS_OF, *_SIGNS)
"""The traits, in the order of their bits."""
BIT = {name: 1 << k for k, name in enumerate(TRAITS)}
_LEAST = 4  # letters of a word that says what a line is about


@cache
def _listed() -> dict[str, int]:
    """The bits of words and signs that are listed."""
    found: dict[str, int] = {}
    groups = [*((name, words.split()) for name, words in _WORDS_OF.items()), *((n, [*s]) for n, s in _SIGNS.items())]
    for name, words in (*groups, ("said", [*speech_forms(SHIPPED), "according"])):
        for word in words:
            found[word] = found.get(word, 0) | BIT[name]
    return found


def traits(spellings: list[str]) -> list[int]:
    """The bits of some spellings."""
    return [_traits(spelling) for spelling in spellings]


def _traits(word: str) -> int:
    """The bits of one spelling."""
    lower = word.lower()
    bits = _listed().get(lower, 0)
    if not word[0].isalnum() and not any(map(str.isalnum, word)):
        return bits | (BIT["dots"] if word.startswith("..") else 0)
    bits |= BIT["word"]
    if word[0].isupper():
        bits |= BIT["capital"] | (BIT["capitals"] if len(word) > 1 and word.isupper() else 0)
    if not word.isalpha():
        bits |= BIT["digit"] if any(map(str.isdigit, word)) else 0
        bits |= BIT["address"] if "@" in word or "/" in word or (".com" in lower or "www." in lower) else 0
    elif len(word) >= _LEAST and lower not in STOP_WORDS:
        bits |= BIT["content"]
    return bits
