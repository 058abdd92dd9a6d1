"""The spelling of a house: its own words, and the variety that it writes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newslint.engine.loading.registry import Registry
from newslint.service.config import Config
from newslint.service.session import Session

REGISTRY = Registry.load(plugins=False)


def found(text: str, *, words: Sequence[str] = (), variety: str = "", **rules: dict[str, object]) -> list[str]:
    """What is said to be misspelt or spelt in the wrong way, each with the first word offered."""
    options = {name.replace("_", "-"): given for name, given in rules.items()}
    config = Config(select=("SPL",), words=tuple(words), variety=variety, rules=options)
    session = Session(config, REGISTRY)
    report = session.check(session.parse("story.txt", text))
    return [
        f"{text[edit.span.start : edit.span.end]} > {edit.text}"
        for finding in report.findings
        for edit in finding.fixes[0].edits
    ]


def test_words_of_the_house_are_spelt_right() -> None:
    text = "The survellance unit will recieve alot of letters."
    assert len(found(text)) == 3
    assert found(text, words=["survellance", "alot"]) == ["recieve > receive"]
    assert found(text, words=["survellance", "alot", "recieve"]) == []


def test_a_word_of_the_house_may_own_something_and_open_a_sentence() -> None:
    assert found("Recieve's founder spoke of the recieve's fate.", words=["recieve"]) == []


def test_a_capital_in_the_list_asks_for_one_in_the_story() -> None:
    assert found("They met in Portugese and portugese.", words=["Portugese"]) == []
    assert found("They sang in Portugese.", words=["portugese"]) == []
    assert found("They will recieve it.", words=["Recieve"]) == ["recieve > receive"]


def test_a_slip_beside_a_word_of_the_house_is_told() -> None:
    text = "The snarfled ambassodor left."
    assert found(text) == []  # two words that nobody knows side by side are no English
    assert found(text, words=["snarfled"]) == ["ambassodor > ambassador"]


@pytest.mark.parametrize(
    ("variety", "wanted"),
    [
        ("", []),
        ("en-GB", ["color > colour", "organize > organise"]),
        ("en-GB-oxendict", ["color > colour"]),
        ("en-IN", ["color > colour", "organize > organise"]),
        ("en-US", []),
    ],
)
def test_a_story_is_held_to_the_variety_of_the_house(variety: str, wanted: list[str]) -> None:
    assert found("They like the color and organize a fair.", variety=variety) == wanted


def test_british_words_give_way_in_an_american_house() -> None:
    assert found("They like the colour and organise a fair.", variety="en-US") == [
        "colour > color",
        "organise > organize",
    ]


def test_names_keep_their_spelling() -> None:
    assert found("They met at Pearl Harbor and the Lincoln Center.", variety="en-GB") == []


def test_an_australian_house_writes_program() -> None:
    assert found("The program fed the poor of the town.", variety="en-AU") == []
    assert found("The program fed the poor of the town.", variety="en-GB") == ["program > programme"]


def test_the_option_of_the_rule_goes_before_the_variety() -> None:
    assert found("They like the color.", variety="en-GB", mixed_varieties={"style": "american"}) == []


def test_a_slip_is_mended_in_the_spelling_of_the_house() -> None:
    assert found("The envoy travveled by train.", variety="en-GB") == ["travveled > travelled"]
    assert found("The envoy travveled by train.", variety="en-US") == ["travveled > traveled"]
