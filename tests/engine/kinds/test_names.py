"""Names as a newsroom has settled them: slips in them are found, and names that are right are confirmed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newslint.cli.main import main
from newslint.engine.finding import Finding
from newslint.engine.linter import Linter
from newslint.engine.loading.packs import load_file, make_rule
from newslint.engine.loading.registry import Registry
from newslint.language.words.name_slips import is_near, slips
from newslint.text import Document
from newslint.util.plugins import LoadProblem

RULE = """\
code: HSE101
name: house-name
kind: names
summary: a name that is not as our list has it.
why: A name is the first thing that a reader checks.
severity: error
in_quotes: true
{names}
examples:
  bad: ["The mayor, Carola [[Bredenkmap]], spoke."]
  good: ["The mayor, Carola Bredenkamp, spoke.", "The mayor spoke."]
"""
NAMES: dict[str, list[str]] = {
    "Carola Bredenkamp": [], "Tiziano Vermeulen": [], "Vermeulen Bank": ["Vermeulenbank"], "Hezbollah": ["Hizballah"],
    "Ko Wen-je": [],
}  # fmt: skip


def found(text: str) -> list[Finding]:
    body = {
        "code": "HSE101", "name": "it", "kind": "names", "names": NAMES, "summary": "S.", "why": "W.",
        "severity": "error", "in_quotes": True, "examples": {"bad": ["[[a]]"], "good": ["b", "c"]},
    }  # fmt: skip
    return list(Linter([make_rule(body, "it")]).check(Document(text)).findings)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The mayor, Carola Bredenkmap, spoke.", "Bredenkmap", "Bredenkamp"),  # beside a word that is right
        ("The mayor, Carolla Bredenkamp, spoke.", "Carolla", "Carola"),
        ("She said: “Ms Bredenkammp left.”", "Bredenkammp", "Bredenkamp"),  # alone
        ("In Vermuelen’s view it was over.", "Vermuelen", "Vermeulen"),
        ("A fighter of Hizballah spoke.", "Hizballah", "Hezbollah"),  # known
        ("The Vermeulenbank closed.", "Vermeulenbank", "Vermeulen Bank"),
        ("Tiziano Vermeulan left.", "Vermeulan", "Vermeulen"),
    ],
)
def test_a_slip_in_a_name_is_found(text: str, wrong: str, right: str) -> None:
    (finding,) = found(text)
    assert text[slice(*finding.span)] == wrong
    assert finding.fixes[0].edits[0].text == right
    assert finding.message == f"The list has “{right}”, not “{wrong}”."


@pytest.mark.parametrize(
    "text",
    [
        "Carola Bredenkamp met Tiziano Vermeulen of Hezbollah, and Bredenkamp's aide met Ko Wen-je.",
        "Carola Lindqvist spoke.",  # somebody else
        "Hannah Bredenkampe spoke.",  # another with a like name
        "Bredenkampe spoke. Bredenkampe left. Bredenkampe came back.",  # said thrice, and so meant
        "The bank, the company and Carol spoke.",
        "CAROLA BREDENKAMP SPOKE",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_slips_are_those_of_hands_and_ears() -> None:
    made = slips("Starmer")
    assert {"stramer", "starmmer", "starmre", "stermer", "starme" + "r" + "e"} <= made
    assert not {"starmer", "farmer", "stormy"} & made
    assert slips("Ko") == frozenset()
    assert is_near("zelenksy", "zelensky")
    assert not is_near("merkel", "macron")
    assert not is_near("ann", "anne")


def folder(tmp_path: Path, names: str) -> Path:
    (tmp_path / "pack").mkdir(exist_ok=True)
    (tmp_path / "pack" / "house-name.yaml").write_text(RULE.format(names=names), encoding="utf-8")
    return tmp_path / "pack"


def test_names_come_from_a_table_too(tmp_path: Path) -> None:
    pack = folder(tmp_path, "names: [Ko Wen-je]\nfile: people.csv")
    (pack / "people.csv").write_text(
        "\ufeffName,Party,Wrong\nCarola  Bredenkamp,X,Bredencamp|Brettenkamp\n,,\n", "utf-8"
    )
    loads = []
    for _ in range(2):
        registry = Registry()
        registry.add_pack(pack, lambda: tmp_path / "cache")
        assert not registry.problems
        loads.append(registry)
    assert not loads[1]["HSE101"].is_loaded
    for registry in loads:
        (rule,) = registry["HSE101"].make()
        assert rule.names() == ["Ko Wen-je", "Carola Bredenkamp"]  # type: ignore[attr-defined]
        assert len(list(rule.check(Document("Ms Brettenkamp met Carola Bredenkmap.")))) == 2


@pytest.mark.parametrize(
    ("names", "table", "complaint"),
    [
        ("file: none.csv", "", ":8:7: the table “none.csv” cannot be read"),
        ("file: ../out.csv", "", ":8:7: the table “../out.csv” must lie beside the rule"),
        ("file: people.csv", "person\nA\n", ":8:7: the table “people.csv” has no column “name”"),
        ("names: 3", "", "“names” must be a mapping, not “3”"),
        ("names: ['...']", "", "“...” is no name"),
        ("message: x", "", "the key “names” is missing"),
    ],
)
def test_what_is_wrong_with_a_table_is_named(tmp_path: Path, names: str, table: str, complaint: str) -> None:
    pack = folder(tmp_path, names)
    (pack / "people.csv").write_text(table)
    (tmp_path / "out.csv").write_text("name\nA\n")
    problem = load_file(pack / "house-name.yaml")
    assert isinstance(problem, LoadProblem)
    assert complaint in str(problem)


def test_names_that_are_as_listed_are_confirmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path, "names: [Carola Bredenkamp, Ko Wen-je]")
    (tmp_path / "newslint.toml").write_text('packs = ["pack"]\n')
    story = tmp_path / "story.txt"
    story.write_text("Carola Bredenkamp met Ko Wen-je. Carola Bredenkamp left with Tiziano Vermeulen.\n")
    monkeypatch.chdir(tmp_path)
    told: dict[str, Any] = json.loads(
        CliRunner().invoke(main, ["facts", "--output-format", "json", "story.txt"]).stdout
    )
    assert [(fact["name"], fact["count"], fact["rule"]) for fact in told["checked names"]] == [
        ("Carola Bredenkamp", 2, "house-name"), ("Ko Wen-je", 1, "house-name"),
    ]  # fmt: skip
    page = CliRunner().invoke(main, ["check", "--output-format", "html", "story.txt"]).stdout
    assert "Checked names (2)" in page
    assert "Carola Bredenkamp: as on the list of house-name, 2 times" in page
    told = json.loads(CliRunner().invoke(main, ["facts", "--output-format", "json", "--", "story.txt"]).stdout)
    assert told["checked names"]


def test_without_a_list_nothing_is_confirmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text("Carola Bredenkamp met Ko Wen-je.\n")
    told = json.loads(CliRunner().invoke(main, ["facts", "--output-format", "json", "story.txt"]).stdout)
    assert told["checked names"] == []
