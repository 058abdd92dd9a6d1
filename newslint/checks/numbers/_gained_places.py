"""Places gained in a race, years between two ages, and frames of a match that the number of the last one gives.

“She was ninth when she rose. She passed seven runners and finished second”; “Orlin, 58, who is 46 years older” in a
story of a girl of 12; “by five frames to four ... in the ninth”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._apart import Apart
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import said_like
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_PASSES = frozenset("passed passing pass overtook overtaken overtaking overtake overhauled overhauling".split())
_PASSED = lazy_regex(
    r"\b(?:pass(?:ed|ing)?|overt(?:ook|aken|aking|ake)|overhaul(?:ed|ing)|picked off|picking off|went past|got past)"
    r" (?P<n>#c\d+) (?:(?:of the|other|more|rival|of her|of his) )*(?:[a-z]+ )?"
)
_STOOD = lazy_regex(
    r"\b(?:was|lay|were|lying|started|starting|began|running|sat|is|stood|down (?:in|to)|back (?:in|to)|fell|dropped"
    r"|placed|in|from) (?:(?:only|still|back|down|to|in|off|on|the|a|at|lying) ){0,3}(?P<place>#o\d+) "
)
_ENDED = lazy_regex(
    r"\b(?:finish(?:ed|ing|es)?|came|come|coming|take|took|taking|ended|end|climbed|moved|move|rose|up)"
    r" (?:(?:up|in|home|a|the|to|into|from|place|line|race|eventual|close|distant) ){0,4}(?P<place>#o\d+) "
)
_OLDER = lazy_regex(r"(?:older|younger) than|(?:his|her|their) (?:junior|senior)\b")
_WORLD = 120
_FRAMES = lazy_regex(
    r"\bby (?:a score of )?(?P<one>#c\d+) (?:frames?|sets?|games?|legs?|racks?|chukkas?|ends?) to (?P<two>#c\d+) "
)
_LAST = lazy_regex(
    r"\b(?:in|with) (?:the|a) (?P<last>#o\d+) (?:and (?:last|final|deciding) )?(?:frame|set|game|leg|rack)?"
)
_DECIDING = lazy_regex(r"\bdeciding (?:frame|set|game|leg|rack)\b")
_BEST_OF = lazy_regex(r"\bbest - of - (?P<best>#c\d+) |\bbest of (?P<plain>#c\d+) ")
_SLIP = 2


def gained_places(document: Document) -> Iterator[Apart]:
    """The numbers of all three sorts that do not come out."""
    table = tokens(document)
    for sentence in sorted({table.sentence_of(k) for k in table.where_any(_PASSES)}):
        yield from _passed(document, sentence)
    for sentence in sorted({table.sentence_of(k) for k in table.where("older", "younger", "junior", "senior")}):
        yield from _older(document, sentence)
    for sentence in sorted({table.sentence_of(k) for k in table.where("frames", "sets", "games", "legs", "racks")}):
        yield from _frames(document, sentence)


def _passed(document: Document, sentence: int) -> Iterator[Apart]:
    """How many somebody passed, of whom the places before and after are told."""
    here = outline_of(document, sentence)
    m = _PASSED.search(here.text) if here is not None else None
    if here is None or m is None:
        return
    claim = here.statement(m["n"])
    ended = _ENDED.search(here.text, m.end())
    stood = [here.statement(x["place"]) for x in _STOOD.finditer(here.text[: m.start()])]
    back = outline_of(document, sentence - 1) if sentence else None
    if not stood and back is not None:
        stood = [back.statement(x["place"]) for x in _STOOD.finditer(back.text)]
    end = here.statement(ended["place"]) if ended is not None else None
    if end is None or not stood or claim.rough is not None:
        return
    right = stood[-1].value - end.value
    if 0 < right != claim.value and abs(right - claim.value) <= max(3, 0.4 * right):
        shown = said_like(claim, right, document[claim.span])
        yield Apart(claim, stood[-1], end, right, shown)


def _older(document: Document, sentence: int) -> Iterator[Apart]:
    """By how many years somebody is older, where the story tells the ages of two people."""
    here = outline_of(document, sentence)
    if here is None:
        return
    claims = [
        s for s in here.statements if s.kind is Kind.DURATION and s.unit == "year" and _OLDER.match(here.after(s))
    ]
    if len(claims) != 1 or claims[0].rough is not None:
        return
    claim = claims[0]
    ages = [s for k in statements(document).by_sentence if (o := outline_of(document, k)) for s in _ages(o)]
    values = {s.value for s in ages}
    if len(values) != 2 or not any(here.sentence == tokens(document).sentence_of(s.first) for s in ages):
        return
    low, high = sorted(values)
    right = high - low
    if abs(right - claim.value) > 1 and abs(right - claim.value) <= max(10, 0.3 * right):
        one, two = (next(s for s in ages if s.value == value) for value in (low, high))
        number = said_like(claim, right, document[claim.span])
        yield Apart(claim, one, two, right, number)


def _ages(outline: Outline) -> Iterator[Statement]:
    """The ages that a sentence tells: “Lev Orlin, 58,”, “a girl of 12”, “aged 12”."""
    for s in outline.statements:
        if s.kind is Kind.AGE and s.value < _WORLD:
            yield s
        elif s.kind is Kind.COUNT and not s.noun and s.step == 1 and 5 < s.value < _WORLD:
            before, after = outline.before(s), outline.after(s)
            led = before.endswith(" , ") and after.startswith((", ", ". ")) and before.split()[-2:-1][0].isalpha()
            of = before.split()[-2:-1] and before.split()[-2] in _YOUNG and before.endswith(" of ")
            told = before.endswith((" is ", " was ", " turned ")) and after.startswith((". ", ", "))
            if led or of or told:
                yield s


_YOUNG = frozenset("girl boy woman man child schoolboy schoolgirl teenager student youth pupil lad".split())


def _frames(document: Document, sentence: int) -> Iterator[Apart]:
    """The frames of the loser, where a decider, the number of the last frame or the best of so many gives them."""
    here = outline_of(document, sentence)
    m = _FRAMES.search(here.text) if here is not None else None
    if here is None or m is None:
        return
    one, two = here.statement(m["one"]), here.statement(m["two"])
    won, lost = (one, two) if one.value >= two.value else (two, one)
    last = _LAST.search(here.text, m.end())
    best = _BEST_OF.search(here.text[: m.start()])
    before = outline_of(document, sentence - 1) if sentence else None
    decided = _DECIDING.search(here.text)
    if last is not None and _closes(here, m.end(), last.start()):
        number = here.statement(last["last"])
        right = number.value - won.value
        if 0 <= right != lost.value and right < won.value and abs(right - lost.value) <= _SLIP:
            yield Apart(
                lost, won, number, right, said=f"A match won by {won.value:.0f} in frame {number.value:.0f} leaves"
            )
    elif decided is not None and won.value - lost.value != 1:
        if won.value - lost.value <= _SLIP + 1 and "tie" not in here.vocabulary:
            yield Apart(lost, won, won, won.value - 1, said="A deciding one leaves the loser")
    elif best is not None or before is not None:
        if best is None and before is not None:
            best = _BEST_OF.search(before.text)
            where = before
        else:
            where = here
        if best is None:
            return
        number = where.statement(best["best"] or best["plain"])
        right = (number.value + 1) / 2
        if number.value % 2 and won.value != right and abs(right - won.value) <= _SLIP:
            yield Apart(won, number, lost, right, said=f"The best of {number.value:.0f} is won with")


def _closes(here: Outline, start: int, end: int) -> bool:
    """Whether what stands between a score and a frame ends the match there."""
    between = here.text[start:end].split()
    return not {"after", "before", "lead", "led", "from", "early"} & {*between}
