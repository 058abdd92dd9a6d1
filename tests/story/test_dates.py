from __future__ import annotations

import datetime as dt

import pytest

from newslint.story.dates import dates, span_of
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "stated", "parts"),
    [
        ("It was 17 March 2003 then.", "17 March 2003", (17, 3, 2003, None)),
        ("On Monday, March 3, he left.", "Monday, March 3", (3, 3, None, 0)),
        ("On Sept. 11, 2001, he left.", "Sept. 11, 2001", (11, 9, 2001, None)),
        ("On the 4th of July he left.", "4th of July", (4, 7, None, None)),
        ("On 5 May (Thursday) he left.", "5 May (Thursday", (5, 5, None, 3)),
    ],
)
def test_one_date(text: str, stated: str, parts: tuple[object, ...]) -> None:
    document = Document(text)
    (date,) = dates(document).all
    assert document[span_of(document, date, weekday=True)] == stated
    assert (date.day, date.month, date.year, date.weekday) == parts


@pytest.mark.parametrize(
    "text", ["She may 3 times.", "They march on.", "May won.", "It costs $5 May said.", "May 2003"]
)
def test_no_date(text: str) -> None:
    assert dates(Document(text)).all == ()


def test_the_day_of_filing() -> None:
    story = "A headline\n\nNov. 14, 2019\n\nThe court sat on Nov. 2 and will sit again on Dec. 3."
    assert dates(Document(story)).anchor == dt.date(2019, 11, 14)
    assert dates(Document("The court sat on Nov. 2, 2018, in Leeds.")).anchor is None
