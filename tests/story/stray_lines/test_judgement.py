"""Lines that do not belong, and some that look alike and do."""

from __future__ import annotations

import numpy as np
import pytest

from newslint.story.paragraph_features import paragraph_features
from newslint.story.stray_lines.features import FEATURES
from newslint.story.stray_lines.judgement import chance_astray, evidence, stray_lines
from newslint.story.stray_lines.kinds import CALLED, KINDS
from newslint.story.stray_lines.network import LONGEST, line_network
from newslint.text import Document

LINES = [
    "Council drops plan for new bridge",
    "The council has dropped its plan for a bridge over the Tarn after the cost rose to £41m.",
    "Councillors voted 9 to 6 against the bridge on Tuesday night, with two of the ruling group abstaining.",
    "“We cannot pay for a bridge with money that we do not have,” said Ruth Amery, the council's leader.",
    "The bridge was to link the station with the hospital, which is now reached by a ferry.",
    "Amery said that the council would ask the government for help in the spring.",
    "The ferry carries about 900 passengers a day, the council says.",
    "Work on the approach roads began in 2021 and cost £3m.",
]


def with_line(line: str, at: int = 6) -> Document:
    """The story with a line put into it."""
    return Document("\n\n".join([*LINES[:at], line, *LINES[at:]]))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Heat the oil in a pan and fry the onions until golden.", "recipe"),
        ("Rosa mends accordions, bakes her own rye bread and lives in Lund with two parrots.", "bio"),
        ("Sign up for our gardening newsletter and get it every Saturday.", "plug"),
        ("Here is a shorter version of your article, with the quotes moved up.", "chat"),
    ],
)
def test_lines_of_kinds(line: str, kind: str) -> None:
    (stray,) = stray_lines(with_line(line))
    assert stray.line == 6
    assert stray.kind == kind
    assert stray.chance > 0.9


@pytest.mark.parametrize("at", range(len(LINES)))
def test_lines_of_the_story_stay(at: int) -> None:
    document = Document("\n\n".join(LINES))
    assert all(stray.line != at for stray in stray_lines(document))
    chance = chance_astray(document, at)
    assert chance is not None
    assert chance < 0.5


def test_short_stories_say_nothing() -> None:
    document = Document("The ferry sank.\n\nWhisk the egg whites until stiff.")
    assert stray_lines(document) == ()
    assert chance_astray(document, 1) is None


def test_evidence_is_said_in_words() -> None:
    document = with_line("Sign up for our gardening newsletter and get it every Saturday.")
    (stray,) = stray_lines(document)
    said = evidence(paragraph_features(document), stray)
    assert "speaks for the publisher" in said


def test_every_kind_has_a_name() -> None:
    assert KINDS[0] == "story"
    assert all(CALLED[kind].startswith(("a ", "an ", "what ")) for kind in KINDS)


def test_the_weights_fit_what_is_known_of_lines() -> None:
    network = line_network()
    assert np.isfinite(network._hidden).all()
    assert network._hidden.shape[0] >= len(FEATURES)
    assert network._out.shape[1] == len(KINDS)


def test_a_long_line_is_weighed_by_its_beginning() -> None:
    document = with_line("The council said so. " * LONGEST)
    assert all(stray.line != 6 for stray in stray_lines(document))
