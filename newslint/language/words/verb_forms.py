"""Forms of verbs as rules of grammar ask for them: which form a word is, and which it cannot be."""

from __future__ import annotations

from functools import lru_cache

from newslint.language.words.morphology import analyses, inflect, lemma, lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.lists import Lexicon
from newslint.lexicon.reporting_verbs import speech_forms, speech_verbs

_ENDINGS = frozenset({"VBZ", "VBD", "VBN"})


@lru_cache(maxsize=4096)
def inflected(word: str) -> bool:
    """Whether a lower-cased word is a verb with an ending and cannot be its plain form: speaks, spoke, spoken."""
    if word in BE or word in {"has", "had", "does", "did"}:
        return True
    tags = possible_tags(word)
    if not tags:
        return word.endswith("ed") and not word.endswith("eed") and len(word) > 4
    return "VB" not in tags and not _ENDINGS.isdisjoint(tags)


@lru_cache(maxsize=4096)
def plain_only(word: str) -> bool:
    """Whether a lower-cased word is the plain form of a verb and no participle: speak, but not put or come."""
    tags = possible_tags(word)
    return "VB" in tags and "VBN" not in tags and word not in inflect(word, "VBN")


@lru_cache(maxsize=4096)
def past_only(word: str) -> bool:
    """Whether a lower-cased word is the past of a verb and not its participle: spoke, went; not walked, sent."""
    tags = possible_tags(word)
    if "VBD" not in tags or (word.endswith("ed") and word != "showed"):
        return False  # of regular pasts, both forms are in use: leaned, wedded
    return "VBN" not in tags and word not in inflect(lemma(word, "VBD"), "VBN")


def plain_forms(word: str) -> list[str]:
    """The plain forms that an inflected verb may have, the commonest first; two where spelling varies (fulfil)."""
    if word in BE:
        return ["be"]
    found = [reading.lemma for reading in analyses(word) if reading.tag in _ENDINGS]
    return list(dict.fromkeys(found)) or [lemma(word, "VBZ" if word.endswith("s") else "VBD")]


def participle(word: str, tag: str) -> str:
    """The past participle of a verb, from a form with a Penn tag; the form itself where the verb has none."""
    return (inflect(lemma(word, tag), "VBN") or [word])[0]


def is_speech(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-cased word is a form of a verb that attributes what is said, in a tense of its own."""
    return word in speech_forms(lexicon) or not speech_verbs(lexicon).isdisjoint(lemmas(word))
