"""Words that are a letter, or a sound, away from those of set terms, as the table ``slip-words.npy``.

Run it after the list ``set-terms``, the list ``confusion-sets`` or the dictionary has changed:
``python -m training.set_terms.slips``.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

import numpy as np

from newslint.language.words.morphology import lemmas, plural, possible_tags, singular
from newslint.language.words.set_terms import near_hashes, table_path, word_hashes
from newslint.lexicon.confusion_sets import every
from newslint.lexicon.function_words import STOP_WORDS
from newslint.lexicon.lists import rows

_SHORTEST, _SHORTEST_PUT = 4, 3


def letter_slips(word: str) -> Iterator[str]:
    """What a letter more, less, other or earlier makes of a word."""
    for k in range(len(word) + 1):
        head, tail = word[:k], word[k:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def same(one: str, other: str) -> bool:
    """Whether two words are forms of one, or one and its owner."""
    return (
        not {one, singular(one), plural(one), *lemmas(one)}.isdisjoint({other, singular(other), *lemmas(other)})
        or one + "s" == other
        or other + "s" == one
    )


def main() -> None:
    """Write the table."""
    sounds: dict[str, set[str]] = {}
    for words in every():
        for word in words:
            sounds.setdefault(word, set()).update(words)
    terms = {word for (term, *_) in rows("set-terms") for word in term.split(" ") if word.isalpha()}
    pairs = [
        (right, put)
        for right in sorted(terms - STOP_WORDS)
        for put in sorted({*(letter_slips(right) if len(right) >= _SHORTEST else ()), *sounds.get(right, ())} - {right})
        if len(put) >= _SHORTEST_PUT and put not in STOP_WORDS and possible_tags(put) and not same(right, put)
    ]
    rights, puts = (np.array(word_hashes(list(side)), np.uint32) for side in zip(*pairs, strict=True))
    table = np.unique(near_hashes(rights, puts))
    np.save(table_path("slip-words"), table)
    print(f"{len(table)} pairs of {len(terms)} words")


if __name__ == "__main__":
    main()
