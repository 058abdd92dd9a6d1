"""Characters and markup that programs leave behind."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.machine_traces.hidden_character import HiddenCharacter
from newslint.checks.machine_traces.leftover_markup import LeftoverMarkup
from newslint.checks.machine_traces.lookalike_letter import LookalikeLetter
from newslint.checks.machine_traces.mojibake import Mojibake
from newslint.checks.machine_traces.placeholder import Placeholder
from newslint.checks.machine_traces.tracking_parameter import TrackingParameter
from newslint.engine.examples import apply_first_fixes, findings_of
from newslint.engine.finding import Severity
from newslint.engine.rule import Rule

ACCENTED = "éèüöñçåøæßâêîôûëï’“”–—…€£°"


def mended(rule: Rule, text: str) -> str:
    return apply_first_fixes(text, findings_of(rule, text))


@given(st.text(alphabet=ACCENTED, min_size=1, max_size=4))
def test_garbled_characters_come_back(text: str) -> None:
    garbled = "".join(
        bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte) for byte in text.encode()
    )
    assert mended(Mojibake(), f"x{garbled}x") == f"x{text}x"


_GARBLED = re.compile("â[€…’“”–—][€…’“”–—£°]")
"""An "â" and two of the marks is just what a mark looks like that was garbled: "â€“", "â–£"."""


@given(st.text(alphabet=f"abc {ACCENTED}", max_size=40).filter(lambda text: not _GARBLED.search(text)))
def test_accented_text_is_no_garbage(text: str) -> None:
    assert findings_of(Mojibake(), text) == []


@given(st.lists(st.sampled_from(["The", "ferry", "\u200b", "\u2060", " ", "sank"]), max_size=20))
def test_all_hidden_characters_go_at_once(parts: list[str]) -> None:
    text = "".join(parts)
    findings = findings_of(HiddenCharacter(), text)
    assert len(findings) <= 1
    assert apply_first_fixes(text, findings) == text.replace("\u200b", "").replace("\u2060", "")


def test_soft_hyphens_alone_are_a_matter_of_taste() -> None:
    (soft,) = findings_of(HiddenCharacter(), "fer\u00adry")
    (hard,) = findings_of(HiddenCharacter(), "fer\u00adry\u200b")
    assert (soft.severity, hard.severity) == (Severity.ADVICE, Severity.WARNING)


@pytest.mark.parametrize("text", ["\ufeffThe ferry", "نمی\u200cخواهم", "👩\u200d🚀", "שלום\u200f abc"])
def test_characters_that_do_a_job_are_left_alone(text: str) -> None:
    assert findings_of(HiddenCharacter(), text) == []


@pytest.mark.parametrize(
    ("text", "right"), [("Сhina", "China"), ("раypal", "paypal"), ("Νorway", "Norway"), ("а ship", "а ship")]
)
def test_lookalikes_are_put_right_inside_latin_words(text: str, right: str) -> None:
    assert mended(LookalikeLetter(), text) == right


@pytest.mark.parametrize("text", ["Россия", "β-blocker", "km²", "Москва and Kiev", "αβγ"])
def test_words_of_other_scripts_are_left_alone(text: str) -> None:
    assert findings_of(LookalikeLetter(), text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a **bold** move", "a bold move"),
        ("<p>One</p>", "One"),
        ("see [the page](https://example.org/a_b)", "see the page"),
        ("one&nbsp;two", "one two"),
        ("## Heading", "Heading"),
    ],
)
def test_markup_goes_and_its_words_stay(text: str, right: str) -> None:
    assert mended(LeftoverMarkup(), text) == right


@pytest.mark.parametrize("text", ["AT&T", "2 * 3 ** 2", "a < b > c", "[sic]", "No. #1 and #2", "{a}", "5*"])
def test_signs_of_ordinary_text_are_no_markup(text: str) -> None:
    assert findings_of(LeftoverMarkup(), text) == []


@pytest.mark.parametrize(
    ("link", "clean"),
    [
        ("https://a.org/b?utm_source=x", "https://a.org/b"),
        ("https://a.org/b?utm_source=x&utm_medium=y#c", "https://a.org/b#c"),
        ("https://a.org/b?page=2&fbclid=zz", "https://a.org/b?page=2"),
        ("https://a.org/b?gclid=1&page=2", "https://a.org/b?page=2"),
    ],
)
def test_tracking_goes_and_the_rest_of_the_link_stays(link: str, clean: str) -> None:
    assert mended(TrackingParameter(), f"See {link} today") == f"See {clean} today"


@pytest.mark.parametrize("gap", ["[insert name]", "[Your Company]", "[City, State]", "<Company Name>", "[Date]"])
def test_gaps_are_found(gap: str) -> None:
    text = f"He came to {gap} late."
    (finding,) = findings_of(Placeholder(), text)
    assert text[finding.span.start : finding.span.end] == gap


@pytest.mark.parametrize("text", ["[the city]", "[His name] was", "[y]our", "[London]", "<3"])
def test_words_put_into_quotations_are_no_gaps(text: str) -> None:
    assert findings_of(Placeholder(), text) == []
