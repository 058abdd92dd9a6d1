"""What stands at the start or the end of a paragraph and is no sentence: datelines, dates, labels, credits."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS

OPENERS = frozenset("\"'“‘([{«„`") | {"``", "''"}
"""Marks that open a quotation or a bracket."""
_DASHES = frozenset("—–-") | {"--"}
_DATELINE = 12  # tokens in a long one: "ST. LOUIS, Mo., Jan. 5 (AP) —"
_OF_DATELINES = frozenset([",", "(", ")", "/", "-"])
_CREDIT = 10  # tokens in a long one: "Photograph: Ann Lee/The Riverton Daily News"
_CREDITS = frozenset(["Image", "Photo", "Photograph", "Picture", "Credit", "Illustration", "Graphic", "Video"])
_WEEKDAYS = frozenset(map(str.capitalize, WEEKDAYS))
_MONTHS = frozenset(month[:3] for month in MONTHS)
_LABELS = frozenset(["Figure", "Fig.", "Table"])
_DATED = _WEEKDAYS | _LABELS
_BEFORE_DATES = frozenset(
    "on of for by until till from since before after to dated and or , - – — ( the this last next".split()
)
"""Words after which a date goes on with the sentence."""
_DATE = 6  # tokens of "Tuesday, September 1, 2015"


def datelines_and_credits(texts: list[str], spaced: bytes, begin: int, end: int) -> Iterator[int]:
    """The tokens of the paragraph from ``begin`` to before ``end`` that open such a part, or what stands after it.

    ``spaced`` has a byte for each token: whether white space stands after it.
    """
    yield from filter(None, (_after_dateline(texts, spaced, begin, end), _photo_credit(texts, begin, end)))
    if texts[end - 1].isdigit() or texts[begin] in _DATED:
        yield from _date_or_label(texts, begin, end)


def _after_dateline(texts: list[str], spaced: bytes, begin: int, end: int) -> int:
    """The token after the dateline that opens a paragraph ("OSLO (Reuters) -", "Akron, Ohio —"); 0 for none."""
    capitals = len(texts[begin]) > 2 and texts[begin].isupper()
    if not (capitals or (texts[begin].istitle() and "," in texts[begin + 1 : begin + 4])):
        return 0
    for i in range(begin + 1, min(begin + _DATELINE, end - 1)):
        text = texts[i]
        if text in _DASHES and (text != "-" or (spaced[i - 1] and spaced[i])):
            return i + 1 if texts[i + 1][0].isupper() or texts[i + 1] in OPENERS else 0
        if not (text[0].isupper() or text[0].isdigit() or text in _OF_DATELINES):
            return 0
    return 0


def _date_or_label(texts: list[str], begin: int, end: int) -> Iterator[int]:
    """The tokens that open a date after a headline, or stand after a date or a label ("Figure 1.2") before a text."""
    date = end - _DATE
    if date > begin and _is_date(texts[date:end]) and texts[date - 1].lower() not in _BEFORE_DATES:
        yield date
    after = begin + (_DATE if _is_date(texts[begin : begin + _DATE]) else 2)
    label = texts[begin] in _LABELS and texts[min(begin + 1, end - 1)][0].isdigit()
    if (label or after > begin + 2) and after < end and texts[after][0].isupper():
        yield after


def _is_date(texts: list[str]) -> bool:
    """Whether tokens are a date in full: "Tuesday, September 1, 2015"."""
    return (
        len(texts) == _DATE
        and texts[0] in _WEEKDAYS
        and texts[1] == texts[4] == ","
        and texts[2].lower()[:3] in _MONTHS
        and texts[3].isdigit()
        and texts[5].isdigit()
    )


def _photo_credit(texts: list[str], begin: int, end: int) -> int:
    """The token that opens the credit at the end of a caption ("Photo: Ann Lee"); 0 where there is none."""
    near = max(begin, end - _CREDIT)
    if ":" not in texts[near:end]:
        return 0
    colon = texts.index(":", near, end)
    return colon - 1 if colon - 1 > begin and texts[colon - 1] in _CREDITS else 0
