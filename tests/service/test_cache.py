"""Results kept between runs are those that a run would give, and never more."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newslint.engine.codec import VERSION, to_plain
from newslint.engine.finding import Severity
from newslint.engine.loading.registry import Registry
from newslint.engine.report import Crash, Report
from newslint.service.cache import Cache, prune
from newslint.service.config import Config
from newslint.service.session import Session
from newslint.text import Document
from tests.house_rules import davenport

TEXT = "He sat on the davenport."
DATA = TEXT.encode()


@pytest.fixture
def session(tmp_path: Path) -> Session:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack/house-style.yaml").write_text(davenport())
    return new_session(tmp_path)


def new_session(tmp_path: Path, **settings: Any) -> Session:
    registry = Registry()
    registry.add_pack(tmp_path / "pack", None)
    assert not registry.problems
    return Session(Config(**settings), registry)


def filled(tmp_path: Path, session: Session) -> Report:
    report = session.check(Document(TEXT, "a.txt"))
    assert len(report.findings) == 1
    Cache(tmp_path / "cache", session).put(Document(TEXT, "a.txt"), report, DATA)
    return report


def test_the_same_story_is_found_again(tmp_path: Path, session: Session) -> None:
    report = filled(tmp_path, session)
    again = Cache(tmp_path / "cache", new_session(tmp_path)).get(Document(TEXT, "b.txt"), DATA)
    assert again is not None
    assert again.findings == report.findings


def test_another_text_format_setting_or_rule_is_not(tmp_path: Path, session: Session) -> None:
    filled(tmp_path, session)
    folder = tmp_path / "cache"
    assert Cache(folder, session).get(Document(TEXT, "a.md"), DATA) is None
    assert Cache(folder, session).get(Document(TEXT + " ", "a.txt"), DATA + b" ") is None
    assert Cache(folder, new_session(tmp_path, level=Severity.ERROR)).get(Document(TEXT, "a.txt"), DATA) is None
    adding = new_session(tmp_path, lexicon={"offices": ("reeve",)})
    assert Cache(folder, adding).get(Document(TEXT, "a.txt"), DATA) is None
    ignoring = new_session(tmp_path, per_file_ignores={"a.txt": ("HSE101",)})
    assert Cache(folder, ignoring).get(Document(TEXT, "a.txt"), DATA) is None
    os.utime(tmp_path / "pack/house-style.yaml", (1, 1))
    assert Cache(folder, new_session(tmp_path)).get(Document(TEXT, "a.txt"), DATA) is None


def entry(finding: dict[str, object] | None = None, **changes: object) -> bytes:
    """A result with one finding, parts of which are changed."""
    fix = {"title": "Do it", "safety": "safe", "edits": [{"start": 0, "end": 2, "text": "x"}]}
    kept = {
        "code": "HSE101", "rule": "house-style", "severity": "warning", "message": "No.", "start": 0, "end": 2,
        "fixes": [fix], "related": [{"start": 0, "end": 2, "message": "There."}],
    }  # fmt: skip
    whole = to_plain(Report("a.txt")) | {"findings": [kept | (finding or {})]}
    return json.dumps(whole | changes).encode()


FAR = {"title": "Do it", "safety": "safe", "edits": [{"start": 0, "end": 999, "text": "x"}]}
CRASH = {"code": "HSE101", "rule": "house-style", "error": "KeyError", "traceback": ""}
DAMAGED = [
    b"", b"{", b"[]", b"\xff", b"[" * 100_000, entry(version=VERSION + 1), entry({"end": 999}), entry({"fixes": [FAR]}),
    entry({"code": "GRM101"}), entry({"rule": "other"}), entry({"severity": 2}), entry(crashes=[CRASH]),
    entry({"related": [{"start": 0, "end": 999, "message": "There."}]}), entry(abridged=["HSE101"]),
]  # fmt: skip


def test_a_sound_result_is_believed(tmp_path: Path, session: Session) -> None:
    filled(tmp_path, session)
    (file,) = (tmp_path / "cache/results").glob("*/*")
    file.write_bytes(entry())
    kept = Cache(tmp_path / "cache", session).get(Document(TEXT, "b.txt"), DATA)
    assert kept is not None
    assert (kept.path, [f.message for f in kept.findings]) == ("b.txt", ["No."])


@pytest.mark.parametrize("damage", DAMAGED)
def test_what_is_damaged_is_done_without(tmp_path: Path, session: Session, damage: bytes) -> None:
    filled(tmp_path, session)
    (file,) = (tmp_path / "cache/results").glob("*/*")
    file.write_bytes(damage)
    assert Cache(tmp_path / "cache", session).get(Document(TEXT, "a.txt"), DATA) is None


def test_the_report_of_a_crash_is_not_kept(tmp_path: Path, session: Session) -> None:
    document = Document(TEXT, "a.txt")
    cache = Cache(tmp_path / "cache", session)
    cache.put(document, Report("a.txt", crashes=(Crash("HSE101", "house-style", "KeyError"),)), DATA)
    assert cache.get(document, DATA) is None


def test_the_report_of_a_rule_that_was_cut_short_is_not_kept(tmp_path: Path, session: Session) -> None:
    document = Document(TEXT, "a.txt")
    cache = Cache(tmp_path / "cache", session)
    cache.put(document, Report("a.txt", abridged=("HSE101",)), DATA)
    assert cache.get(document, DATA) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, session: Session) -> None:
    (tmp_path / "cache").write_text("a file stands in the way")
    filled(tmp_path, session)
    assert (tmp_path / "cache").read_text() == "a file stands in the way"


def test_the_oldest_results_go_first(tmp_path: Path, session: Session) -> None:
    filled(tmp_path, session)
    (first,) = (tmp_path / "cache/results").glob("*/*")
    limit = 2 * first.stat().st_size + 9
    os.utime(first, (0, 0))
    cache = Cache(tmp_path / "cache", session)
    for k in range(5):
        text = f"{k} davenport"
        document = Document(text, "a.txt")
        cache.put(document, session.check(document), text.encode())
        (new,) = [f for f in (tmp_path / "cache/results").glob("*/*") if f.stat().st_mtime > 1000]
        os.utime(new, (k, k))
    prune(tmp_path / "cache", limit)
    left = [f.stat() for f in (tmp_path / "cache/results").glob("*/*")]
    assert 0 < sum(stat.st_size for stat in left) <= limit
    assert max(stat.st_mtime for stat in left) == 4
