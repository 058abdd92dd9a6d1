"""Which of two forms of one word a story should keep: what dictionaries have today first, the count after it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from newslint.util.records import NamedTuple

Form = TypeVar("Form", int, str)


class Direction(NamedTuple, Generic[Form]):
    """What to make of the forms of one word, by whatever tells them apart (a number, a joint)."""

    wanted: Form
    """The form that the others are to be changed into."""
    sure: bool
    """Whether a fix may be applied: dictionaries have the form, or most places do."""
    asked: Form | None = None
    """The form of today where most places have another: its places are shown, and the choice is left to a person."""


def direct(counts: Mapping[Form, int], first: Form, preferred: Form | None) -> Direction[Form]:
    """Weigh the forms of a word by how often each stands; ``first`` is the form that the story has first.

    What dictionaries prefer wins where it stands as often as any other. Where it is outnumbered, the house may have
    reasons of its own, and the reader of the finding is asked. Without a preference the greater number wins; where
    there is none, nothing is sure.
    """
    most = max(counts.values())
    if preferred is not None and preferred in counts:
        if counts[preferred] == most:
            return Direction(preferred, sure=True)
        wanted = max(counts, key=lambda form: (counts[form], form == first))
        return Direction(wanted, sure=False, asked=preferred)
    wanted = max(counts, key=lambda form: (counts[form], form == first))
    return Direction(wanted, sure=list(counts.values()).count(most) == 1)
