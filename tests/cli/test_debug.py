"""``newslint debug``: what a rule sees."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from newslint.cli.main import main


def test_every_token_is_shown_with_its_head(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The dogs bark. “Stop,” he said.\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["debug", "--json", str(story)])
    assert done.exit_code == 0, done.output
    rows = [json.loads(line) for line in done.output.splitlines()]
    text = story.read_text(encoding="utf-8")
    assert [r["token"] for r in rows] == [text[r["start"] : r["end"]] for r in rows]
    assert [(r["tag"], r["lemma"], r["relation"]) for r in rows[:2]] == [("DT", "the", "det"), ("NNS", "dog", "nsubj")]
    assert [r["quoted"] for r in rows if r["token"] in ("Stop", "said")] == [True, False]
    assert all(0 <= r["head"] <= len(rows) for r in rows)


def test_the_table_names_its_columns(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The dogs bark.\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["debug", str(story)])
    assert done.output.splitlines()[1].split() == ["#", "place", "token", "tag", "lemma", "head", "relation"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["debug", str(tmp_path / "none.txt")])
    assert done.exit_code == 2
    assert "none.txt" in done.output
