"""Words that are near those of set terms of three words, as the table ``reworded-words.npy``.

Run it after the list ``set-terms`` or the table of near words has changed: ``python -m training.set_terms.reworded``.
"""

from __future__ import annotations

from itertools import chain

import numpy as np

from newslint.language.syntax.reworded_terms import NEAREST, TABLE, WORD, terms
from newslint.language.words.frequencies import listed
from newslint.language.words.set_terms import near_hashes, near_words, word_hashes


def main() -> None:
    """Write the table."""
    table, near, _ = near_words()
    puts = [*listed()]
    put = np.array(word_hashes(puts), np.uint32)
    rights = {word: np.uint32(word_hashes([word])[0]) for word in chain.from_iterable(terms().values())}
    rows = {(int(right), int(right), 0) for right in rights.values()}
    for right in rights.values():
        both = near_hashes(np.full(len(put), right), put)
        at = np.minimum(near.searchsorted(both), len(near) - 1)
        kept = (near[at] == both) & (table["rank"][at] <= NEAREST) & (put != right)
        rows.update((int(p), int(right), int(rank)) for p, rank in zip(put[kept], table["rank"][at[kept]], strict=True))
    np.save(TABLE, np.array(sorted(rows), WORD))
    print(f"{len(rows)} pairs of {len(rights)} words")


if __name__ == "__main__":
    main()
