"""The signals that a line gives, whatever it is about."""

from __future__ import annotations

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
        """What the signal says, as the part of a sentence."""
        return _WORDS[self]


_WORDS = {
    Signal.LABEL: "a label, not a sentence",
    Signal.TAGGED: "a tag with a colon in front",
    Signal.CAPITALS: "in capitals",
    Signal.BRACKETED: "in brackets",
    Signal.VERBLESS: "no verb",
    Signal.READER: "speaks to the reader",
    Signal.PUBLISHER: "speaks for the publisher",
    Signal.SPEAKER: "says “I”",
    Signal.CONTACT: "an address, a link or a handle",
    Signal.FIRST: "the first line",
    Signal.START: "at the top of the story",
    Signal.END: "at the end of the story",
    Signal.CLUSTER: "beside other such lines",
    Signal.INTRODUCES: "introduces a person as a bio does",
    Signal.STRANGER: "a person whom the story does not mention",
    Signal.UNRELATED: "nothing in common with the story",
    Signal.KNOWN: "about somebody the story has introduced",
    Signal.TOLD: "attributed to somebody",
    Signal.NOTE: "a correction or a note by the editors",
}
