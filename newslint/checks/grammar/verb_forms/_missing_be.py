"""A clause without a verb: "said that the brakes worn", "the hall, which cost a million, twice as large"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.mood import may_be_subjunctive
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import is_done_to
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.lexicon.transitives import prepositional_verbs
from newslint.story.parts_of_copy import parts_of_copy
from newslint.util.records import NamedTuple

TELLS = CLAUSE_VERBS | {"say", "tell", "show", "rule", "confirm", "allege", "testify", "hear", "establish", "report"}
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "CD", "POS", "HYPH", "JJS", "NNP", "VBG"}
_DEGREES = frozenset(
    "still too very almost quite nearly now no also often already just only even far twice so rather largely".split()
)
_PREDICATES = frozenset({"JJ", "JJR", "VBN"})
_BY_SO_MUCH = frozenset("win lose finish rise fall grow drop climb shrink increase decrease decline pass fail".split())
"""Verbs with “by” and so much: won by a neck, lost by five frames."""
_STILL = frozenset({"still", "now", "already", "far"})
_ENDS = frozenset({".", ",", "IN", "TO", "CC", "RB"})
_RELATIVES = frozenset({"which", "who", "where", "whose"})
_CLAUSES = frozenset({"WDT", "WP", "WRB", "WP$"})
_OPENERS = frozenset({"DT", "PRP$", "NNP", "NNS", "NN", "CD"})
_SUBORDINATE = SUBORDINATE | {"than", "as", "when", "since"}
_MARKS = frozenset({":", "``", "''", "CC"})
_SUBJECT_OPENERS = frozenset({"DT", "PRP$", "NNS", "JJS", "NNP", "PRP", "CD"})
_SHORT = 6
_LONG = 30


class Bare(NamedTuple):
    """Where no verb stands between a subject and what is said of it: the tokens around, and what to ask."""

    first: int
    last: int
    asked: str


def in_whole_sentences(view: SyntaxView, found: Iterable[Bare]) -> Iterator[Bare]:
    """Those that stand in copy of whole sentences, not in a heading or a list."""
    parts = parts_of_copy(view.document)
    return (bare for bare in found if parts.in_whole_sentences(view.tokens.start_of(bare.first)))


def without_be(view: SyntaxView) -> Iterator[Bare]:
    """The places behind "that", and behind asides on the subject of a sentence."""
    parts = parts_of_copy(view.document)
    for that in view.tokens.where("that"):
        at = _bare_predicate(view, that)
        if at >= 0 and parts.in_whole_sentences(view.tokens.start_of(at)):
            asked = f"No verb stands between “{view.text[at]}” and “{view.text[at + 1]}”: is “is” or “was” missing?"
            yield Bare(at, at + 2, asked)
    roots = (view.tree.head < 0).nonzero()[0].tolist()
    bare = (k + 2 for k in roots if view.tag[k] in NOUNS and _opens_aside(view, k))
    for relative in (*view.tokens.where(*_RELATIVES), *bare):
        comma = _without_verb(view, relative)
        if comma >= 0 and parts.in_whole_sentences(view.tokens.start_of(comma)):
            name = view.document[view.tokens.span(view.sentence_start(comma), relative - 1)]
            asked = f"No verb follows for “{name}”: is “is” or “was” missing before “{view.text[comma + 1]}”?"
            yield Bare(comma, comma + 2, asked)


def _bare_predicate(view: SyntaxView, that: int) -> int:
    """The last token of the subject of a clause with “that” and without a verb; -1 where there is a verb."""
    low, end = view.sentence_start(that), view.sentence_end(that)
    if that - low < 2 or view.text[end - 1] != "." or TELLS.isdisjoint(lemmas(view.lower[that - 1])):
        return -1
    if view.tag[that - 1] in NOUNS or view.tag[that + 1] not in _SUBJECT_OPENERS:
        return -1
    subject = _subject(view, that + 1, end)
    if subject < 0 or subject + 2 >= end:
        return -1
    predicate = subject + 1
    while (
        predicate < end
        and view.lower[predicate] != "alone"
        and (view.tag[predicate] == "RB" or view.lower[predicate] in _DEGREES)
    ):
        predicate += 1
    if predicate + 1 >= end or not _is_predicate(view, subject, predicate):
        return -1
    return -1 if has_verb(view, predicate, end) else subject


def _is_done(view: SyntaxView, participle: int) -> bool:
    """Whether a participle can be no past: nothing it is done to follows, and it belongs to no preposition."""
    base, after = lemma(view.lower[participle], "VBN"), view.next_word(participle)
    if view.next_tag(participle) not in {"IN", "TO"} or after in prepositional_verbs().get(base, ()):
        return False
    by = after == "by" and base not in _BY_SO_MUCH
    return by or (is_done_to(base) and "JJ" in possible_tags(view.lower[participle]))


def _subject(view: SyntaxView, start: int, end: int) -> int:
    """The last noun of the phrase that begins at a token, with at most one adjective behind it; -1 for none."""
    if view.lower[start] == "it":
        return start
    stop = start
    while stop < end and view.tag[stop] in _PHRASE:
        stop += 1
    noun = next((k for k in range(stop - 1, start - 1, -1) if view.tag[k] in NOUNS), -1)
    return noun if noun >= stop - 2 else -1


def has_verb(view: SyntaxView, start: int, end: int) -> bool:
    """Whether there is a finite verb from a token on that no word before it opens a clause for."""
    opened = verbs = 0
    for k in range(start, end):
        verbs += view.tag[k] in FINITE
        opens = view.tag[k] in _CLAUSES or (view.lower[k] in _SUBORDINATE and k > start)
        opened += opens or (view.tag[k] == "CC" and view.next_tag(k) in FINITE)
        if verbs > opened:
            return True
    return False


def _is_predicate(view: SyntaxView, subject: int, at: int) -> bool:
    """Whether a word behind a noun may say something of it, and is no verb."""
    tag, may = view.tag[at], possible_tags(view.lower[at])
    graded = at > subject + 1 and view.lower[at - 1] in _DEGREES
    if tag == "IN" and at == subject + 1 and view.lower[at] not in _SUBORDINATE | {"of"}:
        short = view.sentence_end(at) - at <= _SHORT  # "that the patients in a stable condition"
        return view.tag[subject] in {"NN", "NNS"} and view.next_word(at) in {"a", "an"} and short
    if tag == "IN":
        return graded and view.lower[at - 1] in _STILL and view.lower[at] not in _SUBORDINATE
    if view.lower[at] == "alone":
        return at == subject + 1 and view.next_tag(at) == "IN"
    if tag == "DT":
        return at == subject + 1 and view.lower[at] in {"a", "an"} and view.tag[subject] in {"NN", "NNP", "PRP"}
    if tag not in _PREDICATES or (view.next_tag(at) not in _ENDS and not graded):
        return False
    if tag == "VBN":
        return bool(may) and "VBD" not in may
    if view.next_word(at) == "than" and view.next_tag(at + 1) == "CD":
        return False  # "that children older than two should"
    alone = view.certainly_singular(subject) and not may_be_subjunctive(view, at)
    if tag == "JJ" and view.next_tag(at) == ".":
        return True
    verbs = {"VBD"} if alone else {"VB", "VBP", "VBD"}
    return (graded and tag == "JJ") or may.isdisjoint(verbs)


def _without_verb(view: SyntaxView, relative: int) -> int:
    """The comma that closes an aside on the only subject of a sentence that has no verb; -1 where it has one."""
    low, end = view.sentence_start(relative), view.sentence_end(relative)
    if not 2 <= relative - low <= _LONG or view.text[relative - 1] != "," or view.text[end - 1] != ".":
        return -1
    if view.tag[low] not in _OPENERS or view.tag[relative - 2] not in NOUNS:
        return -1
    if any(view.tag[k] not in _PHRASE | {"IN"} for k in range(low, relative - 1)):
        return -1
    commas = [k for k in range(relative, end) if view.text[k] == ","]
    told = view.lower[relative] in {"which", "who"}
    if len(commas) != 1 or commas[0] + 3 >= end or (told and view.tag[view.skip_adverbs(relative + 1)] not in FINITE):
        return -1
    comma = commas[0]
    if not _MARKS.isdisjoint(view.tag[low:comma]) or not _opens_predicate(view, comma + 1, end):
        return -1
    lists = not told and view.tag[comma + 1] == "DT" and view.tag[comma + 2] != "JJS"  # "The mayor, a baker, a priest"
    return -1 if lists or _says_more(view, comma + 1, end) else comma


def _says_more(view: SyntaxView, start: int, end: int) -> bool:
    """Whether a verb, or a mark, follows before any clause opens."""
    stops = (k for k in range(start, end) if view.tag[k] in _CLAUSES | {"PRP"} or view.lower[k] in _SUBORDINATE)
    stop = next(stops, end)
    return not (FINITE | _MARKS - {"CC"}).isdisjoint(view.tag[start:stop])


def _opens_aside(view: SyntaxView, noun: int) -> bool:
    """Whether an aside without a verb of its own begins behind a noun: ", built in 1936", ", a former prison"."""
    at = noun + 2
    return (
        view.next_word(noun) == ","
        and at + 4 < view.sentence_end(noun)
        and (view.tag[at] == "VBN" or view.lower[at] in {"a", "an", "once", "the"})
    )


def _opens_predicate(view: SyntaxView, start: int, end: int) -> bool:
    """Whether what may be said of a subject begins at a token: "twice as large", "one of", "still far"."""
    first = start
    while first < end - 1 and view.tag[first] in {"RB", "PDT"}:
        first += 1
    tag = view.tag[first]
    if tag == "IN":
        state = first == start and view.next_tag(first) in {"NN", "NNS", "TO"}  # "in need of", "about to"
        return state or view.lower[start] in _DEGREES
    if tag == "VBN":
        return _is_done(view, first) if first == start else "VBD" not in possible_tags(view.lower[first])
    return tag in {"JJ", "JJR", "CD", "DT"}
