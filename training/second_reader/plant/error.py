"""One planted error, and what all planters ask of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from training.edit_tags.synthetic_errors import inflect
from training.second_reader.corpus import ParsedSentence

__all__ = ["PlantedError", "inflect", "lowered", "subject_of", "tag_at", "word_at"]


@dataclass(frozen=True)
class PlantedError:
    """Tokens ``at`` to ``end`` become ``words``; the label stands on one of these, or ``on`` behind the last."""

    sort: str
    at: int
    end: int
    words: tuple[str, ...]
    label: str
    on: int = 0


def lowered(word: str) -> str:
    """A word in lower case, with straight apostrophes."""
    return word.lower().replace("’", "'")


def word_at(s: ParsedSentence, i: int) -> str:
    """A token in lower case; nothing beyond the ends."""
    return lowered(s.words[i]) if 0 <= i < len(s.words) else ""


def tag_at(s: ParsedSentence, i: int) -> str:
    """The tag of a token; nothing beyond the ends."""
    return s.tags[i] if 0 <= i < len(s.tags) else ""


def subject_of(s: ParsedSentence, verb: int) -> int:
    """The subject of a finite verb, of what it is an auxiliary of, or of what it is conjoined to; -1 if none."""
    top = s.heads[verb] if s.relations[verb] in {"cop", "aux", "aux:pass"} else verb
    for _ in range(3):
        for k, (head, relation) in enumerate(zip(s.heads, s.relations, strict=True)):
            if head == top and relation.startswith("nsubj"):
                return k
        if top < 0 or s.relations[top] != "conj":
            break
        top = s.heads[top]
    return -1
