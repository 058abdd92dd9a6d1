"""For whom pronouns may stand: the weights of what speaks for each, and how they are learned."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import rows
from newslint.story.pronoun_clues import Candidate, Reading, reading_of
from newslint.story.pronoun_odds import odds_of
from newslint.story.pronouns import SEXES
from newslint.text import Document
from training.pronoun_clues import learned, lines

STORY = "Ida Lund, the mayor of Lund, met the miner John Hall on Monday. She told him that her office had closed."


def _read(text: str) -> list[Reading]:
    """The pronouns of a text."""
    document = Document(text)
    return [reading_of(document, k) for k in tokens(document).where(*SEXES)]


def test_the_list_has_each_clue_once_and_what_scales_the_rest() -> None:
    clues = [clue for clue, _ in rows("pronoun-clues")]
    assert len(clues) == len(set(clues))
    assert [clue for clue in clues if clue[0] == "="] == ["=lean", "=own", "=women"]
    assert all(float(weight) for clue, weight in rows("pronoun-clues") if clue[0] != "=")


def test_the_list_knows_most_of_what_a_story_shows() -> None:
    known = {clue for clue, _ in rows("pronoun-clues")}
    found = [one.clues for reading in _read(STORY) for one in reading.candidates]
    assert len(found) > len(_read(STORY))
    assert all(known.intersection(clues) for clues in found)


def test_a_pronoun_of_the_sex_of_who_was_told_of_is_likely() -> None:
    here, there = (odds_of(_read(text)[0]).chance for text in (STORY, STORY.replace("She", "He")))
    assert here > there


def test_what_goes_with_the_right_sex_is_learned_to_speak_for_somebody() -> None:
    told = {
        sex: Reading(2, sex, 0.0, (Candidate(0, None, lean, ("near",)), Candidate(1, None, -lean, ("far",))))
        for sex, lean in (("f", 4.0), ("m", -4.0))
    }
    weights = learned([told["f"], told["m"]] * 300)
    assert weights["near"] > 0 > weights["far"]
    assert [line.partition("\t")[0] for line in lines(weights)] == ["=lean", "=own", "=women", "far", "near"]


def test_a_clue_that_is_seldom_met_has_no_weight() -> None:
    told = Reading(1, "f", 0.0, (Candidate(0, None, 4.0, ("near",)),))
    assert "near" not in learned([told] * 3)
