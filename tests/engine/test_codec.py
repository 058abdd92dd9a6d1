"""What is written comes back, and nothing else is believed."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.codec import VERSION, CodecError, dumps, finding_from_plain, from_plain, loads, to_plain
from newslint.engine.finding import Edit, Elsewhere, Finding, Fix, Related, Safety, Severity
from newslint.engine.report import Crash, Report, Suppression
from newslint.text import Span

words = st.text(st.characters(categories=None), max_size=9)  # unpaired surrogates too
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*sorted(pair)))
edits = st.builds(Edit, spans, words)
fixes = st.builds(Fix, words, st.lists(edits, max_size=2).map(tuple), st.sampled_from(Safety))
elsewhere = st.builds(Elsewhere, words, st.integers(1, 99), st.integers(1, 99), words)
related = st.lists(st.builds(Related, spans, words, st.none() | elsewhere), max_size=2).map(tuple)
findings = st.builds(
    Finding,
    words,
    words,
    spans,
    words,
    st.sampled_from(Severity),
    st.lists(fixes, max_size=2).map(tuple),
    related,
)
suppressions = st.builds(Suppression, st.sampled_from(["inSource", "external"]), words, words)
suppressed = st.lists(st.tuples(findings, suppressions), max_size=2)


def report_of(pairs: list[tuple[Finding, Suppression]], *parts: Any) -> Report:
    path, found, crashes, seconds, abridged = parts
    hidden, why = tuple(f for f, _ in pairs), tuple(reason for _, reason in pairs)
    return Report(path, found, crashes, hidden, seconds, abridged, why)


reports = st.builds(
    report_of,
    suppressed,
    words,
    st.lists(findings, max_size=2).map(tuple),
    st.lists(st.builds(Crash, words, words, words, words), max_size=2).map(tuple),
    st.dictionaries(words, st.floats(0, 1e9), max_size=2),
    st.lists(words, max_size=2).map(tuple),
)

SPAN = Span(3, 5)
WHOLE = Report(
    "a.txt",
    (Finding("ABC101", "a-rule", SPAN, "No.", Severity.ERROR, (Fix.swap(SPAN, "x"),), (Related(SPAN, "Here."),)),),
    (Crash("ABC102", "other", "KeyError", "..."),),
    (Finding("ABC103", "third", SPAN, "Hidden.", Severity.ADVICE),),
    {"ABC101": 0.5},
    ("ABC101",),
    (Suppression("inSource", "So it was."),),
)


@given(reports)
def test_a_report_comes_back_as_it_was(report: Report) -> None:
    assert loads(dumps(report)) == report
    assert pickle.loads(pickle.dumps(report)) == report


def test_the_form_of_a_report() -> None:
    """Whoever changes this form raises its version."""
    assert VERSION == 3
    assert to_plain(WHOLE) == {
        "version": 3,
        "path": "a.txt",
        "findings": [
            {
                "code": "ABC101",
                "rule": "a-rule",
                "severity": "error",
                "message": "No.",
                "start": 3,
                "end": 5,
                "fixes": [
                    {"title": "Write “x”", "safety": "unsafe", "edits": [{"start": 3, "end": 5, "text": "x"}]},
                ],
                "related": [{"start": 3, "end": 5, "message": "Here."}],
            }
        ],
        "suppressed": [
            {
                "code": "ABC103",
                "rule": "third",
                "severity": "advice",
                "message": "Hidden.",
                "start": 3,
                "end": 5,
                "fixes": [],
                "related": [],
            }
        ],
        "suppressions": [{"kind": "inSource", "reason": "So it was.", "where": ""}],
        "crashes": [{"code": "ABC102", "rule": "other", "error": "KeyError", "traceback": "..."}],
        "seconds": {"ABC101": 0.5},
        "abridged": ["ABC101"],
    }


def test_a_place_elsewhere_is_told_with_its_file() -> None:
    finding = WHOLE.findings[0]._replace(related=(Related(SPAN, "There.", Elsewhere("b.txt", 2, 1, "Yes.")),))
    (plain,) = to_plain(WHOLE._replace(findings=(finding,)))["findings"]
    told = {"path": "b.txt", "line": 2, "column": 1, "text": "Yes."}
    assert plain["related"] == [{"start": 3, "end": 5, "message": "There.", "elsewhere": told}]
    for key, value in (("line", 0), ("line", True), ("path", None), ("column", "1")):
        plain["related"][0]["elsewhere"] = {**told, key: value}
        with pytest.raises(CodecError):
            finding_from_plain(plain)


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each part of nested data."""
    yield path
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from places(value, (*path, key))


def changed(path: tuple[Any, ...], value: object) -> Any:
    """The plain form of the whole report with one part replaced."""
    data: Any = copy.deepcopy([to_plain(WHOLE)])
    holder = data
    for key in (0, *path)[:-1]:
        holder = holder[key]
    holder[(0, *path)[-1]] = value
    return data[0]


STRANGE: list[Any] = [
    None,
    True,
    -1,
    7,
    2**70,
    0.5,
    float("nan"),
    float("inf"),
    "",
    "ERROR",
    [],
    [[]],
    {},
    {"start": 0},
]


@pytest.mark.parametrize("path", list(places(to_plain(WHOLE))), ids=str)
def test_what_is_read_is_all_there_is_or_refused(path: tuple[Any, ...]) -> None:
    """Where anything is replaced by anything else, it comes back as it was read, or is refused."""
    said = []
    for value in STRANGE:
        data = changed(path, value)
        try:
            report = from_plain(data)
        except CodecError as error:
            said.append(str(error))
        else:
            assert json.dumps(to_plain(report)) == json.dumps(data)
    assert said
    assert all(len(message) < 200 and message.isprintable() for message in said)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ((), [], "a report is a list"),
        (("version",), 2, "the version of a report is 2, and 3 is what is read here"),
        (("version",), True, "the version of a report is True"),
        (("suppressions",), [], "1 findings are suppressed, for 0 reasons"),
        (("suppressions", 0, "kind"), "x", "the kind of a suppression is"),
        (("path",), None, "the path of a report is None"),
        (("findings",), {}, "the findings are a dict"),
        (("findings", 0, "severity"), "Error", "the severity of a finding is 'Error', none of advice, warning, error"),
        (("findings", 0, "start"), 6, "the place of a finding is 6 to 5"),
        (("findings", 0, "start"), True, "the place of a finding is True to 5"),
        (("findings", 0, "fixes", 0, "safety"), "sure", "the safety of a fix is 'sure'"),
        (("findings", 0, "fixes", 0, "edits", 0), {"start": 0, "end": 0}, "an edit has not the parts start, end, text"),
        (("findings", 0, "more"), 1, "a finding has not the parts code, rule"),
        (("seconds", "ABC101"), float("nan"), "the seconds of a rule are nan"),
    ],
)
def test_what_does_not_fit_is_named(path: tuple[Any, ...], value: object, said: str) -> None:
    with pytest.raises(CodecError) as caught:
        from_plain(changed(path, value))
    assert said in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xff", b"[" * 100_000, b"1e999", b"9" * 9_999, b"null"])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(CodecError):
        loads(data)


def test_what_the_public_form_adds_is_no_part_of_it() -> None:
    with pytest.raises(CodecError, match="a finding has not the parts"):
        finding_from_plain({"path": "a.txt", **to_plain(WHOLE)["findings"][0]})
