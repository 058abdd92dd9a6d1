"""Twelve of 50 called 30 per cent."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._arithmetic import allows, bounds, figure, ratio
from newslint.checks.numbers._far_shares import far_shares
from newslint.checks.numbers._relations import Family
from newslint.checks.numbers._relations import mismatches as relations
from newslint.checks.numbers._shares import shares
from newslint.checks.numbers._shares_in_words import beside_whole, shares_in_words
from newslint.checks.numbers._shares_told_apart import shares_told_apart
from newslint.checks.numbers._told_out import borne_out, told_out
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import found_in, wordings
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span

_VOTES = wordings(
    "{part:c} votes to|- {rest:c} votes? ,|(|— or? {share:p}",
    "by {part:c} votes? to|- {rest:c} votes? ,|(|— or? {share:p}",
    "{part:c} to|- {rest:c} votes ,|(|— or? {share:p}",
)


_BOTH = 2  # a part and its whole


class WrongShare(ArithmeticRule):
    """A share in per cent that the two numbers before it do not give."""

    meta = Meta(
        code="NUM122",
        name="wrong-share",
        summary="A share in per cent is not what the two numbers before it give.",
        why="Readers reckon, too; a wrong percentage is among the most frequent corrections.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "The town has 1.8 million voters, and [[1.17 million]] of them cast a ballot. Turnout was 55 percent.",
            "In all 12 of 50 pupils ([[34%]]) passed.",
            "The firm cut 30 of its 120 jobs, or [[30 percent]], in May.",
            "Of the 200 pupils, 50 ([[30 per cent]]) failed.",
            "Norway sold goods worth $60 billion, of which $12 billion, or [[30 percent]], went to Sweden.",
            "Turnout was [[60 per cent]]: 90,000 of the 200,000 people on the register voted.",
            "Members backed the deal by 300 votes to 100, or [[85%]] of the vote.",
            "At the school 360 pupils of 480 sat the paper. That is [[65 per cent]].",
            "The pass rate was [[60 per cent]]: after a year 160 drivers out of 250 held a licence.",
            "The port sacked 252 clerks. With them goes [[24 per cent]] of a staff that numbered 1,800.",
            "The firm employs 2,400 staff in Fife.\n\nLast month 360 staff left, or [[5 per cent]].",
            "The town said 30 per cent of people had voted. Of the 2,800 on the rolls, [[1,200]] cast a ballot.",
        ),
        good=(
            "The town has 1.8 million voters, and 1.17 million of them cast a ballot. Turnout was 65 percent.",
            "The firm employs 2,400 staff in Fife.\n\nLast month 360 staff left, or 15 per cent.",
            "In all 12 of 50 pupils (24%) passed.",
            "The firm cut 30 of its 120 jobs, or 25 percent, in May.",
            "Of those asked, 0 of 0 (5%) agreed.",
            "Of the 200 pupils, 50 (25 per cent) failed.",
            "Norway sold goods worth $60 billion, of which $12 billion, or 20 percent, went to Sweden.",
            "Turnout was 45 per cent: 90,000 of the 200,000 people on the register voted.",
            "Members backed the deal by 300 votes to 100, or 75% of the vote.",
            "Of the 40 members, 12 were at the meeting, 70 per cent of them women.",
            "The firm cut about 30 of its 120 jobs, or a quarter, as sales fell 8 percent.",
            "At the school 360 pupils of 480 sat the paper. That is 75 per cent.",
            "The herd stood at 40,000; 15 per cent of it is now lost. Some 6,000 cattle died.",
            "At the school 360 pupils of 480 sat the paper. Of those who failed, 65 per cent were boys.",
            "The port sacked 252 clerks. With them goes 14 per cent of a staff that numbered 1,800.",
            "The town said 43 per cent of people had voted. Of the 2,800 on the rolls, 1,200 cast a ballot.",
        ),
    )
    triggers = frozenset({"%", "percent", "cent"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for a part, its whole and a percentage that one sentence puts together, and for shares of votes."""
        seen: set[int] = set()
        for part, whole, share, _ in shares(document, "p"):
            seen.add(share.first)
            low, high = (100 * r for r in ratio(part, whole))
            if not allows(share, low, high):
                yield _shared(
                    document, share, 100 * part.value / whole.value, part, whole, f"of {document[whole.span]}"
                )
        yield from _of_votes(document, seen)
        said = []
        for mismatch in relations(document, Family.SHARE, Kind.PERCENT, besides=seen):
            operands = [s for s in _stated(document) if s.span in {place.span for place in mismatch.related}]
            if len(operands) == _BOTH and _is_told_beside(document, mismatch.span, *sorted(operands, key=_by_value)):
                continue
            said += [mismatch.span, *(place.span for place in mismatch.related)]
            yield mismatch
        for far in far_shares(document):
            if far.claim.first not in seen and not any(span.overlaps(far.claim.span) for span in said):
                seen.add(far.claim.first)
                right = 100 * far.part.value / far.whole.value
                yield _shared(document, far.claim, right, far.part, far.whole, f"of {document[far.whole.span]}")
        yield from _told_elsewhere(document, seen, said)


def _told_elsewhere(document: Document, seen: set[int], said: list[Span]) -> Iterator[Mismatch]:
    """The mismatches of shares with a part and a whole that stand in another sentence, or one of them does."""
    for told in (*told_out(document, Kind.PERCENT), *shares_told_apart(document)):
        if told.claim.first in seen or any(span.overlaps(told.claim.span) for span in said):
            continue
        if not _is_told_beside(document, told.claim.span, told.part, told.whole):
            seen.add(told.claim.first)
            yield borne_out(document, told)
    for beside in shares_in_words(document, Kind.PERCENT):
        if beside.share.first not in seen and not any(span.overlaps(beside.share.span) for span in said):
            yield beside_whole(document, beside)


def _stated(document: Document) -> Iterator[Statement]:
    """All that a story states in numbers."""
    return (stated for group in statements(document).by_sentence.values() for stated in group)


def _by_value(statement: Statement) -> float:
    """The key by which a part comes before its whole."""
    return statement.value


def _is_change(share: Statement, part: Statement, whole: Statement) -> bool:
    """Whether a share is what a part added to what was before, or took from it: up 116 points, or 1.5%, to 7,973."""
    before = [base for base in (whole.value - part.value, whole.value + part.value) if base > 0]
    return any(allows(share, 100 * part.value / base, 100 * part.value / base) for base in before)


def _is_told_beside(document: Document, claim: Span, part: Statement, whole: Statement) -> bool:
    """Whether the sentence of a part and its whole says itself, rightly, what share they make: “or 51 per cent”."""
    low, high = (100 * r for r in ratio(part, whole))
    beside = statements(document).by_sentence.get(tokens(document).sentence_of(part.first), ())
    wholes = [whole, *(s for s in beside if s.kind is not Kind.PERCENT and s.value > part.value)]
    for share in beside:
        if share.kind is Kind.PERCENT and share.span != claim and allows(share, low, high):
            return True
        if share.span == claim and any(_is_change(share, part, other) for other in wholes):
            return True
    return False


def _shared(
    document: Document, share: Statement, right: float, part: Statement, other: Statement, whole: str
) -> Mismatch:
    """The mismatch of a percentage and what a part makes of a whole, in per cent."""
    return Mismatch(
        share.span,
        f"{document[part.span]} {whole} is {figure(right, share.step)} per cent, not {share.value:g}",
        quoted(document, *sorted((part.span, other.span))),
    )


def _of_votes(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of shares of votes."""
    for match in found_in(document, _VOTES):
        part, rest, share = match["part"], match["rest"], match["share"]
        if share.first in seen:
            continue
        seen.add(share.first)
        (least, most), (low, high) = bounds(part), bounds(rest)
        if not allows(share, 100 * least / max(least + high, 1e-9), 100 * most / max(most + low, 1e-9)):
            cast = f"of {part.value + rest.value:,.0f} votes"
            yield _shared(document, share, 100 * part.value / (part.value + rest.value), part, rest, cast)
