"""Text for an editor that shows Markdown, or for one that does not."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from newslint.util.lazy_regex import lazy_regex

_SPACE = lazy_regex(r"\s+")
_SIGNS = lazy_regex(r"([\\`*_\[\]#<>|~&])")


class Marking:
    """Writes Markdown, or the same without any markup."""

    def __init__(self, *, markdown: bool) -> None:
        self.markdown = markdown

    def text(self, text: str) -> str:
        """Running text on one line, whatever signs are in it."""
        one = _SPACE.sub(" ", text)
        return _SIGNS.sub(r"\\\1", one) if self.markdown else one

    def strong(self, text: str) -> str:
        """A text that stands out."""
        return f"**{self.text(text)}**" if self.markdown else self.text(text)

    def heading(self, text: str) -> str:
        """A heading."""
        return f"# {self.text(text)}" if self.markdown else self.text(text)

    def block(self, text: str) -> str:
        """Lines that stay as they are."""
        fence = "```"
        while fence in text:
            fence += "`"
        return f"{fence}text\n{text}\n{fence}" if self.markdown else text

    def items(self, lines: Iterable[str]) -> str:
        """A list."""
        return "\n".join(f"- {self.text(line)}" for line in lines)

    def paragraphs(self, parts: Iterable[str]) -> str:
        """Parts one below the other."""
        return "\n\n".join(part for part in parts if part)

    def content(self, text: str) -> types.MarkupContent:
        """What was written, as the protocol carries it."""
        kind = types.MarkupKind.Markdown if self.markdown else types.MarkupKind.PlainText
        return types.MarkupContent(kind, text)
