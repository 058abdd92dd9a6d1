"""The signals that a line gives, whatever it is about."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class Signal(StrEnum):
    """Something about a line that does not depend on its topic. The value is the name that YAML rules use."""

    LABEL = "label"
    TAGGED = "tagged"
    CAPITALS = "capitals"
    BRACKETED = "bracketed"
    VERBLESS = "verbless"
    READER = "reader"
    PUBLISHER = "publisher"
    SPEAKER = "speaker"
    CONTACT = "contact"
    FIRST = "first"
    START = "start"
    END = "end"
    CLUSTER = "cluster"
    INTRODUCES = "introduces"
    STRANGER = "stranger"
    UNRELATED = "unrelated"
    KNOWN = "known"
    TOLD = "told"
    NOTE = "note"

    @property
    def words(self) -> str:
        """What the signal says of a line, as the part of a sentence after ``it``."""
        return _WORDS[self]


_WORDS = {
    Signal.LABEL: "is a label, not a sentence",
    Signal.TAGGED: "has a tag with a colon in front",
    Signal.CAPITALS: "is in capitals",
    Signal.BRACKETED: "stands in brackets",
    Signal.VERBLESS: "has no verb",
    Signal.READER: "speaks to the reader",
    Signal.PUBLISHER: "speaks for the publisher",
    Signal.SPEAKER: "says “I”",
    Signal.CONTACT: "gives an address, a link or a handle",
    Signal.FIRST: "is the first line",
    Signal.START: "stands at the top of the story",
    Signal.END: "stands at the end of the story",
    Signal.CLUSTER: "stands beside other such lines",
    Signal.INTRODUCES: "introduces somebody as a bio does",
    Signal.STRANGER: "names somebody whom the story does not mention",
    Signal.UNRELATED: "has nothing in common with the story",
    Signal.KNOWN: "speaks of somebody whom the story has introduced",
    Signal.TOLD: "is attributed to somebody",
    Signal.NOTE: "is a correction or a note by the editors",
}


def in_words(parts: Sequence[str]) -> str:
    """Some parts of a sentence, joined by commas and “and”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
