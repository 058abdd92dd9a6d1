"""A quotation that the transcript given does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.engine.finding import Elsewhere, Finding, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.story.transcripts.given import transcripts
from newslint.text import Document, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.story.transcripts.alignment import Change, Match
    from newslint.story.transcripts.passages import Part, Passage

_SURE = 4
"""Words of a quotation whose speaker the story does not name: fewer may be a title, or a term."""
_TOLD = 2
"""Differences that are told one by one; of more, the whole passage is shown."""
_BETWEEN = 2
"""Words between two differences that are told as one."""
_SHOWN = 24
"""Words that a message shows; of more, those at both ends."""

_COUNCIL = (
    "CLLR HART: We are not going to close the pool before the autumn. It costs £2.4 million, um, a year, and"
    " anyone who says otherwise has not, you know, read the paper.\n"
    "MS ADEYEMI: They were told the same about the library, and now it is a furniture shop."
)


class Misquotation(Rule):
    """``“We will go,” he said``, where the transcript has “We will not go”."""

    meta = Meta(
        code="QUO105",
        name="misquotation",
        summary="A quotation is not what the transcript has: words are dropped, changed or added, or another spoke.",
        why="Words between quotation marks are those that were said, by the person named. The rule runs where a source"
        " is given.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        source="Reuters Handbook of Journalism: quotes are sacrosanct.",
        bad=(
            Example("“We [[are going]] to close the pool before the autumn,” said Fiona Hart.", source=_COUNCIL),
            Example("“It costs [[£2.6 million]] a year,” Fiona Hart said.", source=_COUNCIL),
            Example("Fiona Hart spoke. [[“Now it is a furniture shop,”]] Hart said.", source=_COUNCIL),
            Example("“Now it is a furniture shop [[and a disgrace]],” said Bola Adeyemi.", source=_COUNCIL),
            Example("[[“Nobody has ever asked the swimmers,”]] said Bola Adeyemi.", source=_COUNCIL),
        ),
        good=(
            Example("“It costs £2.4m a year,” Hart said.", source=_COUNCIL),
            Example(
                "“Anyone who says otherwise has not read [it],” said Fiona Hart. “We’re not going to close the pool”"
                " until then, she said.",
                source=_COUNCIL,
            ),
            Example("“They were told the same … and now it’s a furniture shop,” said Bola Adeyemi.", source=_COUNCIL),
            "“We are going to close the pool by the summer,” said Fiona Hart.",
        ),
    )
    triggers = frozenset({'"', "'"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look every quotation up, and tell the gravest difference of each."""
        sources = transcripts(document)
        if not sources:
            return
        from newslint.story.transcripts.passages import passages
        from newslint.story.transcripts.verdicts import Absent, Changed, OtherSpeaker, Spliced, is_known, judge

        for passage in passages(document):
            unsure = Severity.ADVICE if not (passage.speaker or passage.credit) and passage.size < _SURE else None
            match judge(passage, sources):
                case Changed(part, match, changes) if not (passage.is_title and unsure):
                    yield self._changed(document, part, match, changes, unsure)
                case Spliced(part, match, change, apart):
                    span = _place(document, part, *change.quoted)
                    there = _text(match, *_kept(match, change))
                    message = (
                        f"The source has “{_text(apart, apart.first, apart.last)}”, but not beside “{there}”: mark what"
                        " is left out with an ellipsis, or quote the two apart."
                    )
                    places = _elsewhere(span, match), _elsewhere(span, apart)
                    yield self.found(span, message, related=places, severity=unsure)
                case OtherSpeaker(_, match, said, given):
                    message = f"The source has {said} say this, the story {given}: whose words are they?"
                    yield self.found(passage.span, message, related=(_elsewhere(passage.span, match),))
                case Absent(part) if not passage.is_title:
                    known = is_known(passage, sources)
                    yield self._absent(document, passage, part, len(sources), unsure if known else Severity.ADVICE)

    def _changed(
        self, document: Document, part: Part, match: Match, changes: Sequence[Change], severity: Severity | None
    ) -> Finding:
        """Words that differ."""
        together = _joined(changes)
        if len(together) > _TOLD:
            said = f"the source has it otherwise: “{_text(match, match.first, match.last)}”"
        else:
            said = "; ".join(_difference(document, part, match, change) for change in together)
        span = _place(document, part, changes[0].quoted[0], changes[-1].quoted[1])
        message = f"{said[0].upper()}{said[1:]}."
        return self.found(span, message, related=(_elsewhere(span, match),), severity=severity)

    def _absent(
        self, document: Document, passage: Passage, part: Part, sources: int, severity: Severity | None
    ) -> Finding:
        """Words that are nowhere."""
        whole = len(passage.parts) == 1
        span = passage.span if whole else _place(document, part, 0, len(part.words))
        nothing = "The source has nothing" if sources == 1 else "None of the sources has anything"
        return self.found(span, f"{nothing} like this: where is it from?", severity=severity)


def _joined(changes: Sequence[Change]) -> list[Change]:
    """Differences, those with few words in between as one."""
    joined = [changes[0]]
    for change in changes[1:]:
        last = joined[-1]
        if change.quoted[0] - last.quoted[1] <= _BETWEEN and change.source[0] - last.source[1] <= _BETWEEN:
            joined[-1] = type(change)((last.source[0], change.source[1]), (last.quoted[0], change.quoted[1]))
        else:
            joined.append(change)
    return joined


def _difference(document: Document, part: Part, match: Match, change: Change) -> str:
    """One difference, with a word on each side where words are left out."""
    (first, last), (low, high) = change
    if first == last:
        return f"the source does not have “{_quoted(document, part, low, high)}”"
    if low == high:
        first, last = max(match.first, first - 1), min(match.last, last + 1)
    return f"the source has “{_text(match, first, last)}”, the quotation “{_quoted(document, part, low, high)}”"


def _kept(match: Match, change: Change) -> tuple[int, int]:
    """The words of a place that lie before or after a difference, whichever are more."""
    first, last = change.source
    before, after = (match.first, first), (last, match.last)
    return before if first - match.first > match.last - last else after


def _shown(text: str) -> str:
    """Some words for a message, without quotation marks of their own; of many, those at both ends."""
    words = text.replace("“", "‘").replace("”", "’").replace('"', "'").split()
    if len(words) > _SHOWN:
        words[_SHOWN // 2 : -_SHOWN // 2] = ["…"]
    return " ".join(words).strip(" ,;:.")


def _text(match: Match, first: int, last: int) -> str:
    """What stands at a place."""
    return _shown(match.transcript.text_of(first, last))


def _quoted(document: Document, part: Part, low: int, high: int) -> str:
    """Some of the words quoted, as the story has them."""
    return _shown(document[_place(document, part, low, high)])


def _place(document: Document, part: Part, low: int, high: int) -> Span:
    """Where some of the words quoted stand in the story; of none, the two beside them."""
    if low == high:
        low, high = max(0, low - 1), min(len(part.words), high + 1)
    return document.reading.span(Span(part.words[low].start, part.words[high - 1].end))


def _elsewhere(span: Span, match: Match) -> Related:
    """A place in a transcript, for words of the story."""
    document = match.transcript.document
    line, column = document.position(match.transcript.span_of(match.first, match.last).start)
    told = Elsewhere(document.path, line, column, _text(match, match.first, match.last))
    return Related(span, "In the source.", told)
