import pytest

import newslint
from newslint import Safety


def found(text: str) -> dict[str, tuple[list[str], Safety]]:
    """What is said to be misspelt, with the words offered and how safe they are."""
    report = newslint.lint(text, isolated=True, select=["SPL201"], level="advice")
    return {
        text[finding.span.start : finding.span.end]: (
            [edit.text for fix in finding.fixes for edit in fix.edits],
            finding.fixes[0].safety,
        )
        for finding in report.findings
    }


@pytest.mark.parametrize(
    ("sentence", "spelling", "word"),
    [
        ("The council ended its surveilance of the camps.", "surveilance", "surveillance"),
        ("Her lawyers spoke of an inconveniance to the public.", "inconveniance", "inconvenience"),
        ("The burocratic rules were dropped in May.", "burocratic", "bureaucratic"),
        ("Two archaeologits found the grave in a field.", "archaeologits", "archaeologists"),
        ("The parlamentarian's office gave no answer.", "parlamentarian", "parliamentarian"),
        ("It took the ambassodor a week to reply.", "ambassodor", "ambassador"),
    ],
)
def test_the_word_meant_comes_first(sentence: str, spelling: str, word: str) -> None:
    assert found(sentence)[spelling][0][0] == word


@pytest.mark.parametrize(
    "sentence",
    [
        "The doxxers went after a councillor in Derby.",  # coined, and close to nothing
        "They call it greedflation, and it hurts pensioners.",
        "A rehoboam of champagne stood on the bar.",
        "The unfundable scheme was dropped by the council.",  # made of a word that is known
        "The trip was paid for by Recieve and sons of Leeds.",
        "The word “ambassodor” was misspelt on the sign.",
    ],
)
def test_what_somebody_coined_or_quoted_passes(sentence: str) -> None:
    assert found(sentence) == {}


def test_one_that_stands_out_is_safe_and_others_are_a_choice() -> None:
    _, sure = found("The comission met on Friday and adjourned.").popitem()[1]
    assert sure is Safety.SAFE
    words, open_ = found("The kitchen was infestted with mice.").popitem()[1]
    assert open_ is Safety.DISPLAY
    assert {"infested", "infected"} <= set(words)


def test_short_spellings_are_left_to_people() -> None:
    assert {safety for _, safety in found("The ferry was full of touists from Kent.").values()} == {Safety.DISPLAY}


def test_the_story_says_how_a_word_is_spelt() -> None:
    slip = "The envoy travveled by train."
    assert found(f"{slip} He spoke of colour and honour in the harbour.")["travveled"][0] == ["travelled"]
    assert found(f"{slip} He spoke of color and honor in the harbor.")["travveled"][0] == ["traveled"]
    assert set(found(slip)["travveled"][0]) == {"travelled", "traveled"}


def test_a_word_that_came_apart_is_offered_with_the_others() -> None:
    assert "the red" in found("They spoke of thered flag above the town.")["thered"][0]
