"""Votes held against the size of the body that cast them: 6-4 on a board of nine."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._reckoned import Reckoned
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.counts.sides import Side, sided
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_MEMBERS = frozenset(
    "member members councillors councilors seat seats strong person judge judges justices jurors trustees commissioners"
    " directors delegates governors senators lawmakers mps legislators supervisors selectmen aldermen man woman panel"
    " councilmembers countries nations states".split()
)
_BODY = lazy_regex(
    r"#c(?P<hyphen>\d+) - (?:member|seat|strong|person|judge|justice|juror|man|woman|nation|state|country)\b"
    r"|(?:all|has|have|with|of|the|its) (?:its |the )?#c(?P<plain>\d+) "
    r"(?:(?:council|board|committee|elected|voting|assembly|school|town|city) )?"
    r"(?:members|councillors|councilors|jurors|justices|trustees|commissioners|directors|delegates|senators|lawmakers|mps"
    r"|supervisors|judges|legislators|governors)\b(?! (?:who|present|voted|backed|were))"
)
_PRESENT = lazy_regex(
    r"(?:all|the|by) (?:the |of the )?#c(?P<all>\d+) (?:[a-z]+ )?"
    r"(?:who (?:came|attended|voted|took part|were present)|present|in attendance|in the room)\b"
    r"|#c(?P<there>\d+) (?:members |people |councillors )?(?:were |was )?(?:present|in attendance)\b"
)
"""Those who came: they and nobody else can have voted."""
_RESULT = lazy_regex(
    r"#c(?P<for>\d+) (?:(?:votes?|members|councillors|in favou?r|for|of them) ){0,2}(?:- |– |to |against )"
    r"(?:just |only )?#c(?P<against>\d+)"
)
_VOTED = frozenset(
    "vote votes voted voting ballot motion amendment bill approved approve rejected reject passed backed measure plan"
    " proposal resolution ruling ruled decision carried defeated abstained abstentions abstaining upheld split".split()
)
_CAST = frozenset("vote votes voted voting ballot abstained abstention abstentions abstaining ruling ruled".split())
_ALL_THERE = lazy_regex(
    r"\b(?:every (?:[a-z]+ )?(?:member|councill?or|seat)(?! of the public)"
    r"|all (?:the |of the |its )?(?:[a-z0-9]+ )?(?:members|councillors|directors|trustees|judges) (?:of the [a-z]+ )?"
    r"(?:were|was|attended|voted|took part|present)"
    r"|full (?:attendance|council|board|house|bench)|no absentees"
    r"|(?:nobody|no one|none|no members?) (?:was |were )?(?:abstained|absent|away|missing))\b"
)
_SPORT = frozenset("win goals match game season half league cup".split())
_BACK, _AHEAD = 3, 4
_FEW = 3


class _Result(NamedTuple):
    """How a vote went."""

    ayes: Statement
    noes: Statement
    outline: Outline


def ballots(document: Document) -> Iterator[Reckoned]:
    """The votes of more members than a body has, and of fewer where all are said to have voted."""
    table = tokens(document)
    if not _CAST & table.index.keys():
        return
    bodies = _bodies(document, table)
    if not bodies and "present" not in table.index and "who" not in table.index:
        return
    seen: set[int] = set()
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_VOTED)}):
        outline = outline_of(document, sentence)
        result = _result(outline) if outline is not None else None
        if result is None or result.ayes.first in seen:
            continue
        seen.add(result.ayes.first)
        found = _judged(document, result, bodies)
        if found is not None:
            yield found


def _bodies(document: Document, table: Tokens) -> list[tuple[Statement, int]]:
    """The sizes of the bodies that a story names, with their sentences."""
    found: list[tuple[Statement, int]] = []
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_MEMBERS)}):
        outline = outline_of(document, sentence)
        for m in _BODY.finditer(outline.text) if outline is not None else ():
            stated = outline.statements[int(m["hyphen"] or m["plain"])] if outline is not None else None
            if stated is not None and stated.value > _FEW and stated.rough is None:
                found.append((stated, sentence))
    return found


def _present(document: Document, sentence: int) -> Statement | None:
    """How many came to a vote, if the sentences around it tell that once."""
    found: list[Statement] = []
    for k in range(max(0, sentence - 1), sentence + _BACK):
        outline = outline_of(document, k)
        if outline is not None:
            found += (outline.statements[int(m["all"] or m["there"])] for m in _PRESENT.finditer(outline.text))
    return found[0] if len(found) == 1 and found[0].rough is None else None


def _result(outline: Outline) -> _Result | None:
    """The result that a sentence tells."""
    for m in _RESULT.finditer(outline.text):
        ayes, noes = outline.statements[int(m["for"])], outline.statements[int(m["against"])]
        if _SPORT.isdisjoint(outline.vocabulary):
            return _Result(ayes, noes, outline)
    sides = {s.side: s.stated for s in sided(outline) if s.stated.kind is Kind.COUNT}
    if Side.FOR in sides and Side.AGAINST in sides:
        return _Result(sides[Side.FOR], sides[Side.AGAINST], outline)
    return None


def _judged(document: Document, result: _Result, bodies: list[tuple[Statement, int]]) -> Reckoned | None:
    """The votes with the body that has fewer members, or more, if there is one and no other has cast them."""
    sentence = result.outline.sentence
    own = [(body, at) for body, at in bodies if sentence - _BACK <= at <= sentence + _AHEAD]
    there = _present(document, sentence)
    own = [(there, sentence)] if there is not None else [x for x in own if x[1] == sentence] or own
    if len({body.value for body, _ in own}) != 1:
        return None
    body = own[0][0]
    if body in (result.ayes, result.noes):
        return None
    parts = [result.ayes, result.noes]
    told: set[Side] = set()
    text = result.outline.text
    for k in (sentence, sentence + 1, sentence + 2):
        outline = outline_of(document, k)
        if outline is None:
            continue
        text += outline.text if k > sentence else ""
        for s in sided(outline):
            if s.side in (Side.ABSTAINED, Side.ABSENT) and s.side not in told and s.stated not in (body, *parts):
                told.add(s.side)
                parts.append(s.stated)
    if any(s.rough is not None for s in parts):
        return None
    cast = sum(s.value for s in parts)
    table = tokens(document)
    around = " ".join(
        w for k in range(max(0, sentence - 1), min(len(table.first), sentence + 3)) for w in table.sentence_lower(k)
    )
    whole = (
        {Side.ABSTAINED, Side.ABSENT} <= told
        or (there is not None and Side.ABSTAINED in told)
        or _ALL_THERE.search(around) is not None
    )
    if cast == body.value or result.ayes.value > 2 * body.value:
        return None
    if cast > body.value or (whole and body.value - cast <= max(_FEW, 0.1 * body.value)):
        return Reckoned(body, None, tuple(parts), cast)
    return None
