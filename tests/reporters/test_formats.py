"""What each format promises whatever the document holds."""

import io
import json
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.engine.finding import Edit, Elsewhere, Finding, Fix, Related, Safety, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters import FormatError, formats, reporter
from newslint.reporters._excerpt import cells, columns, rows, shortened, visible
from newslint.text import Document, Span

nasty = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab \t\r\n\0\x1b\x9b\u202e\u200b\ud800\udfff\u2028\u0301東😀<&\"']]>%,:"),
        st.characters(),
    ),
    max_size=60,
)


class Checked(NamedTuple):
    """A document and the report on it."""

    document: Document
    report: Report

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.report.findings


def about(document: Document, *findings: Finding) -> Checked:
    return Checked(document, Report(document.path, findings))


@st.composite
def reports(draw: st.DrawFn) -> Checked:
    text = draw(nasty)

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return Span(start, draw(st.integers(start, len(text))))

    def finding() -> Finding:
        fixes = tuple(
            Fix(draw(nasty), (Edit(span(), draw(nasty)),), draw(st.sampled_from(Safety)))
            for _ in range(draw(st.integers(0, 2)))
        )
        places = st.none() | st.builds(Elsewhere, nasty, st.integers(1, 9), st.integers(1, 9), nasty)
        related = (Related(span(), draw(nasty), draw(places)),) if draw(st.booleans()) else ()
        return Finding("ABC101", "some-name", span(), draw(nasty), draw(st.sampled_from(Severity)), fixes, related)

    findings = tuple(finding() for _ in range(draw(st.integers(0, 3))))
    return about(Document(text, draw(nasty) or "-"), *findings)


def render(name: str, checked: Checked) -> str:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", errors="strict", newline="\n")
    writer = reporter(name)(out)
    summary = Summary()
    summary.add(checked.report)
    writer.begin()
    writer.file(*checked)
    writer.end(summary)
    out.flush()
    return raw.getvalue().decode("utf-8")


@pytest.mark.parametrize("name", formats())
@settings(max_examples=40)
@given(checked=reports())
def test_no_format_lets_a_document_command_the_terminal_or_break_the_encoding(name: str, checked: Checked) -> None:
    shown = render(name, checked)
    assert not [ch for ch in shown if ch != "\n" and unicodedata.category(ch) in ("Cc", "Cs")]


@given(reports())
def test_json_and_json_lines_say_the_same_and_offsets_are_the_documents(checked: Checked) -> None:
    array = [entry for entry in json.loads(render("json", checked)) if "suppression" not in entry]
    lines = [json.loads(line) for line in render("json-lines", checked).splitlines()]
    assert array == lines
    for entry, finding in zip(array, checked.findings, strict=True):
        assert (entry["start"], entry["end"]) == finding.span
        assert entry["message"] == finding.message
        assert entry["path"] == checked.document.path
        keys = "path code rule severity message line column end_line end_column start end fixes related"
        assert " ".join(entry) == keys


@given(reports())
def test_sarif_names_each_rule_once_and_each_finding_apart(checked: Checked) -> None:
    (run,) = json.loads(render("sarif", checked))["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    marks = [result["partialFingerprints"]["newslint/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)


@given(reports())
def test_sarif_counts_columns_in_utf_16(checked: Checked) -> None:
    for result, finding in zip(
        json.loads(render("sarif", checked))["runs"][0]["results"], checked.findings, strict=True
    ):
        region = result["locations"][0]["physicalLocation"]["region"]
        start, _ = checked.document.lines.line_span(region["startLine"])
        before = checked.document.text[start : finding.span.start]
        assert region["startColumn"] - 1 == len(before.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
@settings(max_examples=40)
@given(checked=reports())
def test_xml_is_well_formed(name: str, checked: Checked) -> None:
    ET.fromstring(render(name, checked))


@given(reports())
def test_github_writes_one_command_a_line(checked: Checked) -> None:
    lines = render("github", checked).splitlines()
    assert len(lines) == len(checked.findings)
    for line in lines:
        assert re.fullmatch(
            r"::(error|warning|notice) title=[^:,]*,file=[^:,]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+::.*", line
        )


@given(reports())
def test_the_terminal_gets_one_line_a_finding_in_concise(checked: Checked) -> None:
    assert render("concise", checked).count("\n") == len(checked.findings)


@given(reports(), st.integers(2, 30))
def test_excerpts_fit_and_underline_the_span(checked: Checked, width: int) -> None:
    document = checked.document
    for finding in checked.findings:
        shown = rows(document, finding.span, width)
        assert shown[0].number == document.lines.position(finding.span.start).line
        for row in shown:
            if not row.number:
                continue
            start, end = document.lines.line_span(row.number)
            assert row.indent == sum(cell.width for cell in cells(row.before.replace("\\", "x")))
            marked = document.text[max(start, finding.span.start) : max(start, min(end, finding.span.end))]
            assert visible(marked) == row.marked or row.marked.endswith("…")
            assert columns(row.before + row.marked + row.after) <= max(width, 3)


def test_an_emoji_of_several_parts_is_shown_as_one() -> None:
    assert [visible(text) for text in ("👩‍🚀", "👍🏽", "❤️", "🏳️‍🌈")] == ["👩‍🚀", "👍🏽", "❤️", "🏳️‍🌈"]
    assert [columns(text) for text in ("👩‍🚀", "👍🏽", "❤️", "🏳️‍🌈", "e\u0301", "東京")] == [2, 2, 2, 2, 1, 4]
    assert visible("a\u200db") == "a\\u200db"
    assert visible("\u200d👩") == "\\u200d👩"


def test_a_cut_is_made_between_words_where_one_is_near() -> None:
    text = "The talks in the old naval hospital is the first since the former president walked out"
    (row,) = rows(Document(text), Span(36, 38), 40)
    assert (row.before, row.marked, row.after) == ("… naval hospital ", "is", " the first since …")
    assert shortened("a" * 50, 10) == "aaaaaaaaa…"
    assert shortened("not cut", 7) == "not cut"


@pytest.mark.parametrize("width", [40, 61, 80])
def test_carets_stand_under_the_word_whatever_the_width(width: int) -> None:
    text = "東京 and 👩‍🚀 cafe\u0301 " * 4 + "waited for for the bus " + "and so on " * 20
    at = text.index("for for")
    out = io.StringIO()
    writer = reporter("full")(out, width=width)
    related = (Related(Span(0, 2), "A note that is far too long to stand beside the mark of a terminal"),)
    writer.file(*about(Document(text, "a.txt"), Finding("A", "b", Span(at, at + 7), "M.", Severity.ERROR, (), related)))
    _, _, line, carets, *_ = out.getvalue().splitlines()
    before, _, _ = line.partition("for for")
    assert columns(before) == len(carets) - len("^" * 7)
    assert columns(line) <= width


def test_a_mark_at_the_edge_leaves_no_empty_line() -> None:
    out = io.StringIO()
    finding = Finding("ABC101", "name", Span(51, 100), "Message.", Severity.ERROR)
    reporter("full")(out, width=60).file(*about(Document("x" * 50 + " " + "y" * 49, "a.txt"), finding))
    assert [line[:3] for line in out.getvalue().splitlines()] == ["a.t", "  |", "1 |", "  |", ""]


def test_services_get_paths_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = Finding("ABC101", "name", Span(0, 1), "Message.", Severity.ERROR)
    checked = about(Document("x", str(tmp_path / "desk/a.txt")), found)
    assert ",file=desk/a.txt," in render("github", checked)
    assert json.loads(render("gitlab", checked))[0]["location"]["path"] == "desk/a.txt"


def test_nothing_found_is_nothing_said() -> None:
    clean = about(Document("All is well.", "a.txt"))
    assert render("full", clean) == render("concise", clean) == render("json-lines", clean) == ""


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(FormatError):
        reporter("_base")
