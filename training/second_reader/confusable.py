"""The words that the second reader is taught to take for each other."""

from __future__ import annotations

from typing import Final

from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.detectors.second_reader.labels import CHOICES, Labels
from newslint.lexicon.confusion_sets import every

_MORE: Final = (
    "who which", "who whom", "fewer less", "many much", "number amount", "few little", "farther further",
    "if whether", "lie lay", "lies lays", "lying laying", "raise rise", "raises rises", "raised rose risen",
    "rising raising", "sit set", "real really", "like as", "or nor", "either neither", "loan lend",
    "lend borrow", "teach learn", "can could", "will would", "may might", "do make", "does makes", "did made",
    "say tell", "said told", "between among", "during while", "because due", "until by", "since for",
    "ago before", "yet still", "such so", "every each", "other another", "others other", "some any",
    "something anything", "ever never", "these this", "those that", "his her", "his their", "its their",
    "its his", "he they", "it they", "economic economical", "historic historical", "classic classical",
    "electric electrical", "politic politics", "effective efficient", "continual continuous",
    "disinterested uninterested", "refute reject", "infer imply", "mitigate militate", "comprise compose",
    "comprises composes", "regretful regrettable", "uninterested disinterested", "dominant dominate",
    "affluent effluent", "bought brought", "prevaricate procrastinate", "amend emend", "hung hanged",
    "beside besides", "compare contrast", "sensual sensuous", "fortunate fortuitous", "lose loss", "loss lost",
    "belief believes", "importance important", "difference different", "confidence confident", "absence absent",
    "violence violent", "evidence evident", "silence silent", "ability able", "success succeed",
    "succeed successful", "death dead", "dead died", "life live", "prove proof", "choice choose",
    "choose chosen", "success successful", "safety safe", "poverty poor", "strength strong", "length long",
    "height high", "growth grow", "itself themselves", "itself himself",
    "himself themselves", "them it", "whom which", "whom that",
)  # fmt: skip
_OF_PAIRS: Final = ("and or", "but and", "as than", "when than", "or nor")
MORE_SETS: Final = tuple(tuple(line.split()) for line in _MORE)
"""Sets beside those of the lexicon: words of one family, and small words, that are right apart and wrong here."""
OF_PAIRS: Final = tuple(tuple(line.split()) for line in _OF_PAIRS)
"""Second words of pairs that are taken for each other: both and, either or, as as, more than."""


def _alternatives() -> dict[str, tuple[str, ...]]:
    """The words that each word may stand for, in the order of the lists."""
    table: dict[str, tuple[str, ...]] = {}
    for words in (*every(), *MORE_SETS, *OF_PAIRS):
        for k, word in enumerate(words):
            others = (*table.get(word, ()), *words[:k], *words[k + 1 :])
            table[word] = tuple(dict.fromkeys(other for other in others if other != word))[:CHOICES]
    prepositions = set(PREPOSITIONS)
    for word in prepositions & table.keys():  # labels of their own say these
        table[word] = tuple(other for other in table[word] if other not in prepositions)
    return table


ALTERNATIVES: Final = _alternatives()
"""For each word in lower case those that it may be taken for; ``confused-0`` is the first of them."""

TAUGHT: Final = Labels(ALTERNATIVES)
"""The labels as they are taught."""
