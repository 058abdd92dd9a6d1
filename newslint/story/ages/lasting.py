"""What lasts in a story: marriages, bodies and service. When each began, and how long it is said to have lasted.

“Opened in 1974”, “its 50th birthday”, “the bakery's 45-year history”; “married on June 12, 1965”, “their diamond
wedding”, “in 55 years of marriage”; “joined in 1998”, “after 34 years with the force”. A *beginning* and a *length* of
one sort may be of one thing; who compares them says when they are.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.noun_kinds import Kind as NounKind
from newslint.language.words.noun_kinds import is_surely
from newslint.lexicon.life_words import ANNIVERSARIES, JUBILEES, WEDDINGS
from newslint.lexicon.name_words import person_nouns
from newslint.story.ages.beginnings import STOPS, Beginning, Sort, beginnings_of
from newslint.story.ages.own_year import is_year
from newslint.story.outlines import Outline, outline_of
from newslint.story.statements import Kind, Statement, statements
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple


class Length(NamedTuple):
    """How long something is said to have lasted."""

    sort: Sort
    least: int
    most: int
    span: Span
    first: int
    """The token that it begins with."""
    marked: bool
    """Whether it is told as an anniversary, to the year."""
    about: bool
    """Whether it is a round word: half a century, three decades."""
    outline: Outline
    when: Statement | None
    """The year in which it is so long, where its own words say it."""
    after: str
    """The word after it."""


class Lasting(NamedTuple):
    """What a story says of what lasts."""

    beginnings: tuple[Beginning, ...]
    lengths: tuple[Length, ...]


_BODILY = frozenset("history existence tradition lifetime".split())
_IN_TRADE = frozenset("business trading trade existence operation history publication production worship".split())
_SERVED = frozenset("career stint tenure reign stewardship association".split())
_AT_WORK = frozenset(
    "job role post office charge profession trade chair force classroom pulpit dugout helm wheel top council board"
    " school club army navy police company firm service bench throne saddle kitchen cab hospital mayor head headteacher"
    " teacher coach manager nurse conductor director chairman chief editor officer midwife driver sergeant leader"
    " councillor chairwoman postman postmistress organist priest vicar rector principal judge caretaker".split()
)
_MARKED = frozenset("mark marks marking marked celebrate celebrates celebrating celebrated after".split())
"""Words before a round number of years that makes it an anniversary."""
_YEAR_OLD = ["-", "year", "-", "old"]
_SMALL = frozenset("- the his her their its a past last".split())
_LINKS = frozenset("of in as at with".split())
_ON = frozenset("later on after ago".split())
_LED = frozenset("after for spent spending of during over with".split())
_WEDDED = frozenset("couple married marriage wed husband wife wedding".split())
_FOUNDING = frozenset("founding foundation opening formation creation launch establishment".split())
_EVENTS = frozenset(
    "death deaths battle disaster crash war revolution end massacre invasion attack attacks bombing landings landing"
    " independence treaty accident murder murders storm flood floods fire victory outbreak fall day killing"
    " shooting".split()
)
_NOT_SINCE = frozenset(
    "next first least another every each than within coming until jailed sentenced imprisoned banned up".split()
)
"""Words before a stretch of years that does not run from a year on."""
_NO_STRETCH = frozenset(
    "old before earlier sentence term contract deal ban lease plan loan period from prison jail in behind driving"
    " programme program project waiting mortgage guarantee low high time probation suspended community warranty".split()
)
"""Words after one."""
_SPANNED = frozenset("after for of over during spent its his her their in the a".split())
_WHOLE = frozenset("its their the".split())
_ANCHORS = frozenset({*ANNIVERSARIES, "anniversary", "birthday", "jubilee", "wedding", "marriage", "century", "decades",
                      "years", "year", "year-old", "centuries"})  # fmt: skip
_DECADE = 10
_CENTURY = 100
_OLDEST = 110


@annotation
def lasting(document: Document) -> Lasting:
    """What a story says of what lasts; nothing where it tells no year or no length."""
    table = tokens(document)
    found = statements(document)
    told = table.where_any(_ANCHORS)
    if len(told) < 2 and not (told and any(s.kind is Kind.MOMENT for s in found.all)):
        return Lasting((), ())
    lengths = [
        length
        for sentence in sorted({table.sentence_of(k) for k in told})
        for length in _lengths(table, outline_of(document, sentence) or Outline(table, sentence, ()))
    ]
    if not lengths:
        return Lasting((), ())
    beginnings = [
        beginning
        for sentence, stated in found.by_sentence.items()
        if any(is_year(s) for s in stated)
        for beginning in beginnings_of(outline_of(document, sentence) or Outline(table, sentence, stated))
    ]
    return Lasting(tuple(beginnings), tuple(lengths))


def _lengths(table: Tokens, outline: Outline) -> list[Length]:
    """The lengths that a sentence tells."""
    words = outline.words
    found = []
    for k, word in enumerate(words):
        length = None
        if word[0] == "#":
            length = _of_number(table, outline, k)
        elif word in ANNIVERSARIES and not _is_name(table, outline, k):
            least, most = ANNIVERSARIES[word]
            length = _told(table, outline, _event_of(words, k) or Sort.BODY, (least, most), (k, k + 1), marked=True)
        elif word in WEDDINGS and words[k + 1 : k + 2] == ["wedding"]:
            length = _told(table, outline, Sort.MARRIAGE, WEDDINGS[word], (k, k + 2), marked=True)
        elif word in JUBILEES and words[k + 1 : k + 2] == ["jubilee"] and not _is_name(table, outline, k + 1):
            length = _told(table, outline, Sort.BODY, JUBILEES[word], (k, k + 2), marked=True)
        elif word == "century" and (years := _part_of_century(outline, k)) is not None:
            length = _of_years(table, outline, years[0], years[1], k + 1, about=True)
        if length is not None:
            found.append(length)
    return found


def _of_number(table: Tokens, outline: Outline, k: int) -> Length | None:
    """The length that a number states."""
    words, stated = outline.words, outline.stated_at(k)
    if stated is None or stated.rough is not None:
        return None
    value = int(stated.value)
    if stated.kind is Kind.ORDINAL:
        return _of_anniversary(table, outline, k, value)
    if stated.kind is Kind.AGE:
        noun = words[k + 5] if words[k + 1 : k + 5] == _YEAR_OLD and k + 5 < len(words) else ""
        thing = noun.isalpha() and noun not in person_nouns(table.lexicon) and not _is_name(table, outline, k + 5)
        if not thing or value <= _DECADE or not is_surely(noun, NounKind.GROUP, NounKind.PLACE, NounKind.THING):
            return None
        return _told(table, outline, Sort.BODY, (value, value), (k, k + 5), marked=False)
    if stated.kind is not Kind.DURATION or stated.unit not in ("year", "decade") or stated.value != value:
        return None
    decades = stated.unit == "decade"
    return _of_years(table, outline, value * (_DECADE if decades else 1), k, k + 1, about=decades)


def _of_anniversary(table: Tokens, outline: Outline, k: int, value: int) -> Length | None:
    """The length that the number of an anniversary or a birthday states."""
    words = outline.words
    at = next((j for j in range(k + 1, min(k + 4, len(words))) if words[j] in ("anniversary", "birthday")), -1)
    if at < 0:
        return None
    if words[at] == "birthday":
        sort = Sort.BIRTH if value > _OLDEST else Sort.BODY if words[k - 1] in _WHOLE else None
    else:
        wedded = "wedding" in words[k:at] or not _WEDDED.isdisjoint(outline.vocabulary)
        sort = _event_of(words, at) or (Sort.MARRIAGE if wedded else Sort.BODY)
    return _told(table, outline, sort, (value, value), (k, at + 1), marked=True) if sort is not None else None


def _of_years(table: Tokens, outline: Outline, years: int, first: int, end: int, *, about: bool) -> Length | None:
    """A stretch of years as the length of what its words tie it to."""
    before, after = outline.words[max(0, first - 8) : first], outline.words[end : end + 5]
    if not after or after[0] in ("old", "earlier", "before"):
        return None
    spanned = before[-1:]
    while before and before[-1] in _SMALL:
        before.pop()
    marked = not _MARKED.isdisjoint(before[-2:]) and "after" not in before[-1:]
    sort = _tied_to(before, after[1:] if after[0] in ("-", "'", "’") else after, spanned)
    if marked and sort in (None, Sort.OTHER):
        sort = Sort.BODY
    if sort is None:
        return None
    return _told(table, outline, sort, (years, years), (first, end), marked=marked, about=about and not marked)


def _tied_to(before: list[str], after: list[str], spanned: list[str]) -> Sort | None:
    """What lasts for a stretch of years, by the words before and after it."""
    plain = after[1:] if after[:1] and after[0] in _LINKS else after
    if _is_wedded(before, after, plain):
        return Sort.MARRIAGE
    if not after:
        return None
    if after[0] in _BODILY or (after[0] in ("of", "in") and not _IN_TRADE.isdisjoint(plain[:1])):
        return Sort.BODY
    if _is_served(before, after, plain):
        return Sort.SERVICE
    if after[0] in _ON or before[-3:] == ["first", "time", "in"]:
        return Sort.OTHER
    if after[0] in _NO_STRETCH or not _NOT_SINCE.isdisjoint(before[-4:]):
        return None
    return Sort.OTHER if spanned and spanned[0] in _SPANNED else None


def _is_wedded(before: list[str], after: list[str], plain: list[str]) -> bool:
    """Whether a stretch is that of a marriage: “in 55 years of marriage”, “his wife of 30 years”."""
    if plain is not after and ("marriage" in plain[:3] or plain[:2] in (["married", "life"], ["wedded", "bliss"])):
        return True
    spouse = before[-1:] == ["of"] and before[-2:-1] in (["wife"], ["husband"])
    return after[:1] == ["marriage"] or spouse or (before[-1:] == ["for"] and "married" in before[-6:])


def _is_served(before: list[str], after: list[str], plain: list[str]) -> bool:
    """Whether a stretch is that of somebody's service: “34 years with the force”, “a career of 28 years”."""
    if after[0] in _SERVED or (after[0] in ("of", "service") and "service" in after[:3]):
        return True
    if before[-1:] == ["of"] and not _SERVED.isdisjoint(before[-3:]):
        return True
    if after[0] == "as":
        return False  # that may be another post than the one begun
    if after[0] in ("at", "with") and plain[:1] and _NOT_SINCE.isdisjoint(before[-4:]):
        return True
    led = bool(before) and before[-1] in _LED
    return led and plain is not after and after[0] != "of" and not _AT_WORK.isdisjoint(plain[:3])


def _part_of_century(outline: Outline, k: int) -> tuple[int, int] | None:
    """The years that the word “century” closes, and where they begin: “half a century”, “a quarter-century”."""
    words = outline.words
    for parts, years in (
        (("half", "-"), 50), (("half", "a"), 50), (("quarter", "-"), 25), (("quarter", "of", "a"), 25)):  # fmt: skip
        if tuple(words[k - len(parts) : k]) == parts:
            return years, k - len(parts)
    if words[k - 1 : k] == ["a"] and not _MARKED.isdisjoint(words[max(0, k - 3) : k]):
        return _CENTURY, k - 1
    for size in (1, 2):
        at = k - size - 1
        stated = outline.stated_at(at) if at >= 0 else None
        if stated is not None and stated.kind is Kind.FRACTION and stated.value in (0.25, 0.5):
            return int(stated.value * _CENTURY), at
    return None


def _event_of(words: list[str], k: int) -> Sort | None:
    """The sort of what an anniversary is of, where that is an event: “the 50th anniversary of his death”."""
    after = words[k + 2 : k + 10]
    if words[k + 1 : k + 2] not in (["of"], ["since"]) or not _FOUNDING.isdisjoint(after):
        return None
    if "birth" in after:
        return Sort.BIRTH
    if not {"death", "deaths"}.isdisjoint(after):
        return Sort.DEATH
    return None if after[:1] == ["its"] or (after[:1] == ["the"] and _EVENTS.isdisjoint(after)) else Sort.OTHER


def _is_name(table: Tokens, outline: Outline, k: int) -> bool:
    """Whether a word is part of a name: Centenary Hall."""
    return k > 0 and table.text[outline.token_of(k)][:1].isupper()


def _told(
    table: Tokens,
    outline: Outline,
    sort: Sort,
    years: tuple[int, int],
    words: tuple[int, int],
    *,
    marked: bool,
    about: bool = False,
) -> Length | None:
    """A length at some words of a sentence."""
    first, end = words
    start = outline.token_of(first)
    stated = outline.stated_at(end - 1)
    last = stated.last - 1 if stated is not None else outline.token_of(end - 1)
    return Length(
        sort,
        *years,
        table.span(start, last + 1),
        start,
        marked,
        about,
        outline,
        _year_after(outline, end),
        outline.words[end] if end < len(outline.words) else "",
    )


def _year_after(outline: Outline, k: int) -> Statement | None:
    """The year that words right after a length give for it: “its centenary in 2024”."""
    words = outline.words
    for j in range(k, min(k + 6, len(words) - 1)):
        if words[j] in STOPS:
            return None
        stated = outline.stated_at(j + 1) if words[j] in ("in", "on") else None
        if stated is not None and is_year(stated):
            return stated
    return None
