"""A second place that lies in another file."""

from __future__ import annotations

import io
import json

import pytest

from newslint.engine.finding import Elsewhere, Finding, Related, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters import reporter
from newslint.text import Document, Span

PLACE = Elsewhere("said.txt", 7, 3, "we will not go")
FINDING = Finding(
    "ABC101", "a-name", Span(0, 4), "It was otherwise.", Severity.WARNING, (), (Related(Span(0, 4), "There.", PLACE),)
)


def rendered(name: str) -> str:
    out = io.StringIO()
    writer = reporter(name)(out)
    writer.begin()
    writer.file(Document("“We”", "story.txt"), Report("story.txt", (FINDING,)))
    writer.end(Summary())
    return out.getvalue()


@pytest.mark.parametrize(("name", "shown"), [("full", "= There, said.txt:7:3: “we will not go”"), ("html", "line 7")])
def test_people_see_the_file_and_the_words(name: str, shown: str) -> None:
    page = rendered(name)
    assert shown in page
    assert "said.txt" in page
    assert "we will not go" in page


def test_programs_get_the_file_and_the_words() -> None:
    (found,) = json.loads(rendered("json"))
    (other,) = found["related"]
    assert other["elsewhere"] == {"path": "said.txt", "line": 7, "column": 3, "text": "we will not go"}


def test_sarif_names_the_other_artifact() -> None:
    (result,) = json.loads(rendered("sarif"))["runs"][0]["results"]
    (other,) = result["relatedLocations"]
    assert other["physicalLocation"]["artifactLocation"] == {"uri": "said.txt"}
    assert other["physicalLocation"]["region"] == {"startLine": 7}
    assert other["message"]["text"] == "There. “we will not go”"
