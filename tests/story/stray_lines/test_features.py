"""What is known of lines before they are weighed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.language.segmentation.tokens import tokens
from newslint.story.stray_lines.features import FEATURES, KNOWN, LineFeatures, line_features
from newslint.story.stray_lines.traits import BIT, TRAITS, traits
from newslint.text import Document

STORY = (
    "The ferry will stop in November, the company said.\n\n"
    "“You will miss it,” said Olga Nord, who has sailed it for years.\n\n"
    "Photo: Ida Lund/Fjord Post\n\n"
    "The ferry is the only link to the islands"
)


def seen(text: str) -> LineFeatures:
    """The features of a text that has some."""
    found = line_features(Document(text))
    assert found is not None
    return found


def feature(found: LineFeatures, name: str) -> list[float]:
    """One feature of all lines."""
    return [round(float(x), 3) for x in found.features[:, FEATURES.index(name)]]


def test_names_of_features_are_unique_and_complete() -> None:
    assert len(set(FEATURES)) == len(FEATURES) == seen(STORY).features.shape[1]


def test_a_text_of_one_line_has_none() -> None:
    assert line_features(Document("The ferry sank.")) is None


def test_form() -> None:
    found = seen(STORY)
    assert feature(found, "open") == [0, 0, 1, 1]
    assert feature(found, "tagged") == [0, 0, 1, 0]
    assert feature(found, "last") == [0, 0, 0, 1]
    assert feature(found, "before label")[1] == 1


def test_who_speaks_in_a_quotation_does_not_count() -> None:
    assert feature(seen(STORY), "reader") == [0, 0, 0, 0]
    assert feature(seen(STORY.replace("“", "").replace("”", "")), "reader")[1] > 0


def test_words_of_other_lines_are_known() -> None:
    document = Document(STORY)
    found, table = line_features(document), tokens(document)
    assert found is not None
    known = {word for word, bits in zip(table.lower, found.bits.tolist(), strict=True) if bits & KNOWN}
    assert {"ferry", "the"} <= known
    assert not {"islands", "november", "photo"} & known


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("Fjord", {"word", "capital", "content"}),
        ("AFP", {"word", "capital", "capitals"}),
        ("you", {"word", "reader"}),
        ("said", {"word", "said"}),
        ("7.30", {"word", "digit"}),
        ("a@b.com", {"word", "address"}),
        ("|", {"slash"}),
        ("...", {"dots"}),
    ],
)
def test_traits(spelling: str, expected: set[str]) -> None:
    (bits,) = traits([spelling])
    assert {name for name in TRAITS if bits & BIT[name]} == expected


@given(st.lists(st.text(alphabet="Aa b.,:?!“”\"'()1@/\n—é\u200b", max_size=30), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_text_has_finite_features(lines: list[str]) -> None:
    found = line_features(Document("\n\n".join(lines)))
    if found is not None:
        assert np.isfinite(found.features).all()
        assert np.isfinite(found.vectors).all()
        assert (found.last > found.first).all()
