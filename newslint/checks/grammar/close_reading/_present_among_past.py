"""Verbs in the present, or bare, in sentences that are told in the past."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._proposed import ProposedAtSign, Proposer
from newslint.language.syntax.mood import is_demanded
from newslint.language.syntax.questions import closes_question
from newslint.language.syntax.tagging import NOUNS, VERBS
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.lexicon.auxiliaries import AGREEING, BE, HELPERS

_NAMES = {
    "to-base": "the plain form",
    "to-participle": "the participle",
    "to-gerund": "the -ing form",
    "to-past": "the past tense",
    "to-present": "the present tense",
}
_PRESENT = frozenset({"VBZ", "VBP"})
_BARE = _PRESENT | {"VB"}
_WHEN = frozenset({"when", "after", "before", "until"})
_PERIODS = frozenset({"week", "month", "year", "night"})
_RELATIVES = frozenset({"that", "which", "what", "whatever"})
_DATING = frozenset({"goes", "go", "dates", "date", "reaches", "reach", "stretches", "stretch"})
_TOLD = 2
"""Sentences before one that show in which tense a story is told."""
_REACH = 6  # tokens of a short clause
_STILL = frozenset({"now", "still", "today", "currently", "also", "always"})
"""Adverbs with which the present goes on from the past."""
_LEFT_OUT = HELPERS | {"'s", "'re", "'ve", "'m", "say", "says", "come", "comes"}
"""Verbs whose present goes with the past of others: "the news comes a day after he left"."""


class VerbForm(Proposer):
    """A verb in a form that does not fit where it stands."""

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the form."""
        if use is None or (label == "to-base" and _is_preposition(view, token - 1)) or _is_other(view, token, label):
            return None
        if label == "to-past" and (view.lower[token] == "be" or is_demanded(view, token)):
            return None  # "whatever be the case", "asks that he resign"
        if view.previous_word(token) in BE and closes_question(view, token - 1):
            return None
        if label == "to-past" and view.next_word(token) in {"back", "as"} and view.lower[token] in _DATING:
            return None  # "the dispute goes back to 2008": it does so still
        if label == "to-past" and (_is_told_in_present(view, token) or _goes_on_meanwhile(view, token)):
            return None
        before = view.previous_word(token)
        place = f"After “{view.text[token - 1]}”, is" if before else "Is"
        return f"{place} {_NAMES[label]} “{use}” meant for “{view.text[token]}”?"


class PresentAmongPast(VerbForm, ProposedAtSign):
    """Verbs beside a time clause in the past, or with a time that has passed."""

    triggers = frozenset({"yesterday", "ago", "last", "and"}) | _WHEN
    labels = ("to-past",)
    likely = 0.5

    def places(self, view: SyntaxView) -> Iterator[int]:
        """Verbs in the present where all others of the sentence stand in the past, or a time of the past does."""
        for when in view.tokens.where(*_WHEN):
            yield from _beside_time(view, *view.tokens.sentence_bounds(view.tokens.sentence_of(when)))
        for time in view.tokens.where("yesterday", "ago", "last"):
            if view.lower[time] != "last" or view.next_word(time) in _PERIODS:
                yield from _alone_with_time(view, *view.tokens.sentence_bounds(view.tokens.sentence_of(time)))
        yield from (k for joint in view.tokens.where("and") for k in _joined(view, joint))


def _beside_time(view: SyntaxView, first: int, last: int) -> Iterator[int]:
    """The one verb in the present of a sentence that tells when something happened in the past."""
    tags = view.tag[first:last]
    present = [k for k in range(first, last) if view.tag[k] in _PRESENT]
    if len(present) != 1 or "VBD" not in tags or "MD" in tags or "``" in tags:
        return
    if view.lower[present[0]] not in _LEFT_OUT and {"that", "who", "which"}.isdisjoint(view.lower[first:last]):
        yield present[0]


def _alone_with_time(view: SyntaxView, first: int, last: int) -> Iterator[int]:
    """Verbs in the present of a sentence that tells of a past time and has no verb in the past."""
    if {"VBD", "VBN"}.isdisjoint(view.tag[first:last]):
        yield from (k for k in range(first, last) if view.tag[k] in _PRESENT and view.lower[k] not in _LEFT_OUT)


def _joined(view: SyntaxView, joint: int) -> Iterator[int]:
    """The verb in the present, or bare, that "and" adds to one in the past; also one before it in a row of three."""
    first, last = view.tokens.sentence_bounds(view.tokens.sentence_of(joint))
    if "``" in view.tag[first:last]:
        return
    added = view.skip_adverbs(joint + 1)
    past = next((k for k in range(joint - 1, first, -1) if view.tag[k] in VERBS or view.tag[k] in {"TO", "MD"}), -1)
    if added >= last or past < 0:
        return
    told, odd = (past, added) if view.tag[past] == "VBD" else (added, past)
    in_row = odd == added or (view.tag[odd - 1] == "," and "VBD" in view.tag[first:odd])
    if in_row and view.tag[told] == "VBD" and view.tag[odd] in _BARE and view.lower[odd] not in _LEFT_OUT:
        yield odd


def _is_other(view: SyntaxView, token: int, label: str) -> bool:
    """Whether a word only looks wrong beside one that is no helping verb, no verb itself, or still true.

    "The best the team can is not enough", "the concerns voters have is", "his way to affected villages", "adding to
    wins the night before", "and now leads it", "is to move when the lease ends".
    """
    if label in {"to-base", "to-participle"}:
        ends = view.lower[token] in AGREEING and view.previous_tag(token) in {"MD", "VBP", "VBZ", "VBD", "NN"}
        described = label == "to-base" and view.next_tag(token) in NOUNS - {"NNP"}
        timed = view.next_word(token) == "the" and not TIMES.isdisjoint(view.lower[token + 2 : token + 3])
        return ends or described or timed or view.tag[token] in NOUNS or _ends_a_clause(view, token)
    if label == "to-gerund":
        return view.tag[token] == "VBD" and view.previous_word(token) in _WHEN  # "had never run before won"
    if label != "to-past":
        return False
    first = view.sentence_start(token)
    meant = any(view.tag[k] == "TO" and view.tag[k + 1] == "VB" for k in range(first, token - 1))
    now = view.previous_word(token) in _STILL or view.next_word(token) in {"there", "here"}
    return now or (meant and "when" in view.lower[first:token])


def _is_told_in_present(view: SyntaxView, token: int) -> bool:
    """Whether the two sentences before are told in the present, as what happens in a book or a film is."""
    sentence = view.tokens.sentence_of(token)
    if sentence < _TOLD:
        return False
    low, high = view.tokens.sentence_bounds(sentence - _TOLD)[0], view.sentence_start(token)
    told = view.tag[low:high]
    return told.count("VBZ") >= _TOLD and "VBD" not in told


def _goes_on_meanwhile(view: SyntaxView, token: int) -> bool:
    """Whether a verb is that of "while" behind the main clause, whose present lasts: freed while officers search."""
    first = view.sentence_start(token)
    return any(view.lower[k] == "while" for k in range(max(first + 1, token - _REACH), token - 1))


def _ends_a_clause(view: SyntaxView, token: int) -> bool:
    """Whether what was owned stands before “has”, which ends its clause: “the room that the firm has means that”."""
    if view.tag[token] not in _PRESENT or view.previous_word(token) not in {"has", "have", "had"}:
        return False
    return not _RELATIVES.isdisjoint(view.lower[max(view.sentence_start(token), token - _REACH) : token - 1])


def _is_preposition(view: SyntaxView, to: int) -> bool:
    """Whether "to" opens no infinitive: "look forward to taking", "moved on to discussing"."""
    if view.lower[to] == "to" and view.tag[to] == "IN":
        return True
    if view.lower[to] != "to" or view.tag[to + 1] != "VBG":
        return False
    return view.previous_tag(to) in {"RP", "RB", "NN", "JJ", "IN"}
