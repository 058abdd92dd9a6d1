"""The kinds that count and compare: ``limit``, ``repeat``, ``require``, ``metric``, ``caps``; and ``sequence``."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newslint.engine.examples import apply_first_fixes
from newslint.engine.finding import Finding, Severity
from newslint.engine.linter import Linter
from newslint.engine.loading.packs import make_rule, of_rule
from newslint.engine.options import make_options
from newslint.engine.registered import RegisteredRule
from newslint.language.words.syllables import syllables
from newslint.text import Document, Field, FieldKind, Span

HEAD = {
    "code": "HSE101",
    "name": "it",
    "summary": "it is so.",
    "why": "W.",
    "severity": "warning",
    "examples": {"bad": ["[[a]]"], "good": ["b", "c"]},
}


def found(text: str | Document, options: dict[str, Any] | None = None, **body: Any) -> list[Finding]:
    entry = RegisteredRule.of(of_rule(make_rule({**HEAD, **body}, "it")), "here")
    rules = entry.make(make_options(entry.options, options or {}))
    document = Document(text) if isinstance(text, str) else text
    return list(Linter(rules, level=Severity.ADVICE).check(document).findings)


def places(text: str, **body: Any) -> list[str]:
    return [text[slice(*f.span)] for f in found(text, **body)]


def test_a_limit_counts_words_of_sentences() -> None:
    (finding,) = found("One two three. One two three four.", kind="limit", limit="words", per="sentence", most=3)
    assert (finding.span, finding.message) == ((15, 18), "This sentence has 4 words: 3 is the most.")
    assert found("One two.", kind="limit", limit="words", per="sentence", least=3)[0].message.endswith(
        "3 is the least."
    )


def test_a_limit_counts_what_patterns_find_and_shows_the_first_too_many() -> None:
    text = "However, he left. However, she stayed. However it was."
    (finding,) = found(text, kind="limit", limit=["however"], per="story", most=1)
    assert finding.span == (18, 25)
    assert finding.message == "“However” or its like stands 3 times in this story: 1 is the most."
    assert [related.span for related in finding.related] == [(0, 7), (39, 46)]
    assert not found(text, kind="limit", limit=["however"], per="sentence", most=1)


def test_a_limit_may_ask_for_something() -> None:
    body: dict[str, Any] = {"kind": "limit", "limit": ["said"], "per": "paragraph", "least": 1}
    assert places("He left.\n\nShe said so.", **body) == ["He"]


def test_a_house_may_set_a_limit_and_say_it_in_its_own_words() -> None:
    body: dict[str, Any] = {
        "kind": "limit",
        "limit": "characters",
        "per": "paragraph",
        "most": 9,
        "message": "{count} of {most}.",
    }
    assert [f.message for f in found("It is long.", **body)] == ["11 of 9."]
    assert not found("It is long.", {"most": 11}, **body)


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"kind": "limit", "limit": "words", "per": "sentence"}, "needs “most”, “least” or both"),
        ({"kind": "limit", "limit": "words", "per": "sentence", "most": 1, "least": 2}, "greater than “most”"),
        ({"kind": "limit", "limit": "wrods", "per": "sentence", "most": 1}, "did you mean “words”?"),
        ({"kind": "metric", "metric": "flesch"}, "needs “most”, “least” or both"),
        ({"kind": "metric", "metric": "wrods / 2", "most": 1}, "“wrods” in “wrods / 2” is no measure; did you mean"),
        ({"kind": "metric", "metric": "words ** 9", "most": 1}, "is no formula of numbers"),
        ({"kind": "metric", "metric": "__import__('os')", "most": 1}, "is no formula of numbers"),
        ({"kind": "metric", "metric": "words +", "most": 1}, "is no formula"),
        ({"kind": "metric", "metric": "words", "most": "two"}, "must be a number from"),
        ({"kind": "sequence", "sequence": [{"word": "a", "relation": "nsbj"}]}, "did you mean “nsubj”?"),
        ({"kind": "either", "either": [["/a/", "b"]]}, "takes patterns, not regular expressions"),
        ({"kind": "swap", "swap": {"/a(b)/": "{2}"}}, "refers to element 2"),
        ({"kind": "swap", "swap": {"/ab/": "<die>"}}, "knows no forms"),
    ],
)
def test_what_is_wrong_is_named(body: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        found("a", **body)


def test_what_stands_twice_side_by_side_is_taken_out() -> None:
    text = "It was on the the table, on on it."
    findings = found(text, kind="repeat", repeat=["the", "on"])
    assert [text[slice(*f.span)] for f in findings] == ["the", "on"]
    assert apply_first_fixes(text, findings) == "It was on the table, on it."


def test_what_returns_too_soon_is_told_with_the_place_before() -> None:
    text = "He also ran. She also ran. They did, and it was long ago, also here."
    body: dict[str, Any] = {"kind": "repeat", "repeat": ["also", "too"], "within": 2}
    (finding,) = found(text, **body)
    assert (finding.span, finding.related[0].span) == ((17, 21), (3, 7))
    assert places("He also ran, too.", **body) == []
    assert places("He also ran, too.", **body, alike=False) == ["too"]


def test_one_thing_asks_for_another_before_it() -> None:
    body: dict[str, Any] = {
        "kind": "require",
        "when": ["/\\b[A-Z]{3}\\b/"],
        "require": ["/\\(([A-Z]{3})\\)/"],
        "same": True,
    }
    body |= {"case": "exact", "order": "before"}
    assert places("The Bank of Finland (BOF) said so. BOF rates rose.", **body) == []
    assert places("BOF rates rose. The Bank of Finland (BOF) said so. BOF.", **body) == ["BOF"]
    assert places("The IMF and the IMF.", **body) == ["IMF"]


def test_a_requirement_may_hold_in_each_paragraph() -> None:
    body: dict[str, Any] = {"kind": "require", "when": ["price"], "require": ["tax"], "per": "paragraph"}
    assert places("The price has tax.\n\nThe price has none.", **body) == ["price"]
    assert places("The price has tax.\n\nThe price has none.", **{**body, "per": "story"}) == []


def headline(text: str, **body: Any) -> str:
    document = Document(f"{text}\n\nThe deal was done.", fields=(Field(FieldKind.HEADLINE, Span(0, len(text))),))
    findings = found(document, kind="caps", per="headline", **body)
    return apply_first_fixes(document.text, findings)[: len(text)]


@pytest.mark.parametrize(
    ("style", "written", "wanted"),
    [
        ({"caps": "title"}, "mayor and clerk agree on a deal in town", "Mayor and Clerk Agree on a Deal in Town"),
        ({"caps": "title"}, "What the mayor's deal is for", "What the Mayor's Deal Is For"),
        ({"caps": "title"}, "Deal With Mayor", "Deal With Mayor"),
        ({"caps": "title", "guide": "Chicago"}, "Deal With Mayor", "Deal with Mayor"),
        ({"caps": "title", "known": ["iPhone"]}, "New Iphone: a first look", "New iPhone: A First Look"),
        ({"caps": "title", "small": "v"}, "Mayor V Clerk", "Mayor v Clerk"),
        ({"caps": "sentence"}, "Mayor Agrees With Clerk On A Deal", "Mayor Agrees with Clerk on a Deal"),
        ({"caps": "sentence"}, "NATO Deal: The first day", "NATO deal: The first day"),
        ({"caps": "sentence"}, "the Deal is off", "The deal is off"),
        ({"caps": "sentence"}, "van Gogh deal is off", "van Gogh deal is off"),
        ({"caps": "upper"}, "Deal done", "DEAL DONE"),
        ({"caps": "lower"}, "Deal done by NATO", "deal done by NATO"),
    ],
)
def test_capitals_of_headlines(style: dict[str, Any], written: str, wanted: str) -> None:
    expected = wanted.replace("Deal", "deal") if style["caps"] == "sentence" else wanted
    assert headline(written, **style) == expected
    assert headline(expected, **style) == expected


def test_a_story_is_measured() -> None:
    text = "The council was asked by the mayor. It agreed to sell. " * 3
    (finding,) = found(text, kind="metric", metric="100 * passives / sentences", most=49.5, words=5)
    assert (finding.span, finding.message) == (
        (0, 3), "The number that was asked for of this story is 50: 49.5 is the most.",
    )  # fmt: skip
    assert not found(text, kind="metric", metric="passive-share", most=50, words=5)
    assert not found(text, kind="metric", metric="passive-share", most=1)  # too short
    (finding,) = found(text, {"least": 150.0}, kind="metric", metric="flesch", least=1, words=5)
    assert finding.message.startswith("The reading ease (Flesch) of this story is ")
    assert finding.message.endswith(": 150 is the least.")
    assert not found("One.", kind="metric", metric="words / (sentences - 1)", most=1, words=0)


def test_syllables_are_counted_by_letters() -> None:
    counted = {"the": 1, "made": 1, "tables": 2, "idea": 3, "government": 3, "various": 3, "every": 2, "information": 4}
    assert {word: syllables(word) for word in counted} == counted


def test_a_sequence_may_not_stand_beside_others() -> None:
    body: dict[str, Any] = {
        "kind": "sequence",
        "sequence": "due to",
        "unless": {"before": ["<be>"], "after": ["the fact"]},
    }
    assert places("It fell due to rain. It was due to rain. It fell due to the fact. Due to it.", **body) == [
        "due to",
        "Due to",
    ]


def test_a_sequence_may_ask_what_a_word_does() -> None:
    body: dict[str, Any] = {"kind": "sequence", "sequence": [{"word": "sofa", "relation": "obj", "head": "sell"}]}
    assert places("He sold the sofa. The sofa sold. He bought the sofa.", **body) == ["sofa"]
    assert found("The sofa was red.", kind="sequence", sequence=[{"word": "sofa", "relation": "nsubj"}])
