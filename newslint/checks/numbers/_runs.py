"""Streaks against the run before them: “a fourth win in a row”, of a side that came on a run of two."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._streaks import LOSS, WIN
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.story.context import names
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_NOW = lazy_regex(
    r"#o(\d+) (?:- )?(?:[a-z'-]+ ){0,3}?(?:in a row|in succession|on the trot|running)\b"
    r"|#o(\d+) (?:straight|consecutive|successive)\b"
)
"""The last of a streak, and so its length."""
_BEFORE = lazy_regex(
    r"\b(?P<had>had |having )?(?:[a-z]+ ){0,2}?(?:(?:in|on|at|for) )?(?:each|every one|all) of"
    r" (?:the|its|their|his|her) (?:(?:previous|preceding|past|last) )?#[cdf](?P<each>\d+)"
    r"(?: (?:previous|preceding|past|last|earlier))?"
    r"|\b(?P<had2>had )(?:won|lost|risen|fallen|declined|grown|slipped|climbed|dropped|triumphed) (?:in )?(?:all )?"
    r"(?:the|its|their|his|her) (?:previous|preceding|past|last) #[cdf](?P<all>\d+)"
    r"|\bhad (?:already |just )?(?:won|lost|drawn|failed) #[cd](?P<row>\d+) (?:[a-z]+ ){0,2}?(?:in a row"
    r"|in succession|on the trot|running|straight)\b"
    r"|\b(?P<came>came|come|gone|went|going|coming|arrived|arriving|entered|entering|travelled|headed|started|began)"
    r" (?:[^#.;:]+ )?(?:on|with|from|off) (?:the back of )?(?:an? |their |his |her |its )?(?:[a-z]+ ){0,3}?"
    r"(?:(?:run|streak|string|sequence|series) of (?:[a-z]+ )?#[cd](?P<run>\d+)"
    r"|#[cd](?P<streak>\d+)(?: -)? (?:[a-z]+ ){0,2}?(?:- )?(?:[a-z]+ )?(?:run|streak)\b"
    r"|#[cd](?P<straight>\d+) (?:straight|consecutive|successive)\b)"
)
"""What there was of it before: not the last of it, where words say “had” or “previous”."""
_ELSE = lazy_regex(r"\b(?:unbeaten|undefeated|without|winless|since|home|away|not|never|n't|drew|drawn|draws|but)\b")
_MOST, _OFF = 20, 3
_QUARTERS = 4  # “two quarters” of a year are read as a half elsewhere


class Grown(NamedTuple):
    """A streak that is not one longer than the run before it."""

    length: Statement
    before: Statement
    right: int


def grown(document: Document) -> Iterator[Grown]:
    """The streaks that are not one longer than the run that the same sentence or one beside it tells of."""
    table = tokens(document)
    seen: set[int] = set()
    for k in table.where("row", "straight", "consecutive", "successive", "running", "succession", "trot"):
        sentence = table.sentence_of(k)
        now = outline_of(document, sentence) if sentence not in seen else None
        seen.add(sentence)
        found = _NOW.search(now.text) if now is not None else None
        if now is None or found is None:
            continue
        length = now.statements[int(found[1] or found[2])]
        at_hand = names(document, sentence) | _subject(document, sentence)
        for near in (sentence, sentence + 1, sentence - 1):
            told = outline_of(document, near)
            if told is None or not names(document, near) - _subject(document, near) - CALENDAR <= at_hand:
                continue
            if 2 < length.value <= _MOST:
                yield from _compared(table, length, now, told)


def _subject(document: Document, sentence: int) -> frozenset[str]:
    """The word that a sentence begins with, which may be a name; with “the” before it, it is another word for one."""
    words = tokens(document).sentence_lower(sentence)[:2]
    return frozenset(words if words[:1] == ["the"] else words[:1])


def _compared(table: Tokens, length: Statement, now: Outline, told: Outline) -> Iterator[Grown]:
    """The mismatch of a streak and the run that a sentence tells of, if there is one."""
    run = _BEFORE.search(told.text)
    if run is None or _ELSE.search(told.text) or _ELSE.search(now.text):
        return
    sides = [{"lost" if w in LOSS else "won" for w in o.words if w in LOSS or w in WIN} for o in (now, told)]
    if sides[0] and sides[1] and sides[0].isdisjoint(sides[1]):
        return  # of two sides
    sign = run["each"] or run["all"] or run["row"] or run["run"] or run["streak"] or run["straight"]
    before = told.statements[int(sign)]
    if before is length or before.rough is not None or before.kind is Kind.ORDINAL:
        return
    quarters = before.kind is Kind.FRACTION and table.lower[before.last - 1] == "quarters"
    first = before.value * _QUARTERS if quarters else before.value
    right = first + 1
    open_ended = not {"past", "last"}.isdisjoint(run[0].split())
    previous = not open_ended or run["came"]
    if length.value == right or (length.value == first and not previous):
        return
    if first > 1 and abs(length.value - right) <= _OFF and first == int(first):
        yield Grown(length, before, int(right))
