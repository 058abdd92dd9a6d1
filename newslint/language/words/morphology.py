"""Forms of English words: from a form to its lemma, from a lemma to its forms, and the number of nouns and verbs.

Penn tags name the forms: NN NNS (nouns), VB VBP VBZ VBD VBN VBG (verbs), JJ JJR JJS, RB RBR RBS. What the lexicon
does not know is inflected by the rules of spelling. Words may come in any case; forms keep a leading capital.

Sources: the lexicon (see ``data/README.md``) and, for words outside it, `inflection_rules`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from newslint.language.words import inflection_rules
from newslint.language.words.lexicon import entry
from newslint.util.casing import capitalise, copy_capital
from newslint.util.records import NamedTuple

Number = Literal["sing", "plur", "both"]


class Analysis(NamedTuple):
    """One reading of a form: the word it belongs to, and its Penn tag."""

    lemma: str
    tag: str


_kept = lru_cache(maxsize=1 << 14)
"""Keeps what is known of the forms asked for last: a story asks again and again for the same few hundred."""

_SLOTS = {
    "N": {"NNS": inflection_rules.add_s},
    "V": {
        "VBD": inflection_rules.add_ed,
        "VBN": inflection_rules.add_ed,
        "VBG": inflection_rules.add_ing,
        "VBZ": inflection_rules.add_s,
    },
    "J": {"JJR": inflection_rules.add_er, "JJS": inflection_rules.add_est},
    "R": {"RBR": inflection_rules.add_er, "RBS": inflection_rules.add_est},
}
_BASE = {"N": "NN", "V": "VB", "J": "JJ", "R": "RB"}
_CLASS = {tag: letter for letter, slots in _SLOTS.items() for tag in (_BASE[letter], *slots)} | {"VBP": "V"}
_AFTER_HEAD = ("in-", "of-", "at-", "by", "on")  # mothers-in-law, passers-by
_CLITICS = {"n't": "not", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "ca": "can", "wo": "will"}
_OF_BE = {"am": "VBP", "are": "VBP", "is": "VBZ", "was": "VBD", "were": "VBD", "been": "VBN", "being": "VBG"}
_BE = {"VBP": ["are", "am"], "VBD": ["was", "were"]}
_MANY = {"am": "are", "is": "are", "was": "were", "has": "have", "does": "do", "'s": "'re"}
_ONE = {plural: singular for singular, plural in _MANY.items()}


def inflect(lemma: str, tag: str) -> list[str]:
    """The forms of a word for a Penn tag, best first.

    Empty where the word is known to have no such form ("uniquer"). A word outside the lexicon inflects by rule; of
    words joined by hyphens or spaces the last one does, but for compounds such as "mother-in-law".
    """
    lower = lemma.lower()
    forms = _inflect(lower, tag)
    if lower != lemma and lemma[:1].isupper():
        return [capitalise(form) if lemma[1:].islower() else lemma + form[len(lower) :] for form in forms]
    return list(forms)


@lru_cache(maxsize=4096)
def _inflect(lemma: str, tag: str) -> tuple[str, ...]:
    if tag == "NNPS":  # the Kennedys, the two Germanys
        return (inflection_rules.add_s(lemma) if not lemma.endswith("y") else lemma + "s",)
    letter = _CLASS.get(tag)
    if letter is None or tag == _BASE[letter]:
        return (lemma,)
    if tag == "VBP" or (lemma == "be" and tag == "VBD"):
        return tuple(_BE[tag]) if lemma == "be" else (lemma,)
    fields = entry(lemma).fields
    if letter not in fields:
        return tuple(_compound(lemma, tag)) or (_SLOTS[letter][tag](lemma),)
    slots = fields[letter].split(",")
    given = slots[list(_SLOTS[letter]).index(tag)] if len(slots) == len(_SLOTS[letter]) else fields[letter]
    if given == "-":
        return (lemma,) if "p" in fields.get("C", "") else ()
    return tuple(given.split("/")) if given else (_SLOTS[letter][tag](lemma),)


def _compound(lemma: str, tag: str) -> list[str]:
    """The forms of words joined by hyphens or spaces; nothing where there is no joint."""
    before, head, after = _parts(lemma, noun=tag == "NNS")
    return [before + form + after for form in _inflect(head, tag)] if before or after else []


def _parts(word: str, *, noun: bool) -> tuple[str, str, str]:
    """A compound as what stands before its head, the head, and what stands after."""
    first, joint, rest = word.partition("-")
    if noun and first and (rest.startswith(_AFTER_HEAD) or rest == "general"):
        return "", first, joint + rest
    found = re.fullmatch(r"(.*[- ])([^- ]+)", word, re.DOTALL)
    return (found[1], found[2], "") if found else ("", word, "")


def forms(lemma: str) -> frozenset[str]:
    """All forms of a word, itself included, in lower case: of every part of speech that the lexicon gives it."""
    lower = lemma.lower()
    known = [letter for letter in _SLOTS if letter in entry(lower).fields] or ["N", "V"]
    found = {lower, *(form for letter in known for tag in _SLOTS[letter] for form in _inflect(lower, tag))}
    return frozenset(found | ({"am", "are", "were", "is"} if lower == "be" else set()))


@_kept
def analyses(word: str) -> tuple[Analysis, ...]:
    """The readings of a form that the lexicon knows, itself and then the commonest word first; empty if unknown."""
    lower = word.lower().replace("’", "'")
    fields = entry(lower).fields
    plural_only = "p" in fields.get("C", "")
    found = [
        Analysis(lower, tag) for letter, tag in _BASE.items() if letter in fields and not (tag == "NN" and plural_only)
    ]
    if "N" in fields and lower in _inflect(lower, "NNS"):
        found.append(Analysis(lower, "NNS"))
    if lower in _OF_BE:
        found.append(Analysis("be", _OF_BE[lower]))
    found += [Analysis(lower, tag) for tag in fields.get("T", "").split(",") if tag]
    for item in filter(None, fields.get("F", "").split(",")):
        lemma, _, tag = item.partition(":")
        found.append(Analysis(lemma, tag))
    for stem in inflection_rules.stems(lower):
        known = entry(stem).fields
        for letter, slots in _SLOTS.items() if known else ():
            if letter in known:
                found += [Analysis(stem, tag) for tag in slots if lower in _inflect(stem, tag)]
    if len(found) < 2:
        return tuple(found)
    return tuple(sorted(dict.fromkeys(found), key=lambda reading: (reading.lemma != lower, -entry(reading.lemma).zipf)))


@_kept
def possible_tags(word: str) -> frozenset[str]:
    """The Penn tags that a form may have by the lexicon; empty for a word it does not know."""
    tags = {reading.tag for reading in analyses(word)}
    return frozenset(tags | ({"VBP"} if "VB" in tags else set()))


@_kept
def lemma(word: str, tag: str) -> str:
    """The dictionary form of a word that has a Penn tag, in lower case; proper names (NNP) stay as they are."""
    if tag == "NNP":
        return word
    lower = word.lower().replace("’", "'")
    if tag not in _CLASS and tag not in {"MD", "POS", "NNPS"}:
        return _CLITICS.get(lower, lower)
    if lower in _CLITICS or (lower in _OF_BE and tag.startswith("V")):
        return _CLITICS.get(lower, "be")
    if lower in {"'s", "'d"} and tag != "POS":
        return {"VBZ": "be", "MD": "would"}.get(tag, "have")
    wanted = "NNS" if tag == "NNPS" else tag
    if wanted not in _CLASS or wanted in {"NN", "VB", "JJ", "RB"}:
        return lower
    found = next((reading.lemma for reading in analyses(lower) if reading.tag == wanted), None)
    if found is None and wanted[:2] in {"JJ", "RB"}:  # "sooner" is an adverb's form, whatever it is tagged
        found = next((reading.lemma for reading in analyses(lower) if reading.tag[2:] == wanted[2:]), None)
    if found is None:
        found = _by_rule(lower, wanted)
    return copy_capital(word, found) if tag == "NNPS" else found


def _by_rule(form: str, tag: str) -> str:
    """The lemma of a form that the lexicon does not know: that of a known word at its end, or by inflection_rules."""
    if tag == "VBP":
        return form
    for at in range(1, len(form) - 3):
        known = next((reading.lemma for reading in analyses(form[at:]) if reading.tag == tag), None)
        if known:
            return form[:at] + known
    stems = [stem for stem in inflection_rules.stems(form) if _SLOTS[_CLASS[tag]][tag](stem) == form]
    if len(stems) > 1 and tag in {"VBG", "VBN", "VBD"} and not inflection_rules.wants_e(stems[-1]):
        return stems[-1]
    return (stems or [form])[0]


@_kept
def lemmas(word: str) -> tuple[str, ...]:
    """The words that a form may belong to, the commonest first; the form itself where the lexicon knows none."""
    return tuple(dict.fromkeys(reading.lemma for reading in analyses(word))) or (word.lower(),)


def is_noun(word: str) -> bool:
    """Whether a form may be a common noun, singular or plural."""
    return not possible_tags(word).isdisjoint({"NN", "NNS"})


def is_verb(word: str) -> bool:
    """Whether a form may be a verb, modals apart."""
    return any(tag.startswith("VB") for tag in possible_tags(word))


def is_adjective(word: str) -> bool:
    """Whether a form may be an adjective."""
    return any(tag.startswith("JJ") for tag in possible_tags(word))


@_kept
def plural(noun: str) -> str:
    """The plural of a noun; the noun itself where it has none, or is one already."""
    if number(noun) == "plur":
        return noun
    named = noun[:1].isupper() and "N" not in entry(noun.lower()).fields
    return (inflect(noun, "NNPS" if named else "NNS") or [noun])[0]


@_kept
def singular(noun: str) -> str:
    """The singular of a noun; the noun itself where it has none, or is one already."""
    if number(noun) != "plur" or is_plural_only(noun):
        return noun
    if noun[:-1].isupper() or (noun[:1].isupper() and noun.endswith("ys")):
        return noun[:-1]  # MPs, the Kennedys
    before, head, after = _parts(noun, noun=True)
    found = before + lemma(head, "NNS") + after
    return copy_capital(noun, found)


@_kept
def number(noun: str) -> Number:
    """The number of a noun by its form: "both" for sheep, series, data and wherever the form does not tell."""
    lower = noun.lower()
    classes = entry(lower).fields.get("C", "")
    if "i" in classes:
        return "both"
    if "p" in classes:
        return "plur"
    if "s" in classes:
        return "sing"
    tags = possible_tags(lower) & {"NN", "NNS"}
    if tags:
        return "both" if len(tags) == 2 else ("plur" if "NNS" in tags else "sing")
    head = _parts(lower, noun=True)[1]
    if head != lower:
        return number(head)
    return "plur" if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s")) else "sing"


@_kept
def verb_number(form: str) -> Number | None:
    """The number of the subject that a finite verb form asks for: is, has, walks, but not walked; None for no verb."""
    lower = form.lower().replace("’", "'")
    if lower in _MANY:
        return "sing"
    if lower in _ONE:
        return "plur"
    tags = possible_tags(lower)
    if "MD" in tags:
        return "both"
    if "VBZ" in tags:
        return "sing"
    if "VB" in tags:
        return "both" if "VBD" in tags else "plur"
    return "both" if "VBD" in tags else None


def agreeing(form: str, subject: Literal["sing", "plur"]) -> str | None:
    """A finite verb form as a subject of that number asks for it: "has" gives "have"; None where nothing changes."""
    lower = form.lower().replace("’", "'")
    if verb_number(lower) in {None, "both", subject}:
        return None
    table = _MANY if subject == "plur" else _ONE
    other = table.get(lower) or (lemma(lower, "VBZ") if subject == "plur" else (inflect(lower, "VBZ") or [lower])[0])
    return copy_capital(form, other)


def is_uncountable(noun: str) -> bool:
    """Whether a noun takes neither "a" nor "many" nor a plural: advice, equipment."""
    return "u" in entry(noun.lower()).fields.get("C", "")


def is_mass(noun: str) -> bool:
    """Whether a noun is used mostly without "a" and plural, uncountable ones included: silence, pollution."""
    return not {"u", "m"}.isdisjoint(entry(noun.lower()).fields.get("C", ""))


def is_plural_only(noun: str) -> bool:
    """Whether a noun has no singular in its sense: police, scissors, premises."""
    return "p" in entry(noun.lower()).fields.get("C", "")


def is_collective(noun: str) -> bool:
    """Whether a singular noun names a group and may take a plural verb: team, committee."""
    return "c" in entry(noun.lower()).fields.get("C", "")


def frequency(word: str) -> float:
    """How common a form is, as log10 of its occurrences in a thousand million words; 0 where it was not counted."""
    return entry(word.lower()).zipf
