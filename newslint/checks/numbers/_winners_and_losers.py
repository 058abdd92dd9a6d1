"""The winner who lost, the loser who won, and deaths of which there were none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._plain_story import BothWays
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Professor) )?(?:[A-Z][\w’'-]+ )?(?P<name>[A-Z][\w’'-]+)"
_CALLED = lazy_regex(
    r"\b[Tt]he (?P<key>winners?|victors?|losers?|beaten (?:finalists?|candidate)|defeated (?:candidate|mayor|side)), "
    rf"{_NAME}(?=,)"
)
_WON = r"(?:beat|beats|defeated|ousted|unseated|overcame|edged|outpolled|thrashed|knocked out|saw off|toppled)"
_OWN = "his|her|their|its|the|by|in|a|narrowly"
_LOST = (
    rf"(?:(?:has |have )?lost (?:(?:{_OWN}|to|out)\b)|(?:was|were|has been"
    r"|have been) (?:narrowly"
    r" |soundly |comfortably )?(?:beaten|defeated|ousted|unseated|knocked out|voted out|thrashed))"
)
_WINS = rf"(?:(?:has |have )?won (?:(?:{_OWN}|back)\b))"
_ASIDE = r"(?:, [^.;,]{1,40})?,?"
_NUMBERS = rf"(?:{'|'.join(sorted(NUMBER_WORDS))}|\d[\d,]*|several|dozens|scores|hundreds)"
_DIED = lazy_regex(
    rf"(?i:\b{_NUMBERS} (?:[a-z]+ ){{0,2}}(?:died|were killed|was killed|have died|lost their lives|drowned|perished)"
    rf"|\b(?:killed|killing|kills) (?:at least |more than )?{_NUMBERS}\b)"
)
_NONE = lazy_regex(
    r"(?P<key>There (?:were|have been|had been) no (?:deaths|fatalities|casualties|reports of (?:deaths|casualties)"
    r"|injuries or deaths|deaths or injuries)|(?:Nobody|No one) (?:was|had been|has been) (?:killed|hurt|injured"
    r"|harmed)"
    r"|(?:Nobody|No one) died|No lives were lost"
    r"|(?:All (?:of them |(?:[a-z]+ ){1,2}?)|Everyone |Everybody )survived)(?P<after>[^.;]{0,60})"
)
_ELSEWHERE = lazy_regex(
    r"\b(?:second|other|another|earlier|previous|separate|else|later|first|yet|so far|since|last|elsewhere|fire"
    r"|in [A-Z])"
)
_REACH = 900


def winners_and_losers(document: Document) -> Iterator[BothWays]:
    """Who is called the winner and lost, and the reverse; and deaths that are told and denied."""
    index = tokens(document).index
    text = document.prose
    if not index.keys().isdisjoint(_WORDS):
        for m in _CALLED.finditer(text):
            here = Span(m.start("key"), m.end("key"))
            there = _against(text, m["name"], m["key"].startswith(("winner", "victor")), m.start())
            if there is not None and not document.quotes.touches(here):
                yield BothWays(here, there, f"“{document[there]}” there")
    if not index.keys().isdisjoint({"nobody", "no", "survived"}):
        for m in _NONE.finditer(text):
            here = Span(m.start("key"), m.end("key"))
            died = list(_DIED.finditer(text, max(0, m.start() - _REACH), m.start()))
            if died and not _ELSEWHERE.search(m["after"]) and not document.quotes.touches(here):
                there = Span(*died[-1].span())
                between = text[there.end : here.start]
                if not _ELSEWHERE.search(between) and not document.quotes.touches(there):
                    yield BothWays(here, there, f"“{document[there]}” before")


_WORDS = frozenset("winner winners victor victors loser losers beaten defeated".split())


def _against(text: str, name: str, won: bool, at: int) -> Span | None:
    """Where a story tells that somebody called a winner lost, or the reverse; nothing where it tells both."""
    who = re.escape(name)
    beaten = rf"\b{who}{_ASIDE} {_LOST}|{_WON} (?:(?:the|his|her) )?(?:[a-z]+ ){{0,3}}(?:[A-Z][\w’'-]+ )?{who}\b"
    winning = rf"\b{who}{_ASIDE} (?:{_WINS}|{_WON} )"
    lost, wins = re.search(beaten, text), re.search(winning, text)
    if (lost is None) == (wins is None):
        return None
    found = lost if won else wins
    return Span(*found.span()) if found is not None and not found.start() <= at < found.end() else None
