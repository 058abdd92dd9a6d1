"""What each format promises whatever the document holds."""

import io
import json
import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters import formats, reporter
from newslint.reporters._excerpt import cells, rows, visible
from newslint.text import Document, Span

SCHEMA = json.loads((Path(__file__).parent / "sarif_schema.json").read_text())

nasty = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab \t\r\n\0\x1b\x9b\u202e\u200b\ud800\udfff\u2028\u0301東😀<&\"']]>%,:"),
        st.characters(),
    ),
    max_size=60,
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(nasty)

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return Span(start, draw(st.integers(start, len(text))))

    def finding() -> Finding:
        fixes = tuple(
            Fix(draw(nasty), (Edit(span(), draw(nasty)),), draw(st.sampled_from(Safety)))
            for _ in range(draw(st.integers(0, 2)))
        )
        related = (Related(span(), draw(nasty)),) if draw(st.booleans()) else ()
        return Finding("ABC101", "some-name", span(), draw(nasty), draw(st.sampled_from(Severity)), fixes, related)

    findings = tuple(finding() for _ in range(draw(st.integers(0, 3))))
    return Report(Document(text, draw(nasty) or "-"), findings)


def render(name: str, report: Report) -> str:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", errors="strict", newline="\n")
    writer = reporter(name)(out)
    summary = Summary()
    summary.add(report)
    writer.begin()
    writer.file(report)
    writer.end(summary)
    out.flush()
    return raw.getvalue().decode("utf-8")


@pytest.mark.parametrize("name", formats())
@settings(max_examples=40)
@given(report=reports())
def test_no_format_lets_a_document_command_the_terminal_or_break_the_encoding(name: str, report: Report) -> None:
    shown = render(name, report)
    assert not [ch for ch in shown if ch != "\n" and unicodedata.category(ch) in ("Cc", "Cs")]


@given(reports())
def test_json_and_json_lines_say_the_same_and_offsets_are_the_documents(report: Report) -> None:
    array = json.loads(render("json", report))
    lines = [json.loads(line) for line in render("json-lines", report).splitlines()]
    assert array == lines
    for entry, finding in zip(array, report.findings, strict=True):
        assert (entry["start"], entry["end"]) == finding.span
        assert entry["message"] == finding.message
        assert entry["path"] == report.document.path
        keys = "path code rule severity message line column end_line end_column start end fixes related"
        assert " ".join(entry) == keys


@given(reports())
def test_sarif_keeps_to_the_standard(report: Report) -> None:
    log = json.loads(render("sarif", report))
    Draft202012Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    marks = [result["partialFingerprints"]["newslint/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)


@given(reports())
def test_sarif_counts_columns_in_utf_16(report: Report) -> None:
    for result, finding in zip(json.loads(render("sarif", report))["runs"][0]["results"], report.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        start, _ = report.document.lines.line_span(region["startLine"])
        before = report.document.text[start : finding.span.start]
        assert region["startColumn"] - 1 == len(before.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
@settings(max_examples=40)
@given(report=reports())
def test_xml_is_well_formed(name: str, report: Report) -> None:
    ET.fromstring(render(name, report))


@given(reports())
def test_github_writes_one_command_a_line(report: Report) -> None:
    lines = render("github", report).splitlines()
    assert len(lines) == len(report.findings)
    for line in lines:
        assert re.fullmatch(
            r"::(error|warning|notice) title=[^:,]*,file=[^:,]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+::.*", line
        )


@given(reports())
def test_the_terminal_gets_one_line_a_finding_in_concise(report: Report) -> None:
    assert render("concise", report).count("\n") == len(report.findings)


@given(reports(), st.integers(2, 30))
def test_excerpts_fit_and_underline_the_span(report: Report, width: int) -> None:
    document = report.document
    for finding in report.findings:
        shown = rows(document, finding.span, width)
        assert shown[0].number == document.lines.position(finding.span.start).line
        for row in shown:
            if not row.number:
                continue
            start, end = document.lines.line_span(row.number)
            assert row.indent == sum(cell.width for cell in cells(row.before.replace("\\", "x")))
            marked = document.text[max(start, finding.span.start) : max(start, min(end, finding.span.end))]
            assert visible(marked) == row.marked or row.marked.endswith("…")
            assert row.indent + row.width <= width + 2


def test_nothing_found_is_nothing_said() -> None:
    clean = Report(Document("All is well.", "a.txt"))
    assert render("full", clean) == render("concise", clean) == render("json-lines", clean) == ""


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        reporter("_base")
