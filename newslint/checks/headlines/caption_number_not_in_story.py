"""A number in a caption that the story has otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.numerals import UNITS, whole_number
from newslint.story.context import content_words, has_update, names
from newslint.story.parts_of_copy import Part, parts_of_copy
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_LABEL = lazy_regex(r"(?i:caption|photo|photograph|picture|pictured|image)s?:")
_WICKETS = lazy_regex(rf"\b(?P<number>{'|'.join(UNITS)}|\d{{1,2}}) (?:(?:[a-z]+-)?[a-z]+ ){{0,2}}wickets\b")
_FIGURES = lazy_regex(
    r"\b(?P<number>\d{1,2})(?: for |-|/)\d{1,3}\b(?=[^.]{0,60}\b(?:spin|overs|pace|seam|bowl|wicket|innings))"
)
_LEAST = 2


class CaptionNumberNotInStory(ArithmeticRule):
    """Three goals in the story, four under the picture."""

    meta = Meta(
        code="HDL105",
        name="caption-number-not-in-story",
        summary="A caption counts something that the story counts otherwise.",
        why="Captions are written apart from the story, and nobody reads the two together but readers.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Leigh win at last\n\nTom Mott scored 24 points on Sunday as Leigh won.\n\n"
            "CAPTION: Tom Mott, who scored [[26]] points, leads the side from the field.",
            "Leigh win at last\n\nTom Mott took 5 for 61 with his spin as Leigh won.\n\n"
            "CAPTION: Tom Mott, who took [[six]] second-innings wickets, leads the side from the field.",
        ),
        good=(
            "Leigh win at last\n\nTom Mott scored 24 points on Sunday as Leigh won.\n\n"
            "CAPTION: Tom Mott, who scored 24 points, leads the side from the field.",
            "Leigh win at last\n\nTom Mott scored 24 points on Sunday, and 26 points on Monday.\n\n"
            "CAPTION: Tom Mott, who scored 26 points, leads the side from the field.",
            "Leigh win at last\n\nTom Mott scored 24 points on Sunday as Leigh won.\n\n"
            "CAPTION: Ann Berg, who scored 26 points, leads the side from the field.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Look for the counts of captions in the sentences that name the same people or places."""
        table = tokens(document)
        captions = [k for k in range(len(table.first)) if _is_caption(document, table, k)]
        for caption in captions:
            for stated in statements(document).by_sentence.get(caption, ()):
                yield from _counted(document, table, captions, caption, stated)
            yield from _taken(document, table, captions, caption)


def _is_caption(document: Document, table: Tokens, sentence: int) -> bool:
    """Whether a sentence stands under a picture."""
    line = document.paragraphs[int(table.paragraph[sentence])]
    if _LABEL.match(document.text, line.start):
        return True
    return parts_of_copy(document).at(line.start) is Part.CAPTION


def _counted(
    document: Document, table: Tokens, captions: list[int], caption: int, stated: Statement
) -> Iterator[Mismatch]:
    """The mismatch of one count, if the story has one other of the same and this one nowhere."""
    if stated.kind is not Kind.COUNT or not stated.noun or stated.value < _LEAST or stated.rough is not None:
        return
    if has_update(document, caption):
        return
    body = [s for k, group in statements(document).by_sentence.items() if k not in captions for s in group]
    if any(s.value == stated.value for s in body):
        return
    same = [s for s in body if s.kind is Kind.COUNT and s.noun == stated.noun]
    if len({s.value for s in same}) != 1 or same[0].rough is not None or same[0].value < _LEAST:
        return
    where = table.sentence_of(same[0].first)
    shared = content_words(document, where) & content_words(document, caption)
    if names(document, where) & names(document, caption) and len(shared) > _LEAST and not has_update(document, where):
        yield _mismatch(document, stated.span, same[0].span)


def _taken(document: Document, table: Tokens, captions: list[int], caption: int) -> Iterator[Mismatch]:
    """The mismatch of the wickets of a bowler and his figures: six wickets, 5 for 61."""
    span = table.sentence_span(caption)
    for wickets in _WICKETS.finditer(document.text, span.start, span.end):
        number = whole_number(wickets["number"])
        found = [
            (m, k)
            for k in range(len(table.first))
            if k not in captions
            for m in _FIGURES.finditer(document.text, *_bounds(table.sentence_span(k)))
        ]
        if number and len(found) == 1 and int(found[0][0]["number"]) != number:
            figures, where = found[0]
            if names(document, where) & names(document, caption):
                yield _mismatch(document, Span(*wickets.span("number")), Span(*figures.span()))


def _bounds(span: Span) -> tuple[int, int]:
    """Where a span begins and ends."""
    return span.start, span.end


def _mismatch(document: Document, above: Span, below: Span) -> Mismatch:
    """What to say of a number of a caption and another of the story."""
    return Mismatch(
        above,
        f"The caption has “{document[above]}”, the story “{document[below]}”",
        quoted(document, below),
        question="which is right?",
    )
