"""Majorities held against the votes that a story tells anywhere: “polled 1,872 ... finished with 1,566 ... 406”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._margins import Margin
from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.told_amounts import Amount, window
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ANCHORS = frozenset("majority margin votes vote ahead lead cushion advantage edge".split())
_CLAIMED = lazy_regex(
    r"(?:\b(?:majority|margin|lead|cushion|advantage|edge) (?:of|was|is|to|stood at|came to)(?: just| only)? "
    r"|\b(?:won|win|wins|winning|lost|beaten|victory|seat|held|elected|prevailed|edged|home|returned|defeated"
    r"|beat)(?: (?!#)[^ .;]+){0,5} by (?:just |only )?"
    r"|\b(?:was|finished|were|stood) )$"
)
_THEN = lazy_regex(r"\b(?:previous|last time|in 20\d\d|years ago|cut from|down from|used to|had been)\b")
_AHEAD_OF = lazy_regex(
    r"(?:votes? )?(?:ahead|clear|adrift|behind)\b|votes? (?:more|fewer)\b|- vote (?:majority|margin|win)\b"
)
_POLLED = lazy_regex(
    r"\b(?:polled|polling|received|receiving|secured|securing|won|winning|took|taking|got|getting|gained|attracted|drew"
    r"|had|finished with|with|on|finished on|managed|scored|collected|picked up|to|against|trailed with)"
    r" (?:just |only |her |his )?$"
)
_NEXT = lazy_regex(
    r"\b(?:polled|received|got|took|secured|won|had|with|gained) (?:just |only )?#c\d+ (?:votes? )?"
    r"(?:and|to|against|while|,|—) (?:[^#;.]*)$"
)
"""Before the second of two who polled something: “received 9,847 and her rival, Piet Smal, 9,529”."""
_VOTES = frozenset({"vote", "ballot"})
_VOTING = frozenset("vote votes polled ballots ballot election by-election majority".split())
_BACK, _AHEAD = 6, 6
_LEAST = 20
_OFF, _SLIP = 0.35, 2
_MOST = 6


def vote_margins(document: Document) -> Iterator[Margin]:
    """The majorities that no two counts of votes give, and that the two largest before or after them nearly do."""
    table = tokens(document)
    if len(_VOTING & table.index.keys()) < 1:
        return
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_ANCHORS)}):
        outline = outline_of(document, sentence)
        for claim in outline.statements if outline is not None else ():
            if outline is not None and _is_margin(outline, claim):
                found = _judged(claim, window(document, sentence, _BACK, _AHEAD))
                if found is not None:
                    yield found
                    break


def _is_margin(outline: Outline, claim: Statement) -> bool:
    """Whether words make a number the majority of a vote."""
    if claim.kind is not Kind.COUNT or claim.noun not in ("", "vote", "majority", "margin") or claim.rough is not None:
        return False
    before, after = outline.before(claim)[-80:], outline.after(claim)
    if _THEN.search(outline.text) or after.startswith(("to ", "- #", "points", "%")):
        return False
    if _AHEAD_OF.match(after):
        return claim.noun == "vote" or "vote" in after[:12]
    m = _CLAIMED.search(before)
    return m is not None and (
        claim.noun == "vote" or m[0].startswith(("majority", "margin", "lead", "cushion", "advantage", "edge"))
    )


def _judged(claim: Statement, near: list[Amount]) -> Margin | None:
    """A majority with the two counts of votes that it is of, if no counts give it."""
    counts = [a for a in near if a.stated is not claim and a.unit[0] is Kind.COUNT]
    values = {a.value for a in counts} | {a.value for a in near if a.stated is not claim}
    if any(abs(one - two) == claim.value for one, two in combinations(sorted(values), 2)):
        return None
    votes: dict[float, Amount] = {}
    for a in counts:
        if a.value > max(_LEAST, claim.value) and a.flat and not a.stated.slack and _is_votes(a):
            votes.setdefault(a.value, a)
    if not 2 <= len(votes) <= _MOST:
        return None
    one, two = sorted(votes.values(), key=lambda a: -a.value)[:2]
    right = int(one.value - two.value)
    if 0 < abs(claim.value - right) <= max(_SLIP, _OFF * max(claim.value, right)):
        return Margin(claim, one.stated, two.stated, right)
    return None


def _is_votes(amount: Amount) -> bool:
    """Whether a count is what somebody polled."""
    after = amount.after
    if after.startswith(("voters", "people", "% ", "postal", "were cast", "votes were cast", "votes cast")):
        return False
    if amount.stated.noun in _VOTES:
        return "cast" not in after.split()[:4] and "counted" not in after.split()[:4]
    if amount.stated.noun:
        return False
    before = amount.before
    return _POLLED.search(before[-60:]) is not None or _NEXT.search(before) is not None
