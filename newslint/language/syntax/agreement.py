"""How many a phrase speaks of, as its verb must say it: one, several, or what cannot be told or may be either.

`Number` of `newslint.language.words.morphology` is that of a word; here the words around it count as well: what
measures it ("two weeks is a long time"), and nouns that only count others ("a number of ships are"). Sources: the
chapters on number and concord of the usual reference grammars of English; the names of measures and of quantities are
closed lists.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.phrases import DETERMINERS, determiner_of, phrase_start
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import QUOTE_MARKS, SyntaxView
from newslint.language.words.morphology import is_adjective, is_collective, number, possible_tags, singular
from newslint.lexicon.name_words import MANY_IN_OFFICE, offices, personal_honorifics
from newslint.lexicon.numerals import AMOUNTS, SEVERAL
from newslint.lexicon.place_names import affiliations, place_words
from newslint.text import Document, annotation

GrammaticalNumber = Literal["sing", "plur"]

_SINGULAR_WORDS = frozenset(
    """he she it this that everyone everybody everything someone somebody something anyone anybody anything nobody
    nothing himself herself itself""".split()
)
_PLURAL_WORDS = frozenset("we you they these those many few several both others ones".split())
NUMBER_TRANSPARENT = frozenset(
    """all amount amounts any array average batch billion billions body breed bulk bunch bundle cent chain class
    chunk cluster collection combination couple crop doubles doubt dozen dozens each either enough fifth fifths
    flood former fraction generation god group groups half handful heaven host hundred hundreds kind kinds
    latter less level lot lots majority mass maximum million millions minimum minority mix mixture more
    most neither none number pack pair part parts per percent percentage plenty plethora population portion
    proportion public quantity quantities quarter quarters quartet raft range record remainder rest row same score
    scores section selection series set share singles slew some sort sorts spate stream string succession such sum
    swathe team tenth that third thirds thousand thousands total trillion trio type types variety wave
    wealth what which who whole wide""".split()
)
"""Words that count or gather what follows with "of": the verb may go with either."""
ONE_IN_S = frozenset(
    "mathematics maths physics linguistics gymnastics measles mumps rabies rickets diabetes news".split()
)
"""Names of one thing that look like plurals; those that may be either (politics, statistics) left out."""
_ONE_OF = frozenset({"each", "either", "neither", "one", "everyone"})
_EACH = frozenset({"each", "either"})
_NAMELESS = NUMBER_TRANSPARENT | {"hers", "ours", "yours", "theirs", "mine"}
_WITH_OF = frozenset(
    """amounts average batch body breed chain class cluster collection combination crop generation group groups
    kinds level mass maximum minimum mix mixture pack part portion range record row score section set
    share sorts stream string sum team total types wave""".split()
)
"""Those that are ordinary nouns unless "of" follows."""
_COLLECTIVE = frozenset(
    """police people staff crew public youth folk cattle clergy military press media data police audience crowd couple
    pair trio band group duo team side club squad government cabinet ministry department council committee commission
    board panel jury court company firm corporation bank party union association organisation organization agency
    authority force army navy family household population majority minority opposition leadership management
    administration institution school university college staff enemy orchestra choir ensemble cast gang tribe nation
    country community society generation bureau office faculty fleet troupe outfit delegation department division
    parliament congress senate assembly syndicate consortium coalition alliance network trust group team class
    foundation""".split()
)
"""Singular nouns of bodies, with which British copy uses either number."""


def is_one_of(view: SyntaxView, word: int) -> bool:
    """Whether a word means one of several that "of" and a plural name: each of the men, not one of them."""
    if view.lower[word] not in _ONE_OF or view.next_word(word) != "of" or word + 2 >= view.sentence_end(word):
        return False
    if view.lower[word] == "one" and view.previous_word(word) in {"-", "but"}:
        return False  # forty-one of the men, all but one of them
    return view.tag[word + 2] in DETERMINERS or view.lower[word + 2] in {"them", "us", "you"}


def head_number(view: SyntaxView, noun: int) -> GrammaticalNumber | None:
    """The number of a head by itself and its determiner, whatever it is joined with."""
    word, tag = view.lower[noun], view.tag[noun]
    if _mentioned(view, noun):
        return None
    known = _number_of_word(view, noun)
    if known is not None:
        return known
    if tag in {"NNP", "NNPS"}:
        return _number_of_name(view, noun)
    if not _is_plain_noun(view, noun) or word == "police":
        return None
    if tag == "NNS":
        return "plur" if number(word) == "plur" and not _measured(view, noun) else None
    if not possible_tags(word):
        return None  # a word of another language, or a slip
    return "sing" if number(word) == "sing" and not names_a_body(view, noun) and not _bare(view, noun) else None


def _number_of_word(view: SyntaxView, noun: int) -> GrammaticalNumber | None:
    """The number of a word that has one whatever its ending: a pronoun, one of several, measles, the police."""
    word, tag = view.lower[noun], view.tag[noun]
    if tag in {"PRP", "DT", "NN", "JJ"} and word in _SINGULAR_WORDS:
        return "sing"
    if word in _ONE_OF and is_one_of(view, noun):
        return "sing"
    if word in _EACH and tag == "DT" and noun == view.sentence_start(noun) and view.next_tag(noun) in FINITE:
        return "sing"
    if word in _PLURAL_WORDS and tag in {"PRP", "DT", "NNS", "JJ"}:
        return "plur"
    if word in ONE_IN_S and phrase_start(view, noun) == noun:
        return "sing"
    if word == "police" and noun - phrase_start(view, noun) == (determiner_of(view, noun) == "the"):
        return "plur"
    return None


def _number_of_name(view: SyntaxView, noun: int) -> GrammaticalNumber | None:
    """The number of a name: of one with a title or a calling, and of people by country, faith or party."""
    if view.tag[noun] == "NNP":
        return "sing" if has_title(view, noun) or _has_role(view, noun) else None
    lexicon, word = view.tokens.lexicon, view.lower[noun]
    known = singular(word) in affiliations(lexicon) and word not in place_words(lexicon)
    return "plur" if known and not _quoted(view, noun) and not _contradicted(view, noun, "NNS") else None


def _is_plain_noun(view: SyntaxView, noun: int) -> bool:
    """Whether a head is a common noun that means itself: no name, title or quantity, and at one with its determiner."""
    word = view.lower[noun]
    if (
        view.tag[noun] not in {"NN", "NNS"}
        or not word.isalpha()
        or word.endswith(("est", "fish"))
        or _is_number_transparent(view, noun)
    ):
        return False
    if not view.text[noun].islower() and not _plain_start(view, noun):
        return False
    return not (_quoted(view, noun) or _contradicted(view, noun, view.tag[noun]))


_THOSE_WHO_ARE = frozenset(
    """mighty poor rich old young dead wounded injured elderly homeless unemployed sick blind deaf disabled vulnerable
    wealthy powerful accused deceased faithful innocent guilty bereaved""".split()
)


def _is_number_transparent(view: SyntaxView, noun: int) -> bool:
    """Whether a noun counts or gathers others, so that the verb may go with those."""
    word = view.lower[noun]
    return word in _NAMELESS and (word not in _WITH_OF or view.next_word(noun) == "of")


def _bare(view: SyntaxView, noun: int) -> bool:
    """Whether a singular may be something else: "voting" for a verb, "the mighty" for those who are."""
    alone = phrase_start(view, noun) == noun
    if alone and (view.lower[noun].endswith("ing") or is_adjective(view.lower[noun])):
        return True  # "also present were"
    return view.lower[noun] in _THOSE_WHO_ARE and view.previous_word(noun) == "the"


def has_title(view: SyntaxView, name: int) -> bool:
    """Whether a name is that of one person by its title: Mr. Trudeau, Sir Peter Walters."""
    k = name
    while k > view.sentence_start(name) and view.tag[k - 1] == "NNP" and name - k < 3:
        k -= 1
    return k < name and view.lower[k] in personal_honorifics(view.tokens.lexicon)


def _plain_start(view: SyntaxView, noun: int) -> bool:
    """Whether a noun has its capital only from the start of its sentence; a name has it elsewhere too."""
    if noun != view.sentence_start(noun) or not view.text[noun].istitle() or not possible_tags(view.lower[noun]):
        return False
    return not _has_capital_inside(view.document)(view.lower[noun])


@annotation
def _has_capital_inside(document: Document) -> Callable[[str], bool]:
    """A test whether a word has a capital somewhere inside a sentence; the places of each word are looked at once."""
    words = tokens(document)
    return cache(
        lambda word: any(words.text[k][0].isupper() and k != words.sentence_start(k) for k in words.where(word))
    )


def _has_role(view: SyntaxView, name: int) -> bool:
    """Whether a common noun before a name says that it is one person or thing: the philosopher Ruse, the term Nexus."""
    start = phrase_start(view, name)
    if view.tag[start] not in {"DT", "PRP$"}:
        return False
    if view.lower[name] in offices(view.tokens.lexicon) - MANY_IN_OFFICE:
        return True
    k = name
    while k > start and view.tag[k] == "NNP":
        k -= 1
    word = view.lower[k]
    return (
        view.tag[k] == "NN" and number(word) == "sing" and word not in NUMBER_TRANSPARENT and not names_a_body(view, k)
    )


_MANY = SEVERAL.union("many several few both various these those".split())
_ONE = frozenset("a an each every another this that one either neither".split())


def _contradicted(view: SyntaxView, noun: int, tag: str) -> bool:
    """Whether the determiner has another number than the noun: one of them is wrong, and not the verb."""
    start = phrase_start(view, noun)
    if tag == "NNS":
        return not _ONE.isdisjoint(view.lower[start:noun])
    if not _MANY.isdisjoint(view.lower[start:noun]):
        return True
    return "CD" in view.tag[start:noun] and any(
        view.tag[k] == "CD" and _is_several(view, k) for k in range(start, noun)
    )


def _is_several(view: SyntaxView, figure: int) -> bool:
    """Whether a figure counts more than one, and is no part of a name or a compound (Chapter 11, 90-acre)."""
    if view.lower[figure] in {"1", "one"} or view.tag[figure + 1] == "HYPH":
        return False
    return view.previous_tag(figure) not in {"NNP", "NN"}


def names_a_body(view: SyntaxView, noun: int) -> bool:
    """Whether a singular names a body of people, which takes either number."""
    word = view.lower[noun]
    return is_collective(word) or word in _COLLECTIVE


def _quoted(view: SyntaxView, noun: int) -> bool:
    """Whether a quotation mark stands next to a noun, which may then be a title."""
    low, high = max(view.sentence_start(noun), noun - 1), min(view.sentence_end(noun), noun + 2)
    if QUOTE_MARKS.isdisjoint(view.lower[low:high]):
        return False
    return any(view.lower[k] in QUOTE_MARKS and view.tag[k] != "POS" for k in range(low, high))


def _mentioned(view: SyntaxView, noun: int) -> bool:
    """Whether a word stands alone between quotation marks: it is spoken of, and its number does not matter."""
    return (
        view.previous_word(noun) in QUOTE_MARKS and view.next_word(noun) in QUOTE_MARKS and view.next_tag(noun) != "POS"
    )


def _measured(view: SyntaxView, noun: int) -> bool:
    """Whether a plural is an amount, which may be one thing: three weeks, $5, 20 per cent."""
    return view.lower[noun] in AMOUNTS and any(
        view.tag[k] in {"CD", "$"} or view.lower[k] in {"few", "many", "several", "couple"}
        for k in range(phrase_start(view, noun), noun)
    )
