"""Lines that hold nothing but addresses or handles."""

from __future__ import annotations

from newslint.checks.boilerplate._forms import Form, LineRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.story.signals import Signal

_ADDRESS = r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|(?:https?://|www\.)\S+|[\w-]+\.(?:com|org|net|co\.uk|tv|ly)/\S+)"


class BareAddress(LineRule):
    """``ingrid.solberg@example.org`` on a line by itself at the end."""

    meta = Meta(
        code="BLR122",
        name="bare-address",
        summary="A line holds nothing but an address or a handle.",
        why="It was the link below a byline; in the text it says nothing and invites spam.",
        severity=Severity.WARNING,
        scope="line",
        bad=(
            "The ferry sank in calm water.\n\nNobody was hurt.\n\nIt had left the harbour an hour before.\n\n"
            "[[ingrid.solberg@example.org]]",
        ),
        good=(
            "The inquiry can be reached at ferry@example.org until the end of May, officials said.",
            "The notes were published on one page.\n\nwww.example.org/ferry\n\nThe site was shut within the hour.\n\n"
            "The minister said he had not read it.\n\nNobody was hurt.\n\nThe ferry sank in calm water.",
        ),
    )
    called = "the address of a writer"
    forms = (
        Form(
            "it is nothing but an address, at the end of the story",
            (rf"{_ADDRESS}(?:[\s,|·•;]+{_ADDRESS}){{0,5}}$",),
            holds=("@", "http", "www.", "/"),
            needs=Signal.END,
        ),
    )
