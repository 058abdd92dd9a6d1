"""A format of others, in one file: read, shown with its own lines, mended where it can be written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newslint
from newslint import Document, NewslintError, Place, Position, Segment, SourceMap, Span
from newslint.cli.main import main
from newslint.text.lines import LineIndex
from tests.plugins import install

POINTS = {"newslint.readers": "wire = newslint_wire:Wire"}
WIRE = '''
"""One record a line, each with a paragraph of the story."""

import json

from newslint import Document, Reader, Segment, SourceMap, Span, UnreadableError


class Wire(Reader):
    """A story in records."""

    name = "the wire's records"
    suffixes = (".wires",)

    def read(self, data, name):
        """Join the records' texts."""
        text, segments = "", []
        for number, line in enumerate(data.decode().splitlines(), 1):
            try:
                said = json.loads(line)["text"]
            except ValueError as error:
                raise UnreadableError(f"line {number} is no record") from error
            span = Span(len(text), len(text) + len(said))
            segments.append(Segment(span, str(number), line=number, column=line.find(said) + 1))
            text += said + "\\n\\n"
        return Document(text, name, source=SourceMap(segments))
'''
WRITER = (
    WIRE
    + '''
    can_write = True

    def write(self, data, document, changes):
        """Change the records that hold the changes, from the last to the first."""
        records = [json.loads(line) for line in data.decode().splitlines()]
        for (start, end), new in sorted(changes, reverse=True):
            number, at = document.source.place(start)
            said = records[int(number) - 1]["text"]
            records[int(number) - 1]["text"] = said[:at] + new + said[at + end - start :]
        return "".join(json.dumps(record) + "\\n" for record in records).encode()
'''
)
STORY = """\
{"id": 1, "text": "The mayor spoke."}
{"id": 2, "text": "He waited for for the bus."}
{"id": 3, "text": "The the end."}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story, and an installed plugin that reads it."""
    install(tmp_path, monkeypatch, WIRE, POINTS)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/story.wires").write_text(STORY)
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["check", "--no-cache", *args])


def test_what_is_found_stands_in_the_lines_of_the_file(desk: Path) -> None:
    done = run("--output-format", "concise", ".")
    assert (done.exit_code, done.stderr) == (1, "")
    assert [line.split(": ")[0] for line in done.stdout.splitlines()] == ["story.wires:2:30", "story.wires:3:20"]
    assert "[*]" not in done.stdout
    found = [json.loads(line) for line in run("--output-format", "json-lines", ".").stdout.splitlines()]
    assert [(f["line"], f["column"], f["start"]) for f in found] == [(2, 30, 28), (3, 20, 46)]
    assert [fix["safety"] for f in found for fix in f["fixes"]] == ["display-only", "display-only"]


@pytest.mark.parametrize("name", ["full", "sarif", "rdjson", "github", "gitlab", "checkstyle", "junit", "grouped"])
def test_every_format_has_the_lines_of_the_file(desk: Path, name: str) -> None:
    done = run("--output-format", name, "story.wires")
    assert (done.exit_code, done.stderr) == (1, "")
    assert "30" in done.stdout
    if name == "full":
        assert "2 | He waited for for the bus." in done.stdout


def test_a_read_only_format_is_not_mended(desk: Path) -> None:
    (desk / "other.txt").write_text("He waited for for the bus.\n")
    done = run("--fix", ".")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "newslint: story.wires: not mended: the wire's records is a read-only format",
        "newslint: mended 1 finding in 1 story",
    ]
    assert (desk / "story.wires").read_text() == STORY
    assert run("--diff", "story.wires").stdout == ""
    with pytest.raises(NewslintError, match="read-only"):
        newslint.fix(desk / "story.wires")
    (desk / "story.wires").write_text(STORY.splitlines(keepends=True)[0])
    assert run("--fix", "story.wires").exit_code == 0


def test_a_format_that_can_be_written_is_mended(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(desk.parent, monkeypatch, WRITER, POINTS)
    assert "[*]" in run("story.wires").stdout
    assert "-He waited for for the bus." in run("--diff", "story.wires").stdout
    fixed = newslint.fix((desk / "story.wires").read_bytes(), name="story.wires")
    assert json.loads(fixed.data.splitlines()[1]) == {"id": 2, "text": "He waited for the bus."}
    assert run("--fix", "story.wires").exit_code == 0
    assert (desk / "story.wires").read_bytes() == fixed.data


def test_a_writer_that_writes_something_else_writes_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(desk.parent, monkeypatch, WRITER.replace('["text"] = said[:at]', '["text"] = "!" + said[:at]'), POINTS)
    done = run("--fix", "story.wires")
    assert done.exit_code == 2
    assert "story.wires: not mended: written so, it would not read as it should" in done.stderr
    assert (desk / "story.wires").read_text() == STORY


def test_what_is_no_such_file_is_told(desk: Path) -> None:
    (desk / "story.wires").write_text("no record\n")
    done = run(".")
    assert (done.exit_code, done.stderr) == (2, "newslint: story.wires: line 1 is no record\n")


def test_without_plugins_the_format_is_not_read(desk: Path) -> None:
    done = run("--isolated", "story.wires")
    assert done.exit_code == 2
    assert "JSON data by its text: newslint reads it where its name ends in .json" in done.stderr
    assert "no file in it ends in" in run("--isolated", ".").stderr
    with pytest.raises(NewslintError):
        newslint.lint(desk / "story.wires", isolated=True)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import nothing_such", "ModuleNotFoundError: No module named 'nothing_such'"),
        (
            "Wire = 3",
            "a reader is a class over newslint.Reader, with all its methods, not 3",
        ),
        (WIRE.replace('".wires"', '"jsonl"'), "Wire must say its name, and its suffixes"),
        (WIRE.replace('".wires"', '".md"'), "another reader knows .md already"),
    ],
)
def test_a_plugin_of_no_use_is_named_and_the_others_run(
    desk: Path, monkeypatch: pytest.MonkeyPatch, source: str, told: str
) -> None:
    install(desk.parent, monkeypatch, source, POINTS)
    (desk / "story.wires").rename(desk / "story.wire")
    (desk / "other.txt").write_text("He waited for for the bus.\n")
    done = run("--output-format", "concise", ".")
    assert done.exit_code == 2
    assert f"could not load plugin wire (newslint_wire:Wire) of newslint-wire 3.1: {told}" in done.stderr
    assert done.stdout.startswith("other.txt:1:11: GRM150")


def test_a_reader_that_fails_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(desk.parent, monkeypatch, WIRE.replace("text, segments =", "1 / 0\n        text, segments ="), POINTS)
    done = run("story.wires")
    assert done.exit_code == 2
    assert "the reader of the wire's records (newslint-wire 3.1) failed: ZeroDivisionError" in done.stderr


def test_places_of_a_text_in_a_file_and_back() -> None:
    source = SourceMap([Segment(Span(0, 5), "title", 3, line=2, column=4), Segment(Span(7, 9), "body", line=9)])
    document = Document("Title\n\nOn", source=source)
    assert [document.position(k) for k in (0, 4, 5, 6, 7, 9)] == [(2, 4), (2, 8), (2, 9), (2, 9), (9, 1), (9, 3)]
    assert (source.place(4), source.place(8)) == (Place("title", 7), Place("body", 1))
    assert [source.holds(Span(*span)) for span in ((0, 5), (2, 2), (4, 6), (6, 8), (5, 7))] == [
        True, True, False, False, False
    ]  # fmt: skip
    assert document.in_file(Span(1, 3)) == Span(1, 3) == Document("Title").in_file(Span(1, 3))
    assert Document("a\nb").position(2) == Position(2, 1) == LineIndex("a\nb").position(2)
    with pytest.raises(ValueError, match="overlap"):
        SourceMap([Segment(Span(0, 5), "a"), Segment(Span(4, 6), "b")])
