"""Known findings stay known while the words around them stay."""

from pathlib import Path

import pytest

from newslint.engine.finding import Finding, Severity
from newslint.engine.fingerprint import fingerprints
from newslint.service.baseline import Baseline, BaselineError
from newslint.text import Document, Span


def find(text: str, word: str, path: Path) -> tuple[Document, list[Finding]]:
    document = Document(text, str(path))
    found, at = [], text.find(word)
    while at >= 0:
        found.append(Finding("ABC101", "name", Span(at, at + len(word)), "Message.", Severity.ERROR))
        at = text.find(word, at + 1)
    return document, found


def test_known_findings_survive_edits_elsewhere_and_new_ones_are_told(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    baseline = Baseline(tmp_path)
    baseline.add(*find("The mayor bad spoke first to the crowd.", "bad", story))
    baseline.write(tmp_path / "base.json")
    again = Baseline.load(tmp_path / "base.json")
    document, found = find(
        "A new first paragraph.\r\n\r\nThe  mayor bad spoke first to the crowd. A bad one.", "bad", story
    )
    new, known = again.split(document, found)
    assert (new, len(known)) == ((found[1],), 1)


def test_another_file_is_not_covered(tmp_path: Path) -> None:
    baseline = Baseline(tmp_path)
    baseline.add(*find("bad", "bad", tmp_path / "a.txt"))
    document, found = find("bad", "bad", tmp_path / "b.txt")
    assert baseline.split(document, found) == (tuple(found), ())


def test_findings_alike_in_all_are_told_apart() -> None:
    document, found = find("bad bad bad bad bad bad bad bad bad bad bad bad bad bad bad bad", "bad", Path("a.txt"))
    marks = fingerprints(document, found)
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version": 99, "files": {}}', b"\xff"])
def test_a_damaged_baseline_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "base.json"
    path.write_bytes(content)
    with pytest.raises(BaselineError, match=r"base\.json"):
        Baseline.load(path)


def test_a_missing_baseline_is_named(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="No such file"):
        Baseline.load(tmp_path / "none.json")
