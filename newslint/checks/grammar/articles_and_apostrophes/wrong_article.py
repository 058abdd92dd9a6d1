"""An article that cannot stand where it stands: "a same man", "the most of the houses", "the breaching the rules"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.checks.grammar.articles_and_apostrophes.role_without_article import LEADING
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.text import Document
from newslint.util.casing import copy_case

_MAKES = frozenset({"make", "makes", "made", "making", "get", "gets", "got", "getting", "take", "taking", "took"})
_SAME_PAIRS = frozenset("sex day gender store year game week hour time race age sort party".split())
"""What makes one word with "same": a same-day delivery."""
_SHARES = frozenset({"cent", "percent", "%"})
_WHOLES = frozenset({"capacity", "gdp"})
_PAST_ROLE = frozenset({"former", "retired"})
_NEAR = frozenset({"next", "last"})
_AMONG = frozenset({"to", "since", "in", "of"})
_DAYS = frozenset({*WEEKDAYS, *MONTHS})
_TO_COME = frozenset({"will", "wo", "'ll", "shall", "is", "are", "resumes", "begins", "starts", "ends", "opens"})


def _are_superlatives(words: list[str]) -> list[bool]:
    """Which words look like a superlative."""
    return [word == "worst" or (word.endswith("est") and len(word) > 5) for word in words]


class WrongArticle(Rule):
    """``a same man``, ``the most of the houses``."""

    meta = Meta(
        code="GRM195",
        name="wrong-article",
        summary="“A” where only “the” can stand, or “the” where none can.",
        why="What is the same is one: the same man. “Most of” and a verb in -ing with its object take no article.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 5.26 to 5.40 and 15.12",
        bad=(
            Example("Police held [[a same]] man in May.", fixed="Police held the same man in May."),
            Example("[[The most]] of the houses were empty.", fixed="Most of the houses were empty."),
            Example(
                "The fine for [[the breaching]] the rules is $220.", fixed="The fine for breaching the rules is $220."
            ),
            Example(
                "She is [[the former]] teacher and one of three newcomers.",
                fixed="She is a former teacher and one of three newcomers.",
            ),
            Example("The council will meet [[the next]] Monday.", fixed="The council will meet next Monday."),
            "The lake is at 94 per cent of [[the capacity]].",
        ),
        good=(
            "Police held the same man after a same-day vote. It was a same day delivery.",
            "He made the most of the chance, and most of the houses were empty.",
            "The breaching of the rules is rare, and the building the firm owns is old.",
            "She is the former mayor and one of three newcomers, and the former teacher of the boy.",
            "The council met the next Monday. It will meet on the last Friday of May.",
        ),
    )
    triggers = frozenset({"a", "the"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at words that are rare behind an article."""
        view = syntax(document)
        for same in view.tokens.where("same"):
            if view.previous_word(same) == "a" and _is_same(view, same):
                yield self._finding(view, same, "the same")
        for best in view.tokens.where_attribute(_are_superlatives):
            if view.previous_word(best) == "a" and view.tag[best] == "JJS" and view.next_word(best) in _AMONG:
                yield self._finding(view, best, f"the {view.text[best]}")
        for test, words in _BEHIND_THE:
            for at in view.tokens.where(*words):
                if view.previous_word(at) == "the" and test(view, at):
                    yield self._finding(view, at, ("a " if words is _PAST_ROLE else "") + view.text[at])
        for the in view.tokens.where("the"):
            if the + 3 < view.sentence_end(the) and view.lower[the + 1].endswith("ing") and _is_gerund(view, the + 1):
                yield self._finding(view, the + 1, view.text[the + 1])

    def _finding(self, view: SyntaxView, at: int, use: str) -> Finding:
        """Swap an article and the word behind it for what can stand."""
        span = view.tokens.span(at - 1, at + 1)
        use = copy_case(view.text[at - 1], use)
        return self.found(span, f"Write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_same(view: SyntaxView, same: int) -> bool:
    """Whether a noun follows "a same", and no pair of words that describes."""
    noun = same + 1
    if noun + 1 >= view.sentence_end(same) or view.tag[noun] not in {"NN", "JJ", "NNS"}:
        return False
    return view.lower[noun] not in _SAME_PAIRS and view.next_word(noun) != "-" and view.text[noun].islower()


def _is_whole(view: SyntaxView, whole: int) -> bool:
    """Whether per cent of a capacity are told, and not of whose."""
    told = view.lower[whole - 2] == "of" and view.lower[whole - 3] in _SHARES
    return told and view.next_word(whole) not in {"of", "that"}


def _is_most(view: SyntaxView, most: int) -> bool:
    """Whether "the most of the" speaks of the greater part, and nobody makes the most of it."""
    if most + 3 >= view.sentence_end(most) or view.lower[most + 1] != "of":
        return False
    if view.tag[most + 2] not in {"DT", "PRP$"}:
        return False
    first = view.sentence_start(most)
    if view.lower[most + 2] == "any" or not _MAKES.isdisjoint(view.lower[max(first, most - 6) : most]):
        return False
    return most - 1 == first or view.tag[most - 2] in {"IN", ",", "CC"}


def _is_one_of_many(view: SyntaxView, role: int) -> bool:
    """Whether somebody is said to be "the former teacher", as if there were one, and nothing says of what."""
    noun, first = role + 1, view.sentence_start(role)
    if role - 2 <= first - 1 or view.lower[role - 2] not in {"is", "was"} or noun + 2 >= view.sentence_end(role):
        return False
    subject = role - 3
    if subject < first or not (view.lower[subject] in {"he", "she"} or view.tag[subject] == "NNP"):
        return False
    if view.tag[noun] == "NN" and view.tag[noun + 1] == "NN":
        noun += 1
    word = view.lower[noun]
    if view.tag[noun] != "NN" or word in LEADING or not is_surely(word, Kind.PERSON):
        return False
    after = view.lower[noun + 1]
    return after == "and" and view.tag[noun + 2] in {"CD", "DT", "JJ", "NN"}


def _is_to_come(view: SyntaxView, near: int) -> bool:
    """Whether a weekday or a month follows "the next", and the sentence speaks of what will be."""
    day, first = near + 1, view.sentence_start(near)
    if day >= view.sentence_end(near) or view.lower[day] not in _DAYS or near - 2 < first:
        return False
    if view.next_tag(day) in {"NN", "NNS", "POS"} or view.next_word(day) in {"of", "in"}:
        return False
    if (
        view.lower[near - 2] in {"on", "of", "until", "by", "before", "from", "in", "and"}
        and view.lower[near] == "last"
    ):
        return False
    before = view.lower[first : near - 1]
    if view.lower[near] == "last":
        return view.tag[near - 2] not in {"IN", "CC", "VBD", "TO"} and "VBD" in view.tag[first:near]
    return "VBD" not in view.tag[first : near - 1] and not _TO_COME.isdisjoint(before)


def _is_gerund(view: SyntaxView, gerund: int) -> bool:
    """Whether a verb in -ing that is no noun stands behind "the" with its object."""
    word, after = view.lower[gerund], view.tag[gerund + 1]
    if (
        not view.text[gerund].islower()
        or "NN" in possible_tags(word)
        or "JJ" in possible_tags(word)
        or after not in {"DT", "PRP$", "PRP"}
    ):
        return False
    if view.tag[gerund] not in VERBS | {"NN"} or view.lower[gerund + 1] in {"that", "both", "all", "this"}:
        return False
    return view.previous_tag(gerund - 1) == "IN" or not any(
        view.tag[k] in FINITE for k in range(gerund + 2, min(view.sentence_end(gerund), gerund + 6))
    )


_BEHIND_THE: tuple[tuple[Callable[[SyntaxView, int], bool], frozenset[str]], ...] = (
    (_is_most, frozenset({"most"})),
    (_is_one_of_many, _PAST_ROLE),
    (_is_to_come, _NEAR),
    (_is_whole, _WHOLES),
)
"""What is rare behind "the", and how to tell."""
