"""Text as XML may hold it: characters that it forbids stand as visible escapes."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from newslint.reporters._excerpt import visible


def attribute(text: str | int) -> str:
    """A quoted attribute value."""
    return quoteattr(visible(str(text)))


def content(text: str) -> str:
    """Text between tags, on one line."""
    return escape(visible(text))
