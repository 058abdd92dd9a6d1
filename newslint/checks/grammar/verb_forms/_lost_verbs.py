"""Clauses without a verb that shows a tense: where the verb is lost."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._people import people_after
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma, possible_tags
from newslint.lexicon.auxiliaries import AGREEING
from newslint.lexicon.transitives import intransitives, never_behind
from newslint.util.records import NamedTuple

_PHRASE = NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "PRP$", "POS", "HYPH"}
_FIRST = frozenset({"DT", "PRP$", "NNP", "JJ", "NN", "NNS", "CD", "PRP"})
_JOINED = AGREEING | {"had", "will", "would", "did"}
"""Finite verbs that are no participles, whatever their tags."""
_GIVING = frozenset("given shown told taught offered awarded paid asked sent lent granted handed denied sold".split())
_AFTER = frozenset({"IN", "RB", ".", "CC", "TO"})
_VERBAL = FINITE | {"VB", "VBN", "VBG"}
_RELATIVES = frozenset({"which", "who", "whose"})
_SHORTEST, _LONGEST = 5, 8
"""Tokens of a sentence without a verb that is no caption, and of a subject."""
_REST = frozenset({"RB", "JJ", "DT", "RBR", "JJR"})
_CLAUSES = frozenset({"WDT", "WP", "WRB", "PRP"})
_LIST = frozenset({"and", "or", ";", ":", "(", "-", "–", "—", "/"})


class Lost(NamedTuple):
    """The word before which a verb is lost, and which verbs may be meant."""

    at: int
    verbs: tuple[str, ...]


def lost_verbs(view: SyntaxView) -> Iterator[Lost]:
    """Clauses of which the verb is a participle alone, or is lost altogether."""
    for at in tags(view.document).where("VBN", "VBD").tolist():
        before = at - 1
        first = view.sentence_start(at)
        if before < first or view.tag[before] not in NOUNS or not view.text[at].islower():
            continue
        start = _phrase_start(view, before)
        if view.tag[start - 1] == "IN" and start - 2 > first and view.tag[start - 2] in NOUNS:
            start = _phrase_start(view, start - 2)  # the number of visitors
        plural = view.tag[before] in {"NNS", "NNPS"}
        if start == first and at - first <= _LONGEST and view.tag[first] in _FIRST:
            if _joined_to_verb(view, at):
                yield Lost(at, ("were" if plural else "was",))
            elif _alone(view, at):
                verbs = ("have", "were") if plural else ("has", "was")
                yield Lost(at, verbs[:1] if lemma(view.lower[at], "VBN") in intransitives() else verbs)
        elif view.lower[start - 1] == "that" and view.tag[start - 1] == "IN" and _alone_in_clause(view, at):
            yield Lost(at, ("were",) if plural else ("was",))
    for at in _comparisons(view):
        yield Lost(at, ("are", "were") if view.tag[at - 1] in {"NNS", "NNPS"} else ("is", "was"))
    yield from _behind_asides(view)


def _behind_asides(view: SyntaxView) -> Iterator[Lost]:
    """Sentences whose one verb stands in a relative clause between commas."""
    for relative in view.tokens.where(*_RELATIVES):
        at = _after_aside(view, relative)
        if at >= 0:
            many = view.tag[relative - 2] in {"NNS", "NNPS"}
            yield Lost(at, ("are", "were") if many else ("is", "was"))


def _phrase_start(view: SyntaxView, noun: int) -> int:
    """The first token of a run of tags that make a noun phrase."""
    k, first = noun, view.sentence_start(noun)
    while k > first and view.tag[k - 1] in _PHRASE and view.tag[k] not in {"DT", "PRP$"}:
        k -= 1
    return k


def _only_participle(word: str) -> bool:
    """Whether a form is a participle and neither a past, a noun nor an adjective."""
    kinds = possible_tags(word)
    return word == "been" or ("VBN" in kinds and kinds.isdisjoint({"VBD", "VB", "VBP"}))


def _joined_to_verb(view: SyntaxView, at: int) -> bool:
    """Whether "and" joins a finite verb to a participle behind the subject, and no verb stands between."""
    last = view.sentence_end(at)
    finite = next((k for k in range(at + 1, last) if view.tag[k] in FINITE or view.lower[k] in _JOINED), -1)
    sure = finite >= 0 and (view.lower[finite] in _JOINED or view.tag[finite] == "VBZ")
    if not sure or view.tag[at] != "VBN":
        return False
    joint = view.before_adverbs(finite - 1)
    if view.lower[joint] not in {"and", "but"} or view.next_tag(at) not in {"IN", "TO"} or joint - at < 3:
        return False
    if view.next_word(at) != "by" and lemma(view.lower[at], "VBN") not in never_behind():
        return False
    if not {",", ":", ";", "that"}.isdisjoint(view.lower[at + 1 : joint]):
        return False
    # no second verb of which the phrase may be the subject
    return not any(
        view.tag[k] in FINITE and view.tag[k - 1] != "CC" and view.head[k] != finite
        for k in range(finite + 1, last)
        if view.lower[k - 1] == ","
    )


def _alone(view: SyntaxView, at: int) -> bool:
    """Whether a participle is all that a sentence has for a verb, or has an object as no participle alone has."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if view.lower[last - 1] != "." or last - first < _SHORTEST or view.tag[at - 1] in {"NNP", "NNPS"}:
        return False  # or short for more: "Lund sworn in as mayor."
    if view.lower[at] in {"expected", "scheduled", "supposed"} and view.next_tag(at) == "TO":
        return FINITE.isdisjoint(view.tag[first:last])
    if not _only_participle(view.lower[at]):
        return _passive_alone(view, at, first, last)
    rest = [k for k in range(at + 1, last) if view.tag[k] in FINITE]
    if view.lower[at] == "been":
        return view.tag[first] != "PRP" and not rest
    if rest:
        objects = view.next_tag(at) in {"DT", "PRP$"} and view.lower[at] not in _GIVING
        return objects and view.tag[view.before_adverbs(rest[0] - 1)] == "CC"
    return view.next_tag(at) in _AFTER and view.lower[at] not in _GIVING and view.lower[at + 1] not in {"and", "or"}


def _passive_alone(view: SyntaxView, at: int, first: int, last: int) -> bool:
    """Whether a participle with "by" and a doer is all that a sentence has for a verb."""
    if view.tag[first] != "DT" or view.next_tag(at) != "IN" or lemma(view.lower[at], "VBN") not in never_behind():
        return False
    by = next((k for k in range(at + 1, last) if view.lower[k] == "by"), -1)
    doer = by > 0 and (view.next_tag(by) == "NNP" or people_after(view, by) > 0)
    return doer and {*FINITE, "VB", "VBG"}.isdisjoint(view.tag[at + 1 : last])


def _alone_in_clause(view: SyntaxView, at: int) -> bool:
    """Whether a participle is all that a clause with "that" has for a verb before the next one or the end."""
    if not _only_participle(view.lower[at]):
        return False
    last = view.sentence_end(at)
    end = next((k for k in range(at + 1, last) if view.lower[k] in {"and", "but", ".", ";", ","}), last)
    if end >= last or not FINITE.isdisjoint(view.tag[at + 1 : end]) or view.tag[at] != "VBN":
        return False
    return view.lower[end] == "." or view.next_word(end) == "that"


def _after_aside(view: SyntaxView, relative: int) -> int:
    """The word after a relative clause between commas where the verb of the sentence should stand; -1 elsewhere."""
    first, last = view.sentence_start(relative), view.sentence_end(relative)
    noun = relative - 2
    if view.lower[relative - 1] != "," or view.lower[last - 1] != "." or view.tag[first] not in _FIRST:
        return -1
    if noun < first or view.tag[noun] not in NOUNS or _phrase_start(view, noun) != first:
        return -1
    comma = next((k for k in range(relative + 1, last) if view.lower[k] == ","), -1)
    if comma < 0 or comma + 3 > last or view.tag[comma + 1] not in _REST or view.text[comma + 1][0].isupper():
        return -1
    if FINITE.isdisjoint(view.tag[relative:comma]) or not FINITE.isdisjoint(view.tag[first:relative]):
        return -1
    if "VBD" in possible_tags(view.lower[comma + 1]) and view.tag[comma + 2] in _PHRASE:
        return -1  # "The treaty, which lapsed in May, limited missile ranges"
    stop = next((k for k in range(comma + 1, last) if view.tag[k] in _CLAUSES), last)
    rest = [view.tag[k] for k in range(comma + 1, stop) if view.tag[k - 1] != "TO"]
    verbs = FINITE | {"VBN", "VBG", "VB"}
    listed = _LIST - {"and"} if view.tag[comma + 1] in {"JJ", "JJR"} and view.tag[comma + 2] == "IN" else _LIST
    return comma + 1 if verbs.isdisjoint(rest) and listed.isdisjoint(view.lower[comma + 1 : last]) else -1


def _comparisons(view: SyntaxView) -> Iterator[int]:
    """The word of a comparison behind a subject where a sentence has no verb at all: "the prices higher than"."""
    superlatives = (k - 1 for k in tags(view.document).where("JJS").tolist() if view.previous_word(k) == "the")
    for word in (*view.tokens.where("than", "one"), *superlatives):
        at = word - 1 if view.lower[word] == "than" else word
        first, last = view.sentence_start(word), view.sentence_end(word)
        if at - 1 <= first or view.lower[last - 1] != "." or view.tag[first] not in {"DT", "PRP$"}:
            continue
        if view.lower[word] == "one" and view.lower[word + 1 : word + 3] != ["of", "the"]:
            continue
        if view.lower[word] == "than" and (view.tag[at] not in {"JJR", "RBR"} or view.lower[at] in {"more", "less"}):
            continue
        if not _VERBAL.isdisjoint(view.tag[first:last]) or view.tag[at - 1] not in NOUNS or last - first < _SHORTEST:
            continue
        if {",", ":", ";", "—", "–", "-", "no"}.isdisjoint(view.lower[first : last - 1]):
            yield at
