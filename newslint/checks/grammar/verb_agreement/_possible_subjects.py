"""Whether a noun can be the subject of what looks like its verb, which may be a noun itself."""

from __future__ import annotations

from newslint.checks.grammar.verb_agreement._seeming_subjects import SAYS, ends_relative, names_a_title
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_adjective, is_noun, is_verb, possible_tags
from newslint.lexicon.auxiliaries import AGREEING

_ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
_ASKED = NOUNS | {"DT", "PRP", "PRP$"}
_AFTER_ADJECTIVES = NOUNS | {"JJ", "HYPH"}
_FINITE_OR_NAME = FINITE | {"NNP"}


def may_be_subject(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether the noun can be a subject here at all: no pronoun (other rules see to them), no relative "that"."""
    if view.tag[noun] in {"PRP", "EX", "WDT", "WP"} or view.lower[noun] in {"there", "who", "which"}:
        return False
    if view.lower[noun] == "that" and (view.tag[noun] != "DT" or view.previous_tag(noun) not in {"", "CC", "``"}):
        return False
    if view.relation[noun] == "obj" and (view.tag[view.head[noun]] == "VB" or ends_relative(view, noun)):
        return False  # "to grow and sell the fruit are their aims", "growers who fear the cold keep bees"
    if view.tokens.adjacent(noun) and view.next_word(noun) == "-":
        return False  # a part of a compound: "the trillions-of-dollars project"
    start = phrase_start(view, noun)
    if _tells_when(view, noun) or view.lower[view.sentence_start(verb)] == "worth":
        return False  # "worth more care are the roofs"
    if view.tag[start] in _ASKING or view.previous_tag(start) in {"WDT", "WP"}:
        return False  # "what charges does he face"
    if "what" in view.lower[view.sentence_start(noun) : noun] and view.lower[verb] in {"is", "was"}:
        return False  # "what worries doctors is"
    if view.lower[start] in {"many", "few"} and view.previous_word(start) == "how" and view.next_tag(verb) in _ASKED:
        return False  # "how many people does the law protect"
    told = view.next_tag(verb)
    if view.lower[verb] in SAYS and (
        told == "NNP" or (view.previous_word(verb) == "," and told in {"DT", "PRP", "NN"})
    ):
        return False  # ", says the mayor"
    return view.lower[verb] in AGREEING or not _may_be_noun(view, noun, verb)


def _tells_when(view: SyntaxView, noun: int) -> bool:
    """Whether "ago" closes the phrase: "two years ago", "a number of years ago"."""
    after = noun + 3 if view.next_word(noun) == "of" else noun + 1
    return after < view.sentence_end(noun) and view.lower[after] == "ago"


def _may_be_noun(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether what looks like a verb may be a noun: "the Speaker chairs debates", "figures on police searches"."""
    word, after = view.lower[verb], view.next_word(verb)
    if word == "means" or after == "-" or (is_noun(word) and names_a_title(view, verb)):
        return True  # "more people means more cars": what they mean is one thing
    plain = view.tag[verb] != "VBZ"
    compound = noun == verb - 1 or view.previous_tag(verb) == "NN"
    if plain and compound and view.next_tag(verb) in {"NN", "NNS"} and (is_noun(word) or is_adjective(word)):
        return True  # "the environment select committee"
    if noun == verb - 1 and after.endswith(("self", "selves")) and view.next_tag(verb + 1) in FINITE:
        return True  # "the guest list itself shows"
    if not is_noun(word):
        return False
    if noun == verb - 1:
        if (
            view.next_tag(verb) == "JJ"
            and verb + 2 < view.sentence_end(verb)
            and view.tag[verb + 2] not in _AFTER_ADJECTIVES
        ):
            return False  # "and wages remain low"
        doubtful = is_verb(view.lower[noun]) and view.previous_tag(noun) not in {"DT", "JJ", "PRP$", ""}
        return doubtful or view.next_tag(verb) in _FINITE_OR_NAME or "VBZ" in possible_tags(after)
    if view.next_tag(verb) in {"DT", "PRP", "PRP$", "TO", "RB", "WRB", "RP"} and not view.text[verb + 1].istitle():
        return False
    if not plain and view.relation[verb] == "root" and view.next_tag(verb) in {"JJ", "IN", "CD"}:
        return False  # "Ann and Tom lives near the sea"
    if not plain and view.relation[verb] == "root" and view.previous_tag(verb) == "NNS":
        return False  # "a number of growers keeps bees"
    return view.previous_tag(verb) in ({"NN", "NNP"} if plain else NOUNS)
