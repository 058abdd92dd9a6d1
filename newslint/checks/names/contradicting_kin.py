"""The youngest of five, who has younger brothers."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.people import bearers
from newslint.story.pronouns import SEXES
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_LAST = lazy_regex(
    r"\bthe (youngest|eldest|oldest) (?:of|in a family of|among) (?:[\w'’-]+ ){0,4}?"
    r"(?:children|siblings|brothers|sisters)\b"
)
_WITH = lazy_regex(
    r"\b([Hh]is|[Hh]er) (?:[\w-]+ ){0,2}?(younger|elder|older) (?:half-|twin )?(?:siblings?|brothers?|sisters?)\b"
)
_AGAINST = {"youngest": ("younger",), "eldest": ("elder", "older"), "oldest": ("elder", "older")}
_OTHER = {"younger": "older", "elder": "younger", "older": "younger"}


class ContradictingKin(Rule):
    """The youngest child, and a younger brother."""

    meta = Meta(
        code="NAM109",
        name="contradicting-kin",
        summary="Somebody is the youngest of the family and has a younger brother, or the eldest and has an elder one.",
        why="One of the two is wrong, and the family will notice.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "Ida Lund was the youngest of five children. She sang all her life.\n\n"
            "She leaves her brother Karl, the last of her four [[younger]] siblings.",
        ),
        good=(
            "Ida Lund was the youngest of five children. She sang all her life.\n\n"
            "She leaves her brother Karl, the last of her four older siblings.",
            "Ida Lund was the youngest of five children. Her husband, Tom, sang with his younger brother.",
        ),
    )
    triggers = frozenset({"youngest", "eldest", "oldest"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Set what a story says of the order of children against the brothers and sisters of the same person."""
        text = document.prose
        places = list(_LAST.finditer(text))
        if len(places) != 1:
            return
        first = places[0]
        sex = _whose(document, first.start())
        for m in _WITH.finditer(text):
            if sex != SEXES[m[1].lower()] or m[2] not in _AGAINST[first[1]] or m.start() < first.start():
                continue
            here, there = Span(*m.span(2)), Span(*first.span())
            message = f"“{m[2]}” here, of the {first[1]} of the family: which is right?"
            fix = Fix.swap(here, _OTHER[m[2]], Safety.DISPLAY)
            yield self.found(here, message, fixes=(fix,), related=(Related(there, f"“{document[there]}” here."),))


def _whose(document: Document, place: int) -> str:
    """The sex of whom a sentence speaks at its beginning; nothing where it does not tell."""
    table = tokens(document)
    at = next((k for k in range(len(table)) if table.end_of(k) > place), -1)
    if at < 0:
        return ""
    for k in range(table.sentence_start(at), at):
        if k in bearers(document):
            return bearers(document)[k].gender
        if table.lower[k] in ("he", "she"):
            return SEXES[table.lower[k]]
    return ""
