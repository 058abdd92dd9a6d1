"""The findings in texts that may be handed on are those that were last kept."""

from __future__ import annotations

from newslint.engine.finding import Finding, Severity
from newslint.text import Document, Span
from tests.snapshot.findings import AGAIN, HERE, found, kept, line_of, moved, texts

_SHOWN = 60
"""Lines of the difference that a failure shows."""


def test_no_finding_has_moved() -> None:
    difference = moved(kept(), found())
    more = [f"... and {len(difference) - _SHOWN} lines more"] if len(difference) > _SHOWN else []
    shown = "\n".join([*difference[:_SHOWN], *more])
    assert not difference, f"findings moved:\n{shown}\nif this is meant, run {AGAIN} and commit what it writes"


def test_a_finding_is_one_line_whatever_it_spans() -> None:
    document = Document("Head\n\nA  very\nlong " + "word " * 40, "a.txt")
    finding = Finding("ABC101", "a-name", Span(6, 90), "First line.\nSecond.", Severity.ADVICE)
    line = line_of(document, finding)
    assert line.startswith("a.txt:3:1 ABC101 advice [A very long word ")
    assert line.endswith("…] First line.")


def test_a_difference_names_what_went_and_what_came() -> None:
    lines = moved(["a", "b", "c"], ["a", "c", "d"])
    assert [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")] == ["-b", "+d"]
    assert moved(["a"], ["a"]) == []


def test_the_snapshot_is_small_and_says_where_its_texts_are_from() -> None:
    assert sum(path.stat().st_size for path in HERE.rglob("*") if path.suffix in (".txt", ".md")) < 2_000_000
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    folders = {name.partition("/")[0] for name, _ in texts()}
    assert {folder for folder in folders if f"{folder}/`" not in readme} == set()
