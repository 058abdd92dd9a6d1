"""Text as XML may hold it."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from newslint.reporters._excerpt import visible


def attribute(text: str | int) -> str:
    """A quoted attribute value; characters that XML forbids stand as visible escapes."""
    return quoteattr(visible(str(text)))
