"""Words of speech in one form, however they are typed: what two texts have in common is looked for among these.

Case, quotation marks, dashes and hyphens say nothing; a contraction is its words in full, a number is its value, a
British spelling stands for the American one, and “um” is no word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.lexicon.numerals import CURRENCIES, CURRENCY_WORDS, NUMBER_WORDS, SCALES, SHORT_SCALES, TENS, UNITS
from newslint.story.spoken_amounts import ORDINALS
from newslint.story.variety import Side, form
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_PIECE = lazy_regex(
    r"(?P<word>[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*)|(?P<share>%)"
    r"|(?P<sign>[£$€¥])?[ \u00a0]?(?P<figure>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?P<part>\.\d+)?(?P<tail>[^\W\d_]{0,20})"
)
_SHORT = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us"} | {
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "ok": "okay",
    "percent": "%",
}
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "'s", "'d": "'d"}
_HESITATIONS = frozenset("um umm uhm uh uhh er err erm ah eh hm hmm mm mmm mhm".split())
_OPEN_NUMBERS = frozenset({*NUMBER_WORDS, *ORDINALS, "a", "per"})
"""Words that a number, or the sign for per cent, may begin with."""
_IN_NUMBERS = _OPEN_NUMBERS | {*SCALES, *CURRENCY_WORDS, "and", "point", "cent"}
"""Words that may stand in one, or right after it."""
_CLOSE = frozenset(" -‐‑")
_LONGEST = 30
"""Letters of a word that has two spellings, at most."""
_LARGE = 10**15
"""Numbers above this are left as they are typed."""


class Said(NamedTuple):
    """A word of speech: its form for comparing, and the range of the text that it stands in."""

    key: str
    start: int
    end: int


def said_words(text: str, start: int = 0, end: int | None = None) -> list[Said]:
    """The words of a text, or of a range of it, in order. A word typed as two has two forms and one range."""
    found: list[Said] = []
    run: list[_Piece] = []  # what may be a number together
    for m in _PIECE.finditer(text, start, len(text) if end is None else end):
        low, high = m.span()
        forms = _forms(m["word"]) if m.lastgroup == "word" else ()
        if run and not (forms and forms[0] not in _IN_NUMBERS) and not _is_close(text[run[-1].end : low]):
            found += _numbered(run)
            run = []
        for key in forms:
            if key in _OPEN_NUMBERS or (run and key in _IN_NUMBERS):
                run.append(_Piece(key, low, high))
                continue
            if run:
                found += _numbered(run)
                run = []
            found.append(Said(key, low, high))
        if m.lastgroup == "share":
            run.append(_Piece("%", low, high))
        elif m.lastgroup != "word":
            run += _figure(m.groupdict(default=""), m.start("sign" if m["sign"] else "figure"), high)
    found += _numbered(run)
    return found


def _is_close(gap: str) -> bool:
    """Whether what stands between two words lets them be parts of one number."""
    return gap in _CLOSE or (gap.isspace() and gap.count("\n") < 2)


class _Piece(NamedTuple):
    """A word, or a figure with its value; ``sign`` is the currency that stands before it."""

    key: str
    start: int
    end: int
    value: float | None = None
    sign: str = ""


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, ...]:
    """The words that a typed word stands for: of most there is one, of contractions two, of hesitations none."""
    low = word.lower().replace("’", "'")
    if low in _HESITATIONS and not (len(word) > 1 and word.isupper()):
        return ()
    if low in _SHORT:
        return tuple(_SHORT[low].split())
    ending = next((e for e in _ENDINGS if low.endswith(e) and low != e), "")
    if ending:
        return (_spelt(low.removesuffix(ending)), _ENDINGS[ending])
    return (_spelt(low),)


def _spelt(word: str) -> str:
    """A word in British spelling where it has two."""
    known = form(word) if word.isascii() and len(word) <= _LONGEST else None
    return known.other if known is not None and known.side is Side.US else word


def _figure(parts: dict[str, str], start: int, end: int) -> Iterator[_Piece]:
    """A figure, with what is set close to it: 2.4m, 21st, 40pc."""
    figure, tail = parts["figure"].replace(",", "") + parts["part"], parts["tail"].lower()
    if len(figure) > 15:
        yield _Piece(figure + tail, start, end)
        return
    value = float(figure)
    if tail in ("st", "nd", "rd", "th") and not parts["part"]:
        yield _Piece(f"{figure}th", start, end)
        return
    if tail in SHORT_SCALES:
        value, tail = value * SHORT_SCALES[tail], ""
    yield _Piece("", start, end - len(tail), value, CURRENCIES.get(parts["sign"], ""))
    if tail:
        yield _Piece("%" if tail == "pc" else tail, end - len(tail), end)


def _numbered(pieces: Sequence[_Piece]) -> Iterator[Said]:
    """The words with numbers put together, each one word: forty-two, 2.4 million, nineteen ninety-four."""
    k = 0
    while k < len(pieces):
        piece = pieces[k]
        number = _number(pieces, k)
        ordinal = ORDINALS.get(pieces[k + 1].key, 10) if k + 1 < len(pieces) and piece.key in TENS else 10
        if ordinal < 10:
            yield Said(f"{TENS[piece.key] + ordinal}th", piece.start, pieces[k + 1].end)
            k += 2
        elif number is None:
            nth = ORDINALS.get(piece.key)
            share = piece.key == "per" and k + 1 < len(pieces) and pieces[k + 1].key == "cent"
            key = f"{nth}th" if nth else "%" if share else piece.key
            last = k + 1 if share else k
            yield Said(key, piece.start, pieces[last].end)
            k = last + 1
        else:
            value, last = number
            yield Said(f"{value:.10g}", piece.start, pieces[last - 1].end)
            currency = piece.sign or (CURRENCY_WORDS.get(pieces[last].key, "") if last < len(pieces) else "")
            if currency:
                at = piece if piece.sign else pieces[last]
                yield Said(currency, at.start, pieces[last - 1].end if piece.sign else at.end)
            k = last if piece.sign or not currency else last + 1


def _number(pieces: Sequence[_Piece], k: int) -> tuple[float, int] | None:
    """The number that begins at a word, and the word after it."""
    first = pieces[k]
    if first.value is not None:
        value, at = first.value, k + 1
    elif first.key in NUMBER_WORDS:
        value, at = _small(pieces, k)
    elif first.key == "a" and k + 1 < len(pieces) and pieces[k + 1].key in SCALES:
        value, at = 1.0, k + 1
    else:
        return None
    total = 0.0
    while at < len(pieces):
        scale = SCALES.get(pieces[at].key)
        if scale is None or value > _LARGE:
            break
        value, at = value * scale, at + 1
        if first.value is not None:
            continue
        rest = at + (at < len(pieces) and pieces[at].key == "and")
        if rest < len(pieces) and pieces[rest].key in NUMBER_WORDS:
            small, after = _small(pieces, rest)
            if small >= scale:
                break
            if after < len(pieces) and pieces[after].key in SCALES and SCALES[pieces[after].key] < scale:
                total, value, at = total + value, small, after
            else:
                value, at = value + small, after
    return total + value, at


def _small(pieces: Sequence[_Piece], k: int) -> tuple[float, int]:
    """The number below a hundred at a word, or the year of two such numbers, and the word after it."""
    value, at = _two_digits(pieces, k)
    if 10 <= value <= 20 and at < len(pieces) and pieces[at].key in NUMBER_WORDS:
        rest, after = _two_digits(pieces, at)
        if 10 <= rest < 100:
            return value * 100 + rest, after
    if at + 1 < len(pieces) and pieces[at].key == "point" and pieces[at + 1].key in UNITS:
        return value + UNITS[pieces[at + 1].key] / 10, at + 2
    return value, at


def _two_digits(pieces: Sequence[_Piece], k: int) -> tuple[float, int]:
    """The number of one word, or of a ten and a unit, and the word after it."""
    word = pieces[k].key
    unit = UNITS.get(pieces[k + 1].key, 0) if k + 1 < len(pieces) else 0
    if word in TENS and 0 < unit < 10:
        return float(TENS[word] + unit), k + 2
    return float(NUMBER_WORDS[word]), k + 1
