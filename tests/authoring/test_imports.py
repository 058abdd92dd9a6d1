"""Rules of other tools become files of ours that pass their own test."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from newslint.authoring.imports import sorts
from newslint.authoring.imports._pack import pattern
from newslint.cli.main import main


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def imported(sort: str, name: str, text: str) -> tuple[Result, dict[str, dict[str, object]]]:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    done = run("import", sort, name, "pack")
    rules = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in sorted(Path("pack").glob("*.yaml"))}
    if rules:
        assert run("test", "pack").exit_code in (0, 1), run("test", "pack").output
        complaints = [
            line for line in run("test", "pack").stdout.splitlines() if "HSE" in line.partition(" says")[0][8:]
        ]
        assert not complaints
    return done, rules


def test_a_table_of_words() -> None:
    text = "wrong,right,why,severity\ncity hall,town hall,We say so.,error\nsettee,sofa|couch,,\ndavenport,,,\n,x,,\n"
    done, rules = imported("csv", "house words.csv", "\ufeff" + text)
    assert done.exit_code == 1
    assert "house words.csv:5: nothing stands in the column “wrong”" in done.stderr
    swap, forbid = rules["house-words-swap"], rules["house-words-forbid"]
    assert (swap["swap"], swap["severity"], swap["why"]) == (
        {"city hall": ["town hall"], "settee": ["sofa", "couch"]}, "error", "We say so.",
    )  # fmt: skip
    assert forbid["forbid"] == ["davenport"]
    assert {swap["code"], forbid["code"]} == {"HSE101", "HSE102"}
    again = run("import", "csv", "house words.csv", "pack")
    assert again.exit_code == 2
    assert "it exists, and may have been changed" in again.stderr


def test_a_sheet_of_regular_expressions() -> None:
    text = (
        "type,pattern,replacement,category,description,tags,ignore,notes,id,advisory\n"
        r"regex,(?i)\bcity ?hall\b,town hall,Halls,,a,,,1," + "\n"
        r"regex,\b(J|j)udgement\b,$1udgment,Courts,One e in court.,,,,2,yes" + "\n"
        r"regex,\bsettee\b,,Courts,No furniture.,,,,3," + "\n"
        "languageToolXML,<x/>,,Courts,,,,,4,\n"
        r"regex,(a)\1,b,Courts,,,,,5," + "\n"
        r"regex,\bold\b,new,Courts,,,true,,6," + "\n"
    )
    done, rules = imported("typerighter", "sheet.csv", text)
    assert done.exit_code == 1
    assert "sheet.csv:5: a rule of the type “languageToolXML” is not carried over" in done.stderr
    assert "sheet.csv:6: " in done.stderr
    assert rules["halls"]["swap"] == {r"/(?i)\bcity ?hall\b/": ["town hall"]}
    (advice,) = [rule for rule in rules.values() if rule["severity"] == "advice"]
    assert advice["examples"]["bad"][0].startswith("Here stands [[Judgement]]")  # type: ignore[index]
    assert advice["summary"] == "One e in court."
    assert sum("forbid" in rule for rule in rules.values()) == 1


def test_word_lists_of_textlint() -> None:
    text = '[\n // names\n "GitHub",\n ["web[ -]?site", "website"], // one word\n ["a(?=b)c", "d"],\n 3,\n]\n'
    done, rules = imported("textlint", "terms.jsonc", text)
    assert done.exit_code == 1
    assert rules["terms"]["swap"] == {"GitHub": ["GitHub"], r"/\b(?:web[ -]?site)\b/": ["website"]}
    assert done.stderr.count("not carried over: terms.jsonc: ") == 2
    _, rules = imported("textlint", "stop.txt", "# remark\nat the end of the day\nany way, shape or form\n")
    assert rules["stop"]["forbid"] == ["at the end of the day", r"/\bany way, shape or form\b/"]


def test_checks_of_proselint_are_read_and_not_run() -> None:
    text = (
        '"""Sofas.\n\nMore."""\nimport sys\nsys.exit(9)\n'
        'one = Check(check_type=types.PreferredFormsSimple(items={"settee": "sofa"}))\n'
        'two = Check(check_type=types.Existence(items=[r"davenports?", "divan"]))\n'
        "three = Check(check_type=types.ExistenceSimple(items=tuple(x for x in y)))\n"
        'four = Check(check_type=types.Consistency(word_pairs=(("adviser", "advisor"),)))\n'
    )
    done, rules = imported("proselint", "checks/sofas.py", text)
    assert done.exit_code == 1
    assert "checks/sofas.py:8: what ExistenceSimple looks for is worked out by code" in done.stderr
    assert [sorted(rule.keys() & {"swap", "forbid", "either"}) for rule in rules.values()] == [
        ["forbid"], ["either"], ["swap"],
    ]  # fmt: skip
    assert rules["sofas"]["summary"] == "Sofas."


def test_a_style_of_vale() -> None:
    text = "extends: existence\nmessage: \"No '%s'.\"\nlevel: suggestion\nlink: here\ntokens: [sofa, 'se+ttee']\n"
    done, _ = imported("vale", "styles/Desk/Sofas.yml", text)
    assert done.exit_code == 2  # a file is no style
    done = run("import", "vale", "styles", "pack")
    assert done.exit_code == 0, done.stderr
    rule = yaml.safe_load(Path("pack/desk-sofas.yaml").read_text())
    assert (rule["forbid"], rule["message"], rule["source"]) == (
        ["sofa", r"/\b(?:se+ttee)\b/"], "No “{found}”.", "here",
    )  # fmt: skip
    assert run("test", "pack").exit_code == 0


def test_each_sort_is_named_in_the_help() -> None:
    shown = " ".join(run("import", "--help").output.split())
    assert [sort for sort in sorts() if sort not in shown] == []
    assert "are not three capitals" in run("import", "vale", ".", "--letters", "hs").stderr


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("city  hall", "city hall"), ("it’s", "it's"), ("C++", r"/\bC\+\+/"), ("a.m.", r"/\ba\.m\./"), ("*", r"/\*/")],
)
def test_words_become_patterns(words: str, wanted: str) -> None:
    assert pattern(words) == wanted
