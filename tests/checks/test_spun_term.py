"""Changed terms, one by one and many in a story."""

from __future__ import annotations

import pytest

from newslint.checks.machine_traces import spun_term
from newslint.checks.machine_traces.spun_term import SpunTerm
from newslint.engine.examples import findings_of
from newslint.engine.finding import Severity
from newslint.language.detectors.second_reader.reader import SecondReader

_TERMS = (
    "They put up council levy.",
    "He died of a cardiac detention.",
    "She left the intensive consideration unit.",
)


@pytest.fixture
def _no_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    """No term is a fixed one, and the second reader finds each word as likely to be right as words of news are."""
    monkeypatch.setattr(spun_term, "fixed_slips", lambda _: ())
    unmoved = {"keep": 1.0, "reworded": 0.09}
    monkeypatch.setattr(SecondReader, "probability", lambda _, __, label: unmoved[label])


@pytest.mark.usefixtures("_no_doubt")
def test_one_term_may_be_chance() -> None:
    assert not findings_of(SpunTerm(), _TERMS[0])


def test_one_term_that_leaves_no_choice_is_none() -> None:
    (found,) = findings_of(SpunTerm(), "He died of a cardiac detention.")
    assert found.severity is Severity.WARNING
    assert found.fixes[0].edits[0].text == "arrest"


@pytest.mark.usefixtures("_no_doubt")
def test_a_pair_that_nobody_doubts_is_let_pass() -> None:
    assert not findings_of(SpunTerm(), "The report spoke of profound cuts at the club.")


@pytest.mark.usefixtures("_no_doubt")
def test_the_same_term_twice_is_still_one() -> None:
    assert not findings_of(SpunTerm(), f"{_TERMS[0]} {_TERMS[0]}")


def test_two_terms_are_no_chance_and_three_tell_of_the_story() -> None:
    two = findings_of(SpunTerm(), " ".join(_TERMS[:2]))
    assert [f.severity for f in two] == [Severity.WARNING] * 2
    assert not [f for f in two if f.related]
    first, *others = findings_of(SpunTerm(), " ".join(_TERMS))
    assert "3 such terms" in first.message
    assert len(first.related) == 2
    assert not [f for f in others if f.related]


@pytest.mark.usefixtures("_no_doubt")
def test_a_long_story_has_some_by_chance() -> None:
    long = " ".join([*_TERMS[:2], *["The ferry left the pier at noon."] * 400])
    assert not findings_of(SpunTerm(), long)


def test_one_fixed_term_suffices() -> None:
    (found,) = findings_of(SpunTerm(), "The goalkeeper kept his ninth tidy sheet of the season.")
    assert found.severity is Severity.WARNING
