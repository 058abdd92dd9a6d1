"""Lines that do not belong: cues weighed with signals."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule
from newslint.engine.examples import apply_first_fixes, findings_of
from newslint.engine.loading.packs import make_rule
from newslint.text import Span

STORY = (
    "The mayor opened the bridge on Monday.\n\nIt took nine years to build and cost twice what was planned.\n\n"
    "Nobody has yet driven over it, for the road that leads there is not finished."
)


def rule(**changes: Any) -> DeclarativeRule:
    """A cue rule with the given keys in place of its own."""
    body: dict[str, Any] = {
        "code": "XYZ101",
        "name": "a-plug",
        "kind": "cue",
        "summary": "A plug.",
        "why": "It is one.",
        "severity": "warning",
        "called": "a plug",
        "cues": {"sign up": 2, "bulletin": 1},
        "examples": {"bad": ["[[Sign up]]"], "good": ["None.", "Neither."]},
    }
    return make_rule(body | changes, "a-plug")


def marked(text: str, **changes: Any) -> list[str]:
    return [text[f.span.start : f.span.end] for f in findings_of(rule(**changes), text)]


def test_a_cue_and_a_signal_mark_the_whole_line() -> None:
    line = "Sign up for the bulletin of the bridge."
    assert marked(f"{STORY}\n\n{line}") == [line]


def test_cues_alone_never_suffice() -> None:
    assert marked("Three villages were told they must sign up if the bulletin was to be sent at all.") == []


def test_what_somebody_says_is_no_call() -> None:
    assert marked("“Sign up for the bulletin,” read the banner on the bridge that the mayor had opened.") == []
    assert marked("Sign up for the bulletin, the mayor told the crowd on the bridge.") == []


def test_hints_do_not_add_up_in_long_lines() -> None:
    short = "Your bulletin is in our box."
    long = short[:-1] + " that stands on the far side of the bridge and is emptied each day at noon by the guard."
    assert marked(short) == [short]
    assert marked(long) == []


def test_a_bounded_cue_stands_where_it_says() -> None:
    cues = {"^ bulletin $": 2}
    assert marked(f"{STORY}\n\nBulletin", cues=cues) == ["Bulletin"]
    assert marked(f"{STORY}\n\nBulletin of your bridge", cues=cues) == []
    assert marked(f"{STORY}\n\nYour bulletin", cues=cues) == []


def test_signals_may_be_needed_or_clear_a_line() -> None:
    line = "Sign up for your bulletin."
    assert marked(f"{line}\n\n{STORY}", needs=["end"]) == []
    assert marked(f"{STORY}\n\n{line}", needs=["end|bracketed"]) == [line]
    assert marked(f"{STORY}\n\n{line}", unless=["reader"]) == []


def test_the_message_names_type_and_evidence() -> None:
    (finding,) = findings_of(rule(), f"{STORY}\n\nSign up for your bulletin.")
    assert "a plug" in finding.message
    assert "“Sign up”" in finding.message
    assert "speaks to the reader" in finding.message


def test_the_fix_takes_the_line_and_its_gap() -> None:
    for text, fixed in (
        (f"{STORY}\n\nSign up now", STORY),
        (f"Sign up now\n\n{STORY}", STORY),
        (f"{STORY}\r\n\r\nSign up now\r\n\r\nThe end of it came late.", f"{STORY}\r\n\r\nThe end of it came late."),
    ):
        assert apply_first_fixes(text, findings_of(rule(), text)) == fixed


def test_a_line_that_stands_many_times_is_reported_once_with_all_places() -> None:
    text = "\n\n".join([*["Sign up now"] * 5, STORY])
    (finding,) = findings_of(rule(), text)
    assert len(finding.related) == 4
    assert apply_first_fixes(text, [finding]) == STORY


def test_an_unknown_signal_is_an_error() -> None:
    with pytest.raises(BodyError, match="not “shouting”"):
        rule(signals=["shouting"])


@given(st.text(alphabet="Sign up bulletin.\n\r“”you0:()", max_size=200))
def test_findings_are_whole_lines_of_any_text(text: str) -> None:
    spans = [f.span for f in findings_of(rule(), text)]
    assert spans == sorted(set(spans))
    for span in spans:
        assert isinstance(span, Span)
        assert text[span.start : span.end] == text[span.start : span.end].strip() != ""


def test_a_line_of_signs_alone_is_found_by_its_cue() -> None:
    assert marked(f"{STORY}\n\n© •", cues={"©": 3}) == ["© •"]
