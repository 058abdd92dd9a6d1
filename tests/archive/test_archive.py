"""An archive from outside: what goes in, what comes out, and what is said where something is wrong."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from newslint.archive.inputs.base import Shard
from newslint.archive.inputs.lines import Lines
from newslint.archive.plan import Columns, Plan
from newslint.archive.run import Run, prepare
from newslint.archive.schema import FINDINGS, QUARANTINE, STORIES
from newslint.archive.storage import Place
from newslint.cli.main import main
from tests.archive.desk import TABLES, all_of, json_lines, newslint, parquet, read, rows


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over twelve stories in Parquet, in shards of five."""
    desk = tmp_path_factory.mktemp("desk")
    parquet(desk / "in.parquet", rows())
    ended = newslint("in.parquet", "out", "--shard", "5", "--workers", "1", cwd=desk)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == "newslint: 12 stories, 192 words, 9 findings: see out\n"
    return desk / "out"


def test_every_story_is_there_once_with_what_was_found_in_it(done: Path) -> None:
    stories = read(done, "stories")
    assert [story["story"] for story in stories] == [f"s{k}" for k in range(12)]
    assert stories[0] == {
        "story": "s0",
        "source": "in.parquet",
        "desk": "sport",
        "date": "2024-01-03",
        "words": 16,
        "findings": 1,
        "failed": [],
    }
    assert [story["findings"] for story in stories] == [1, 0, 1, 1] * 3
    assert read(done, "quarantine") == []


def test_a_finding_stands_for_itself(done: Path) -> None:
    finding = read(done, "findings")[0]
    fixes, confidence = json.loads(finding.pop("fixes")), finding.pop("confidence")
    assert finding.pop("message")
    assert finding == {
        "story": "s0",
        "source": "in.parquet",
        "desk": "sport",
        "date": "2024-01-03",
        "rule": "GRM150",
        "name": "doubled-word",
        "level": "error",
        "start": 12,
        "end": 19,
        "line": 1,
        "column": 13,
        "found": "met met",
        "fix": "met",
        "related": None,
    }
    assert fixes[0]["edits"] == [{"start": 15, "end": 19, "text": ""}]
    assert 0.5 < confidence <= 1


def test_tables_have_the_promised_columns_even_where_they_are_empty(done: Path) -> None:
    for table, schema in zip(TABLES, (FINDINGS, STORIES, QUARANTINE), strict=True):
        assert {pq.read_schema(file) for file in (done / table).iterdir()} == {schema}


def test_the_manifest_has_a_line_a_shard(done: Path) -> None:
    lines = [json.loads(line) for file in (done / "manifest").iterdir() for line in file.read_text().splitlines()]
    assert [(line["shard"], line["start"], line["stop"], line["stories"]) for line in lines] == [
        (0, 0, 5, 5),
        (1, 5, 10, 5),
        (2, 10, 12, 2),
    ]


@pytest.mark.parametrize("name", ["in.jsonl", "in.ndjson.gz"])
def test_lines_of_json_give_the_same(done: Path, tmp_path: Path, name: str) -> None:
    json_lines(tmp_path / name, rows())
    assert newslint(name, "out", "--shard", "5", "--workers", "2", cwd=tmp_path).returncode == 0
    assert all_of(tmp_path / "out", "source") == all_of(done, "source")


def test_files_in_a_folder_give_the_same_findings(done: Path, tmp_path: Path) -> None:
    for row in rows():
        file = tmp_path / "in" / row["desk"] / f"{row['id']}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(row["text"])
    assert newslint("in", "out", "--shard", "5", "--workers", "1", cwd=tmp_path).returncode == 0
    assert {story["story"] for story in read(tmp_path / "out", "stories")} >= {"sport/s0.txt", "city/s1.txt"}
    of_a_story = ("story", "source", "desk", "date")
    assert all_of(tmp_path / "out", *of_a_story) == all_of(done, *of_a_story)


def test_settings_and_options_hold(tmp_path: Path) -> None:
    parquet(tmp_path / "in.parquet", rows(4))
    (tmp_path / "newslint.toml").write_text('ignore = ["doubled-word"]\n')
    assert newslint("in.parquet", "a", cwd=tmp_path).returncode == 0
    assert {finding["rule"] for finding in read(tmp_path / "a", "findings")} == {"GRM101"}
    assert newslint("in.parquet", "b", "--isolated", "--select", "GRM150", cwd=tmp_path).returncode == 0
    assert {finding["rule"] for finding in read(tmp_path / "b", "findings")} == {"GRM150"}


def test_columns_may_have_other_names(tmp_path: Path) -> None:
    named = {"id": "nr", "text": "body", "desk": "section", "date": "filed"}
    parquet(tmp_path / "in.parquet", [{named[key]: value for key, value in row.items()} for row in rows(3)])
    given = ("--id", "nr", "--text", "body", "--desk", "section", "--date", "filed")
    assert newslint("in.parquet", "out", *given, cwd=tmp_path).returncode == 0
    told = [(story["story"], story["desk"], story["date"]) for story in read(tmp_path / "out", "stories")]
    assert told == [("s0", "sport", "2024-01-03"), ("s1", "city", "2024-02-03"), ("s2", "world", "2024-01-03")]


def test_a_weekday_is_held_against_the_day_of_the_story(tmp_path: Path) -> None:
    text = "The council voted on Thursday, 4 January, to close the pool.\n"
    lines = [{"text": text, "date": "2024-01-05"}, {"text": text, "date": "2023-01-05"}]
    json_lines(tmp_path / "in.jsonl", lines)
    assert newslint("in.jsonl", "out", cwd=tmp_path).returncode == 0
    assert [finding["date"] for finding in read(tmp_path / "out", "findings")] == ["2023-01-05"]


def test_what_cannot_be_read_is_kept_apart_with_the_reason(tmp_path: Path) -> None:
    good = {"id": "good", "text": "The the ferry left."}
    lines = [
        json.dumps(good).encode(),
        b'{"id": "cut", "text": "The fer',
        b'{"id": "void", "text": "  "}',
        b'{"id": "none"}',
        b'{"id": "number", "text": 7}',
        b'{"id": "half", "text": "It was \\ud800 odd."}',
        b'{"id": "bytes", "text": "Caf\xe9 owners \xff\xfe met."}',
        b'{"id": "western", "text": "Caf\xe9 owners met met."}',
        b"[1, 2]",
        json.dumps({"id": "long", "text": "The ferry left. " * 70_000}).encode(),
    ]
    (tmp_path / "in.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    ended = newslint("in.jsonl", "out", "--select", "GRM", cwd=tmp_path)
    assert ended.returncode == 0
    assert "8 stories could not be read: see out/quarantine" in ended.stderr
    assert [story["story"] for story in read(tmp_path / "out", "stories")] == ["good", "western"]
    assert len(read(tmp_path / "out", "findings")) == 2
    kinds = {row["story"].partition("@")[0]: row["kind"] for row in read(tmp_path / "out", "quarantine")}
    assert kinds == {
        "in.jsonl:": "record",
        "void": "no text",
        "none": "record",
        "number": "record",
        "half": "unreadable",
        "bytes": "unreadable",
        "long": "too large",
    }
    assert all(row["reason"] for row in read(tmp_path / "out", "quarantine"))


def test_a_column_of_parquet_may_hold_bytes_that_are_no_text(tmp_path: Path) -> None:
    texts = pa.array([b"The the ferry left.", b"It was \xff\xfe\x00 odd."]).view(pa.string())
    pq.write_table(pa.table({"id": ["a", "b"], "text": texts}), tmp_path / "in.parquet")
    assert newslint("in.parquet", "out", cwd=tmp_path).returncode == 0
    assert [row["story"] for row in read(tmp_path / "out", "findings")] == ["a"]
    assert [(row["story"], row["kind"]) for row in read(tmp_path / "out", "quarantine")] == [("b", "unreadable")]


def test_a_run_in_which_no_story_could_be_read_has_failed(tmp_path: Path) -> None:
    json_lines(tmp_path / "in.jsonl", [{"text": " "}, {"text": ""}])
    ended = newslint("in.jsonl", "out", cwd=tmp_path)
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (2, "newslint: no story could be read")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("none.parquet", "out"), "none.parquet: there is no file"),
        (("in.parquet", "out", "--text", "txt"), "has no column “txt”; did you mean “text”?"),
        (("in.parquet", "out", "--desk", "section"), "has no column “section”; it has id, text, desk, date"),
        (("in.parquet", "full"), "full holds something else: name a new folder"),
        (("nowhere://in", "out"), "nowhere://in: Protocol not known: nowhere"),
        (("broken.parquet", "out"), "broken.parquet is no Parquet"),
        (("full", "full/out"), "lies in the archive that is read: name a folder beside it"),
        (("mixed", "out"), "mixed holds parquet and jsonl: say with --input-format"),
        (("mixed", "out", "--input-format", "text"), "of 2 files none is of the format text"),
        (("in.parquet", "out", "--select", "GRM999"), "--select: "),
        (("in.parquet", "out", "--level", "grave"), "--level"),
        (("in.parquet", "out", "--config", "none.toml"), "none.toml"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    parquet(tmp_path / "in.parquet", rows(2))
    (tmp_path / "broken.parquet").write_bytes(b"no such thing")
    (tmp_path / "full").mkdir()
    (tmp_path / "full/story.txt").write_text("The ferry left.")
    (tmp_path / "mixed").mkdir()
    parquet(tmp_path / "mixed/a.parquet", rows(2))
    json_lines(tmp_path / "mixed/b.jsonl", rows(2))
    ended = CliRunner().invoke(main, ["archive", *args])
    assert (ended.exit_code, len(ended.stderr.splitlines())) == (2, 1), ended.stderr
    assert said in ended.stderr
    assert not (tmp_path / "out").exists()


def test_an_archive_may_lie_anywhere_that_fsspec_knows(tmp_path: Path) -> None:
    parquet(tmp_path / "in.parquet", rows(4))
    ended = newslint(f"file://{tmp_path}/*.parquet", f"file://{tmp_path}/out", cwd=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert len(read(tmp_path / "out", "findings")) == 3


def test_a_store_of_objects_holds_a_run_and_lets_it_go_on() -> None:
    store = fsspec.filesystem("memory")
    try:
        store.pipe_file("/in/a.jsonl", "".join(json.dumps(row) + "\n" for row in rows(4)).encode())
        plan = Plan(isolated=True, select=("GRM",))

        def run(*, again: bool = False) -> Run:
            return prepare("memory://in", "memory://out", plan, again=again)

        assert sum(record.stories for record in run().go(workers=1)) == 4
        finished = run()
        assert (finished.shards, [record.findings for record in finished.done.values()]) == ([], [3])
        names = [name for name in store.find("/out") if not name.endswith(("archive.json", ".jsonl"))]
        assert len(names) == 3
        assert len(run(again=True).shards) == 1
        assert store.find("/out") == ["/out/archive.json"]
    finally:
        store.rm("/", recursive=True)


def test_a_line_too_long_to_hold_is_told_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.archive.inputs.lines._LONGEST", 100)
    texts = [{"text": "The ferry left. " * k} for k in (1, 20, 2)]
    file = json_lines(tmp_path / "in.jsonl", texts)
    place, size = Place(str(tmp_path)), file.stat().st_size
    for cuts in ([0, size], [0, 60, 300, size], list(range(size + 1))):
        shards = [Shard(k, str(file), start, stop) for k, (start, stop) in enumerate(pairwise(cuts))]
        stories = [story for shard in shards for story in Lines().stories(place, shard, Columns())]
        assert [(story.text, bool(story.fault)) for story in stories] == [
            (texts[0]["text"], False),
            (None, True),
            (texts[2]["text"], False),
        ]


@pytest.mark.parametrize(
    ("library", "args", "extra"),
    [
        ("pyarrow", ["in", "out"], "archive"),
        ("fsspec", ["report", "out"], "archive"),
        ("datasketch", ["twins", "in"], "archive"),
        ("ray", ["in.jsonl", "out", "--engine", "ray", "--isolated"], "ray"),
    ],
)
def test_a_library_that_is_missing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, args: list[str], extra: str
) -> None:
    monkeypatch.chdir(tmp_path)
    json_lines(tmp_path / "in.jsonl", rows(1))
    for name in [name for name in sys.modules if name.startswith(("newslint.archive", f"{library}."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    ended = CliRunner().invoke(main, ["archive", *args])
    assert (ended.exit_code, f"pip install 'newslint[{extra}]'" in ended.stderr) == (2, True), ended.stderr
