"""How games ended for each side, as each sentence tells it: Leigh won, Bury lost, both drew.

A side is the first word of its name in small letters. What stands at the top, or is taken up by "the win" or "the
defeat" below, is of the game that the story is about; other games have their days, their years and their opponents.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_N = r"[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|of|&)){0,3}"
_SIDE = rf"(?:(?:the|visiting|hosts|visitors|champions|leaders|neighbours|rivals|bottom club|unbeaten) )*(?P<two>{_N})"
_SCORE = r"(?:\d{1,3}[-–]\d{1,3},? )"
_ODD = r"(?:[a-z-]+ ){0,4}?"
_ASIDE = r"(?:,? [a-z(][^.;,]{0,50},)?"
_BEAT = (
    r"(?:beat|beats|defeated|edged|thrashed|overcame|stunned|saw off|swept aside|eased past|hammered|crushed"
    r"|downed|outplayed"
    r"|swept past|cruised past|scraped past|knocked out)"
)
_WIN = r"(?:win|victory|triumph)"
_WAYS = (
    (lazy_regex(rf"\b(?P<one>{_N}){_ASIDE} {_BEAT} {_SIDE}"), "won", "lost"),
    (
        lazy_regex(
            rf"\b(?P<one>{_N}){_ASIDE} (?:[a-z’'-]+ ){{1,14}}?(?:with|by|after|to|in|earned|recorded|claimed"
            rf"|secured|for)"
            rf" (?:a|an|their) (?:[a-z-]+ )?{_SCORE}?{_ODD}{_WIN} (?:over|against|at|away to) {_SIDE}"
        ),
        "won",
        "lost",
    ),
    (lazy_regex(rf"\b(?P<one>{_N}) won {_SCORE}?(?:at|against|away to|in) {_SIDE}"), "won", ""),
    (
        lazy_regex(
            rf"\b(?P<one>{_N}){_ASIDE} (?:lost|went down|slumped|crashed|fell) {_SCORE}?(?:[a-z ]{{1,20}} )?to {_SIDE}"
        ),
        "lost",
        "won",
    ),
    (
        lazy_regex(
            rf"\b(?P<one>{_N}){_ASIDE} (?:was|were) (?:beaten|thrashed|hammered"
            rf"|held) {_SCORE}?(?:[a-z]+ ){{0,2}}by {_SIDE}"
        ),
        "lost",
        "won",
    ),
    (
        lazy_regex(rf"\b(?P<one>{_N}){_ASIDE} drew {_SCORE}?(?:[a-z ]{{1,20}} )?(?:with|against|at) {_SIDE}"),
        "drew",
        "drew",
    ),
    (
        lazy_regex(
            rf"\b(?P<one>{_N}){_ASIDE} (?:[a-z’'-]+ ){{1,10}}?(?:an? )?{_SCORE}draw (?:with|against|at|away to) {_SIDE}"
        ),
        "drew",
        "drew",
    ),
    (lazy_regex(rf"\b(?P<one>{_N}) held {_SIDE} to a"), "drew", "drew"),
)
_TAKES = (
    r"(?:takes?|took|lifts?|lifted|moves?|moved|puts?|keeps?|kept|leaves?|left|drops?|dropped|sends?|sent"
    r"|means?|meant|gives"
    r"|gave|was)"
)
_OF = {"win": "won", "victory": "won", "triumph": "won", "defeat": "lost", "loss": "lost", "draw": "drew"}
_LATER = (
    lazy_regex(rf"\b(?:The|Their|That) (?P<what>win|victory|triumph|defeat|loss) {_TAKES} (?:that )?(?P<one>{_N})"),
    lazy_regex(
        rf"\b(?P<one>{_N})['’]s? (?:[a-z]+ )?(?P<what>win|victory|triumph|defeat|loss)\b(?! (?:over|against|at"
        rf"|by|in|to|of|last|on))"
    ),
    lazy_regex(rf"\b(?:consolation|late consolation|only reply) for (?P<one>{_N})"),
)
_OTHER_GAME = lazy_regex(
    r"\b(?:last (?:year|season|month|week|time|weekend)|earlier|previous|since|first leg|reverse fixture"
    r"|in (?:19|20)\d\d|next"
    r"|will|would|could|if|had|season|ago|opening|final|group)\b"
)
_LEDE = 4


class Result(NamedTuple):
    """How a game ended for one side, and where that stands."""

    side: str
    ended: str
    """ "won", "lost" or "drew"."""
    span: Span
    top: bool
    """Whether it stands at the top of the story."""


@annotation
def results(document: Document) -> tuple[Result, ...]:
    """The results that the top of a story tells, and those by which it takes them up later."""
    text, table = document.prose, tokens(document)
    if not len(table.first):
        return ()
    end = int(table.end[int(table.last[min(_LEDE, len(table.first)) - 1]) - 1])
    told = list(_told(text, end))
    return (*told, *_taken_up(document, text, told)) if told else ()


def _told(text: str, end: int) -> Iterator[Result]:
    """The results at the top."""
    for way, first, second in _WAYS:
        for m in way.finditer(text, 0, end):
            if _OTHER_GAME.search(text, max(0, m.start() - 30), m.end()):
                continue
            yield Result(_key(m["one"]), first, Span(*m.span()), top=True)
            if second and _key(m["two"]) != _key(m["one"]):
                yield Result(_key(m["two"]), second, Span(*m.span()), top=True)


def _taken_up(document: Document, text: str, told: list[Result]) -> Iterator[Result]:
    """The results that a win or a defeat below speaks of."""
    for way in _LATER:
        for m in way.finditer(text, min(r.span.end for r in told)):
            at = Span(m.start("one"), m.end("one"))
            sentence = text[text.rfind(".", 0, m.start()) + 1 : text.find(".", m.end())]
            if not document.quotes.touches(at) and not _OTHER_GAME.search(sentence.replace("final", "")):
                what = m.groupdict().get("what")
                yield Result(_key(m["one"]), _OF[what] if what else "lost", at, top=False)


def _key(name: str) -> str:
    """The word by which a side is known again."""
    return name.split(maxsplit=1)[0].lower().removesuffix("'s").removesuffix("’s").rstrip(".'’")
