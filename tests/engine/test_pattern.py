"""The pattern language of YAML rules."""

from __future__ import annotations

import pytest

from newslint.engine.pattern import PatternError, marked_span, parse
from newslint.text import Document


def found(pattern: str, text: str, *, exact: bool = False) -> list[str]:
    """What a pattern marks in a text."""
    document = Document(text)
    return [document[marked_span(document, m)] for m in parse(pattern, exact=exact).matches(document)]


@pytest.mark.parametrize(
    ("pattern", "text", "marked"),
    [
        ("away of", "It is far away of home. Away of it!", ["away of", "Away of"]),
        ("accused [for]", "He was accused for theft.", ["for"]),
        ("in|on time", "They came on time, not in time.", ["on time", "in time"]),
        ("<give> .. [for]", "She gives it all for him.", ["for"]),
        ("very? good", "A good one and a very good one.", ["good", "very good"]),
        ("would * gone", "He would have gone.", ["would have gone"]),
        ("would * gone", "He would. Gone are the days.", []),
        ("two-day", "A two-day trip took two days.", ["two-day"]),
        ("the the", "He saw the the the end.", ["the the"]),
    ],
)
def test_matches(pattern: str, text: str, marked: list[str]) -> None:
    assert found(pattern, text) == marked


def test_case_counts_where_asked_for() -> None:
    assert found("Nasa", "Nasa and NASA", exact=True) == ["Nasa"]
    assert found("Nasa", "Nasa and NASA") == ["Nasa", "NASA"]


def test_a_match_stays_in_its_sentence() -> None:
    assert found("end .. start", "This is the end. Here we start.") == []


@pytest.mark.parametrize("pattern", ["", "* *", "{NN}", "a [b", "a b]", "a {NN}|b", " ".join([".."] * 8 + ["end"])])
def test_patterns_that_make_no_sense_are_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        parse(pattern)


def test_a_mapping_says_the_same_as_a_line() -> None:
    document = Document("She gives it all for him.")
    (match,) = parse([{"lemma": "give"}, {"min": 0, "max": 3}, {"word": "for", "mark": True}]).matches(document)
    assert document[marked_span(document, match)] == "for"


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(PatternError, match="wrod"):
        parse([{"wrod": "a"}])
