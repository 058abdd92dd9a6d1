"""Several formats at once, the files that they go to, and what is said beside them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

FILES = Path(__file__).parents[1] / "readers" / "files"


def newslint(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("She waited for a hour.\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        '{"id": "one", "text": "Ex-President Ana Roe left. Former president Roe came back."}\n'
        '{"id": "two", "text": "He waited for a hour."}\n',
        encoding="utf-8",
    )
    (tmp_path / "pom.xml").write_text("<project/>", encoding="utf-8")
    return tmp_path


def test_several_formats_at_once(desk: Path) -> None:
    where = [
        "--output",
        "concise",
        "--output",
        "json:out.json",
        "--output",
        "html:page.html",
        "--output",
        "junit:j.xml",
    ]
    done = newslint("a.txt", "b.jsonl", *where, cwd=desk)
    assert done.returncode == 1, done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["a.txt", "b.jsonl", "b.jsonl"]
    found = json.loads((desk / "out.json").read_text(encoding="utf-8"))
    assert [entry.get("story") for entry in found] == [None, "one", "two"]
    assert (desk / "page.html").read_text(encoding="utf-8").count("<article") == 3
    assert len(ET.parse(desk / "j.xml").findall("testsuite")) == 3


@pytest.mark.parametrize(
    ("where", "message"),
    [
        (["--output", "json", "--output", "csv"], "two formats would go to standard output"),
        (["--output", "json:x", "--output", "csv:./x"], "two formats would go to"),
        (["--output", "json", "--output-format", "csv"], "--output takes the place of"),
        (["--output", "jsn:x"], "there is no format “jsn”; did you mean “json”"),
        (["--output", "json:a.txt"], "--output a.txt would overwrite a.txt"),
    ],
)
def test_what_cannot_be_written_ends_before_anything_is_done(desk: Path, where: list[str], message: str) -> None:
    done = newslint("a.txt", *where, cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr.replace("\n", " ")
    assert not (desk / "x").exists()


@pytest.mark.parametrize(("most", "code"), [("0", 1), ("1", 0)])
def test_so_many_warnings_pass(desk: Path, most: str, code: int) -> None:
    assert newslint("b.jsonl", "--select", "TTL", "--max-warnings", most, cwd=desk).returncode == code


def test_an_error_never_passes(desk: Path) -> None:
    assert newslint("a.txt", "--max-warnings", "9", cwd=desk).returncode == 1


def test_statistics_go_beside_files(desk: Path) -> None:
    done = newslint("a.txt", "--statistics", "--output", "json:out.json", cwd=desk)
    assert "GRM101  a-or-an" in done.stdout
    assert len(json.loads((desk / "out.json").read_text(encoding="utf-8"))) == 1


def test_timing_is_told_on_stderr(desk: Path) -> None:
    done = newslint("a.txt", "--timing", "--output", "concise", cwd=desk)
    assert done.stdout.startswith("a.txt:1:16: GRM101")
    head, *rows, last = done.stderr.splitlines()
    assert head == "milliseconds  rule"
    assert len(rows) <= 21
    assert re.search(r"in all; the second reader by (numpy|the native kernel \(\S+\))$", last)


def test_a_folder_gives_up_no_data_that_is_no_story(desk: Path) -> None:
    done = newslint(".", "--show-files", cwd=desk)
    assert done.stdout.split() == ["a.txt"]


@pytest.mark.parametrize("name", ["story.docx", "story.odt", "records.jsonl", "story.nitf", "feed.rss", "talk.srt"])
def test_each_format_is_read_by_name_and_clean(name: str, tmp_path: Path) -> None:
    done = newslint(str(FILES / name), "--output", "json", "--select", "GRM101,WRD101", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_what_is_only_read_says_so(desk: Path, option: str) -> None:
    before = (desk / "b.jsonl").read_bytes()
    done = newslint("b.jsonl", option, cwd=desk)
    assert done.returncode == 2
    assert "JSON is a read-only format" in done.stderr
    assert (desk / "b.jsonl").read_bytes() == before
