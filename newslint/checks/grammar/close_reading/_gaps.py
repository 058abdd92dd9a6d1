"""Places where words stand next to each other that hardly ever do: a small word may be missing between them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._proposed import ProposedAtSign, Proposer
from newslint.language.detectors.second_reader.labels import INSERTED
from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.mood import may_be_modal
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import is_verb, lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE_FORMS, HAVE
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.governors import governing
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_EXTENTS = frozenset("dome stretch expanse patch strip swathe swath span slice ribbon mile".split())
"""Of what has no parts: "a dome of sky", "a stretch of road"."""
_TURNING = frozenset({"came", "comes", "went", "goes", "stood", "lay"})
_MAY_LACK_SUBJECT = SUBORDINATORS | {",", "than", "as"}
"""Words after which subject and verb may be left out: "when asked", "if in doubt"."""
GIVING = frozenset(
    "give offer provide tell show send pay teach ask grant hand sell lend bring make cost leave deny win".split()
)
"""Verbs that may have two objects."""
_BE_OR_HAVE = frozenset({"have", "are", "do"})
_BEFORE_PHRASE = frozenset({"all", "both", "that", "this", "each", "every", "some"})
"""Determiners that may open a phrase of time or stand in apposition: "was born that day"."""
_PERFECT = HAVE | {"having", "'ve", "'d", "'s"}
_SPANS = TIMES | {"minutes", "hours", "days", "nights", "weeks", "months", "years", "decades"}
_NO_FINITE = frozenset({"VBN", "VBG", "NN", "NNS"})
"""What a word may be that is read as a finite verb, so that nothing need be missing: "found that comment odd"."""
_NEAR = 6  # tokens from "have" to "been"
_PHRASE = NOUNS | {"JJ", "JJR", "JJS", "CD", "HYPH", "POS", "RB"}
_MEASURES = frozenset("size length height width weight depth age shape colour color".split())
_PARTS = frozenset({"most", "some", "many", "none", "several", "few", "either", "neither"})
_WHOLES = frozenset({"them", "us", "these", "those", "which", "whom"})


class MissingWord(Proposer):
    """A small word left out."""

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place."""
        before = view.previous_word(token)
        if not before or _may_be_turned(view, token) or not _is_next(view, token):
            return None
        if self.may_stand(view, token):
            return None
        if _is_idiom(view, token) or (
            view.lower[token] == "been" and before == "," and _has_have_before_aside(view, token)
        ):
            return None
        if label == "insert-to" and (may_be_modal(view, token - 1) or _is_sent(view, token)):
            return None  # "nobody need look", "are sent text messages"
        if label == "insert-to" and view.text[token][0].isupper():
            return None  # a name: "we got Remember the Day to play"
        if label == "insert-of" and before in NUMBER_WORDS and view.tag[token] != "PRP$":
            return None  # "a dozen angry farmers", but "one its depots"
        word = f"“{use.strip()}”" if use else "a small word"
        return f"Is {word} missing between “{view.text[token - 1]}” and “{view.text[token]}”?"

    def may_stand(self, view: SyntaxView, token: int) -> bool:
        """Whether a clause may well be shortened before a token: "when asked", but not "that was"."""
        before = view.previous_word(token)
        if view.lower[token] == "been" and before == ",":
            return False  # "the firm, based in Leeds, been fined"
        return before in _MAY_LACK_SUBJECT and not (before in SUBORDINATE and view.tag[token] in FINITE)


class SignedGap(MissingWord, ProposedAtSign):
    """A small word left out where a sign was seen."""

    def may_stand(self, view: SyntaxView, token: int) -> bool:
        """No clause is shortened where a sign was seen."""
        return False


class Gap(MissingWord, ProposedAtSign):
    """Words without what joins them to the next, bare nouns and verbs, and clauses without a subject."""

    labels = tuple(f"insert-{word}" for word in INSERTED)
    likely = 0.75

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the place, if it is sure which word is missing."""
        return super().explain(view, token, label, use) if use else None

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The tokens before which a small word may be missing."""
        yield from _without_preposition(view)
        yield from _without_to(view)
        yield from (k + 1 for k in view.tokens.where(*SUBORDINATE) if _joins(view, k) and _lacks_subject(view, k + 1))
        yield from (k + 1 for k in view.tokens.where(*_PARTS) if _is_before_whole(view, k))
        yield from (k for k in view.tokens.where("been") if _lacks_have(view, k))
        for pronoun in view.tokens.where("he", "she", "they", "we"):
            if view.next_tag(pronoun) == "VBG" and not CLAUSE_VERBS.isdisjoint(lemmas(view.previous_word(pronoun))):
                yield pronoun + 1
        for relative in tags(view.document).where("WDT", "WP").tolist():
            put_in = view.next_word(relative) in {"given", "depending"}  # "which given the law would"
            if view.next_tag(relative) in {"VBN", "VBG"} and view.previous_tag(relative) != "IN" and not put_in:
                yield relative + 1  # and no "those for whom being at home was hell"


def _is_sent(view: SyntaxView, token: int) -> bool:
    """Whether two nouns follow a participle of giving: what somebody is given."""
    handed = not GIVING.isdisjoint(lemmas(view.previous_word(token)))
    return handed and view.next_tag(token) in {"NN", "NNS"}


def _before(view: SyntaxView, token: int) -> list[str]:
    """The words shortly before a token."""
    return view.lower[max(view.sentence_start(token), token - _NEAR) : token]


def _is_before_whole(view: SyntaxView, part: int) -> bool:
    """Whether "some" and the like stand right before what they are part of: "some them", not "some US firms"."""
    return view.next_word(part) in _WHOLES and view.text[part + 1].islower() and not _is_most(view, part)


def _lacks_have(view: SyntaxView, been: int) -> bool:
    """Whether no "have" stands near "been", nor what is written for it by ear: "should of been"."""
    return view.previous_word(been) != "of" and _PERFECT.isdisjoint(_before(view, been))


def _is_most(view: SyntaxView, part: int) -> bool:
    """Whether "most" is no part: "the most", "hurt most those who"."""
    return view.lower[part] == "most" and view.previous_tag(part) in {"DT", "VBD", "VBZ", "VB", "VBP", "IN", "TO"}


def _without_preposition(view: SyntaxView) -> Iterator[int]:
    """Articles and possessives right after words that they hardly ever follow: "a number the shops"."""
    known = governing("preposition")
    for k in tags(view.document).where("DT", "PRP$").tolist():
        governor = (view.lower[k - 1], view.tag[k - 1])
        if governor not in known or view.lower[k] in _BEFORE_PHRASE or k == view.sentence_start(k):
            continue
        if not view.text[k].islower() or view.previous_word(k - 1) == "how" or _is_time(view, k):
            continue
        if view.lower[k - 1] == "part" and "in" in view.lower[k - 3 : k - 1]:
            continue  # "it was in large part the mayor's doing"
        if view.lower[k - 1] == "many" or (view.next_word(k) in _MEASURES and view.next_word(k + 1) == "of"):
            continue  # "many a mayor", "a lake the size of a town"
        if view.tag[k - 1] not in NOUNS or not (
            view.next_tag(k) == "NNP" or opens_relative(view, k) or _is_given(view, k)
        ):
            yield k  # and no "its owners the Hill Trust"


def opens_relative(view: SyntaxView, start: int) -> bool:
    """Whether a phrase and its verb only describe the noun before: "the part its members played"."""
    k, last = start + 1, view.sentence_end(start)
    while k < last and view.tag[k] in _PHRASE:
        k += 1
    return k < last and view.tag[k] in FINITE


def _is_given(view: SyntaxView, start: int) -> bool:
    """Whether a verb with two objects stands before: "gave the driver a map"."""
    return any(not GIVING.isdisjoint(lemmas(word)) for word in _before(view, start))


def _is_time(view: SyntaxView, start: int) -> bool:
    """Whether a phrase tells when, or how often: "sold the other night", "6 percent a year", "a few hours later"."""
    return not _SPANS.isdisjoint(view.lower[start + 1 : min(start + 3, view.sentence_end(start))])


def _joins(view: SyntaxView, opener: int) -> bool:
    """Whether a word opens a clause and is no pronoun in it, as "that" after a noun: "said that", not "a man that"."""
    if view.lower[opener] == "that" and view.previous_tag(opener) in NOUNS:
        return False
    if view.tag[opener] == "WDT":
        return not CLAUSE_VERBS.isdisjoint(lemmas(view.previous_word(opener)))
    return view.tag[opener] == "IN"


def _lacks_subject(view: SyntaxView, verb: int) -> bool:
    """Whether a finite verb follows "that" and the like, and is nothing else: "said that were", not "if wanted"."""
    return (
        verb < view.sentence_end(verb - 1)
        and view.tag[verb] in FINITE
        and possible_tags(view.lower[verb]).isdisjoint(_NO_FINITE)
        and view.next_tag(verb) != "."
    )


def _without_to(view: SyntaxView) -> Iterator[int]:
    """Plain verbs right after words that "to" follows: "is expected close"."""
    known = governing("infinitive")
    for k in tags(view.document).where("VB", "VBP").tolist():
        governor = (view.lower[k - 1], view.tag[k - 1])
        if k == view.sentence_start(k) or "VB" not in possible_tags(view.lower[k]) or may_be_modal(view, k - 1):
            continue
        turned = view.tag[k - 1] in NOUNS and view.previous_tag(k - 1) == "IN"  # "would in return give"
        turned = turned or (view.tag[k - 1] == "NNS" and view.tag[k] == "VBP")  # "the plans include"
        governed = governor in known and view.lower[k] not in _BE_OR_HAVE and not turned
        if governed or view.lower[k - 1] == "whether" or _is_passive(view, k - 1):
            yield k
    for k in tags(view.document).where("NN", "JJ").tolist():
        if not k or (view.lower[k - 1], view.tag[k - 1]) not in known or not is_verb(view.lower[k]):
            continue
        planned = view.next_tag(k) in {"DT", "PRP$"} and view.tag[k - 1] == "VBG"  # "is planning open a second mill"
        if planned or (view.tag[k] == "NN" and _is_passive(view, k - 1)):
            yield k


def _is_passive(view: SyntaxView, participle: int) -> bool:
    """Whether a word is a participle after a form of "be": "were told", "is widely expected"."""
    if view.tag[participle] != "VBN":
        return False
    k = view.before_adverbs(participle - 1)
    return view.sentence_start(participle) <= k < participle and view.lower[k] in BE_FORMS


def _has_have_before_aside(view: SyntaxView, been: int) -> bool:
    """Whether "have" stands right before the aside that ends before "been": "has, in recent weeks, been ill"."""
    commas = [k for k in range(view.sentence_start(been), been - 1) if view.lower[k] == ","]
    return any(view.previous_word(comma) in _PERFECT for comma in commas)


def _is_idiom(view: SyntaxView, token: int) -> bool:
    """Whether a noun is bare by idiom: "at time of writing", "ran out of road", "a stretch of road"."""
    before = view.previous_word(token)
    if before == "at":
        return view.lower[token] == "time" and view.next_word(token) == "of"
    return before == "of" and (view.previous_word(token - 1) == "out" or view.previous_word(token - 1) in _EXTENTS)


def _is_next(view: SyntaxView, token: int) -> bool:
    """Whether nothing that is no prose (code, an address) stands between a token and the one before."""
    between = view.document.text[view.tokens.end_of(token - 1) : view.tokens.start_of(token)]
    return not between.strip()


def _may_be_turned(view: SyntaxView, token: int) -> bool:
    """Whether a subject may stand behind its verb: "first came the goats"."""
    return view.tag[token] in {"DT", "PRP$"} and view.lower[token - 1] in _TURNING
