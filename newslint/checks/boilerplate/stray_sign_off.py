"""The credit line of an agency at a place where it cannot be one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.whole_line import Stray, WholeLineRule
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_SIGN_OFF = lazy_regex(
    r"[(\[]\s?(?:Additional |Extra )?(?:Reporting|Writing|Editing|Compiled|Translated|Edited|Written) (?:by|and)\b"
)


class StraySignOff(WholeLineRule):
    """``(Reporting by ...; Editing by ...)`` in the middle of a story, or a second time."""

    meta = Meta(
        code="BLR117",
        name="stray-sign-off",
        summary="The sign-off of an agency stands in the middle of a story, or twice.",
        why="A sign-off ends a story; what follows it came from elsewhere, or was pasted below.",
        severity=Severity.WARNING,
        scope="line",
        bad=(
            "The ferry sank in calm water.\n\n[[(Reporting by Ola Nord; Editing by Ann Lee)]]\n\n"
            "Nobody was hurt when it went down, the company said.\n\nIt had left the harbour an hour before.",
        ),
        good=(
            "The ferry sank in calm water.\n\n(Reporting by Ola Nord; Editing by Ann Lee)",
            "The ferry sank in calm water.\n\n(Reporting by Ola Nord)\n\n(Editing by Ann Lee)",
        ),
    )

    def strays(self, document: Document, paragraphs: ParagraphFeatures) -> Iterator[Stray]:
        """Sign-offs that sentences of a story follow."""
        signed = [
            k for k, span in enumerate(paragraphs.spans)
            if document.text[span.start] in "([" and _SIGN_OFF.match(document.text, span.start)
        ]  # fmt: skip
        for line in signed:
            after = next(
                (k for k in range(line + 1, len(paragraphs)) if k not in signed and _is_story(paragraphs, k)), None
            )
            if after is not None:
                related = (Related(paragraphs.spans[after], "The story goes on here."),)
                message = (
                    "An agency's sign-off ends a story, but this one goes on below it: does one of the two not belong?"
                )
                yield Stray(line, message, related)


def _is_story(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a line is a sentence of a story rather than furniture of a page or a note."""
    form = {
        Signal.LABEL,
        Signal.BRACKETED,
        Signal.CONTACT,
        Signal.READER,
        Signal.PUBLISHER,
        Signal.NOTE,
        Signal.INTRODUCES,
    }
    return not form & paragraphs.signals(line) and len(paragraphs.words(line)) >= 8
