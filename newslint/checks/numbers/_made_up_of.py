"""Wholes of two or three sorts that leave none over: males and females, games won, drawn and lost.

“Of 36 lambs 19 were female and 17 male”; “played 24 matches, won 15, drawn five and lost four”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._whole_and_parts import Partition
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import outlines
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_SEXES = (("male", "female"), ("males", "females"), ("boys", "girls"), ("men", "women"), ("bulls", "cows"))
_OF = lazy_regex(
    r"\b(?:of|among) (?:the |its |his |her |their )?(?P<all>#c\d+) [^#;.]{1,60}?(?P<one>#c\d+) "
    r"(?:(?:are|were|was|is) )?(?P<a>[a-z]+) (?:, )?and (?P<two>#c\d+) (?:(?:are|were|was|is) )?(?P<b>[a-z]+) "
)
_PLAYED = lazy_regex(
    r"(?P<all>#c\d+) (?:[a-z]+ )?(?:matches|games|tests|fixtures|fights|bouts)[^#;.]{1,40}?\b(?:won"
    r"|winning) (?P<won>#c\d+) "
    r"[^#;.]{0,20}?(?:(?:drawn|drew|drawing|tied) (?P<drawn>#c\d+) [^#;.]{0,20}?)?(?:lost|losing) (?P<lost>#c\d+) "
)
_CUES = frozenset("male males boys men girls women female females won winning".split())


def made_up_of(document: Document) -> Iterator[Partition]:
    """The wholes that their sorts do not make up."""
    table = tokens(document)
    if table.index.keys().isdisjoint(_CUES):
        return
    for outline in outlines(document).values():
        if outline.vocabulary.isdisjoint(_CUES):
            continue
        for m in _OF.finditer(outline.text):
            if (m["a"], m["b"]) in _SEXES or (m["b"], m["a"]) in _SEXES:
                parts = (outline.statement(m["one"]), outline.statement(m["two"]))
                yield Partition(outline.statement(m["all"]), parts, True)
        for m in _PLAYED.finditer(outline.text):
            names = ("won", "drawn", "lost") if m["drawn"] else ("won", "lost")
            found = Partition(outline.statement(m["all"]), tuple(outline.statement(m[n]) for n in names), True)
            if m["drawn"] or found.sum > found.total.value:
                yield found
