"""Where a file speaks to newslint itself: what such a directive looks like. What it means is the engine's affair."""

from __future__ import annotations

import re
from difflib import get_close_matches

from newslint.text import Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

DIRECTIVE = lazy_regex(
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


VERBS = ("ignore", "ignore-file", "disable", "enable")
_LIKE = lazy_regex(
    r"\[newslint(?P<sign>[-: ]) ?(?P<verb>[A-Za-z][\w-]*)[^\[\]\r\n]{0,1000}\](?![(\[:])"
    r"|<!--\s*newslint(?P<html_sign>[-: ])\s*(?P<html_verb>[A-Za-z][\w-]*)(?:(?!-->)[^<]){0,1000}-->"
)


class Misread(NamedTuple):
    """What looks like a directive and is none: where it stands, and its verb."""

    span: Span
    verb: str


def find_misread(text: str) -> list[Misread]:
    """What was meant for a directive and cannot be read as one, in order; nearly free as :func:`find_directives` is.

    A hyphen or a colon behind the name shows what is meant; after a space, only a verb that is one of ours, or near.
    """
    if "newslint" not in text:
        return []
    taken = {m.start() for m in find_directives(text)}
    found = []
    for m in _LIKE.finditer(text):
        verb = m["verb"] or m["html_verb"]
        meant = (m["sign"] or m["html_sign"]) != " " or get_close_matches(verb.lower(), VERBS, 1, 0.7)
        if meant and m.start() not in taken and text[max(0, m.start() - 1) : m.start()] != "`":
            found.append(Misread(Span(*m.span()), verb))
    return found
