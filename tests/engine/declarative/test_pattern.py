"""The pattern language of YAML rules."""

from __future__ import annotations

import time

import pytest

from newslint.engine.declarative.notation import parse
from newslint.engine.declarative.pattern import marked_span
from newslint.engine.declarative.problems import PatternError
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
        ("full-time|casual job", "A full-time job, a casual job, a full job.", ["full-time job", "casual job"]),
        ("[well-known|noted] at sea", "He was well-known at sea.", ["well-known"]),
        ("not|cannot go", "We cannot go, they do not go.", ["cannot go", "not go"]),
        ("do|don't know", "They don’t know. We do know.", ["don’t know", "do know"]),
        ("a full-time? job", "A full-time job is a job.", ["A full-time job", "a job"]),
        ("he 's|is gone", "He’s gone. He is gone.", ["He’s gone", "He is gone"]),
        ("baker 's|s' shop", "The baker's shop.", ["baker's shop"]),
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


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("a {ZZZ} b", "no tag “ZZZ”"),
        ("a {VBDD} b", "did you mean “VBD”"),
        ("{Q*} b", "no tag “Q*”"),
        (r"\bword", "regular expression"),
        ("colou?r", "regular expression"),
        ("of .* end", "regular expression"),
        ("giv* up", "regular expression"),
        ("<work>|wrote", "neither lemmas"),
        ("<give on", "neither lemmas"),
        ("a||b", "one alternative"),
        ("a|*", "one alternative"),
        ("colo[u]r", "parts a word"),
        ("a [b [c]]", "within"),
        ("x .. .. .. .. .. .. .. .. y", "26 tokens, and 24 is the most"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_said(pattern: str, complaint: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse(pattern)
    assert complaint in str(caught.value)
    assert caught.value.source


def test_many_optional_elements_take_no_longer_than_few() -> None:
    pattern = parse(" ".join([*["a?"] * 22, "b"]))
    started = time.thread_time()
    assert len(list(pattern.matches(Document("a " * 2000 + "c. A a b.")))) == 1
    assert len(list(pattern.matches(Document("a " * 2000 + "b.")))) == 1
    assert list(parse(" ".join(["a", *["a?"] * 22, "b"])).matches(Document("a " * 2000))) == []
    assert time.thread_time() - started < 2


def test_capitals_count_in_words_of_several_tokens() -> None:
    assert found("Coca-Cola|Fanta can", "A Coca-Cola can, a coca-cola can.", exact=True) == ["Coca-Cola can"]


def test_a_mapping_says_the_same_as_a_line() -> None:
    document = Document("She gives it all for him.")
    (match,) = parse([{"lemma": "give"}, {"min": 0, "max": 3}, {"word": "for", "mark": True}]).matches(document)
    assert document[marked_span(document, match)] == "for"


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(PatternError, match="wrod"):
        parse([{"wrod": "a"}])


def test_optional_words_are_matched_in_bounded_time() -> None:
    pattern = " ".join(["a? "] * 22) + "ship sank"  # 2 to the power of 22 ways, each to no avail
    assert found(pattern, "a " * 22 + "ship sang. " + "a " * 3 + "ship sank.") == ["a a a ship sank"]
    assert found(" ".join([".."] * 7) + " ship sank", "no " * 200 + "ship sang.") == []
