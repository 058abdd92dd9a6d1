"""Sentences whose verb became a form in -ing or lost its helper: "The blast, heard for miles, shattering windows".

"The firm, which makes tyres, closing its plant"; "Sixty flights cancelled at Perth on Sunday as hail fell"; "The queue
outside now so long that the police were called".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._missing_be import Bare
from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.story.parts_of_copy import parts_of_copy

_OPENERS = frozenset({"DT", "PRP$", "NNP", "NNPS", "NNS", "NN", "CD", "JJ", "JJS", "JJR"})
_PREPOSITIONS = frozenset("including following regarding concerning according depending excluding".split())
_MARKS = frozenset({":", "``", "''", "(", ")", "-LRB-", "-RRB-"})
_RELATIVES = frozenset({"WDT", "WP", "WRB", "WP$"})
_ROOTS = NOUNS | {"CD", "VBN", "VBG", "JJ"}
_SHORTEST = 7
_JOINTS = frozenset({"and", "but"})
_NO_SUBJECT = FINITE | {"CC", "VBG"}
_MARKING = frozenset({"than", "as", "since", "after", "before"})
_BEFORE_VERB = NOUNS | {"PRP"}


def turned_verbs(view: SyntaxView) -> Iterator[Bare]:
    """The places where a sentence that has no verb with a tense should have one."""
    roots = (view.tree.head < 0).nonzero()[0].tolist()
    for root in roots:
        if view.tag[root] in _ROOTS or (view.text[root - 1] == "," and root > 1):
            verb = _turned(view, root)
            if verb >= 0 and parts_of_copy(view.document).in_whole_sentences(view.tokens.start_of(verb)):
                subject = view.document[view.tokens.span(view.sentence_start(verb), _subject_end(view, verb))]
                yield Bare(
                    verb,
                    verb + 1,
                    f"“{subject}” has no verb that shows a tense: should “{view.text[verb]}” be one?",
                )


def _subject_end(view: SyntaxView, verb: int) -> int:
    """The token after the subject that opens a sentence: before its first comma or relative word."""
    low = view.sentence_start(verb)
    return next((k for k in range(low + 1, verb) if view.text[k] == "," or view.tag[k] in _RELATIVES), verb)


def _turned(view: SyntaxView, root: int) -> int:
    """The form in -ing that stands for the verb of a sentence; -1 where it has one."""
    low, end = view.sentence_start(root), view.sentence_end(root)
    if end - low < _SHORTEST or view.text[end - 1] != "." or view.tag[low] not in _OPENERS:
        return -1
    if not _MARKS.isdisjoint(view.tag[low:end]) or not view.text[low][0].isupper():
        return -1
    stop = _subject_end(view, end - 1)
    if view.tag[stop - 1] not in NOUNS | {"CD"} or not _NO_SUBJECT.isdisjoint(view.tag[low:stop]):
        return -1
    verb = next((k for k in range(stop + 2, end - 1) if _may_be_verb(view, stop, k)), -1)
    if verb < 0 or tells(view, _aside_start(view, stop), verb):
        return -1
    joint = next((k for k in range(verb + 2, end - 1) if view.lower[k] in _JOINTS and view.tag[k + 1] in FINITE), end)
    timed = next((k for k in range(verb + 2, joint) if view.lower[k] in _MARKING), joint)
    return -1 if tells(view, verb, timed) or _tells_twice(view, timed, joint) else verb


def _tells_twice(view: SyntaxView, timed: int, joint: int) -> bool:
    """Whether more than one clause follows a word such as "before", behind which one is no verb of the sentence."""
    opened = sum(view.tag[k] in _RELATIVES or _opens(view, k) for k in range(timed + 1, joint))
    return sum(view.tag[k] in FINITE for k in range(timed, joint)) > opened + 1


def _aside_start(view: SyntaxView, stop: int) -> int:
    """Where an aside begins, behind a participle that is read as a past: "a blast, heard for miles"."""
    first = stop + 1 if view.text[stop] == "," else stop
    return first + (view.tag[first] == "VBD" and "VBN" in possible_tags(view.lower[first]))


def _may_be_verb(view: SyntaxView, stop: int, k: int) -> bool:
    """Whether a form in -ing stands behind the comma that closes an aside, or behind a relative clause."""
    if view.tag[k] != "VBG" or view.lower[k] in _PREPOSITIONS or view.lower[k] in {"being", "having"}:
        return False
    inside = view.text[stop + 1 : k - 1]
    if view.text[stop] == ",":
        return view.text[k - 1] == "," and "," not in inside
    return (
        "," not in inside
        and view.text[k - 1] != ","
        and view.tag[k - 1] in NOUNS | {"RB"}
        and not FINITE.isdisjoint(view.tag[stop:k])
    )


def tells(view: SyntaxView, start: int, end: int) -> bool:
    """Whether there is a finite verb between two tokens that no word before it opens a clause for."""
    opened = verbs = 0
    for k in range(start, end):
        verbs += view.tag[k] in FINITE or (view.tag[k] == "VB" and view.tag[k - 1] in _BEFORE_VERB)
        opened += view.tag[k] in _RELATIVES or (k > start and _opens(view, k))
        if verbs > opened:
            return True
    return False


def _opens(view: SyntaxView, k: int) -> bool:
    """Whether a conjunction opens a clause."""
    return view.lower[k] in SUBORDINATE or (view.lower[k] in _MARKING and view.relation[k] == "mark")
