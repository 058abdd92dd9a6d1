"""The day of a story that its file names."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from newslint import lint
from newslint.engine.finding import Finding
from newslint.readers import parse, read
from newslint.readers.dated import day_of
from newslint.story.dates import dates

DAY = dt.date(2024, 5, 3)
WRONG = "The vote is set for Monday, May 6. The last was on Friday, May 10."
FILES = {
    "a.rss": f"<rss><channel><item><title>Vote nears</title><pubDate>Fri, 03 May 2024 08:00:00 GMT</pubDate>"
    f"<description>{WRONG}</description></item></channel></rss>",
    "a.atom": f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Vote nears</title><updated>2024-05-04T01:00:00Z'
    f"</updated><published>2024-05-03T08:00:00Z</published><summary>{WRONG}</summary></entry></feed>",
    "a.nitf": f'<nitf><head><docdata><date.issue norm="20240503T080000Z"/></docdata></head><body><body.content>'
    f"<p>{WRONG}</p></body.content></body></nitf>",
    "a.g2": '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><itemMeta><versionCreated>'
    f"2024-05-03T08:00:00Z</versionCreated></itemMeta><contentSet>"
    f"<inlineData contenttype='text/plain'>{WRONG}</inlineData></contentSet>"
    "</newsItem>",
    "a.json": f'{{"headline": "Vote nears", "published-at": "2024-05-03", "text": "{WRONG}"}}',
    "a.ninjs": f'{{"uri": "x", "versioncreated": "2024-05-03T08:00:00Z", "body_text": "{WRONG}"}}',
}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-03", DAY),
        ("2024-05-03 23:59:59 -0500", DAY),
        ("20240503T080000Z", DAY),
        ("2024/05/03", DAY),
        ("Fri, 03 May 2024 08:00:00 GMT", DAY),
        ("3 May 2024", DAY),
        ("May 3, 2024, 8 a.m.", DAY),
        ("3/5/2024", None),
        ("2024-05", None),
        ("2024-02-30", None),
        ("2024-05/03", None),
        ("20240503123", None),
        ("May 2024", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_read_where_it_can_mean_one_day_alone(text: str, day: dt.date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("front", "stands"),
    [
        ("---\ntitle: Vote nears\ndate: 2024-05-03 08:00:00 +0200\n---\n", "2024-05-03 08:00:00 +0200"),
        ('---\ndate: "2024-05-03"\nlastmod: 2025-01-01\n---\n', "2024-05-03"),
        ("---\npublish-date: 2024-05-01\ndate: 2024-05-03\n---\n", "2024-05-03"),
        ("+++\ndate = 2024-05-03T08:00:00Z\n+++\n", "2024-05-03T08:00:00Z"),
        ('---\npublished_at: "May 3, 2024"\n---\n', "May 3, 2024"),
    ],
)
def test_front_matter_says_of_which_day_a_story_is(front: str, stands: str) -> None:
    document = parse("a.md", f"{front}\n{WRONG}\n")
    assert document.dated is not None
    assert document.dated.span is not None
    assert (document.dated.day, document[document.dated.span]) == (DAY, stands)


@pytest.mark.parametrize(
    "front",
    [
        "---\nupdates:\n  date: 2024-05-03\n---\n",
        "---\ndate: tomorrow\n---\n",
        "+++\n[menu]\ndate = 2024-05-03\n+++\n",
        "",
    ],
)
def test_other_front_matter_says_of_no_day(front: str) -> None:
    assert parse("a.md", f"{front}\n{WRONG}\n").dated is None


@pytest.mark.parametrize(
    "attributes", ['property="article:published_time" content="{}"', "content='{}' itemprop='datePublished'"]
)
def test_a_page_says_of_which_day_it_is(attributes: str) -> None:
    document = parse("a.html", f"<head><meta {attributes.format('2024-05-03T08:00')}></head><p>{WRONG}</p>")
    assert document.dated is not None
    assert document.dated.day == DAY


@pytest.mark.parametrize("name", FILES)
def test_feeds_and_agencies_say_of_which_day_a_story_is(name: str) -> None:
    assert read(name, FILES[name].encode()).dated == (DAY, None)


def found(name: str, text: str | bytes) -> list[Finding]:
    return [f for f in lint(text, name=name, isolated=True).findings if f.rule == "wrong-weekday"]


def test_weekdays_are_held_against_the_day_of_the_file() -> None:
    story = "The vote is set for Tuesday, May 7. The last was on Monday, April 15, and the next is on Sunday, May 26."
    wrong = story.replace("Tuesday", "Wednesday")
    front = "---\ndate: 2024-05-03\n---\n\n"
    (finding,) = found("a.md", f"{front}{wrong}\n")
    assert finding.message.startswith("7 May 2024 is a Tuesday, not a Wednesday")
    assert [(r.message, r.span.start) for r in finding.related] == [
        ("The year is taken from here.", front.index("2024"))
    ]
    assert found("a.md", f"{front}{story}\n") == []
    (finding,) = found("a.ninjs", json.dumps({"versioncreated": "2024-05-03T08:00:00Z", "body_text": wrong}).encode())
    assert finding.related == ()


def test_the_day_in_the_text_goes_before_that_of_the_file() -> None:
    assert dates(parse("a.md", "---\ndate: 2024-05-03\n---\n\nMay 5, 2019\n\nShe left.\n")).anchor == dt.date(
        2019, 5, 5
    )


@pytest.mark.parametrize(("ago", "findings"), [("Ten", 0), ("Twenty", 1)])
def test_years_ago_are_counted_from_the_day_of_the_file(ago: str, findings: int) -> None:
    text = f"---\ndate: 2024-05-03\n---\n\nThe bridge was built.\n\n{ago} years ago, in 2014, it opened to traffic.\n"
    assert sum(f.rule == "wrong-years-ago" for f in lint(text, name="a.md", isolated=True).findings) == findings
