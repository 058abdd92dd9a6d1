"""Two places of a story of which only one can be right about where something is."""

from __future__ import annotations

from newslint.text import Span
from newslint.util.records import NamedTuple


class Clash(NamedTuple):
    """Where the two stand, the earlier first, and what to say of them where their words do not say enough."""

    before: Span
    here: Span
    said: str = ""
