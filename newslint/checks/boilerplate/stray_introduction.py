"""Somebody introduced in the last lines who has nothing to do with the story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.whole_line import Stray, WholeLineRule
from newslint.engine.finding import Safety, Severity
from newslint.engine.rule import Meta
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal
from newslint.text import Document

_LONGEST = 45
_EVIDENCE = frozenset({Signal.END, Signal.INTRODUCES, Signal.STRANGER, Signal.UNRELATED})
_CLEARED = frozenset({Signal.TOLD, Signal.NOTE})


class StrayIntroduction(WholeLineRule):
    """``Rosa Quill is a ...`` at the end of a story that never mentions her or what she does."""

    meta = Meta(
        code="BLR124",
        name="stray-introduction",
        summary="The last lines introduce a person who has nothing to do with the story.",
        why="It is the bio of an author or of an advertiser that came along with the text.",
        severity=Severity.WARNING,
        scope="line",
        bad=(
            "The ferry company will drop its winter service to the islands from November.\n\n"
            "Islanders said the ferry was their only link to the hospital on the mainland.\n\n"
            "The company has run the service since 1961.\n\n"
            "[[Rosa Quill is a juggler who performs at children's parties and weddings across Lancashire.]]",
        ),
        good=(
            "The ferry company will drop its winter service to the islands from November.\n\n"
            "Islanders said the ferry was their only link to the hospital on the mainland.\n\n"
            "The company has run the service since 1961.\n\n"
            "Rosa Quill is a nurse at the hospital who takes the ferry to the islands in winter.",
            "The ferry company will drop its winter service to the islands from November.\n\n"
            "Rosa Quill, a juggler who performs at children's parties, was the last to leave.\n\n"
            "The company has run the service since 1961.\n\n"
            "Rosa Quill is a juggler who performs at weddings across Lancashire.",
        ),
        in_quotes=True,
    )
    safety = Safety.DISPLAY

    def strays(self, document: Document, paragraphs: ParagraphFeatures) -> Iterator[Stray]:
        """Look at the last lines of a story."""
        for line in range(len(paragraphs) - 1, -1, -1):
            if not paragraphs.ends(line):
                break
            low, high = paragraphs.range(line)
            name = paragraphs.opening_name(line) if high - low <= _LONGEST else None
            if name is None or paragraphs.tokens.lower[name[1] : name[1] + 1] != ["is"]:
                continue
            signals = paragraphs.signals(line)
            if signals >= _EVIDENCE and not signals & _CLEARED:
                who = document[paragraphs.tokens.span(*name)]
                message = f"{who} stands nowhere else, and the line shares nothing with the story: is it a bio?"
                yield Stray(line, message)
