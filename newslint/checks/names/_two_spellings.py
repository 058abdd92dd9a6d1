"""Whether two last names that differ in a letter or two are one name in two spellings, as the story uses them."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens
from newslint.lexicon.lists import SHIPPED, Lexicon
from newslint.lexicon.name_words import given_names, name_sexes, plain
from newslint.lexicon.place_names import place_words
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.person_mentions import PersonMention

_LORE = frozenset({"word", "words", "originated", "derives", "derived", "etymology"})
"""What a sentence says that tells where a name comes from."""
_LONG = 7
"""Letters of a name in which two may have changed places over a distance."""
_OF_ONE = frozenset({"was", "is", "has", "does"})
"""Verbs that only one person takes."""
_DETERMINERS = frozenset({"the", "a", "an", "both", "two", "these", "those", "other"})


class Form:
    """A word that ends names, and what is known of it."""

    def __init__(self) -> None:
        self.namings: list[PersonMention] = []
        self.given: set[str] = set()
        """The words before it in longer names."""


def weight(form: Form, surname: bool) -> tuple[int, bool, int]:
    """How well a spelling is established in the story: by number, by a full name, by coming first."""
    return len(form.namings), surname, -form.namings[0].first


def is_ending(rare: str, usual: str) -> bool:
    """Whether one form is the other with a letter more at its end: a plural, an adjective, a short form."""
    long, short = (rare, usual) if len(rare) > len(usual) else (usual, rare)
    if {rare[-3:], usual[-3:]} == {"ism", "ist"}:
        return True
    return long[:-1] == short or (long.lower()[:-1] == short.lower() and len(long) != len(short))


def is_cut_or_doubled(table: Tokens, form: Form, rare: str, usual: str) -> bool:
    """Whether the last letter was lost, where the form clearly names a person, or struck twice, but for an s."""
    mention = form.namings[0]
    following = table.lower[mention.last] if mention.last < len(table) else ""
    before = table.lower[mention.name_span.start - 1] if mention.name_span.start else ""
    alone = len(form.namings) == 1 and len(mention.words) == 1 and before not in _DETERMINERS
    told = bool(mention.name_span.honorific) or following in speech_forms(table.lexicon)
    if len(rare) > len(usual):
        doubled = rare[-1] == rare[-2] != "s"
        return doubled or (rare[-1] == "s" and alone and (told or following in _OF_ONE))
    return told or (usual[-1] == "s" and alone and following in _OF_ONE)


def is_pronounced(table: Tokens, form: Form) -> bool:
    """Whether the story only tells how a name is said: ``Colmer (pronounced Calmer)``."""
    said = ("pronounced", "spelled", "spelt", "née", "nee", "born", "aka")
    return any(n.name_span.start and table.lower[n.name_span.start - 1] in said for n in form.namings)


def is_word_lore(table: Tokens, one: Form, two: Form) -> bool:
    """Whether a sentence with both tells where a name comes from: “the word Lund seems to come from Lunde”."""
    sentences = {table.sentence_of(n.first) for n in one.namings} & {table.sentence_of(n.first) for n in two.namings}
    return any(not _LORE.isdisjoint(table.lower[slice(*table.sentence_bounds(sentence))]) for sentence in sentences)


def is_sure(one: Form, two: Form, rare: str, usual: str, surnames: set[str]) -> bool:
    """Whether a spelling with two slips is nobody else's: it stands once, alone or after the same first name.

    Alone it needs the other one twice, or the very same letters, and many of them.
    """
    same_first = bool(one.given & two.given)
    low, known = rare.lower(), usual.lower()
    same_letters = len(rare) >= _LONG and low != known and sorted(low) == sorted(known)
    alone = not one.given and (len(two.namings) > 1 or same_letters)
    return usual in surnames and len(one.namings) == 1 and (same_first or alone)


def may_be_one(lexicon: Lexicon, one: Form, two: Form, rare: str, usual: str, surnames: set[str]) -> bool:
    """Whether two spellings may be one person's.

    They are not where each has first names of its own. A form that stands once needs one that stands twice, or a full
    name, against it; short names and a difference in the last letter need a full name.
    """
    same_first = bool(one.given & two.given)
    if one.given and two.given and not same_first:
        return False
    if len(one.namings) > 2 or (len(one.namings) == 2 and len(two.namings) < 6):
        return False
    if same_first:
        return True
    given = given_names(lexicon)
    if all(word in given for word in (rare, usual)):
        return False
    known = usual in surnames or rare in surnames
    sexes = name_sexes(SHIPPED)
    places = (w.lower() for w in one.given | two.given if not (known and plain(w) in sexes))  # Sofia is both
    if (rare in given and not known) or any(place in place_words(lexicon) for place in places):
        return False
    if min(len(rare), len(usual)) < 5 and not (known and len(rare) != len(usual)):
        return known and len(two.namings) > 2
    if rare[:-1] == usual[:-1]:
        return known and len(two.namings) > 1
    return known or len(two.namings) > 1
