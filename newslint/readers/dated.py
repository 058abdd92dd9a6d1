"""The day that a file says its story is of, as front matter, feeds, agencies and pages write it."""

from __future__ import annotations

import datetime as dt
import re

from newslint.lexicon.calendar_names import MONTHS
from newslint.text import Dated, Span
from newslint.util.lazy_regex import lazy_regex

KEYS = (
    *("date", "pubdate", "pub_date", "publishdate", "publish_date", "published", "publisheddate", "published_date"),
    *("published_at", "publishedat", "datepublished", "date_published", "firstpublished", "firstcreated"),
    "versioncreated",
)
"""What fields are called that say it, in small letters and without hyphens; of two the first one counts."""
_NUMBERS = lazy_regex(r"\s*([12]\d{3})(?P<mark>[-/.]?)(\d{2})(?P=mark)(\d{2})(?!\d)")
_MONTHS = [name[:3] for name in MONTHS]
_NAMED = lazy_regex(
    rf"(?:\s*[a-z]{{3,9}},)?\s*(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?\s+"
    r"(?:(?P<next>\d{1,2}),?\s+)?(?P<year>[12]\d{3})(?!\d)",
    re.IGNORECASE,
)
_PAGE = lazy_regex(
    r"""<meta\b[^<>]{0,200}?(?:article:published_time|datePublished)["'][^<>]{0,200}?\bcontent\s*=\s*["'](?P<a>[^"'<>]+)"""
    r"""|<meta\b[^<>]{0,200}?\bcontent\s*=\s*["'](?P<b>[^"'<>]+)["'][^<>]{0,200}?(?:article:published_time|datePublished)""",
    re.IGNORECASE,
)
_HEAD = 1 << 16  # code points at the top of a page in which it says its day


def day_of(text: str) -> dt.date | None:
    """The day in a date or a time: year, month and day in numbers, or with the name of the month.

    What could be read in two ways (``4/5/2024``) is no date.
    """
    if (m := _NUMBERS.match(text)) is not None:
        return _day(int(m[1]), int(m[3]), int(m[4]))
    m = _NAMED.match(text)
    if m is None or bool(m["day"]) == bool(m["next"]):
        return None
    return _day(int(m["year"]), _MONTHS.index(m["month"].lower()) + 1, int(m["day"] or m["next"]))


def day_of_page(text: str) -> Dated | None:
    """The day that a page of HTML gives programs, and where it stands."""
    for m in _PAGE.finditer(text, 0, _HEAD):
        group = "a" if m["a"] else "b"
        if (day := day_of(m[group])) is not None:
            return Dated(day, Span(*m.span(group)))
    return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    """A day, where the calendar has it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
