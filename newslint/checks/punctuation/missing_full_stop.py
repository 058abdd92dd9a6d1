"""A paragraph that is a sentence and ends without a stop."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.auxiliaries import AGREEING
from newslint.text import Document, FieldKind, Span

_STOPS = '.?!"”'
_SMALL = frozenset("the a an i we he she they it you this that my your his her our their its these those".split())
"""What headlines, captions and lists leave out: articles and pronouns."""
_ASKING = AGREEING.union("who what where when why how which whose did can could will would should".split())
_WITHOUT_STOPS = (FieldKind.HEADLINE, FieldKind.STANDFIRST, FieldKind.BYLINE, FieldKind.CAPTION)
_SHORTEST = 5  # words: shorter lines are headings
_HEADING = 25  # words: no heading is longer
_MEANT = 3  # sentences without a stop in one story


class MissingFullStop(Rule):
    """``They voted for the bridge`` at the end of a paragraph among others."""

    meta = Meta(
        code="PUN121",
        name="missing-full-stop",
        summary="The last sentence of a paragraph has no stop.",
        why="The reader cannot tell whether the sentence is over or a part of it was lost.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "The council met.\n\nIt was late. They voted for the bridge over the [[river]]\n\nIt will open in May.",
                fixed="The council met.\n\nIt was late. They voted for the bridge over the river.\n\n"
                "It will open in May.",
            ),
        ),
        good=(
            "The council met in June.\n\nThey voted for the bridge over the river.\n\nIt will open in May.",
            "The council met in June.\n\nCouncil votes for bridge over river\n\nThe bridge will open in May.",
            "The council met in June.\n\nIt is a clear win for the leader of the party\n\nIt will open in May.",
            "The council met in June.\n\nWhat the council wants\n\nThe bridge will open in May.",
            "It rained.\n\nThe mayor opens the bridge over the river\n\nIt was full.\n\nThe dog guards a mill by it"
            "\n\nAll came.\n\nThe choir sings in the hall of the school\n\nThen they left.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report what lacks a stop, unless the story leaves so many out that it must mean to: captions."""
        found = list(self._unstopped(document))
        return iter(found if len(found) < _MEANT else ())

    def _unstopped(self, document: Document) -> Iterator[Finding]:
        """Look at the last letter of each paragraph between two that end in a stop."""
        text = document.prose
        paragraphs = document.paragraphs
        for k, (start, end) in enumerate(paragraphs):
            if k + 1 < len(paragraphs) and text[paragraphs[k + 1].start].islower():
                continue  # the sentence goes on there
            if not k or not text[end - 1].islower() or not text[start].isupper():
                continue
            if not self._is_prose(document, start, end):
                continue
            after = paragraphs[k + 1] if k + 1 < len(paragraphs) else None
            if text[paragraphs[k - 1].end - 1] not in _STOPS or (after and text[after.end - 1] not in _STOPS):
                continue
            if document.field_at(start) in _WITHOUT_STOPS:
                continue  # headlines and captions have none
            found = self._sentence(syntax(document), end)
            if found:
                word, mark = found
                fix = Fix.insert(f"Put “{mark}”", end, mark)
                name = "a question mark" if mark == "?" else "a full stop"
                yield self.found(word, f"The sentence ends without {name}.", fixes=(fix,))

    def _is_prose(self, document: Document, start: int, end: int) -> bool:
        """Whether a paragraph holds more than a heading: a sentence with its stop, or more words than a heading has.

        Headings between paragraphs are often whole sentences, and are meant to have no stop.
        """
        text = document.prose[start:end]
        return len(text.split()) > _HEADING or any(mark in text for mark in (". ", "? ", "! ", ".” ", '." '))

    def _sentence(self, view: SyntaxView, end: int) -> tuple[Span, str] | None:
        """The last word before an offset and the mark that it wants, where a whole sentence ends there."""
        last = view.tokens.from_offset(end) - 1
        if last < 0 or view.tokens.end_of(last) != end:
            return None
        low, high = view.sentence_start(last), last + 1
        tagged = view.tag[low:high]
        small = sum(word in _SMALL for word in view.lower[low:high])
        if high - low < _SHORTEST or small < 2 or FINITE.isdisjoint(tagged):
            return None
        return view.tokens.span(last), "?" if _asks(view.lower[low:high], tagged) else "."


def _asks(lower: list[str], tagged: list[str]) -> bool:
    """Whether a sentence asks: a helping verb stands before its subject."""
    k = 0
    while k < min(3, len(lower)) and lower[k] not in _ASKING:
        k += 1
    if k > 0 or tagged[0] in {"WP", "WRB", "WDT"}:
        k = next((j for j in range(1, min(5, len(lower))) if tagged[j] in FINITE), 0)
        if tagged[0] not in {"WP", "WRB", "WDT"} or not k:
            return False
    return tagged[k] in FINITE and tagged[k + 1 : k + 2] in (["PRP"], ["DT"], ["PRP$"], ["NNP"], ["EX"])
