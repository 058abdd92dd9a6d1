"""Which steps of set phrases take which words, as the two tables in which documents look for phrases.

Run it after the list ``set-phrases``, the list ``word-fields`` or the dictionary has changed.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.language.words.changed_phrases import CONTENT, FIRST, SLOT, WORD, table_path
from newslint.language.words.dictionary import hashes
from newslint.language.words.set_phrases import element, has_content, phrase
from newslint.lexicon.lists import rows


def tables() -> dict[str, NDArray[Any]]:
    """Both tables, by their names."""
    numbers: dict[str, int] = {}
    steps = []
    for number, (text, *_) in enumerate(rows("set-phrases")):
        parts = text.split(" ")
        found = phrase(number)
        told = {k for k in found.needed if has_content(parts[k])}
        if len(told) < 2:  # the one word may be the wrong one, so that its verb must tell the phrase
            told |= {k for k in found.needed if parts[k][0] == "<"}
        for k in found.needed:
            step = numbers.setdefault(parts[k], len(numbers))
            steps.append(
                step
                | (FIRST if k == found.needed[0] else 0)
                | (SLOT if k in found.slots else 0)
                | (CONTENT if k in told else 0)
            )
    entries = [(form, number) for part, number in numbers.items() for form in element(part).words]
    words = np.zeros(len(entries), WORD)
    words["hash"] = hashes(form for form, _ in entries)
    words["step"] = [number for _, number in entries]
    return {"words": np.sort(words, order=["hash", "step"]), "steps": np.array(steps, np.uint16)}


def main() -> None:
    """Write the tables."""
    argparse.ArgumentParser(prog="python -m training.phrase_tables", description=__doc__).parse_args()
    for name, table in tables().items():
        np.save(table_path(name), table)
        print(f"{len(table)} {name}")


if __name__ == "__main__":
    main()
