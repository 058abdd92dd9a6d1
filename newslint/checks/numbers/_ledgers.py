"""Wholes that a story states apart from their parts: what is left of the stores, who was there to vote.

“The chain has 118 stores. ... It will close 15 of its stores, leaving it with 103”; “by 27 to 19, with two of the 48
members present abstaining”; “16 points from four penalties and two conversions”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.story.counted_nouns import singular
from newslint.story.outlines import Outline, stated_outlines
from newslint.story.relations import may_be_year, near_miss
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_LEAVING = lazy_regex(r"\bleaving (?:(?![#;:.()—,])[^ ]+ ){0,4}?(?P<rest>#c\d+) ")
_GAINED = lazy_regex(r"\b(?:buy|bought|add|added|open|opened|hire|hired|gain|gained|won|more|new|scored|left to)\b")
_OF_IT = lazy_regex(r"(?:[a-z'-]+ )?(?:out )?of (?:the |its |their |his |her |all |those )*#c\d+ ")
_ONE_OF = lazy_regex(r"(?:out )?of (?:(?:the|its|some) )?#c\d+ ")
_OF_THEM = lazy_regex(r"of (?:its|the|their|his|her|our) (?:[a-z'-]+ ){0,2}?([a-z]+) (?=,|by |in |this |next |and |— )")
_OTHERS = frozenset({"other", "more", "another", "further", "additional"})
_SLIP = 0.3
_BALLOT = lazy_regex(
    r"\b(?:by|voted|vote of|vote was|votes of) (?:a margin of )?"
    r"(?P<aye>#c\d+) (?:votes? )?(?:to|-|against) (?P<nay>#c\d+) "
    r"|(?P<for>#c\d+) (?:votes? |members? |[a-z]+ )?(?:for|in favou?r) (?:of (?:the|it) )?(?:[a-z]+ )?(?:, |and |to )"
    r"(?:with )?(?P<against>#c\d+) (?:votes? )?against "
)
_ABSTAINED = lazy_regex(
    r"(?P<out>#c\d+) (?:(?![#;:.])[^ ]+ ){0,3}?(?:of (?:the|its|all) #c\d+ (?:(?![#;:.])[^ ]+ ){0,4}?)?"
    r"(?:abstain(?:ed|ing|s)?|abstentions?) "
)
_ABSTAINING = frozenset("abstain abstained abstaining abstains abstention abstentions".split())
_PRESENT = lazy_regex(
    r"(?:of the (?P<of>#c\d+) (?:(?![#;:.,])[^ ]+ ){0,2}?"
    r"(?:present|attending|voting|taking part|who (?:voted|attended|took))"
    r"|\ball (?:of the )?(?P<all>#c\d+) (?:members|councillors|senators|mps|deputies|lawmakers|legislators|delegates|"
    r"judges|directors|trustees|states|countries)(?: were present| voted| took part| attended| present| were there)?"
    r"|(?P<took>#c\d+) (?:members|councillors|senators|mps|deputies|delegates) (?:voted|took part|were present)"
    r"|\bthe (?P<the>#c\d+) (?:(?![#;:.,])[^ ]+ ){0,2}?(?:present|who (?:voted|attended|took part)) ) ?"
)
_KICKS = lazy_regex(
    r"(?P<total>#c\d+) points (?:(?:from|with|through|via|by|thanks to|,|—|\() ){0,3}(?:landing |kicking |his |her )?"
    r"(?P<penalties>#c\d+) penalt(?:y|ies)(?: goals?| kicks?)? and (?P<conversions>#c\d+|a) conversions? "
)


def ledgers(document: Document) -> Iterator[Partition]:
    """The wholes and parts that such words tie, right or wrong."""
    held = stated_outlines(document)
    voted = bool(tokens(document).where_any(_ABSTAINING))
    for k, outline in enumerate(held):
        if "leaving" in outline.vocabulary:
            yield from _left(held[: k + 1], outline)
        if "conversions" in outline.vocabulary or "conversion" in outline.vocabulary:
            yield from _kicked(outline)
        if not voted:
            continue
        follows = held[k + 1 : k + 2] if held[k + 1 : k + 2] and held[k + 1].sentence == outline.sentence + 1 else []
        yield from _balloted(outline, follows)


def _left(held: Sequence[Outline], here: Outline) -> Iterator[Partition]:
    """What goes and what is left of things that the story counted before, the only ones of their noun."""
    m = _LEAVING.search(here.text)
    if m is None or _GAINED.search(here.text[: m.end()]):
        return
    rest = here.statement(m["rest"])
    gone = [s for s in here.within(here.text[: m.start()]) if s.kind is Kind.COUNT]
    gone = [s for s in gone if not _ONE_OF.search(" ".join(here.before(s).split()[-3:]) + " " + s.noun)]
    own = [s for s in gone if _OF_IT.match(here.after(s))]
    if own:
        whole = next((s for s in gone if s.first > own[0].first), None)
        gone = own[:1]
        wholes = [whole] if whole is not None else []
    elif len(gone) == 2 and gone[0].noun and not gone[1].noun and here.after(gone[1]).startswith("of them "):
        wholes, gone = gone[:1], gone[1:]
    else:
        wholes = _wholes(held, here, gone[0], rest) if len(gone) == 1 else []
    if len(gone) != 1 or len({s.value for s in wholes}) != 1 or gone[0].noun in _OTHERS:
        return
    found = Partition(wholes[-1], (gone[0], rest), True)
    off = abs(found.sum - found.total.value)
    exact = all(s.rough is None and not s.slack for s in (found.total, gone[0], rest))
    if exact and (near_miss(rest.value, found.total.value - gone[0].value, 1) or off <= _SLIP * found.total.value):
        yield found


def _wholes(held: Sequence[Outline], here: Outline, gone: Statement, rest: Statement) -> list[Statement]:
    """The counts before that may be of all things of which some went and some are left."""
    named = _OF_THEM.match(here.after(gone))
    nouns = {gone.noun, rest.noun, singular(named[1]) if named is not None else ""} - {""}
    if len(nouns) > 1:
        return []
    found = []
    for outline in held:
        if not nouns and outline.sentence != here.sentence - 1:
            continue
        for s in outline.statements:
            counted = s.kind is Kind.COUNT and s.value > max(gone.value, rest.value) and not may_be_year(s)
            if counted and s is not rest and (s.noun in nouns or not nouns) and s.rough is None:
                found.append(s)
    return found


def _balloted(here: Outline, follows: Sequence[Outline]) -> Iterator[Partition]:
    """Votes for and against, those who abstained and all who were there."""
    ballots = list(_BALLOT.finditer(here.text))
    if len(ballots) != 1:
        return
    m = ballots[0]
    votes = [here.statement(m[name]) for name in ("aye", "nay", "for", "against") if m[name]]
    out: list[Statement] = []
    present: list[Statement] = []
    for outline in (here, *follows):
        out += [outline.statement(a["out"]) for a in _ABSTAINED.finditer(outline.text)]
        present += [
            outline.statement(p["of"] or p["all"] or p["took"] or p["the"]) for p in _PRESENT.finditer(outline.text)
        ]
    present = [s for s in present if s not in votes and s not in out]
    if len(present) != 1 or len(out) != 1 or out[0] in votes:
        return
    found = Partition(present[0], (*votes, out[0]), True)
    if all(s.rough is None for s in (present[0], *found.parts)) and abs(found.sum - present[0].value) <= max(
        3, 0.15 * present[0].value
    ):
        yield found


def _kicked(here: Outline) -> Iterator[Partition]:
    """Points of rugby union that penalties, at three, and conversions, at two, make up."""
    for m in _KICKS.finditer(here.text):
        total, penalties = here.statement(m["total"]), here.statement(m["penalties"])
        two = here.statement(m["conversions"]) if m["conversions"][0] == "#" else None
        parts = (penalties, two) if two is not None else (penalties,)
        worth = 2 * penalties.value + (two.value if two is not None else 2)
        found = Partition(total, parts, True, worth)
        if all(s.rough is None for s in (total, *parts)) and abs(found.sum - total.value) <= 6:
            yield found
