"""Counts with “the” or “all” that are one off the count just before: “sixteen countries signed ... the 17 signatories”.

A count with “the” was given before. Where the story has not given it, but has just given one next to it, of the same
things or of what may be called by both words, one of the two is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.numbers._definite import NOT_THOSE, are_alike, is_human
from newslint.checks.numbers._nearby import readable
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.name_words import person_nouns
from newslint.story.casualties import OUTCOMES
from newslint.story.context import names, years
from newslint.story.outlines import Outline
from newslint.story.relations import may_be_year
from newslint.story.spoken_amounts import ORDINALS
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_DEFINITE = lazy_regex(r"\b(?:the|all|these|those|all the|all of the|of the|his|her|their|its) $")
_MODIFIED = NOT_THOSE | {"more", "further", "new", "extra", "only"}
_AFTER = lazy_regex(
    r"(?:- |(?:year|month|week|day|hour|minute|second|per|point|mile|metre|percent|yard|goal|game|match|run|time"
    r"|largest|biggest|main|days|weeks"
    r"|months|years|hours|points|games|goals|of (?!them|whom|which|those))s? )"
)
_ADDED = lazy_regex(
    rf"\b(?:another|an additional|one more|joined|plus|also|a (?:{'|'.join(ORDINALS)})|other than|except|besides"
    r"|including|as well as|together with|along with|and a|and an|and his|and her|and their|bringing|rose|risen"
    r"|fell|dropped out"
    r"|withdrew|died|left|minus|without|later)\b"
)
_NO_THINGS = frozenset(
    "year month week day hour minute second time percent point vote goal run game match mile metre kilometre yard foot"
    " page dollar pound euro cent per part side half way thing round set lap hole over wicket degree season century"
    " decade quarter try".split()
)
_BESIDES = frozenset(
    "accomplice companion colleague friend brother sister partner associate passenger comrade crewmate team-mate"
    " teammate cousin sibling neighbour".split()
)
"""People who are there besides the one whose they are."""
_BACK, _LEAST = 3, 3
_FEW = 15
_MANY, _FAR = 10, 12


class Slipped(NamedTuple):
    """A count that takes up another and is one off it."""

    before: Statement
    again: Statement


def slipped_counts(document: Document) -> Iterator[Slipped]:
    """The counts with “the” that the story has not given, and just before gave one next to."""
    table = tokens(document)
    people = person_nouns(table.lexicon)
    given: set[float] = set()
    recent: list[tuple[int, Statement]] = []
    for sentence, stated in statements(document).by_sentence.items():
        outline = readable(document, sentence)
        for s in stated:
            if outline is not None and _points(table, outline, s) and s.value not in given:
                before = _near(document, table, people, sentence, s, recent)
                if before is not None:
                    yield Slipped(before, s)
            if s.kind in (Kind.COUNT, Kind.ORDINAL):
                given.add(s.value)
                if s.kind is Kind.COUNT and not may_be_year(s):
                    recent.append((sentence, s))
        del recent[:-12]


def _points(table: Tokens, outline: Outline, s: Statement) -> bool:
    """Whether words make a count one that was given before."""
    if (
        s.kind is not Kind.COUNT
        or s.rough is not None
        or s.value < _LEAST
        or s.slack
        or may_be_year(s)
        or s.lead != s.first
    ):
        return False
    before = outline.before(s)
    if not _DEFINITE.search(before) or not s.noun or s.noun in _NO_THINGS:
        return False
    if s.noun in _BESIDES and not before.endswith(("the ", "all ", "these ", "those ")):
        return False  # his three accomplices, and he
    if _AFTER.match(outline.after(s)) or not _MODIFIED.isdisjoint(table.lower[max(0, s.first - 3) : s.end]):
        return False
    after, beyond = table.lower[s.end : s.end + 1], table.lower[s.end + 1 : s.end + 2]
    placed = after in (["in"], ["from"], ["at"], ["near"], ["outside"]) and CALENDAR.isdisjoint(beyond)
    if placed or after in (["-"], ["or"], ["to"]) or not OUTCOMES.keys().isdisjoint(after):
        return False  # of the dead and the hurt another rule speaks
    return all(table.lower[k].islower() and table.text[k][0].islower() for k in range(s.last, s.end))


def _near(
    document: Document,
    table: Tokens,
    people: dict[str, str],
    sentence: int,
    again: Statement,
    recent: list[tuple[int, Statement]],
) -> Statement | None:
    """The one count just before that another is next to, where nothing else makes that out."""
    close = [(k, s) for k, s in recent if _is_close(sentence - k, s, again) and s.noun not in _NO_THINGS]
    fits = [(k, s) for k, s in close if _is_slip(s, again) and s.rough is None and not s.slack]
    if len({s.value for _, s in fits}) != 1:
        return None
    k, before = fits[-1]
    same = before.noun == again.noun or are_alike(before.noun, again.noun) or not before.noun
    human = is_human(people, before.noun) and is_human(people, again.noun)
    if not same and not human and len({s.value for _, s in close}) > 1:
        return None
    if before.value < _LEAST and not ((same and before.noun) or human):
        return None
    values = [s.value for _, s in recent if s.value > 1 or s.noun in (before.noun, again.noun)]
    if any(again.value in (a + b, abs(a - b)) for a, b in combinations(values, 2)):
        return None
    if years(document, sentence) != years(document, k) and years(document, sentence):
        return None
    told_in = range(k, sentence + 1) if sentence - k <= _BACK else (k, sentence)
    between = " ".join(w for j in told_in for w in table.sentence_lower(j))
    if _ADDED.search(between):
        return None
    told = names(document, sentence) - names(document, k) - CALENDAR
    after = table.text[again.end : again.end + 4]
    if told and any(word[0].isupper() for word in after):
        return None  # the 32 agents in London
    return before


def _is_close(sentences: int, before: Statement, again: Statement) -> bool:
    """Whether a count stands so near that another may take it up; of many of the same things, from farther off."""
    far = before.noun == again.noun and min(before.value, again.value) >= _MANY
    return 0 < sentences <= (_FAR if far else _BACK) and before.value > 1


def _is_slip(one: Statement, two: Statement) -> bool:
    """Whether two counts are next to each other, or of the same figures in another order."""
    off = abs(one.value - two.value)
    turned = one.value > 9 and sorted(f"{one.value:g}") == sorted(f"{two.value:g}")
    return 0 < off <= (1 if one.value < _FEW else 2) or (off > 0 and turned)
