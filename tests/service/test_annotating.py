"""Findings in a Word document as comments at their words; all else stays as it was."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newslint import lint
from newslint.readers.registry import ours
from newslint.service.annotating import AnnotateError, annotated

docx = pytest.importorskip("docx")
STORY = Path(__file__).parents[1] / "readers" / "files" / "story.docx"


def made() -> bytes:
    """A document with runs, a tab in a run, a table, and words that a finding stands across."""
    document = docx.Document()
    document.add_heading("Party falls short in vote", 0)
    paragraph = document.add_paragraph("She waited for a ")
    paragraph.add_run("hour").bold = True
    paragraph.add_run(" in the park. The party is two seats aw")
    paragraph.add_run("ay").italic = True
    paragraph.add_run(" of\ta majority.")
    document.add_table(1, 1).cell(0, 0).text = "He waited for a hour, a hour and a hour."
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def marked(word: Any) -> dict[str, str]:
    """The words that each comment stands at, by its first line."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    found: dict[str, str] = {}
    open_ones: dict[str, list[str]] = {}
    for node in word.element.iter():
        number = node.get(f"{space}id")
        if node.tag == f"{space}commentRangeStart":
            open_ones[number] = []
        elif node.tag == f"{space}commentRangeEnd":
            found[number] = "".join(open_ones.pop(number))
        elif node.tag == f"{space}t":
            for said in open_ones.values():
                said.append(node.text)
    return found


def test_comments_stand_at_their_words_and_nothing_else_changes() -> None:
    data = made()
    document = ours()[".docx"].read(data, "a.docx")
    report = lint(document, isolated=True, select=("GRM101", "WRD101"))
    after = annotated(data, document, report.findings)
    word = docx.Document(io.BytesIO(after))
    assert sorted(marked(word).values()) == ["a", "a", "a", "a", "away of"]
    assert {comment.author for comment in word.comments} == {"newslint"}
    assert len(list(word.comments)) == len(report.findings) == 5
    before = docx.Document(io.BytesIO(data))
    assert [p.text for p in word.paragraphs] == [p.text for p in before.paragraphs]
    assert ours()[".docx"].read(after, "a.docx").text == document.text
    again = lint(ours()[".docx"].read(after, "a.docx"), isolated=True, select=("GRM101", "WRD101"))
    assert again.findings == report.findings


def test_what_no_library_opens_is_named() -> None:
    document = ours()[".docx"].read(STORY.read_bytes(), "a.docx")
    broken = STORY.read_bytes().replace(b"[Content_Types].xml", b"[Content_Typos].xml")
    with pytest.raises(AnnotateError, match="python-docx cannot open it"):
        annotated(broken, document, ())


def test_it_is_an_option_of_check(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(made())

    def check(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "newslint", "check", "--isolated", "--select", "GRM101", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)

    done = check("a.docx", "--annotate", "out.docx", "--output", "concise")
    assert (done.returncode, done.stdout.splitlines()[0][:15]) == (1, "a.docx:2:16: GR")
    assert len(list(docx.Document(tmp_path / "out.docx").comments)) == 4
    assert "would overwrite a.docx" in check("a.docx", "--annotate", "a.docx").stderr
    assert check("-", "--annotate", "b.docx").returncode == 2
