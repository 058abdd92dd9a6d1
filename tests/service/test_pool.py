"""Work in several processes is that of one, in order, whatever becomes of a process."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from multiprocessing.reduction import ForkingPickler
from pathlib import Path

import pytest

from newslint.engine.codec import VERSION
from newslint.engine.finding import Finding, Severity
from newslint.engine.report import Report
from newslint.service import pool
from newslint.service.events import Checked, Failed
from newslint.service.pipeline import Pipeline
from newslint.service.pool import in_processes
from newslint.service.source import Source
from newslint.service.workspace import Workspace
from newslint.text import Document, Span

METHODS = ["spawn"] if sys.platform != "linux" else ["fork", "spawn"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="another sort of signal there")


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(pool, "_method", lambda: request.param)
    yield request.param
    assert not multiprocessing.active_children()


def sources(*names: str) -> list[Source]:
    return [Source.of(Path(name)) for name in names]


def run(work: pool.Work[str], *names: str, count: int = 2) -> list[str]:
    return list(in_processes(work, sources(*names), count, lambda source, why: f"{source.name} {why}"))


def is_here() -> bool:
    return multiprocessing.parent_process() is None


def work(source: Source) -> Iterator[str]:
    """Do as the name of the document says."""
    what = source.name.partition("-")[0]
    if what == "slow":
        time.sleep(0.3)
    if what == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "ended":
        os._exit(3)
    if what == "failing" and not is_here():
        raise ValueError
    if what == "unsendable":
        yield str if is_here() else lambda: None  # type: ignore[misc]
    yield source.name
    yield "here" if is_here() else "elsewhere"


def test_results_come_in_the_order_of_the_documents(method: str) -> None:
    names = ["slow-1", *(f"quick-{k}" for k in range(40)), "slow-2"]
    assert run(work, *names, count=3) == [part for name in names for part in (name, "elsewhere")]
    assert run(work) == []


def test_no_more_is_kept_than_a_little(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_AHEAD", 2)
    names = [f"quick-{k}" for k in range(50)]
    assert run(work, *names)[::2] == names


@posix
def test_a_document_that_costs_the_process_is_named_and_the_others_are_done(method: str) -> None:
    names = ["a", "killed-1", *(f"b{k}" for k in range(20)), "killed-2", "ended", "c"]
    told = run(work, *names)
    expected = [part for name in names if not name.startswith(("killed", "ended")) for part in (name, "elsewhere")]
    assert [line for line in told if " " not in line] == expected
    why = "not checked: its process was ended by the system (SIGKILL); is memory short?"
    assert [line for line in told if " " in line] == [
        f"killed-1 {why}",
        f"killed-2 {why}",
        "ended not checked: its process ended with exit code 3",
    ]
    assert told.index(f"killed-1 {why}") == 2


def test_what_fails_elsewhere_is_done_here(method: str) -> None:
    assert run(work, "a", "failing", "b") == ["a", "elsewhere", "failing", "here", "b", "elsewhere"]
    assert run(work, "unsendable")[1:] == ["unsendable", "here"]


def test_where_no_process_can_start_all_is_done_here(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(pool, "_Worker", refuse)
    assert run(work, "a", "b") == ["a", "here", "b", "here"]


def test_where_processes_end_before_they_begin_all_is_done_here(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_serve", leave)
    assert run(work, *"abcdef") == [part for name in "abcdef" for part in (name, "here")]


def leave(*_: object) -> None:
    raise SystemExit(1)


def test_standard_input_is_read_here(method: str) -> None:
    mixed = [Source("<stdin>", stream=BytesIO(b"")), *sources("a")]
    assert list(in_processes(work, mixed, 2, lambda *_: "lost")) == ["<stdin>", "here", "a", "elsewhere"]


def test_processes_end_with_whoever_wants_no_more(method: str) -> None:
    results = in_processes(work, sources(*(f"slow-{k}" for k in range(100))), 2, lambda *_: "lost")
    assert next(results) == "slow-0"
    started = time.monotonic()
    results.close()  # type: ignore[attr-defined] # it is a generator
    assert time.monotonic() - started < 10


def test_a_copy_is_made_only_where_no_other_thread_lives() -> None:
    if sys.platform == "linux":
        threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208 - only counted
        assert pool._method() == ("fork" if threads == 1 else "spawn")


def test_a_report_goes_in_the_form_of_the_codec() -> None:
    finding = Finding("ABC101", "name", Span(0, 1), "Message.", Severity.ERROR)
    event = Checked(sources("a.txt")[0], Document("x", "a.txt"), Report("a.txt", (finding,)), b"x")
    data = ForkingPickler.dumps(event)
    assert f'"version":{VERSION}'.encode() in bytes(data)
    again = pickle.loads(data)
    assert again._replace(document=event.document) == event
    assert again.document.text == "x"


def test_a_pipeline_in_another_process_does_the_same(method: str, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('fail-level = "error"\n[per-file-ignores]\n"b.txt" = ["GRM150"]\n')
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text("He waited for for the bus.\n")
    named = sources(*(str(tmp_path / f"{name}.txt") for name in "abcde"))
    alone, shared = (list(Pipeline(Workspace(), jobs=jobs).check(named)) for jobs in (1, 2))
    assert [type(event) for event in shared] == [Checked] * 4 + [Failed]
    for one, other in zip(alone, shared, strict=True):
        if isinstance(one, Checked) and isinstance(other, Checked):
            assert one.document.text == other.document.text
            assert one._replace(document=other.document) == other
        else:
            assert one == other
