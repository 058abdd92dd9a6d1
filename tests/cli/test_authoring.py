"""The commands for authors of rules: ``new-rule``, ``try``, ``schema``."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from newslint.authoring.new_rule import name_of, next_code
from newslint.cli.main import main
from newslint.engine.loading.packs import rule_files, shipped

ANSWERS = ["--why", "We say so.", "--severity", "warning", "--summary", "A word that we do not use."]


def run(*args: str, given: str = "") -> Result:
    return CliRunner().invoke(main, list(args), input=given)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_new_rule_is_written_marked_and_passes_its_test(tmp_path: Path) -> None:
    asked = ["city hall", "town hall", "", "", "Our councils sit in town halls.", ""]
    asked += ["He left the city hall.", "The city has a concert hall."]
    done = run("new-rule", "pack", given="\n".join(asked) + "\n")
    assert done.exit_code == 0, done.output
    rule = yaml.safe_load((tmp_path / "pack" / "city-hall.yaml").read_text())
    assert rule == {
        "code": "HSE101",
        "name": "city-hall",
        "summary": "“city hall” where this newsroom writes “town hall”.",
        "why": "Our councils sit in town halls.",
        "severity": "advice",
        "kind": "swap",
        "swap": {"city hall": "town hall"},
        "examples": {
            "bad": ["He left the [[city hall]]."],
            "good": ["The city has a concert hall.", "He left the town hall."],
        },
    }
    assert run("test", "pack").exit_code == 0


def test_all_may_be_said_by_options_and_codes_go_on(tmp_path: Path) -> None:
    one = ["--wrong", "davenport", "--right", "", "--bad", "A davenport.", "--good", "A sofa.", "--good", "A chair."]
    assert run("new-rule", "pack", *one, *ANSWERS, "--name", "davenport").exit_code == 0
    two = ["--kind", "forbid", "--wrong", "settee", "--bad", "A settee.", "--good", "A sofa.", "--good", "A chair."]
    assert run("new-rule", "pack", *two, *ANSWERS, "--name", "settee").exit_code == 0
    assert yaml.safe_load((tmp_path / "pack" / "settee.yaml").read_text())["code"] == "HSE102"
    assert "exists: change it" in run("new-rule", "pack", *two, *ANSWERS, "--name", "settee").stderr


def test_nothing_is_asked_where_options_say_what_matters(tmp_path: Path) -> None:
    said = ["--wrong", "city hall", "--right", "town hall", "--why", "Our councils sit in town halls."]
    done = run("new-rule", "pack", *said, "--bad", "He left the city hall.", "--good", "The city has a concert hall.")
    assert done.exit_code == 0, done.output
    rule = yaml.safe_load((tmp_path / "pack" / "city-hall.yaml").read_text())
    assert (rule["summary"], rule["severity"]) == ("“city hall” where this newsroom writes “town hall”.", "advice")
    assert run("test", "pack").exit_code == 0


def test_a_rule_of_any_kind_may_be_asked_for(tmp_path: Path) -> None:
    more = ["--name", "long", "--bad", "One two three four.", "--good", "One.", "--good", "One two.", *ANSWERS]
    done = run("new-rule", "pack", "--kind", "limit", *more, given="words\nsentence\n3\n\n")
    assert done.exit_code == 0, done.output
    rule = yaml.safe_load((tmp_path / "pack" / "long.yaml").read_text())
    assert (rule["limit"], rule["most"], rule["examples"]["bad"]) == ("words", 3, ["[[One]] two three four."])


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["--wrong", "sofa", "--bad", "A chair.", "--good", "A stool."], "the rule finds nothing in “A chair.”"),
        (["--wrong", "sofa", "--bad", "A sofa.", "--good", "My sofa."], "left alone, and is not: My [[sofa]]."),
        (["--wrong", "so[fa", "--bad", "A sofa.", "--good", "A."], "“[”"),
        (["--kind", "swop", "--bad", "A sofa.", "--good", "A."], "did you mean “swap”?"),
        (["--wrong", "sofa", "--code", "X1", "--bad", "A sofa.", "--good", "A."], "“X1” is no code"),
    ],
)
def test_answers_that_make_no_rule_are_named(tmp_path: Path, args: list[str], complaint: str) -> None:
    done = run("new-rule", "pack", "--right", "", *args, "--name", "sofa", *ANSWERS)
    assert done.exit_code == 2
    assert complaint in done.stderr
    assert not (tmp_path / "pack").exists()


def test_names_and_codes_are_proposed() -> None:
    assert name_of("<leave> no stone unturned by him") == "leave-no-stone-unturned"
    assert name_of("…") == "new-rule"
    assert next_code(["HSE101", "HSE103"]) == "HSE102"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name, text in (
        ("2024/a.txt", "The sofa was sold on Monday, said the clerk of the town."),
        ("2025/b.txt", "Nothing was sold on Monday, said the clerk of the town."),
        ("c.txt", "LONDON, March 3, 2023 - A sofa, and another sofa, stood there on Friday, the clerk said."),
    ):
        (tmp_path / "archive" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "archive" / name).write_text(text)
    return tmp_path / "archive"


def test_a_pattern_is_tried_on_an_archive(archive: Path) -> None:
    done = run("try", "sofa", "archive")
    assert done.exit_code == 0
    first, *rest = done.stdout.splitlines()
    assert first.startswith("archive/2024/a.txt:1: The [[sofa]] was sold on Monday, said the clerk")
    assert [line.split()[:2] for line in rest[2:]] == [["2023", "2"], ["2024", "1"], ["2025", "0"]]
    assert done.stderr.startswith("newslint: 3 matches in 2 of 3 stories, ")


def test_a_piece_of_yaml_or_a_file_is_tried_too(archive: Path) -> None:
    assert "[[was sold]]" in run("try", "swap: {was sold: went}", "archive").stdout
    assert "[[Nothing]]" in run("try", "{kind: forbid, forbid: [nothing]}", "archive").stdout
    assert "[[clerk]]" in run("try", r"/\bcl[aeiou]rk\b/", "archive").stdout
    rule = shipped() / "wording" / "set_phrases"
    assert run("try", str(next(rule_files(rule))), "archive").exit_code in (0, 1)
    few = run("try", "sofa", "archive", "--most", "1")
    assert few.stdout.count("[[") == 1
    assert few.stderr.rstrip().endswith("; 2 not shown")


@pytest.mark.parametrize("rule", ["so[fa", "kind: swop", "swap: 3", "none.yaml", "/(/"])
def test_what_cannot_be_tried_is_told_in_one_line(archive: Path, rule: str) -> None:
    done = run("try", rule, "archive")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_nothing_found_is_exit_code_one(archive: Path) -> None:
    assert run("try", "settee", "archive").exit_code == 1


def test_each_rule_of_ours_fits_the_schema() -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for file in rule_files(shipped()):
        body = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
        typed = yaml.safe_load(file.read_text("utf-8"))
        assert not list(validator.iter_errors(typed)), file
        assert list(validator.iter_errors({**body, "swop": "x"})), file


@pytest.mark.parametrize(
    ("key", "value"),
    [("kind", "swop"), ("severity", "bad"), ("swap", []), ("fields", ["hedline"]), ("except", {"a": 1}), ("why", None)],
)
def test_what_the_loader_refuses_the_schema_refuses(key: str, value: object) -> None:
    schema = json.loads(run("schema").stdout)
    rule = {
        "code": "HSE101",
        "name": "a",
        "kind": "swap",
        "summary": "S.",
        "why": "W.",
        "severity": "error",
        "swap": {"a": "b"},
        "examples": {"bad": ["[[a]]"], "good": ["b", "c"]},
    }
    validator = jsonschema.Draft7Validator(schema)
    assert validator.is_valid(rule)
    assert not validator.is_valid({**rule, key: value})


def test_the_pages_of_a_pack_are_written(tmp_path: Path) -> None:
    rule = {
        "code": "HSE101",
        "name": "city-hall",
        "kind": "swap",
        "summary": "A hall | of sorts.",
        "why": "We say so.",
        "severity": "advice",
        "owner": "the desk",
        "valid_from": "2026-01-01",
        "fields": ["body"],
        "swap": {"city hall": "town hall"},
        "examples": {"bad": ["The [[city hall]] stood."], "good": ["The town hall stood.", "A hall stood."]},
    }
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "city-hall.yaml").write_text(yaml.safe_dump(rule))
    done = run("docs", "pack", "--output", "pages", "--title", "Our rules")
    assert done.exit_code == 0, done.stderr
    first = (tmp_path / "pages" / "README.md").read_text()
    assert first.startswith("# Our rules\n")
    assert "| [HSE101](HSE101-city-hall.md) | `city-hall` | advice | A hall \\| of sorts. |" in first
    page = (tmp_path / "pages" / "HSE101-city-hall.md").read_text()
    assert "The [[city hall]] stood.\n  Write “town hall” for “city hall”." in page
    for line in ("| owner | the desk |", "| holds | from 2026-01-01 |", "| counts in | body |", "A hall stood."):
        assert line in page
    (tmp_path / "pack" / "broken.yaml").write_text("code: [")
    assert run("docs", "pack", "--output", "pages").exit_code == 2
    (tmp_path / "none").mkdir()
    assert "there are no rules here" in run("docs", "none").stderr
