"""Verdicts typed on the terminal: asked once, kept at once, and counted for the card."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.authoring.audit import AuditError, read_samples
from newslint.cli.main import main


def audit(given: str, *more: str) -> Result:
    args = ["audit", "archive", "--select", "GRM150", "--judge", "verdicts.csv", *more]
    return CliRunner().invoke(main, args, input=given)


@pytest.fixture(autouse=True)
def _archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "archive").mkdir()
    for name in "abc":
        text = f"The the clerk of the town {name} was there, and he said so on Monday.\n"
        (tmp_path / "archive" / f"{name}.txt").write_text(text)
    monkeypatch.chdir(tmp_path)


def judged() -> list[str]:
    with Path("verdicts.csv").open(encoding="utf-8", newline="") as file:
        return sorted(row["verdict"] for row in csv.DictReader(file))


def test_verdicts_are_asked_and_what_was_judged_is_not_asked_again() -> None:
    first = audit("y\nq\n")
    assert first.exit_code == 0, first.output
    assert first.stdout.count("Is it right?") == 2
    assert "[[The the]] clerk" in first.stdout
    assert judged() == ["", "", "yes"]
    second = audit("x\nn\ns\n", "--card", "card.json")
    assert second.stdout.count("archive/") == 2
    assert judged() == ["", "no", "yes"]
    card = json.loads(Path("card.json").read_text())
    assert (card["GRM150"]["judged"], card["GRM150"]["right"]) == (2, 1)
    assert "1 of 2" in second.stdout


def test_a_file_that_holds_something_else_is_not_lost() -> None:
    Path("verdicts.csv").write_text("name,price\nsofa,3\n")
    done = audit("y\n")
    assert done.exit_code == 2
    assert "is no file of samples" in done.stderr
    assert Path("verdicts.csv").read_text() == "name,price\nsofa,3\n"
    Path("verdicts.csv").write_text("code,rule,path,line,excerpt,message,fix,verdict\nA,b,c,1,e,m,f,perhaps\n")
    with pytest.raises(AuditError, match="not “perhaps”"):
        read_samples(Path("verdicts.csv"))
