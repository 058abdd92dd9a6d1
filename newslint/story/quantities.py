"""The numbers of a story: value, unit, how exactly they are stated, and what they count."""

from __future__ import annotations

from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import PHRASE_EDGES
from newslint.lexicon.numerals import CURRENCIES, CURRENCY_WORDS, NUMBER_WORDS, SCALES, SHORT_SCALES, TENS, UNITS
from newslint.story.counted_nouns import is_irregular_plural
from newslint.story.number_units import STUCK, unit_of
from newslint.text import Document, Span, annotation
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_ROUGH = {
    **dict.fromkeys("about around roughly approximately some nearly almost estimated circa".split(), 0),
    **dict.fromkeys(("more", "over", "least", "exceeding", "minimum", "above"), 1),
    **dict.fromkeys(("under", "most", "fewer", "less", "maximum", "below"), -1),
}
_WENT = (["went"], ["go"], ["goes"], ["gone"], ["put"], ["pushed"], ["moved"], ["crept"], ["shot"])
"""Words after which “up to” tells of a rise."""
_BEYOND = 0.15  # “more than 200” is seldom said of more than 230
_FIGURE = lazy_regex(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+)([A-Za-z]+|½|¼|¾)?\Z")
_SIGNED = lazy_regex(r"([rkpn])(\d{1,6})\Z")
_DIGITS = 15
"""Digits of the longest number that is one; more of them are a key or a slip of the hand. It can be told from its
neighbours in a float, and whatever rules reckon with it stays finite."""
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_WORDS: dict[float, str] = {value: word for word, value in UNITS.items()}
_INDEXES = frozenset({"s&p", "ftse", "nasdaq", "russell", "fortune", "asx", "stoxx", "csi", "cac", "dax", "nikkei"})
PEOPLE = frozenset("people men women children police officers troops personnel staff crew".split())


class Quantity(NamedTuple):
    """A number as a story states it."""

    first: int
    last: int
    """The tokens of the number with its currency sign, scale and unit: a half-open range."""
    span: Span
    """Where they stand."""
    value: float
    step: float
    """What one in its last stated digit is worth: 0.1 for 2.7, 1e8 for 2.7 billion, 1 for eleven, 100 for 1,500."""
    figures: bool
    """Whether it is written in figures."""
    unit: str
    """``%``, ``$`` and other currencies, ``km`` and other measures; empty for a plain number."""
    rough: int | None
    """0 for "about", 1 for "more than", -1 for "less than"; ``None`` where the number is stated flatly."""
    noun: int
    """The token that names what is counted, a plural noun soon after the number; -1 if there is none."""

    @property
    def rounding(self) -> float:
        """How far the true value may be off: half a last digit; small counts of people and things are not rounded."""
        return 0.0 if self.step == 1 and not self.unit else 0.5 * self.step

    def agrees(self, other: Quantity) -> bool:
        """Whether both may stand for the same value."""
        return self.value == other.value or (self.low < other.high and other.low < self.high)

    @property
    def low(self) -> float:
        """The least that the number may stand for, rounding allowed for."""
        slack = {None: self.rounding, 0: max(self.step, 0.1 * self.value), 1: self.rounding, -1: _BEYOND * self.value}
        return self.value - slack[self.rough]

    @property
    def high(self) -> float:
        """The most that the number may stand for."""
        slack = {None: self.rounding, 0: max(self.step, 0.1 * self.value), 1: _BEYOND * self.value, -1: self.rounding}
        return self.value + slack[self.rough]


class Quantities(NamedTuple):
    """The numbers of a document in the order of the text."""

    all: tuple[Quantity, ...]

    def of(self, *units: str) -> list[Quantity]:
        """Those with one of these units."""
        return [q for q in self.all if q.unit in units]


@annotation
def quantities(document: Document) -> Quantities:
    """The numbers of a document. Years, dates, times, scores and numbers inside compounds are numbers here, too."""
    table = tokens(document)
    found: list[Quantity] = []
    end = 0
    for k in table.where_attribute(_are_numbers):
        if k >= end and (quantity := _read(table, k)) is not None:
            found.append(quantity)
            end = quantity.last
    return Quantities(tuple(found))


def are_figures(tokens: list[str]) -> list[bool]:
    """Whether each token begins with a figure."""
    return [lowered(token)[0].isdigit() for token in tokens]


def _are_numbers(tokens: list[str]) -> list[bool]:
    """Whether a number may begin with each token."""
    return [
        word in NUMBER_WORDS or word[0].isdigit() or _SIGNED.match(word) is not None for word in map(lowered, tokens)
    ]


def written_like(quantity: Quantity, count: float) -> str:
    """A count as another number is written: in a word, if that is in words and one word says it, else in figures."""
    return f"{count:,.0f}" if quantity.figures else _WORDS.get(count, f"{count:.0f}")


def _read(table: Tokens, k: int) -> Quantity | None:
    """The number that begins at a token; nothing where a token with a digit is no number (``2nd``, ``1990s``)."""
    high = table.sentence_end(k)
    signed = _SIGNED.match(table.lower[k])
    if signed is not None:
        return _with_sign(table, k, high, signed[1], signed[2])
    if k and table.lower[k - 1] in _INDEXES:
        return None  # "the S&P 500 lost"
    read = _figures(table, k) if table.lower[k][0].isdigit() else _spelled(table, k, high)
    if read is None:
        return None
    value, step, end, tail = read
    if tail is None and end < high and (scale := _scale(table, end)):
        value, step, end = value * scale, step * scale, end + 1
    elif tail is None and end + 1 < high and (scale := _joined_scale(table, end)):
        value, step, end = value * scale, step * scale, end + 2
    unit, first, end = unit_of(table, k, end, high, tail)
    figures = table.lower[k][0].isdigit()
    rough, noun = _rough(table, first), _noun(table, end, high)
    return Quantity(first, end, table.span(first, end), value, step, figures, unit, rough, noun)


def _with_sign(table: Tokens, k: int, high: int, sign: str, digits: str) -> Quantity | None:
    """Money whose sign is a letter stuck to its figures, before a scale: “R46 billion”; others are names (R2, K9).

    Without a scale it is money where the story has the sign before other sums: “R850 a head, or R28,900”.
    """
    scale = _scale(table, k + 1) if k + 1 < high and table.text[k][0].isupper() else None
    if scale is None and _is_sum(table, k, sign, digits):
        return Quantity(
            k, k + 1, table.span(k, k + 1), float(digits), 1.0, True, CURRENCIES[sign], _rough(table, k), -1
        )
    if scale is None or len(digits) > _DIGITS:
        return None
    value, step = float(digits) * scale, scale
    return Quantity(k, k + 2, table.span(k, k + 2), value, step, True, CURRENCIES[sign], _rough(table, k), -1)


def _is_sum(table: Tokens, k: int, sign: str, digits: str) -> bool:
    """Whether a letter stuck to two figures or more is the sign of a currency that the story has before other sums."""
    if len(digits) < 2 or not table.text[k][0].isupper() or (k and table.lower[k - 1] == "the"):  # the R21 to Durban
        return False
    signs = (at for at in table.index.get(sign, ()) if table.text[at].isupper() and at + 1 < len(table))
    figures = (table.text[at + 1] for at in signs if table.adjacent(at))
    return any(text[0].isdigit() and ("," in text or "." in text) for text in figures)


class Figures(NamedTuple):
    """A number in figures: ``1,500``, ``2.7``, ``5½``, ``30C``."""

    value: float
    step: float
    """What one in its last stated digit is worth."""
    tail: str | None
    """The letters stuck to it."""


def read_figures(text: str) -> Figures | None:
    """The number that a token is, if it is one that a story may state."""
    m = _FIGURE.match(text)
    if m is None or len(m[1]) > _DIGITS + m[1].count(",") + m[1].count("."):
        return None
    digits, tail = m[1].replace(",", ""), m[2]
    value = float(digits)
    decimals = len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0")) if not decimals else 0
    if tail in _PARTS:
        return Figures(value + _PARTS[tail], 0.25, None)
    return Figures(value, 10.0 ** (zeros if zeros > 1 else -decimals), tail)


def _figures(table: Tokens, k: int) -> tuple[float, float, int, str | None] | None:
    """Value, step, end and unit of a number in figures; nothing where letters that are no unit are stuck to it."""
    read = read_figures(table.text[k])
    if read is None or read.tail not in (None, *STUCK):
        return None
    return read.value, read.step, k + 1, read.tail


def _spelled(table: Tokens, k: int, high: int) -> tuple[float, float, int, None] | None:
    """Value, step and end of a number in words: “two hundred and fifty”, “twenty-five”, “three dozen”."""
    total, part, end = 0.0, 0.0, k
    while end < high:
        word = table.lower[end]
        if (
            word in NUMBER_WORDS
            and word != "dozen"
            and (end == k or table.lower[end - 1] in ("-", "and", *SCALES) or not part)
        ):
            part += NUMBER_WORDS[word]
        elif word == "dozen" and end > k:
            part *= 12
        elif word == "hundred" and part:
            part *= 100
        elif word in SCALES and part:
            total, part = total + part * SCALES[word], 0.0
        elif not (
            word in ("-", "and")
            and end + 1 < high
            and end > k
            and table.lower[end + 1] in NUMBER_WORDS
            and (table.lower[end - 1] in (TENS if word == "-" else SCALES))
        ):
            break
        end += 1
    value = total + part
    if end == k or value >= 10**_DIGITS:
        return None
    text = str(int(value))
    return value, 1.0 if value < 100 else 10.0 ** (len(text) - len(text.rstrip("0"))), end, None


def _scale(table: Tokens, k: int) -> float | None:
    """What a scale word after figures multiplies by; short ones must be stuck to the figures."""
    word = table.lower[k]
    if word in SCALES and word != "hundred":
        return SCALES[word]
    if not table.adjacent(k - 1):
        return None
    money = k > 1 and (
        table.lower[k - 2] in CURRENCIES or (k + 1 < len(table) and table.lower[k + 1] in CURRENCY_WORDS)
    )
    return SHORT_SCALES.get(word) if money or len(word) > 1 else None  # 100m is a distance, £100m is not


def _joined_scale(table: Tokens, k: int) -> float | None:
    """What a scale word that a hyphen joins to figures multiplies by: a $5-million loan."""
    joined = table.text[k] == "-" and table.adjacent(k - 1) and table.adjacent(k) and table.lower[k - 1][0].isdigit()
    word = table.lower[k + 1]
    return SCALES[word] if joined and word in SCALES and word != "hundred" else None


def _rough(table: Tokens, first: int) -> int | None:
    """How roughly a number is stated, from the words before it."""
    low = table.sentence_start(first)
    before = table.lower[max(low, first - 3) : first]
    if before[-2:] == ["up", "to"] and before[:1] not in _WENT:
        return 0
    for word in reversed(before):
        if word in _ROUGH:
            return None if "the" in before and "than" in before else _ROUGH[word]  # more than the ten before
        if word not in ("than", "at", "to", "an", "a", "the"):
            return None
    return None


def _noun(table: Tokens, end: int, high: int) -> int:
    """The plural noun that a number counts: the first of the next four words that looks like one, or its head."""
    found = -1
    hyphens = 0
    for k in range(end, min(end + 6, high)):
        word = table.text[k]
        if k >= end + 4 + 2 * hyphens:
            break
        if word == "-" and k > end and found < 0 and not hyphens and table.adjacent(k - 1) and table.adjacent(k):
            hyphens = 1  # 60 narrow-body jets
            continue
        if not word.isalpha() or word in PHRASE_EDGES:
            break
        if not word.islower():
            plural = False
        elif word[-1] == "s":
            plural = len(word) > 3 and word[-2] not in "sui"
        else:
            plural = word in PEOPLE or is_irregular_plural(word)
        if plural:
            found = k
        elif found >= 0:
            break
    return found
