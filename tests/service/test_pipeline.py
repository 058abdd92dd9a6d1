"""The run as other programs use it: events in order, settings beside each file, nothing printed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from newslint.service.baseline import Baseline
from newslint.service.config import ConfigError
from newslint.service.events import Checked, Compared, Failed, Read
from newslint.service.pipeline import Pipeline
from newslint.service.sharing import Sharing
from newslint.service.source import Source
from newslint.service.workspace import Workspace

FLAWED = "He waited for for the bus.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sport").mkdir()
    for name in ("a.txt", "sport/b.txt"):
        (tmp_path / name).write_text(FLAWED)
    return tmp_path


def sources(desk: Path, *names: str) -> list[Source]:
    return [Source.of(desk / name) for name in names]


def test_events_come_in_order_and_nothing_is_printed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "binary.txt").write_bytes(bytes(range(256)))
    pipeline = Pipeline(Workspace(isolated=True))
    named = sources(desk, "a.txt", "binary.txt", "none.txt", "sport/b.txt")
    events = list(pipeline.check(named))
    assert [type(event) for event in events] == [Checked, Failed, Failed, Checked]
    assert [type(event) for event in pipeline.read(named)] == [Read, Failed, Failed, Read]
    assert [f.code for event in events if isinstance(event, Checked) for f in event.report.findings] == ["GRM150"] * 2
    assert capsys.readouterr() == ("", "")


def test_each_file_is_checked_with_its_own_settings(desk: Path) -> None:
    (desk / "newslint.toml").write_text('fail-level = "error"\n')
    (desk / "sport/newslint.toml").write_text('ignore = ["GRM150"]\n')
    workspace = Workspace()
    first, second = Pipeline(workspace).check(sources(desk, "a.txt", "sport/b.txt"))
    assert isinstance(first, Checked)
    assert isinstance(second, Checked)
    assert (len(first.report.findings), first.fails) == (1, True)
    assert (len(second.report.findings), second.fails) == (0, False)
    assert len(workspace.sessions) == 2


def test_files_of_one_settings_file_share_a_session(desk: Path) -> None:
    (desk / "newslint.toml").write_text('select = ["GRM"]\n')
    workspace = Workspace(isolated=False)
    assert workspace.session(desk) is workspace.session(desk / "sport")


def test_changes_take_the_place_of_settings_and_one_file_that_of_all(desk: Path) -> None:
    (desk / "newslint.toml").write_text('select = ["GRM"]\nignore = ["SPL"]\n')
    changed = Workspace(select=("ACR",), ignore=()).settings(desk)
    assert (changed.select, changed.ignore) == (("ACR",), ("SPL",))
    (desk / "other.toml").write_text('select = ["TYP"]\n')
    fixed = Workspace(desk / "other.toml")
    assert fixed.settings(desk / "sport").select == ("TYP",)
    assert Workspace(isolated=True).settings(desk).select == ("ALL",)


def test_wrong_settings_are_raised_before_anything_is_written(desk: Path) -> None:
    (desk / "sport/newslint.toml").write_text("level = 1\n")
    workspace = Workspace()
    with pytest.raises(ConfigError):
        workspace.open(str(desk / name) for name in ("a.txt", "sport/b.txt"))


def test_mending_says_what_was_applied_and_comparing_changes_nothing(desk: Path) -> None:
    workspace = Workspace(isolated=True)
    (compared,) = Pipeline(workspace).compare(sources(desk, "a.txt"))
    assert isinstance(compared, Compared)
    assert "+He waited for the bus.\n" in compared.diff
    assert (desk / "a.txt").read_text() == FLAWED
    (checked,) = Pipeline(workspace, fix=True).check(sources(desk, "a.txt"))
    assert isinstance(checked, Checked)
    assert (checked.report.findings, checked.applied, checked.data) == ((), {"GRM150": 1}, b"He waited for the bus.\n")
    assert (desk / "a.txt").read_bytes() == checked.data


def test_a_baseline_is_counted_once_however_often_a_text_is_mended(desk: Path) -> None:
    workspace = Workspace(isolated=True)
    (checked,) = Pipeline(workspace).check(sources(desk, "a.txt"))
    assert isinstance(checked, Checked)
    baseline = Baseline(desk)
    baseline.add(checked.document, checked.report.findings)
    (again,) = Pipeline(workspace, baseline=baseline, fix=True).check(sources(desk, "a.txt"))
    assert isinstance(again, Checked)
    assert (again.baselined, again.report.findings, again.applied) == (1, (), {})


def test_results_are_kept_for_each_session(desk: Path) -> None:
    (desk / "sport/newslint.toml").write_text('ignore = ["GRM150"]\n')
    for _ in range(2):
        pipeline = Pipeline(Workspace(), cache=desk / "cache")
        found = [
            len(e.report.findings)
            for e in pipeline.check(sources(desk, "a.txt", "sport/b.txt"))
            if isinstance(e, Checked)
        ]
        pipeline.prune()
        assert found == [1, 0]
    assert len(list((desk / "cache/results").glob("*/*"))) == 2


def test_a_stream_has_the_name_that_it_is_given() -> None:
    source = Source("x.md", stream=io.BytesIO(b"*Well* done.\n"))
    (read,) = Pipeline(Workspace(isolated=True)).read([source])
    assert isinstance(read, Read)
    assert (read.document.path, len(read.document.masked) > 0) == ("x.md", True)


def test_a_stream_that_is_not_there_is_a_failure() -> None:
    (failed,) = Pipeline(Workspace(isolated=True)).read([Source("<stdin>")])
    assert failed == Failed("<stdin>", "there is no standard input")


@pytest.mark.parametrize(
    ("jobs", "done", "left", "seconds", "processes"),
    [
        (3, 0, 9, 0.0, 1),
        (3, 1, 9, 0.0, 3),
        (3, 1, 2, 0.0, 2),
        (3, 9, 1, 99.0, 1),
        (1, 9, 999, 99.0, 1),
        (None, 7, 9_999, 99.0, 1),
        (None, 9, 9_999, 0.2, 1),
        (None, 100, 90, 1.0, 1),
        (None, 100, 110, 1.0, 6),
        (None, 100, 9_999, 1.0, 8),
        (None, 100, 20, 99.0, 1),
    ],
)
def test_more_processes_are_used_where_they_pay(
    monkeypatch: pytest.MonkeyPatch, jobs: int | None, done: int, left: int, seconds: float, processes: int
) -> None:
    monkeypatch.setattr("newslint.service.sharing._processors", lambda: 8)
    assert Sharing(jobs).processes(done, left, seconds) == processes
