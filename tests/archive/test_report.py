"""What a run found, summed up."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.archive.batch import tables
from newslint.archive.figures import figures_of
from newslint.archive.inputs.base import Shard
from newslint.archive.output import Identity, Output
from newslint.archive.page import page
from newslint.archive.stories import Answer, Story
from newslint.cli.main import main

NASTY = "<script>alert(1)</script>"


def finding(rule: str, found: str, confidence: float | None = None) -> dict[str, object]:
    place = {"start": 0, "end": len(found), "line": 1, "column": 1}
    said = {"name": f"rule-{rule.lower()}", "level": "warning", "found": found, "message": f"{found}?"}
    return {"rule": rule, **place, **said, "fix": None, "fixes": None, "related": None, "confidence": confidence}


def fill(out: Output, shards: int = 2) -> Output:
    """A run over three shards, of which the first ones are done: in each a long story, a short one and a bad one."""
    out.begin(Identity("", "", "", "in", 3), again=False)
    for number in range(shards):
        month = f"2024-0{1 + number}-07"
        many = tuple(finding("AAA101", "Gazzprom", 0.9) for _ in range(8)) + (finding("BBB102", NASTY, 0.25),) * 6
        outcome = tables(
            [
                (Story(f"long{number}", "", "in", "sport", month), [Answer(words=1000, findings=many)]),
                (Story(f"short{number}", "", "in", None, "soon"), [Answer(words=50, findings=(many[0],) * 2)]),
                (Story(f"bad{number}", None), [Answer(kind="no text", reason="there is no text in it")]),
            ]
        )
        out.add(out.put(Shard(number, "in", number, number + 1), outcome, "in"))
    return out


def test_the_figures_add_up(tmp_path: Path) -> None:
    figures = figures_of(fill(Output(str(tmp_path / "out")))).plain()
    assert (figures["stories"], figures["words"], figures["findings"]) == (4, 2100, 32)
    assert figures["per_1000_words"] == pytest.approx(32 / 2.1, abs=1e-3)
    assert figures["shards"] == {"done": 2, "all": 3}
    assert figures["quarantine"] == {"no text": 2}
    assert [(rule["rule"], rule["findings"], rule["stories"]) for rule in figures["rules"]] == [
        ("AAA101", 20, 4),
        ("BBB102", 12, 2),
    ]
    assert figures["rules"][0]["found"] == [{"found": "Gazzprom", "times": 20}]
    assert figures["desks"] == {"sport": {"stories": 2, "words": 2000, "findings": 28, "per_1000_words": 14.0}}
    assert list(figures["months"]) == ["2024-01", "2024-02"]
    assert [one["story"] for one in figures["worst"]] == ["long1", "long0"]


def test_rules_to_look_at_say_why(tmp_path: Path) -> None:
    looks = {look.code: " ".join(look.reasons) for look in figures_of(fill(Output(str(tmp_path)), 2)).to_look_at()}
    assert "makes 62% of all findings" in looks["AAA101"]
    assert "found “Gazzprom” 20 of 20 times" in looks["AAA101"]
    assert "was right 25% of the times" in looks["BBB102"]


def test_rules_that_drift_are_named(tmp_path: Path) -> None:
    out = Output(str(tmp_path))
    out.begin(Identity("", "", "", "in", 1), again=False)
    usual, rare = finding("AAA101", "Gazzprom"), finding("BBB102", "ferry")
    years = {"2022": 2, "2023": 2, "2024": 20}
    told = [
        (
            Story(f"{year}-{desk}", "", "in", desk, f"{year}-05-04"),
            [Answer(words=1000, findings=(usual,) * n + (rare,) * 5)],
        )
        for year, n in years.items()
        for desk in ("city", "sport")
    ]
    told.append((Story("x", "", "in", "sport", "2022-01-01"), [Answer(words=500, findings=(rare,) * 2)]))
    out.add(out.put(Shard(0, "in", 0, 1), tables(told), "in"))
    figures = figures_of(out)
    drift = [(one.rule, one.by, one.where, one.findings, round(one.expected)) for one in figures.drifts()]
    assert drift == [("AAA101", "year", "2024", 40, 15)]
    assert [one["where"] for one in figures.plain()["drift"]] == ["2024"]
    assert "Rules that drift" in page(figures, "out")


def test_what_is_the_same_everywhere_does_not_drift(tmp_path: Path) -> None:
    figures = figures_of(fill(Output(str(tmp_path))))
    assert list(figures.drifts()) == []
    assert "drift" not in page(figures, "out")


def test_parts_that_no_manifest_knows_do_not_count(tmp_path: Path) -> None:
    out = fill(Output(str(tmp_path)), 1)
    out.put(Shard(2), tables([(Story("x", ""), [Answer(words=9)])]), "in")
    assert figures_of(out).all.stories == 2


class Seen(HTMLParser):
    """The elements of a page, and what they would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.fetched += [name for name, _ in attrs if name in ("src", "href", "style")]


def test_the_page_stands_for_itself(tmp_path: Path) -> None:
    made = page(figures_of(fill(Output(str(tmp_path)))), NASTY)
    seen = Seen()
    seen.feed(made)
    assert seen.fetched == []
    assert "script" not in seen.tags
    assert {"svg", "rect", "table", "style"} <= seen.tags
    assert "2 of 3 shards are done" in made
    assert "2 stories could not be read (no text 2)" in made


def test_the_command_writes_a_page_or_figures(tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    fill(Output(out))
    written = CliRunner().invoke(main, ["archive", "report", out, "--output-file", str(tmp_path / "r.html")])
    assert (written.exit_code, written.output) == (0, "")
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    told = CliRunner().invoke(main, ["archive", "report", out, "--output-format", "json"])
    assert json.loads(told.stdout)["findings"] == 32


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["archive", "report", str(tmp_path)])
    assert (told.exit_code, "was not filled by newslint archive" in told.stderr) == (2, True)
