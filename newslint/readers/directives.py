"""Where a file speaks to newslint itself: what such a directive looks like. What it means is the engine's affair."""

from __future__ import annotations

import re

from newslint.text.lazy import lazy

DIRECTIVE = lazy(
    r"\[newslint-(?P<verb>ignore-file|ignore|disable|enable)\b(?P<codes>[^\[\]:\r\n]{0,500})(?::(?P<reason>[^\[\]\r\n]{0,500}))?\]"
    r"|<!--\s*newslint:\s*(?P<html_verb>ignore-file|ignore|disable|enable)\b"
    r"(?:\s*\[(?P<html_codes>[^\[\]\r\n]{0,500})\])?(?P<html_reason>(?:(?!-->)[^\r\n<]){0,500})-->"
)
"""A directive in brackets, for plain text, or in a comment, for Markdown and HTML. Either is known everywhere."""


def find_directives(text: str) -> list[re.Match[str]]:
    """All directives of a text, in order; nearly free for a text that does not name newslint.

    One right behind a backtick is an example in Markdown and not meant.
    """
    if "newslint" not in text:
        return []
    return [m for m in DIRECTIVE.finditer(text) if text[max(0, m.start() - 1) : m.start()] != "`"]
